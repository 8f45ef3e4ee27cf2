#include "core/concerns/concerns.h"
#include "core/metrics/records.h"
#include "core/movedconcern.h"
#include "core/raisednote.h"
#include "tests/testing/concerns.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

class TestMovedConcern final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    /// What a team knew on the canvas stays where it was written; the way there and back stays too.
    void theNoteBehindAConcernStaysLinkedWhereverTheConcernGoes()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id dispatching = ::addProject(*document, u"Dispatching"_s);
        const Id pricing = ::addProject(*document, u"Pricing"_s);
        Id note;
        QVERIFY(document->edit(u"Add"_s, [&](Edit &edit) {
            const Canvas canvas{.id = {}, .project = dispatching, .form = u"ml-canvas"_s};
            const Id id = edit.insert(canvas);
            note = edit.insert(
                Note{.id = {}, .canvas = id, .block = u"monitoring"_s, .text = u"in - out = 0"_s});
        }));
        const auto noteNow = [&] {
            return Note::description().record(**document->row(Note::description(), note));
        };
        const auto canvas = document->all<Canvas>()->front();
        for (const NoteTarget target : {NoteTarget::Concern, NoteTarget::Metric}) {
            QVERIFY(document->edit(u"Raise"_s,
                [&](Edit &edit) { raiseNote(edit, canvas, noteNow(), target, QDate(2026, 3, 10)); }));
        }
        const Id concern = *noteNow().concern;
        const Id metric = *noteNow().metric;

        QVERIFY(document->edit(u"Move"_s, [&](Edit &edit) {
            moveConcern(
                edit, concernsOf(*document, dispatching), concern, concernsOf(*document, pricing), pricing);
        }));
        QCOMPARE(concernPicture(*document, pricing), u"in - out = 0 (raised)"_s);
        QVERIFY(document->all<Metric>()->front().project == pricing);
        QVERIFY(noteNow().concern == concern);
        QVERIFY(noteNow().metric == metric);
        QVERIFY(noteNow().canvas == canvas.id);
        for (const auto &[target, record] :
            {std::pair(NoteTarget::Concern, concern), std::pair(NoteTarget::Metric, metric)}) {
            const auto behind = notesBehind(*document, target, record);
            QCOMPARE(behind->size(), 1);
            QVERIFY(behind->front().id == note);
        }

        // Where the concern goes for good the note stays, without it.
        QVERIFY(document->edit(u"Delete"_s, [&](Edit &edit) { edit.remove<Project>(pricing); }));
        QVERIFY(!noteNow().concern);
        QVERIFY(!noteNow().metric);
        QVERIFY(document->undo());
        QVERIFY(noteNow().concern == concern);
    }
};

QTEST_MAIN(TestMovedConcern)
#include "tst_movedconcern.moc"
