#include "ui/widgets/typing.h"

#include "ui/widgets/linefield.h"
#include "ui/widgets/textarea.h"

namespace concave::ui {

namespace {

template <typename Field>
void endTypingInto(QWidget &widget, bool isWanted)
{
    for (Field *field : widget.findChildren<Field *>()) {
        if (isWanted)
            field->commit();
        field->discard();
    }
}

} // namespace

void endTyping(QWidget &widget, bool isWanted)
{
    endTypingInto<LineField>(widget, isWanted);
    endTypingInto<TextArea>(widget, isWanted);
}

} // namespace concave::ui
