// The sample is what its pictures show.
#include "core/pipeline/forecast.h"
#include "core/sample.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

class TestSample : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void tenLeadsAreOpenAndTwoAreSigned()
    {
        const TestFolder folder;
        const auto document = folder.create();
        QVERIFY(addSample(*document));
        double open = 0;
        double weighted = 0;
        double closed = 0;
        int stale = 0;
        const Pipeline pipeline = pipelineOf(*document);
        const std::vector<LeadFacts> all = allFacts(pipeline, document->now().date());
        for (const LeadFacts &facts : all) {
            if (facts.standing == Standing::Won) {
                closed += facts.value;
                continue;
            }
            QVERIFY(facts.standing == Standing::Open);
            open += facts.value;
            weighted += facts.weighted();
            stale += facts.isStale;
        }
        QCOMPARE(open, 379000.0);
        QCOMPARE(weighted, 126850.0);
        QCOMPARE(closed, 100000.0);
        QCOMPARE(stale, 2);
        QCOMPARE(closingsBy(document->now().date().addMonths(5), all, pipeline.leads).leads, 10);
        QCOMPARE(worthByMonth(all, pipeline.leads).size(), 5U);
        QCOMPARE(document->problems(), std::vector<QString>());
        QCOMPARE(document->history()->size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
