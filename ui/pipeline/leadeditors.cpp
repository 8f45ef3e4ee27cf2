#include "ui/pipeline/leadeditors.h"

#include "core/exchange/currency.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"

#include <QCoreApplication>

#include <cmath>

namespace concave::ui {

namespace {

using Type = LeadColumn::Type;

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadEditors", text);
}

const Field &fieldOf(const LeadColumn &column)
{
    const Description<Lead> &lead = Lead::description();
    return lead.fields[column.field.value_or(*lead.index(u"amount"))];
}

QWidget *stageEditor(const Theme &theme, const PipelinePresenter &presenter, QWidget *parent)
{
    auto *choice = new Choice(theme, parent);
    for (const PipelineStage &stage : presenter.pipeline().stages)
        choice->addItem(stage.name, stage.id.value);
    return choice;
}

QWidget *choiceEditor(const Theme &theme, const Field &field, QWidget *parent)
{
    auto *choice = new Choice(theme, parent);
    for (const concave::Choice &word : field.choices)
        choice->addItem(toWords(field, qint64(word.stored)), word.stored);
    return choice;
}

QWidget *numberEditor(const Theme &theme, const LeadColumn &column, QWidget *parent)
{
    const Limits &limits = fieldOf(column).limits;
    const auto bound = [](double limit) {
        return std::isfinite(limit) ? std::optional(limit) : std::nullopt;
    };
    auto *number = new NumberEdit(theme, parent);
    number->setRange(bound(limits.least), bound(limits.most));
    number->setDecimals(0, 2);
    if (column.type == Type::Money)
        number->setReading(readAmount);
    number->setEmptyText(column.type == Type::Probability ? tr("as its stage") : tr("none"));
    if (column.type == Type::Probability || column.type == Type::Percent)
        number->setUnit(QStringLiteral("%"));
    return number;
}

QWidget *textEditor(
    const Theme &theme, const PipelinePresenter &presenter, const LeadColumn &column, QWidget *parent)
{
    auto *text = new TextEdit(parent);
    if (fieldOf(column).required)
        text->setRequired(tr("%1 is missing.").arg(column.title));
    if (column.type == Type::Currency) {
        text->setCheck([](const QString &typed) {
            return currencyOf(typed).isEmpty()
                       ? tr("“%1” is not a currency; write a code such as EUR.").arg(typed)
                       : QString();
        });
    }
    if (column.type == Type::Source)
        new Suggestions(
            theme, [&presenter] { return presenter.sources(); }, *text);
    return text;
}

} // namespace

QWidget *leadEditor(
    const Theme &theme, const PipelinePresenter &presenter, const LeadColumn &column, QWidget *parent)
{
    QWidget *editor = nullptr;
    if (column.type == Type::Stage) {
        editor = stageEditor(theme, presenter, parent);
    } else if (column.type == Type::Choice) {
        editor = choiceEditor(theme, fieldOf(column), parent);
    } else if (column.type == Type::Day) {
        auto *day = new DateEdit(
            theme, [&presenter] { return presenter.today(); }, parent);
        day->setEmptyText(tr("no date"));
        editor = day;
    } else if (column.isNumber()) {
        editor = numberEditor(theme, column, parent);
    } else {
        editor = textEditor(theme, presenter, column, parent);
    }
    editor->setAccessibleName(column.title);
    return editor;
}

void setEditorValue(QWidget &editor, const QVariant &value)
{
    if (auto *choice = qobject_cast<QComboBox *>(&editor))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto *day = qobject_cast<DateEdit *>(&editor))
        day->setValue(value.toDate());
    else if (auto *number = qobject_cast<NumberEdit *>(&editor))
        number->setValue(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    else if (auto *text = qobject_cast<TextEdit *>(&editor))
        text->setValue(value.toString());
}

QVariant editorValue(QWidget &editor, QString &refusal)
{
    if (auto *choice = qobject_cast<QComboBox *>(&editor))
        return choice->currentData();
    auto *field = qobject_cast<LineField *>(&editor);
    field->commit();
    refusal = field->error();
    if (auto *day = qobject_cast<DateEdit *>(field))
        return day->value().isValid() ? QVariant(day->value()) : QVariant();
    if (auto *number = qobject_cast<NumberEdit *>(field))
        return number->value() ? QVariant(*number->value()) : QVariant();
    return qobject_cast<TextEdit *>(field)->value();
}

} // namespace concave::ui
