#include "ui/pipeline/rowselection.h"

#include <algorithm>

namespace concave::ui {

QItemSelection selectionOf(const QAbstractItemModel &model, std::vector<int> rows)
{
    std::ranges::sort(rows);
    QItemSelection selection;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto gap =
            std::adjacent_find(first, rows.end(), [](int row, int next) { return next > row + 1; });
        const auto last = gap == rows.end() ? std::prev(gap) : gap;
        selection.append(
            QItemSelectionRange(model.index(*first, 0), model.index(*last, model.columnCount() - 1)));
        first = std::next(last);
    }
    return selection;
}

} // namespace concave::ui
