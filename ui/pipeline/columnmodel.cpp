#include "ui/pipeline/columnmodel.h"

#include "ui/pipeline/pipelinepresenter.h"

#include <algorithm>

namespace concave::ui {

namespace {

constexpr qsizetype mostCards = 1000; ///< kept in words

} // namespace

ColumnModel::ColumnModel(PipelinePresenter &presenter, std::size_t stage, QObject *parent)
    : RecordModel(presenter.column(stage), parent), m_presenter(presenter), m_stage(stage)
{}

const LeadCard &ColumnModel::card(int row) const
{
    const Id id = this->id(row);
    const auto known = m_cards.constFind(id);
    if (known != m_cards.constEnd())
        return *known;
    if (m_cards.size() >= mostCards)
        m_cards.clear();
    const Lead *lead = m_presenter.lead(id); // a row that goes may be asked for until it has gone
    return *m_cards.insert(
        id, lead ? cardOf(*lead, *m_presenter.facts(id), m_presenter.today()) : LeadCard());
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Lead *lead = m_presenter.lead(id(index.row()));
    if (!lead)
        return {};
    const LeadFacts &facts = *m_presenter.facts(lead->id);
    const PipelineStage &stage = m_presenter.pipeline().stages[facts.stage];
    switch (role) {
    case Qt::DisplayRole:
        return lead->company;
    case Qt::AccessibleTextRole:
        return spokenCard(*lead, facts, stage, m_presenter.today());
    case Qt::ToolTipRole: {
        const QString lines = wholeCard(*lead, facts, stage, m_presenter.today()).toHtmlEscaped();
        return QStringLiteral("<qt>%1</qt>").arg(QString(lines).replace(u'\n', QStringLiteral("<br>")));
    }
    default:
        return {};
    }
}

void ColumnModel::refresh()
{
    m_cards.removeIf(
        [&](const auto &card) { return m_presenter.isTouched(card.key()) || !m_presenter.lead(card.key()); });
    if (!follow(m_presenter.column(m_stage)))
        return;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_presenter.isTouched(id(row)))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace concave::ui
