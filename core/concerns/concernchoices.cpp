#include "core/concerns/concernchoices.h"

#include "core/exchange/folding.h"

#include <QCoreApplication>
#include <QHash>

namespace concave {

namespace {

using Role = ConcernTarget::Role;

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernImport", text);
}

/// A column as people and programs call it. Without a target it is known, and not imported.
struct KnownColumn
{
    const char *label;
    const char *target = "";
};

// Extend freely: case, accents, blanks and marks do not matter; names and labels of the targets are known
// too.
constexpr KnownColumn knownColumns[] = {
    {"Title", "name"},
    {"Name", "name"},
    {"Summary", "name"},
    {"Issue", "name"},
    {"Risk", "name"},
    {"Worry", "name"},
    {"Objection", "name"},
    {"Card Name", "name"},
    {"Bedenken", "name"},
    {"Quote", "words"},
    {"Words", "words"},
    {"In their words", "words"},
    {"Said", "words"},
    {"Zitat", "words"},
    {"Impact", "worst_case"},
    {"Consequence", "worst_case"},
    {"Effect", "worst_case"},
    {"What could happen", "worst_case"},
    {"Mitigation", "mitigation"},
    {"Answer", "mitigation"},
    {"Response", "mitigation"},
    {"Measure", "mitigation"},
    {"Action", "mitigation"},
    {"Solution", "mitigation"},
    {"What we do", "mitigation"},
    {"Massnahme", "mitigation"},
    {"Role in the story", "story_role"},
    {"Want", "story_want"},
    {"Benefit", "story_benefit"},
    {"Story", "story"},
    {"Assignee", "owner"},
    {"Assigned to", "owner"},
    {"Responsible", "owner"},
    {"Verantwortlich", "owner"},
    {"Due", "due"},
    {"Due date", "due"},
    {"Due on", "due"},
    {"Deadline", "due"},
    {"Answer before", "due"},
    {"State", "status"},
    {"Raised", "raised_on"},
    {"Date raised", "raised_on"},
    {"Reported on", "raised_on"},
    {"Created", "raised_on"},
    {"Date", "raised_on"},
    {"Raised by", "stakeholder"},
    {"Who", "stakeholder"},
    {"Person", "stakeholder"},
    {"Reporter", "stakeholder"},
    {"Reported by", "stakeholder"},
    {"Role", "role"},
    {"Position", "role"},
    {"Job title", "role"},
    {"Failure", "failure"},
    {"Notes", "notes"},
    {"Comment", "notes"},
    {"Comments", "notes"},
    {"Accepted", "accepted_on"},
    {"Demo", "steps"},
    {"Steps", "steps"},
    // Of our own register; see concernregister.h.
    {"Metric"},
    {"Alert rule"},
    {"State of the metric"},
    {"Findings"},
};

/// Fields that an import does not fill: the document's own, and those that are filled by their role.
bool isOwn(const Field &field)
{
    static const QStringList names = {QStringLiteral("project"), QStringLiteral("stakeholder"),
        QStringLiteral("person_acts"), QStringLiteral("position")};
    return field.type == FieldType::Key || names.contains(QString::fromLatin1(field.name));
}

std::vector<ConcernTarget> makeTargets()
{
    std::vector<ConcernTarget> targets;
    const std::vector<Field> &fields = Concern::description().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!isOwn(fields[i]))
            targets.push_back({QString::fromLatin1(fields[i].name), fields[i].labelText(), Role::Field, i});
    }
    const auto add = [&](const char *name, const QString &label, Role role) {
        targets.push_back({QString::fromLatin1(name), label, role});
    };
    add("stakeholder", tr("Stakeholder"), Role::Stakeholder);
    add("role", tr("Stakeholder’s role"), Role::StakeholderRole);
    add("story", tr("User story"), Role::Story);
    add("steps", tr("Demo steps"), Role::Steps);
    return targets;
}

/// Folded label → target.
const QHash<QString, QString> &knownWords()
{
    static const auto all = [] {
        QHash<QString, QString> words;
        for (const ConcernTarget &target : concernTargets()) {
            words[foldedWord(target.label)] = target.name;
            words[foldedWord(target.name)] = target.name;
        }
        for (const KnownColumn &column : knownColumns)
            words[foldedWord(QString::fromUtf8(column.label))] = QString::fromLatin1(column.target);
        return words;
    }();
    return all;
}

struct KnownStatus
{
    const char *word; ///< folded
    ConcernStatus status;
};

