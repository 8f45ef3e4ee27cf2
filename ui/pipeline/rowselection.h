// Rows of a list or table as a selection, those that touch in one range: quick also for very many of them.
#pragma once

#include <QItemSelection>

#include <vector>

namespace concave::ui {

/// Whole rows; in any order.
QItemSelection selectionOf(const QAbstractItemModel &model, std::vector<int> rows);

} // namespace concave::ui
