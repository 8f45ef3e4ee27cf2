#include "core/concerns/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The presenter over a project with a canvas of these notes: "features: a, b?" of agreed ones and a
/// question.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    CanvasPresenter presenter{*document};

    Desk() { presenter.addCanvas(presenter.templates().front()); }
    explicit Desk(const QStringList &blocks) : Desk()
    {
        for (const QString &block : blocks) {
            for (const QString &text : block.section(u": "_s, 1).split(u", "_s)) {
                const Id id = presenter.addNote(block.section(u": "_s, 0, 0), text);
                if (text.endsWith(u'?'))
                    presenter.mark({id}, NoteMark::Question);
            }
        }
        presenter.select(Id());
    }

    /// "features: a b | monitoring: c": the notes in their order.
    QString picture() const
    {
        QStringList blocks;
        QString last;
        for (const Note &note : presenter.book().notes) {
            if (blocks.isEmpty() || note.block != last)
                blocks << note.block + u": "_s + note.text;
            else
                blocks.back() += u' ' + note.text;
            last = note.block;
        }
        return blocks.join(u" | "_s);
    }
    Id id(const QString &text) const
    {
        const auto &notes = presenter.book().notes;
        const auto found = std::ranges::find(notes, text, &Note::text);
        return found == notes.end() ? Id() : found->id;
    }
    std::vector<Id> ids(const QString &texts) const
    {
        std::vector<Id> ids;
        for (const QString &text : texts.split(u' '))
            ids.push_back(id(text));
        return ids;
    }
    /// "a [b] c" is a selection of three with b as the current one.
    QString selection() const
    {
        QStringList texts;
        for (const Id each : presenter.selected()) {
            const QString text = presenter.note(each)->text;
            texts << (each == presenter.current() ? u'[' + text + u']' : text);
        }
        return texts.join(u' ');
    }
    QString latest() const { return document->history()->back().label; }
    std::size_t steps() const { return document->history()->size(); }
};

QString said(const QSignalSpy &spy)
{
    return spy.isEmpty() ? QString() : spy.back().front().toString();
}

} // namespace

class TestCanvasPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectWithACanvasIsChosenBeforeOneWithout()
    {
        TestFolder folder;
        const auto document = folder.create();
        ::addProject(*document, u"Pricing"_s);
        const Id vision = ::addProject(*document, u"Vision"_s);
        CanvasPresenter first(*document);
        QVERIFY(first.project() != vision);
        QVERIFY(!first.hasCanvas());
        first.setProject(vision);
        QVERIFY(first.addCanvas(first.templates().front()));
        QVERIFY(first.hasCanvas());
        QVERIFY(CanvasPresenter(*document).project() == vision);
    }

    void withoutProjectsThereIsNothing()
    {
        TestFolder folder;
        const auto document = folder.create();
        CanvasPresenter presenter(*document);
        QVERIFY(!presenter.project());
        QVERIFY(!presenter.hasCanvas());
        QVERIFY(!presenter.addCanvas(presenter.templates().front()));
        QVERIFY(!presenter.removeCanvas());
        QVERIFY(!presenter.addNote(u"features"_s, u"lost"_s));
        presenter.addProject();
        QVERIFY(presenter.project());
        QVERIFY(document->undo());
        QVERIFY(!presenter.project());
    }

    void oneStepToUndoForEachEdit()
    {
        Desk desk({u"features: a, b, c"_s});
        QCOMPARE(desk.picture(), u"features: a b c"_s);
        QVERIFY(desk.presenter.setText(desk.id(u"b"_s), u" bee "_s));
        QCOMPARE(desk.latest(), u"Change note “b”"_s);
        QVERIFY(desk.presenter.move(desk.ids(u"a c"_s), u"monitoring"_s, {}));
        QCOMPARE(desk.latest(), u"Move 2 notes to Live evaluation and monitoring"_s);
        QVERIFY(desk.presenter.mark(desk.ids(u"a"_s), NoteMark::Assumption));
        QCOMPARE(desk.latest(), u"Mark note “a” as assumption"_s);
        QCOMPARE(desk.picture(), u"features: bee | monitoring: a c"_s);
        QVERIFY(desk.presenter.move(desk.ids(u"c"_s), u"monitoring"_s, desk.id(u"a"_s)));
        QCOMPARE(desk.latest(), u"Move note “c” within Live evaluation and monitoring"_s);
        for (int i = 0; i < 4; ++i)
            QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a b c"_s);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.picture(), u"features: a bee c"_s);
    }

    void whatChangesNothingLeavesNoStep()
    {
        Desk desk({u"features: a, b, c"_s});
        const std::size_t steps = desk.steps();
        QVERIFY(!desk.presenter.setText(desk.id(u"a"_s), u" a "_s));
        QVERIFY(!desk.presenter.move(desk.ids(u"b"_s), u"features"_s, desk.id(u"c"_s)));
        QVERIFY(!desk.presenter.move(desk.ids(u"b c"_s), u"features"_s, {}));
        QVERIFY(!desk.presenter.move(desk.ids(u"b c"_s), u"features"_s, desk.id(u"c"_s)));
        desk.presenter.mark(desk.ids(u"a"_s), NoteMark::Agreed);
        QVERIFY(!desk.presenter.addNote(u"features"_s, u"  \n "_s));
        QVERIFY(!desk.presenter.paste(u"features"_s, u"\n\n"_s));
        QCOMPARE(desk.steps(), steps);
        QVERIFY(desk.presenter.move(desk.ids(u"a c"_s), u"features"_s, {}));
        QCOMPARE(desk.picture(), u"features: b a c"_s);
    }

    void theSelectionIsToldOnceAndOnlyWhereItIsAnother()
    {
        Desk desk({u"features: a, b"_s, u"monitoring: c"_s});
        QSignalSpy told(&desk.presenter, &CanvasPresenter::selectionChanged);
        desk.presenter.select(desk.id(u"a"_s));
        QCOMPARE(told.size(), 1);
        desk.presenter.select(desk.id(u"a"_s));
        QCOMPARE(told.size(), 1);
        desk.presenter.toggle(desk.id(u"c"_s));
        QCOMPARE(desk.selection(), u"a [c]"_s);
        QCOMPARE(desk.presenter.block(), u"monitoring"_s);
        desk.presenter.toggle(desk.id(u"c"_s));
        QCOMPARE(desk.selection(), u"[a]"_s);
        desk.presenter.select(desk.id(u"a"_s));
        desk.presenter.extendTo(desk.id(u"c"_s));
        QCOMPARE(desk.selection(), u"a b [c]"_s);
        QCOMPARE(told.size(), 4);
        desk.presenter.enterBlock(u"decisions"_s);
        desk.presenter.enterBlock(u"decisions"_s);
        QCOMPARE(desk.selection(), QString());
        QCOMPARE(told.size(), 5);
        desk.presenter.selectAll();
        QCOMPARE(desk.selection(), u"[a] b c"_s);
        desk.presenter.addNote(u"features"_s, u"d"_s);
        QCOMPARE(desk.selection(), u"[d]"_s);
        QCOMPARE(told.size(), 7);
    }

    void aNeighbourIsSelectedInPlaceOfWhatGoes()
    {
        Desk desk({u"features: a, b, c"_s, u"monitoring: d"_s});
        QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        desk.presenter.select(desk.id(u"b"_s));
        QVERIFY(desk.presenter.remove(desk.presenter.selected()));
        QCOMPARE(said(done), u"Deleted note “b”"_s);
        QCOMPARE(desk.selection(), u"[c]"_s);
        QVERIFY(desk.presenter.remove(desk.presenter.selected()));
        QCOMPARE(desk.selection(), u"[a]"_s);
        QVERIFY(desk.presenter.remove(desk.presenter.selected()));
        QCOMPARE(desk.selection(), QString());
        QCOMPARE(desk.presenter.block(), u"features"_s); // N goes on there
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a c | monitoring: d"_s);
    }

    void theNeighbourOfSeveralIsOneThatStays()
    {
        Desk desk({u"features: a, b, c, d"_s});
        desk.presenter.select(desk.ids(u"b c"_s), desk.id(u"b"_s));
        QVERIFY(desk.presenter.remove(desk.presenter.selected()));
        QCOMPARE(desk.selection(), u"[d]"_s);
    }

    void undoLeavesASelectionThatIsThere()
    {
        Desk desk({u"features: a"_s});
        desk.presenter.addNote(u"features"_s, u"b"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.selection(), u"[a]"_s);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.selection(), u"[a]"_s);
        desk.presenter.move(desk.ids(u"a"_s), u"monitoring"_s, {});
        QCOMPARE(desk.presenter.block(), u"monitoring"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.presenter.block(), u"features"_s);
    }

    void anotherWindowsEditIsSeen()
    {
        Desk desk({u"features: a, b"_s});
        desk.presenter.select(desk.id(u"a"_s));
        const auto other = desk.folder.open(u"test.concave"_s, 2);
        QVERIFY(other->edit(u"Delete"_s, [&](Edit &edit) { edit.remove<Note>(desk.id(u"a"_s)); }));
        QVERIFY(other->edit(u"Change"_s, [&](Edit &edit) {
            edit.modify<Note>(desk.id(u"b"_s), [](Note &note) { note.text = u"bee"_s; });
        }));
        desk.document->refresh();
        QCOMPARE(desk.picture(), u"features: bee"_s);
        QCOMPARE(desk.selection(), u"[bee]"_s);
        QVERIFY(other->edit(u"Delete"_s, [&](Edit &edit) { edit.remove<Project>(desk.project); }));
        desk.document->refresh();
        QVERIFY(!desk.presenter.hasCanvas());
        QVERIFY(!desk.presenter.project());
        QCOMPARE(desk.selection(), QString());
    }

    void aTextTooLongForOneNoteIsKeptWhole()
    {
        Desk desk({u"features: a, z"_s});
        QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        QString longText;
        while (longText.size() < 100'000)
            longText += u"word%1 "_s.arg(longText.size());
        const QString words = longText.trimmed();
        QVERIFY(desk.presenter.setText(desk.id(u"a"_s), longText));
        const auto &notes = desk.presenter.book().notes;
        QVERIFY(notes.size() > 25);
        QCOMPARE(notes.back().text, u"z"_s); // they stand where the note was
        QStringList texts;
        for (const Note &each : notes) {
            QVERIFY(each.text.size() <= longestNote);
            texts << each.text;
        }
        texts.removeLast();
        QCOMPARE(texts.join(u' '), words);
        QCOMPARE(said(done),
            u"The text is too long for one note. It was kept as %1 notes."_s.arg(notes.size() - 1));
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a z"_s);

        QVERIFY(desk.presenter.addNote(u"monitoring"_s, longText));
        QCOMPARE(done.size(), 2);
        QVERIFY(desk.presenter.selected().size() > 25);
        QVERIFY(desk.presenter.paste(u"decisions"_s, u"short\n"_s + longText));
        QVERIFY(said(done).endsWith(u"A line was too long for one note and was kept as several."_s));
    }

    void linesBecomeNotes()
    {
        Desk desk({u"features: a, z"_s});
        QVERIFY(desk.presenter.paste(u"features"_s, u"- b\r\n\n• c\n"_s, desk.id(u"z"_s)));
        QCOMPARE(desk.picture(), u"features: a b c z"_s);
        QCOMPARE(desk.latest(), u"Add 2 notes"_s);
        QCOMPARE(desk.selection(), u"b [c]"_s);
        QCOMPARE(desk.presenter.linesOf(desk.ids(u"c a"_s)), u"a\nc"_s);
    }

    void notesFromElsewhereAreCounted()
    {
        Desk desk({u"features: a"_s});
        QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        const auto note = [](const QString &block, const QString &text) {
            Note made;
            made.block = block;
            made.text = text;
            return made;
        };
        MarkdownCanvas brought;
        brought.notes = {note(u"features"_s, u"b"_s), note(u"Budget"_s, u"c"_s), note(u"features"_s, u"d"_s)};
        brought.hasHeader = true;
        brought.canvas.designedFor = u"Pantrylark"_s;
        QVERIFY(desk.presenter.bring(brought, u"canvas.md"_s));
        QCOMPARE(desk.picture(), u"features: a b d | Budget: c"_s);
        QCOMPARE(said(done), u"Added 3 notes, 1 not placed yet"_s);
        QCOMPARE(desk.presenter.book().canvas.designedFor, u"Pantrylark"_s);
        QVERIFY(desk.presenter.bring(brought, u"canvas.md"_s));
        QCOMPARE(said(done), u"Added 0 notes, 3 there already"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a"_s);
    }

    void extendingBeginsAtTheNoteThatWasChosenLast()
    {
        Desk desk({u"features: a, b, c, d"_s});
        desk.presenter.select(desk.id(u"b"_s));
        desk.presenter.extendTo(desk.id(u"d"_s));
        QCOMPARE(desk.selection(), u"b c [d]"_s);
        desk.presenter.extendTo(desk.id(u"a"_s));
        QCOMPARE(desk.selection(), u"[a] b"_s);
    }

    void whatIsTypedOnACanvasThatIsLeftIsKept()
    {
        Desk desk({u"features: a"_s});
        const Id canvas = desk.presenter.book().canvas.id;
        const Id note = desk.id(u"a"_s);
        desk.presenter.setProject(::addProject(*desk.document, u"Pricing"_s));
        QVERIFY(desk.presenter.keepText(canvas, note, u"features"_s, u"aa"_s));
        QVERIFY(desk.presenter.keepText(canvas, {}, u"features"_s, u"b"_s));
        QVERIFY(!desk.presenter.keepText(Id{7}, {}, u"features"_s, u"c"_s));
        desk.presenter.setProject(desk.project);
        QCOMPARE(desk.picture(), u"features: aa b"_s);
    }

    void openQuestionsAreVisitedInTurn()
    {
        Desk desk({u"features: a?, b"_s, u"monitoring: c?"_s});
        QCOMPARE(desk.presenter.completeness().questions, 2);
        desk.presenter.selectNextQuestion();
        QCOMPARE(desk.selection(), u"[a?]"_s);
        desk.presenter.selectNextQuestion();
        QCOMPARE(desk.selection(), u"[c?]"_s);
        desk.presenter.selectNextQuestion();
        QCOMPARE(desk.selection(), u"[a?]"_s);
    }

    void notesAreFoundWhateverTheirCaseAndAccents()
    {
        Desk desk({u"features: Café, tea"_s, u"monitoring: coffee in the cafe"_s});
        QVERIFY(desk.presenter.selectNext(u"CAFE"_s));
        QCOMPARE(desk.selection(), u"[Café]"_s);
        QVERIFY(desk.presenter.selectNext(u"CAFE"_s));
        QCOMPARE(desk.selection(), u"[coffee in the cafe]"_s);
        QVERIFY(desk.presenter.selectNext(u"CAFE"_s));
        QCOMPARE(desk.selection(), u"[Café]"_s);
        QVERIFY(desk.presenter.selectNext(u"cafe"_s, -1));
        QCOMPARE(desk.selection(), u"[coffee in the cafe]"_s);
        QVERIFY(!desk.presenter.selectNext(u"juice"_s));
        QVERIFY(!desk.presenter.selectNext(u" "_s));
        QCOMPARE(desk.selection(), u"[coffee in the cafe]"_s);
    }

    void aNewNoteGoesWhereTheFocusIsOrWhatIsMissing()
    {
        Desk desk;
        const auto order = inOrderOfFilling(desk.presenter.book().form);
        QCOMPARE(desk.presenter.blockToFill(), order.front()->key);
        desk.presenter.addNote(order.front()->key, u"done"_s);
        desk.presenter.enterBlock({});
        QCOMPARE(desk.presenter.blockToFill(), order[1]->key);
        desk.presenter.enterBlock(u"monitoring"_s);
        QCOMPARE(desk.presenter.blockToFill(), u"monitoring"_s);
        desk.presenter.enterBlock(u"nowhere"_s);
        QCOMPARE(desk.presenter.block(), QString());
    }

    void anotherTemplateKeepsEveryNote()
    {
        Desk desk({u"features: a"_s});
        const auto &templates = desk.presenter.templates();
        const auto ai = std::ranges::find(templates, u"ai-canvas"_s, &CanvasTemplate::key);
        QVERIFY(desk.presenter.changeForm(*ai));
        QCOMPARE(desk.presenter.book().form.key, u"ai-canvas"_s);
        QCOMPARE(desk.picture(), u"Features: a"_s);
        QCOMPARE(desk.presenter.completeness().unplaced, 1);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a"_s);
    }

    void aDeletedCanvasComesBackWithItsNotes()
    {
        Desk desk({u"features: a"_s});
        QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        QSignalSpy another(&desk.presenter, &CanvasPresenter::canvasChanged);
        QVERIFY(desk.presenter.removeCanvas());
        QVERIFY(!desk.presenter.hasCanvas());
        QVERIFY(desk.presenter.findings().empty());
        QCOMPARE(said(done), u"Deleted canvas “Machine Learning Canvas”"_s);
        QCOMPARE(another.size(), 1);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"features: a"_s);
    }

    void aNoteBecomesAConcernAndBothEndsAreWalked()
    {
        Desk desk({u"features: a"_s});
        QSignalSpy offer(&desk.presenter, &CanvasPresenter::doneWith);
        QSignalSpy shown(&desk.presenter, &CanvasPresenter::showRequested);
        const Id note = desk.id(u"a"_s);
        QVERIFY(desk.presenter.raise(note, NoteTarget::Concern));
        QVERIFY(!desk.presenter.raise(note, NoteTarget::Concern)); // it is one
        QCOMPARE(said(offer), u"Made a concern of “a”"_s);
        offer.back()[2].value<std::function<void()>>()();
        QCOMPARE(shown.back()[0].toString(), u"concern"_s);
        const Concern concern = desk.document->all<Concern>()->front();
        QCOMPARE(concern.name, u"a"_s);
        QCOMPARE(shown.back()[1].value<Id>(), concern.id);

        // A metric with a concern is shown beside it, one without beside the canvas.
        QSignalSpy beside(&desk.presenter, &CanvasPresenter::recordRequested);
        QVERIFY(desk.presenter.raise(note, NoteTarget::Metric));
        desk.presenter.showTarget(note, NoteTarget::Metric);
        QCOMPARE(shown.back()[0].toString(), u"metric"_s);
        QVERIFY(beside.isEmpty());
        desk.presenter.addNote(u"features"_s, u"b"_s);
        QVERIFY(desk.presenter.raise(desk.id(u"b"_s), NoteTarget::Metric));
        desk.presenter.showTarget(desk.id(u"b"_s), NoteTarget::Metric);
        QCOMPARE(beside.back()[0].toString(), u"metric"_s);
        QVERIFY(desk.presenter.raise(note, NoteTarget::Task));
        desk.presenter.showTarget(note, NoteTarget::Task);
        QCOMPARE(beside.back()[0].toString(), u"task"_s);
        desk.presenter.showTarget(note, NoteTarget::DataSource); // it became none
        QCOMPARE(beside.size(), 2);
    }

    void recordsOfOtherProjectsAreShown()
    {
        Desk desk({u"features: a"_s});
        const Id note = desk.id(u"a"_s);
        QVERIFY(desk.presenter.raise(note, NoteTarget::DataSource));
        const Id source = desk.document->all<DataSource>()->front().id;
        const Id pricing = ::addProject(*desk.document, u"Pricing"_s);
        desk.presenter.setProject(pricing);
        QVERIFY(!desk.presenter.hasCanvas());

        QSignalSpy beside(&desk.presenter, &CanvasPresenter::recordRequested);
        QVERIFY(desk.presenter.reveal(u"data_source"_s, source));
        QVERIFY(desk.presenter.project() == desk.project);
        QCOMPARE(beside.size(), 1);
        desk.presenter.setProject(pricing);
        QVERIFY(desk.presenter.reveal(u"note"_s, note));
        QCOMPARE(desk.selection(), u"[a]"_s);
        QVERIFY(desk.presenter.reveal(u"canvas"_s, pricing)); // none yet: where one is begun
        QVERIFY(desk.presenter.project() == pricing);
        QVERIFY(desk.presenter.reveal(u"canvas"_s, desk.project));
        QVERIFY(desk.presenter.hasCanvas());
        QVERIFY(!desk.presenter.reveal(u"note"_s, source));
        QVERIFY(!desk.presenter.reveal(u"lead"_s, note));
        QVERIFY(!desk.presenter.reveal(u"canvas"_s, Id{7}));
    }

    void whatIsRevealedIsToldAlsoWhereItIsSelectedAlready()
    {
        Desk desk({u"features: a"_s});
        desk.presenter.select(desk.id(u"a"_s));
        QSignalSpy told(&desk.presenter, &CanvasPresenter::selectionChanged);
        QVERIFY(desk.presenter.reveal(u"note"_s, desk.id(u"a"_s)));
        QCOMPARE(told.size(), 1);
    }

    void versionsCountTheIterations()
    {
        Desk desk({u"features: a"_s});
        QCOMPARE(desk.presenter.book().canvas.iteration, 1);
        QVERIFY(desk.presenter.keepVersion(u"Before the pilot"_s, u"Dario agreed"_s));
        QCOMPARE(desk.presenter.book().canvas.iteration, 2);
        QCOMPARE(desk.presenter.book().versions.size(), 1);
        QCOMPARE(desk.latest(), u"Keep version “Before the pilot” of the canvas"_s);
    }

    void aDocumentThatMayNotBeWrittenStaysAsItIs()
    {
        Desk desk({u"features: a"_s});
        const auto document = desk.folder.openForReading();
        CanvasPresenter presenter(*document);
        QVERIFY(presenter.isReadOnly());
        QCOMPARE(presenter.book().notes.size(), 1);
        QSignalSpy failed(&presenter, &CanvasPresenter::failed);
        const Id note = presenter.book().notes.front().id;
        QVERIFY(!presenter.addNote(u"features"_s, u"b"_s));
        QVERIFY(!presenter.setText(note, u"b"_s));
        QVERIFY(!presenter.remove({note}));
        QVERIFY(!presenter.raise(note, NoteTarget::Task));
        QVERIFY(!presenter.removeCanvas());
        QCOMPARE(failed.size(), 5);
        QCOMPARE(presenter.book().notes.front().text, u"a"_s);
        presenter.select(note); // looking is allowed
        QVERIFY(presenter.current() == note);
    }

    void theHeaderIsOneStepAField()
    {
        Desk desk;
        QVERIFY(desk.presenter.changeHeader(
            u"designed for"_s, [](Canvas &canvas) { canvas.designedFor = u"Pantrylark"_s; }));
        QCOMPARE(desk.latest(), u"Change header of the canvas: designed for"_s);
        QCOMPARE(desk.presenter.book().canvas.designedFor, u"Pantrylark"_s);
    }
};

QTEST_MAIN(TestCanvasPresenter)
#include "tst_canvaspresenter.moc"
