#include "core/pipeline/merging.h"

#include "core/pipeline/facts.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

/// Without dots and slashes, in lower case: S.A., A/S, s.r.o.
const QSet<QString> &legalForms()
{
    static const QSet<QString> forms = [] {
        QSet<QString> set;
        for (const char *form : {"ab", "ag", "aps", "as", "asa", "bv", "co", "company", "corp", "corporation",
                 "doo", "ev", "gbr", "gmbh", "inc", "incorporated", "kft", "kg", "kgaa", "kk", "limited",
                 "llc", "llp", "lp", "ltd", "mbh", "nv", "ohg", "ou", "oy", "oyj", "plc", "pte", "pty", "sa",
                 "sarl", "sas", "se", "sl", "spa", "spzoo", "srl", "sro", "ug", "zrt"})
            set.insert(QString::fromLatin1(form));
        return set;
    }();
    return forms;
}

std::size_t fieldNamed(QStringView name)
{
    const auto index = Lead::description().index(name);
    Q_ASSERT(index);
    return *index;
}

/// A field that is chosen, with those that make sense together with it alone.
struct Group
{
    std::size_t field;
    std::vector<std::size_t> followers;
};

const std::vector<Group> &chosenGroups()
{
    static const std::vector<Group> groups = [] {
        const QHash<QString, QStringList> together = {
            {QStringLiteral("stage"), {QStringLiteral("position"), QStringLiteral("entered")}},
            {QStringLiteral("next_action"), {QStringLiteral("next_kind"), QStringLiteral("next_due")}},
            {QStringLiteral("agreement"), {QStringLiteral("agreement_sent")}},
            {QStringLiteral("lost_on"), {QStringLiteral("lost_reason"), QStringLiteral("lost_note")}}};
        QStringList others = {QStringLiteral("id"), QStringLiteral("tags"), QStringLiteral("note"),
            QStringLiteral("created"), QStringLiteral("touched"), QStringLiteral("project"),
            QStringLiteral("external_id")};
        for (const QStringList &followers : together)
            others << followers;
        std::vector<Group> made;
        const Kind &kind = Lead::description();
        for (std::size_t field = 0; field < kind.fields.size(); ++field) {
            const QString name = QString::fromLatin1(kind.fields[field].name);
            if (others.contains(name))
                continue;
            Group group{field, {}};
            for (const QString &follower : together.value(name))
                group.followers.push_back(fieldNamed(follower));
            made.push_back(std::move(group));
        }
        return made;
    }();
    return groups;
}

bool isEmpty(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return std::holds_alternative<std::monostate>(value) || (text && text->isEmpty());
}

/// Empty for nothing; a stage by its name.
QString wordsOf(const Pipeline &pipeline, std::size_t field, const Lead &lead, const Row &row)
{
    const Field &described = Lead::description().fields[field];
    if (QLatin1StringView(described.name) == QLatin1StringView("stage"))
        return pipeline.stages[stageIndex(pipeline, lead)].name;
    return isEmpty(row[field]) ? QString() : toWords(described, row[field]);
}

/// A group's values in words: "Send the offer · Mail · 12 March 2026".
QString wordsOf(const Pipeline &pipeline, const Group &group, const Lead &lead, const Row &row)
{
    QString words = wordsOf(pipeline, group.field, lead, row);
    for (const std::size_t follower : group.followers) {
        const QLatin1StringView name(Lead::description().fields[follower].name);
        const bool saysLittle = name == QLatin1StringView("entered") ||
                                name == QLatin1StringView("position") ||
                                name == QLatin1StringView("next_kind");
        const QString more = saysLittle ? QString() : wordsOf(pipeline, follower, lead, row);
        if (!more.isEmpty())
            words += words.isEmpty() ? more : QStringLiteral(" · ") + more;
    }
    return words;
}

std::vector<Lead> leadsOf(const Pipeline &pipeline, const std::vector<Id> &ids)
{
    std::vector<Lead> leads;
    for (const Id id : ids) {
        const Lead *lead = findLead(pipeline, id);
        Q_ASSERT(lead);
        leads.push_back(*lead);
    }
    return leads;
}

QDate earlier(QDate a, QDate b)
{
    return !a.isValid() || (b.isValid() && b < a) ? b : a;
}

QDate later(QDate a, QDate b)
{
    return !a.isValid() || (b.isValid() && b > a) ? b : a;
}

QString joinedNotes(const std::vector<Lead> &leads)
{
    QString joined;
    for (const Lead &lead : leads) {
        if (!lead.note.trimmed().isEmpty() && !joined.contains(lead.note))
            joined += joined.isEmpty() ? lead.note : QStringLiteral("\n\n") + lead.note;
    }
    return joined;
}

