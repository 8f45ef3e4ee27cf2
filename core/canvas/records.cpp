#include "core/canvas/records.h"

#include "core/document/fields.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

const std::vector<Choice> marks = {
    {0, "agreed", QT_TRANSLATE_NOOP("Record", "Agreed")},
    {1, "assumption", QT_TRANSLATE_NOOP("Record", "Assumption")},
    {2, "question", QT_TRANSLATE_NOOP("Record", "Open question")},
    {3, "parked", QT_TRANSLATE_NOOP("Record", "Parked")},
};

const std::vector<Choice> intakeStates = {
    {0, "open", QT_TRANSLATE_NOOP("Record", "Open")},
    {1, "partly", QT_TRANSLATE_NOOP("Record", "Partly answered")},
    {2, "answered", QT_TRANSLATE_NOOP("Record", "Answered")},
    {3, "waived", QT_TRANSLATE_NOOP("Record", "Waived")},
};

template <class R>
const Value &valueOf(const Row &row, QStringView field)
{
    return row[*R::description().index(field)];
}

template <class R>
bool isBlank(const Row &row, QStringView field)
{
    return std::get<QString>(valueOf<R>(row, field)).trimmed().isEmpty();
}

std::optional<QString> gridRule(const Row &row)
{
    for (const QStringView field : {u"grid_row", u"grid_column", u"row_span", u"column_span"}) {
        if (std::get<qint64>(valueOf<OwnBlock>(row, field)) < 1)
            return tr("Rows and columns of “%1” count from 1.")
                .arg(std::get<QString>(valueOf<OwnBlock>(row, u"title")));
    }
    return std::nullopt;
}

std::optional<QString> answerRule(const Row &row)
{
    if (isBlank<IntakeAnswer>(row, u"question") && isBlank<IntakeAnswer>(row, u"title"))
        return tr("A question of your own needs its words.");
    const auto state = static_cast<IntakeState>(std::get<qint64>(valueOf<IntakeAnswer>(row, u"state")));
    if (state == IntakeState::Answered && isBlank<IntakeAnswer>(row, u"answer"))
        return tr("What is answered has an answer. Write it down, or leave the question open.");
    if (state == IntakeState::Waived && isBlank<IntakeAnswer>(row, u"reason"))
        return tr("What is waived has a reason. Write it down, or leave the question open.");
    return std::nullopt;
}

} // namespace

const Description<OwnTemplate> &OwnTemplate::description()
{
    static const auto description =
        Description<OwnTemplate>("canvas_template", QT_TRANSLATE_NOOP("Record", "Canvas template"))
            .with(keyField(), &OwnTemplate::id)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &OwnTemplate::name)
            .with(textField("attribution", QT_TRANSLATE_NOOP("Record", "Attribution")),
                &OwnTemplate::attribution)
            .with(textField("link", QT_TRANSLATE_NOOP("Record", "Link")), &OwnTemplate::link)
            .with(textField("licence", QT_TRANSLATE_NOOP("Record", "Licence")), &OwnTemplate::licence)
            .with(positionField(), &OwnTemplate::position);
    return description;
}

const Description<OwnBlock> &OwnBlock::description()
{
    static const auto description =
        Description<OwnBlock>("template_block", QT_TRANSLATE_NOOP("Record", "Block"), gridRule)
            .with(keyField(), &OwnBlock::id)
            .with(ownerField("template", QT_TRANSLATE_NOOP("Record", "Template"), "canvas_template"),
                &OwnBlock::form)
            .with(nameField("title", QT_TRANSLATE_NOOP("Record", "Title")), &OwnBlock::title)
            .with(textField("hint", QT_TRANSLATE_NOOP("Record", "Hint")), &OwnBlock::hint)
            .with(textField("icon", QT_TRANSLATE_NOOP("Record", "Icon")), &OwnBlock::icon)
            .with(ordinalField("colour", QT_TRANSLATE_NOOP("Record", "Colour")), &OwnBlock::colour)
            .with(ordinalField("grid_row", QT_TRANSLATE_NOOP("Record", "Row")), &OwnBlock::row)
            .with(ordinalField("grid_column", QT_TRANSLATE_NOOP("Record", "Column")), &OwnBlock::column)
            .with(ordinalField("row_span", QT_TRANSLATE_NOOP("Record", "Rows")), &OwnBlock::rows)
            .with(ordinalField("column_span", QT_TRANSLATE_NOOP("Record", "Columns")), &OwnBlock::columns)
            .with(positionField(), &OwnBlock::position);
    return description;
}

