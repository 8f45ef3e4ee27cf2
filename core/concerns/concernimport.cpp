#include "core/concerns/concernimport.h"

#include "core/concerns/concernrows.h"
#include "core/exchange/folding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernImport", text);
}

const std::vector<Field> &fieldsOfConcern()
{
    return Concern::description().fields;
}

std::size_t place(QStringView field)
{
    return *Concern::description().index(field);
}

/// What a text is compared by: a text of marks alone is itself.
QString keyOf(const QString &text)
{
    const QString folded = foldedName(text);
    return folded.isEmpty() ? text.trimmed() : folded;
}

QString quotedName(const Concern &concern)
{
    constexpr qsizetype most = 60;
    const bool isLong = concern.name.size() > most;
    return u'“' + concern.name.left(most).trimmed() + (isLong ? QStringLiteral("…") : QString()) + u'”';
}

/// Whether two values of a field are one to those who read them: blanks around, line ends.
bool isSame(const Field &field, const Value &one, const Value &other)
{
    const auto *a = std::get_if<QString>(&one);
    const auto *b = std::get_if<QString>(&other);
    if (!a || !b)
        return one == other;
    return hasOneLine(field) ? a->simplified() == b->simplified() : withPlainLines(*a) == withPlainLines(*b);
}

const DemoStep *findStep(std::span<const DemoStep> steps, const QString &text)
{
    const auto found =
        std::ranges::find(steps, keyOf(text), [](const DemoStep &step) { return keyOf(step.text); });
    return found == steps.end() ? nullptr : &*found;
}

/// Judges the rows of a file one after the other.
class Judge
{
public:
    Judge(const ConcernBook &book, QDate today) : m_book(book), m_today(today)
    {
        for (const Concern &concern : book.concerns) {
            m_byName[keyOf(concern.name)].push_back(&concern);
            if (!concern.words.isEmpty())
                m_byWords[keyOf(concern.words)].push_back(&concern);
        }
        for (const Stakeholder &stakeholder : book.stakeholders)
            m_people[keyOf(stakeholder.name)].push_back(&stakeholder);
    }

    void judge(JudgedConcern &judged)
    {
        ConcernRow &row = judged.row;
        if (!row.faults.isEmpty()) {
            judged.verdict = Verdict::Rejected;
            judged.why = row.faults;
            return;
        }
        findPerson(judged);
        const auto line = static_cast<qint64>(row.line);
        const QString key = keyOf(row.concern.name) + u'\n' + keyOf(row.stakeholder);
        if (const auto earlier = m_earlier.constFind(key); earlier != m_earlier.cend())
            return reject(judged, tr("It is the same as row %1.").arg(*earlier));
        m_earlier.insert(key, line);
        const std::vector<const Concern *> present = presentConcerns(judged);
        if (present.size() > 1) {
            return reject(judged, tr("It could be any of %1 concerns, such as %2.")
                                      .arg(present.size())
                                      .arg(quotedName(*present.front())));
        }
        const Concern *concern = present.empty() ? nullptr : present.front();
        if (concern && m_taken.contains(concern->id))
            return reject(judged, tr("It is the same as row %1.").arg(m_taken.value(concern->id)));
        settleAcceptance(judged, concern);
        if (!concern)
            return;
        m_taken.insert(concern->id, line);
        judged.existing = concern->id;
        judged.why = changes(judged, *concern);
        judged.verdict = Verdict::Update;
        if (judged.why.isEmpty())
            reject(judged, tr("%1 is there already, as it is here.").arg(quotedName(*concern)));
    }

private:
    static void reject(JudgedConcern &judged, const QString &why)
    {
        judged.verdict = Verdict::Duplicate;
        judged.why = {why};
    }

    void findPerson(JudgedConcern &judged) const
    {
        if (judged.row.stakeholder.isEmpty())
            return;
        std::vector<const Stakeholder *> people = m_people.value(keyOf(judged.row.stakeholder));
        if (people.size() > 1 && !judged.row.role.isEmpty()) {
            std::erase_if(people,
                [&](const Stakeholder *person) { return keyOf(person->role) != keyOf(judged.row.role); });
        }
        if (people.size() == 1)
            judged.from = people.front()->id;
        judged.isFromSeveral = !judged.from && m_people.value(keyOf(judged.row.stakeholder)).size() > 1;
        if (judged.isFromSeveral)
            judged.remarks
                << tr("Several stakeholders are called “%1”: none was chosen.").arg(judged.row.stakeholder);
    }

