// A Trello board as its owner exports it (JSON), as a table.
#pragma once

#include "core/document/result.h"
#include "core/exchange/grid.h"

#include <QStringList>

namespace concave {

/// A list of a board that is not closed.
struct BoardList
{
    QString name;
    int limit = 0; ///< of cards; 0: none
};

struct Board
{
    /// A header, named as Trello's own CSV names what that has too, and a row for each card, in the order in
    /// which the cards stand: lists by their position, then cards by theirs. A row's line is the card's place
    /// in the file, from 1. Times are in UTC.
    ///
    /// Checklists are lines as "[x] Baseline", comments as "2026-10-02T08:00:00Z text", where the further
    /// lines of a comment are indented by two blanks. A card counts as archived where its list is closed.
    Grid grid;
    std::vector<BoardList> lists; ///< from left to right
    QStringList notes;            ///< what the file leaves out, a sentence each
};

/// Input with one sentence where the bytes are no JSON, too deep, or no board.
Result<Board> readBoard(const QByteArray &json);

} // namespace concave
