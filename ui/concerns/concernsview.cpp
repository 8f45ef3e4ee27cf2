#include "ui/concerns/concernsview.h"

#include "ui/concerns/concerneditor.h"
#include "ui/concerns/concernlistpane.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"

#include <QBoxLayout>
#include <QSplitter>

namespace concave::ui {

namespace {

constexpr int listWidth = 296;
constexpr int leastList = 232;
constexpr int leastEditor = 400;

} // namespace

ConcernsView::ConcernsView(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : View(parent), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_list(new ConcernListPane(theme, presenter, m_splitter)),
      m_editor(new ConcernEditor(theme, presenter, m_splitter))
{
    m_splitter->setObjectName(QStringLiteral("concernPanes"));
    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumWidth(leastList);
    m_editor->setMinimumWidth(leastEditor);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, metrics::startWidth});
    plainColumn(this)->addWidget(m_splitter);
    setFocusProxy(m_list);
}

void ConcernsView::beginSearch()
{
    m_list->beginSearch();
}

void ConcernsView::beginRename()
{
    m_editor->beginRename();
}

QByteArray ConcernsView::saveState() const
{
    return m_splitter->saveState();
}

void ConcernsView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace concave::ui