    /// By name, then by words; of several those of the stakeholder, then those with the same words.
    std::vector<const Concern *> presentConcerns(const JudgedConcern &judged) const
    {
        const Concern &concern = judged.row.concern;
        std::vector<const Concern *> found = m_byName.value(keyOf(concern.name));
        if (found.empty() && !concern.words.isEmpty())
            found = m_byWords.value(keyOf(concern.words));
        const auto narrow = [&](auto isIt) {
            if (found.size() > 1 && std::ranges::any_of(found, isIt))
                std::erase_if(found, [&](const Concern *one) { return !isIt(one); });
        };
        narrow([&](const Concern *one) { return one->stakeholder == judged.from; });
        narrow([&](const Concern *one) { return keyOf(one->words) == keyOf(concern.words); });
        return found;
    }

    void settleAcceptance(JudgedConcern &judged, const Concern *present) const
    {
        static const std::size_t status = place(u"status");
        static const std::size_t by = place(u"accepted_by");
        static const std::size_t on = place(u"accepted_on");
        Concern &concern = judged.row.concern;
        if (!judged.row.given.test(status) || concern.status != ConcernStatus::Accepted)
            return;
        if (present && present->status == ConcernStatus::Accepted)
            return; // who and when is known
        if (concern.acceptedBy.isEmpty())
            concern.acceptedBy = judged.row.stakeholder;
        if (concern.acceptedBy.isEmpty()) {
            concern.status = ConcernStatus::Demonstrated;
            judged.remarks << tr("Who accepted it is not said: it is taken as demonstrated.");
            return;
        }
        if (!concern.acceptedOn.isValid())
            concern.acceptedOn = m_today;
        judged.row.given.set(by);
        judged.row.given.set(on);
    }

    /// Labels of what the row would change.
    QStringList changes(const JudgedConcern &judged, const Concern &concern) const
    {
        const Row before = Concern::description().row(concern);
        const Row after = Concern::description().row(judged.row.concern);
        QStringList labels;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (judged.row.given.test(i) && !isSame(fieldsOfConcern()[i], before[i], after[i]))
                labels << fieldsOfConcern()[i].labelText();
        }
        const bool isFromNew = !judged.row.stakeholder.isEmpty() && !judged.from && !judged.isFromSeveral;
        if (isFromNew || (judged.from && judged.from != concern.stakeholder))
            labels << tr("Stakeholder");
        for (const ConcernRow::Step &step : judged.row.steps) {
            const DemoStep *known = findStep(stepsOf(m_book, concern.id), step.text);
            if (!known || (step.isShown && !known->shownOn.isValid())) {
                labels << tr("Demo steps");
                break;
            }
        }
        return labels;
    }

    const ConcernBook &m_book;
    const QDate m_today;
    QHash<QString, std::vector<const Concern *>> m_byName;
    QHash<QString, std::vector<const Concern *>> m_byWords;
    QHash<QString, std::vector<const Stakeholder *>> m_people;
    QHash<QString, qint64> m_earlier; ///< line of a name and stakeholder
    QHash<Id, qint64> m_taken;        ///< line of the row that is this concern
};

bool isTaken(const JudgedConcern &judged)
{
    return judged.verdict == Verdict::New || judged.verdict == Verdict::Update;
}

QStringList notesOf(
    const SourceFile &file, const ConcernChoices &choices, const std::vector<JudgedConcern> &rows)
{
    QStringList notes = notesOf(file, choices);
    const QString days = noteOf(choices.dateOrder, dateEvidence(file, choices));
    if (!days.isEmpty())
        notes << days;
    QStringList guessed;
    for (const StatusChoice &choice : choices.statuses) {
        if (choice.isGuess)
            guessed << choice.source + QStringLiteral(" → ") + statusName(choice.status);
    }
    if (!guessed.isEmpty())
        notes << tr("Statuses with words that are not known here: %1.").arg(quoted(guessed));
    for (const JudgedConcern &judged : rows) {
        if (isTaken(judged) && !judged.remarks.isEmpty())
            notes << tr("Row %1: %2").arg(judged.row.line).arg(judged.remarks.join(u' '));
    }
    return notes + file.notes;
}

/// Writes a plan into an edit.
class Writer
{
public:
    Writer(Edit &edit, const ConcernImport &import, const ConcernBook &book, QDate today)
        : m_edit(edit), m_import(import), m_book(book), m_today(today),
          m_position(book.concerns.empty() ? 0 : book.concerns.back().position),
          m_place(book.stakeholders.empty() ? 0 : book.stakeholders.back().position)
    {}

    void write()
    {
        for (const JudgedConcern &judged : m_import.rows) {
            if (judged.verdict == Verdict::New)
                add(judged);
            else if (judged.verdict == Verdict::Update)
                update(judged);
        }
    }

private:
    std::optional<Id> personOf(const JudgedConcern &judged)
    {
        const ConcernRow &row = judged.row;
        if (judged.from || row.stakeholder.isEmpty() || judged.isFromSeveral)
            return judged.from;
        Id &made = m_made[keyOf(row.stakeholder)];
        if (!made)
            made = m_edit.insert(Stakeholder{.id = {},
                .project = m_import.project,
                .name = row.stakeholder,
                .role = row.role,
                .position = ++m_place});
        return made;
    }

