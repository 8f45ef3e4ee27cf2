// The Table tab: the leads as a table, above it its saved views, and a sentence where the filter hides all.
#pragma once

#include "ui/pipeline/leadexportmenu.h"
#include "ui/theme/theme.h"
#include "ui/widgets/view.h"

class QStackedLayout;

namespace concave::ui {

class EmptyPage;
class LeadTable;
class LeadViewBar;
class PipelinePresenter;

class LeadTableView final : public View
{
    Q_OBJECT

public:
    LeadTableView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// What is on the screen, for an export.
    LeadListing listing() const;

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

private:
    void setUpEmptyPage();
    void refresh();

    PipelinePresenter &m_presenter;
    LeadTable *m_table;
    LeadViewBar *m_views;
    EmptyPage *m_empty;
    QStackedLayout *m_stack;
};

} // namespace concave::ui
