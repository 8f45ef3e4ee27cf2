#include "ui/pipeline/cardmove.h"

#include <QDataStream>
#include <QMimeData>

#include <algorithm>

namespace concave::ui {

namespace {

const QString mimeType = QStringLiteral("application/x-concave-leads");

} // namespace

CardMove::CardMove(PipelinePresenter &presenter, std::vector<Id> leads)
    : m_presenter(presenter), m_byId(std::move(leads))
{
    std::ranges::sort(m_byId);
    for (std::size_t column = 0; column < presenter.pipeline().stages.size(); ++column)
        std::ranges::copy_if(
            presenter.column(column), std::back_inserter(m_leads), [this](Id id) { return isMoved(id); });
    std::ranges::copy_if(m_byId, std::back_inserter(m_leads), [&](Id id) { return !presenter.isShown(id); });
}

bool CardMove::isMoved(Id lead) const
{
    return std::ranges::binary_search(m_byId, lead);
}

std::vector<Id> CardMove::others(std::size_t column) const
{
    std::vector<Id> others;
    std::ranges::copy_if(
        m_presenter.column(column), std::back_inserter(others), [this](Id id) { return !isMoved(id); });
    return others;
}

Place CardMove::start() const
{
    const std::size_t column = m_presenter.facts(m_leads.front())->stage;
    const std::vector<Id> &cards = m_presenter.column(column);
    return place(column, static_cast<std::size_t>(std::ranges::find(cards, m_leads.front()) - cards.begin()));
}

Place CardMove::place(std::size_t column, std::size_t row) const
{
    const std::vector<Id> &cards = m_presenter.column(column);
    const auto end = cards.begin() + static_cast<std::ptrdiff_t>(std::min(row, cards.size()));
    const auto moved = std::count_if(cards.begin(), end, [this](Id id) { return isMoved(id); });
    return {column, static_cast<std::size_t>(end - cards.begin() - moved)};
}

std::size_t CardMove::row(Place place) const
{
    const std::vector<Id> &cards = m_presenter.column(place.column);
    const std::vector<Id> others = this->others(place.column);
    if (place.at >= others.size())
        return cards.size();
    return static_cast<std::size_t>(std::ranges::find(cards, others[place.at]) - cards.begin());
}

Place CardMove::next(Place from, int key) const
{
    const auto across = [&](std::size_t column) {
        return column < m_presenter.pipeline().stages.size()
                   ? Place{column, std::min(from.at, end(column).at)}
                   : from;
    };
    switch (key) {
    case Qt::Key_Up:
        return {from.column, from.at > 0 ? from.at - 1 : 0};
    case Qt::Key_Down:
        return {from.column, std::min(from.at + 1, end(from.column).at)};
    case Qt::Key_Home:
        return {from.column, 0};
    case Qt::Key_End:
        return end(from.column);
    case Qt::Key_Left:
        return across(from.column - 1);
    case Qt::Key_Right:
        return across(from.column + 1);
    default:
        return from;
    }
}

/// Whether a column would look the same.
bool CardMove::isThere(Place place) const
{
    std::vector<Id> cards = others(place.column);
    cards.insert(cards.begin() + static_cast<std::ptrdiff_t>(place.at), m_leads.begin(), m_leads.end());
    return cards == m_presenter.column(place.column);
}

bool CardMove::drop(Place place) const
{
    const Id stage = m_presenter.pipeline().stages[place.column].id;
    if (!canChoosePlace()) {
        const bool isSameColumn =
            std::ranges::all_of(m_leads, [&](Id id) { return m_presenter.facts(id)->stage == place.column; });
        if (isSameColumn) {
            Q_EMIT m_presenter.told(PipelinePresenter::tr(
                "The board is sorted by due date. Sort it by hand to choose the order"));
            return false;
        }
        return m_presenter.move(m_leads, stage);
    }
    if (isThere(place))
        return false;
    const std::vector<Id> others = this->others(place.column);
    return m_presenter.move(
        m_leads, stage, place.at < others.size() ? std::optional(others[place.at]) : std::nullopt);
}

QMimeData *mimeOf(const std::vector<Id> &leads, const Document &document)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << document.path();
    for (const Id lead : leads)
        stream << lead.value;
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

std::vector<Id> leadsIn(const QMimeData &mime, const PipelinePresenter &presenter)
{
    QDataStream stream(mime.data(mimeType));
    QString path;
    stream >> path;
    if (stream.status() != QDataStream::Ok || path != presenter.document().path())
        return {};
    std::vector<Id> leads;
    while (!stream.atEnd()) {
        Id lead;
        stream >> lead.value;
        if (presenter.lead(lead))
            leads.push_back(lead);
    }
    return leads;
}

} // namespace concave::ui
