#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/comparisonlook.h"
#include "ui/canvas/comparisonmodel.h"
#include "ui/canvas/versionmodel.h"
#include "ui/canvas/versionspresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A canvas with two notes, of which the first version has one.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    CanvasPresenter canvas{*document};
    Id first;

    Desk()
    {
        canvas.addCanvas(canvas.templates().front());
        canvas.addNote(u"features"_s, u"hour"_s);
        first = keep(u"Iteration 1"_s, u"for the pilot"_s);
        canvas.addNote(u"features"_s, u"rain"_s);
    }

    Id keep(const QString &name, const QString &reason = {})
    {
        canvas.keepVersion(name, reason);
        return canvas.book().versions.back().id;
    }
    QString names(const VersionsPresenter &presenter) const
    {
        QStringList names;
        for (const VersionsPresenter::State &state : presenter.states())
            names << state.name;
        return names.join(u" | "_s);
    }
    QString notes() const
    {
        QStringList texts;
        for (const Note &note : canvas.book().notes)
            texts << note.text;
        return texts.join(u" | "_s);
    }
};

} // namespace

class TestVersionsPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theLastVersionIsComparedWithNow()
    {
        Desk desk;
        desk.keep(u"Iteration 2"_s);
        desk.canvas.addNote(u"decisions"_s, u"offer"_s);
        const VersionsPresenter presenter(desk.canvas);
        QCOMPARE(desk.names(presenter), u"Now | Iteration 2 | Iteration 1"_s);
        QCOMPARE(presenter.comparison()->text(), u"1 note added\nAdded to Decisions: “offer”"_s);
        QCOMPARE(presenter.states()[1].author, u"user 1"_s);
        QCOMPARE(presenter.states()[2].reason, u"for the pilot"_s);
    }

    void anyTwoAreComparedEitherWay()
    {
        Desk desk;
        const Id second = desk.keep(u"Iteration 2"_s);
        VersionsPresenter presenter(desk.canvas);
        presenter.compare(desk.first, second);
        QCOMPARE(presenter.comparison()->text(), u"1 note added\nAdded to Features: “rain”"_s);
        presenter.compare(second, desk.first);
        QCOMPARE(presenter.comparison()->text(), u"1 note removed\nRemoved from Features: “rain”"_s);
        presenter.compareWithNow(second);
        QCOMPARE(presenter.comparison()->text(), u"Nothing differs"_s);
        presenter.compare({7}, second); // not there: nothing happens
        QCOMPARE(presenter.comparison()->text(), u"Nothing differs"_s);
    }

    void withoutAVersionThereIsNothingToCompare()
    {
        Desk desk;
        VersionsPresenter presenter(desk.canvas);
        QVERIFY(presenter.remove(desk.first));
        QCOMPARE(desk.names(presenter), u"Now"_s);
        QVERIFY(!presenter.comparison());
        QVERIFY(presenter.fault().isEmpty());
        QVERIFY(desk.document->undo());
        QVERIFY(presenter.comparison());
    }

    void whatIsEditedIsComparedAtOnce()
    {
        Desk desk;
        const VersionsPresenter presenter(desk.canvas);
        const QSignalSpy changed(&presenter, &VersionsPresenter::changed);
        desk.canvas.addNote(u"features"_s, u"queue"_s);
        QVERIFY(changed.count() > 0);
        QCOMPARE(presenter.comparison()->summary(), u"2 notes added"_s);
    }

    void editsAreNamedSteps()
    {
        Desk desk;
        VersionsPresenter presenter(desk.canvas);
        const QSignalSpy done(&presenter, &VersionsPresenter::done);
        QVERIFY(presenter.rename(desk.first, u" Pilot "_s));
        QCOMPARE(desk.document->history()->back().label, u"Rename version “Iteration 1”"_s);
        QCOMPARE(desk.names(presenter), u"Now | Pilot"_s);
        QVERIFY(presenter.setReason(desk.first, u"agreed"_s));
        QCOMPARE(desk.document->history()->back().label, u"Change reason of version “Pilot”"_s);
        QVERIFY(!presenter.rename(desk.first, u" "_s));
        QVERIFY(!presenter.rename({}, u"Now"_s));
        QVERIFY(presenter.goBack(desk.first));
        QCOMPARE(desk.document->history()->back().label, u"Go back to version “Pilot”"_s);
        QCOMPARE(desk.notes(), u"hour"_s);
        QVERIFY(presenter.remove(desk.first));
        QCOMPARE(desk.document->history()->back().label, u"Delete version “Pilot”"_s);
        QCOMPARE(desk.notes(), u"hour"_s); // only the name goes
        QCOMPARE(done.count(), 2);
        QCOMPARE(done[0].first().toString(), u"Went back to version “Pilot”"_s);
        QCOMPARE(done[1].first().toString(), u"Deleted version “Pilot”"_s);
    }

    void goingBackToWhatIsThereIsTold()
    {
        Desk desk;
        const Id second = desk.keep(u"Iteration 2"_s);
        VersionsPresenter presenter(desk.canvas);
        const QSignalSpy done(&presenter, &VersionsPresenter::done);
        const QSignalSpy told(&presenter, &VersionsPresenter::told);
        QVERIFY(presenter.goBack(second));
        QCOMPARE(done.count(), 0);
        QCOMPARE(told.first().first().toString(), u"The canvas is as it was in “Iteration 2”"_s);
    }

    void aVersionThatCannotBeReadIsSaidAndNothingElseIsLost()
    {
        Desk desk;
        const Id second = desk.keep(u"Iteration 2"_s);
        plant(desk.document->path(), "UPDATE history SET changeset = x'ff' WHERE seq = 5");
        VersionsPresenter presenter(desk.canvas);
        QCOMPARE(desk.names(presenter), u"Now | Iteration 2 | Iteration 1"_s);
        presenter.compare(desk.first, second);
        QVERIFY(!presenter.comparison());
        QVERIFY2(presenter.fault().startsWith(u"The document is damaged"_s), qPrintable(presenter.fault()));
        const QSignalSpy failed(&presenter, &VersionsPresenter::failed);
        QVERIFY(!presenter.goBack(desk.first));
        QCOMPARE(failed.count(), 1);
    }

    void whereTheCanvasIsGoneThereIsNothing()
    {
        Desk desk;
        const VersionsPresenter presenter(desk.canvas);
        desk.canvas.removeCanvas();
        QVERIFY(!presenter.hasCanvas());
        QVERIFY(presenter.states().empty());
        QVERIFY(!presenter.comparison());
    }

    void theModelOfVersionsFollows()
    {
        Desk desk;
        VersionsPresenter presenter(desk.canvas);
        VersionModel model(presenter);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
            u"Iteration 1, Iteration 1 · Today, 09:00 · user 1, for the pilot, Before"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Now, Iteration 2, After"_s);
        desk.keep(u"<b>Iteration</b> 2"_s, u"<i>"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), u"&lt;i&gt;"_s);
        presenter.rename(desk.first, u"Pilot"_s);
        QCOMPARE(model.index(2).data().toString(), u"Pilot"_s);
        presenter.remove(desk.first);
        desk.canvas.removeCanvas();
        QCOMPARE(model.rowCount(), 0);
    }

    void theModelOfDifferencesHasTheHeaderFirst()
    {
        Desk desk;
        desk.canvas.changeHeader(
            u"designed for"_s, [](Canvas &canvas) { canvas.designedFor = u"Pantrylark"_s; });
        const VersionsPresenter presenter(desk.canvas);
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.present(presenter.comparison());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"Designed for: “Pantrylark”, was nothing"_s);
        QVERIFY(!model.changeAt(model.index(0)));
        const NoteChange *added = model.changeAt(model.index(1));
        QVERIFY(added->isAdded());
        QCOMPARE(model.indexOf(added), model.index(1));
        QCOMPARE(model.shapeAt(model.index(1)).first, Icon::Add);
        model.present(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatDiffersIsNeverToldByColourAlone()
    {
        std::vector<ComparisonLook> looks;
        for (const auto difference : {NoteDifference::Added, NoteDifference::Removed, NoteDifference::Moved,
                 NoteDifference::Changed, NoteDifference::Reordered})
            looks.push_back(lookOf(difference));
        for (std::size_t i = 0; i < looks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(looks[i].icon != looks[j].icon);
        }
    }
};

QTEST_MAIN(TestVersionsPresenter)
#include "tst_versionspresenter.moc"
