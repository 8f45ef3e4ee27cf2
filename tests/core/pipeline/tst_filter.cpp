#include "core/pipeline/filter.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

/// Five leads, named by their first letters: one of each standing, and one that waits for nothing.
Pipeline pipeline()
{
    Pipeline pipeline{.stages = usualPipelineStages()};
    const auto add = [&](Lead lead) {
        lead.id = {static_cast<qint64>(pipeline.leads.size()) + 1};
        lead.created = today;
        pipeline.leads.push_back(lead);
    };
    add({.company = u"Ambervale Foods"_s,
        .contact = u"Zoë Łęcka"_s,
        .email = u"zoe@ambervale.example"_s,
        .source = u"Cold email"_s,
        .tags = u"ai, food"_s,
        .stage = Id{1},
        .amount = 24000,
        .nextAction = u"First call"_s,
        .nextDue = today});
    add({.company = u"Brackenfell Energy"_s,
        .source = u"Referral"_s,
        .tags = u"airline"_s,
        .stage = Id{2},
        .amount = 40000,
        .nextAction = u"Meet again"_s,
        .nextDue = today.addDays(-3),
        .note = u"Groß in Düsseldorf"_s});
    add({.company = u"Claxby Mills"_s, .source = u"Referral partner"_s, .stage = Id{4}, .amount = 500});
    add({.company = u"Dunmore Rail"_s,
        .stage = Id{5},
        .amount = 84000,
        .nextAction = u"Hand over"_s,
        .nextDue = today.addDays(9)});
    add({.company = u"Eskdale Homes"_s,
        .stage = Id{3},
        .amount = 18000,
        .lostOn = today,
        .lostReason = u"No budget"_s});
    pipeline.leads[2].created = today.addDays(-20);
    return pipeline;
}

/// The first letters of those that are shown.
QString shown(const Pipeline &pipeline, const QString &text)
{
    const LeadFilter filter(text);
    QString letters;
    for (const Lead &lead : pipeline.leads) {
        if (filter.matches(pipeline, lead, factsOf(pipeline, lead, today)))
            letters += lead.company.front();
    }
    return letters;
}

QString hints(const QString &word)
{
    QStringList words;
    for (const FilterHint &hint : filterHints(pipeline(), word))
        words << hint.word;
    return words.join(u' ');
}

} // namespace

