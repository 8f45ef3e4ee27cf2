// The Portfolio page: which project deserves the next week of effort. Left the plot and the budget, right the
// projects, the chosen one in detail, and the reason for the split.
#pragma once

#include "ui/portfolio/portfoliopresenter.h"
#include "ui/widgets/page.h"

class QKeyEvent;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace concave::ui {

class Choice;
class Inspector;
class PlotView;
class ProjectModel;
class TabBar;
class Theme;
class Views;

class PortfolioPage final : public Page
{
    Q_OBJECT

public:
    PortfolioPage(const Theme &theme, Document &document, QWidget *parent = nullptr);
    ~PortfolioPage() override;

    QString id() const override { return QStringLiteral("portfolio"); }
    QString title() const override { return tr("Portfolio"); }
    Icon icon() const override { return Icon::Portfolio; }
    QString context() const override;
    QList<QWidget *> topBarWidgets() const override;
    bool reveal(const Reference &reference) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillPlotPane(QWidget *pane);
    void fillProjectPane(QWidget *pane);
    template <class V>
    void addView(const QString &title);
    const PlotView &view() const;
    QWidget *projectHead(QWidget *pane);
    void setUpTable(QWidget *pane);
    void showEmptyPage();
    void addExportMenu();
    void connectTable();
    void refresh();
    void refreshPlan();
    void refreshScenarios();
    void refreshColumns();
    void selectRow();
    void openFilter();
    void closeFilter();
    bool tableKey(const QKeyEvent &key);
    void edit(const QModelIndex &cell);
    void rename();
    void addProject();
    void exportPlot();
    void exportTable();
    void print();

    const Theme &m_theme;
    PortfolioPresenter m_presenter;
    QStackedLayout *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    TabBar *m_tabs = nullptr;
    Views *m_views = nullptr;
    QLabel *m_scenarioLabel = nullptr;
    Choice *m_scenario = nullptr;
    ProjectModel *m_model = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_total = nullptr;
    Inspector *m_inspector = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace concave::ui
