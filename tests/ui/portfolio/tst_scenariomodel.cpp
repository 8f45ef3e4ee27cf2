#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/portfolio/adjustmentmodel.h"
#include "ui/portfolio/celldelegate.h"
#include "ui/portfolio/rulemodel.h"
#include "ui/portfolio/scenariomodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    std::unique_ptr<PortfolioPresenter> portfolio;
    std::unique_ptr<ScenarioPresenter> presenter;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        portfolio = std::make_unique<PortfolioPresenter>(*document);
        presenter = std::make_unique<ScenarioPresenter>(*portfolio);
    }

    Id id(std::size_t index) const { return presenter->scenarios()[index].id; }

    QString lastLabel() const { return document->history()->back().label; }
};

/// Heads and rows, cells apart by a bar, second lines in brackets.
QString picture(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (row < 0) {
                cells << model.headerData(column, Qt::Horizontal).toString();
                continue;
            }
            const QModelIndex cell = model.index(row, column);
            const QString second = cell.data(SecondLineRole).toString();
            cells << cell.data().toString() + (second.isEmpty() ? QString() : u" (%1)"_s.arg(second));
        }
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

} // namespace

class TestScenarioModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void scenariosStandSideBySide()
    {
        const Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(picture(model),
            u"Scenario|Budget|Dyna.|Disp.|Cour.|Pers.|Synt.|Total value|+1 week\n"
            "Budget 100 (Current plan)|100|20.7|43.1|13.3|22.9|–|97.5 (reference)|+0.47\n"
            "Budget 300 (If the seed round closes)|300|54.2|116.2|34.7|83.8|11.1|155.0 (+59 %)|+0.19\n"
            "ML-first (Vision projects go deep first)|100|9.8|19.2|34.0|3.0|34.0|75.3 (−23 %)|+0.87"_s);
        QVERIFY(model.index(0, 0).data(TickedRole).toBool());
        QVERIFY(!model.index(1, 0).data(TickedRole).toBool());
    }

    void theReferenceIsTheCurrentPlan()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        desk.presenter->makeCurrent(desk.id(2));
        QCOMPARE(model.index(0, model.valueColumn()).data(SecondLineRole).toString(), u"+30 %"_s);
        QCOMPARE(model.index(2, model.valueColumn()).data(SecondLineRole).toString(), u"reference"_s);
        QCOMPARE(model.index(2, 0).data(SecondLineRole).toString(),
            u"Current plan · Vision projects go deep first"_s);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Budget 100, budget 100 weeks, total value 97.5, 30 % more than ML-first"_s);
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"106 % more"_s));
    }

    void whatIsTriedShows()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        desk.portfolio->tryBudget(200);
        QCOMPARE(model.index(0, ScenarioModel::Budget).data().toString(), u"200"_s);
        QCOMPARE(model.index(1, model.valueColumn()).data(SecondLineRole).toString(), u"+17 %"_s);
    }

    void anImpossibleScenarioHasAReason()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        desk.presenter->setBudget(desk.id(2), 40);
        QCOMPARE(picture(model).section(u'\n', -1),
            u"ML-first (Vision projects go deep first)|40|–|–|–|–|–|– (impossible)|–"_s);
        QVERIFY(model.index(2, 0).data(Qt::ToolTipRole).toString().contains(u"need 72 weeks"_s));
    }

    void nameAndBudgetAreEditedInPlace()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        QVERIFY(model.setData(model.index(1, ScenarioModel::Name), u" Seed "_s, Qt::EditRole));
        QCOMPARE(desk.lastLabel(), u"Rename Budget 300 to Seed"_s);
        QVERIFY(model.setData(model.index(1, ScenarioModel::Budget), 250.0, Qt::EditRole));
        QCOMPARE(desk.lastLabel(), u"Set the budget of Seed to 250 weeks"_s);
        QVERIFY(!model.setData(model.index(1, ScenarioModel::Budget), QVariant(), Qt::EditRole));
        QVERIFY(!model.setData(model.index(1, 3), 7.0, Qt::EditRole));
        QCOMPARE(desk.document->history()->size(), std::size_t(3));
    }

    void rowsAreDraggedToAnotherPlace()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        const std::unique_ptr<QMimeData> last(model.mimeData({model.index(2, 0)}));
        QVERIFY(model.dropMimeData(last.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(model.index(1, 0).data().toString(), u"ML-first"_s);
        const std::unique_ptr<QMimeData> first(model.mimeData({model.index(0, 0)}));
        QVERIFY(model.dropMimeData(first.get(), Qt::MoveAction, 3, 0, {}));
        QCOMPARE(model.index(2, 0).data().toString(), u"Budget 100"_s);
        QVERIFY(!model.dropMimeData(first.get(), Qt::MoveAction, -1, -1, {}));
        QVERIFY(!model.dropMimeData(first.get(), Qt::MoveAction, 0, 0, model.index(0, 0)));
    }

    void rowsAreTickedOnlyWhereTheyCanBe()
    {
        Desk desk;
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        QVERIFY(!model.index(1, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        model.setTickable(true);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(desk.presenter->ticked(), (std::vector{desk.id(1)}));
    }

    void manyProjectsShareAColumn()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Add many"_s, [](Edit &edit) {
            for (int i = 0; i < 6; ++i)
                edit.insert(Curve{.project = edit.insert(
                                      Project{.name = u"P%1"_s.arg(i), .maximum = 1, .position = 9.0 + i})});
        }));
        ScenarioModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.columnCount(), 2 + 6 + 1 + 2);
        QCOMPARE(model.headerData(8, Qt::Horizontal, Qt::DisplayRole).toString(), u"Others"_s);
        double sum = 0;
        for (int column = 2; column <= 8; ++column)
            sum += model.index(0, column).data().toString().toDouble();
        QVERIFY(std::abs(sum - 100) < 0.5); // everyone is in one of the columns
    }

    void adjustmentsAreTheScenariosOwn()
    {
        Desk desk;
        AdjustmentModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        desk.presenter->select(desk.id(2));
        QCOMPARE(picture(model), u"Project|Weight|Min, weeks|Max, weeks|Pinned, weeks\n"
                                 "Dynamic pricing|1|4|80|–\n"
                                 "Dispatching engine|1.5|0|140|–\n"
                                 "Courier onboarding vision|0.7|34|45|–\n"
                                 "Personalised recommendations|0.8|0|100|–\n"
                                 "Synthetic menu images|0.5|34|40|–"_s);
        const QModelIndex own = model.index(2, AdjustmentModel::Minimum);
        const QModelIndex projects = model.index(2, AdjustmentModel::Maximum);
        QVERIFY(own.data(StrongRole).toBool());
        QVERIFY(projects.data(MutedRole).toBool());
        QVERIFY(!projects.data(Qt::EditRole).isValid());
        QCOMPARE(own.data(Qt::AccessibleTextRole).toString(), u"Min, weeks: 34, set by the scenario"_s);
        QCOMPARE(projects.data(Qt::AccessibleTextRole).toString(), u"Max, weeks: 45, as the project"_s);
    }

    void adjustmentsAreEditedAndEmptied()
    {
        Desk desk;
        AdjustmentModel model(*desk.presenter);
        const QAbstractItemModelTester tester(&model);
        desk.presenter->select(desk.id(1));
        QVERIFY(model.setData(model.index(1, AdjustmentModel::Pinned), 30.0, Qt::EditRole));
        QCOMPARE(desk.lastLabel(), u"Change Dispatching engine in Budget 300"_s);
        QCOMPARE(desk.presenter->plan(desk.id(1))->projects[1].share.effort, 30.0);
        QCOMPARE(desk.presenter->plan(desk.id(0))->projects[1].project.pinned, std::nullopt);
        QVERIFY(model.setData(model.index(1, AdjustmentModel::Pinned), QVariant(), Qt::EditRole));
        QCOMPARE(model.index(1, AdjustmentModel::Pinned).data().toString(), u"–"_s);
        QVERIFY(!model.setData(model.index(1, AdjustmentModel::Pinned), QVariant(), Qt::EditRole));
        QVERIFY(!(model.index(1, AdjustmentModel::Name).flags() & Qt::ItemIsEditable));
    }

    void rulesOfThumbLoseSomething()
    {
        const Desk desk;
        RuleModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPlan(*desk.presenter->plan(desk.id(0)));
        QCOMPARE(picture(model), u"Rule|Dyna.|Disp.|Cour.|Pers.|Synt.|Total value|Lost\n"
                                 "Best split|20.7|43.1|13.3|22.9|–|97.5|–\n"
                                 "An even split|20.0|20.0|20.0|20.0|20.0|88.2|−9.3 (−10 %)\n"
                                 "In proportion to weight|22.2|33.3|15.6|17.8|11.1|94.2|−3.3 (−3 %)\n"
                                 "The most important first|4.0|96.0|–|–|–|70.3|−27.2 (−28 %)"_s);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
            u"An even split, total value 88.2, lost −9.3 (−10 %)"_s);
        QCOMPARE(model.splitAt(1).parts[4].effort, 20.0);
        model.setPlan({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestScenarioModel)
#include "tst_scenariomodel.moc"
