#include "core/concerns/capture.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<Stakeholder> people{
    {.id = {1}, .name = u"Dario Pelk"_s, .role = u"Head of dispatch"_s},
    {.id = {2}, .name = u"Tess Brandt"_s, .role = u"CTO"_s},
};

/// "It will be slow / Dario Pelk": what is said and by whom; a newcomer with a plus.
QString read(const QString &line)
{
    const Captured captured = readCaptured(line, people);
    const auto who = std::ranges::find(people, captured.stakeholder.value_or(Id()), &Stakeholder::id);
    const QString nobody = captured.newcomer.isEmpty() ? u"nobody"_s : u'+' + captured.newcomer;
    return captured.name + u" / "_s + (who == people.end() ? nobody : who->name);
}

} // namespace

class TestCapture final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aLineSaysWhoseItIs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &line, const QString &expected) {
            QTest::newRow(qPrintable(line.left(30))) << line << expected;
        };
        row(u"It will be slow"_s, u"It will be slow / nobody"_s);
        row(u"  It   will be slow "_s, u"It will be slow / nobody"_s);
        row(u"Dario: It will be slow"_s, u"It will be slow / Dario Pelk"_s);
        row(u"dario pelk: It will be slow"_s, u"It will be slow / Dario Pelk"_s);
        row(u"CTO: It will be slow"_s, u"It will be slow / Tess Brandt"_s);
        row(u"It will be slow @Tess"_s, u"It will be slow / Tess Brandt"_s);
        row(u"@Dario Pelk It will be slow"_s, u"It will be slow / Dario Pelk"_s);
        row(u"@dario: It will be slow"_s, u"It will be slow / Dario Pelk"_s);
        row(u"The @Dariolith fails"_s, u"The @Dariolith fails / nobody"_s);
        row(u"Mail to x@Dario bounces"_s, u"Mail to x@Dario bounces / nobody"_s);
        row(u"It will be slow @ina"_s, u"It will be slow / +ina"_s);
        row(u"“It will be slow” @Ina Voss"_s, u"It will be slow / +Ina Voss"_s);
        row(u"@Ina Voss: It will be slow"_s, u"It will be slow / +Ina Voss"_s);
        row(u"Write @ina what it costs"_s, u"Write @ina what it costs / nobody"_s);
        row(u"@Ina It will be slow"_s, u"@Ina It will be slow / nobody"_s);
        row(u"Ada: It will be slow"_s, u"Ada: It will be slow / nobody"_s);
        row(u"“It will be slow”"_s, u"It will be slow / nobody"_s);
        row(u"Tess: \"It will be slow\""_s, u"It will be slow / Tess Brandt"_s);
        row(u"They say “no” a lot"_s, u"They say “no” a lot / nobody"_s);
        row(u"\""_s, u"\" / nobody"_s);
        row(u"   "_s, u" / nobody"_s);
        row(u"Dario:"_s, u" / Dario Pelk"_s);
        row(u"<b>bold</b> & 🚀"_s, u"<b>bold</b> & 🚀 / nobody"_s);
    }

    void aLineSaysWhoseItIs()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(read(line), expected);
    }

    void aListLosesItsMarks()
    {
        QCOMPARE(capturedLines(u"- slow\r\n\r\n  • wrong \n3. costly\n12) late\n-5 degrees\u2028last"_s),
            QStringList({u"slow"_s, u"wrong"_s, u"costly"_s, u"late"_s, u"-5 degrees"_s, u"last"_s}));
        QCOMPARE(capturedLines(u" \n\t\n"_s), QStringList());
    }

    void everyPromptIsAnotherQuestion()
    {
        QStringList prompts = concernPrompts();
        QCOMPARE(prompts.removeDuplicates(), 0);
        for (const QString &prompt : prompts)
            QVERIFY2(prompt.endsWith(u'?'), qPrintable(prompt));
    }
};

QTEST_APPLESS_MAIN(TestCapture)
#include "tst_capture.moc"