class TestFilter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void textShowsLeads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("leads");
        const auto row = [](const char *text, const char *leads) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(leads);
        };
        row("", "ABCD");
        row("   ", "ABCD");
        row("amber", "A");
        row("FOODS amber", "A");
        row("amber rail", "");
        row("e", "ABCD");
        row("zoe", "A");
        row("ZOË", "A");
        row("lecka", "A");
        row("gross dusseldorf", "B");
        row("groß", "B");
        row("\"dunmore rail\"", "D");
        row("\"rail dunmore\"", "");
        row("\"unclosed", "");
        row("\"", "ABCD");

        row("source:ref", "BC");
        row("source:Referral", "BC");
        row("source:\"referral\"", "B");
        row("source:\"Cold email\"", "A");
        row("source:cold source:\"referral\"", "AB");
        row("source:\"\"", "D");
        row("SOURCE:cold", "A");
        row("source:", "ABCD");
        row("stage:con", "A");
        row("stage:\"Second meeting booked\"", "C");
        row("stage:second meeting", "");
        row("stage:con stage:re", "AB");
        row("tag:ai", "AB");
        row("tag:\"ai\"", "A");
        row("tag:\"\"", "CD");

        row("due:today", "A");
        row("due:overdue", "B");
        row("due:none", "C");
        row("due:today due:overdue", "AB");
        row("due:ov", "B");
        row("due:never", "");
        row("due:\"\"", "");

        row("is:open", "ABCD");
        row("is:unsigned", "D");
        row("is:lost", "E");
        row("is:lost is:unsigned", "DE");
        row("is:won", "");
        row("is:stale", "C");
        row("is:stale due:none", "C");
        row("is:stale due:today", "");
        row("is:odd", "");

        row("value>24000", "BD");
        row("value>=24000", "ABD");
        row("value<24k", "C");
        row("value<=24k", "AC");
        row("value=0.04m", "B");
        row("value>500 value<50k", "AB");
        row("value>", "ABCD");
        row("value>much", "");
        row("value>nan", "");
        row("value>1k source:ref brack", "B");
    }

    void textShowsLeads()
    {
        QFETCH(QString, text);
        QTEST(shown(pipeline(), text), "leads");
    }

    void aWonLeadIsSignedByAll()
    {
        Pipeline signedByAll = pipeline();
        signedByAll.parties = {{.id = {1}, .lead = {4}, .name = u"You"_s, .signedOn = today}};
        QCOMPARE(shown(signedByAll, u"is:won"_s), u"D"_s);
        QCOMPARE(shown(signedByAll, u"is:open"_s), u"ABC"_s);
    }

    void quotesInAWordAreLeftOut()
    {
        QCOMPARE(filterWord(u"source:"_s, u"A \"good\" friend"_s), u"source:\"A good friend\""_s);
        QCOMPARE(filterWords(u" source:\"Cold email\"  amber\tvale "_s),
            (QStringList{u"source:\"Cold email\""_s, u"amber"_s, u"vale"_s}));
    }

    void theWordAtTheCursorIsFound()
    {
        const auto word = [](const QString &text) { return text.sliced(filterWordStart(text, text.size())); };
        QCOMPARE(word(QString()), QString());
        QCOMPARE(word(u"amber va"_s), u"va"_s);
        QCOMPARE(word(u"amber "_s), QString());
        QCOMPARE(word(u"amber stage:\"Second mee"_s), u"stage:\"Second mee"_s);
        QCOMPARE(word(u"stage:\"Second "_s), u"stage:\"Second "_s);
        QCOMPARE(word(u"stage:\"Second\" "_s), QString());
        QCOMPARE(filterWordStart(u"amber vale"_s, 3), qsizetype(0));
    }

    void onlyTextOfSomethingAsks()
    {
        QVERIFY(LeadFilter().isEmpty());
        QVERIFY(LeadFilter(u" is: "_s).isEmpty());
        QVERIFY(!LeadFilter(u"is:open"_s).isEmpty());
        QVERIFY(!LeadFilter(u"amber"_s).isEmpty());
    }

    void aWordThatLooksLikeAConditionIsNamed()
    {
        QCOMPARE(LeadFilter(u"valu>3 owner:me is:open amber due:"_s).takenAsText(),
            QStringList({u"valu>3"_s, u"owner:me"_s}));
    }

    void aCompleteWordNeedsNoHint()
    {
        QCOMPARE(hints(u"due:overdue"_s), QString());
        QCOMPARE(hints(u"due:overdu"_s), u"due:overdue"_s);
    }

    void wordsAreProposed_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("text") << u"amber"_s << u""_s;
        QTest::newRow("keys") << u"s"_s << u"source: stage:"_s;
        QTest::newRow("value") << u"val"_s << u"value> value<"_s;
        QTest::newRow("value begun") << u"value>"_s << u""_s;
        QTest::newRow("due") << u"due:"_s << u"due:today due:overdue due:none"_s;
        QTest::newRow("is") << u"IS:un"_s << u"is:unsigned"_s;
        QTest::newRow("stage") << u"stage:\"s"_s << u"stage:\"Second meeting booked\""_s;
        QTest::newRow("source") << u"source:re"_s << u"source:\"Referral\" source:\"Referral partner\""_s;
        QTest::newRow("tags") << u"tag:"_s << u"tag:\"ai\" tag:\"airline\" tag:\"food\""_s;
    }

    void wordsAreProposed()
    {
        QFETCH(QString, word);
        QTEST(hints(word), "words");
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
