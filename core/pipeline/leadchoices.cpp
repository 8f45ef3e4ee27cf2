#include "core/pipeline/leadchoices.h"

#include "core/pipeline/leadstages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace concave {

namespace {

using Role = LeadTarget::Role;

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadImport", text);
}

Error refused(const QString &sentence)
{
    return {Failure::Input, sentence};
}

bool isDay(const QString &name)
{
    const LeadTarget *target = findTarget(name);
    if (!target)
        return false;
    return target->role == Role::Field ? Lead::description().fields[target->field].type == FieldType::Date
                                       : target->role == Role::WonOn || target->role == Role::ClosedOn;
}

bool isNumber(const QString &name)
{
    const LeadTarget *target = findTarget(name);
    return target && target->role == Role::Field &&
           Lead::description().fields[target->field].type == FieldType::Number;
}

void sniffReading(LeadChoices &choices, const SourceFile &file)
{
    const Evidence dates = dateEvidence(file, choices);
    choices.dateOrder = dates.second > dates.first ? DateOrder::MonthFirst : DateOrder::DayFirst;
    const Evidence decimals = decimalEvidence(file, choices);
    const bool usuallyComma = file.format == SourceFormat::Csv && file.delimiter == ';';
    const bool isComma = decimals.first == decimals.second ? usuallyComma : decimals.second > decimals.first;
    choices.decimalMark = isComma ? DecimalMark::Comma : DecimalMark::Point;
}

void sniffStages(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline)
{
    choices.stages = guessStages(stagesIn(file, choices), pipeline, file.lists);
}

QJsonObject toJson(const LeadChoices &choices)
{
    QJsonObject stages;
    for (const StageChoice &stage : choices.stages) {
        switch (stage.meaning) {
        case StageChoice::Meaning::Stage:
            if (!stage.isGuess)
                stages[stage.source] = QString::number(stage.stage.value);
            break;
        case StageChoice::Meaning::NewStage:
            break; // the stage has this name from then on
        case StageChoice::Meaning::Won:
            stages[stage.source] = QStringLiteral("won");
            break;
        case StageChoice::Meaning::Lost:
            stages[stage.source] = QStringLiteral("lost");
            break;
        }
    }
    return {{QStringLiteral("targets"), QJsonArray::fromStringList(choices.targets)},
        {QStringLiteral("currency"), choices.currency},
        {QStringLiteral("withArchived"), choices.withArchived}, {QStringLiteral("stages"), stages}};
}

/// What is not there any more, or never was, stays as it was guessed.
void restoreStages(LeadChoices &choices, const QJsonObject &kept, const Pipeline &pipeline)
{
    for (StageChoice &choice : choices.stages) {
        const QString word = kept[choice.source].toString();
        const Id stage{word.toLongLong()};
        if (word == QStringLiteral("won"))
            choice = {choice.source, StageChoice::Meaning::Won};
        else if (word == QStringLiteral("lost"))
            choice = {choice.source, StageChoice::Meaning::Lost};
        else if (stage && findStage(pipeline, stage))
            choice = {choice.source, StageChoice::Meaning::Stage, stage};
    }
}

QString headerJson(const QStringList &header)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(header)).toJson(QJsonDocument::Compact));
}

/// The days and numbers of another file of the same header may be written differently: they are sniffed anew.
void restore(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline, const QJsonObject &kept)
{
    const QJsonArray targets = kept[QStringLiteral("targets")].toArray();
    if (targets.size() != choices.targets.size())
        return;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const QString target = targets[i].toString();
        choices.targets[i] = findTarget(target) ? target : QString();
    }
    choices.withArchived = kept[QStringLiteral("withArchived")].toBool();
    choices.currency = kept[QStringLiteral("currency")].toString(choices.currency);
    sniffReading(choices, file);
    sniffStages(choices, file, pipeline);
    restoreStages(choices, kept[QStringLiteral("stages")].toObject(), pipeline);
}

} // namespace

std::optional<std::size_t> columnOf(const LeadChoices &choices, Role role, std::size_t field)
{
    for (qsizetype column = 0; column < choices.targets.size(); ++column) {
        const LeadTarget *target = findTarget(choices.targets[column]);
        if (target && target->role == role && (role != Role::Field || target->field == field))
            return static_cast<std::size_t>(column);
    }
    return std::nullopt;
}

LeadChoices guessBelow(const SourceFile &file, const Pipeline &pipeline, std::size_t headerRow)
{
    LeadChoices choices;
    choices.headerRow = headerRow;
    choices.endRow = sniffFooter(file.grid, headerRow);
    const QStringList header = headerOf(file, choices);
    choices.provider = file.format == SourceFormat::Trello ? LeadProvider::Trello : recogniseProvider(header);
    choices.targets = guessTargets(header, choices.provider);
    sniffReading(choices, file);
    sniffStages(choices, file, pipeline);
    return choices;
}

LeadChoices guessChoices(
    const SourceFile &file, const Pipeline &pipeline, const std::vector<LeadMapping> &kept)
{
    LeadChoices choices = guessBelow(file, pipeline, sniffHeaderRow(file.grid, isKnownLabel));
    const QString header = headerJson(headerOf(file, choices));
    const auto mapping = std::ranges::find(kept, header, &LeadMapping::header);
    if (mapping != kept.end())
        restore(choices, file, pipeline, QJsonDocument::fromJson(mapping->choices.toUtf8()).object());
    return choices;
}

void chooseTarget(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline, std::size_t column,
    const QString &target)
{
    const std::optional<std::size_t> stagesBefore = stageColumn(choices);
    choices.targets[static_cast<qsizetype>(column)] = target;
    sniffReading(choices, file);
    if (stageColumn(choices) != stagesBefore)
        sniffStages(choices, file, pipeline);
}

void chooseArchived(LeadChoices &choices, const SourceFile &file, const Pipeline &pipeline, bool with)
{
    choices.withArchived = with;
    sniffStages(choices, file, pipeline);
}

Evidence dateEvidence(const SourceFile &file, const LeadChoices &choices)
{
    return dateEvidence(file, choices, isDay);
}

Evidence decimalEvidence(const SourceFile &file, const LeadChoices &choices)
{
    return decimalEvidence(file, choices, isNumber);
}

Result<void> check(const SourceFile &file, const LeadChoices &choices)
{
    const auto labelOf = [](const QString &target) { return findTarget(target)->label; };
    if (const Result<void> sound = check(choices, labelOf); !sound)
        return sound.error();
    const auto has = [&](const char *field) { return choices.targets.contains(QString::fromLatin1(field)); };
    if (!has("company") && !has("title") && !has("contact") && !has("email") && !has("external_id") &&
        !has("id")) {
        return refused(tr("No column says whose lead a row is: the file has “%1”. Nothing was imported. "
                          "Choose the column of the company.")
                           .arg(headerOf(file, choices).join(QStringLiteral("”, “"))));
    }
    return {};
}

LeadMapping toMapping(const SourceFile &file, const LeadChoices &choices)
{
    return {.id = {},
        .header = headerJson(headerOf(file, choices)),
        .choices = QString::fromUtf8(QJsonDocument(toJson(choices)).toJson(QJsonDocument::Compact))};
}

} // namespace concave
