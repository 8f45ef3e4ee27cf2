#include "core/canvas/canvas.h"
#include "tests/testing/canvasdesk.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList textsOf(std::span<const Note> notes)
{
    QStringList texts;
    for (const Note &note : notes)
        texts << note.text;
    return texts;
}

} // namespace

class TestCanvas final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void notesStandBlockByBlockAndThenThoseThatAreNotPlaced()
    {
        const CanvasDesk desk;
        desk.add(u"Budget"_s, u"How much"_s);
        desk.add(u"monitoring"_s, u"Late orders"_s);
        desk.add(u"decisions"_s, u"Offer\nSplit"_s);
        desk.add(QString(), u"Loose"_s);
        QCOMPARE(desk.picture(),
            u"decisions: Offer, Split | monitoring: Late orders | : Loose | Budget: How much"_s);
        const CanvasBook book = desk.book();
        QCOMPARE(textsOf(notesOf(book, u"decisions"_s)), (QStringList{u"Offer"_s, u"Split"_s}));
        QCOMPARE(textsOf(notesOf(book, u"Budget"_s)), QStringList{u"How much"_s});
        QVERIFY(notesOf(book, u"features"_s).empty());
        QCOMPARE(textsOf(unplacedNotes(book)), (QStringList{u"Loose"_s, u"How much"_s}));
        QVERIFY(isPlaced(book, book.notes.front()));
        QVERIFY(!isPlaced(book, book.notes.back()));
        QCOMPARE(findNote(book, book.notes.back().id), &book.notes.back());
        QCOMPARE(findNote(book, {1}), nullptr);
    }

    void notesOfOnePositionStandByAge()
    {
        const CanvasDesk desk;
        desk.add(u"decisions"_s, u"First\nSecond\nThird"_s);
        desk.edit([&](Edit &edit) {
            for (const Note &note : desk.book().notes)
                edit.modify<Note>(note.id, [](Note &changed) { changed.position = 1; });
        });
        QCOMPARE(desk.picture(), u"decisions: First, Second, Third"_s);
    }

    void aProjectsCanvasesStandByPosition()
    {
        const CanvasDesk desk;
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        const auto canvases = [&](Id project) {
            QStringList forms;
            for (const Canvas &canvas : *readCanvases(*desk.document, project))
                forms << canvas.form;
            return forms.join(u' ');
        };
        const auto add = [&](Id project, const QString &form) {
            desk.edit([&](Edit &edit) {
                addCanvas(edit, *readCanvases(*desk.document, project), project, desk.named(form),
                    QDate(2026, 3, 9));
            });
        };
        add(desk.project, u"ai-canvas"_s);
        add(other, u"pitch-canvas"_s);
        QCOMPARE(canvases(desk.project), u"ml-canvas ai-canvas"_s);
        QCOMPARE(canvases(other), u"pitch-canvas"_s);
        QCOMPARE(canvases({1}), QString());
    }

    void aCanvasThatIsNotThereIsASentence()
    {
        const CanvasDesk desk;
        const auto book = readCanvas(*desk.document, {1});
        QCOMPARE(sentenceOf(book), u"There is no such canvas."_s);
        QCOMPARE(book.error().failure, Failure::NotFound);
    }

    void anUnknownTemplateIsTheUsualOneAndNothingIsLost()
    {
        const CanvasDesk desk;
        desk.add(u"decisions"_s, u"Offer"_s);
        desk.add(u"somewhere"_s, u"Kept"_s);
        desk.edit([&](Edit &edit) {
            edit.modify<Canvas>(desk.canvas, [](Canvas &canvas) { canvas.form = u"of-a-newer-program"_s; });
        });
        QCOMPARE(desk.book().form.key, u"ml-canvas"_s);
        QCOMPARE(desk.picture(), u"decisions: Offer | somewhere: Kept"_s);
    }

    void versionsStandByAge()
    {
        const CanvasDesk desk;
        const auto keep = [&](const QString &name, int day) {
            desk.edit([&](Edit &edit) {
                keepVersion(edit, desk.book(), name, {}, QDateTime(QDate(2026, 3, day), QTime(9, 0)));
            });
        };
        keep(u"Later"_s, 12);
        keep(u"Earlier"_s, 10);
        QStringList names;
        for (const CanvasVersion &version : desk.book().versions)
            names << u"%1 %2"_s.arg(version.iteration).arg(version.name);
        QCOMPARE(names.join(u", "_s), u"2 Earlier, 1 Later"_s);
        QCOMPARE(desk.book().canvas.iteration, 3);
    }

    void marksHaveNames()
    {
        QStringList names;
        for (const NoteMark mark : noteMarks)
            names << markName(mark);
        QCOMPARE(names.join(u", "_s), u"Agreed, Assumption, Open question, Parked"_s);
    }
};

QTEST_GUILESS_MAIN(TestCanvas)
#include "tst_canvas.moc"