constexpr KnownStatus knownStatuses[] = {
    {"raised", ConcernStatus::Raised},
    {"open", ConcernStatus::Raised},
    {"new", ConcernStatus::Raised},
    {"todo", ConcernStatus::Raised},
    {"offen", ConcernStatus::Raised},
    {"identified", ConcernStatus::Raised},
    {"addressed", ConcernStatus::Addressed},
    {"mitigated", ConcernStatus::Addressed},
    {"answered", ConcernStatus::Addressed},
    {"inprogress", ConcernStatus::Addressed},
    {"planned", ConcernStatus::Addressed},
    {"demonstrated", ConcernStatus::Demonstrated},
    {"shown", ConcernStatus::Demonstrated},
    {"demo", ConcernStatus::Demonstrated},
    {"demoed", ConcernStatus::Demonstrated},
    {"tested", ConcernStatus::Demonstrated},
    {"accepted", ConcernStatus::Accepted},
    {"done", ConcernStatus::Accepted},
    {"closed", ConcernStatus::Accepted},
    {"resolved", ConcernStatus::Accepted},
    {"erledigt", ConcernStatus::Accepted},
};

StatusChoice guessStatus(const QString &source)
{
    const QString word = foldedWord(source);
    for (int place = 0; place <= static_cast<int>(ConcernStatus::Accepted); ++place) {
        const auto status = static_cast<ConcernStatus>(place);
        if (word == foldedWord(statusName(status)))
            return {source, status};
    }
    for (const KnownStatus &known : knownStatuses) {
        if (word == QLatin1StringView(known.word))
            return {source, known.status};
    }
    return {source, ConcernStatus::Raised, true};
}

void sniffStatuses(ConcernChoices &choices, const SourceFile &file)
{
    constexpr std::size_t most = 50; // more are no statuses
    choices.statuses.clear();
    const qsizetype column = choices.targets.indexOf(QStringLiteral("status"));
    for (std::size_t row = choices.headerRow + 1;
         column >= 0 && row < choices.endRow && choices.statuses.size() < most; ++row) {
        const QString word = file.grid.cell(row, static_cast<std::size_t>(column)).trimmed();
        const bool isKnown =
            std::ranges::find(choices.statuses, word, &StatusChoice::source) != choices.statuses.end();
        if (!isNothing(word) && !isKnown)
            choices.statuses.push_back(guessStatus(word));
    }
}

void sniffDates(ConcernChoices &choices, const SourceFile &file)
{
    const Evidence dates = dateEvidence(file, choices);
    choices.dateOrder = dates.second > dates.first ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

bool isDay(const QString &name)
{
    const ConcernTarget *target = findConcernTarget(name);
    return target && target->role == Role::Field &&
           Concern::description().fields[target->field].type == FieldType::Date;
}

} // namespace

const std::vector<ConcernTarget> &concernTargets()
{
    static const std::vector<ConcernTarget> targets = makeTargets();
    return targets;
}

const ConcernTarget *findConcernTarget(const QString &word)
{
    const auto found = std::ranges::find_if(concernTargets(), [&](const ConcernTarget &target) {
        return word.compare(target.name, Qt::CaseInsensitive) == 0 ||
               word.compare(target.label, Qt::CaseInsensitive) == 0;
    });
    return found == concernTargets().end() ? nullptr : &*found;
}

ConcernChoices guessConcernsBelow(const SourceFile &file, std::size_t headerRow)
{
    ConcernChoices choices;
    choices.headerRow = headerRow;
    choices.endRow = sniffFooter(file.grid, headerRow);
    for (const QString &label : headerOf(file, choices)) {
        const QString target = knownWords().value(foldedWord(label));
        choices.targets << (choices.targets.contains(target) ? QString() : target);
    }
    sniffDates(choices, file);
    sniffStatuses(choices, file);
    return choices;
}

ConcernChoices guessConcernChoices(const SourceFile &file)
{
    const auto isKnown = [](const QString &label) { return knownWords().contains(foldedWord(label)); };
    return guessConcernsBelow(file, sniffHeaderRow(file.grid, isKnown));
}

void chooseTarget(ConcernChoices &choices, const SourceFile &file, std::size_t column, const QString &target)
{
    const qsizetype statusBefore = choices.targets.indexOf(QStringLiteral("status"));
    choices.targets[static_cast<qsizetype>(column)] = target;
    sniffDates(choices, file);
    if (choices.targets.indexOf(QStringLiteral("status")) != statusBefore)
        sniffStatuses(choices, file);
}

Evidence dateEvidence(const SourceFile &file, const ConcernChoices &choices)
{
    return dateEvidence(file, choices, isDay);
}

Result<void> check(const SourceFile &file, const ConcernChoices &choices)
{
    const auto labelOf = [](const QString &target) { return findConcernTarget(target)->label; };
    if (const Result<void> sound = check(choices, labelOf); !sound)
        return sound.error();
    if (!choices.targets.contains(QStringLiteral("name")) &&
        !choices.targets.contains(QStringLiteral("words"))) {
        return Error{Failure::Input,
            tr("No column says what the concern is: the file has %1. Nothing was imported. Choose the column "
               "of the concern.")
                .arg(quoted(headerOf(file, choices)))};
    }
    return {};
}

} // namespace concave
