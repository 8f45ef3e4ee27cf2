#include "core/deck/records.h"

#include "core/document/fields.h"

#include <QCoreApplication>

namespace concave {

namespace {

const std::vector<Choice> slideKinds = {
    {0, "title", QT_TRANSLATE_NOOP("Record", "Title")},
    {1, "portfolio", QT_TRANSLATE_NOOP("Record", "Portfolio")},
    {2, "concern", QT_TRANSLATE_NOOP("Record", "Concern")},
    {3, "metric", QT_TRANSLATE_NOOP("Record", "Metric")},
    {4, "demo", QT_TRANSLATE_NOOP("Record", "Demo")},
    {5, "summary", QT_TRANSLATE_NOOP("Record", "Summary")},
    {6, "text", QT_TRANSLATE_NOOP("Record", "Text")},
};

Field subjectField(const char *name, const char *label)
{
    Field field = ownerField(name, label, name);
    field.optional = true;
    return field;
}

std::optional<QString> subjectRule(const Row &row)
{
    static const std::size_t kind = *Slide::description().index(u"kind");
    static const std::size_t concern = *Slide::description().index(u"concern");
    static const std::size_t metric = *Slide::description().index(u"metric");
    const auto is = [&](SlideKind asked) {
        return std::get<qint64>(row[kind]) == static_cast<qint64>(asked);
    };
    const auto has = [&](std::size_t field) { return !std::holds_alternative<std::monostate>(row[field]); };
    if (has(concern) != (is(SlideKind::Concern) || is(SlideKind::Demo)) ||
        has(metric) != is(SlideKind::Metric))
        return QCoreApplication::translate(
            "Record", "A slide shows the concern or metric of its kind, and no other.");
    return std::nullopt;
}

} // namespace

const Description<Slide> &Slide::description()
{
    static const auto description =
        Description<Slide>("slide", QT_TRANSLATE_NOOP("Record", "Slide"), subjectRule)
            .with(keyField(), &Slide::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Slide::project)
            .with(choiceField("kind", QT_TRANSLATE_NOOP("Record", "Kind"), slideKinds), &Slide::kind)
            .with(subjectField("concern", QT_TRANSLATE_NOOP("Record", "Concern")), &Slide::concern)
            .with(subjectField("metric", QT_TRANSLATE_NOOP("Record", "Metric")), &Slide::metric)
            .with(flagField("left_out", QT_TRANSLATE_NOOP("Record", "Left out")), &Slide::leftOut)
            .with(positionField(), &Slide::position);
    return description;
}

const Description<SlideText> &SlideText::description()
{
    static const auto description =
        Description<SlideText>("slide_text", QT_TRANSLATE_NOOP("Record", "Text of a slide"))
            .with(keyField(), &SlideText::id)
            .with(ownerField("slide", QT_TRANSLATE_NOOP("Record", "Slide"), "slide"), &SlideText::slide)
            .with(nameField("field", QT_TRANSLATE_NOOP("Record", "Field")), &SlideText::field)
            .with(textField("text", QT_TRANSLATE_NOOP("Record", "Text")), &SlideText::text);
    return description;
}

Kinds deckKinds()
{
    return {&Slide::description(), &SlideText::description()};
}

} // namespace concave
