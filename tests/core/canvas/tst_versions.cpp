// Versions of a canvas: read back as they were, whatever happened since, and gone back to.
#include "core/canvas/moves.h"
#include "core/canvas/versions.h"
#include "core/concerns/records.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

QString picture(const CanvasTemplate &form, const Canvas &canvas, const std::vector<Note> &notes)
{
    QStringList words = {u"%1 %2"_s.arg(form.name).arg(canvas.iteration)};
    for (const Note &note : notes) {
        const TemplateBlock *block = findBlock(form, note.block);
        words << u"%1: %2%3%4"_s.arg(block ? block->title : u"("_s + note.block + u')', note.text,
            note.mark == NoteMark::Agreed ? QString() : u" "_s + markName(note.mark).toLower(),
            note.concern ? u" !"_s : QString());
    }
    return words.join(u" | "_s);
}

/// A canvas whose notes are called by their texts.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = addProject(*document, u"Dispatching"_s);
    Id canvas;

    explicit Desk(const CanvasTemplate &form = builtInTemplates().front())
    {
        edit([&](Edit &edit) { canvas = addCanvas(edit, {}, project, form, QDate(2026, 3, 9)); });
    }

    void edit(const std::function<void(Edit &)> &work, const QString &label = u"Edit"_s) const
    {
        if (const auto done = document->edit(label, work); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    }
    CanvasBook book() const { return *readCanvas(*document, canvas); }
    void add(const QString &block, const QString &lines) const
    {
        edit([&](Edit &edit) { addNotes(edit, book(), block, notesFrom(lines), {}); });
    }
    Id note(const QString &text) const
    {
        const CanvasBook book = this->book();
        const auto found = std::ranges::find(book.notes, text, &Note::text);
        return found == book.notes.end() ? Id() : found->id;
    }
    void change(const QString &text, const std::function<void(Note &)> &change) const
    {
        edit([&](Edit &edit) { edit.modify<Note>(note(text), change); });
    }
    void remove(const QString &text) const
    {
        edit([&](Edit &edit) { removeNotes(edit, {note(text)}); });
    }
    CanvasVersion keep(const QString &name) const
    {
        edit([&](Edit &edit) { keepVersion(edit, book(), name, {}, document->now()); }, u"Keep "_s + name);
        return book().versions.back();
    }
    void goBackTo(const CanvasVersion &version) const
    {
        const auto then = readVersion(*document, version);
        edit([&](Edit &edit) { goBack(edit, *document, book(), *then); }, u"Go back"_s);
    }

    QString now() const
    {
        const CanvasBook book = this->book();
        return picture(book.form, book.canvas, book.notes);
    }
    QString as(const CanvasVersion &version) const
    {
        const auto state = readVersion(*document, version);
        return state ? picture(state->form, state->canvas, state->notes) : state.error().sentence;
    }
};

const QString first = u"Machine Learning Canvas 1 | Decisions: offer | Features: hour | Features: rain"_s;

/// With two notes of features and one of decisions in its first version.
struct VersionDesk : Desk
{
    CanvasVersion version;

    VersionDesk()
    {
        add(u"features"_s, u"hour\nrain"_s);
        add(u"decisions"_s, u"offer"_s);
        version = keep(u"Iteration 1"_s);
    }
};

} // namespace

