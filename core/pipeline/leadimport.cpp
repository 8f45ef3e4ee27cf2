#include "core/pipeline/leadimport.h"

#include "core/pipeline/facts.h"
#include "core/pipeline/leadmatching.h"
#include "core/pipeline/moves.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadImport", text);
}

QString quotedName(const Lead &lead)
{
    return lead.title.isEmpty() ? u'“' + lead.company + u'”' : tr("“%1” of %2").arg(lead.title, lead.company);
}

/// Fields that say where a lead stands: not touched where it is won or lost.
bool isAboutStanding(const Field &field)
{
    static const QStringList names = {QStringLiteral("stage"), QStringLiteral("entered"),
        QStringLiteral("lost_on"), QStringLiteral("lost_reason"), QStringLiteral("lost_note")};
    return names.contains(QString::fromLatin1(field.name));
}

bool hasActivity(std::span<const Activity> known, const Activity &activity)
{
    // Moments are kept to the minute.
    return std::ranges::any_of(known, [&](const Activity &other) {
        return other.text == activity.text && std::abs(other.at.secsTo(activity.at)) < 60;
    });
}

const Milestone *findMilestone(std::span<const Milestone> known, const QString &name)
{
    const auto found = std::ranges::find(known, name, &Milestone::name);
    return found == known.end() ? nullptr : &*found;
}

bool isClosed(Standing standing)
{
    return !isOpen(standing);
}

/// What the row would give the lead: its ids at the sources come to those that are there.
Row valuesFor(const LeadRow &row, const Lead &lead)
{
    Lead given = row.lead;
    given.externalId = joinedIds(lead, row.lead);
    return Lead::description().row(given);
}

/// Judges the rows of a file one after the other.
class Judge
{
public:
    Judge(const Pipeline &pipeline, QDate today, std::size_t rows) : m_pipeline(pipeline), m_today(today)
    {
        m_present.reserve(pipeline.leads.size());
        m_earlier.reserve(rows);
        for (std::size_t i = 0; i < pipeline.leads.size(); ++i)
            m_present.add(LeadKeys(pipeline.leads[i]), i);
    }

    void judge(JudgedRow &judged)
    {
        if (!judged.row.faults.isEmpty()) {
            judged.verdict = Verdict::Rejected;
            judged.why = judged.row.faults;
            return;
        }
        LeadKeys keys(judged.row.lead);
        if (const auto earlier = m_earlier.find(keys); !earlier.empty()) {
            judged.verdict = Verdict::Duplicate;
            judged.why = {tr("It is the same as row %1.").arg(earlier.front())};
            return;
        }
        const std::vector<const Lead *> present = presentLeads(judged.row, keys);
        m_earlier.add(std::move(keys), static_cast<std::size_t>(judged.row.line));
        if (present.size() > 1) {
            judged.verdict = Verdict::Duplicate;
            judged.why = {tr("It could be any of %1 leads, such as %2.")
                              .arg(present.size())
                              .arg(quotedName(*present.front()))};
        } else if (!present.empty()) {
            compare(judged, *present.front());
        }
    }

private:
    std::vector<const Lead *> presentLeads(const LeadRow &row, const LeadKeys &keys) const
    {
        if (const Lead *own = row.ownId ? findLead(m_pipeline, row.ownId) : nullptr)
            return {own};
        std::vector<const Lead *> leads;
        for (const std::size_t place : m_present.find(keys))
            leads.push_back(&m_pipeline.leads[place]);
        return leads;
    }

    void compare(JudgedRow &judged, const Lead &lead) const
    {
        judged.existing = lead.id;
        judged.why = changes(judged.row, lead);
        judged.verdict = judged.why.isEmpty() ? Verdict::Duplicate : Verdict::Update;
        if (judged.why.isEmpty())
            judged.why = {tr("%1 is there already, as it is here.").arg(quotedName(lead))};
    }

