// Two states of a canvas against each other, as the words that come of it.
#include "core/canvas/comparison.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// "key: 1 text; 2 text" a block, one a line. A "?" at the end of a text is an open question, a "~" an
/// assumption.
CanvasState state(const QString &lines, const char *form = "ml-canvas")
{
    CanvasState state{*templateNamed(builtInTemplates(), QString::fromLatin1(form)), {}, {}};
    double position = 0;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QString block = line.section(u':', 0, 0).trimmed();
        for (const QString &words : line.section(u':', 1).split(u';', Qt::SkipEmptyParts)) {
            const QString word = words.trimmed();
            Note note{.id = {word.section(u' ', 0, 0).toLongLong()},
                .canvas = {},
                .block = block,
                .text = word.section(u' ', 1),
                .concern = {},
                .metric = {},
                .dataSource = {},
                .task = {},
                .position = ++position};
            if (note.text.endsWith(u'?'))
                note.mark = NoteMark::Question;
            if (note.text.endsWith(u'~')) {
                note.mark = NoteMark::Assumption;
                note.text.chop(1);
            }
            state.notes.push_back(std::move(note));
        }
    }
    sortNotes(state.notes, state.form);
    return state;
}

QString told(const QString &before, const QString &after)
{
    return compare(state(before), state(after)).text();
}

/// What stands where in the picture: "+" added, "-" removed, ">" moved, "*" changed, "^" reordered.
QString picture(const CanvasComparison &comparison)
{
    QStringList notes;
    for (const NoteChange &note : comparison.notes) {
        static const QString signs = u" +->*^"_s;
        const QChar sign = signs[static_cast<qsizetype>(note.difference())];
        notes << note.note().block + u' ' + (sign == u' ' ? QString() : QString(sign)) + note.note().text;
    }
    return notes.join(u" | "_s);
}

} // namespace

