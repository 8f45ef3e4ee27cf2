// The saved views of the table of leads: choose one, save what is arranged as a new one, rename, update,
// delete. Each of these is a step that can be undone. Where several leads are chosen: how many, and Change.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace concave {
struct LeadView;
}

namespace concave::ui {

class Choice;
class LeadTable;
class PipelinePresenter;
class TextEdit;

class LeadViewBar final : public QWidget
{
    Q_OBJECT

public:
    LeadViewBar(
        const Theme &theme, PipelinePresenter &presenter, LeadTable &table, QWidget *parent = nullptr);

    /// None where the table stands in no saved view.
    Id chosen() const { return m_chosen; }
    /// Does not arrange the table.
    void setChosen(Id view);

Q_SIGNALS:
    void done(const QString &what);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Naming { None, New, Renamed };

    const LeadView *view() const;
    bool isChanged() const;
    void refresh();
    void showChosenLeads();
    void choose(int index);
    void fillMenu(QMenu &menu);
    void askForName(Naming naming);
    void endNaming();
    void takeName(const QString &name);
    void saveAs(const QString &name);
    void rename(const QString &name);
    void update();
    void remove();

    PipelinePresenter &m_presenter;
    LeadTable &m_table;
    Choice *m_views;
    TextEdit *m_name; ///< in the place of the choice, while a view is named
    QToolButton *m_more;
    QLabel *m_chosenLeads;
    QPushButton *m_change;
    Id m_chosen;
    Naming m_naming = Naming::None;
};

} // namespace concave::ui