    /// Labels of what the row would change.
    QStringList changes(const LeadRow &row, const Lead &lead) const
    {
        const bool isFinal = isClosed(factsOf(m_pipeline, lead, m_today).standing);
        const auto &fields = Lead::description().fields;
        const Row before = Lead::description().row(lead);
        const Row after = valuesFor(row, lead);
        QStringList labels;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (row.given.test(i) && before[i] != after[i] && !(isFinal && isAboutStanding(fields[i])))
                labels << fields[i].labelText();
        }
        if (!isFinal && row.newStage)
            labels << tr("Stage");
        if (!isFinal && row.isWon && row.signedOn.isValid())
            labels << tr("Signed on");
        for (const Activity &activity : row.activities) {
            if (!hasActivity(ofLead(m_pipeline.activities, lead.id), activity)) {
                labels << tr("Activities");
                break;
            }
        }
        for (const Milestone &milestone : row.milestones) {
            const Milestone *known = findMilestone(ofLead(m_pipeline.milestones, lead.id), milestone.name);
            if (!known || (milestone.doneOn.isValid() && !known->doneOn.isValid())) {
                labels << tr("Milestones");
                break;
            }
        }
        labels.removeDuplicates();
        return labels;
    }

    const Pipeline &m_pipeline;
    const QDate m_today;
    LeadIndex m_present;
    LeadIndex m_earlier; ///< by line
};

QStringList notesOf(const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline,
    const std::vector<JudgedRow> &rows)
{
    QStringList notes;
    const QString provider = providerName(choices.provider);
    if (!provider.isEmpty())
        notes << tr("The columns are those of %1.").arg(provider);
    notes += notesOf(file, choices);
    const QString days = noteOf(choices.dateOrder, dateEvidence(file, choices));
    if (!days.isEmpty())
        notes << days;
    if (file.format == SourceFormat::Csv && decimalEvidence(file, choices).isOpen())
        notes << (choices.decimalMark == DecimalMark::Point
                      ? tr("Numbers such as 1,234 could be read in two ways: the comma is taken to part the "
                           "thousands.")
                      : tr("Numbers such as 1.234 could be read in two ways: the full stop is taken to part "
                           "the thousands."));
    QStringList guessed;
    for (const StageChoice &choice : choices.stages) {
        if (choice.isGuess)
            guessed << choice.source + QStringLiteral(" → ") + findStage(pipeline, choice.stage)->name;
    }
    if (!guessed.isEmpty())
        notes << tr("Stages with names that are not known here: %1.").arg(quoted(guessed));
    const std::size_t currency = *Lead::description().index(u"currency");
    const auto isTaken = [](const JudgedRow &judged) {
        return judged.verdict == Verdict::New || judged.verdict == Verdict::Update;
    };
    if (std::ranges::any_of(rows, [&](const JudgedRow &judged) {
            return isTaken(judged) && judged.row.lead.amount && !judged.row.given.test(currency);
        }))
        notes << tr("Amounts without a currency are taken as %1.").arg(choices.currency);
    const auto unsignedDeals = std::ranges::count_if(rows, [&](const JudgedRow &judged) {
        return isTaken(judged) && judged.row.isWon && !judged.row.signedOn.isValid();
    });
    if (unsignedDeals > 0)
        notes << tr("Won deals that stand as not signed, because the file has no day of signing: %1. A "
                    "column can be chosen for it, or each be signed by hand.")
                     .arg(unsignedDeals);
    return notes + file.notes;
}

std::size_t stageField()
{
    static const std::size_t field = *Lead::description().index(u"stage");
    return field;
}

/// Writes a plan into an edit.
class Writer
{
public:
    /// The pipeline is that of the document; stages that are made join it.
    Writer(Edit &edit, const LeadImport &import, Pipeline &pipeline, const QDateTime &now)
        : m_edit(edit), m_import(import), m_pipeline(pipeline), m_now(now)
    {}