    void add(const JudgedConcern &judged)
    {
        Concern concern = judged.row.concern;
        concern.project = m_import.project;
        concern.stakeholder = personOf(judged);
        concern.position = ++m_position;
        if (!concern.raisedOn.isValid())
            concern.raisedOn = m_today;
        addSteps(judged.row, m_edit.insert(concern));
    }

    void update(const JudgedConcern &judged)
    {
        const std::optional<Id> person = personOf(judged);
        m_edit.modify<Concern>(judged.existing, [&](Concern &changed) {
            Row values = Concern::description().row(changed);
            const Row given = Concern::description().row(judged.row.concern);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (judged.row.given.test(i) && !isSame(fieldsOfConcern()[i], values[i], given[i]))
                    values[i] = given[i];
            }
            changed = Concern::description().record(values);
            if (person)
                changed.stakeholder = person;
        });
        addSteps(judged.row, judged.existing);
    }

    void addSteps(const ConcernRow &row, Id concern)
    {
        const std::span<const DemoStep> present = stepsOf(m_book, concern);
        double position = present.empty() ? 0 : present.back().position;
        for (const ConcernRow::Step &step : row.steps) {
            const DemoStep *known = findStep(present, step.text);
            if (!known)
                m_edit.insert(DemoStep{.id = {},
                    .concern = concern,
                    .text = step.text,
                    .shownOn = step.isShown ? m_today : QDate(),
                    .position = ++position});
            else if (step.isShown && !known->shownOn.isValid())
                m_edit.modify<DemoStep>(known->id, [&](DemoStep &changed) { changed.shownOn = m_today; });
        }
    }

    Edit &m_edit;
    const ConcernImport &m_import;
    const ConcernBook &m_book;
    const QDate m_today;
    double m_position;
    double m_place; ///< of stakeholders
    QHash<QString, Id> m_made;
};

QString labelOf(const ConcernImport &import)
{
    const qint64 added = import.count(Verdict::New);
    const qint64 updated = import.count(Verdict::Update);
    const QString counts = updated == 0 ? tr("concerns: %1").arg(added)
                           : added == 0 ? tr("concerns: %1 updated").arg(updated)
                                        : tr("concerns: %1, and %2 updated").arg(added).arg(updated);
    return tr("Import from %1, %2").arg(import.fileName, counts);
}

} // namespace

qint64 ConcernImport::count(Verdict verdict) const
{
    return std::ranges::count(rows, verdict, &JudgedConcern::verdict);
}

std::vector<Finding> ConcernImport::rejected() const
{
    std::vector<Finding> findings;
    for (const JudgedConcern &judged : rows) {
        if (judged.verdict == Verdict::Rejected)
            findings.push_back({judged.row.line, judged.why.join(u' ')});
    }
    std::ranges::stable_sort(findings, {}, &Finding::row);
    return findings;
}

Result<ConcernImport> planImport(const SourceFile &file, const ConcernChoices &choices,
    const ConcernBook &book, Id project, const QDateTime &now)
{
    if (const Result<void> sound = check(file, choices); !sound)
        return sound.error();
    ConcernImport import{.project = project, .fileName = QFileInfo(file.path).fileName()};
    for (ConcernRow &row : readConcernRows(file, choices))
        import.rows.push_back({.row = std::move(row)});
    Judge judge(book, now.date());
    for (JudgedConcern &row : import.rows)
        judge.judge(row);
    import.notes = notesOf(file, choices, import.rows);
    return import;
}

Result<void> importConcerns(Document &document, const ConcernImport &import)
{
    if (import.count(Verdict::New) + import.count(Verdict::Update) == 0)
        return {};
    const Result<ConcernBook> book = readConcerns(document, import.project);
    if (!book)
        return book.error();
    const Result<Changes> changes = document.edit(
        labelOf(import), [&](Edit &edit) { Writer(edit, import, *book, document.now().date()).write(); });
    if (!changes)
        return changes.error();
    return {};
}

QByteArray reportOf(const ConcernImport &import)
{
    QByteArray csv = csvLine({tr("Row"), tr("Concern"), tr("Stakeholder"), tr("Verdict"), tr("Why")});
    for (const JudgedConcern &judged : import.rows) {
        QStringList why{
            judged.why.join(judged.verdict == Verdict::Update ? QStringLiteral(", ") : QStringLiteral(" "))};
        why += judged.remarks;
        why.removeAll(QString());
        csv += csvLine({QString::number(judged.row.line), harmless(judged.row.concern.name),
            harmless(judged.row.stakeholder), verdictName(judged.verdict), harmless(why.join(u' '))});
    }
    return csv;
}

} // namespace concave
