#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/comparisonlist.h"
#include "ui/canvas/comparisonview.h"
#include "ui/canvas/keepversiondialog.h"
#include "ui/canvas/versionlist.h"
#include "ui/canvas/versionsdialog.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// The dialog over a canvas with one version, of which something of every kind has changed since.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    Theme theme{*qApp};
    CanvasPresenter canvas{*document};
    QPointer<VersionsDialog> dialog;

    explicit Desk(bool hasVersion = true)
    {
        canvas.addCanvas(canvas.templates().front());
        canvas.paste(u"features"_s, u"hour\nrain\nqueue"_s);
        if (hasVersion) {
            canvas.keepVersion(u"Iteration 1"_s, u"for the pilot"_s);
            canvas.addNote(u"ml-task"_s, u"regression"_s);
            canvas.remove({note(u"hour"_s)});
            canvas.move({note(u"rain"_s)}, u"decisions"_s, {});
            canvas.setText(note(u"queue"_s), u"queue of the shop"_s);
        }
        dialog = new VersionsDialog(theme, canvas);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog does not come up");
    }
    ~Desk() { delete dialog; }

    Id note(const QString &text) const
    {
        const auto &notes = canvas.book().notes;
        const auto found = std::ranges::find(notes, text, &Note::text);
        return found == notes.end() ? Id() : found->id;
    }
    template <class T>
    T &part(const QString &name) const
    {
        return find<T>(*dialog, name);
    }
    QAbstractItemModel &versions() const { return *part<VersionList>(u"versions"_s).model(); }
    QString summary() const { return part<QLabel>(u"summary"_s).text(); }
    QString words() const
    {
        QStringList rows;
        const QAbstractItemModel &model = *part<ComparisonList>(u"differences"_s).model();
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row, 0).data().toString();
        return rows.join(u'\n');
    }
    QString notes() const
    {
        QStringList texts;
        for (const Note &each : canvas.book().notes)
            texts << each.text;
        return texts.join(u" | "_s);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void choose(const QString &field, int row) const
    {
        auto &choice = part<QComboBox>(field);
        choice.setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            press(Qt::Key_Down);
    }
    QString undoFromToast() const
    {
        auto &toast = part<Toast>(u"toast"_s);
        const QString text = toast.text();
        for (QPushButton *each : toast.findChildren<QPushButton *>()) {
            if (each->text() == u"Undo"_s && each->isVisible()) {
                QTest::mouseClick(each, Qt::LeftButton);
                return text;
            }
        }
        return u"no way to undo: "_s + text;
    }
};

} // namespace

class TestVersionsDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangedSinceTheLastVersionIsShownAtOnce()
    {
        const Desk desk;
        const QAbstractItemModelTester tester(
            &desk.versions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desk.dialog->windowTitle(), u"Versions of Machine Learning Canvas"_s);
        QCOMPARE(desk.summary(), u"1 note added, 1 removed, 1 moved, 1 changed"_s);
        QCOMPARE(desk.words(), u"Moved from Features to Decisions: “rain”\nAdded to ML task: “regression”\n"
                               "Removed from Features: “hour”\n"
                               "Reworded in Features: “queue” is now “queue of the shop”"_s);
        QCOMPARE(desk.part<QComboBox>(u"before"_s).currentText(), u"Iteration 1"_s);
        QCOMPARE(desk.part<QComboBox>(u"after"_s).currentText(), u"Now"_s);
        QCOMPARE(desk.part<QLineEdit>(u"nameOfVersion"_s).text(), u"Iteration 1"_s);
        QCOMPARE(desk.part<QPlainTextEdit>(u"reasonOfVersion"_s).toPlainText(), u"for the pilot"_s);
    }

    void withoutAVersionOneIsInvitedToKeepOne()
    {
        const Desk desk(false);
        QVERIFY(!desk.part<QLabel>(u"summary"_s).isVisible());
        QVERIFY(!desk.part<QLineEdit>(u"nameOfVersion"_s).isVisible());
        desk.press(Qt::Key_S, Qt::ControlModifier);
        auto *keep = desk.dialog->findChild<KeepVersionDialog *>();
        QVERIFY(keep);
        const auto &name = find<QLineEdit>(*keep, u"versionName"_s);
        QTRY_VERIFY(name.hasFocus());
        QCOMPARE(name.text(), u"Iteration 1"_s);
        desk.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"agreed"_s);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"versionReason"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.canvas.book().versions.size(), 1U);
        QCOMPARE(desk.canvas.book().versions.front().reason, u"agreed"_s);
        QVERIFY(desk.part<QLabel>(u"summary"_s).isVisible());
        QCOMPARE(desk.summary(), u"Nothing differs"_s);
    }

    void aVersionNeedsAName()
    {
        Desk desk;
        QPointer<KeepVersionDialog> keep = new KeepVersionDialog(desk.theme, desk.canvas, desk.dialog);
        keep->open();
        QVERIFY(QTest::qWaitForWindowActive(keep));
        auto &name = find<QLineEdit>(*keep, u"versionName"_s);
        QCOMPARE(name.text(), u"Iteration 2"_s);
        name.clear();
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(keep && keep->isVisible());
        QVERIFY(name.property("invalid").toBool());
        QTest::keyClicks(&name, u"Before the pilot"_s);
        QTest::keyClick(&name, Qt::Key_Return);
        QTRY_VERIFY(!keep);
        QCOMPARE(desk.canvas.book().versions.back().name, u"Before the pilot"_s);
        QCOMPARE(desk.document->history()->back().label, u"Keep version “Before the pilot” of the canvas"_s);
    }

    void anyTwoAreChosenByKeyboard()
    {
        Desk desk;
        desk.canvas.keepVersion(u"Iteration 2"_s, {});
        desk.canvas.addNote(u"value"_s, u"refunds"_s);
        desk.choose(u"before"_s, 2);
        desk.choose(u"after"_s, 1);
        QCOMPARE(desk.summary(), u"1 note added, 1 removed, 1 moved, 1 changed"_s);
        desk.choose(u"before"_s, 1);
        QCOMPARE(desk.summary(), u"Nothing differs"_s);
        QVERIFY(!desk.part<ComparisonList>(u"differences"_s).isVisible());
        desk.choose(u"after"_s, 0);
        QCOMPARE(desk.words(), u"Added to Value propositions: “refunds”"_s);
    }

    void choosingAVersionComparesItWithNow()
    {
        Desk desk;
        desk.canvas.keepVersion(u"Iteration 2"_s, {});
        auto &list = desk.part<VersionList>(u"versions"_s);
        list.setFocus();
        desk.press(Qt::Key_Home);
        QVERIFY(!desk.part<QLineEdit>(u"nameOfVersion"_s).isVisible()); // now has no name to change
        QCOMPARE(desk.summary(), u"Nothing differs"_s);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.part<QLineEdit>(u"nameOfVersion"_s).text(), u"Iteration 1"_s);
        QCOMPARE(desk.summary(), u"1 note added, 1 removed, 1 moved, 1 changed"_s);
    }

    void aVersionIsRenamedAndItsReasonChanged()
    {
        const Desk desk;
        desk.part<VersionList>(u"versions"_s).setFocus();
        desk.press(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"Pilot"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.canvas.book().versions.front().name, u"Pilot"_s);
        QVERIFY(desk.dialog->isVisible()); // Enter closes nothing
        QCOMPARE(desk.part<QComboBox>(u"before"_s).currentText(), u"Pilot"_s);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"agreed with Dario"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.canvas.book().versions.front().reason, u"agreed with Dario"_s);
    }

    void aVersionIsDeletedAtOnceAndBroughtBack()
    {
        const Desk desk;
        const QString before = desk.notes();
        desk.part<VersionList>(u"versions"_s).setFocus();
        desk.press(Qt::Key_Delete);
        QVERIFY(desk.canvas.book().versions.empty());
        QCOMPARE(desk.notes(), before);
        QCOMPARE(desk.undoFromToast(), u"Deleted version “Iteration 1”"_s);
        QCOMPARE(desk.canvas.book().versions.size(), 1U);
        QCOMPARE(desk.summary(), u"1 note added, 1 removed, 1 moved, 1 changed"_s);
        QTest::mouseClick(&desk.part<QPushButton>(u"deleteVersion"_s), Qt::LeftButton);
        QVERIFY(desk.canvas.book().versions.empty());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.canvas.book().versions.size(), 1U);
    }

    void whatTheDiskRefusesIsSaidHere()
    {
        FaultyDisk disk;
        const Desk desk;
        const auto &refusal = desk.part<QLabel>(u"refusal"_s);
        QVERIFY(!refusal.isVisible());
        disk.failAfter(0, FaultyDisk::Fault::Full);
        desk.part<VersionList>(u"versions"_s).setFocus();
        desk.press(Qt::Key_Delete);
        QVERIFY(refusal.isVisible());
        QVERIFY(refusal.text().contains(u"the disk is full"_s));
        QCOMPARE(desk.canvas.book().versions.size(), 1U);
        disk.heal();
        desk.press(Qt::Key_Delete);
        QVERIFY(!refusal.isVisible());
        QVERIFY(desk.canvas.book().versions.empty());
    }

    void oneGoesBackToAVersionAndForthAgain()
    {
        const Desk desk;
        const QString before = desk.notes();
        QTest::mouseClick(&desk.part<QPushButton>(u"goBack"_s), Qt::LeftButton);
        QCOMPARE(desk.notes(), u"hour | rain | queue"_s);
        QCOMPARE(desk.summary(), u"Nothing differs"_s);
        QCOMPARE(desk.undoFromToast(), u"Went back to version “Iteration 1”"_s);
        QCOMPARE(desk.notes(), before);
    }

    void tabGoesThroughItAsItStands()
    {
        const Desk desk;
        QStringList reached;
        desk.part<QPushButton>(u"keep"_s).setFocus();
        for (int i = 0; i < 11; ++i) {
            reached << QApplication::focusWidget()->objectName();
            desk.press(Qt::Key_Tab);
        }
        QCOMPARE(reached.join(u' '),
            u"keep versions nameOfVersion reasonOfVersion goBack deleteVersion before after "
            "copyWords differences done"_s);
    }

    void theWordsAreCopied()
    {
        const Desk desk;
        QTest::mouseClick(&desk.part<QPushButton>(u"copyWords"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
            u"Machine Learning Canvas, from Iteration 1 to Now\n1 note added, 1 removed, 1 moved, 1 changed\n"_s +
                desk.words());
        auto &list = desk.part<ComparisonList>(u"differences"_s);
        list.setFocus();
        list.setCurrentIndex(list.model()->index(1, 0));
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Added to ML task: “regression”"_s);
    }

    void everyNoteThatDiffersIsFoundInThePicture()
    {
        const Desk desk;
        auto &list = desk.part<ComparisonList>(u"differences"_s);
        auto &picture = desk.part<ComparisonView>(u"comparison"_s);
        QStringList rows;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const NoteChange *shown = nullptr;
            const auto connection = connect(
                &list, &ComparisonList::chosen, &list, [&](const NoteChange *change) { shown = change; });
            list.setCurrentIndex(list.model()->index(row, 0));
            disconnect(connection);
            const QRect place = picture.rectOf(shown);
            QVERIFY(!place.isEmpty());
            list.setCurrentIndex({});
            QTest::mouseClick(&picture, Qt::LeftButton, {}, place.center());
            rows << QString::number(list.currentIndex().row());
        }
        QCOMPARE(rows.join(u' '), u"0 1 2 3"_s);
    }

    void whoMayOnlyReadComparesAndChangesNothing()
    {
        TestFolder folder;
        {
            const auto document = folder.create();
            ::addProject(*document, u"Dispatching"_s);
            CanvasPresenter canvas(*document);
            canvas.addCanvas(canvas.templates().front());
            canvas.keepVersion(u"Iteration 1"_s, {});
            canvas.addNote(u"features"_s, u"hour"_s);
        }
        const auto document = folder.openForReading();
        const Theme theme(*qApp);
        CanvasPresenter canvas(*document);
        VersionsDialog dialog(theme, canvas);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(find<QLabel>(dialog, u"summary"_s).text(), u"1 note added"_s);
        for (const char *name : {"keep", "goBack", "deleteVersion"})
            QVERIFY(!find<QPushButton>(dialog, QString::fromLatin1(name)).isEnabled());
        QTest::keyClick(&find<VersionList>(dialog, u"versions"_s), Qt::Key_Delete);
        QCOMPARE(canvas.book().versions.size(), 1U);
    }

    void whereTheCanvasGoesTheDialogCloses()
    {
        Desk desk;
        desk.canvas.removeCanvas();
        QTRY_VERIFY(!desk.dialog);
    }

    /// The sample's canvas in the smallest window, light and dark; CONCAVE_PICTURES names a folder for the
    /// pictures.
    void itIsDrawnInBothSchemesAndFits()
    {
        TestFolder folder;
        const auto document = folder.create();
        QVERIFY(addSample(*document));
        Theme theme(*qApp);
        CanvasPresenter canvas(*document);
        QVERIFY(canvas.hasCanvas());
        canvas.keepVersion(
            u"Iteration 1"_s, u"Walked through with Dario Pelk; the couriers still have to see it"_s);
        const auto &notes = canvas.book().notes;
        canvas.move({notes[4].id}, u"features"_s, {});
        canvas.setText(
            canvas.book().notes[0].id, u"Offer each order to the one courier who is there first"_s);
        canvas.mark({canvas.book().notes[2].id}, NoteMark::Agreed);
        canvas.remove({canvas.book().notes[8].id});
        canvas.addNote(u"monitoring"_s, u"Refunds per district and week"_s);
        canvas.addNote(u"Ideas from the workshop"_s, u"Let couriers swap offers"_s);
        VersionsDialog dialog(theme, canvas);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            theme.choose(choice);
            QVERIFY(dialog.width() <= 1100 && dialog.height() <= 700);
            const QPixmap picture = dialog.grab();
            if (const QString place = qEnvironmentVariable("CONCAVE_PICTURES"); !place.isEmpty())
                QVERIFY(
                    picture.save(place + (choice == Theme::Choice::Dark ? u"/dark.png"_s : u"/light.png"_s)));
            const auto &scroll = *dialog.findChild<QScrollArea *>();
            QVERIFY(scroll.widget()->width() <= scroll.viewport()->width()); // nothing to scroll sideways
        }
    }
};

QTEST_MAIN(TestVersionsDialog)
#include "tst_versionsdialog.moc"
