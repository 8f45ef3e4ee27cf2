#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/portfolio/portfoliopresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t pricing = 0;
constexpr std::size_t dispatching = 1;
constexpr std::size_t vision = 2;

/// The sample portfolio with its presenter; `sample` false: an empty document.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    std::unique_ptr<PortfolioPresenter> presenter;

    explicit Desk(bool sample = true)
    {
        if (sample && !addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        presenter = std::make_unique<PortfolioPresenter>(*document);
    }

    Id id(std::size_t index) const { return presenter->portfolio().projects[index].id; }
    Project project(std::size_t index) const { return *presenter->project(id(index)); }
    Curve curve(std::size_t index) const { return *findCurve(presenter->portfolio(), id(index)); }
    void choose(const QString &scenario) const
    {
        presenter->chooseScenario(scenarioNamed(presenter->portfolio(), scenario)->id);
    }

    /// "Budget 100: 20.7 43.1 13.3 22.9 0.0", with the budget where it is not in the name.
    QString plan() const
    {
        QStringList words;
        for (const PlannedProject &planned : presenter->plan().projects)
            words << QString::number(planned.share.effort, 'f', 1);
        return u"%1 of %2"_s.arg(words.join(u' ')).arg(presenter->scenario().budget);
    }

    QStringList labels() const
    {
        QStringList labels;
        const auto history = document->history();
        for (const HistoryEntry &entry : *history)
            labels << entry.label;
        return labels;
    }
};

QString names(const Portfolio &portfolio)
{
    QStringList names;
    for (const Project &project : portfolio.projects)
        names << project.name;
    return names.join(u", ");
}

} // namespace

using Act = std::function<void(Desk &)>;
using Look = std::function<QString(const Desk &)>;

class TestPortfolioPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsOneNamedStep_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<Look>("look");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto number = [](std::optional<double> value) {
            return value ? QString::number(*value) : u"-"_s;
        };
        QTest::newRow("budget") << Act([](Desk &desk) {
            desk.presenter->setBudget(120.5);
        }) << Look([=](const Desk &desk) { return number(desk.presenter->scenario().budget); })
                                << "Set the budget to 120.5 weeks"
                                << "100"
                                << "120.5";
        QTest::newRow("whole weeks") << Act([](Desk &desk) { desk.presenter->setWhole(true); })
                                     << Look([](const Desk &desk) { return desk.plan(); })
                                     << "Split in whole weeks"
                                     << "20.7 43.1 13.3 22.9 0.0 of 100"
                                     << "21.0 43.0 13.0 23.0 0.0 of 100";
        QTest::newRow("scenario") << Act([](Desk &desk) { desk.choose(u"ML-first"_s); })
                                  << Look([](const Desk &desk) { return desk.presenter->scenario().name; })
                                  << "Make ML-first the current plan"
                                  << "Budget 100"
                                  << "ML-first";
        QTest::newRow("name") << Act([](Desk &desk) {
            desk.presenter->rename(desk.id(pricing), u"Prices"_s);
        }) << Look([](const Desk &desk) { return desk.project(pricing).name; })
                              << "Rename Dynamic pricing to Prices"
                              << "Dynamic pricing"
                              << "Prices";
        QTest::newRow("owner") << Act([](Desk &desk) {
            desk.presenter->setOwner(desk.id(pricing), u"Ada"_s);
        }) << Look([](const Desk &desk) { return desk.project(pricing).owner; })
                               << "Change owner of Dynamic pricing"
                               << "Ines Okafor"
                               << "Ada";
        QTest::newRow("client") << Act([](Desk &desk) {
            desk.presenter->setClient(desk.id(pricing), u"Mills"_s);
        }) << Look([](const Desk &desk) { return desk.project(pricing).client; })
                                << "Change client of Dynamic pricing"
                                << "Pantrylark"
                                << "Mills";
        QTest::newRow("state") << Act([](Desk &desk) {
            desk.presenter->setState(desk.id(pricing), ProjectState::Retired);
        }) << Look([=](const Desk &desk) { return number(int(desk.project(pricing).state)); })
                               << "Change state of Dynamic pricing"
                               << "1"
                               << "4";
        QTest::newRow("note") << Act([](Desk &desk) {
            desk.presenter->setNote(desk.id(pricing), u"later"_s);
        }) << Look([](const Desk &desk) { return desk.project(pricing).note; })
                              << "Change note of Dynamic pricing"
                              << ""
                              << "later";
        QTest::newRow("weight") << Act([](Desk &desk) {
            desk.presenter->setWeight(desk.id(dispatching), 1.2);
        }) << Look([](const Desk &desk) { return desk.plan(); })
                                << "Change weight of Dispatching engine"
                                << "20.7 43.1 13.3 22.9 0.0 of 100"
                                << "22.7 36.3 14.6 26.5 0.0 of 100";
        QTest::newRow("minimum") << Act([](Desk &desk) {
            desk.presenter->setMinimum(desk.id(vision), 20);
        }) << Look([=](const Desk &desk) { return number(desk.project(vision).minimum); })
                                 << "Change minimum of Courier onboarding vision"
                                 << "0"
                                 << "20";
        QTest::newRow("maximum") << Act([](Desk &desk) {
            desk.presenter->setMaximum(desk.id(vision), std::nullopt);
        }) << Look([=](const Desk &desk) { return number(desk.project(vision).maximum); })
                                 << "Change maximum of Courier onboarding vision"
                                 << "45"
                                 << "-";
        QTest::newRow("limits") << Act([](Desk &desk) {
            desk.presenter->setLimits(desk.id(vision), 5, 9);
        }) << Look([=](const Desk &desk) {
            return number(desk.project(vision).minimum) + u" "_s + number(desk.project(vision).maximum);
        }) << "Change limits of Courier onboarding vision"
                                << "0 45"
                                << "5 9";
        QTest::newRow("pin") << Act([](Desk &desk) { desk.presenter->pin(desk.id(pricing), 30); })
                             << Look([=](const Desk &desk) { return number(desk.project(pricing).pinned); })
                             << "Pin Dynamic pricing at 30 weeks"
                             << "-"
                             << "30";
        QTest::newRow("family") << Act([](Desk &desk) {
            desk.presenter->setFamily(desk.id(pricing), allocation::Family::Hill);
        }) << Look([](const Desk &desk) { return formulaOf(desk.curve(pricing)); })
                                << "Change curve of Dynamic pricing"
                                << "11 · ln(1 + 0.35 x)"
                                << "11 x / (x + 10)";
        QTest::newRow("measured") << Act([](Desk &desk) {
            desk.presenter->setFamily(desk.id(pricing), allocation::Family::Points);
        }) << Look([](const Desk &desk) { return desk.presenter->pointsText(desk.id(pricing)); })
                                  << "Change curve of Dynamic pricing"
                                  << ""
                                  << "0:0; 7:13.62; 20:22.87; 34:28.13; 52:32.5";
        QTest::newRow("parameter") << Act([](Desk &desk) {
            desk.presenter->setParameter(desk.id(pricing), &Curve::b, 0.5, u"speed"_s);
        }) << Look([=](const Desk &desk) { return number(desk.curve(pricing).b); })
                                   << "Change speed of Dynamic pricing"
                                   << "0.35"
                                   << "0.5";
        QTest::newRow("ceiling") << Act([](Desk &desk) {
            desk.presenter->setCeiling(desk.id(pricing), 25);
        }) << Look([=](const Desk &desk) { return number(desk.curve(pricing).ceiling); })
                                 << "Change ceiling of Dynamic pricing"
                                 << "-"
                                 << "25";
        QTest::newRow("points") << Act([](Desk &desk) {
            desk.presenter->setPoints(desk.id(pricing), u"0:0; 9:6.5"_s);
        }) << Look([](const Desk &desk) { return desk.presenter->pointsText(desk.id(pricing)); })
                                << "Change measured points of Dynamic pricing"
                                << ""
                                << "0:0; 9:6.5";
        QTest::newRow("add") << Act([](Desk &desk) {
            desk.presenter->addProject();
        }) << Look([=](const Desk &desk) { return number(double(desk.presenter->plan().projects.size())); })
                             << "Add New project"
                             << "5"
                             << "6";
        QTest::newRow("remove") << Act([](Desk &desk) {
            desk.presenter->removeProject(desk.id(pricing));
        }) << Look([](const Desk &desk) { return names(desk.presenter->portfolio()).left(9); })
                                << "Delete Dynamic pricing"
                                << "Dynamic p"
                                << "Dispatchi";
    }

    void everyEditIsOneNamedStep()
    {
        QFETCH(Act, act);
        QFETCH(Look, look);
        QFETCH(QString, label);
        QFETCH(QString, before);
        QFETCH(QString, after);
        Desk desk;
        QSignalSpy failed(desk.presenter.get(), &PortfolioPresenter::failed);
        QCOMPARE(look(desk), before);
        act(desk);
        QCOMPARE(look(desk), after);
        QCOMPARE(desk.labels(), (QStringList{u"Add the sample portfolio"_s, label}));
        QVERIFY(desk.document->undo());
        QCOMPARE(look(desk), before);
        QVERIFY(desk.document->redo());
        QCOMPARE(look(desk), after);
        QCOMPARE(failed.size(), 0);
    }

    void anEditThatChangesNothingIsNoStep()
    {
        Desk desk;
        QVERIFY(desk.presenter->setWeight(desk.id(dispatching), 1.5));
        desk.presenter->setBudget(100);
        desk.choose(u"Budget 100"_s);
        desk.presenter->setPoints(desk.id(pricing), u"no points"_s);
        QCOMPARE(desk.labels().size(), 1);
    }

    void tryingABudgetLeavesTheDocumentAlone()
    {
        Desk desk;
        QSignalSpy tried(desk.presenter.get(), &PortfolioPresenter::tried);
        QSignalSpy changed(desk.presenter.get(), &PortfolioPresenter::changed);
        desk.presenter->tryBudget(300);
        QCOMPARE(desk.plan(), u"54.2 116.2 34.7 83.8 11.1 of 300"_s);
        desk.presenter->tryBudget(300);
        QCOMPARE(tried.size(), 1);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(desk.labels().size(), 1);
        QCOMPARE(currentScenario(*readPortfolio(*desk.document)).budget, 100.0);
    }

    void whatIsTriedIsWhatTheWholeComputationGives()
    {
        Desk desk;
        for (const double budget : {4.0, 50.0, 174.5, 1000.0}) {
            desk.presenter->tryBudget(budget);
            Scenario scenario = currentScenario(desk.presenter->portfolio());
            scenario.budget = budget;
            const Plan whole = *makePlan(desk.presenter->portfolio(), scenario);
            QCOMPARE(desk.presenter->plan().allocation.shares, whole.allocation.shares);
            for (std::size_t i = 0; i < whole.projects.size(); ++i)
                QCOMPARE(desk.presenter->plan().projects[i].joinsAt, whole.projects[i].joinsAt);
        }
    }

    void whatWasTriedEndsWithTheNextEdit()
    {
        Desk desk;
        desk.presenter->tryBudget(300);
        desk.presenter->setBudget(100); // what the document has: no change there
        QCOMPARE(desk.plan(), u"20.7 43.1 13.3 22.9 0.0 of 100"_s);
        desk.presenter->tryBudget(300);
        desk.presenter->setOwner(desk.id(pricing), u"Ada"_s);
        QCOMPARE(desk.presenter->scenario().budget, 100.0);
    }

    void aTriedCurveIsSolvedAndGivenUp()
    {
        Desk desk;
        allocation::Curve shape = desk.presenter->planned(desk.id(dispatching))->shape;
        shape.a = 8;
        desk.presenter->tryCurve(desk.id(dispatching), shape);
        const QString tried = desk.plan();
        QVERIFY(tried != u"20.7 43.1 13.3 22.9 0.0 of 100"_s);
        QCOMPARE(desk.curve(dispatching).a, 16.0);
        desk.presenter->stopTrying();
        QCOMPARE(desk.plan(), u"20.7 43.1 13.3 22.9 0.0 of 100"_s);
        QVERIFY(desk.presenter->reshape(desk.id(dispatching), shape));
        QCOMPARE(desk.plan(), tried);
        QCOMPARE(desk.labels().back(), u"Reshape the curve of Dispatching engine"_s);
        QCOMPARE(desk.labels().size(), 2);
    }

    void anIntervalMovesWithItsParameter()
    {
        Desk desk;
        const Curve before = desk.curve(pricing);
        QVERIFY(before.aLow && before.aHigh);
        desk.presenter->setParameter(desk.id(pricing), &Curve::a, 10 * before.a, u"Gain, a"_s);
        QCOMPARE(desk.curve(pricing).a, 10 * before.a);
        QCOMPARE(desk.curve(pricing).aLow, std::optional(10 * *before.aLow));
        QCOMPARE(desk.curve(pricing).bLow, before.bLow);
    }

    void measuredPointsAreReshapedInPlace()
    {
        Desk desk;
        const Id project = desk.id(dispatching);
        desk.presenter->setFamily(project, allocation::Family::Points);
        allocation::Curve shape = desk.presenter->planned(project)->shape;
        const std::size_t count = shape.points.size();
        shape.points[1] = {9, 20};
        QVERIFY(desk.presenter->reshape(project, shape));
        QCOMPARE(desk.presenter->measured(project).size(), count);
        QCOMPARE(desk.presenter->measured(project)[1].accuracy, 20.0);
        QVERIFY(desk.presenter->reshape(project, shape));
        QCOMPARE(desk.labels().size(), 3); // nothing changed the second time
    }

    void aTriedPinStaysWithinTheBudget_data()
    {
        QTest::addColumn<double>("effort");
        QTest::addColumn<QString>("plan");
        QTest::newRow("in tenths of weeks") << 30.04 << "30.0 38.7 12.1 19.2 0.0 of 100";
        QTest::newRow("nothing") << -5.0 << "0.0 52.8 16.2 31.0 0.0 of 100";
        QTest::newRow("too much") << 500.0 << "100.0 0.0 0.0 0.0 0.0 of 100";
    }

    void aTriedPinStaysWithinTheBudget()
    {
        QFETCH(double, effort);
        QFETCH(QString, plan);
        Desk desk;
        desk.presenter->tryPin(desk.id(pricing), effort);
        QCOMPARE(desk.plan(), plan);
        QVERIFY(desk.presenter->problem().isEmpty());
        QVERIFY(desk.project(pricing).pinned.has_value());
        QCOMPARE(desk.labels().size(), 1);
    }

    void aTriedPinLeavesRoomForMinimums()
    {
        Desk desk;
        desk.presenter->tryPin(desk.id(dispatching), 500);
        QCOMPARE(desk.plan(), u"4.0 96.0 0.0 0.0 0.0 of 100"_s);
    }

    void theFirstBudgetMakesAScenario()
    {
        Desk desk(false);
        desk.presenter->addProject();
        QCOMPARE(desk.presenter->scenario().id, Id());
        desk.presenter->setBudget(40);
        QVERIFY(desk.presenter->scenario().id);
        QCOMPARE(desk.presenter->portfolio().scenarios.size(), std::size_t(1));
        QCOMPARE(desk.plan(), u"40.0 of 40"_s);
        desk.presenter->setBudget(50);
        QCOMPARE(desk.presenter->portfolio().scenarios.size(), std::size_t(1));
        QCOMPARE(desk.labels().last(), u"Set the budget to 50 weeks"_s);
    }

    void anAdjustmentIsEditedWhereItHolds()
    {
        Desk desk;
        desk.choose(u"ML-first"_s);
        QCOMPARE(desk.project(vision).minimum, 34.0);
        desk.presenter->setMinimum(desk.id(vision), 20);
        QCOMPARE(desk.labels().last(), u"Change minimum of Courier onboarding vision in ML-first"_s);
        QCOMPARE(desk.project(vision).minimum, 20.0);
        QCOMPARE(findProject(desk.presenter->portfolio(), desk.id(vision))->minimum, 0.0);
        // What the scenario does not adjust is the project's own.
        desk.presenter->setWeight(desk.id(vision), 2);
        QCOMPARE(desk.labels().last(), u"Change weight of Courier onboarding vision"_s);
        QCOMPARE(findProject(desk.presenter->portfolio(), desk.id(vision))->weight, 2.0);
    }

    void limitsAreEditedWhereEachHolds()
    {
        Desk desk;
        desk.choose(u"ML-first"_s);
        QVERIFY(desk.presenter->setLimits(desk.id(vision), 10, 40));
        QCOMPARE(desk.labels().last(), u"Change limits of Courier onboarding vision in ML-first"_s);
        const Project *own = findProject(desk.presenter->portfolio(), desk.id(vision));
        QCOMPARE(own->minimum, 0.0);
        QCOMPARE(own->maximum, std::optional(40.0));
        QCOMPARE(desk.project(vision).minimum, 10.0);
    }

    void anImpossiblePlanKeepsTheLastOneAndSaysWhy()
    {
        Desk desk;
        desk.presenter->setMinimum(desk.id(dispatching), 108);
        QCOMPARE(desk.presenter->problem(),
            u"The minimums need 112 weeks, the budget is 100. Raise the budget or lower a minimum."_s);
        QCOMPARE(desk.presenter->plan().projects[dispatching].share.effort > 43, true);
        QCOMPARE(desk.project(dispatching).minimum, 108.0);
        // The next possible budget is solved for the portfolio as it is now.
        desk.presenter->tryBudget(112);
        QVERIFY(desk.presenter->problem().isEmpty());
        QCOMPARE(desk.plan(), u"4.0 108.0 0.0 0.0 0.0 of 112"_s);
        desk.presenter->tryBudget(111);
        QVERIFY(!desk.presenter->problem().isEmpty());
        QCOMPARE(desk.presenter->scenario().budget, 111.0);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.presenter->problem().isEmpty());
        QCOMPARE(desk.plan(), u"20.7 43.1 13.3 22.9 0.0 of 100"_s);
    }

    void whatTheDocumentRefusesIsToldAndUndone()
    {
        Desk desk;
        QSignalSpy failed(desk.presenter.get(), &PortfolioPresenter::failed);
        QVERIFY(!desk.presenter->setWeight(desk.id(pricing), 0));
        QVERIFY(!desk.presenter->rename(desk.id(pricing), {}));
        QVERIFY(!desk.presenter->setLimits(desk.id(pricing), 9, 5));
        QVERIFY(!desk.presenter->pin(desk.id(pricing), -1));
        QCOMPARE(failed.size(), 4);
        QVERIFY(failed[0][0].toString().contains(u"Weight must be above 0"_s));
        QVERIFY(failed[2][0].toString().contains(u"Minimum effort, 9, is above maximum effort, 5"_s));
        desk.presenter->tryBudget(50);
        desk.presenter->setBudget(-1);
        QCOMPARE(desk.presenter->scenario().budget, 100.0);
        QCOMPARE(desk.labels().size(), 1);
    }

    void removingChoosesTheNeighbour()
    {
        Desk desk;
        QSignalSpy chosen(desk.presenter.get(), &PortfolioPresenter::selectedChanged);
        QSignalSpy done(desk.presenter.get(), &PortfolioPresenter::done);
        desk.presenter->select(desk.id(vision));
        const Id next = desk.id(vision + 1);
        desk.presenter->removeProject(desk.id(vision));
        QCOMPARE(desk.presenter->selected(), next);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(done.first().first().toString(), u"Deleted Courier onboarding vision"_s);
        desk.presenter->select(desk.id(3));
        const Id previous = desk.id(2);
        desk.presenter->removeProject(desk.id(3));
        QCOMPARE(desk.presenter->selected(), previous);
        while (!desk.presenter->isEmpty())
            desk.presenter->removeProject(desk.id(0));
        QCOMPARE(desk.presenter->selected(), Id());
        QVERIFY(desk.presenter->plan().projects.empty());
        QVERIFY(desk.presenter->problem().isEmpty());
    }

    void removingAnotherKeepsTheChoice()
    {
        Desk desk;
        const Id chosen = desk.id(vision);
        desk.presenter->select(chosen);
        desk.presenter->removeProject(desk.id(pricing));
        QCOMPARE(desk.presenter->selected(), chosen);
        desk.presenter->removeProject(Id{42});
        QCOMPARE(desk.labels().size(), 2);
    }

    void anAddedProjectIsChosenAndHasANameOfItsOwn()
    {
        Desk desk;
        const Id first = desk.presenter->addProject();
        QCOMPARE(desk.presenter->selected(), first);
        const Id second = desk.presenter->addProject();
        QCOMPARE(desk.presenter->project(first)->name, u"New project"_s);
        QCOMPARE(desk.presenter->project(second)->name, u"New project 2"_s);
        QCOMPARE(desk.presenter->project(second)->client, u"Pantrylark"_s);
        QCOMPARE(desk.presenter->project(second)->colour, 6);
        QVERIFY(desk.presenter->planned(second));
    }

    void theSampleFillsAnEmptyDocument()
    {
        Desk desk(false);
        QVERIFY(desk.presenter->isEmpty());
        desk.presenter->addSampleProjects();
        QCOMPARE(desk.plan(), u"20.7 43.1 13.3 22.9 0.0 of 100"_s);
        QCOMPARE(desk.presenter->selected(), desk.id(0));
    }

    void anotherProcessesEditArrives()
    {
        Desk desk;
        const auto other = desk.folder.open(u"test.concave"_s, 2);
        QVERIFY(other->edit(u"Rename"_s, [&](Edit &edit) {
            edit.modify<Project>(desk.id(pricing), [](Project &project) { project.name = u"Prices"_s; });
        }));
        desk.document->refresh();
        QCOMPARE(desk.project(pricing).name, u"Prices"_s);
        QCOMPARE(desk.presenter->planned(desk.id(pricing))->project.name, u"Prices"_s);
    }

    void aDocumentForReadingOnlyCanBeTriedOut()
    {
        Desk made;
        made.presenter.reset();
        made.document.reset();
        const auto document = made.folder.openForReading();
        PortfolioPresenter presenter(*document);
        QSignalSpy failed(&presenter, &PortfolioPresenter::failed);
        presenter.tryBudget(300);
        QCOMPARE(presenter.scenario().budget, 300.0);
        presenter.setBudget(300);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"open for reading only"_s));
        QCOMPARE(presenter.scenario().budget, 100.0);
        QVERIFY(!presenter.addProject());
    }
};

QTEST_GUILESS_MAIN(TestPortfolioPresenter)
#include "tst_portfoliopresenter.moc"
