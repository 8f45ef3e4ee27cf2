#include "ui/concerns/stakeholderfield.h"

#include "ui/concerns/concernspresenter.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"

namespace concave::ui {

TextEdit *stakeholderField(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
{
    auto *field = new TextEdit(parent);
    field->setReadOnly(presenter.isReadOnly());
    const auto known = [&presenter] {
        QStringList names;
        for (const Stakeholder &stakeholder : presenter.book().stakeholders)
            names << stakeholder.name;
        return names;
    };
    new Suggestions(theme, known, *field);
    return field;
}

} // namespace concave::ui
