#include "ui/pipeline/leadcolumns.h"

#include "core/exchange/currency.h"
#include "core/pipeline/filter.h"
#include "ui/widgets/day.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave::ui {

namespace {

using Type = LeadColumn::Type;

constexpr int longestText = 200;  ///< of a note that a cell shows
constexpr int farAhead = 100'000; ///< days

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadColumns", text);
}

/// Widths of the columns that are shown where nobody chose any, in their order.
struct Shown
{
    QLatin1StringView name;
    int width;
};
constexpr std::array shownColumns{
    Shown{QLatin1StringView("company"), 196},
    Shown{QLatin1StringView("stage"), 168},
    Shown{QLatin1StringView("standing"), 104},
    Shown{QLatin1StringView("value"), 88},
    Shown{QLatin1StringView("probability"), 96},
    Shown{QLatin1StringView("weighted"), 88},
    Shown{QLatin1StringView("next_action"), 144},
    Shown{QLatin1StringView("follow_up"), 136},
    Shown{QLatin1StringView("silent"), 124},
    Shown{QLatin1StringView("source"), 80},
};
/// Fields that are not for reading, or are shown by a column of another name.
constexpr std::array hiddenFields{
    QLatin1StringView("id"), QLatin1StringView("position"), QLatin1StringView("project")};

/// Columns that follow from others.
std::vector<LeadColumn> derivedColumns()
{
    return {{QStringLiteral("standing"), tr("Standing"), Type::Standing, {}},
        {QStringLiteral("value"), tr("Value"), Type::Money, {}},
        {QStringLiteral("weighted"), tr("Weighted"), Type::Money, {}},
        {QStringLiteral("follow_up"), tr("Follow-up"), Type::FollowUp, {}},
        {QStringLiteral("silent"), tr("Silent for"), Type::Silence, {}},
        {QStringLiteral("milestones"), tr("Milestones"), Type::Milestones, {}}};
}

Type typeOf(const Field &field)
{
    const QLatin1StringView name(field.name);
    if (name == u"source")
        return Type::Source;
    if (name == u"currency")
        return Type::Currency;
    if (name == u"stage")
        return Type::Stage;
    if (name == u"probability")
        return Type::Probability;
    if (name == u"allocation")
        return Type::Percent;
    if (name == u"amount" || name == u"rate")
        return Type::Money;
    switch (field.type) {
    case FieldType::Number:
        return Type::Number;
    case FieldType::Date:
        return Type::Day;
    case FieldType::Choice:
        return Type::Choice;
    default:
        return Type::Text;
    }
}

std::vector<LeadColumn> makeColumns()
{
    std::vector<LeadColumn> columns = derivedColumns();
    const std::vector<Field> &fields = Lead::description().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QLatin1StringView name(fields[i].name);
        if (std::ranges::find(hiddenFields, name) != hiddenFields.end())
            continue;
        const QString title = fields[i].labelText().section(u',', 0, 0); // the cells have the unit
        columns.push_back({name, title, typeOf(fields[i]), i});
    }
    std::ranges::stable_sort(columns, {}, [](const LeadColumn &column) {
        return std::ranges::find(shownColumns, column.name, &Shown::name) - shownColumns.begin();
    });
    for (std::size_t i = 0; i < shownColumns.size(); ++i)
        columns[i].width = shownColumns[i].width;
    return columns;
}

double moneyOf(const LeadColumn &column, const LeadLine &line)
{
    return column.name == u"weighted" ? line.facts.weighted() : line.facts.value;
}

/// The field's value; nothing where the column is none.
Value valueOf(const LeadColumn &column, const Lead &lead)
{
    return column.field ? Lead::description().value(lead, *column.field) : Value();
}

QDate dayOf(const LeadColumn &column, const Lead &lead)
{
    const Value value = valueOf(column, lead);
    const auto *text = std::get_if<QString>(&value);
    return text ? QDate::fromString(*text, Qt::ISODate) : QDate();
}