    void write()
    {
        establishStages(m_edit);
        makeStages();
        addNew();
        moveExisting();
        for (const JudgedRow &judged : m_import.rows) {
            if (judged.verdict == Verdict::Update)
                update(judged.row, *findLead(m_pipeline, judged.existing));
        }
        signAgreements(m_edit, m_signed);
        keepMapping();
    }

private:
    /// Before the first stage that closes, in the order of the file.
    void makeStages()
    {
        for (const JudgedRow &judged : m_import.rows) {
            if (judged.row.newStage && !m_made.contains(*judged.row.newStage) && isWritten(judged))
                m_made[*judged.row.newStage] = makeStage(m_import.stages[*judged.row.newStage].source);
        }
    }

    Id makeStage(const QString &name)
    {
        std::vector<PipelineStage> &stages = m_pipeline.stages;
        const auto next = std::ranges::find(stages, StageKind::Won, &PipelineStage::kind);
        PipelineStage stage{.id = {}, .name = name, .colour = static_cast<int>(stages.size())};
        if (next == stages.begin())
            stage.position = next == stages.end() ? 1 : next->position - 1;
        else if (next == stages.end())
            stage.position = stages.back().position + 1;
        else
            stage.position = (std::prev(next)->position + next->position) / 2;
        if (next != stages.begin())
            stage.probability = std::prev(next)->probability;
        const auto list = std::ranges::find(m_import.lists, name, &BoardList::name);
        if (list != m_import.lists.end())
            stage.cardLimit = list->limit;
        stage.id = m_edit.insert(stage);
        stages.insert(next, stage);
        return stage.id;
    }

    static bool isWritten(const JudgedRow &judged)
    {
        return judged.verdict == Verdict::New || judged.verdict == Verdict::Update;
    }

    std::optional<Id> stageOf(const LeadRow &row) const
    {
        return row.newStage ? m_made.at(*row.newStage) : row.lead.stage;
    }

    void addNew()
    {
        std::vector<Lead> leads;
        std::vector<const LeadRow *> rows;
        for (const JudgedRow &judged : m_import.rows) {
            if (judged.verdict != Verdict::New)
                continue;
            leads.push_back(judged.row.lead);
            leads.back().stage = stageOf(judged.row);
            rows.push_back(&judged.row);
        }
        const std::vector<Id> ids = addLeads(m_edit, m_pipeline, std::move(leads), m_now);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            addRecords(*rows[i], ids[i]);
            noteSigning(*rows[i], ids[i]);
        }
    }

    void addRecords(const LeadRow &row, Id lead)
    {
        for (Activity activity : row.activities) {
            activity.lead = lead;
            if (!hasActivity(ofLead(m_pipeline.activities, lead), activity))
                m_edit.insert(activity);
        }
        for (Milestone milestone : row.milestones) {
            milestone.lead = lead;
            const Milestone *known = findMilestone(ofLead(m_pipeline.milestones, lead), milestone.name);
            if (!known)
                m_edit.insert(milestone);
            else if (milestone.doneOn.isValid() && !known->doneOn.isValid())
                m_edit.modify<Milestone>(
                    known->id, [&](Milestone &changed) { changed.doneOn = milestone.doneOn; });
        }
    }

    void noteSigning(const LeadRow &row, Id lead)
    {
        if (row.isWon && row.signedOn.isValid())
            m_signed.push_back({lead, row.signedOn});
    }

    /// One that is won or lost stays where it is.
    bool isFinal(const Lead &lead) const
    {
        return isClosed(factsOf(m_pipeline, lead, m_now.date()).standing);
    }

    void moveExisting()
    {
        std::map<Id, std::vector<Id>> leadsByStage;
        for (const JudgedRow &judged : m_import.rows) {
            const bool hasStage = judged.row.newStage || judged.row.given.test(stageField());
            if (judged.verdict != Verdict::Update || !hasStage)
                continue;
            const Lead &lead = *findLead(m_pipeline, judged.existing);
            const auto stage = stageOf(judged.row);
            if (stage && m_pipeline.stages[stageIndex(m_pipeline, lead)].id != *stage && !isFinal(lead))
                leadsByStage[*stage].push_back(lead.id);
        }
        for (const auto &[stage, leads] : leadsByStage)
            moveLeads(m_edit, m_pipeline, leads, stage, std::nullopt, m_now);
    }

    void update(const LeadRow &row, const Lead &lead)
    {
        const bool stays = isFinal(lead);
        m_edit.modify<Lead>(lead.id, [&](Lead &changed) {
            const auto &fields = Lead::description().fields;
            Row values = Lead::description().row(changed);
            const Row given = valuesFor(row, changed);
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (row.given.test(i) && i != stageField() && !(stays && isAboutStanding(fields[i])))
                    values[i] = given[i];
            }
            changed = Lead::description().record(values);
        });
        addRecords(row, lead.id);
        if (!stays)
            noteSigning(row, lead.id);
    }

    void keepMapping()
    {
        const std::vector<LeadMapping> kept = m_edit.all<LeadMapping>();
        const auto known = std::ranges::find(kept, m_import.mapping.header, &LeadMapping::header);
        if (known == kept.end())
            m_edit.insert(m_import.mapping);
        else
            m_edit.modify<LeadMapping>(
                known->id, [&](LeadMapping &changed) { changed.choices = m_import.mapping.choices; });
    }

    Edit &m_edit;
    const LeadImport &m_import;
    Pipeline &m_pipeline;
    const QDateTime m_now;
    std::unordered_map<std::size_t, Id> m_made; ///< by place in the choices
    std::vector<Signing> m_signed;
};

