#include "core/pipeline/calendar.h"

#include "core/document/wholefile.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

/// A text value, RFC 5545 section 3.3.11.
QByteArray escaped(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QString result;
    for (const QChar c : text) {
        if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c == u'\\' || c == u';' || c == u',')
            result += QString(u'\\') + c;
        else if (c == u'\t' || c.category() != QChar::Other_Control)
            result += c;
    }
    return result.toUtf8();
}

/// A content line of at most 75 bytes, continued on lines that begin with a space, section 3.1. Does not cut
/// through a letter.
QByteArray folded(const QByteArray &line)
{
    constexpr qsizetype most = 75;
    QByteArray result;
    qsizetype width = 0;
    for (qsizetype from = 0; from < line.size();) {
        qsizetype to = from + 1;
        while (to < line.size() && (line[to] & 0xC0) == 0x80) // the rest of a letter in UTF-8
            ++to;
        if (width + to - from > most) {
            result += "\r\n ";
            width = 1;
        }
        result += line.sliced(from, to - from);
        width += to - from;
        from = to;
    }
    return result + "\r\n";
}

QByteArray day(QDate date)
{
    return date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

QByteArray moment(const QDateTime &at)
{
    return at.toString(QStringLiteral("yyyyMMddTHHmmss")).toLatin1();
}

/// `every` months after the first, on the last day of a month that is too short for it.
QByteArray monthlyRule(QDate first, int every)
{
    QByteArray rule = "FREQ=MONTHLY;INTERVAL=" + QByteArray::number(every);
    constexpr int shortestMonth = 28;
    if (first.day() <= shortestMonth)
        return rule;
    rule += ";BYMONTHDAY=28";
    for (int last = shortestMonth + 1; last <= first.day(); ++last)
        rule += ',' + QByteArray::number(last);
    return rule + ";BYSETPOS=-1";
}

/// Empty for one meeting alone.
QByteArray ruleOf(const Meeting &meeting)
{
    switch (meeting.cadence) {
    case Cadence::Once:
        break;
    case Cadence::Weekly:
        return "FREQ=WEEKLY;INTERVAL=1";
    case Cadence::EveryTwoWeeks:
        return "FREQ=WEEKLY;INTERVAL=2";
    case Cadence::EveryFourWeeks:
        return "FREQ=WEEKLY;INTERVAL=4";
    case Cadence::Monthly:
        return monthlyRule(meeting.at.date(), 1);
    case Cadence::Quarterly:
        return monthlyRule(meeting.at.date(), 3);
    }
    return {};
}

class Calendar
{
public:
    explicit Calendar(const QDateTime &now) : m_stamp(moment(now.toUTC()) + 'Z')
    {
        m_bytes =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Concave//Pipeline//EN\r\nCALSCALE:GREGORIAN\r\n";
    }

    void addDay(const char *kind, Id id, QDate date, const QString &summary, const Lead &lead)
    {
        begin(kind, id, summary, lead);
        add("DTSTART;VALUE=DATE:" + day(date));
        add("TRANSP:TRANSPARENT");
        end();
    }

    void addMeeting(const Meeting &meeting, const Lead &lead)
    {
        begin("meeting", meeting.id, meeting.name, lead);
        add("DTSTART:" + moment(meeting.at));
        if (meeting.minutes > 0)
            add("DURATION:PT" + QByteArray::number(meeting.minutes) + 'M');
        if (const QByteArray rule = ruleOf(meeting); !rule.isEmpty()) {
            const QByteArray until =
                meeting.until.isValid() ? ";UNTIL=" + day(meeting.until) + "T235959" : QByteArray();
            add("RRULE:" + rule + until);
        }
        end();
    }

    QByteArray bytes() const { return m_bytes + "END:VCALENDAR\r\n"; }

private:
    void add(const QByteArray &line) { m_bytes += folded(line); }

    void begin(const char *kind, Id id, const QString &summary, const Lead &lead)
    {
        add("BEGIN:VEVENT");
        add(QByteArray("UID:") + kind + '-' + QByteArray::number(id.value) + "@concave");
        add("DTSTAMP:" + m_stamp);
        add("SUMMARY:" + escaped(tr("%1 – %2").arg(summary, lead.company)));
        QStringList details;
        for (const QString &detail : {lead.title, lead.contact, lead.phone, lead.email, lead.link}) {
            if (!detail.isEmpty())
                details << detail;
        }
        if (!details.isEmpty())
            add("DESCRIPTION:" + escaped(details.join(u'\n')));
    }

    void end() { add("END:VEVENT"); }

    QByteArray m_stamp;
    QByteArray m_bytes;
};

void addLead(Calendar &calendar, const Pipeline &pipeline, const Lead &lead, const QDateTime &now)
{
    const Standing standing = factsOf(pipeline, lead, now.date()).standing;
    if (standing == Standing::Lost)
        return;
    if (isOpen(standing) && lead.nextDue.isValid()) {
        const QString summary = lead.nextAction.isEmpty() ? tr("Follow up") : lead.nextAction;
        calendar.addDay("next", lead.id, lead.nextDue, summary, lead);
    }
    for (const Meeting &meeting : ofLead(pipeline.meetings, lead.id)) {
        if (nextMeeting(meeting, now.date().startOfDay()).isValid())
            calendar.addMeeting(meeting, lead);
    }
    for (const Milestone &milestone : ofLead(pipeline.milestones, lead.id)) {
        if (milestone.due.isValid() && !milestone.doneOn.isValid())
            calendar.addDay("milestone", milestone.id, milestone.due, milestone.name, lead);
    }
}

} // namespace

QByteArray toCalendar(const Pipeline &pipeline, const QDateTime &now)
{
    Calendar calendar(now);
    for (const Lead &lead : pipeline.leads)
        addLead(calendar, pipeline, lead, now);
    return calendar.bytes();
}

Result<void> writeCalendar(const Pipeline &pipeline, const QDateTime &now, const QString &path)
{
    if (const auto written = writeWhole(path, toCalendar(pipeline, now)); !written) {
        return Error{Failure::Io,
            tr("The calendar was not saved as “%1”: %2. Nothing was written. Choose another name or folder.")
                .arg(path, written.error().sentence)};
    }
    return {};
}

} // namespace concave
