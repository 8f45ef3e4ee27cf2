#include "core/canvas/moves.h"
#include "core/canvas/owntemplates.h"
#include "tests/testing/canvasdesk.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList linesOf(const QString &text, bool readsMarks = false)
{
    QStringList lines;
    for (const Note &note : notesFrom(text, readsMarks))
        lines << note.text + (note.mark == NoteMark::Question ? u" (open)"_s : QString());
    return lines;
}

/// A canvas whose first two blocks are filled: "decisions: A, B, C, D | ml-task: X, Y".
struct Desk : CanvasDesk
{
    Desk()
    {
        add(u"decisions"_s, u"A\nB\nC\nD"_s);
        add(u"ml-task"_s, u"X\nY"_s);
    }

    /// Notes by their text, in any order, to before a note or the end of the block.
    void move(const QString &notes, const QString &block, const QString &before = {}) const
    {
        std::vector<Id> ids;
        for (const QChar text : notes)
            ids.push_back(note(text));
        edit([&](Edit &edit) {
            moveNotes(
                edit, book(), ids, block, before.isEmpty() ? std::nullopt : std::optional(note(before)));
        });
    }
    qsizetype steps() const { return std::ssize(*document->history()); }
};

} // namespace

class TestMoves final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineIsOneNote()
    {
        QCOMPARE(linesOf({}), QStringList());
        QCOMPARE(linesOf(u" \n\n\t\r\n "_s), QStringList());
        QCOMPARE(linesOf(u"One"_s), QStringList{u"One"_s});
        QCOMPARE(
            linesOf(u"One\nTwo\r\nThree\rFour"_s), (QStringList{u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s}));
        QCOMPARE(linesOf(u"One\vTwo\fThree\u2028Four\u2029Five\u0085Six"_s),
            (QStringList{u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s, u"Six"_s}));
    }

    void listMarksAreNotPartOfANote()
    {
        QCOMPARE(linesOf(u"- One\n* Two\n  • Three\n1. Four\n12) Five\n–\tSix\n-\n7."_s),
            (QStringList{u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s, u"Six"_s}));
        QCOMPARE(linesOf(u"-5 % of orders\n2023. A year\n1.5 points\n**bold**"_s),
            (QStringList{u"-5 % of orders"_s, u"2023. A year"_s, u"1.5 points"_s, u"**bold**"_s}));
    }

    void aQuestionIsReadWhereItIsWanted()
    {
        QCOMPARE(linesOf(u"Who?\nThey"_s), (QStringList{u"Who?"_s, u"They"_s}));
        QCOMPARE(linesOf(u"Who?\nThey"_s, true), (QStringList{u"Who? (open)"_s, u"They"_s}));
    }

    void markupStaysText()
    {
        const QString html = u"<ul><li>One</li></ul><script>alert(1)</script><b>&amp;</b>"_s;
        QCOMPARE(linesOf(html), QStringList{html});
    }

    void controlCharactersAreLeftOut()
    {
        QCOMPARE(linesOf(u"a"_s + QChar(0) + u"b\x1b[1m\tc"_s), QStringList{u"a b [1m c"_s});
        QCOMPARE(linesOf(QString(QChar(0))), QStringList());
    }

    void aTextThatIsTooLongIsCutAtItsWords()
    {
        QString words;
        while (words.size() < 100000)
            words += u"word%1 "_s.arg(words.size());
        const std::vector<Note> notes = notesFrom(words);
        QString together;
        for (const Note &note : notes) {
            QVERIFY(note.text.size() <= longestNote);
            QVERIFY(note.text.size() > longestNote / 2 || &note == &notes.back());
            together += note.text + u' ';
        }
        QCOMPARE(together.trimmed(), words.trimmed()); // nothing is lost
        QVERIFY(notes.size() <= 26u);
    }

    void aTextWithoutWordsIsCutBetweenLetters()
    {
        QCOMPARE(notesFrom(QString(100000, u'x')).size(), 25u);
        QCOMPARE(notesFrom(QString(longestNote, u'x')).size(), 1u);
        QCOMPARE(notesFrom(QString(longestNote + 1, u'x')).size(), 2u);
        QString pairs = u"x"_s; // so that the limit would fall into one
        for (int i = 0; i < longestNote; ++i)
            pairs += u"\U0001F600"_s;
        QString together;
        for (const Note &note : notesFrom(pairs)) {
            QVERIFY(!note.text.back().isHighSurrogate());
            together += note.text;
        }
        QCOMPARE(together, pairs);
    }

    void aHugeTextTakesNoLongerForItsSize()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(notesFrom(QString(4'000'000, u'x')).size(), 1000u);
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }

    void notesAreTextAgain()
    {
        const std::vector<Note> notes = notesFrom(u"One\nTwo  words\n"_s);
        QCOMPARE(textOf(notes), u"One\nTwo words"_s);
        QCOMPARE(textOf({}), QString());
        std::vector<Note> broken(1);
        broken[0].text = u"One\nnote"_s;
        QCOMPARE(textOf(broken), u"One note"_s);
    }

    void notesAreAddedInTheirOrder()
    {
        const Desk desk;
        desk.edit([&](Edit &edit) {
            addNotes(edit, desk.book(), u"decisions"_s, notesFrom(u"1\n2"_s), desk.note(u"B"_s));
            addNotes(edit, desk.book(), u"ml-task"_s, notesFrom(u"3"_s), desk.note(u"X"_s));
            addNotes(edit, desk.book(), u"value"_s, notesFrom(u"4\n5"_s), {});
        });
        QCOMPARE(desk.picture(), u"decisions: A, 1, 2, B, C, D | ml-task: 3, X, Y | value: 4, 5"_s);
    }

    void aPlaceThatIsNotThereIsTheEnd()
    {
        const Desk desk;
        desk.edit([&](Edit &edit) {
            addNotes(
                edit, desk.book(), u"ml-task"_s, notesFrom(u"Z"_s), desk.note(u"A"_s)); // of another block
        });
        QCOMPARE(desk.picture(), u"decisions: A, B, C, D | ml-task: X, Y, Z"_s);
    }

    void notesAreMovedInTheOrderOfTheBook_data()
    {
        QTest::addColumn<QString>("notes");
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("then");
        const auto row = [](const char *name, const char *notes, const char *block, const char *before,
                             const char *then) {
            QTest::newRow(name) << QString::fromLatin1(notes) << QString::fromLatin1(block)
                                << QString::fromLatin1(before) << QString::fromLatin1(then);
        };
        row("to the end", "A", "decisions", "", "decisions: B, C, D, A | ml-task: X, Y");
        row("to the front", "D", "decisions", "A", "decisions: D, A, B, C | ml-task: X, Y");
        row("between", "A", "decisions", "D", "decisions: B, C, A, D | ml-task: X, Y");
        row("to another block", "B", "ml-task", "Y", "decisions: A, C, D | ml-task: X, B, Y");
        row("to its end", "B", "ml-task", "", "decisions: A, C, D | ml-task: X, Y, B");
        row("to an empty block", "B", "features", "", "decisions: A, C, D | ml-task: X, Y | features: B");
        row("to no block", "B", "Later", "", "decisions: A, C, D | ml-task: X, Y | Later: B");
        row("several", "DXA", "ml-task", "Y", "decisions: B, C | ml-task: A, D, X, Y");
        row("all", "ABCDXY", "value", "", "value: A, B, C, D, X, Y");
        row("before one that moves", "BC", "decisions", "B", "decisions: A, B, C, D | ml-task: X, Y");
        row("before the next that stays", "AB", "decisions", "B", "decisions: A, B, C, D | ml-task: X, Y");
        row("none", "", "value", "", "decisions: A, B, C, D | ml-task: X, Y");
    }
    void notesAreMovedInTheOrderOfTheBook()
    {
        QFETCH(QString, notes);
        QFETCH(QString, block);
        QFETCH(QString, before);
        QFETCH(QString, then);
        const Desk desk;
        const QString was = desk.picture();
        const qsizetype steps = desk.steps();
        desk.move(notes, block, before);
        QCOMPARE(desk.picture(), then);
        QCOMPARE(desk.steps(), steps + (then == was ? 0 : 1)); // what changes nothing is no step
        if (then == was)
            return;
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), was);
        QVERIFY(desk.document->redo());
        QCOMPARE(desk.picture(), then);
    }

    void whereThereIsNoRoomTheBlockMakesSome()
    {
        const Desk desk;
        for (int i = 0; i < 100; ++i) { // each between the same two
            const QString text = desk.book().notes[1].text;
            desk.move(desk.book().notes[2].text.left(1), u"decisions"_s, text);
        }
        QCOMPARE(desk.picture(), u"decisions: A, B, C, D | ml-task: X, Y"_s);
        for (int i = 0; i < 80; ++i)
            desk.edit([&](Edit &edit) {
                addNotes(edit, desk.book(), u"decisions"_s, notesFrom(u"n%1"_s.arg(i)), desk.note(u"B"_s));
            });
        QStringList expected{u"A"_s};
        for (int i = 0; i < 80; ++i)
            expected << u"n%1"_s.arg(i);
        expected << u"B"_s << u"C"_s << u"D"_s;
        QCOMPARE(textOf(notesOf(desk.book(), u"decisions"_s)), expected.join(u'\n'));
    }

    void strangePositionsMakeRoomToo()
    {
        for (const double position : {0.0, 1e300, -1e300, 5e-324}) {
            const Desk desk;
            desk.edit([&](Edit &edit) {
                for (const Note &note : desk.book().notes)
                    edit.modify<Note>(note.id, [&](Note &changed) { changed.position = position; });
            });
            desk.move(u"D"_s, u"decisions"_s, u"B"_s);
            QCOMPARE(desk.picture(), u"decisions: A, D, B, C | ml-task: X, Y"_s);
            desk.move(u"X"_s, u"decisions"_s);
            QCOMPARE(desk.picture(), u"decisions: A, D, B, C, X | ml-task: Y"_s);
        }
    }

    void aThousandNotesAreOneStep()
    {
        const CanvasDesk desk;
        QStringList lines;
        for (int i = 0; i < 1000; ++i)
            lines << u"Note %1"_s.arg(i);
        const auto ids = desk.add(u"features"_s, lines.join(u'\n'));
        QCOMPARE(ids.size(), 1000u);
        QCOMPARE(textOf(notesOf(desk.book(), u"features"_s)), lines.join(u'\n'));
        desk.edit([&](Edit &edit) { moveNotes(edit, desk.book(), ids, u"value"_s, {}); });
        QCOMPARE(textOf(notesOf(desk.book(), u"value"_s)), lines.join(u'\n'));
        desk.edit([&](Edit &edit) { removeNotes(edit, ids); });
        QVERIFY(desk.book().notes.empty());
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(textOf(notesOf(desk.book(), u"features"_s)), lines.join(u'\n'));
    }

    void notesAreMarkedAndRemoved()
    {
        const Desk desk;
        desk.edit([&](Edit &edit) {
            markNotes(edit, {desk.note(u"A"_s), desk.note(u"X"_s)}, NoteMark::Question);
            markNotes(edit, {desk.note(u"B"_s)}, NoteMark::Assumption);
            markNotes(edit, {desk.note(u"C"_s)}, NoteMark::Parked);
        });
        QCOMPARE(desk.picture(), u"decisions: A?, B~, C-, D | ml-task: X?, Y"_s);
        desk.edit([&](Edit &edit) { removeNotes(edit, {desk.note(u"A"_s), desk.note(u"Y"_s)}); });
        QCOMPARE(desk.picture(), u"decisions: B~, C-, D | ml-task: X?"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"decisions: A, B, C, D | ml-task: X, Y"_s);
    }

    void anotherEditionKeepsEveryNoteInItsBlock()
    {
        const Desk desk;
        desk.changeForm(u"ml-canvas-later"_s);
        QCOMPARE(desk.book().form.key, u"ml-canvas-later"_s);
        QCOMPARE(desk.picture(), u"ml-task: X, Y | decisions: A, B, C, D"_s); // as they stand there
        QVERIFY(unplacedNotes(desk.book()).empty());
        desk.changeForm(u"ml-canvas"_s);
        QCOMPARE(desk.picture(), u"decisions: A, B, C, D | ml-task: X, Y"_s);
    }

    void anotherTemplateAndBackLosesNothing_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("by");
        for (const CanvasTemplate &from : builtInTemplates()) {
            for (const CanvasTemplate &by : builtInTemplates())
                QTest::newRow(qPrintable(from.key + u" by "_s + by.key)) << from.key << QStringList{by.key};
        }
        QTest::newRow("a long way") << u"ml-canvas"_s
                                    << QStringList{u"ai-canvas"_s, u"pitch-canvas"_s, u"ml-canvas-later"_s,
                                           u"pitch-canvas"_s, u"Own"_s, u"ai-canvas"_s};
    }
    void anotherTemplateAndBackLosesNothing()
    {
        QFETCH(QString, from);
        QFETCH(QStringList, by);
        const CanvasDesk desk(from);
        desk.edit([&](Edit &edit) {
            CanvasTemplate own = builtInTemplates().front();
            own.name = u"Own"_s;
            addTemplate(edit, own);
        });
        for (const TemplateBlock &block : desk.book().form.blocks)
            desk.add(block.key, block.key + u" 1\n"_s + block.key + u" 2"_s);
        desk.add(u"Budget"_s, u"How much"_s);
        desk.add({}, u"Loose"_s);
        const QString was = desk.picture();
        const auto notes = desk.book().notes.size();
        for (const QString &form : by) {
            desk.changeForm(form);
            QCOMPARE(desk.book().notes.size(), notes);
        }
        desk.changeForm(from);
        QCOMPARE(desk.picture(), was);
    }

    void whatIsNotPlacedStandsUnderTheTitleOfItsBlock()
    {
        const Desk desk;
        desk.changeForm(u"ai-canvas"_s);
        QCOMPARE(desk.picture(), u"Decisions: A, B, C, D | ML task: X, Y"_s);
        QCOMPARE(unplacedNotes(desk.book()).size(), 6u);
        desk.changeForm(u"ml-canvas-later"_s); // where the ML task has another name
        QCOMPARE(desk.picture(), u"ml-task: X, Y | decisions: A, B, C, D"_s);
    }

    void blocksOfOneTitleThatTwoTemplatesHaveTakeTheNotesAlong()
    {
        const Desk desk;
        desk.edit([&](Edit &edit) { addTemplate(edit, builtInTemplates().front()); });
        desk.changeForm(u"Machine Learning Canvas (2)"_s);
        const CanvasBook book = desk.book();
        QVERIFY(book.form.own);
        QVERIFY(unplacedNotes(book).empty());
        QCOMPARE(findBlock(book.form, book.notes.front().block)->title, u"Decisions"_s);
        desk.changeForm(u"ml-canvas"_s);
        QCOMPARE(desk.picture(), u"decisions: A, B, C, D | ml-task: X, Y"_s);
    }

    void twoBlocksOfOneTitleAreToldApartOnTheWayBack()
    {
        const CanvasDesk desk;
        Id form; // as the command line can make it
        desk.edit([&](Edit &edit) {
            form = edit.insert(OwnTemplate{.id = {}, .name = u"Twins"_s});
            for (const int column : {1, 2}) {
                OwnBlock block;
                block.form = form;
                block.title = u"Twin"_s;
                block.column = column;
                edit.insert(block);
            }
        });
        desk.changeForm(u"Twins"_s);
        const auto blocks = desk.book().form.blocks;
        desk.add(blocks[0].key, u"Left"_s);
        desk.add(blocks[1].key, u"Right"_s);
        const QString was = desk.picture();
        desk.changeForm(u"ai-canvas"_s);
        desk.changeForm(u"Twins"_s);
        QCOMPARE(desk.picture(), was);
    }

    void aVersionCountsTheIterationOn()
    {
        const Desk desk;
        Id version;
        desk.edit([&](Edit &edit) {
            version = keepVersion(edit, desk.book(), u"Before the pilot"_s, u"Agreed with Dario"_s,
                QDateTime(QDate(2026, 3, 10), QTime(9, 30)));
        });
        const CanvasBook book = desk.book();
        QCOMPARE(book.canvas.iteration, 2);
        QCOMPARE(book.versions.size(), 1u);
        QCOMPARE(book.versions.front().id, version);
        QCOMPARE(book.versions.front().iteration, 1);
        QCOMPARE(book.versions.front().reason, u"Agreed with Dario"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.book().canvas.iteration, 1);
        QVERIFY(desk.book().versions.empty());
    }

    void aCanvasIsAddedBehindTheOthers()
    {
        const CanvasDesk desk;
        desk.edit([&](Edit &edit) {
            const Id own = addTemplate(edit, builtInTemplates().back());
            CanvasTemplate form = builtInTemplates().back();
            form.own = own;
            addCanvas(
                edit, *readCanvases(*desk.document, desk.project), desk.project, form, QDate(2026, 3, 10));
        });
        const auto canvases = *readCanvases(*desk.document, desk.project);
        QCOMPARE(canvases.size(), 2u);
        QVERIFY(canvases.back().ownForm);
        QCOMPARE(canvases.back().form, QString());
        QCOMPARE(canvases.back().day, QDate(2026, 3, 10));
        QCOMPARE(canvases.back().iteration, 1);
    }
};

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