QString labelOf(const LeadImport &import)
{
    const qint64 added = import.count(Verdict::New);
    const qint64 updated = import.count(Verdict::Update);
    const QString counts = updated == 0 ? tr("leads: %1").arg(added)
                           : added == 0 ? tr("leads: %1 updated").arg(updated)
                                        : tr("leads: %1, and %2 updated").arg(added).arg(updated);
    return tr("Import from %1, %2").arg(import.fileName, counts);
}

} // namespace

qint64 LeadImport::count(Verdict verdict) const
{
    return std::ranges::count(rows, verdict, &JudgedRow::verdict);
}

std::vector<Finding> LeadImport::rejected() const
{
    std::vector<Finding> findings;
    for (const JudgedRow &judged : rows) {
        if (judged.verdict == Verdict::Rejected)
            findings.push_back({judged.row.line, judged.why.join(u' ')});
    }
    std::ranges::stable_sort(findings, {}, &Finding::row);
    return findings;
}

Result<LeadImport> planImport(
    const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline, const QDateTime &now)
{
    if (const Result<void> sound = check(file, choices); !sound)
        return sound.error();
    LeadImport import{.stages = choices.stages,
        .lists = file.lists,
        .mapping = toMapping(file, choices),
        .fileName = QFileInfo(file.path).fileName()};
    std::vector<LeadRow> rows = readLeadRows(file, choices, pipeline, now.date());
    import.rows.reserve(rows.size());
    for (LeadRow &row : rows)
        import.rows.push_back({.row = std::move(row)});
    Judge judge(pipeline, now.date(), import.rows.size());
    for (JudgedRow &row : import.rows)
        judge.judge(row);
    import.notes = notesOf(file, choices, pipeline, import.rows);
    return import;
}

Result<void> importLeads(Document &document, const LeadImport &import)
{
    if (import.count(Verdict::New) + import.count(Verdict::Update) == 0)
        return {};
    Result<Pipeline> pipeline = readPipeline(document);
    if (!pipeline)
        return pipeline.error();
    const Result<Changes> changes = document.edit(
        labelOf(import), [&](Edit &edit) { Writer(edit, import, *pipeline, document.now()).write(); });
    if (!changes)
        return changes.error();
    return {};
}

QByteArray reportOf(const LeadImport &import)
{
    QByteArray csv = csvLine({tr("Row"), tr("Company"), tr("Title"), tr("Verdict"), tr("Why")});
    for (const JudgedRow &judged : import.rows) {
        csv += csvLine({QString::number(judged.row.line), harmless(judged.row.lead.company),
            harmless(judged.row.lead.title), verdictName(judged.verdict),
            harmless(judged.why.join(
                judged.verdict == Verdict::Update ? QStringLiteral(", ") : QStringLiteral(" ")))});
    }
    return csv;
}

} // namespace concave
