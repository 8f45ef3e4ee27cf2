// The Pipeline page: leads on their way to a signed deal. Above, what they are worth; below, the same leads
// on a board, in a table, as follow-ups and as months of work; at the right, the opened lead.
//
// Keys that hold for every view, wherever the focus is not in a field: N adds, Enter opens, Delete removes, /
// and Ctrl+F search. A view hands on the keys that it has no use for.
#pragma once

#include "ui/pipeline/leadexportmenu.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/widgets/page.h"

class QPushButton;
class QSplitter;
class QToolButton;
class QStackedLayout;

namespace concave::ui {

class LeadDrawer;
class LeadFilterBar;
class QuickAdd;
class TabBar;
class Theme;
class Views;

class PipelinePage final : public Page
{
    Q_OBJECT

public:
    PipelinePage(const Theme &theme, Document &document, QWidget *parent = nullptr);
    ~PipelinePage() override;

    QString id() const override { return QStringLiteral("pipeline"); }
    QString title() const override { return tr("Pipeline"); }
    Icon icon() const override { return Icon::Pipeline; }
    bool isWide() const override { return true; }
    QList<QWidget *> topBarWidgets() const override;
    bool reveal(const Reference &reference) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// A file of leads can be dropped anywhere on the page.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillLeads(QWidget *pane);
    template <class V>
    void addView(const QString &title);
    void connectPresenter();
    void addExportMenu();
    void addMoreMenu();
    LeadListing seen() const;
    void mergeLeads(const std::vector<Id> &leads);
    void forgetPerson(Id lead);
    void showEmptyPage();
    void refresh();
    void addLeads(std::optional<Id> stage);
    /// Reads a file after asking how; asks for the file first where none is given.
    void importLeads(const QString &path);

    const Theme &m_theme;
    PipelinePresenter m_presenter;
    QStackedLayout *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    TabBar *m_tabs = nullptr;
    Views *m_views = nullptr;
    int m_followUps = 0; ///< their tab
    LeadFilterBar *m_filter = nullptr;
    LeadDrawer *m_drawer = nullptr;
    QPushButton *m_export;
    QPushButton *m_import;
    QToolButton *m_more;
    QPushButton *m_add;
    QuickAdd *m_quickAdd;
};

} // namespace concave::ui
