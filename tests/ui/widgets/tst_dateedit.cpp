#include "tests/testing/test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/dayreading.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

static const QDate today(2026, 3, 10); // a Tuesday

/// "2026-03-12", or "-" for none.
static QString iso(std::optional<QDate> day)
{
    return day && day->isValid() ? day->toString(Qt::ISODate) : u"-"_s;
}

class TestDateEdit final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("american");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *name, const QString &typed, const char *american,
                             const char *german = nullptr) {
            QTest::newRow(name) << typed << QString::fromLatin1(american)
                                << QString::fromLatin1(german ? german : american);
        };
        row("ISO", u"2026-03-12"_s, "2026-03-12");
        row("day and month", u"12 March"_s, "2026-03-12");
        row("begun month", u"12 mar"_s, "2026-03-12");
        row("month first", u"Mar 12, 2027"_s, "2027-03-12");
        row("German month", u"12. Dezember 2026"_s, "-", "2026-12-12");
        row("points", u"12.3.2026"_s, "2026-03-12");
        row("points, no year", u"12.3."_s, "2026-03-12");
        row("short year", u"12.03.27"_s, "2027-03-12");
        row("strokes", u"3/12"_s, "2026-03-12", "2026-12-03");
        row("a little ago", u"24 Feb"_s, "2026-02-24");
        row("long ago, so next", u"24 Nov"_s, "2026-11-24");
        row("next January", u"9 Dec"_s, "2026-12-09");
        row("leap day", u"29 Feb"_s, "2028-02-29");
        row("today", u"Today"_s, "2026-03-10");
        row("tomorrow", u"tomorrow"_s, "2026-03-11");
        row("yesterday", u"yesterday"_s, "2026-03-09");
        row("weekday", u"fri"_s, "2026-03-13");
        row("the same weekday", u"tue"_s, "2026-03-17");
        row("German weekday", u"Freitag"_s, "-", "2026-03-13");
        row("in days", u"+3"_s, "2026-03-13");
        row("days ago", u"-1"_s, "2026-03-09");
        row("true minus", u"\u22121"_s, "2026-03-09");
        row("in weeks", u"+2w"_s, "2026-03-24");
        row("in months", u"+1m"_s, "2026-04-10");
        row("blanks", u"  12   March "_s, "2026-03-12");
        row("no such day", u"31.2.2026"_s, "-");
        row("no such month", u"12.13.2026"_s, "-");
        row("a number", u"12"_s, "-");
        row("a year of three digits", u"12.3.202"_s, "-");
        row("four numbers", u"1.2.3.4"_s, "-");
        row("two months", u"12 Mar Apr"_s, "-");
        row("words", u"after Easter"_s, "-");
        row("a letter", u"f"_s, "-");
        row("formula", u"=TODAY()"_s, "-");
        row("nothing", QString(), "-");
    }

    void daysAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, american);
        QFETCH(QString, german);
        QCOMPARE(iso(readDay(typed, today, QLocale(QLocale::English, QLocale::UnitedStates))), american);
        QCOMPARE(iso(readDay(typed, today, QLocale(QLocale::German))), german);
    }

    void whatIsWrittenIsReadAgain()
    {
        const QLocale locale(QLocale::English);
        QCOMPARE(writeDay(QDate(2026, 3, 12), today, locale), u"12 Mar"_s);
        QCOMPARE(writeDay(QDate(2027, 3, 12), today, locale), u"12 Mar 2027"_s);
        QCOMPARE(writeDay(QDate(2027, 1, 12), QDate(2026, 12, 20), locale), u"12 Jan 2027"_s);
        for (const QLocale::Language language :
            {QLocale::English, QLocale::German, QLocale::French, QLocale::Polish, QLocale::Japanese}) {
            const QLocale other(language);
            for (QDate day = today.addYears(-1); day < today.addYears(2); day = day.addDays(5))
                QCOMPARE(iso(readDay(writeDay(day, today, other), today, other)), iso(day));
        }
    }

    void enterAndLeavingCommit()
    {
        Field field;
        field.type(u"fri"_s);
        QCOMPARE(field.committed.size(), 0);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(iso(field.edit.value()), u"2026-03-13"_s);
        QCOMPARE(field.edit.text(), u"13 Mar"_s);
        QCOMPARE(field.committed.size(), 1);
        field.type(u"+2"_s);
        field.other.setFocus();
        QCOMPARE(field.committed.size(), 2);
        QCOMPARE(iso(field.edit.value()), u"2026-03-12"_s);
    }

    void theSameDayIsNoChange()
    {
        Field field;
        field.type(u"2026-03-12"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 0);
        QCOMPARE(field.edit.text(), u"12 Mar"_s);
    }

    void whatIsNoDayIsTold()
    {
        Field field;
        field.type(u"31 June"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(),
            u"“31 June” is not a day. Write 12 Mar, 2026-03-12, fri or +7. Kept the old one, 12 Mar."_s);
        QCOMPARE(field.edit.text(), u"31 June"_s);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"12 Mar"_s);
        QVERIFY(field.edit.error().isEmpty());
        field.type({});
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(), u"A day is needed. Kept the old one, 12 Mar."_s);
        QCOMPARE(field.committed.size(), 0);
    }

    void emptyMayMeanSomething()
    {
        Field field;
        field.edit.setEmptyText(u"no date"_s);
        field.type({});
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 1);
        QVERIFY(field.edit.value().isNull());
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QCOMPARE(field.edit.text(), u"10 Mar"_s);
    }

    void keysStep()
    {
        Field field;
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QTest::keyClick(&field.edit, Qt::Key_PageUp);
        QTest::keyClick(&field.edit, Qt::Key_Down);
        QCOMPARE(field.edit.text(), u"13 Apr"_s);
        QCOMPARE(field.committed.size(), 0);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"12 Mar"_s);
    }

    void settingWhileTypingLeavesTheText()
    {
        Field field;
        field.type(u"1"_s);
        field.edit.setValue(QDate(2026, 5, 1));
        QCOMPARE(field.edit.text(), u"1"_s);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"1 May"_s);
    }

    void aDayIsChosenFromTheCalendar()
    {
        Field field;
        QTest::keyClick(&field.edit, Qt::Key_F4);
        auto *popup = field.edit.findChild<CalendarPopup *>();
        QVERIFY(popup && popup->isVisible());
        auto &calendar = *popup->findChild<QCalendarWidget *>();
        QCOMPARE(iso(calendar.selectedDate()), u"2026-03-12"_s);
        calendar.setSelectedDate(QDate(2026, 3, 20));
        Q_EMIT calendar.activated(calendar.selectedDate());
        QCOMPARE(iso(field.edit.value()), u"2026-03-20"_s);
        QCOMPARE(field.committed.size(), 1);
        QVERIFY(!popup->isVisible());
    }

    void aFieldForReadingOpensNoCalendar()
    {
        Field field;
        field.edit.setReadOnly(true);
        QTest::keyClick(&field.edit, Qt::Key_F4);
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QVERIFY(!field.edit.findChild<CalendarPopup *>());
        QCOMPARE(field.edit.text(), u"12 Mar"_s);
    }

private:
    /// A field of 12 March with the focus, in a window with another control to go to.
    struct Field
    {
        Theme theme{*qApp};
        QWidget window;
        DateEdit edit{theme, [] { return today; }, &window};
        QLineEdit other{&window};
        QSignalSpy committed{&edit, &DateEdit::committed};

        Field()
        {
            window.setLocale(QLocale(QLocale::English));
            edit.setValue(QDate(2026, 3, 12));
            edit.setGeometry(0, 0, 140, 28);
            other.setGeometry(0, 40, 140, 28);
            window.show();
            window.activateWindow();
            edit.setFocus();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }

        void type(const QString &text)
        {
            edit.selectAll();
            QTest::keyClick(&edit, Qt::Key_Delete);
            for (const QChar letter : text)
                QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        }
    };
};

QTEST_MAIN(TestDateEdit)
#include "tst_dateedit.moc"
