// The concerns of a project as a table: sorted by a click on a head, filtered by words, some cells typed in
// place, columns chosen; what is seen or all of it leaves as a file, and concerns come from one.
//
// Keys: Enter opens a concern, F2 types a cell.
#pragma once

#include "core/document/document.h"
#include "ui/theme/theme.h"
#include "ui/widgets/newfile.h"
#include "ui/widgets/view.h"

#include <functional>

class QLineEdit;
class QMenu;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace concave::ui {

class EmptyPage;
class RegisterModel;

class RegisterView final : public View
{
    Q_OBJECT

public:
    RegisterView(const Theme &theme, Document &document, QWidget *parent = nullptr,
        AskNewFile askWhereToSave = askNewFile);

    void show(Id project);
    /// Asks for a file unless one is given, and shows what it would bring.
    void importConcerns(const QString &path = {});

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    /// Someone wants to see the concern.
    void opened(concave::Id concern);
    /// What was done, and what can be done about it.
    void doneWith(const QString &what, const QString &offer, const std::function<void()> &take);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *bar();
    QMenu *exportMenu(QWidget *parent);
    void setUpTable();
    void fillColumnMenu(QMenu &menu);
    void refresh();
    void restoreCurrent();
    void open(const QModelIndex &index);
    void save(const QString &title, const std::vector<Id> &concerns, const QStringList &columns);
    QStringList shownColumns() const;
    void showUsualColumns();

    const Theme &m_theme;
    Document &m_document;
    AskNewFile m_askWhereToSave;
    Id m_project;
    Id m_current;
    RegisterModel *m_model;
    QTableView *m_table;
    QLineEdit *m_filter = nullptr;
    QStackedLayout *m_stack;
    EmptyPage *m_none;
    EmptyPage *m_noneShown;
};

} // namespace concave::ui
