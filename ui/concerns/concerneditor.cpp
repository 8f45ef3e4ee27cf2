#include "ui/concerns/concerneditor.h"

#include "ui/concerns/answerpane.h"
#include "ui/concerns/carepane.h"
#include "ui/concerns/concernhead.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/demopane.h"
#include "ui/concerns/gappane.h"
#include "ui/concerns/namepane.h"
#include "ui/concerns/originpane.h"
#include "ui/concerns/recipientpane.h"
#include "ui/concerns/statuspane.h"
#include "ui/concerns/storypane.h"
#include "ui/metrics/metricpane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/typing.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

/// The first field that Tab reaches within.
void focusFirst(QWidget &pane)
{
    for (QWidget *next = pane.nextInFocusChain(); pane.isAncestorOf(next); next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace

ConcernEditor::ConcernEditor(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("concernEditor"));
    QVBoxLayout *column = plainColumn(this);
    m_head = addPane<ConcernHead>(*column);
    column->addWidget(new Separator(Qt::Horizontal, this));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *sections = new QWidget(m_scroll);
    // The text of a quiet field stands where a label's would.
    constexpr int hanging = metrics::fieldPadding;
    QVBoxLayout *title = plainColumn(sections);
    title->setContentsMargins(metrics::page - hanging, metrics::field, metrics::page, metrics::page);
    title->setSpacing(metrics::gap);
    m_name = addPane<NamePane>(*title);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(hanging, 0, 0, 0);
    inner->setSpacing(metrics::pane);
    title->addLayout(inner);
    addPane<StatusPane>(*inner);
    auto *gaps = addPane<GapPane>(*inner);
    addPane<OriginPane>(*inner);
    m_answer = addPane<AnswerPane>(*inner);
    addPane<StoryPane>(*inner);
    m_care = addPane<CarePane>(*inner);
    m_metric = new MetricPane(theme, presenter.document(), this);
    inner->addWidget(m_metric);
    m_demo = addPane<DemoPane>(*inner);
    addPane<RecipientPane>(*inner);
    inner->addStretch(1);
    m_scroll->setWidget(sections);
    column->addWidget(m_scroll, 1);
    connect(m_metric, &MetricPane::done, &presenter, &ConcernsPresenter::done);
    connect(m_metric, &MetricPane::told, &presenter, &ConcernsPresenter::told);
    connect(m_metric, &MetricPane::failed, &presenter, &ConcernsPresenter::failed);
    connect(gaps, &GapPane::chosen, this, &ConcernEditor::show);
    connect(&presenter, &ConcernsPresenter::changed, this, &ConcernEditor::refresh);
    connect(&presenter, &ConcernsPresenter::selectionChanged, this, &ConcernEditor::follow);
    follow();
}

template <class Pane>
Pane *ConcernEditor::addPane(QVBoxLayout &column)
{
    auto *pane = new Pane(m_theme, m_presenter, this);
    column.addWidget(pane);
    m_panes.push_back(pane);
    return pane;
}

void ConcernEditor::follow()
{
    if (m_presenter.current() != m_shown) {
        commitTyping();
        m_shown = m_presenter.current();
        m_scroll->ensureVisible(0, 0);
    }
    refresh();
}

void ConcernEditor::refresh()
{
    if (!m_presenter.concern(m_shown))
        return;
    for (ConcernPane *pane : m_panes)
        pane->present(m_shown);
    m_metric->show(*m_presenter.project(), m_shown);
    orderTabs(*this);
}

void ConcernEditor::commitTyping()
{
    endTyping(*this, m_presenter.concern(m_shown));
}

void ConcernEditor::addHeadButton(QWidget *button)
{
    m_head->addButton(button);
}

void ConcernEditor::beginRename()
{
    m_name->beginRename();
}

void ConcernEditor::show(Gap gap)
{
    switch (gap) {
    case Gap::Mitigation:
        return m_answer->focusMitigation();
    case Gap::Owner:
        return m_care->focusOwner();
    case Gap::Demonstration:
        return m_demo->focusOpen();
    case Gap::Metric:
        m_scroll->ensureWidgetVisible(m_metric);
        return focusFirst(*m_metric);
    case Gap::Slide:
        Q_EMIT slideRequested();
    }
}

} // namespace concave::ui