QString joinedTags(const std::vector<Lead> &leads)
{
    QStringList joined;
    for (const Lead &lead : leads) {
        for (const QString &tag : tagsOf(lead)) {
            if (!joined.contains(tag, Qt::CaseInsensitive))
                joined << tag;
        }
    }
    return joined.join(QStringLiteral(", "));
}

/// What becomes of the leads' own fields.
Lead mergedLead(const std::vector<Lead> &leads, const std::vector<MergeChoice> &choices)
{
    const Description<Lead> &kind = Lead::description();
    Row row = kind.row(leads.front());
    for (const MergeChoice &choice : choices) {
        const Row chosen = kind.row(leads[choice.chosen]);
        const auto group = std::ranges::find(chosenGroups(), choice.field, &Group::field);
        Q_ASSERT(group != chosenGroups().end());
        row[group->field] = chosen[group->field];
        for (const std::size_t follower : group->followers)
            row[follower] = chosen[follower];
    }
    Lead merged = kind.record(row);
    merged.tags = joinedTags(leads);
    merged.note = joinedNotes(leads);
    for (const Lead &lead : leads) {
        merged.created = earlier(merged.created, createdOn(lead));
        merged.touched = later(merged.touched, lead.touched);
        if (!merged.project)
            merged.project = lead.project;
        merged.externalId = joinedIds(merged, lead);
    }
    return merged;
}

/// "E-mail was a@example.com", one for each value of the lead that the merged one does not have.
QStringList lostValues(const Pipeline &pipeline, const Lead &lead, const Lead &merged)
{
    const Description<Lead> &kind = Lead::description();
    const Row before = kind.row(lead);
    const Row after = kind.row(merged);
    QStringList lost;
    for (std::size_t field = 0; field < kind.fields.size(); ++field) {
        const QLatin1StringView name(kind.fields[field].name);
        const bool isKept = name == QLatin1StringView("id") || name == QLatin1StringView("position") ||
                            name == QLatin1StringView("tags") || name == QLatin1StringView("note") ||
                            name == QLatin1StringView("external_id");
        const QString words = isKept ? QString() : wordsOf(pipeline, field, lead, before);
        if (!words.isEmpty() && words != wordsOf(pipeline, field, merged, after))
            lost << tr("%1 was %2").arg(kind.fields[field].labelText(), words);
    }
    return lost;
}

void writeDown(Edit &edit, const Pipeline &pipeline, const std::vector<Lead> &leads, const Lead &merged,
    const QDateTime &now)
{
    for (const Lead &lead : leads) {
        const bool isKept = lead.id == merged.id;
        const QStringList lost = lostValues(pipeline, lead, merged);
        if (isKept && lost.isEmpty())
            continue;
        QStringList lines(isKept ? tr("Before the merge:") : tr("Merged with %1").arg(fullName(lead)));
        lines << lost;
        edit.insert(Activity{
            .id = {}, .lead = merged.id, .kind = ContactKind::Note, .text = lines.join(u'\n'), .at = now});
    }
}

/// Gives all records of one kind to another lead.
template <class R>
void hand(Edit &edit, const std::vector<R> &records, Id from, Id to)
{
    for (const R &record : ofLead(records, from))
        edit.modify<R>(record.id, [&](R &changed) { changed.lead = to; });
}

/// After those that the other lead has.
template <class R>
void handBehind(Edit &edit, const std::vector<R> &records, Id from, Id to, double &last)
{
    for (const R &record : ofLead(records, from)) {
        edit.modify<R>(record.id, [&](R &changed) {
            changed.lead = to;
            changed.position = ++last;
        });
    }
}

template <class R>
double lastPosition(const std::vector<R> &records, Id lead)
{
    const auto own = ofLead(records, lead);
    return own.empty() ? 0 : own.back().position;
}

void handParties(Edit &edit, const Pipeline &pipeline, const std::vector<Lead> &leads, Id to)
{
    const auto own = ofLead(pipeline.parties, to);
    std::vector<Party> parties(own.begin(), own.end());
    for (const Lead &lead : leads) {
        if (lead.id == to)
            continue;
        for (const Party &party : ofLead(pipeline.parties, lead.id)) {
            const auto same = std::ranges::find(parties, comparableName(party.name),
                [](const Party &known) { return comparableName(known.name); });
            if (same != parties.end()) {
                same->signedOn = earlier(same->signedOn, party.signedOn);
                edit.modify<Party>(same->id, [&](Party &changed) { changed.signedOn = same->signedOn; });
                edit.remove<Party>(party.id);
                continue;
            }
            Party handed = party;
            handed.lead = to;
            handed.position = parties.empty() ? 1 : parties.back().position + 1;
            edit.modify<Party>(party.id, [&](Party &changed) { changed = handed; });
            parties.push_back(handed);
        }
    }
}

