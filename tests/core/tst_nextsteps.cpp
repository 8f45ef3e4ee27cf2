#include "core/nextsteps.h"
#include "core/raisednote.h"
#include "tests/testing/canvasdesk.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A project with a canvas of two notes.
struct Desk : CanvasDesk
{
    std::vector<Id> notes = add(u"value"_s, u"Refunds fall\nCouriers refuse"_s);

    Id raise(std::size_t note, NoteTarget target)
    {
        const CanvasBook book = this->book();
        Id record;
        edit([&](Edit &edit) {
            record =
                raiseNote(edit, book.canvas, *findNote(book, notes[note]), target, document->now().date());
        });
        return record;
    }
    NextSteps steps() const { return *readNextSteps(*document, project); }
};

/// "tasks: Refunds fall < Refunds fall": what came of which note.
template <class R>
QString picture(const NextSteps &steps, const std::vector<R> &records)
{
    QStringList lines;
    for (const R &record : records) {
        const auto note = steps.notes.constFind(record.id);
        lines << (note == steps.notes.constEnd() ? record.name : record.name + u" < "_s + note->text);
    }
    return lines.join(u" | "_s);
}

} // namespace

class TestNextSteps final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void nothingYet()
    {
        const Desk desk;
        QVERIFY(desk.steps().isEmpty());
        QCOMPARE(desk.steps().open(), 0);
    }

    void whatNotesBecameNamesThem()
    {
        Desk desk;
        desk.raise(0, NoteTarget::Task);
        desk.raise(0, NoteTarget::DataSource);
        desk.raise(0, NoteTarget::Metric);
        desk.raise(1, NoteTarget::Concern);
        desk.raise(1, NoteTarget::Metric); // answers the concern, and is shown with it
        desk.edit([&](Edit &edit) { addTask(edit, desk.steps(), u"Ask for a copy"_s); });
        const NextSteps steps = desk.steps();
        QCOMPARE(picture(steps, steps.tasks), u"Refunds fall < Refunds fall | Ask for a copy"_s);
        QCOMPARE(picture(steps, steps.sources), u"Refunds fall < Refunds fall"_s);
        QCOMPARE(picture(steps, steps.metrics), u"Refunds fall < Refunds fall"_s);
        QCOMPARE(picture(steps, steps.concerns), u"Couriers refuse < Couriers refuse"_s);
        QCOMPARE(steps.open(), 3); // two tasks and a concern
    }

    void concernsThatCameOfNoNoteAreNotListed()
    {
        Desk desk;
        desk.edit(
            [&](Edit &edit) { edit.insert(Concern{.id = {}, .project = desk.project, .name = u"Slow"_s}); });
        QVERIFY(desk.steps().isEmpty());
    }

    void aTaskIsLateUntilItIsDone()
    {
        const QDate today(2026, 3, 10);
        Task task{.id = {}, .project = {}, .due = today.addDays(-1)};
        QVERIFY(isLate(task, today));
        QVERIFY(!isLate(task, task.due));
        task.doneOn = today;
        QVERIFY(!isLate(task, today));
    }
};

QTEST_GUILESS_MAIN(TestNextSteps)
#include "tst_nextsteps.moc"
