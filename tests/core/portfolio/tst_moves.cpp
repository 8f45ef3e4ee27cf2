#include "core/portfolio/moves.h"
#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

Portfolio samplePortfolio()
{
    const TestFolder folder;
    const auto document = folder.create();
    if (!addSamplePortfolio(*document))
        qFatal("the sample could not be added");
    return *readPortfolio(*document);
}

Plan planOf(const Portfolio &portfolio, const QString &scenario)
{
    return *makePlan(portfolio, *scenarioNamed(portfolio, scenario));
}

/// Projects A, B, … with these efforts; negative: it has no such project.
Split split(const std::vector<double> &efforts, double budget, double value = 10)
{
    Split split{{}, budget, value, u"points"_s};
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        if (efforts[i] >= 0)
            split.parts.push_back({Id{qint64(i) + 1}, QString(QChar(u'A' + char16_t(i))), efforts[i]});
    }
    return split;
}

/// "A 3 B": three weeks from A to B; "- 3 B": of those that nobody had.
QString picture(const std::vector<Move> &moves)
{
    const auto name = [](Id id) { return id ? QString(QChar(u'A' + char16_t(id.value - 1))) : u"-"_s; };
    QStringList words;
    for (const Move &move : moves)
        words << u"%1 %2 %3"_s.arg(name(move.from)).arg(move.effort).arg(name(move.to));
    return words.join(u", ");
}

} // namespace

