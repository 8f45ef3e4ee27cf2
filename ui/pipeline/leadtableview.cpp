#include "ui/pipeline/leadtableview.h"

#include "ui/pipeline/leadtable.h"
#include "ui/pipeline/leadviewbar.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"

#include <QDataStream>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace concave::ui {

LeadTableView::LeadTableView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_presenter(presenter), m_table(new LeadTable(theme, presenter, this)),
      m_views(new LeadViewBar(theme, presenter, *m_table, this)),
      m_empty(new EmptyPage(theme, Icon::Filter, tr("No lead is like that"), {}, this)),
      m_stack(new QStackedLayout)
{
    auto *column = plainColumn(this);
    column->addWidget(m_views);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    setUpEmptyPage();
    setFocusProxy(m_table);
    connect(m_table, &LeadTable::refused, this, &View::failed);
    connect(m_views, &LeadViewBar::done, this, &View::done);
    connect(&m_presenter, &PipelinePresenter::changed, this, &LeadTableView::refresh);
    connect(&m_presenter, &PipelinePresenter::filterChanged, this, &LeadTableView::refresh);
    refresh();
}

void LeadTableView::setUpEmptyPage()
{
    m_empty->setObjectName(QStringLiteral("noLead"));
    auto *clear = button(tr("Clear the filter"));
    connect(clear, &QPushButton::clicked, this, [this] { m_presenter.setFilter({}); });
    m_empty->addButton(clear);
}

void LeadTableView::refresh()
{
    QStringList sentences{tr("The filter hides all of them.")};
    for (const QString &word : m_presenter.filter().takenAsText())
        sentences << tr("“%1” is taken as text.").arg(word);
    m_empty->setSentence(sentences.join(u' '));
    m_stack->setCurrentIndex(m_presenter.shown().empty() ? 1 : 0);
}

LeadListing LeadTableView::listing() const
{
    return {m_table->leads(), m_table->arrangement().columns};
}

QByteArray LeadTableView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_table->saveState() << m_views->chosen().value;
    return state;
}

void LeadTableView::restoreState(const QByteArray &state)
{
    QByteArray table;
    qint64 chosen = 0;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> table >> chosen;
    if (stream.status() != QDataStream::Ok)
        return;
    m_table->restoreState(table);
    m_views->setChosen({chosen});
}

} // namespace concave::ui
