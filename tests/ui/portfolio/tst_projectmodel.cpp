#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/portfolio/projectmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample in a model that is checked with every signal, and a record of what the model tells.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    std::unique_ptr<PortfolioPresenter> presenter;
    std::unique_ptr<ProjectModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QStringList told;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        presenter = std::make_unique<PortfolioPresenter>(*document);
        model = std::make_unique<ProjectModel>(*presenter);
        tester = std::make_unique<QAbstractItemModelTester>(
            model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QObject::connect(model.get(), &QAbstractItemModel::rowsInserted, model.get(),
            [this](const QModelIndex &, int first, int last) { told << u"+%1-%2"_s.arg(first).arg(last); });
        QObject::connect(model.get(), &QAbstractItemModel::rowsRemoved, model.get(),
            [this](const QModelIndex &, int first, int last) { told << u"-%1-%2"_s.arg(first).arg(last); });
        QObject::connect(
            model.get(), &QAbstractItemModel::modelReset, model.get(), [this] { told << u"reset"_s; });
        QObject::connect(model.get(), &QAbstractItemModel::dataChanged, model.get(),
            [this](const QModelIndex &from, const QModelIndex &to) {
                told << u"~%1-%2"_s.arg(from.row()).arg(to.row());
            });
    }

    QStringList tells() { return std::exchange(told, {}); }
    QModelIndex cell(int row, int column) const { return model->index(row, column); }
    QString text(int row, int column) const { return cell(row, column).data().toString(); }
    bool set(int row, int column, const QVariant &value) const
    {
        return model->setData(cell(row, column), value, Qt::EditRole);
    }

    /// A row as it is read: "Dynamic pricing | 1.0 | 4–80 | 20.7 | +0.47".
    QString row(int row) const
    {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << text(row, column);
        return cells.join(u" | ");
    }
};

/// "4 80", "4 -" without a maximum; "none" for what is no range.
QString picture(const std::optional<EffortRange> &range)
{
    if (!range)
        return u"none"_s;
    return u"%1 %2"_s.arg(range->minimum).arg(range->maximum ? QString::number(*range->maximum) : u"-"_s);
}

} // namespace

class TestProjectModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void rowsReadAsInTheDesign()
    {
        const Desk desk;
        QCOMPARE(desk.row(0), u"Dynamic pricing | 1.0 | 4–80 | 20.7 | +0.47"_s);
        QCOMPARE(desk.row(4), u"Synthetic menu images | 0.5 | 0–40 | 0.0 | +0.30"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Name).data(ProjectModel::SecondLineRole).toString(),
            u"16 · ln(1 + 0.12 x)"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Gain).data(ProjectModel::SecondLineRole).toString(),
            u"Deep learning"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Name).data(Qt::AccessibleTextRole).toString(),
            u"Dispatching engine, weight 1.5, 43.1 weeks, Deep learning, next week gains +0.47"_s);
        QCOMPARE(
            desk.cell(1, ProjectModel::Weight).data(Qt::AccessibleTextRole).toString(), u"Weight: 1.5"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Effort).data(ProjectModel::PartRole).toDouble(), 1 / 1.2);
        QVERIFY(desk.cell(4, ProjectModel::Gain).data(ProjectModel::MutedRole).toBool());
        QVERIFY(!desk.cell(1, ProjectModel::Gain).data(ProjectModel::MutedRole).toBool());
    }

    void addingAndRemovingAreToldAsSuch()
    {
        Desk desk;
        const Id added = desk.presenter->addProject();
        QCOMPARE(desk.tells(), (QStringList{u"+5-5"_s, u"~0-5"_s}));
        QCOMPARE(desk.model->rowOf(added), 5);
        desk.presenter->removeProject(desk.model->idAt(2));
        QCOMPARE(desk.tells(), (QStringList{u"-2-2"_s, u"~0-4"_s}));
        QCOMPARE(desk.text(2, ProjectModel::Name), u"Personalised recommendations"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.tells(), (QStringList{u"+2-2"_s, u"~0-5"_s}));
        QCOMPARE(desk.text(2, ProjectModel::Name), u"Courier onboarding vision"_s);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.tells(), (QStringList{u"-2-2"_s, u"~0-4"_s}));
        QCOMPARE(desk.model->rowOf(Id{42}), -1);
    }

    void theSampleComesAndGoesRowByRow()
    {
        Desk desk;
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.model->rowCount(), 0);
        QVERIFY(!desk.tells().contains(u"reset"_s));
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.model->rowCount(), 5);
        QVERIFY(!desk.tells().contains(u"reset"_s));
    }

    void otherChangesAreToldAsData()
    {
        Desk desk;
        QVERIFY(desk.set(0, ProjectModel::Name, u" Prices "_s));
        QCOMPARE(desk.tells(), QStringList{u"~0-4"_s});
        QCOMPARE(desk.text(0, ProjectModel::Name), u"Prices"_s);
        desk.presenter->chooseScenario(scenarioNamed(desk.presenter->portfolio(), u"ML-first"_s)->id);
        QCOMPARE(desk.tells(), QStringList{u"~0-4"_s});
        QCOMPARE(desk.row(4), u"Synthetic menu images | 0.5 | 34–40 | 34.0 | +0.11"_s);
        desk.presenter->tryBudget(300);
        QCOMPARE(desk.tells(), QStringList{u"~0-4"_s});
    }

    void aMovedProjectResets()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Move"_s, [&](Edit &edit) {
            edit.modify<Project>(desk.model->idAt(0), [](Project &project) { project.position = 2.5; });
        }));
        QCOMPARE(desk.tells().first(), u"reset"_s);
        QCOMPARE(desk.text(1, ProjectModel::Name), u"Dynamic pricing"_s);
    }

    void cellsAreEdited()
    {
        Desk desk;
        QVERIFY(desk.set(1, ProjectModel::Weight, 1.2));
        QCOMPARE(desk.row(1), u"Dispatching engine | 1.2 | 0–140 | 36.3 | +0.43"_s);
        QVERIFY(desk.set(1, ProjectModel::Limits, u"5 to 20"_s));
        QCOMPARE(desk.text(1, ProjectModel::Limits), u"5–20"_s);
        QVERIFY(desk.set(1, ProjectModel::Effort, 12.5));
        QCOMPARE(desk.text(1, ProjectModel::Effort), u"12.5"_s);
        QVERIFY(desk.cell(1, ProjectModel::Effort).data(ProjectModel::PinnedRole).toBool());
        QCOMPARE(desk.cell(1, ProjectModel::Effort).data(Qt::ToolTipRole).toString(),
            u"Pinned by you at 12.5 weeks"_s);
        QVERIFY(desk.set(1, ProjectModel::Effort, QVariant()));
        QVERIFY(!desk.cell(1, ProjectModel::Effort).data(ProjectModel::PinnedRole).toBool());
    }

    void whatIsNoChangeOrNoValueIsNotTaken()
    {
        Desk desk;
        QSignalSpy failed(desk.presenter.get(), &PortfolioPresenter::failed);
        QVERIFY(!desk.set(1, ProjectModel::Weight, 1.5));
        QVERIFY(!desk.set(1, ProjectModel::Limits, u"rubbish"_s));
        QVERIFY(!desk.set(1, ProjectModel::Gain, 3));
        QVERIFY(!desk.model->setData(desk.cell(1, ProjectModel::Weight), 2.0, Qt::DisplayRole));
        QCOMPARE(failed.size(), 0);
        QVERIFY(!desk.set(1, ProjectModel::Weight, 0));
        QVERIFY(!desk.set(1, ProjectModel::Name, u"  "_s));
        QCOMPARE(failed.size(), 2);
        QCOMPARE(desk.document->history()->size(), std::size_t(1));
    }

    void editingStartsFromUnroundedLimits()
    {
        Desk desk;
        QVERIFY(desk.set(1, ProjectModel::Limits, u"4.25–80.125"_s));
        QCOMPARE(desk.text(1, ProjectModel::Limits), u"4.3–80.1"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Limits).data(Qt::EditRole).toString(), u"4.25–80.125"_s);
    }

    void aTriedPinIsShown()
    {
        Desk desk;
        desk.presenter->tryPin(desk.model->idAt(0), 30);
        QCOMPARE(desk.text(0, ProjectModel::Effort), u"30.0"_s);
        QVERIFY(desk.cell(0, ProjectModel::Effort).data(ProjectModel::PinnedRole).toBool());
    }

    void aProjectWithoutCurveHasNoEffort()
    {
        Desk desk;
        QVERIFY(
            desk.document->edit(u"Forget"_s, [&](Edit &edit) { edit.remove<Curve>(desk.model->idAt(4)); }));
        QCOMPARE(desk.row(4), u"Synthetic menu images | 0.5 | 0–40 | – | –"_s);
        QCOMPARE(desk.cell(4, 0).data(ProjectModel::SecondLineRole).toString(), u"no curve yet"_s);
        QCOMPARE(desk.cell(4, 3).data(ProjectModel::PartRole).toDouble(), 0.0);
    }

    /// The last plan still has the project that is gone.
    void aProjectGoesWhileThereIsNoPlan()
    {
        Desk desk;
        desk.presenter->setMinimum(desk.model->idAt(1), 120);
        QVERIFY(!desk.presenter->problem().isEmpty());
        desk.presenter->removeProject(desk.model->idAt(0));
        QVERIFY(!desk.presenter->problem().isEmpty());
        QCOMPARE(desk.model->rowCount(), 4);
        QCOMPARE(desk.row(0), u"Dispatching engine | 1.5 | 120–140 | 43.1 | +0.47"_s);
    }

    void onlyTheGainIsNotEdited()
    {
        Desk desk;
        for (int column = 0; column < desk.model->columnCount(); ++column)
            QCOMPARE(desk.cell(0, column).flags().testFlag(Qt::ItemIsEditable), column != ProjectModel::Gain);
        desk.tester.reset();
        desk.model.reset();
        desk.presenter.reset();
        desk.document.reset();
        const auto document = desk.folder.openForReading();
        PortfolioPresenter presenter(*document);
        const ProjectModel model(presenter);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.index(0, column).flags().testFlag(Qt::ItemIsEditable));
    }

    void rangesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("range");
        QTest::newRow("en dash") << u"4–80"_s << "4 80";
        QTest::newRow("hyphen") << u"4-80"_s << "4 80";
        QTest::newRow("words") << u"4 to 80"_s << "4 80";
        QTest::newRow("blanks") << u"  4  –  80 "_s << "4 80";
        QTest::newRow("decimals") << u"0.5–12.25"_s << "0.5 12.25";
        QTest::newRow("groups") << u"0–12\u202F500"_s << "0 12500";
        QTest::newRow("no maximum") << u"4–"_s << "4 -";
        QTest::newRow("one number") << u"4"_s << "4 -";
        QTest::newRow("the wrong way round, for the document to refuse") << u"80–4"_s << "80 4";
        QTest::newRow("nothing") << u""_s << "none";
        QTest::newRow("blank") << u"  "_s << "none";
        QTest::newRow("no minimum") << u"–80"_s << "none";
        QTest::newRow("only a dash") << u"–"_s << "none";
        QTest::newRow("rubbish") << u"four to eighty"_s << "none";
        QTest::newRow("half rubbish") << u"4–many"_s << "none";
        QTest::newRow("three numbers") << u"4–8–12"_s << "none";
        QTest::newRow("negative") << u"-4"_s << "none";
        QTest::newRow("negative with a true minus") << u"−4–80"_s << "none";
        QTest::newRow("negative maximum") << u"4 to −80"_s << "none";
        QTest::newRow("not finite") << u"4–inf"_s << "none";
    }

    void rangesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, range);
        QCOMPARE(picture(readEffortRange(typed, QLocale::c())), range);
    }

    void rangesAreReadAsTheyAreShown()
    {
        for (const QLocale &locale : {QLocale(QLocale::English), QLocale(QLocale::German)}) {
            for (const EffortRange &range : {EffortRange{4, 80}, {0.5, {}}, {12500.25, 1e6}})
                QCOMPARE(readEffortRange(toText(range, 6, locale), locale), std::optional(range));
        }
        QCOMPARE(toText({0.5, 80}, 1, QLocale(QLocale::German)), u"0,5–80"_s);
        QCOMPARE(toText({0, {}}, 1, QLocale::c()), u"0–"_s);
    }
};

QTEST_GUILESS_MAIN(TestProjectModel)
#include "tst_projectmodel.moc"
