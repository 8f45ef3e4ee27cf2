// What is to be done as a calendar file, read back by a small reader that knows nothing of the writer.
#include "core/pipeline/calendar.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QDateTime now(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC);

using Event = QMap<QString, QString>; ///< by property with its parameters

QString unescaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\') {
            text += value[i];
            continue;
        }
        const QChar next = value[++i];
        text += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return text;
}

/// The events of a file as RFC 5545 reads them; the test ends where a line breaks its rules.
QList<Event> read(const QByteArray &file)
{
    if (!file.endsWith("\r\n"))
        qFatal("the last line has no end");
    QByteArrayList lines;
    for (const QByteArray &line : file.chopped(2).split('\n')) {
        QByteArray bare = line;
        if (bare.endsWith('\r'))
            bare.chop(1);
        if (bare.contains('\r') || bare.size() > 75 || !bare.isValidUtf8())
            qFatal("a line of %d bytes: %s", int(bare.size()), bare.constData());
        if (bare.startsWith(' '))
            lines.back() += bare.sliced(1);
        else
            lines << bare;
    }
    if (file.count('\n') != file.count("\r\n"))
        qFatal("a line ends with a line feed alone");
    if (lines.front() != "BEGIN:VCALENDAR" || lines.back() != "END:VCALENDAR" ||
        !lines.contains("VERSION:2.0"))
        qFatal("no calendar");
    QList<Event> events;
    bool inside = false;
    for (const QByteArray &bytes : lines) {
        const QString line = QString::fromUtf8(bytes);
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.first(colon);
        const QString value = unescaped(line.sliced(colon + 1));
        if (line == u"BEGIN:VEVENT"_s) {
            inside = true;
            events << Event();
        } else if (line == u"END:VEVENT"_s) {
            inside = false;
        } else if (inside && events.back().contains(name)) {
            qFatal("%s stands there twice", qPrintable(name));
        } else if (inside) {
            events.back()[name] = value;
        }
    }
    return events;
}

QList<Event> eventsOf(const Document &document)
{
    return read(toCalendar(pipelineOf(document), now));
}

/// The days on which a rule of months has an event, by counting through all days.
QList<QDate> daysOf(QDate first, const QString &rule, int count)
{
    QMap<QString, QString> parts;
    for (const QString &part : rule.split(u';'))
        parts[part.section(u'=', 0, 0)] = part.section(u'=', 1);
    const int interval = parts[u"INTERVAL"_s].toInt();
    QList<QDate> days;
    for (int month = 0; days.size() < count; month += interval) {
        const QDate start = QDate(first.year(), first.month(), 1).addMonths(month);
        QList<QDate> candidates;
        for (int day = 1; day <= start.daysInMonth(); ++day) {
            const QStringList wanted = parts.contains(u"BYMONTHDAY"_s)
                                           ? parts[u"BYMONTHDAY"_s].split(u',')
                                           : QStringList(QString::number(first.day()));
            if (wanted.contains(QString::number(day)))
                candidates << QDate(start.year(), start.month(), day);
        }
        if (parts[u"BYSETPOS"_s] == u"-1"_s && !candidates.isEmpty())
            candidates = {candidates.back()};
        days += candidates;
    }
    return days.first(count);
}

} // namespace

