// A note that becomes a record of its own, and the way between the two.
#include "core/canvas/moves.h"
#include "core/concerns/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "core/portfolio/records.h"
#include "core/raisednote.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A canvas with one note.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = addProject(*document, u"Dispatching engine"_s);
    Id canvas;

    explicit Desk(const QString &text = u"Orders  vanish"_s)
    {
        edit([&](Edit &e) {
            canvas = addCanvas(e, {}, project, builtInTemplates().front(), QDate(2026, 3, 10));
            e.insert(Note{.id = {},
                .canvas = canvas,
                .block = u"features"_s,
                .text = text,
                .concern = {},
                .metric = {},
                .dataSource = {},
                .task = {}});
        });
    }
    void edit(const std::function<void(Edit &)> &work) const
    {
        if (const auto done = document->edit(u"Work"_s, work); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    }
    CanvasBook book() const { return *readCanvas(*document, canvas); }
    Note note() const { return book().notes.front(); }
    Id raise(NoteTarget target) const
    {
        Id record;
        edit([&](Edit &e) { record = raiseNote(e, book().canvas, note(), target, QDate(2026, 3, 10)); });
        return record;
    }
    /// The names of a kind's records.
    template <class R>
    QStringList names() const
    {
        QStringList names;
        for (const R &record : *document->all<R>())
            names << record.name;
        return names;
    }
};

} // namespace

class TestRaisedNote final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteBecomesEachOfThemOnce()
    {
        const Desk desk;
        for (const NoteTarget target : noteTargets) {
            QVERIFY(!targetOf(desk.note(), target));
            const Id record = desk.raise(target);
            QVERIFY(targetOf(desk.note(), target) == record);
            const auto behind = notesBehind(*desk.document, target, record);
            QCOMPARE(behind->size(), 1);
            QVERIFY(behind->front().id == desk.note().id);
            QVERIFY(notesBehind(*desk.document, target, desk.project)->empty());
            QVERIFY(find(desk.document->kinds(), kindOf(target)));
            QVERIFY(!targetName(target).isEmpty());
        }
        QCOMPARE(desk.note().text, u"Orders  vanish"_s);
        QCOMPARE(desk.names<Concern>(), QStringList{u"Orders vanish"_s});
        QCOMPARE(desk.names<Metric>(), QStringList{u"Orders vanish"_s});
        QCOMPARE(desk.names<DataSource>(), QStringList{u"Orders vanish"_s});
        QCOMPARE(desk.names<Task>(), QStringList{u"Orders vanish"_s});
        const Concern concern = desk.document->all<Concern>()->front();
        QCOMPARE(concern.raisedOn, QDate(2026, 3, 10));
        QVERIFY(concern.project == desk.project);
        QVERIFY(desk.document->all<Metric>()->front().concern == concern.id);
    }

    void raisingIsOneStep()
    {
        const Desk desk;
        desk.raise(NoteTarget::Task);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.names<Task>().isEmpty());
        QVERIFY(!desk.note().task);
        QVERIFY(desk.document->redo());
        QVERIFY(desk.note().task == desk.document->all<Task>()->front().id);
    }

    void theNoteStaysWithoutWhatIsRemoved()
    {
        const Desk desk;
        const Id concern = desk.raise(NoteTarget::Concern);
        const Id metric = desk.raise(NoteTarget::Metric);
        const Id source = desk.raise(NoteTarget::DataSource);
        const Id task = desk.raise(NoteTarget::Task);
        desk.edit([&](Edit &e) { e.remove<Concern>(concern); });
        QVERIFY(!desk.note().concern);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.note().concern == concern);
        desk.edit([&](Edit &e) {
            e.remove<Metric>(metric);
            e.remove<DataSource>(source);
            e.remove<Task>(task);
        });
        QVERIFY(!desk.note().metric && !desk.note().dataSource && !desk.note().task);
        QVERIFY(desk.note().concern == concern);
    }

    void theRecordStaysWithoutTheNote()
    {
        const Desk desk;
        const Id concern = desk.raise(NoteTarget::Concern);
        desk.edit([&](Edit &e) { e.remove<Note>(desk.note().id); });
        QVERIFY(notesBehind(*desk.document, NoteTarget::Concern, concern)->empty());
        QCOMPARE(desk.names<Concern>().size(), 1);
    }

    void severalNotesLeadToOneRecord()
    {
        const Desk desk;
        const Id concern = desk.raise(NoteTarget::Concern);
        desk.edit([&](Edit &e) {
            Note copy = desk.note();
            copy.id = {};
            e.insert(copy);
        });
        QCOMPARE(notesBehind(*desk.document, NoteTarget::Concern, concern)->size(), 2);
    }

    void eachComesAfterTheOthersOfItsProject()
    {
        const Desk desk;
        desk.edit([&](Edit &e) {
            e.insert(Task{.id = {}, .project = desk.project, .name = u"First"_s, .position = 7});
        });
        desk.raise(NoteTarget::Task);
        QCOMPARE(desk.document->all<Task>()->back().position, 8.0);
    }

    /// A name is one line that a list can show; the words are kept whole.
    void aLongNoteIsNamedByItsBeginning()
    {
        const QString text = u"Orders vanish.\n"_s + u"Couriers wait. "_s.repeated(40).trimmed();
        const Desk desk(text);
        for (const NoteTarget target : noteTargets)
            desk.raise(target);
        for (const QString &name :
            desk.names<Concern>() + desk.names<Metric>() + desk.names<DataSource>() + desk.names<Task>()) {
            QVERIFY2(name.size() <= 120, qPrintable(name));
            QVERIFY2(name.startsWith(u"Orders vanish. Couriers wait."_s) && name.endsWith(u"wait.…"_s),
                qPrintable(name));
        }
        QCOMPARE(desk.document->all<Concern>()->front().words, text);
        QCOMPARE(desk.document->all<DataSource>()->front().note, text);
        QCOMPARE(desk.note().text, text);
    }
};

QTEST_GUILESS_MAIN(TestRaisedNote)
#include "tst_raisednote.moc"
