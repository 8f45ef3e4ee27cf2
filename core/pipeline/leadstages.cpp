#include "core/pipeline/leadstages.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace concave {

namespace {

using Meaning = StageChoice::Meaning;

/// A word, folded, and the usual stage it means; 0 where that is no stage, but an end.
struct KnownStage
{
    const char *word;
    int place;
    Meaning meaning = Meaning::Stage;
};

constexpr KnownStage knownStages[] = {
    {"new", 1},
    {"lead", 1},
    {"leadin", 1},
    {"prospect", 1},
    {"prospecting", 1},
    {"contactmade", 1},
    {"reachedout", 1},
    {"todo", 1},
    {"followedup", 2},
    {"followup", 2},
    {"contactedagain", 2},
    {"qualified", 2},
    {"qualification", 2},
    {"firstmeeting", 3},
    {"1stmeeting", 3},
    {"initialmeeting", 3},
    {"meetingarranged", 3},
    {"meetingbooked", 3},
    {"demoscheduled", 3},
    {"discoverycall", 3},
    {"appointmentscheduled", 3},
    {"needsanalysis", 3},
    {"secondmeeting", 4},
    {"2ndmeeting", 4},
    {"qualifiedtobuy", 4},
    {"presentationscheduled", 4},
    {"decisionmakerboughtin", 4},
    {"contractsent", 4},
    {"valueproposition", 4},
    {"proposalmade", 4},
    {"proposalsent", 4},
    {"proposalpricequote", 4},
    {"proposal", 4},
    {"negotiation", 4},
    {"negotiationreview", 4},
    {"negotiationsstarted", 4},
    {"closedwon", 0, Meaning::Won},
    {"won", 0, Meaning::Won},
    {"signed", 0, Meaning::Won},
    {"dealclosed", 0, Meaning::Won},
    {"dealwon", 0, Meaning::Won},
    {"closedlost", 0, Meaning::Lost},
    {"lost", 0, Meaning::Lost},
    {"deallost", 0, Meaning::Lost},
    {"rejected", 0, Meaning::Lost},
};

std::optional<StageChoice> byName(const QString &source, const QString &word, const Pipeline &pipeline)
{
    for (const PipelineStage &stage : pipeline.stages) {
        if (foldedLabel(stage.name) == word || QString::number(stage.id.value) == source)
            return StageChoice{source, Meaning::Stage, stage.id};
    }
    return std::nullopt;
}

std::optional<StageChoice> byUsage(const QString &source, const QString &word, const Pipeline &pipeline)
{
    const auto known = std::ranges::find_if(
        knownStages, [&](const KnownStage &stage) { return word == QLatin1StringView(stage.word); });
    if (known == std::end(knownStages))
        return std::nullopt;
    if (known->meaning != Meaning::Stage)
        return StageChoice{source, known->meaning};
    const Id stage = usualPipelineStages()[static_cast<std::size_t>(known->place) - 1].id;
    return findStage(pipeline, stage) ? std::optional(StageChoice{source, Meaning::Stage, stage})
                                      : std::nullopt;
}

std::optional<StageChoice> byPlace(
    const QString &source, const Pipeline &pipeline, const std::vector<BoardList> &lists)
{
    const auto list = std::ranges::find(lists, source, &BoardList::name);
    if (lists.size() != pipeline.stages.size() || list == lists.end())
        return std::nullopt;
    const auto place = static_cast<std::size_t>(list - lists.begin());
    return StageChoice{source, Meaning::Stage, pipeline.stages[place].id, true};
}

/// Pipedrive's import writes the pipeline behind the stage: "Contacted (Sales)".
QString withoutPipeline(const QString &source)
{
    const qsizetype bracket = source.lastIndexOf(QStringLiteral(" ("));
    return bracket > 0 && source.endsWith(u')') ? source.first(bracket) : source;
}

StageChoice guessStage(const QString &source, const Pipeline &pipeline, const std::vector<BoardList> &lists)
{
    for (const QString &name : {source, withoutPipeline(source)}) {
        const QString word = foldedLabel(name);
        for (const auto rule : {byName, byUsage}) {
            if (const auto choice = rule(source, word, pipeline))
                return *choice;
        }
    }
    return byPlace(source, pipeline, lists)
        .value_or(StageChoice{source, Meaning::Stage, pipeline.stages.front().id, true});
}

} // namespace

std::optional<std::size_t> stageColumn(const LeadChoices &choices)
{
    static const std::size_t stage = *Lead::description().index(u"stage");
    return columnOf(choices, LeadTarget::Role::Field, stage);
}

QStringList stagesIn(const SourceFile &file, const LeadChoices &choices)
{
    constexpr qsizetype most = 200; // more are no stages
    const auto column = stageColumn(choices);
    if (!column)
        return {};
    QSet<QByteArray> seen;
    QStringList words;
    for (std::size_t row = choices.headerRow + 1; row < choices.endRow && words.size() < most; ++row) {
        const QByteArrayView cell = file.grid.utf8(row, *column);
        const QByteArray key = QByteArray::fromRawData(cell.data(), cell.size());
        if (seen.contains(key))
            continue;
        seen.insert(cell.toByteArray());
        const QString word = QString::fromUtf8(cell).trimmed();
        const bool isClosedList = !file.lists.empty() && !choices.withArchived &&
                                  std::ranges::find(file.lists, word, &BoardList::name) == file.lists.end();
        if (!isNothing(word) && !words.contains(word) && !isClosedList)
            words << word;
    }
    return words;
}

std::vector<StageChoice> guessStages(
    const QStringList &words, const Pipeline &pipeline, const std::vector<BoardList> &lists)
{
    std::vector<StageChoice> choices;
    for (const QString &word : words)
        choices.push_back(guessStage(word, pipeline, lists));
    return choices;
}

} // namespace concave
