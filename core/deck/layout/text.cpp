#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"

namespace concave::layout {

Draft layText(const Subject &subject)
{
    Draft draft;
    draft.title = subject.text(field::title);
    draft.kicker = draft.title;
    draft.hasKickerOnFirst = false;
    draft.add(titleAt(subject, 8.4, 20));
    if (subject.text(field::body).trimmed().isEmpty())
        return draft;

    Column column = columnAt(6, 22, 88);
    Block body = blockOf(subject, field::body, {.size = 22, .line = 31});
    body.role = TextRole::Body;
    column.blocks.push_back(std::move(body));
    draft.add(flow({column}, subject.measure));
    return draft;
}

} // namespace concave::layout