class TestMoves final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void lossesGoToGains_data()
    {
        QTest::addColumn<Split>("before");
        QTest::addColumn<Split>("after");
        QTest::addColumn<QString>("moved");
        QTest::newRow("nothing") << split({5, 5}, 10) << split({5, 5}, 10) << "";
        QTest::newRow("one to one") << split({8, 2}, 10) << split({5, 5}, 10) << "A 3 B";
        QTest::newRow("one to two") << split({9, 1, 0}, 10) << split({2, 6, 2}, 10) << "A 5 B, A 2 C";
        QTest::newRow("two to one") << split({9, 1, 5}, 15) << split({5, 8, 2}, 15) << "A 4 B, C 3 B";
        QTest::newRow("growth") << split({5, 5}, 10) << split({9, 7}, 16) << "- 4 A, - 2 B";
        QTest::newRow("shrinking") << split({9, 7}, 16) << split({5, 5}, 10) << "A 4 -, B 2 -";
        QTest::newRow("growth and a loss") << split({5, 5}, 10) << split({3, 11}, 14) << "- 4 B, A 2 B";
        QTest::newRow("one that was not there") << split({6, -1}, 6) << split({4, 2}, 6) << "A 2 B";
        QTest::newRow("one that is gone") << split({6, 3}, 9) << split({9, -1}, 9) << "B 3 A";
        QTest::newRow("dust") << split({5, 5}, 10) << split({5.004, 4.996}, 10) << "";
    }

    void lossesGoToGains()
    {
        QFETCH(Split, before);
        QFETCH(Split, after);
        QFETCH(QString, moved);
        const std::vector<Move> found = moves(before, after);
        QCOMPARE(picture(found), moved);
        double sum = 0;
        for (const Move &move : found)
            sum += move.effort;
        double gains = 0;
        for (std::size_t i = 0; i < std::min(before.parts.size(), after.parts.size()); ++i)
            gains += std::abs(after.parts[i].effort - before.parts[i].effort) / 2;
        if (before.budget == after.budget && before.parts.size() == after.parts.size())
            QVERIFY(std::abs(sum - gains) < 0.01); // no transport needs less
    }

    void aLargerBudgetIsToldFirst()
    {
        const Portfolio portfolio = samplePortfolio();
        QCOMPARE(whatMoves(
                     splitOf(planOf(portfolio, u"Budget 100"_s)), splitOf(planOf(portfolio, u"Budget 300"_s)))
                     .join(u'\n'),
            u"The budget grows by 200 weeks: 73 go to Dispatching engine, 61 to Personalised "
            u"recommendations, "
            "34 to Dynamic pricing, 21 to Courier onboarding vision, 11 to Synthetic menu images.\n"
            "The total value rises by 57.5 points to 155.0 (+59 %)."_s);
        QCOMPARE(whatMoves(
                     splitOf(planOf(portfolio, u"Budget 300"_s)), splitOf(planOf(portfolio, u"Budget 100"_s)))
                     .join(u'\n'),
            u"The budget shrinks by 200 weeks: 73 come from Dispatching engine, 61 from Personalised "
            "recommendations, 34 from Dynamic pricing, 21 from Courier onboarding vision, 11 from Synthetic "
            "menu images.\n"
            "The total value falls by 57.5 points to 97.5 (−37 %)."_s);
    }

    void whatMovesBetweenProjectsIsASentenceEach()
    {
        const Portfolio portfolio = samplePortfolio();
        const Plan before = planOf(portfolio, u"Budget 100"_s);
        const Plan after = planOf(portfolio, u"ML-first"_s);
        QCOMPARE(whatMoves(splitOf(before), splitOf(after)).join(u'\n'),
            u"24 weeks move from Dispatching engine to Synthetic menu images.\n"
            "11 weeks move from Dynamic pricing to Courier onboarding vision.\n"
            "10 weeks move from Personalised recommendations to Synthetic menu images.\n"
            "9.7 weeks move from Personalised recommendations to Courier onboarding vision.\n"
            "The total value falls by 22.3 points to 75.3 (−23 %)."_s);
        QCOMPARE(whatDiffers(before, after).join(u'\n'),
            u"Courier onboarding vision: minimum 34 instead of 0.\n"
            "Synthetic menu images: minimum 34 instead of 0."_s);
        QCOMPARE(whatDiffers(before, before), QStringList());
    }

    void everySettingThatDiffersIsTold()
    {
        const Portfolio portfolio = samplePortfolio();
        const Plan before = planOf(portfolio, u"Budget 100"_s);
        Plan after = before;
        after.scenario.whole = true;
        after.projects[0].project.weight = 2.5;
        after.projects[0].project.pinned = 12;
        after.projects[1].project.maximum.reset();
        QCOMPARE(whatDiffers(before, after).join(u'\n'),
            u"Split in whole weeks.\n"
            "Dynamic pricing: weight 2.5 instead of 1, pinned at 12 "
            "instead of nothing.\n"
            "Dispatching engine: maximum none instead of 140."_s);
    }

    void aRuleOfThumbIsASplitToo()
    {
        const Portfolio portfolio = samplePortfolio();
        const Plan plan = planOf(portfolio, u"Budget 100"_s);
        const QStringList told = whatMoves(splitOf(plan), splitOf(plan, compare(plan, Rule::EvenSplit)));
        QCOMPARE(told.front(), u"20 weeks move from Dispatching engine to Synthetic menu images."_s);
        QCOMPARE(told.back(), u"The total value falls by 9.3 points to 88.2 (−10 %)."_s);
    }

    void whatIsLeftOverIsTold()
    {
        QCOMPARE(
            whatMoves(split({5, 5}, 20), split({5, 8}, 20)).front(), u"Of what was left over, 3 go to B."_s);
        QCOMPARE(whatMoves(split({5, 8}, 20), split({5, 5}, 20)).front(), u"Left over now: 3 come from B."_s);
        QCOMPARE(whatMoves(split({5, 5}, 10), split({5, 5}, 20)).front(),
            u"The budget grows by 10 weeks, and nobody's effort changes with it."_s);
        QCOMPARE(whatMoves(split({5, 5}, 10), split({5, 5}, 10)).join(u' '),
            u"No effort moves. The total value stays at 10.0 points."_s);
    }

    void manyMovesAreToldInShort()
    {
        std::vector<double> before;
        std::vector<double> after;
        for (int i = 0; i < 8; ++i) {
            before.push_back(10 + i);
            after.push_back(0);
        }
        for (int i = 0; i < 8; ++i) {
            before.push_back(0);
            after.push_back(10 + i);
        }
        const QStringList told = whatMoves(split(before, 108), split(after, 108));
        QCOMPARE(told.size(), 5 + 1 + 1);
        QCOMPARE(told[5], u"3 smaller moves follow."_s);
        QCOMPARE(whatMoves(split(std::vector<double>(8, 0), 0), split(std::vector<double>(8, 2), 16)).front(),
            u"The budget grows by 16 weeks: 2 go to A, 2 to B, 2 to C, 2 to D, 8 to 4 others."_s);
    }
};

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