std::optional<double> numberOf(const LeadColumn &column, const LeadLine &line)
{
    if (column.type == Type::Probability)
        return line.facts.probability * 100;
    if (column.type == Type::Money && !column.field)
        return moneyOf(column, line);
    const Value value = valueOf(column, line.lead);
    const auto *number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

QString textOf(const LeadColumn &column, const Lead &lead)
{
    const Value value = valueOf(column, lead);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

std::pair<std::ptrdiff_t, std::size_t> milestonesOf(const LeadLine &line)
{
    const auto milestones = ofLead(line.pipeline.milestones, line.lead.id);
    const auto done = std::ranges::count_if(
        milestones, [](const Milestone &milestone) { return milestone.doneOn.isValid(); });
    return {done, milestones.size()};
}

QString numberText(const LeadColumn &column, const LeadLine &line)
{
    const std::optional<double> number = numberOf(column, line);
    if (!number || (column.type == Type::Money && !column.field && *number == 0))
        return {};
    switch (column.type) {
    case Type::Money:
        return showMoney(*number, line.lead.currency);
    case Type::Percent:
    case Type::Probability:
        return showPercent(*number);
    default:
        return showNumber(*number, 0, 2, QLocale());
    }
}

QString silenceText(const LeadFacts &facts)
{
    return isOpen(facts.standing) ? showDays(facts.silentDays) : QString();
}

bool isFollowedUp(const LeadLine &line)
{
    return isOpen(line.facts.standing) ||
           (line.facts.standing == Standing::Won && line.lead.nextDue.isValid());
}

QString followUpText(const LeadLine &line)
{
    if (const auto mark = followUpMark(line.facts))
        return mark->text;
    return isFollowedUp(line) && line.lead.nextDue.isValid() ? showDay(line.lead.nextDue, line.today)
                                                             : QString();
}

/// What is most urgent has the lowest number.
double urgencyOf(const LeadLine &line)
{
    switch (line.facts.followUp) {
    case FollowUp::Overdue:
        return -line.facts.daysLate;
    case FollowUp::Due:
        return 0;
    case FollowUp::Missing:
        return farAhead;
    case FollowUp::None:
        break;
    }
    return line.lead.nextDue.isValid() ? static_cast<double>(line.today.daysTo(line.lead.nextDue))
                                       : 2 * farAhead;
}

SortKey keyOf(std::optional<double> number)
{
    return {.isEmpty = !number, .number = number.value_or(0)};
}

} // namespace

bool LeadColumn::isNumber() const
{
    switch (type) {
    case Type::Number:
    case Type::Money:
    case Type::Probability:
    case Type::Percent:
        return true;
    default:
        return false;
    }
}

bool LeadColumn::isEditable() const
{
    return name == u"value" || (field && name != u"external_id");
}

const std::vector<LeadColumn> &leadColumns()
{
    static const std::vector<LeadColumn> columns = makeColumns();
    return columns;
}

int leadColumn(QStringView name)
{
    const auto &columns = leadColumns();
    const auto found = std::ranges::find(columns, name, &LeadColumn::name);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString cellText(const LeadColumn &column, const LeadLine &line)
{
    switch (column.type) {
    case Type::Text:
    case Type::Source:
    case Type::Currency:
        return textOf(column, line.lead).left(longestText).simplified();
    case Type::Stage:
        return line.pipeline.stages[line.facts.stage].name;
    case Type::Choice:
        return toWords(Lead::description().fields[*column.field], valueOf(column, line.lead));
    case Type::Number:
    case Type::Money:
    case Type::Probability:
    case Type::Percent:
        return numberText(column, line);
    case Type::Day: {
        const QDate day = dayOf(column, line.lead);
        return day.isValid() ? showDay(day, line.today) : QString();
    }
    case Type::Standing: {
        const auto mark = standingMark(line.facts);
        return mark ? mark->text : tr("Open");
    }
    case Type::FollowUp:
        return followUpText(line);
    case Type::Silence:
        return silenceText(line.facts);
    case Type::Milestones: {
        const auto [done, all] = milestonesOf(line);
        return all == 0 ? QString() : tr("%1 of %2").arg(done).arg(all);
    }
    }
    return {};
}

std::optional<Mark> cellMark(const LeadColumn &column, const LeadLine &line)
{
    switch (column.type) {
    case Type::Standing:
        return standingMark(line.facts);
    case Type::FollowUp:
        return followUpMark(line.facts);
    case Type::Silence:
        return silenceMark(line.facts);
    default:
        return std::nullopt;
    }
}

bool isMuted(const LeadColumn &column, const LeadLine &line)
{
    if (column.type == Type::Standing)
        return line.facts.standing == Standing::Open;
    return column.type == Type::Probability && isOpen(line.facts.standing) && !line.facts.hasOwnProbability;
}

QVariant cellValue(const LeadColumn &column, const LeadLine &line)
{
    switch (column.type) {
    case Type::Stage:
        return QVariant::fromValue(line.pipeline.stages[line.facts.stage].id.value);
    case Type::Choice:
        return static_cast<int>(std::get<qint64>(valueOf(column, line.lead)));
    case Type::Day: {
        const QDate day = dayOf(column, line.lead);
        return day.isValid() ? QVariant(day) : QVariant();
    }
    case Type::Money:
        if (!column.field)
            return line.lead.amount ? QVariant(*line.lead.amount) : QVariant();
        [[fallthrough]];
    case Type::Number:
    case Type::Percent:
    case Type::Probability: {
        const Value value = valueOf(column, line.lead);
        const auto *number = std::get_if<double>(&value);
        return number ? QVariant(*number) : QVariant();
    }
    default:
        return column.field ? QVariant(textOf(column, line.lead)) : QVariant();
    }
}

bool isEditable(const LeadColumn &column, const LeadLine &line)
{
    if (column.name == u"value")
        return line.lead.pricing == Pricing::Fixed;
    if (column.type == Type::Probability)
        return isOpen(line.facts.standing);
    if (column.name.startsWith(u"lost_")) // the others are marked as lost, with a reason
        return line.facts.standing == Standing::Lost;
    return column.isEditable();
}

void setCellValue(const LeadColumn &column, Lead &lead, const QVariant &value)
{
    const std::size_t field = column.field.value_or(*Lead::description().index(u"amount"));
    const auto set = [&](const Value &typed) { Lead::description().setValue(lead, field, typed); };
    if (column.type == Type::Choice)
        set(qint64(value.toInt()));
    else if (column.type == Type::Day)
        set(value.isValid() ? Value(value.toDate().toString(Qt::ISODate)) : Value());
    else if (column.isNumber())
        set(value.isValid() ? Value(value.toDouble()) : Value());
    else
        set(column.type == Type::Currency ? currencyOf(value.toString()) : value.toString());
}

SortKey sortKey(const LeadColumn &column, const LeadLine &line)
{
    switch (column.type) {
    case Type::Stage:
        return keyOf(static_cast<double>(line.facts.stage));
    case Type::Choice:
        return keyOf(cellValue(column, line).toDouble());
    case Type::Number:
    case Type::Money:
    case Type::Probability:
    case Type::Percent:
        return keyOf(numberOf(column, line));
    case Type::Day: {
        const QDate day = dayOf(column, line.lead);
        return day.isValid() ? keyOf(static_cast<double>(day.toJulianDay())) : keyOf(std::nullopt);
    }
    case Type::Standing:
        return keyOf(static_cast<double>(line.facts.standing));
    case Type::FollowUp:
        return keyOf(isFollowedUp(line) ? std::optional(urgencyOf(line)) : std::nullopt);
    case Type::Silence:
        return keyOf(
            isOpen(line.facts.standing) ? std::optional<double>(line.facts.silentDays) : std::nullopt);
    case Type::Milestones: {
        const auto [done, all] = milestonesOf(line);
        return keyOf(
            all == 0 ? std::nullopt : std::optional(static_cast<double>(done) / static_cast<double>(all)));
    }
    default:
        break;
    }
    const QString text = folded(textOf(column, line.lead).left(longestText));
    return {.isEmpty = text.isEmpty(), .text = text};
}

} // namespace concave::ui
