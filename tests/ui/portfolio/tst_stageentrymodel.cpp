#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/portfolio/stageentrymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
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

Plan planOf(const Portfolio &portfolio)
{
    return *makePlan(portfolio, currentScenario(portfolio));
}

/// Heads and rows, cells apart by a bar, names by their first word.
QString picture(const StageEntryModel &model)
{
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString cell = row < 0
                                     ? model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                     : model.index(row, column).data().toString();
            cells << (column == 0 ? cell.section(u' ', 0, 0) : cell);
        }
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

} // namespace

class TestStageEntryModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyProjectEntersItsStages()
    {
        StageEntryModel model;
        const QAbstractItemModelTester tester(&model);
        const Portfolio portfolio = samplePortfolio();
        model.setPlan(planOf(portfolio));
        QCOMPARE(picture(model),
            u"Smallest|Baseline|Feature engineering|Classic ML|Deep learning|Research frontier\n"
            "Dynamic|4|25|96|175|286\n"
            "Dispatching|5|14|40|77|123\n"
            "Courier|4|44|159|294|–\n"
            "Personalised|29|51|91|135|192\n"
            "Synthetic|174|253|375|399|–"_s);
        QCOMPARE(model.rowOf(portfolio.projects[2].id), 2);
        QCOMPARE(model.rowOf(Id{1}), -1);
    }

    void stagesOfOneProjectAloneAreColumnsToo()
    {
        StageEntryModel model;
        const QAbstractItemModelTester tester(&model);
        Portfolio portfolio = samplePortfolio();
        const Id own = portfolio.projects[1].id;
        portfolio.stages = {{.id = Id{1}, .project = own, .name = u"Baseline"_s, .start = 0},
            {.id = Id{2}, .project = own, .name = u"Pilot"_s, .start = 14}};
        model.setPlan(planOf(portfolio));
        QCOMPARE(picture(model).section(u'\n', 0, 2),
            u"Smallest|Baseline|Feature engineering|Classic ML|Deep learning|Research frontier|Pilot\n"
            "Dynamic|4|25|96|175|286|–\n"
            "Dispatching|5|–|–|–|–|26"_s);
    }

    void anotherBudgetIsTheSameTable()
    {
        StageEntryModel model;
        const Portfolio portfolio = samplePortfolio();
        const Plan plan = planOf(portfolio);
        model.setPlan(plan);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setPlan(*withBudget(plan, 200));
        QCOMPARE(reset.size(), 0);
        model.setPlan({});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void screenReadersHearSentences()
    {
        StageEntryModel model;
        model.setPlan(planOf(samplePortfolio()));
        QCOMPARE(model.index(2, 2).data(Qt::AccessibleTextRole).toString(),
            u"Courier onboarding vision enters Feature engineering at 44 weeks"_s);
        QCOMPARE(model.index(2, 5).data(Qt::AccessibleTextRole).toString(),
            u"Courier onboarding vision enters Research frontier at no budget"_s);
    }
};

QTEST_GUILESS_MAIN(TestStageEntryModel)
#include "tst_stageentrymodel.moc"
