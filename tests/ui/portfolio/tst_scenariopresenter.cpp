#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/portfolio/scenariopresenter.h"

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

    explicit Desk(bool sample = true)
    {
        if (sample && !addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        portfolio = std::make_unique<PortfolioPresenter>(*document);
        presenter = std::make_unique<ScenarioPresenter>(*portfolio);
    }

    Id id(std::size_t index) const { return presenter->scenarios()[index].id; }
    Id project(std::size_t index) const { return portfolio->portfolio().projects[index].id; }

    /// "Budget 100* 97.5, Budget 300 155.0, ML-first 75.3", the current one with a star.
    QString picture() const
    {
        QStringList words;
        for (const Scenario &scenario : presenter->scenarios()) {
            const Plan *plan = presenter->plan(scenario.id);
            words << u"%1%2 %3"_s.arg(scenario.name, scenario.id == presenter->current() ? u"*"_s : QString(),
                plan ? QString::number(plan->allocation.value, 'f', 1) : u"-"_s);
        }
        return words.join(u", ");
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

using Act = std::function<void(Desk &)>;

} // namespace

class TestScenarioPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioHasItsPlan()
    {
        const Desk desk;
        QCOMPARE(desk.picture(), u"Budget 100* 97.5, Budget 300 155.0, ML-first 75.3"_s);
        QCOMPARE(desk.presenter->plan(Id{1}), nullptr);
    }

    void everyEditIsOneNamedStep_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("after");
        QTest::newRow("add") << Act([](Desk &desk) { desk.presenter->add(); })
                             << "Add a scenario like Budget 100"
                             << "Budget 100* 97.5, Budget 300 155.0, ML-first 75.3, Budget 100 (2) 97.5";
        QTest::newRow("duplicate") << Act([](Desk &desk) { desk.presenter->duplicate(desk.id(2)); })
                                   << "Duplicate ML-first"
                                   << "Budget 100* 97.5, Budget 300 155.0, ML-first 75.3, ML-first (2) 75.3";
        QTest::newRow("duplicate the first")
            << Act([](Desk &desk) { desk.presenter->duplicate(desk.id(0)); }) << "Duplicate Budget 100"
            << "Budget 100* 97.5, Budget 100 (2) 97.5, Budget 300 155.0, ML-first 75.3";
        QTest::newRow("rename") << Act([](Desk &desk) { desk.presenter->rename(desk.id(1), u"Seed"_s); })
                                << "Rename Budget 300 to Seed"
                                << "Budget 100* 97.5, Seed 155.0, ML-first 75.3";
        QTest::newRow("budget") << Act([](Desk &desk) { desk.presenter->setBudget(desk.id(1), 200); })
                                << "Set the budget of Budget 300 to 200 weeks"
                                << "Budget 100* 97.5, Budget 300 132.3, ML-first 75.3";
        QTest::newRow("current") << Act([](Desk &desk) { desk.presenter->makeCurrent(desk.id(2)); })
                                 << "Make ML-first the current plan"
                                 << "Budget 100 97.5, Budget 300 155.0, ML-first* 75.3";
        QTest::newRow("delete") << Act([](Desk &desk) { desk.presenter->remove(desk.id(1)); })
                                << "Delete Budget 300"
                                << "Budget 100* 97.5, ML-first 75.3";
        QTest::newRow("delete the current one")
            << Act([](Desk &desk) { desk.presenter->remove(desk.id(0)); }) << "Delete Budget 100"
            << "Budget 300* 155.0, ML-first 75.3";
        QTest::newRow("up") << Act([](Desk &desk) { desk.presenter->move(desk.id(2), 0); })
                            << "Move ML-first up"
                            << "ML-first 75.3, Budget 100* 97.5, Budget 300 155.0";
        QTest::newRow("down") << Act([](Desk &desk) { desk.presenter->move(desk.id(0), 1); })
                              << "Move Budget 100 down"
                              << "Budget 300 155.0, Budget 100* 97.5, ML-first 75.3";
        QTest::newRow("to the end") << Act([](Desk &desk) { desk.presenter->move(desk.id(0), 2); })
                                    << "Move Budget 100 down"
                                    << "Budget 300 155.0, ML-first 75.3, Budget 100* 97.5";
        QTest::newRow("a weight") << Act([](Desk &desk) {
            desk.presenter->adjust(desk.id(1), desk.project(1), &Adjustment::weight, 3);
        }) << "Change Dispatching engine in Budget 300"
                                  << "Budget 100* 97.5, Budget 300 223.5, ML-first 75.3";
        QTest::newRow("one adjustment less") << Act([](Desk &desk) {
            desk.presenter->adjust(desk.id(2), desk.project(4), &Adjustment::minimum, std::nullopt);
        }) << "Change Synthetic menu images in ML-first"
                                             << "Budget 100* 97.5, Budget 300 155.0, ML-first 93.0";
    }

    void everyEditIsOneNamedStep()
    {
        QFETCH(Act, act);
        QFETCH(QString, label);
        QFETCH(QString, after);
        Desk desk;
        QSignalSpy failed(desk.portfolio.get(), &PortfolioPresenter::failed);
        const QString before = desk.picture();
        act(desk);
        QCOMPARE(desk.picture(), after);
        QCOMPARE(desk.labels(), (QStringList{u"Add the sample portfolio"_s, label}));
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), before);
        QCOMPARE(failed.size(), 0);
    }

    void whatChangesNothingIsNoStep()
    {
        Desk desk;
        desk.presenter->move(desk.id(1), 1);
        desk.presenter->move(desk.id(1), -1);
        desk.presenter->move(desk.id(1), 3);
        desk.presenter->makeCurrent(desk.id(0));
        desk.presenter->adjust(desk.id(1), desk.project(0), &Adjustment::pinned, std::nullopt);
        QCOMPARE(desk.labels().size(), 1);
    }

    void anAdjustmentThatSetsNothingGoes()
    {
        Desk desk;
        desk.presenter->adjust(desk.id(2), desk.project(4), &Adjustment::pinned, 10);
        QCOMPARE(desk.portfolio->portfolio().adjustments.size(), std::size_t(2));
        desk.presenter->adjust(desk.id(2), desk.project(4), &Adjustment::pinned, std::nullopt);
        desk.presenter->adjust(desk.id(2), desk.project(4), &Adjustment::minimum, std::nullopt);
        QCOMPARE(desk.portfolio->portfolio().adjustments.size(), std::size_t(1));
    }

    void anImpossibleScenarioSaysWhy()
    {
        Desk desk;
        desk.presenter->setBudget(desk.id(2), 40);
        QCOMPARE(desk.presenter->plan(desk.id(2)), nullptr);
        QVERIFY(desk.presenter->problem(desk.id(2)).startsWith(u"The minimums need 72 weeks"_s));
        QCOMPARE(desk.presenter->problem(desk.id(1)), QString());
        QCOMPARE(desk.picture(), u"Budget 100* 97.5, Budget 300 155.0, ML-first -"_s);
    }

    void theCurrentOneFollowsWhatIsTried()
    {
        Desk desk;
        QSignalSpy tried(desk.presenter.get(), &ScenarioPresenter::tried);
        desk.portfolio->tryBudget(300);
        QCOMPARE(desk.picture(), u"Budget 100* 155.0, Budget 300 155.0, ML-first 75.3"_s);
        QCOMPARE(tried.size(), 1);
        desk.portfolio->stopTrying();
        QCOMPARE(desk.picture(), u"Budget 100* 97.5, Budget 300 155.0, ML-first 75.3"_s);
    }

    void ticksFollowTheScenarios()
    {
        Desk desk;
        desk.presenter->select(desk.id(2));
        desk.presenter->tickTwo();
        QCOMPARE(desk.presenter->ticked(), (std::vector{desk.id(0), desk.id(2)}));
        desk.presenter->remove(desk.id(2));
        QCOMPARE(desk.presenter->ticked(), (std::vector{desk.id(0)}));
        desk.presenter->tickTwo();
        QCOMPARE(desk.presenter->ticked(), (std::vector{desk.id(0), desk.id(1)}));
        desk.presenter->tick(desk.id(0), false);
        QCOMPARE(desk.presenter->ticked(), (std::vector{desk.id(1)}));
        desk.presenter->untick();
        QVERIFY(desk.presenter->ticked().empty());
    }

    void theChosenOneIsChosenUntilItGoes()
    {
        Desk desk;
        QCOMPARE(desk.presenter->selected(), desk.id(0));
        desk.presenter->select(desk.id(1));
        desk.presenter->rename(desk.id(1), u"Seed"_s);
        QCOMPARE(desk.presenter->selected(), desk.id(1));
        QSignalSpy done(desk.presenter.get(), &ScenarioPresenter::done);
        desk.presenter->remove(desk.id(1));
        QCOMPARE(desk.presenter->selected(), desk.id(0));
        QCOMPARE(done.front().front().toString(), u"Deleted Seed"_s);
        const Id added = desk.presenter->add();
        QCOMPARE(desk.presenter->selected(), added);
    }

    void theFirstScenarioIsTheCurrentPlan()
    {
        Desk desk(false);
        desk.portfolio->addProject();
        QVERIFY(desk.presenter->add());
        QCOMPARE(desk.presenter->scenarios().size(), std::size_t(1));
        QCOMPARE(desk.presenter->scenarios()[0].name, u"Current plan"_s);
        QVERIFY(desk.presenter->scenarios()[0].current);
        desk.presenter->add();
        QCOMPARE(desk.presenter->scenarios()[1].name, u"Current plan (2)"_s);
        QVERIFY(!desk.presenter->scenarios()[1].current);
    }
};

QTEST_GUILESS_MAIN(TestScenarioPresenter)
#include "tst_scenariopresenter.moc"
