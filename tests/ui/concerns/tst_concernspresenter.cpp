#include "core/deck/records.h"
#include "core/metrics/records.h"
#include "tests/testing/concerns.h"
#include "tests/testing/test.h"
#include "ui/concerns/concernmodel.h"
#include "ui/concerns/concernspresenter.h"

#include <QAbstractItemModelTester>
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
    Id project = ::addProject(*document, u"Dispatching"_s);
    ConcernsPresenter presenter{*document};

    Desk() = default;
    explicit Desk(const QStringList &names)
    {
        for (const QString &name : names)
            addConcern(*document, project, name);
    }

    QString picture() const { return concernPicture(*document, project); }
    Id id(const QString &name) const
    {
        const auto &concerns = presenter.book().concerns;
        return std::ranges::find(concerns, name, &Concern::name)->id;
    }
    QString current() const
    {
        const Concern *concern = presenter.concern(presenter.current());
        return concern ? concern->name : u"none"_s;
    }
    QString shown() const
    {
        QStringList names;
        for (const Id each : presenter.shown())
            names << presenter.concern(each)->name;
        return names.join(u' ');
    }
    QString history() const { return document->history()->back().label; }
};

} // namespace

class TestConcernsPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectWithConcernsIsChosenBeforeOneWithout()
    {
        Desk desk;
        const Id pricing = ::addProject(*desk.document, u"Pricing"_s);
        addConcern(*desk.document, pricing, u"dear"_s);
        QVERIFY(ConcernsPresenter(*desk.document).project() == pricing);
        QVERIFY(desk.presenter.project() == desk.project); // it was chosen already
    }

    void theFirstProjectIsChosenAndTheFirstConcernCurrent()
    {
        const Desk desk({u"a"_s, u"b"_s});
        QCOMPARE(desk.presenter.project(), std::optional(desk.project));
        QCOMPARE(desk.shown(), u"a b"_s);
        QCOMPARE(desk.current(), u"a"_s);
    }

    void withoutProjectsThereIsNothing()
    {
        const TestFolder folder;
        const auto document = folder.create();
        ConcernsPresenter presenter(*document);
        QVERIFY(!presenter.project());
        presenter.addProject();
        QVERIFY(presenter.project());
        QVERIFY(document->undo());
        QVERIFY(!presenter.project());
    }

    void linesAreCapturedWithWhoseTheyAre()
    {
        Desk desk;
        const Id dario = addStakeholder(*desk.document, desk.project, u"Dario Pelk"_s);
        addStakeholder(*desk.document, desk.project, u"Tess Brandt"_s);
        QVERIFY(desk.presenter.capture({u"It is slow"_s}, dario));
        QCOMPARE(desk.history(), u"Add It is slow"_s);
        QVERIFY(desk.presenter.capture({u"Tess: wrong"_s, u"  "_s, u"dear"_s}, dario));
        QCOMPARE(desk.history(), u"Add 2 concerns"_s);
        QCOMPARE(
            desk.picture(), u"It is slow (raised, Dario) | wrong (raised, Tess) | dear (raised, Dario)"_s);
        QCOMPARE(desk.current(), u"dear"_s);
        QVERIFY(!desk.presenter.capture({u" "_s}, dario));
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"It is slow (raised, Dario)"_s);
        QCOMPARE(desk.current(), u"It is slow"_s);
    }

    void theOrderChangesAmongThoseThatAreShown()
    {
        Desk desk({u"a"_s, u"b1"_s, u"c"_s, u"b2"_s, u"d"_s});
        QVERIFY(desk.presenter.shift(desk.id(u"a"_s), 1));
        QCOMPARE(desk.shown(), u"b1 a c b2 d"_s);
        QVERIFY(!desk.presenter.shift(desk.id(u"b1"_s), -1));
        QVERIFY(!desk.presenter.shift(desk.id(u"d"_s), 1));
        desk.presenter.setFilter({.text = u"b"_s});
        QCOMPARE(desk.shown(), u"b1 b2"_s);
        QVERIFY(desk.presenter.shift(desk.id(u"b1"_s), 1));
        QCOMPARE(desk.shown(), u"b2 b1"_s);
        desk.presenter.setFilter({});
        QCOMPARE(desk.shown(), u"a c b2 b1 d"_s);
    }

    void theNeighbourOfARemovedOneIsNext()
    {
        Desk desk({u"a"_s, u"b"_s, u"c"_s});
        const QSignalSpy done(&desk.presenter, &ConcernsPresenter::done);
        desk.presenter.select(desk.id(u"b"_s));
        desk.presenter.remove(desk.id(u"b"_s));
        QCOMPARE(desk.current(), u"c"_s);
        QCOMPARE(done.first().first().toString(), u"Deleted b"_s);
        desk.presenter.remove(desk.id(u"c"_s));
        QCOMPARE(desk.current(), u"a"_s);
        desk.presenter.remove(desk.id(u"a"_s));
        QCOMPARE(desk.current(), u"none"_s);
    }

    void whatIsMissingFollowsMetricsAndSlides()
    {
        Desk desk({u"a"_s});
        const Id a = desk.id(u"a"_s);
        const auto gaps = [&] {
            QStringList ids;
            for (const CoverageFinding &finding : desk.presenter.findings(a))
                ids << finding.id();
            return ids.join(u' ');
        };
        QCOMPARE(gaps(), u"no-mitigation no-metric no-owner never-demonstrated"_s);
        QVERIFY(desk.presenter.edit(u"Edit"_s, [&](Edit &edit) {
            edit.insert(Metric{.project = desk.project, .concern = a, .name = u"m"_s, .rule = u"x = 0"_s});
            edit.insert(
                Slide{.project = desk.project, .kind = SlideKind::Concern, .concern = a, .leftOut = true});
        }));
        QCOMPARE(gaps(), u"no-mitigation no-owner never-demonstrated slide-left-out"_s);
    }

    void typingIsToldAndEndsWithTheEdit()
    {
        Desk desk({u"a"_s});
        QStringList told;
        connect(&desk.presenter, &ConcernsPresenter::drafted, this,
            [&](const std::optional<Concern> &draft) { told << (draft ? draft->words : u"-"_s); });
        desk.presenter.type(&Concern::words, u"N"_s);
        desk.presenter.type(&Concern::words, u"No"_s);
        desk.presenter.type(&Concern::words, QString());
        desk.presenter.type(&Concern::words, u"Now"_s);
        desk.presenter.change(
            desk.id(u"a"_s), u"words"_s, [](Concern &concern) { concern.words = u"Now"_s; });
        QCOMPARE(told.join(u' '), u"N No - Now -"_s);
        QCOMPARE(desk.history(), u"Change words of a"_s);
    }

    void aNewStakeholderIsAddedInTheSameStep()
    {
        Desk desk({u"a"_s});
        const auto entries = desk.document->history()->size();
        QVERIFY(desk.presenter.setStakeholder(desk.id(u"a"_s), u" Dario  Pelk "_s));
        QCOMPARE(desk.document->history()->size(), entries + 1);
        QCOMPARE(desk.picture(), u"a (raised, Dario)"_s);
        QVERIFY(desk.presenter.setStakeholder(desk.id(u"a"_s), u"dario pelk"_s));
        QCOMPARE(desk.presenter.book().stakeholders.size(), 1U);
        QVERIFY(desk.presenter.setStakeholder(desk.id(u"a"_s), QString()));
        QCOMPARE(desk.picture(), u"a (raised)"_s);
    }

    void aConcernIsShownWhateverProjectItBelongsTo()
    {
        Desk desk({u"a"_s});
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        const Id b = addConcern(*desk.document, other, u"b"_s);
        desk.presenter.setFilter({.text = u"zzz"_s});
        QVERIFY(desk.presenter.reveal(u"concern"_s, b));
        QCOMPARE(desk.current(), u"b"_s);
        QCOMPARE(desk.presenter.project(), std::optional(other));
        QVERIFY(!desk.presenter.reveal(u"concern"_s, Id{1}));
        QVERIFY(!desk.presenter.reveal(u"lead"_s, b));
        const Id dario = addStakeholder(*desk.document, desk.project, u"Dario"_s);
        const QSignalSpy asked(&desk.presenter, &ConcernsPresenter::stakeholdersRequested);
        QVERIFY(desk.presenter.reveal(u"stakeholder"_s, dario));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(desk.current(), u"a"_s);
    }

    void anotherWindowsEditIsSeen()
    {
        Desk desk({u"a"_s});
        const auto other = desk.folder.open(u"test.concave"_s, 2);
        addConcern(*other, desk.project, u"b"_s);
        desk.document->refresh();
        QCOMPARE(desk.shown(), u"a b"_s);
    }

    void aMeetingNamesWhoMeets()
    {
        Desk desk;
        const QDate day(2026, 3, 12);
        QVERIFY(desk.presenter.edit(u"Edit"_s, [&](Edit &edit) {
            for (const QString &name : {u"Dario"_s, u"Tess"_s})
                edit.insert(Stakeholder{.project = desk.project, .name = name, .nextMeeting = day});
            edit.insert(
                Stakeholder{.project = desk.project, .name = u"Rosa"_s, .nextMeeting = QDate(2026, 3, 9)});
        }));
        QCOMPARE(desk.presenter.meetings().size(), 1U); // yesterday's is over
        QCOMPARE(desk.presenter.meetings().front().who, u"Dario and Tess"_s);
    }

    void theModelTellsOfEveryRow()
    {
        Desk desk({u"a"_s, u"b"_s, u"c"_s});
        ConcernModel model(desk.presenter);
        const QAbstractItemModelTester tester(&model);
        const auto rows = [&] {
            QString names;
            for (int row = 0; row < model.rowCount(); ++row)
                names += model.index(row).data().toString();
            return names;
        };
        const QPersistentModelIndex b(model.index(1));
        QVERIFY(model.moveRow({}, 1, {}, 0));
        QCOMPARE(rows(), u"bac"_s);
        QCOMPARE(b.row(), 0);
        QVERIFY(model.moveRow({}, 0, {}, 3));
        QCOMPARE(rows(), u"acb"_s);
        desk.presenter.capture({u"d"_s}, {});
        desk.presenter.remove(desk.id(u"c"_s));
        QCOMPARE(rows(), u"abd"_s);
        desk.presenter.setFilter({.text = u"b"_s});
        QCOMPARE(rows(), u"b"_s);
        desk.presenter.setFilter({});
        QVERIFY(model.setData(model.index(0), u" A  1 "_s));
        QVERIFY(!model.setData(model.index(0), u" "_s));
        QCOMPARE(rows(), u"A 1bd"_s);
        while (desk.document->undo()) {
        }
        QCOMPARE(rows(), QString());
    }

    void aRowIsSpoken()
    {
        Desk desk;
        const Id dario = addStakeholder(*desk.document, desk.project, u"Dario Pelk"_s, u"CTO"_s);
        addConcern(*desk.document, desk.project, u"Slow"_s,
            {.stakeholder = dario, .owner = u"Ida"_s, .due = QDate(2026, 3, 2)});
        const ConcernModel model(desk.presenter);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
            u"Slow, Raised, Dario Pelk, CTO, 8 days late, No mitigation, No metric, Never demonstrated"_s);
    }

    void aDocumentForReadingStaysAsItIs()
    {
        const TestFolder folder;
        {
            const auto document = folder.create();
            addConcern(*document, ::addProject(*document, u"Dispatching"_s), u"a"_s);
        }
        const auto document = folder.openForReading();
        ConcernsPresenter presenter(*document);
        QVERIFY(presenter.isReadOnly());
        const ConcernModel model(presenter);
        QVERIFY(!(model.flags(model.index(0)) & (Qt::ItemIsEditable | Qt::ItemIsDragEnabled)));
        const QSignalSpy failed(&presenter, &ConcernsPresenter::failed);
        QVERIFY(!presenter.capture({u"b"_s}, {}));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(presenter.shown().size(), 1U);
    }
};

QTEST_MAIN(TestConcernsPresenter)
#include "tst_concernspresenter.moc"