class TestVersions : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aVersionIsReadBackAsItWas()
    {
        const VersionDesk desk;
        QCOMPARE(desk.as(desk.version), first);
        desk.change(u"hour"_s, [](Note &note) { note.text = u"minute"_s; });
        desk.change(u"rain"_s, [](Note &note) { note.block = u"decisions"_s; });
        desk.remove(u"offer"_s);
        desk.add(u"ml-task"_s, u"regression?"_s);
        QCOMPARE(desk.now(), u"Machine Learning Canvas 2 | Decisions: rain | ML task: regression? | "
                             "Features: minute"_s);
        QCOMPARE(desk.as(desk.version), first);
        const CanvasVersion second = desk.keep(u"Iteration 2"_s);
        desk.remove(u"minute"_s);
        QCOMPARE(desk.as(second), u"Machine Learning Canvas 2 | Decisions: rain | ML task: regression? | "
                                  "Features: minute"_s);
        QCOMPARE(desk.as(desk.version), first);
    }

    void whatIsUndoneAndRedoneChangesNothingOfIt()
    {
        const VersionDesk desk;
        desk.add(u"ml-task"_s, u"later"_s);
        QVERIFY(desk.document->undo()); // the note
        QVERIFY(desk.document->undo()); // the keeping
        QVERIFY(desk.book().versions.empty());
        QCOMPARE(desk.book().canvas.iteration, 1);
        QVERIFY(desk.document->redo());
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.as(desk.book().versions.front()), first);
        QVERIFY(desk.now().contains(u"later"_s));
    }

    void broughtBackAfterLaterEditsItIsStillOfThen()
    {
        const VersionDesk desk;
        const HistoryEntry keeping = desk.document->history()->back();
        desk.add(u"ml-task"_s, u"later"_s);
        QVERIFY(desk.document->undo(keeping)); // it alone
        desk.add(u"ml-task"_s, u"later still"_s);
        QVERIFY(desk.document->undo(desk.document->history()->at(static_cast<std::size_t>(keeping.seq) + 1)));
        QCOMPARE(desk.as(desk.book().versions.front()), first);
    }

    void soItIsAfterRestoringTheDocument()
    {
        const VersionDesk desk;
        const qint64 kept = desk.document->history()->back().seq;
        desk.remove(u"rain"_s);
        desk.remove(u"hour"_s);
        QVERIFY(desk.document->restoreTo(kept));
        QCOMPARE(desk.as(desk.version), first);
        QVERIFY(desk.document->restoreTo(kept - 1));
        QVERIFY(desk.book().versions.empty());
        desk.add(u"ml-task"_s, u"later"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->redo());
        QVERIFY(desk.document->restoreTo(kept));
        QCOMPARE(desk.as(desk.book().versions.front()), first);
    }

    void anotherNameChangesNothingOfIt()
    {
        const VersionDesk desk;
        desk.remove(u"rain"_s);
        desk.edit([&](Edit &edit) {
            edit.modify<CanvasVersion>(
                desk.version.id, [](CanvasVersion &version) { version.name = u"Pilot"_s; });
        });
        QCOMPARE(desk.as(desk.book().versions.front()), first);
    }

    void ofACanvasThatIsGoneItIsStillThere()
    {
        const VersionDesk desk;
        desk.edit([&](Edit &edit) { edit.remove<Canvas>(desk.canvas); });
        QCOMPARE(desk.as(desk.version), first);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.as(desk.book().versions.front()), first);
    }

    void oneThatHistoryDoesNotKnowIsSaid()
    {
        const VersionDesk desk;
        CanvasVersion unknown = desk.version;
        unknown.id = {7};
        const auto state = readVersion(*desk.document, unknown);
        QCOMPARE(state.error().failure, Failure::NotFound);
        QCOMPARE(state.error().sentence, u"Version “Iteration 1” cannot be shown: the document's history "
                                         u"does not tell how the canvas was when "
                                         "it was kept. Its name and reason are all there is."_s);
    }

    void whoKeptItAndWhenIsKnown()
    {
        const VersionDesk desk;
        const auto origins = versionOrigins(*desk.document);
        QCOMPARE(origins->at(desk.version.id).author, u"user 1"_s);
        QCOMPARE(origins->at(desk.version.id).label, u"Keep Iteration 1"_s);
    }

    void otherCanvasesAreNotInIt()
    {
        VersionDesk desk;
        const Id mine = desk.canvas;
        desk.edit([&](Edit &edit) {
            desk.canvas = addCanvas(edit, {}, desk.project, builtInTemplates().front(), {});
        });
        desk.add(u"features"_s, u"another's"_s);
        desk.canvas = mine;
        QCOMPARE(desk.as(desk.keep(u"Iteration 2"_s)), QString(first).replace(u'1', u'2'));
    }

    void anOwnTemplateIsAsItWasThen()
    {
        Desk desk;
        Id form;
        Id who;
        desk.edit([&](Edit &edit) {
            form = edit.insert(
                OwnTemplate{.id = {}, .name = u"Ours"_s, .attribution = {}, .link = {}, .licence = {}});
            who = edit.insert(OwnBlock{.id = {}, .form = form, .title = u"Who"_s, .hint = {}, .icon = {}});
            edit.modify<Canvas>(desk.canvas, [&](Canvas &canvas) { canvas.ownForm = form; });
        });
        desk.add(QString::number(who.value), u"Dario"_s);
        const CanvasVersion version = desk.keep(u"Iteration 1"_s);
        desk.edit([&](Edit &edit) {
            edit.modify<OwnBlock>(who, [](OwnBlock &block) { block.title = u"For whom"_s; });
        });
        QCOMPARE(desk.now(), u"Ours 2 | For whom: Dario"_s);
        QCOMPARE(desk.as(version), u"Ours 1 | Who: Dario"_s);
        desk.edit([&](Edit &edit) { edit.remove<OwnTemplate>(form); });
        QCOMPARE(desk.as(version), u"Ours 1 | Who: Dario"_s);
        // The template is gone for good: its notes are not placed, under the block's title.
        desk.change(u"Dario"_s, [](Note &note) { note.block = u"features"_s; });
        desk.goBackTo(version);
        QCOMPARE(desk.now(), u"Machine Learning Canvas 2 | (Who): Dario"_s);
    }

    void goingBackIsOneStep()
    {
        const VersionDesk desk;
        desk.change(u"hour"_s, [](Note &note) {
            note.text = u"minute"_s;
            note.mark = NoteMark::Parked;
        });
        desk.change(u"rain"_s, [](Note &note) { note.block = u"decisions"_s; });
        desk.remove(u"offer"_s);
        desk.add(u"ml-task"_s, u"regression"_s);
        desk.edit([&](Edit &edit) { changeForm(edit, desk.book(), builtInTemplates()[1]); });
        const QString before = desk.now();
        desk.goBackTo(desk.version);
        QCOMPARE(desk.now(), QString(first).replace(u"Canvas 1"_s, u"Canvas 2"_s));
        QVERIFY(compare(*readVersion(*desk.document, desk.version), stateOf(desk.book())).isEmpty());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.now(), before);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.now(), QString(first).replace(u"Canvas 1"_s, u"Canvas 2"_s));
        QCOMPARE(desk.document->problems(), std::vector<QString>());
    }

    void goingBackToWhatIsThereLeavesNoEntry()
    {
        const VersionDesk desk;
        const std::size_t entries = desk.document->history()->size();
        desk.goBackTo(desk.version);
        QCOMPARE(desk.document->history()->size(), entries);
    }

    void goingBackKeepsWhatNotesBecameWhereItIsStillThere()
    {
        VersionDesk desk;
        const auto become = [&](const QString &text) {
            Id concern;
            desk.edit([&](Edit &edit) {
                concern = edit.insert(Concern{.id = {}, .project = desk.project, .name = text});
                edit.modify<Note>(desk.note(text), [&](Note &note) { note.concern = concern; });
            });
            return concern;
        };
        const Id hour = become(u"hour"_s);
        become(u"rain"_s);
        desk.version = desk.keep(u"Iteration 2"_s);
        become(u"offer"_s);     // since
        desk.remove(u"rain"_s); // its concern stays
        desk.remove(u"hour"_s);
        desk.edit([&](Edit &edit) { edit.remove<Concern>(hour); });
        desk.goBackTo(desk.version);
        QCOMPARE(desk.now(),
            u"Machine Learning Canvas 3 | Decisions: offer ! | Features: hour | Features: rain !"_s);
        QCOMPARE(desk.document->problems(), std::vector<QString>());
    }

    void goingBackTakesNothingFromAnotherCanvas()
    {
        const VersionDesk desk;
        Id other;
        desk.edit([&](Edit &edit) {
            other = addCanvas(edit, {}, desk.project, builtInTemplates().front(), {});
            edit.modify<Note>(desk.note(u"rain"_s), [&](Note &note) { note.canvas = other; });
        });
        desk.goBackTo(desk.version);
        QCOMPARE(desk.now(), QString(first).replace(u"Canvas 1"_s, u"Canvas 2"_s));
        QCOMPARE(readCanvas(*desk.document, other)->notes.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
