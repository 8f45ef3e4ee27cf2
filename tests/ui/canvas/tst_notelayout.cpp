#include "tests/testing/test.h"
#include "ui/canvas/notelayout.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

Note noteOf(const QString &text, NoteMark mark = NoteMark::Agreed)
{
    Note note;
    note.text = text;
    note.mark = mark;
    return note;
}

int heightOf(const Note &note, const QString &heading = {}, int width = 188, Zoom zoom = {})
{
    return NoteLayout(note, heading, width, zoom, Qt::LeftToRight).height();
}

} // namespace

class TestNoteLayout final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteIsAsHighAsItsLines()
    {
        QCOMPARE(heightOf(noteOf(u"one"_s)), 5 + 16 + 5);
        QCOMPARE(heightOf(noteOf(u"one\ntwo"_s)), 5 + 2 * 16 + 5);
        QCOMPARE(heightOf(noteOf(u"one"_s), {}, 188, {2}), 2 * (5 + 16 + 5));
    }

    void headingsAndLinksHaveALineEach()
    {
        Note note = noteOf(u"one"_s);
        note.concern = Id{7};
        QCOMPARE(heightOf(note, u"Costs"_s), 5 + 3 * 16 + 5);
    }

    void aMarkLeavesLessRoomForTheText()
    {
        const QString text = u"word "_s.repeated(40).trimmed();
        QVERIFY(heightOf(noteOf(text, NoteMark::Question), {}, 120) > heightOf(noteOf(text), {}, 120) ||
                heightOf(noteOf(text), {}, 120) == 5 + 12 * 16 + 5);
    }

    void longTextsAreCut()
    {
        for (const QString &text :
            {u"word "_s.repeated(20000), u"w"_s.repeated(100000), u"x\n"_s.repeated(500)}) {
            const NoteLayout layout(noteOf(text), {}, 188, {}, Qt::LeftToRight);
            QCOMPARE(layout.height(), 5 + 12 * 16 + 5);
            QVERIFY(layout.isCut());
        }
        QVERIFY(!NoteLayout(noteOf(u"one"_s), {}, 188, {}, Qt::LeftToRight).isCut());
        QVERIFY(heightOf(noteOf(u"word "_s.repeated(100)), {}, 1) > 0); // narrower than a letter
        QCOMPARE(heightOf(noteOf({})), 26);
    }

    void theSameIsKnownAgain()
    {
        const Note note = noteOf(u"one"_s);
        const NoteLayout layout(note, {}, 188, {}, Qt::LeftToRight);
        QVERIFY(layout.isOf(note, {}, {}, Qt::LeftToRight));
        QVERIFY(!layout.isOf(noteOf(u"two"_s), {}, {}, Qt::LeftToRight));
        QVERIFY(!layout.isOf(noteOf(u"one"_s, NoteMark::Parked), {}, {}, Qt::LeftToRight));
        QVERIFY(!layout.isOf(note, u"Costs"_s, {}, Qt::LeftToRight));
        QVERIFY(!layout.isOf(note, {}, {1.1}, Qt::LeftToRight));
        QVERIFY(!layout.isOf(note, {}, {}, Qt::RightToLeft));
    }

    void itCanBeOfAnotherWidth()
    {
        for (const QString &text : {u"one"_s, u"word "_s.repeated(14), u"word "_s.repeated(200)}) {
            NoteLayout layout(noteOf(text), {}, 188, {}, Qt::LeftToRight);
            const int narrow = layout.heightAt(90);
            QCOMPARE(narrow, heightOf(noteOf(text), {}, 90));
            layout.setWidth(400);
            QCOMPARE(layout.height(), heightOf(noteOf(text), {}, 400));
            QCOMPARE(layout.heightAt(90), narrow);
            QCOMPARE(layout.heightAt(188), heightOf(noteOf(text)));
            for (const int width : {188, 187, 180, 176, 60}) {
                layout.setWidth(width);
                QCOMPARE(layout.height(), heightOf(noteOf(text), {}, width));
            }
            layout.setWidth(188);
            QCOMPARE(layout.isCut(), NoteLayout(noteOf(text), {}, 188, {}, Qt::LeftToRight).isCut());
        }
    }

    void itPaintsInBothDirections()
    {
        const Theme theme(*qApp);
        Note note = noteOf(u"one"_s, NoteMark::Assumption);
        note.task = Id{7};
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const NoteLayout layout(note, u"Costs"_s, 188, {}, direction);
            QImage image(188, layout.height(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            layout.paint(painter, theme, {0, 0});
            painter.end();
            QImage untouched(image.size(), image.format());
            untouched.fill(Qt::white);
            const QRect start(direction == Qt::LeftToRight ? 0 : 94, 0, 94, image.height());
            QVERIFY(image.copy(start) != untouched.copy(start));
        }
    }
};

QTEST_MAIN(TestNoteLayout)
#include "tst_notelayout.moc"