/// Collects leads that are alike.
class Likeness
{
public:
    explicit Likeness(std::vector<LikelyDuplicate> &pairs) : m_pairs(pairs) {}

    /// The lead is known by this key; by none where that is empty.
    void add(const QString &key, Id lead, const QString &reason)
    {
        if (key.isEmpty())
            return;
        const auto first = m_first.constFind(key);
        if (first == m_first.constEnd()) {
            m_first.insert(key, lead);
        } else if (!m_told.contains({*first, lead})) {
            m_told.insert({*first, lead});
            m_pairs.push_back({*first, lead, reason});
        }
    }

private:
    QHash<QString, Id> m_first; ///< the oldest lead of each key
    QSet<std::pair<Id, Id>> m_told;
    std::vector<LikelyDuplicate> &m_pairs;
};

} // namespace

QString comparableName(const QString &name)
{
    QString plain;
    QString folded = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.replace(u'ß', QStringLiteral("ss"));
    for (const QChar c : std::as_const(folded)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            plain += c;
        else if (!c.isMark() && c != u'.' && c != u'/' && c != u'\'' && c != u'’')
            plain += u' ';
    }
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && legalForms().contains(words.back()))
        words.removeLast();
    return words.join(u' ');
}

std::vector<LikelyDuplicate> likelyDuplicates(const Pipeline &pipeline)
{
    const QString sameMail = tr("Same e-mail");
    const QString sameTitle = tr("Same company and title");
    const QString sameContact = tr("Same company and contact");
    const QString sameCompany = tr("Same company, nothing else is known");
    std::vector<LikelyDuplicate> pairs;
    Likeness likeness(pairs);
    for (const Lead &lead : pipeline.leads) {
        const QString company = comparableName(lead.company);
        const QString title = comparableName(lead.title);
        const QString contact = comparableName(lead.contact);
        const auto key = [&](const char *kind, const QString &rest) {
            return QLatin1StringView(kind) + company + u'\n' + rest;
        };
        likeness.add(lead.email.trimmed().toCaseFolded(), lead.id, sameMail);
        if (company.isEmpty())
            continue;
        if (!title.isEmpty())
            likeness.add(key("title\n", title), lead.id, sameTitle);
        if (!contact.isEmpty())
            likeness.add(key("contact\n", contact), lead.id, sameContact);
        if (title.isEmpty() && contact.isEmpty() && lead.email.isEmpty())
            likeness.add(key("company\n", {}), lead.id, sameCompany);
    }
    return pairs;
}

std::vector<MergeChoice> mergeChoices(const Pipeline &pipeline, const std::vector<Id> &ids)
{
    const std::vector<Lead> leads = leadsOf(pipeline, ids);
    std::vector<MergeChoice> choices;
    for (const Group &group : chosenGroups()) {
        MergeChoice choice{.field = group.field};
        for (const Lead &lead : leads)
            choice.values.push_back(wordsOf(pipeline, group, lead, Lead::description().row(lead)));
        if (std::ranges::all_of(
                choice.values, [&](const QString &words) { return words == choice.values.front(); }))
            continue;
        const auto given =
            std::ranges::find_if(choice.values, [](const QString &words) { return !words.isEmpty(); });
        if (group.field != fieldNamed(u"lost_on")) // an open lead stays open
            choice.chosen = static_cast<std::size_t>(given - choice.values.begin());
        choices.push_back(std::move(choice));
    }
    return choices;
}

void mergeLeads(Edit &edit, const Pipeline &pipeline, const std::vector<Id> &ids,
    const std::vector<MergeChoice> &choices, const QDateTime &now)
{
    const std::vector<Lead> leads = leadsOf(pipeline, ids);
    const Lead merged = mergedLead(leads, choices);
    writeDown(edit, pipeline, leads, merged, now);
    handParties(edit, pipeline, leads, merged.id);
    double lastMilestone = lastPosition(pipeline.milestones, merged.id);
    for (const Lead &lead : leads) {
        if (lead.id == merged.id)
            continue;
        hand(edit, pipeline.activities, lead.id, merged.id);
        hand(edit, pipeline.meetings, lead.id, merged.id);
        handBehind(edit, pipeline.milestones, lead.id, merged.id, lastMilestone);
        hand(edit, pipeline.testimonials, lead.id, merged.id);
        hand(edit, pipeline.moves, lead.id, merged.id);
        edit.remove<Lead>(lead.id);
    }
    edit.modify<Lead>(merged.id, [&](Lead &changed) { changed = merged; });
}

} // namespace concave