class TestComparison : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAreSaid_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << u"features: 1 hour; 2 rain"_s << u"features: 1 hour; 2 rain"_s
                                 << u"Nothing differs"_s;
        QTest::newRow("two that are empty") << QString() << QString() << u"Nothing differs"_s;
        QTest::newRow("added") << u"features: 1 hour"_s << u"features: 1 hour; 2 rain"_s
                               << u"1 note added\nAdded to Features: “rain”"_s;
        QTest::newRow("added as a question")
            << QString() << u"decisions: 1 who?"_s
            << u"1 note added\nAdded to Decisions, marked an open question: “who?”"_s;
        QTest::newRow("removed") << u"features: 1 hour; 2 rain"_s << u"features: 1 hour"_s
                                 << u"1 note removed\nRemoved from Features: “rain”"_s;
        QTest::newRow("moved") << u"decisions: 1 queue"_s << u"features: 1 queue"_s
                               << u"1 note moved\nMoved from Decisions to Features: “queue”"_s;
        QTest::newRow("reworded") << u"features: 1 hour"_s << u"features: 1 minute"_s
                                  << u"1 note changed\nReworded in Features: “hour” is now “minute”"_s;
        QTest::newRow("marked") << u"features: 1 hour~"_s << u"features: 1 hour"_s
                                << u"1 note changed\nMarked agreed in Features: “hour”"_s;
        QTest::newRow("all at once")
            << u"decisions: 1 who?"_s << u"features: 1 Dario"_s
            << u"1 note moved\nMoved from Decisions to Features, reworded, marked agreed: “who?” is now “Dario”"_s;
        QTest::newRow("not placed any more")
            << u"features: 1 hour; 2 rain"_s << u"Ideas: 1 hour\n: 2 rain"_s
            << u"2 notes moved\nMoved from Features to the notes not placed: “rain”\n"
               "Moved from Features to “Ideas”, not placed: “hour”"_s;
        QTest::newRow("several")
            << u"decisions: 1 a; 2 b\nfeatures: 3 c; 4 d"_s
            << u"decisions: 1 a; 5 e; 6 f\nfeatures: 2 b; 3 C"_s
            << u"2 notes added, 1 removed, 1 moved, 1 changed\nAdded to Decisions: “e”\nAdded to Decisions: "
               u"“f”\n"
               "Moved from Decisions to Features: “b”\nReworded in Features: “c” is now “C”\n"
               "Removed from Features: “d”"_s;
    }
    void differencesAreSaid()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, words);
        QCOMPARE(told(before, after), words);
    }

    void asFewNotesAsCanBeAreReordered()
    {
        const auto moved = [](const QString &before, const QString &after) {
            QStringList texts;
            const CanvasComparison comparison =
                compare(state(u"features:"_s + before), state(u"features:"_s + after));
            for (const NoteChange *change : comparison.changes()) {
                if (change->isReordered)
                    texts << change->note().text;
            }
            return texts.join(u' ');
        };
        QCOMPARE(moved(u"1 a;2 b;3 c;4 d"_s, u"4 d;1 a;2 b;3 c"_s), u"d"_s);
        QCOMPARE(moved(u"1 a;2 b;3 c;4 d"_s, u"2 b;3 c;4 d;1 a"_s), u"a"_s);
        QCOMPARE(moved(u"1 a;2 b;3 c;4 d"_s, u"1 a;3 c;2 b;4 d"_s).size(), 1);
        QCOMPARE(moved(u"1 a;2 b;3 c"_s, u"9 x;1 a;8 y;2 b;3 c"_s), QString());
        QCOMPARE(moved(u"1 a;2 b;3 c"_s, u"1 a;3 c"_s), QString());
        QCOMPARE(told(u"features: 1 a;2 b"_s, u"features: 2 b;1 a"_s),
            u"1 note reordered\nReordered in Features: “b”"_s);
    }

    void whatWasRemovedStandsWhereItStood()
    {
        const auto shown = [](const QString &before, const QString &after) {
            return picture(compare(state(before), state(after)));
        };
        QCOMPARE(shown(u"features: 1 a;2 b;3 c;4 d"_s, u"features: 1 a;4 d;5 e"_s),
            u"features a | features -b | features -c | features d | features +e"_s);
        QCOMPARE(
            shown(u"decisions: 1 a\nfeatures: 2 b"_s, u"features: 2 b"_s), u"decisions -a | features b"_s);
        QCOMPARE(shown(u"features: 1 a;2 b"_s, u"decisions: 1 a"_s), u"decisions >a | features -b"_s);
        QCOMPARE(shown(u"features: 1 a\nIdeas: 2 b"_s, u"features: 1 a\nWords: 3 c"_s),
            u"features a | Ideas -b | Words +c"_s);
        const CanvasComparison comparison =
            compare(state(u"decisions: 1 a\nfeatures: 2 b;3 c"_s), state(u"features: 2 b"_s));
        QCOMPARE(comparison.notesOf(u"features"_s).size(), 2U);
        QCOMPARE(comparison.notesOf(u"decisions"_s).size(), 1U);
        QVERIFY(comparison.notesOf(u"ml-task"_s).empty());
    }

    void aNoteWrittenAnewWithTheSameWordsIsTheSame()
    {
        QCOMPARE(told(u"features: 1 a;2 b"_s, u"features: 11 a;12 b"_s), u"Nothing differs"_s);
        QCOMPARE(told(u"features: 1 a"_s, u"decisions: 11 a"_s),
            u"1 note moved\nMoved from Features to Decisions: “a”"_s);
        // The one in the same block first, and each only once.
        QCOMPARE(told(u"decisions: 1 a\nfeatures: 2 a"_s, u"features: 11 a"_s),
            u"1 note removed\nRemoved from Decisions: “a”"_s);
        QCOMPARE(told(u"features: 1 a"_s, u"features: 1 a;2 a"_s), u"1 note added\nAdded to Features: “a”"_s);
    }

    void blocksOfAnotherEditionAreTheSameByTheirKey()
    {
        const CanvasComparison comparison = compare(
            state(u"features: 1 a\nvalue: 2 b"_s), state(u"features: 1 a\nvalue: 2 b"_s, "ml-canvas-later"));
        QVERIFY(comparison.changes().empty());
        QCOMPARE(comparison.header.size(), 1);
        QCOMPARE(comparison.summary(), u"The header changed"_s);
        QVERIFY(comparison.header.front().startsWith(u"Template: “"_s));
    }

    void theHeaderIsComparedSaveTheIteration()
    {
        CanvasState before = state(u"features: 1 a"_s);
        CanvasState after = state(u"features: 1 a;2 b"_s);
        before.canvas.designedFor = u"Pantrylark"_s;
        before.canvas.day = QDate(2026, 3, 9);
        after.canvas.designedBy = u"Data team"_s;
        after.canvas.day = QDate(2026, 3, 16);
        after.canvas.iteration = 2;
        const CanvasComparison comparison = compare(before, after);
        QCOMPARE(comparison.text(), u"1 note added, header changed\nDesigned for: nothing, was “Pantrylark”\n"
                                    "Designed by: “Data team”, was nothing\n"
                                    "Date: 16 March 2026, was 9 March 2026\nAdded to Features: “b”"_s);
        after = before;
        after.canvas.iteration = 2;
        QVERIFY(compare(before, after).isEmpty());
    }

    void anOwnTemplateThatWasEditedIsTold()
    {
        CanvasState before = state({});
        before.form = {.key = u"7"_s,
            .own = Id{7},
            .name = u"Ours"_s,
            .attribution = {},
            .link = {},
            .licence = {},
            .bands = {},
            .blocks = {{.key = u"1"_s, .title = u"Who"_s, .hint = u"Who?"_s, .icon = {}},
                {.key = u"2"_s, .title = u"Why"_s, .hint = {}, .icon = {}, .column = 2},
                {.key = u"3"_s, .title = u"When"_s, .hint = {}, .icon = {}, .column = 3}},
            .heights = {},
            .widths = {}};
        CanvasState after = before;
        after.form.blocks[0].title = u"For whom"_s;
        after.form.blocks[1].row = 2;
        after.form.blocks[2].key = u"4"_s;
        after.form.blocks[2].title = u"How"_s;
        QCOMPARE(compare(before, after).header.join(u'\n'),
            u"Block “Who” is now “For whom”\nWhy stands elsewhere\n"
            "New block: How\nBlock no more: When"_s);
    }

    void whatANoteBecameIsTold()
    {
        const CanvasState before = state(u"features: 1 a"_s);
        CanvasState after = before;
        after.notes.front().concern = Id{9};
        QCOMPARE(compare(before, after).text(), u"1 note changed\nMade a concern in Features: “a”"_s);
        QCOMPARE(compare(after, before).text(), u"1 note changed\nNo concern any more in Features: “a”"_s);
    }

    void ofLongTextsThePartThatDiffersIsShown()
    {
        const QString common = u"word "_s.repeated(100);
        const QString words =
            told(u"features: 1 "_s + common + u"old"_s, u"features: 1 "_s + common + u"new"_s);
        QVERIFY(words.size() < 250);
        QVERIFY(words.contains(u"word old” is now “…"_s));
        QVERIFY(words.endsWith(u"word new”"_s));
        QVERIFY(told({}, u"features: 1 "_s + u"x"_s.repeated(100'000)).size() < 250);
    }

    void thousandsOfNotesAreComparedAtOnce()
    {
        QString before = u"features:"_s;
        QString after = u"decisions:"_s;
        for (int i = 1; i <= 4000; ++i) {
            before += u"%1 b%1;"_s.arg(i);
            after += u"%1 a%1;"_s.arg(i % 2 == 0 ? i : i + 10'000);
        }
        QCOMPARE(
            compare(state(before), state(after)).summary(), u"2000 notes added, 2000 removed, 2000 moved"_s);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
