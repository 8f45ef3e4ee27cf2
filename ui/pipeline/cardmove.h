// Leads on their way to another place of the board, by the pointer or by keys; nothing moves before drop().
#pragma once

#include "ui/pipeline/pipelinepresenter.h"

class QMimeData;

namespace concave::ui {

/// A place among the other cards of a column: before the at-th of those that do not move.
struct Place
{
    std::size_t column = 0;
    std::size_t at = 0;

    bool operator==(const Place &) const = default;
};

class CardMove final
{
public:
    /// Precondition: the leads are the document's, at least one. Until the presenter's next change.
    CardMove(PipelinePresenter &presenter, std::vector<Id> leads);

    /// As they stand on the board: by column, then from top to bottom. Those that the filter hides come last.
    const std::vector<Id> &leads() const { return m_leads; }
    bool isMoved(Id lead) const;
    /// Where the first of them stands.
    Place start() const;
    /// The last place of a column.
    Place end(std::size_t column) const { return {column, others(column).size()}; }
    /// The place before the row-th card that a column shows.
    Place place(std::size_t column, std::size_t row) const;
    /// The row, of those shown, before which a place is.
    std::size_t row(Place place) const;
    /// A step from a place: up, down, to the first or last, or to the same height of the column before (left)
    /// or behind (right). The place itself where there is no step, and for other keys.
    Place next(Place from, int key) const;
    /// Whether a place of a column can be chosen: not where cards are sorted by due date.
    bool canChoosePlace() const { return !m_presenter.isByDue(); }

    /// Moves them, unless they stand there already. Says so where the order is not by hand. False where
    /// nothing was moved.
    bool drop(Place place) const;

private:
    std::vector<Id> others(std::size_t column) const;
    bool isThere(Place place) const;

    PipelinePresenter &m_presenter;
    std::vector<Id> m_byId;
    std::vector<Id> m_leads; ///< the same, as they stand
};

/// Leads as they are dragged within the windows of one document.
QMimeData *mimeOf(const std::vector<Id> &leads, const Document &document);
/// Empty for anything else, and for leads of another document.
std::vector<Id> leadsIn(const QMimeData &mime, const PipelinePresenter &presenter);

} // namespace concave::ui
