#include "core/pipeline/leadrows.h"

#include "core/exchange/currency.h"
#include "core/pipeline/leadstages.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <thread>

namespace concave {

namespace {

using Role = LeadTarget::Role;
using Member = std::variant<std::monostate, QString Lead::*, QDate Lead::*, std::optional<double> Lead::*>;

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadImport", text);
}

/// Places of fields in Lead::description().
struct Places
{
    static std::size_t of(QStringView name) { return *Lead::description().index(name); }

    std::size_t company = of(u"company");
    std::size_t email = of(u"email");
    std::size_t source = of(u"source");
    std::size_t tags = of(u"tags");
    std::size_t stage = of(u"stage");
    std::size_t currency = of(u"currency");
    std::size_t note = of(u"note");
    std::size_t lostOn = of(u"lost_on");
    std::size_t lostReason = of(u"lost_reason");
    std::size_t lostNote = of(u"lost_note");
    std::size_t externalId = of(u"external_id");
};

/// What a cell is written to as it was read; choices, the stage and the currency are not.
Member memberOf(const QString &field)
{
    static const QHash<QString, Member> members = {{QStringLiteral("company"), &Lead::company},
        {QStringLiteral("title"), &Lead::title}, {QStringLiteral("role"), &Lead::role},
        {QStringLiteral("email"), &Lead::email}, {QStringLiteral("phone"), &Lead::phone},
        {QStringLiteral("link"), &Lead::link}, {QStringLiteral("source"), &Lead::source},
        {QStringLiteral("amount"), &Lead::amount}, {QStringLiteral("rate"), &Lead::rate},
        {QStringLiteral("hours"), &Lead::hours}, {QStringLiteral("probability"), &Lead::probability},
        {QStringLiteral("allocation"), &Lead::allocation}, {QStringLiteral("months"), &Lead::months},
        {QStringLiteral("start"), &Lead::start}, {QStringLiteral("close_by"), &Lead::closeBy},
        {QStringLiteral("next_action"), &Lead::nextAction}, {QStringLiteral("next_due"), &Lead::nextDue},
        {QStringLiteral("note"), &Lead::note}, {QStringLiteral("created"), &Lead::created},
        {QStringLiteral("entered"), &Lead::entered}, {QStringLiteral("touched"), &Lead::touched},
        {QStringLiteral("agreement"), &Lead::agreement},
        {QStringLiteral("agreement_sent"), &Lead::agreementSent}, {QStringLiteral("lost_on"), &Lead::lostOn},
        {QStringLiteral("lost_reason"), &Lead::lostReason}, {QStringLiteral("lost_note"), &Lead::lostNote}};
    return members.value(field);
}

/// A column that is imported.
struct Column
{
    std::size_t place;
    const LeadTarget *target;
    Member member;
    const Field *field = nullptr; ///< of Role::Field
    bool isLong = false;          ///< a text of several lines
    bool isFraction = false;      ///< a probability from 0 to 1
};

enum class Outcome { Unsaid, Open, Won, Lost, Deleted };

Outcome outcomeOf(const QString &status)
{
    static const QHash<QString, Outcome> words = {{QStringLiteral("open"), Outcome::Open},
        {QStringLiteral("offen"), Outcome::Open}, {QStringLiteral("notsigned"), Outcome::Open},
        {QStringLiteral("ouvert"), Outcome::Open}, {QStringLiteral("won"), Outcome::Won},
        {QStringLiteral("closedwon"), Outcome::Won}, {QStringLiteral("gewonnen"), Outcome::Won},
        {QStringLiteral("gagne"), Outcome::Won}, {QStringLiteral("lost"), Outcome::Lost},
        {QStringLiteral("closedlost"), Outcome::Lost}, {QStringLiteral("verloren"), Outcome::Lost},
        {QStringLiteral("perdu"), Outcome::Lost}, {QStringLiteral("deleted"), Outcome::Deleted}};
    return words.value(foldedLabel(status), Outcome::Unsaid);
}

bool isYes(const QString &text)
{
    const QString word = foldedLabel(text);
    return word == QStringLiteral("true") || word == QStringLiteral("1") || word == QStringLiteral("yes") ||
           word == QStringLiteral("archived") || word == QStringLiteral("ja") ||
           word == QStringLiteral("oui");
}

/// "Jo Bloggs (jo@example.com)", of which the brackets may be missing.
struct Contact
{
    QString name;
    QString email;
};

Contact contactOf(const QString &text)
{
    if (!text.contains(u'@'))
        return {text, {}};
    static const QRegularExpression pattern(QStringLiteral(R"(^(.*?)\s*[(<]([^()<>\s]+@[^()<>\s]+)[)>]$)"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? Contact{match.captured(1), match.captured(2)} : Contact{text, {}};
}

/// "Name (green), Other (red)" without the colours, which are Trello's.
QStringList tagsOf(const QString &text)
{
    static const QRegularExpression colour(
        QStringLiteral(" \\((green|yellow|orange|red|purple|blue|sky|lime|pink|black)(_\\w+)?\\)$"));
    QStringList tags;
    for (const QString &part : text.split(QRegularExpression(QStringLiteral("[,;]")))) {
        const QString tag = part.simplified().remove(colour);
        if (!tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    return tags;
}

class RowReader
{
public:
    RowReader(const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline, QDate today)
        : m_file(file), m_choices(choices), m_pipeline(pipeline), m_today(today),
          m_prefix(idPrefix(choices.provider) + u':'), m_width(file.grid.width(choices.headerRow))
    {
        findColumns();
        for (std::size_t i = 0; i < choices.stages.size(); ++i)
            m_stages[choices.stages[i].source] = i;
        for (const QString &source : usualSources())
            m_sources[foldedLabel(source)] = source;
    }

    LeadRow read(std::size_t row)
    {
        start(row);
        const std::size_t width = m_file.grid.width(row);
        if (m_file.format == SourceFormat::Csv && width != m_width) {
            fault(tr("It has %1 cells where the header has %2.").arg(width).arg(m_width));
            return std::move(m_row);
        }
        for (const Column &column : m_columns)
            readCell(column, m_file.grid.utf8(row, column.place));
        nameIt();
        settle();
        return std::move(m_row);
    }

private:
    void findColumns()
    {
        for (qsizetype i = 0; i < m_choices.targets.size(); ++i) {
            const LeadTarget *target = findTarget(m_choices.targets[i]);
            if (!target)
                continue;
            Column column{.place = static_cast<std::size_t>(i), .target = target};
            if (target->role == Role::Field) {
                column.field = &Lead::description().fields[target->field];
                column.member = memberOf(target->name);
                column.isLong =
                    target->name == QStringLiteral("note") || target->name == QStringLiteral("lost_note");
                column.isFraction =
                    target->name == QStringLiteral("probability") && areFractions(column.place);
            }
            m_columns.push_back(column);
        }
    }

    /// All between 0 and 1, and not only these two.
    bool areFractions(std::size_t column) const
    {
        bool isAny = false;
        for (std::size_t row = m_choices.headerRow + 1; row < m_choices.endRow; ++row) {
            const auto number = readNumber(m_file.grid.cell(row, column), m_choices.decimalMark);
            if (number && (number->value > 1 || number->isPercent))
                return false;
            isAny = isAny || (number && number->value > 0 && number->value < 1);
        }
        return isAny;
    }

    void start(std::size_t row)
    {
        m_row = LeadRow{.line = m_file.grid.line(row)};
        m_row.lead.currency = m_choices.currency;
        m_status = Outcome::Unsaid;
        m_stage.reset();
        m_wonOn = m_closedOn = {};
        m_isClosed = m_isWon = m_saysClosed = false;
    }

    void readCell(const Column &column, QByteArrayView cell)
    {
        const QString text = textOf(cell);
        if (isNothing(text))
            return;
        if (column.target->role != Role::Field)
            return readRole(column, text);
        m_row.given.set(column.target->field);
        if (const auto *member = std::get_if<QString Lead::*>(&column.member))
            m_row.lead.*(*member) = column.isLong ? text : text.simplified();
        else if (const auto *date = std::get_if<QDate Lead::*>(&column.member))
            m_row.lead.*(*date) = readDay(column, text);
        else if (const auto *number = std::get_if<std::optional<double> Lead::*>(&column.member))
            m_row.lead.*(*number) = readNumberOf(column, text);
        else
            readSpecial(column, text);
    }

    /// Our own exports have an apostrophe before what a spreadsheet would run; see harmless().
    QString textOf(QByteArrayView cell) const
    {
        const QString text = QString::fromUtf8(cell).trimmed();
        const bool isOurs = m_choices.provider == LeadProvider::Own && text.startsWith(u'\'');
        return isOurs && harmless(text.sliced(1)) == text ? text.sliced(1) : text;
    }

    void readRole(const Column &column, const QString &text)
    {
        switch (column.target->role) {
        case Role::OwnId:
            m_row.ownId = {text.toLongLong()};
            setId(text);
            break;
        case Role::Status:
            m_status = statusOf(text);
            break;
        case Role::IsWon:
            m_isWon = isYes(text);
            break;
        case Role::IsClosed:
            m_saysClosed = true;
            m_isClosed = isYes(text);
            break;
        case Role::IsArchived:
            if (isYes(text) && !m_choices.withArchived)
                fault(tr("It is archived at the source."));
            break;
        case Role::IsDeleted:
            if (isYes(text))
                fault(tr("It is deleted at the source."));
            break;
        case Role::WonOn:
            m_wonOn = readDay(column, text);
            break;
        case Role::ClosedOn:
            m_closedOn = readDay(column, text);
            break;
        case Role::Activities:
            readActivities(text);
            break;
        case Role::Milestones:
            readMilestones(text);
            break;
        case Role::Field:
            break;
        }
    }

    /// The same few words come again and again.
    Outcome statusOf(const QString &text)
    {
        const auto known = m_statuses.constFind(text);
        return known != m_statuses.cend() ? *known : *m_statuses.insert(text, outcomeOf(text));
    }

    void readSpecial(const Column &column, const QString &text)
    {
        const QString &name = column.target->name;
        if (name == QStringLiteral("stage")) {
            if (const auto found = m_stages.constFind(text); found != m_stages.cend())
                m_stage = *found;
        } else if (name == QStringLiteral("contact")) {
            readContacts(text);
        } else if (name == QStringLiteral("tags")) {
            m_row.lead.tags = tagsOf(text).join(QStringLiteral(", "));
        } else if (name == QStringLiteral("currency")) {
            readCurrency(text);
        } else if (name == QStringLiteral("external_id")) {
            setId(text);
        } else {
            readChoice(column, text);
        }
    }

    void readCurrency(const QString &text)
    {
        const QString code = currencyOf(text);
        if (code.isEmpty())
            fault(tr("“%1” is not a currency; write a code such as EUR.").arg(text));
        else
            m_row.lead.currency = code;
    }

    void readChoice(const Column &column, const QString &text)
    {
        const Result<Value> value = choiceOf(*column.field, text);
        if (!value)
            fault(value.error().sentence);
        else if (column.target->name == QStringLiteral("pricing"))
            fromValue(*value, m_row.lead.pricing);
        else
            fromValue(*value, m_row.lead.nextKind);
    }

    /// By its label, as an export for people has it, or by its word.
    static Result<Value> choiceOf(const Field &field, const QString &text)
    {
        for (const Choice &choice : field.choices) {
            if (text.compare(toWords(field, qint64(choice.stored)), Qt::CaseInsensitive) == 0)
                return Value(qint64(choice.stored));
        }
        return fromText(field, text);
    }

    /// Our own export has ids with their provider before each. Blanks separate ids.
    void setId(const QString &text)
    {
        static const QRegularExpression withProvider(QStringLiteral("^[a-z]+:\\S"));
        const bool hasProvider = text.contains(u':') && withProvider.match(text).hasMatch();
        m_row.lead.externalId = hasProvider ? text : m_prefix + text.simplified().replace(u' ', u'_');
        m_row.given.set(m_at.externalId);
    }

    QDate readDay(const Column &column, const QString &text)
    {
        const auto day = concave::readDay(text, m_choices.dateOrder);
        if (!day)
            fault(tr("%1 is no day: “%2”.").arg(column.target->label, text.left(longestQuote)));
        return day.value_or(QDate());
    }

    std::optional<double> readNumberOf(const Column &column, const QString &text)
    {
        const auto number = readNumber(text, m_choices.decimalMark);
        const QString currency = number ? currencyOf(number->unit) : QString();
        if (!number || (!number->unit.isEmpty() && currency.isEmpty())) {
            fault(tr("%1 is no number: “%2”.").arg(column.target->label, text.left(longestQuote)));
            return std::nullopt;
        }
        const double value = column.isFraction ? number->value * 100 : number->value;
        if (!column.field->limits.contain(value)) {
            fault(fromText(*column.field, QString::number(value)).error().sentence);
            return std::nullopt;
        }
        if (!currency.isEmpty() && !m_row.given.test(m_at.currency)) {
            m_row.lead.currency = currency;
            m_row.given.set(m_at.currency);
        }
        return value;
    }

    /// The first is the lead's; the others stand in its note.
    void readContacts(const QString &text)
    {
        QStringList contacts = text.split(u';', Qt::SkipEmptyParts);
        const Contact first = contactOf(contacts.value(0).simplified());
        m_row.lead.contact = first.name.isEmpty() ? first.email : first.name;
        if (!first.email.isEmpty() && !m_row.given.test(m_at.email)) {
            m_row.lead.email = first.email;
            m_row.given.set(m_at.email);
        }
        contacts.removeFirst();
        m_otherContacts = contacts.join(u';').simplified();
    }

    /// Lines as Board writes them; without a time it is the last contact, or today.
    void readActivities(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            const auto at = readMoment(line.section(u' ', 0, 0), m_choices.dateOrder);
            if (at && line.contains(u' '))
                m_row.activities.push_back({.id = {}, .lead = {}, .text = line.section(u' ', 1), .at = *at});
            else if (!m_row.activities.empty())
                m_row.activities.back().text += u'\n' + line.trimmed();
            else
                m_row.activities.push_back({.id = {}, .lead = {}, .text = line, .at = m_today.startOfDay()});
        }
    }

    /// Lines as Board writes them; when one was reached is not known, but it was before the last contact.
    void readMilestones(const QString &text)
    {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const bool isDone = line.startsWith(QStringLiteral("[x] "));
            const bool isOpen = line.startsWith(QStringLiteral("[ ] "));
            const QString name = (isDone || isOpen ? line.sliced(4) : line).trimmed();
            if (name.isEmpty())
                continue;
            m_row.milestones.push_back({.id = {},
                .lead = {},
                .name = name,
                .doneOn = isDone ? m_today : QDate(),
                .position = static_cast<double>(m_row.milestones.size() + 1)});
        }
    }

    /// A lead has a company: where there is none, its title or contact stands for it.
    void nameIt()
    {
        Lead &lead = m_row.lead;
        if (lead.company.isEmpty()) {
            for (QString *other : {&lead.title, &lead.contact, &lead.email}) {
                if (lead.company.isEmpty() && !other->isEmpty())
                    lead.company = other == &lead.title ? std::exchange(*other, QString()) : *other;
            }
            m_row.given.set(m_at.company, !lead.company.isEmpty());
        }
        if (lead.company.isEmpty())
            fault(tr("The company is missing."));
        if (!m_otherContacts.isEmpty()) {
            const QString others = tr("Other contacts: %1").arg(std::exchange(m_otherContacts, QString()));
            lead.note = lead.note.isEmpty() ? others : lead.note + QStringLiteral("\n\n") + others;
            m_row.given.set(m_at.note);
        }
        takeSourceFromTags();
        if (lead.touched.isValid()) {
            for (Milestone &milestone : m_row.milestones) {
                if (milestone.doneOn.isValid())
                    milestone.doneOn = lead.touched;
            }
        }
    }

    /// A label that is a usual source is where the lead came from.
    void takeSourceFromTags()
    {
        Lead &lead = m_row.lead;
        if (lead.tags.isEmpty() || !lead.source.isEmpty())
            return;
        QStringList tags = lead.tags.split(QStringLiteral(", "));
        const auto isSource = [&](const QString &tag) { return m_sources.contains(foldedLabel(tag)); };
        if (const auto found = std::ranges::find_if(tags, isSource); found != tags.end()) {
            lead.source = m_sources[foldedLabel(*found)];
            tags.erase(found);
            lead.tags = tags.join(QStringLiteral(", "));
            m_row.given.set(m_at.source);
            m_row.given.set(m_at.tags, !lead.tags.isEmpty());
        }
    }

    /// What is said outright wins over dates, and these over the name of the stage.
    Outcome outcome() const
    {
        if (m_status != Outcome::Unsaid)
            return m_status;
        if (m_isWon)
            return Outcome::Won;
        if (m_saysClosed)
            return m_isClosed ? Outcome::Lost : Outcome::Open;
        if (m_row.lead.lostOn.isValid())
            return Outcome::Lost;
        if (m_wonOn.isValid())
            return Outcome::Won;
        if (m_stage && m_choices.stages[*m_stage].meaning == StageChoice::Meaning::Won)
            return Outcome::Won;
        if (m_stage && m_choices.stages[*m_stage].meaning == StageChoice::Meaning::Lost)
            return Outcome::Lost;
        return Outcome::Unsaid;
    }

    void settle()
    {
        const Outcome end = outcome();
        if (end == Outcome::Deleted)
            fault(tr("It is deleted at the source."));
        putInStage(end);
        if (end == Outcome::Lost)
            lose();
        else
            m_row.lead.lostOn = {};
        if (!m_row.lead.lostOn.isValid()) {
            m_row.lead.lostReason.clear();
            m_row.lead.lostNote.clear();
        }
        m_row.given.set(m_at.lostOn, m_row.lead.lostOn.isValid());
        m_row.given.set(m_at.lostReason, m_row.lead.lostOn.isValid());
        m_row.given.set(m_at.lostNote, !m_row.lead.lostNote.isEmpty());
        if (m_row.isWon)
            m_row.signedOn = m_wonOn.isValid() ? m_wonOn : m_closedOn;
    }

    void putInStage(Outcome end)
    {
        const StageChoice *choice = m_stage ? &m_choices.stages[*m_stage] : nullptr;
        const auto closing = std::ranges::find(m_pipeline.stages, StageKind::Won, &PipelineStage::kind);
        const bool isClosing =
            end == Outcome::Won ||
            (choice && choice->meaning == StageChoice::Meaning::Won && end == Outcome::Open);
        m_row.given.reset(m_at.stage);
        if (isClosing && closing != m_pipeline.stages.end()) {
            m_row.lead.stage = closing->id;
        } else if (choice && choice->meaning == StageChoice::Meaning::Stage && !choice->isGuess) {
            m_row.lead.stage = choice->stage;
        } else if (choice && choice->meaning == StageChoice::Meaning::Stage) {
            m_row.lead.stage = choice->stage;
            return; // nobody said so: it moves no lead that is there
        } else if (choice && choice->meaning == StageChoice::Meaning::NewStage) {
            m_row.newStage = m_stage;
        } else {
            return;
        }
        m_row.given.set(m_at.stage);
        const bool isInClosing = closing != m_pipeline.stages.end() && m_row.lead.stage == closing->id;
        m_row.isWon = isInClosing && (end == Outcome::Won || end == Outcome::Unsaid);
    }

    void lose()
    {
        Lead &lead = m_row.lead;
        if (!lead.lostOn.isValid())
            lead.lostOn = m_closedOn.isValid() ? m_closedOn : lead.closeBy;
        if (!lead.lostOn.isValid() || lead.lostOn > m_today)
            lead.lostOn = m_today;
        if (lead.lostReason.isEmpty())
            lead.lostReason = tr("No reason given at the source");
    }

    void fault(const QString &sentence) { m_row.faults << sentence; }

    static constexpr qsizetype longestQuote = 60;

    const Places m_at;
    const SourceFile &m_file;
    const LeadChoices &m_choices;
    const Pipeline &m_pipeline;
    const QDate m_today;
    const QString m_prefix;
    const std::size_t m_width;
    std::vector<Column> m_columns;
    QHash<QString, std::size_t> m_stages;
    QHash<QString, Outcome> m_statuses;
    QHash<QString, QString> m_sources;

    // The row at hand.
    LeadRow m_row;
    Outcome m_status = Outcome::Unsaid;
    std::optional<std::size_t> m_stage; ///< place in the choices
    QDate m_wonOn;
    QDate m_closedOn;
    bool m_isWon = false;
    bool m_isClosed = false;
    bool m_saysClosed = false;
    QString m_otherContacts;
};

} // namespace

std::vector<LeadRow> readLeadRows(
    const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline, QDate today)
{
    constexpr std::size_t worthAThread = 5000;
    const std::size_t first = choices.headerRow + 1;
    std::vector<LeadRow> rows(choices.endRow - first);
    const std::size_t threads = std::clamp<std::size_t>(
        rows.size() / worthAThread, 1, std::max(1U, std::thread::hardware_concurrency()));
    const auto readPart = [&](std::size_t part) {
        RowReader reader(file, choices, pipeline, today);
        const std::size_t end = rows.size() * (part + 1) / threads;
        for (std::size_t row = rows.size() * part / threads; row < end; ++row)
            rows[row] = reader.read(first + row);
    };
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < threads; ++part)
        others.emplace_back(readPart, part);
    readPart(0);
    others.clear(); // waits for them
    return rows;
}

} // namespace concave
