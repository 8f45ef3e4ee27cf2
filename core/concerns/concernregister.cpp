#include "core/concerns/concernregister.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernRegister", text);
}

struct Subject
{
    const ConcernBook &book;
    const Concern &concern;
    const RegisterFacts &facts;
};

/// With line feeds alone between lines: Excel would show others as signs.
QString withPlainLines(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

Sheet::Cell textCell(const QString &text)
{
    return text.isEmpty() ? Sheet::Cell() : Sheet::Cell(withPlainLines(text));
}

QString stepLines(std::span<const DemoStep> steps)
{
    QStringList lines;
    for (const DemoStep &step : steps) {
        lines << (step.shownOn.isValid() ? QStringLiteral("[x] ") : QStringLiteral("[ ] ")) +
                     step.text.simplified();
    }
    return lines.join(u'\n');
}

/// A column that is no field of a concern.
struct Derived
{
    const char *name;
    const char *title;
    QString (*text)(const Subject &);
};

const std::vector<Derived> &derivedColumns()
{
    static const std::vector<Derived> columns = {
        {"stakeholder", QT_TRANSLATE_NOOP("ConcernRegister", "Stakeholder"),
            [](const Subject &of) {
                const Stakeholder *stakeholder = findStakeholder(of.book, of.concern.stakeholder);
                return stakeholder ? stakeholder->name : QString();
            }},
        {"role", QT_TRANSLATE_NOOP("ConcernRegister", "Role"),
            [](const Subject &of) {
                const Stakeholder *stakeholder = findStakeholder(of.book, of.concern.stakeholder);
                return stakeholder ? stakeholder->role : QString();
            }},
        {"rule", QT_TRANSLATE_NOOP("ConcernRegister", "Alert rule"),
            [](const Subject &of) { return of.facts.rule; }},
        {"state", QT_TRANSLATE_NOOP("ConcernRegister", "State of the metric"),
            [](const Subject &of) { return of.facts.state; }},
        {"steps", QT_TRANSLATE_NOOP("ConcernRegister", "Demo steps"),
            [](const Subject &of) { return stepLines(stepsOf(of.book, of.concern.id)); }},
        {"findings", QT_TRANSLATE_NOOP("ConcernRegister", "Findings"),
            [](const Subject &of) { return of.facts.findings.join(u'\n'); }},
    };
    return columns;
}

const Derived *derivedColumn(const QString &name)
{
    const auto found = std::ranges::find_if(
        derivedColumns(), [&](const Derived &column) { return name == QLatin1StringView(column.name); });
    return found == derivedColumns().end() ? nullptr : &*found;
}

Sheet::Cell cellOf(const Subject &subject, const QString &column)
{
    if (const Derived *derived = derivedColumn(column))
        return textCell(derived->text(subject));
    const Description<Concern> &kind = Concern::description();
    const std::size_t place = *kind.index(column);
    const Field &field = kind.fields[place];
    const Value value = kind.value(subject.concern, place);
    if (std::holds_alternative<std::monostate>(value))
        return {};
    if (field.type == FieldType::Date)
        return QDate::fromString(std::get<QString>(value), Qt::ISODate);
    return textCell(field.type == FieldType::Text ? std::get<QString>(value) : toWords(field, value));
}

/// "As a dispatcher I want an alert, so that I can act."; empty where nothing is wanted.
QString storyOf(const Concern &concern)
{
    if (concern.storyWant.isEmpty())
        return {};
    const QString who = concern.storyRole.isEmpty() ? QString() : tr("As a %1 ").arg(concern.storyRole);
    const QString why =
        concern.storyBenefit.isEmpty() ? QString() : tr(", so that %1").arg(concern.storyBenefit);
    return who + tr("I want %1").arg(concern.storyWant) + why + u'.';
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

QString tableLine(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString section(int number, const Subject &subject, QDate today)
{
    const auto &[book, concern, facts] = subject;
    QString text =
        QStringLiteral("\n## %1. ").arg(number) + markdownText(concern.name) + QStringLiteral("\n\n");
    const auto line = [&](const QString &label, const QString &content) {
        if (!content.isEmpty())
            text += QStringLiteral("- **") + label + QStringLiteral(":** ") + markdownText(content) + u'\n';
    };
    const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder);
    QString person = stakeholder ? stakeholder->name : QString();
    if (stakeholder && !stakeholder->role.isEmpty())
        person += QStringLiteral(", ") + stakeholder->role;
    line(tr("Stakeholder"), person);
    line(registerTitle(QStringLiteral("words")), concern.words);
    line(registerTitle(QStringLiteral("worst_case")), concern.worstCase);
    line(registerTitle(QStringLiteral("mitigation")), concern.mitigation);
    line(tr("User story"), storyOf(concern));
    line(registerTitle(QStringLiteral("rule")), facts.rule);
    line(registerTitle(QStringLiteral("state")), facts.state);
    line(registerTitle(QStringLiteral("owner")), concern.owner);
    line(registerTitle(QStringLiteral("due")), dayText(dueOf(book, concern, today)));
    line(registerTitle(QStringLiteral("status")), statusName(concern.status));
    if (concern.status == ConcernStatus::Accepted)
        line(tr("Accepted by"), tr("%1 on %2").arg(concern.acceptedBy, dayText(concern.acceptedOn)));
    line(registerTitle(QStringLiteral("failure")), concern.failure);
    line(registerTitle(QStringLiteral("fallback")), concern.fallback);
    line(registerTitle(QStringLiteral("steps")), stepLines(stepsOf(book, concern.id)));
    line(registerTitle(QStringLiteral("findings")), facts.findings.join(u'\n'));
    return text;
}

} // namespace

QStringList registerColumns()
{
    QStringList columns;
    for (const Field &field : Concern::description().fields)
        columns << QString::fromLatin1(field.name);
    for (const char *own : {"id", "project", "stakeholder", "person_acts", "position"})
        columns.removeAll(QString::fromLatin1(own));
    const auto insertBefore = [&](const char *next, const QStringList &names) {
        for (const QString &name : names)
            columns.insert(columns.indexOf(QString::fromLatin1(next)), name);
    };
    insertBefore("worst_case", {QStringLiteral("stakeholder"), QStringLiteral("role")});
    insertBefore("owner", {QStringLiteral("rule"), QStringLiteral("state")});
    return columns << QStringLiteral("steps") << QStringLiteral("findings");
}

QString registerTitle(const QString &column)
{
    if (const Derived *derived = derivedColumn(column))
        return tr(derived->title);
    return Concern::description().fields[*Concern::description().index(column)].labelText();
}

Sheet registerSheet(const ConcernBook &book, const std::vector<Id> &concerns, const QStringList &columns,
    const RegisterTeller &tell)
{
    Sheet sheet{.name = tr("Concerns"), .columns = {}, .rows = {}};
    QStringList shown;
    for (const QString &column : columns) {
        if (registerColumns().contains(column)) {
            shown << column;
            sheet.columns.push_back({registerTitle(column)});
        }
    }
    for (const Id id : concerns) {
        const Concern *concern = findConcern(book, id);
        if (!concern)
            continue;
        const RegisterFacts facts = tell(id);
        std::vector<Sheet::Cell> cells;
        for (const QString &column : shown)
            cells.push_back(cellOf({book, *concern, facts}, column));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet registerSheet(const ConcernBook &book, const RegisterTeller &tell)
{
    std::vector<Id> concerns;
    for (const Concern &concern : book.concerns)
        concerns.push_back(concern.id);
    return registerSheet(book, concerns, registerColumns(), tell);
}

QString markdownText(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_[]|~#$@");
    QString shown;
    for (const QChar character : withPlainLines(text)) {
        if (character == u'<')
            shown += QStringLiteral("&lt;");
        else if (character == u'>')
            shown += QStringLiteral("&gt;");
        else if (character == u'&')
            shown += QStringLiteral("&amp;");
        else if (character == u'\n' || character == QChar::LineSeparator ||
                 character == QChar::ParagraphSeparator)
            shown += QStringLiteral("<br>");
        else if (character.category() == QChar::Other_Control)
            shown += u' ';
        else if (special.contains(character))
            shown += QStringLiteral("\\") + character;
        else
            shown += character;
    }
    // Addresses would become links by themselves.
    return shown.replace(QStringLiteral("://"), QStringLiteral("\\://"))
        .replace(QStringLiteral("www."), QStringLiteral("www\\."), Qt::CaseInsensitive);
}

QString registerMarkdown(const QString &title, const ConcernBook &book, const std::vector<Id> &concerns,
    QDate today, const RegisterTeller &tell)
{
    QString text = QStringLiteral("# ") + markdownText(title) + QStringLiteral("\n\n");
    text += tableLine({tr("Concern"), tr("Stakeholder"), registerTitle(QStringLiteral("mitigation")),
        registerTitle(QStringLiteral("owner")), registerTitle(QStringLiteral("due")),
        registerTitle(QStringLiteral("status"))});
    text += tableLine(QStringList(6, QStringLiteral("---")));
    QString sections;
    int number = 0;
    for (const Id id : concerns) {
        const Concern *concern = findConcern(book, id);
        if (!concern)
            continue;
        const Stakeholder *stakeholder = findStakeholder(book, concern->stakeholder);
        text += tableLine({markdownText(concern->name),
            stakeholder ? markdownText(stakeholder->name) : QString(), markdownText(concern->mitigation),
            markdownText(concern->owner), markdownText(dayText(dueOf(book, *concern, today))),
            markdownText(statusName(concern->status))});
        const RegisterFacts facts = tell(id);
        sections += section(++number, {book, *concern, facts}, today);
    }
    return text + sections;
}

} // namespace concave