const Description<Canvas> &Canvas::description()
{
    static const auto description =
        Description<Canvas>("canvas", QT_TRANSLATE_NOOP("Record", "Canvas"))
            .with(keyField(), &Canvas::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Canvas::project)
            .with(textField("form", QT_TRANSLATE_NOOP("Record", "Built-in template")), &Canvas::form)
            .with(linkField("template", QT_TRANSLATE_NOOP("Record", "Template"), "canvas_template"),
                &Canvas::ownForm)
            .with(
                textField("designed_for", QT_TRANSLATE_NOOP("Record", "Designed for")), &Canvas::designedFor)
            .with(textField("designed_by", QT_TRANSLATE_NOOP("Record", "Designed by")), &Canvas::designedBy)
            .with(dateField("day", QT_TRANSLATE_NOOP("Record", "Date")), &Canvas::day)
            .with(ordinalField("iteration", QT_TRANSLATE_NOOP("Record", "Iteration")), &Canvas::iteration)
            .with(positionField(), &Canvas::position);
    return description;
}

const Description<Note> &Note::description()
{
    static const auto description =
        Description<Note>("note", QT_TRANSLATE_NOOP("Record", "Note"))
            .with(keyField(), &Note::id)
            .with(ownerField("canvas", QT_TRANSLATE_NOOP("Record", "Canvas"), "canvas"), &Note::canvas)
            .with(textField("block", QT_TRANSLATE_NOOP("Record", "Block")), &Note::block)
            .with(nameField("text", QT_TRANSLATE_NOOP("Record", "Text")), &Note::text)
            .with(choiceField("mark", QT_TRANSLATE_NOOP("Record", "Marked"), marks), &Note::mark)
            .with(linkField("concern", QT_TRANSLATE_NOOP("Record", "Concern"), "concern"), &Note::concern)
            .with(linkField("metric", QT_TRANSLATE_NOOP("Record", "Metric"), "metric"), &Note::metric)
            .with(linkField("data_source", QT_TRANSLATE_NOOP("Record", "Data source"), "data_source"),
                &Note::dataSource)
            .with(linkField("task", QT_TRANSLATE_NOOP("Record", "Task"), "task"), &Note::task)
            .with(positionField(), &Note::position);
    return description;
}

const Description<CanvasVersion> &CanvasVersion::description()
{
    static const auto description =
        Description<CanvasVersion>("canvas_version", QT_TRANSLATE_NOOP("Record", "Canvas version"))
            .with(keyField(), &CanvasVersion::id)
            .with(
                ownerField("canvas", QT_TRANSLATE_NOOP("Record", "Canvas"), "canvas"), &CanvasVersion::canvas)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &CanvasVersion::name)
            .with(textField("reason", QT_TRANSLATE_NOOP("Record", "Reason")), &CanvasVersion::reason)
            .with(ordinalField("iteration", QT_TRANSLATE_NOOP("Record", "Iteration")),
                &CanvasVersion::iteration)
            .with(momentField(), &CanvasVersion::at);
    return description;
}

const Description<IntakeAnswer> &IntakeAnswer::description()
{
    static const auto description =
        Description<IntakeAnswer>("intake_answer", QT_TRANSLATE_NOOP("Record", "Intake answer"), answerRule)
            .with(keyField(), &IntakeAnswer::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"),
                &IntakeAnswer::project)
            .with(textField("question", QT_TRANSLATE_NOOP("Record", "Question")), &IntakeAnswer::question)
            .with(textField("title", QT_TRANSLATE_NOOP("Record", "Own question")), &IntakeAnswer::title)
            .with(choiceField("state", QT_TRANSLATE_NOOP("Record", "State"), intakeStates),
                &IntakeAnswer::state)
            .with(textField("answer", QT_TRANSLATE_NOOP("Record", "Answer")), &IntakeAnswer::answer)
            .with(textField("evidence", QT_TRANSLATE_NOOP("Record", "Evidence")), &IntakeAnswer::evidence)
            .with(textField("reason", QT_TRANSLATE_NOOP("Record", "Reason")), &IntakeAnswer::reason)
            .with(textField("contact", QT_TRANSLATE_NOOP("Record", "Who is asked")), &IntakeAnswer::contact)
            .with(dateField("due", QT_TRANSLATE_NOOP("Record", "Due")), &IntakeAnswer::due)
            .with(positionField(), &IntakeAnswer::position);
    return description;
}

Kinds canvasKinds()
{
    return {&OwnTemplate::description(), &OwnBlock::description(), &Canvas::description(),
        &Note::description(), &CanvasVersion::description(), &IntakeAnswer::description()};
}

} // namespace concave