class TestCalendar : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPipelineIsAnEmptyCalendar()
    {
        const TestFolder folder;
        QVERIFY(eventsOf(*folder.create()).isEmpty());
    }

    void aNextActionIsADay()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id lead = addLead(*document, u"Quill; Bank, \\ Söhne"_s, 1,
            {.contact = u"Anna Özdemir"_s, .nextAction = u"Send the offer"_s, .nextDue = QDate(2026, 3, 12)});
        addLead(*document, u"Acme"_s, 1, {.nextDue = QDate(2026, 3, 1)});
        addLead(*document, u"Nothing planned"_s);
        const QList<Event> events = eventsOf(*document);
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0][u"SUMMARY"_s], u"Send the offer – Quill; Bank, \\ Söhne"_s);
        QCOMPARE(events[0][u"DESCRIPTION"_s], u"Anna Özdemir"_s);
        QCOMPARE(events[0][u"DTSTART;VALUE=DATE"_s], u"20260312"_s);
        QCOMPARE(events[0][u"DTSTAMP"_s], u"20260310T090000Z"_s);
        QCOMPARE(events[0][u"UID"_s], u"next-%1@concave"_s.arg(lead.value));
        QCOMPARE(events[1][u"SUMMARY"_s], u"Follow up – Acme"_s);
    }

    void meetingsKeepTheirHourAndCadence()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id lead = addLead(*document, u"Acme"_s);
        const QDateTime at(QDate(2026, 3, 11), QTime(14, 30));
        edit(*document, [&](Edit &e) {
            e.insert(Meeting{.id = {}, .lead = lead, .name = u"Once"_s, .at = at, .minutes = 45});
            e.insert(Meeting{.id = {},
                .lead = lead,
                .name = u"Weekly"_s,
                .at = at.addSecs(60),
                .minutes = 0,
                .cadence = Cadence::EveryTwoWeeks,
                .until = QDate(2026, 6, 30)});
        });
        const QList<Event> events = eventsOf(*document);
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0][u"DTSTART"_s], u"20260311T143000"_s);
        QCOMPARE(events[0][u"DURATION"_s], u"PT45M"_s);
        QVERIFY(!events[0].contains(u"RRULE"_s));
        QVERIFY(!events[1].contains(u"DURATION"_s));
        QCOMPARE(events[1][u"RRULE"_s], u"FREQ=WEEKLY;INTERVAL=2;UNTIL=20260630T235959"_s);
    }

    void aMonthlyMeetingComesWhenTheDocumentSaysSo_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<bool>("quarterly");
        for (const int day : {1, 28, 29, 30, 31}) {
            QTest::addRow("day %d monthly", day) << QDate(2026, 1, day) << false;
            QTest::addRow("day %d quarterly", day) << QDate(2025, 8, day) << true;
        }
    }

    void aMonthlyMeetingComesWhenTheDocumentSaysSo()
    {
        QFETCH(QDate, first);
        QFETCH(bool, quarterly);
        const TestFolder folder;
        const auto document = folder.create();
        const Id lead = addLead(*document, u"Acme"_s);
        const Meeting meeting{.id = {},
            .lead = lead,
            .name = u"Monthly"_s,
            .at = QDateTime(first, QTime(8, 0)),
            .cadence = quarterly ? Cadence::Quarterly : Cadence::Monthly};
        edit(*document, [&](Edit &e) { e.insert(meeting); });
        const QList<Event> events = eventsOf(*document);
        QCOMPARE(events.size(), 1);
        QDateTime from = meeting.at;
        for (const QDate day : daysOf(first, events[0][u"RRULE"_s], 30)) {
            const QDateTime next = nextMeeting(meeting, from);
            QCOMPARE(next.date(), day);
            from = next.addSecs(1);
        }
    }

    void whatIsDoneOrOverIsLeftOut()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const QDate day(2026, 4, 1);
        const Id lead = addLead(*document, u"Acme"_s);
        const Id lost =
            addLead(*document, u"Bolt"_s, 1, {.nextDue = day, .lostOn = day, .lostReason = u"No budget"_s});
        const Id won = addLead(*document, u"Cord"_s, 5, {.nextDue = day});
        const auto meeting = [](Id of, const QString &name, QDate on) {
            return Meeting{.id = {}, .lead = of, .name = name, .at = QDateTime(on, QTime(9, 0))};
        };
        edit(*document, [&](Edit &e) {
            e.insert(Milestone{.id = {}, .lead = lead, .name = u"Done"_s, .due = day, .doneOn = day});
            e.insert(Milestone{.id = {}, .lead = lead, .name = u"Open"_s, .due = day});
            e.insert(Milestone{.id = {}, .lead = lead, .name = u"Some day"_s});
            e.insert(meeting(lead, u"Today"_s, now.date()));
            e.insert(meeting(lead, u"Yesterday"_s, now.date().addDays(-1)));
            e.insert(meeting(lost, u"Lost"_s, day));
            e.insert(meeting(won, u"Kick-off"_s, day));
            for (const Party &party : e.all<Party>())
                e.modify<Party>(party.id, [&](Party &changed) { changed.signedOn = now.date(); });
        });
        QStringList summaries;
        for (const Event &event : eventsOf(*document))
            summaries << event[u"SUMMARY"_s];
        QCOMPARE(summaries, (QStringList{u"Today – Acme"_s, u"Open – Acme"_s, u"Kick-off – Cord"_s}));
    }

    void anyTextComesBack()
    {
        std::mt19937 random(20260310);
        const QStringList pieces = {u"a"_s, u"Ö"_s, u"日"_s, u"😀"_s, u"\\"_s, u";"_s, u","_s, u"\n"_s, u":"_s,
            u"\""_s, u" "_s, u"\\n"_s, u"BEGIN:VEVENT"_s, u"x"_s.repeated(40)};
        const TestFolder folder;
        const auto document = folder.create();
        QStringList actions;
        for (int i = 0; i < 60; ++i) {
            QString action = u"x"_s;
            for (auto left = random() % 60; left > 0; --left)
                action += pieces[static_cast<qsizetype>(random() % static_cast<std::size_t>(pieces.size()))];
            actions << action;
            addLead(*document, u"Acme"_s, 1, {.nextAction = action, .nextDue = QDate(2026, 3, 12)});
        }
        const QList<Event> events = eventsOf(*document);
        QCOMPARE(events.size(), actions.size());
        for (qsizetype i = 0; i < actions.size(); ++i)
            QCOMPARE(events[i][u"SUMMARY"_s], actions[i] + u" – Acme"_s);
    }

    void controlCharactersAndLineEndsOfAnyKindDoNoHarm()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s, 1,
            {.nextAction = u"a\r\nb\rc\u0001\u0000d\te"_s, .nextDue = QDate(2026, 3, 12)});
        QCOMPARE(eventsOf(*document).front()[u"SUMMARY"_s], u"a\nb\ncd\te – Acme"_s);
    }

    void isWrittenWholeOrNotAtAll()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s, 1, {.nextDue = QDate(2026, 3, 12)});
        const Pipeline pipeline = pipelineOf(*document);
        QCOMPARE(sentenceOf(writeCalendar(pipeline, now, folder.path(u"a.ics"_s))), QString());
        QCOMPARE(contentsOf(folder.path(u"a.ics"_s)), toCalendar(pipeline, now));
        const auto refused = writeCalendar(pipeline, now, folder.path(u"nowhere/a.ics"_s));
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(u"Nothing was written"_s));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
