// A canvas written as Markdown, and Markdown of any origin brought into one.
#include "core/canvas/markdown.h"
#include "core/canvas/markdowntext.h"
#include "core/canvas/moves.h"
#include "core/exchange/encoding.h"
#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const CanvasTemplate &form(const QString &key = u"ml-canvas"_s)
{
    return *std::ranges::find(builtInTemplates(), key, &CanvasTemplate::key);
}

Note note(const QString &block, const QString &text, NoteMark mark = NoteMark::Agreed)
{
    return {.id = {},
        .canvas = {},
        .block = block,
        .text = text,
        .mark = mark,
        .concern = {},
        .metric = {},
        .dataSource = {},
        .task = {}};
}

CanvasBook bookOf(std::vector<Note> notes, CanvasTemplate of = form())
{
    CanvasBook book;
    book.form = std::move(of);
    double position = 0;
    for (Note &each : notes)
        each.position = ++position;
    book.notes = std::move(notes);
    sortNotes(book.notes, book.form);
    return book;
}

/// "decisions: Offer each order", "features? Which", "(Budget): 300": lines, marked by their sign.
QString picture(const std::vector<Note> &notes, const CanvasTemplate &of = form())
{
    QStringList lines;
    for (const Note &each : notes) {
        const QString block = findBlock(of, each.block) ? each.block : u'(' + each.block + u')';
        const QChar sign = u":~?#"[static_cast<int>(each.mark)];
        lines << block + sign + u' ' + QString(each.text).replace(u'\n', u'/');
    }
    return lines.join(u'\n');
}

/// What was wrong where it cannot be read.
QString picture(const QByteArray &markdown, const CanvasTemplate &of = form())
{
    const auto read = readMarkdown(markdown, of);
    return read ? picture(read->notes, of) : read.error().sentence;
}

QString below(const QByteArray &lines)
{
    return picture("# Decisions\n" + lines);
}

/// A document with a project and an empty canvas.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = addProject(*document, u"Dispatching engine"_s);
    Id canvas;

    Desk()
    {
        if (!document->edit(u"Add"_s,
                [&](Edit &edit) { canvas = addCanvas(edit, {}, project, form(), QDate(2026, 3, 10)); }))
            qFatal("no canvas");
    }
    CanvasBook book() const { return *readCanvas(*document, canvas); }
    MarkdownImport import(const QByteArray &markdown) const
    {
        const auto plan = planMarkdown(book(), *readMarkdown(markdown, book().form));
        const auto done =
            document->edit(u"Import"_s, [&](Edit &edit) { importMarkdown(edit, book(), *plan); });
        if (!done)
            qFatal("%s", qPrintable(done.error().sentence));
        return *plan;
    }
};

} // namespace

class TestMarkdown final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aCanvasIsWritten()
    {
        CanvasBook book = bookOf(
            {note(u"decisions"_s, u"Offer each order to one courier"_s),
                note(u"decisions"_s, u"Who may override?"_s, NoteMark::Question),
                note(u"features"_s, u"Weather"_s, NoteMark::Assumption), note(u"features"_s, u"Really?"_s),
                note(u"Budget"_s, u"300"_s), note({}, u"Later\n# maybe"_s, NoteMark::Parked)},
            {.key = u"x"_s,
                .own = {},
                .name = u"Two blocks"_s,
                .attribution = u"By nobody."_s,
                .link = u"https://example.org/a_b"_s,
                .licence = u"CC0"_s,
                .bands = {},
                .blocks = {{.key = u"decisions"_s, .title = u"Decisions"_s, .hint = u"What * changes?"_s},
                    {.key = u"features"_s, .title = u"Features"_s}},
                .heights = {},
                .widths = {}});
        book.canvas.designedFor = u"Pantrylark"_s;
        book.canvas.day = QDate(2026, 3, 9);
        book.canvas.iteration = 2;
        QCOMPARE(toMarkdown(book, u"Dispatching engine"_s), uR"(# Dispatching engine: Two blocks

- Designed for: Pantrylark
- Date: 2026-03-09
- Iteration: 2

## Decisions

*What \* changes?*

- Offer each order to one courier
- Who may override?

## Features

- [assumption] Weather
- [agreed] Really?

## Not placed yet

- [parked] Later\
  \# maybe

## Budget

- 300

*By nobody. · https://example.org/a_b · CC0*
)"_s);
    }

    void everyTextComesBack_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        for (const char *text : {"Offer each order", "# Heading", "## Decisions", "- item", "* item",
                 "+ item", "1. first", "12) twelfth", "2024. A good year", "[x] done", "[ ] open",
                 "[question] none", "**Decisions**", "__Decisions__", "*How does it change actions?*",
                 "`code`", "```", "~~~", "~~~ cpp", "~5 %, ~~gone~~", "<b>bold</b>", "<!-- no -->",
                 "&amp; &#10; R&D & co", "\\", "a\\", "a\\\\", "\\*", "C:\\temp\\new",
                 "[a](https://b.example/c_d)", "![](x)", "[a]: b", "> said", "| a | b |", "---", "===", "***",
                 "- - -", "_", "__init__ a_b _c_", "• point", "– dash", "• ", "·", "Designed for: me",
                 "Date: 2026-03-09", "Iteration: 7", "Not placed yet", "?", "Why?", "Why?\n", "  spaces  ",
                 "\ttab\tinside\t", "two\nlines", "two\n\nparagraphs", "ends\n\n", "\n\nbegins",
                 "a\n# b\n- c\n    d\n1. e\n```\n---\n| f", "a  \nb", "a\\\nb", "a \\ \n \\ b", "a\r\nb\rc",
                 "bell\a\x1b[31m\x7f", "https://example.org/?a=1&b=2#c", "€ 13 000 · 7.4 %", "日本語、。",
                 "شكرا", "e\xcc\x81", "👩‍👩‍👧‍👦 🏳️‍🌈", "| --- |\n| - |",
                 "a\n===\nb", "a\n---\n", "#", "C#", "C #", "$x$ @you #6", "&nbsp;", "&lt;b&gt;"})
            row(text, QString::fromUtf8(text));
        row("right to left", u"a\u202eb\u202c\u2066c\u2069"_s);
        row("separators", u"a\u2028b\u2029c\u0085d\u00a0e\u3000"_s);
        row("edges", u"\u00a0a\u2003\n\u3000b\u2028"_s);
        row("marks", u"\ufeffa\ufffe\uffffb"_s);
        row("very long", u"# [x] *a* "_s.repeated(10'000).left(100'000));
        row("one long word", QString(100'000, u'\\'));
        row("many lines", u"- a\n"_s.repeated(20'000));
        row("all of Latin-1", [] {
            QString all;
            for (char16_t c = 1; c < 0x180; ++c)
                all += QString(QChar(c)) + u'x' + QChar(c) + QChar(c) + u' ';
            return all;
        }());
    }

    void everyTextComesBack()
    {
        QFETCH(QString, text);
        QCOMPARE(unescaped(escapedLine(text)), text);
        std::vector<Note> notes;
        for (const QString &block : {u"decisions"_s, u"monitoring"_s, QString(), u"Budget"_s}) {
            for (const NoteMark mark : noteMarks)
                notes.push_back(note(block, text, mark));
        }
        CanvasBook book = bookOf(notes);
        book.canvas.designedFor = text;
        book.canvas.designedBy = text;
        book.canvas.day = QDate(2026, 3, 9);
        book.canvas.iteration = 3;
        const auto read = readMarkdown(toMarkdown(book, text).toUtf8(), book.form);
        QVERIFY2(read, qPrintable(sentenceOf(read)));
        QVERIFY(picture(read->notes) == picture(book.notes)); // a difference would not fit on a screen
        QVERIFY(read->title.startsWith(text));
        QVERIFY(read->canvas.designedFor == text);
        QVERIFY(read->canvas.designedBy == text);
        QCOMPARE(read->canvas.day, QDate(2026, 3, 9));
        QCOMPARE(read->canvas.iteration, 3);
        QCOMPARE(read->unknown, QStringList{u"Budget"_s});
    }

    void randomTextsComeBack()
    {
        QRandomGenerator random(6);
        const QString signs = u"#-*_`~<>[]()&;\\|!=+.:?x1 \n\t\r\u00a0\u2022\u202ea😀"_s;
        for (int round = 0; round < 3000; ++round) {
            QString text = u"a"_s;
            for (int length = random.bounded(30); length > 0; --length)
                text.insert(random.bounded(text.size() + 1), signs[random.bounded(signs.size())]);
            text = QString::fromUtf8(text.toUtf8()); // halves of an emoji are no text
            const CanvasBook book = bookOf({note(u"decisions"_s, text), note(text, u"x"_s)});
            const auto read = readMarkdown(toMarkdown(book, text).toUtf8(), book.form);
            QVERIFY2(read, qPrintable(sentenceOf(read)));
            if (picture(read->notes) != picture(book.notes))
                QCOMPARE(toMarkdown(book, {}) + picture(read->notes), picture(book.notes));
        }
    }

    void everyTemplateComesBack()
    {
        for (const CanvasTemplate &of : builtInTemplates()) {
            std::vector<Note> notes;
            for (const TemplateBlock &block : of.blocks)
                notes.push_back(note(block.key, u"In "_s + block.title));
            const CanvasBook book = bookOf(notes, of);
            const QByteArray markdown = toMarkdown(book, u"Engine"_s).toUtf8();
            QCOMPARE(picture(markdown, of), picture(book.notes, of));
            QCOMPARE(readMarkdown(markdown, of)->unknown, QStringList());
            QCOMPARE(likelyForm(markdown, builtInTemplates()).key, of.key);
        }
    }

    /// Neither hints nor attribution are notes, in whichever edition.
    void anEmptyCanvasHasNoNotes()
    {
        for (const CanvasTemplate &of : builtInTemplates()) {
            const auto read = readMarkdown(toMarkdown(bookOf({}, of), u"Engine"_s).toUtf8(), form());
            QVERIFY2(read, qPrintable(sentenceOf(read)));
            for (const Note &each : read->notes)
                QVERIFY2(
                    of.key.endsWith(u"canvas") && read->unknown.contains(each.text), qPrintable(each.text));
            if (of.key.startsWith(u"ml"))
                QCOMPARE(read->notes.size(), 0);
        }
    }

    void blocksOfOneTitleAreToldApart()
    {
        CanvasTemplate of = form();
        of.blocks = {{.key = u"7"_s, .title = u"Data"_s}, {.key = u"8"_s, .title = u"DATA"_s},
            {.key = u"9"_s, .title = u"!!"_s}, {.key = u"10"_s, .title = u"数据"_s}};
        const CanvasBook book = bookOf(
            {note(u"7"_s, u"a"_s), note(u"8"_s, u"b"_s), note(u"9"_s, u"c"_s), note(u"10"_s, u"d"_s)}, of);
        QCOMPARE(picture(toMarkdown(book, {}).toUtf8(), of), picture(book.notes, of));
    }

    void headingsNameBlocks_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("block");
        const auto row = [](const char *heading, const char *block) {
            QTest::newRow(heading) << QByteArray(heading) << QString::fromUtf8(block);
        };
        row("# Decisions", "decisions");
        row("###### DECISIONS ######", "decisions");
        row("   ## Decisions  ", "decisions");
        row("##\tDecisions", "decisions");
        row("Decisions\n=========", "decisions");
        row("Decisions\n---", "decisions");
        row("**Decisions**", "decisions");
        row("**Decisions:**", "decisions");
        row("__decisions__:", "decisions");
        row("- **Decisions**", "decisions");
        row("## 3. Decisions", "decisions");
        row("## (3) Decisions:", "decisions");
        row("## **Décisions**", "decisions");
        row("## 🎯 Decisions", "decisions");
        row("## ml-task", "ml-task");
        row("## ML Task", "ml-task");
        row("## Prediction task", "ml-task");
        row("## Value Proposition", "value");
        row("## Value Propositions", "value");
        row("## Data Collection", "collecting-data");
        row("## Impact simulation", "offline-evaluation");
        row("## Monitoring", "monitoring");
        row("## Live Evaluation & Monitoring", "monitoring");
        row("## Decision", "(Decision)");
        row("## Prediction", "(Prediction)");
        row("## <b>Team</b> \\# \\*", "(<b>Team</b> # *)");
    }

    void headingsNameBlocks()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QString, block);
        QCOMPARE(picture("## Features\n- a\n\n" + heading + "\n- b\n"), u"features: a\n%1: b"_s.arg(block));
    }

    void editionsReadEachOther()
    {
        const CanvasBook book = bookOf({note(u"offline-evaluation"_s, u"a"_s), note(u"value"_s, u"b"_s)});
        const QByteArray markdown = toMarkdown(book, {}).toUtf8();
        QCOMPARE(picture(markdown, form(u"ml-canvas-later"_s)), u"value: b\noffline-evaluation: a"_s);
    }

    void listsAndParagraphsAreNotes()
    {
        QCOMPARE(below("- a\n* b\n+ c\n• d\n1. e\n2) f\n10. g\n"),
            u"decisions: a\ndecisions: b\ndecisions: c\n"
            "decisions: d\ndecisions: e\ndecisions: f\n"
            "decisions: g"_s);
        QCOMPARE(below("- a\n  - b\n\n    1. c\n\t\t- d\n- e"),
            u"decisions: a\ndecisions: b\ndecisions: c\ndecisions: d\ndecisions: e"_s);
        QCOMPARE(below("a\n\nb\nc\n\n\n  d"), u"decisions: a\ndecisions: b/c\ndecisions: d"_s);
        QCOMPARE(below("- a\nlazy\n  and\n\n  on\n\nout"), u"decisions: a lazy and/on\ndecisions: out"_s);
        QCOMPARE(below("- a  \n  b\\\n  c"), u"decisions: a/b/c"_s);
        QCOMPARE(below("- a\\\n- b\\"), u"decisions: a\\\ndecisions: b\\"_s);
        QCOMPARE(below("It was\n1984. Nothing\n3. more"), u"decisions: It was/1984. Nothing/3. more"_s);
        QCOMPARE(below("-\n- \n-no\n"), u"decisions: -no"_s);
        QCOMPARE(below("a\n\n***\n\nb\n- - -\nc"), u"decisions: a\ndecisions: b\ndecisions: c"_s);
    }

    void marksAndTasks()
    {
        QCOMPARE(below("- [assumption] a\n- [Open question] b\n- [PARKED] c\n- [agreed] d?\n- e?\n"),
            u"decisions~ a\ndecisions? b\ndecisions# c\ndecisions: d?\ndecisions? e?"_s);
        QCOMPARE(below("- [ ] a\n- [x] b?\n1. [X] c\n"), u"decisions~ a\ndecisions: b?\ndecisions: c"_s);
        QCOMPARE(below("- [link](x) a\n- [y] b\n- [x]c\n- [question]\n\n[x] d"),
            u"decisions: [link](x) a\ndecisions: [y] b\ndecisions: [x]c\ndecisions: [question]\n"
            "decisions: [x] d"_s);
    }

    void tablesCodeAndHtmlAreText()
    {
        QCOMPARE(below("| a | b |\n|---|---|\n| 1 | 2 |\n"), u"decisions: | a | b |/|---|---|/| 1 | 2 |"_s);
        QCOMPARE(below("```sql\n# not a heading\n\n- \\* &amp;\n  x\n```\nb"),
            u"decisions: ```sql/# not a heading//- \\* &amp;/  x/```\ndecisions: b"_s);
        QCOMPARE(below("- a\n  ~~~\n    b\n  ~~~\n\n  c\n"), u"decisions: a/~~~/  b/~~~/c"_s);
        QCOMPARE(below("```\n\n# Features\n- a"), u"decisions: ```\nfeatures: a"_s); // closed nowhere
        QCOMPARE(below("<script>alert(1)</script>\n\n&lt;b&gt; &copy; &#x1F600; &#0; &#xD800;"),
            u"decisions: <script>alert(1)</script>\ndecisions: <b> &copy; 😀 &#0; &#xD800;"_s);
        QCOMPARE(below("> quoted\n\n**bold** and [x](http://y)\n\n*emphasised*"),
            u"decisions: > quoted\ndecisions: **bold** and [x](http://y)\ndecisions: *emphasised*"_s);
    }

    void whatHasNoBlockIsKept()
    {
        const auto read = readMarkdown(
            "First\n\n## Team\n- Ada\n\n### Roles\n\n## Empty\n\n## Goals\n### Features\n- x\n", form());
        QCOMPARE(picture(read->notes), u"(): First\n(Team): Ada\n(): Roles\n(): Empty\nfeatures: x"_s);
        QCOMPARE(read->unknown, (QStringList{u"Team"_s, u"Roles"_s, u"Empty"_s, u"Goals"_s}));
        QVERIFY(!read->hasHeader);
    }

    void headersAreRead()
    {
        const auto header = [](const QByteArray &text) {
            const auto read = readMarkdown(text + "\n\n## Decisions\n- a\n", form());
            const Canvas &canvas = read->canvas;
            return u"%1|%2|%3|%4|%5|%6"_s.arg(read->title, canvas.designedFor, canvas.designedBy,
                canvas.day.toString(Qt::ISODate), QString::number(canvas.iteration),
                picture(read->notes).section(u'\n', 0, -2));
        };
        QCOMPARE(header("# A\n- Designed for: B\n- designed by: C\n- Date: 2026-03-09\n- Iteration: 2"),
            u"A|B|C|2026-03-09|2|"_s);
        QCOMPARE(header("A\n=\n**Designed for:** B\n**Designed by**: C: D\n\nDate : "), u"A|B|C: D||1|"_s);
        QCOMPARE(header("- Date: tomorrow\n- Iteration: last\n- Iteration: 3\n- Iteration: 4"),
            u"||||3|(): Date: tomorrow\n(): Iteration: last\n(): Iteration: 4"_s);
        QCOMPARE(header("# A\n# B\n- Date: 2026-03-09"), u"A||||1|(B): Date: 2026-03-09"_s);
    }

    void encodingsAndLineEnds()
    {
        const QString text = u"# Décisions\r\n\r\n- Größe\r- 「b」\n"_s;
        const QString expected = u"decisions: Größe\ndecisions: 「b」"_s;
        QCOMPARE(picture(text.toUtf8()), expected);
        QCOMPARE(picture("\xEF\xBB\xBF" + text.toUtf8()), expected);
        QByteArray wide("\xFF\xFE");
        for (const QChar c : text)
            wide += QByteArray(1, char(c.unicode() & 0xff)) + char(c.unicode() >> 8);
        QCOMPARE(picture(wide), expected);
        QCOMPARE(picture("# Decisions\n- Gr\xF6\xDF"
                         "e \x80"),
            u"decisions: Größe €"_s);
    }

    void whatIsNoCanvasIsASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray() << u"The file is empty."_s;
        QTest::newRow("blanks") << QByteArray("\xEF\xBB\xBF \r\n\t\n") << u"The file is empty."_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10) << u"not a text file"_s;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xB5\n") << u"not a text file"_s;
        QTest::newRow("half of UTF-16") << QByteArray("\xFF\xFE\x61") << u"not a text file"_s;
        QTest::newRow("20 MB") << QByteArray(20 << 20, 'x') << u"larger than 16 MB"_s;
        QTest::newRow("rules alone") << QByteArray("---\n\n- \n") << u"no notes in the file"_s;
    }

    void whatIsNoCanvasIsASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString sentence = picture(bytes);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Nothing was imported."), qPrintable(sentence));
        QCOMPARE(likelyForm(bytes, builtInTemplates()).key, u"ml-canvas"_s);
    }

    /// Every word of the text is in a note, a heading or the header, whatever is done to it.
    void nothingIsDropped()
    {
        QRandomGenerator random(66);
        const QByteArrayList pieces{"# ", "## Decisions\n", "## Team \xC3\xA9\n", "- ", "* [ ] ", "1. ",
            "23) ", "```", "~~~\n", "\n", "\n\n", "\r\n", "    ", "> ", "| a | b |\n", "|---|\n", "---\n",
            "===\n", "**", "*", "_", "`", "<b>", "[x] ", "[question] ", "Date: ", "2026-03-09",
            "Designed for: ", "\\", "&amp;", "?", "\t", "  \n", "\xF0\x9F\x98\x80"};
        int read = 0;
        for (int round = 0; round < 5000; ++round) {
            QByteArray text;
            for (int i = random.bounded(60); i >= 0; --i) {
                text += pieces[random.bounded(pieces.size())];
                if (random.bounded(2))
                    text += 'w' + QByteArray::number(i) + (random.bounded(2) ? " " : "\n");
            }
            if (round % 3 == 1)
                text.truncate(random.bounded(text.size() + 1));
            for (int flips = round % 3 == 2 ? random.bounded(6) : 0; flips > 0 && !text.isEmpty(); --flips)
                text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
            if (const auto plain = toUtf8(text)) {
                const auto found = readMarkdown(text, form());
                if (!found)
                    continue; // which says that nothing was taken
                ++read;
                QCOMPARE(droppedFrom(QString::fromUtf8(*plain), *found), QString());
            }
        }
        QVERIFY(read > 4000);
    }

    /// The first word of a text that is nowhere in what was read of it; where it stands.
    static QString droppedFrom(const QString &text, const MarkdownCanvas &read)
    {
        QStringList all{u"x question decisions designed for date"_s, read.title, read.canvas.designedFor};
        all += read.unknown;
        for (const Note &each : read.notes)
            all << each.text;
        const QString kept = wordsOf(all.join(u' '));
        for (const QString &word : wordsOf(unescaped(text)).split(u' ', Qt::SkipEmptyParts)) {
            const bool isNumber = std::ranges::all_of(word, [](QChar c) { return c.isNumber(); });
            if (!isNumber && !kept.contains(word))
                return word + u" of "_s + text;
        }
        return {};
    }

    static QString wordsOf(const QString &text)
    {
        QString words;
        for (const QChar c : text.normalized(QString::NormalizationForm_KD))
            words += c.isLetterOrNumber() ? c.toCaseFolded() : QChar(u' ');
        return words;
    }

    /// Texts that would take for ever if every line or letter looked at all others.
    void hostileTextsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto numbered = [](const QByteArray &before, const QByteArray &after, int count) {
            QByteArray text;
            for (int i = 0; i < count; ++i)
                text += before + QByteArray::number(i) + after;
            return text;
        };
        QTest::newRow("headings") << numbered("# a", "\n", 100'000);
        QTest::newRow("headings with notes") << numbered("# a", "\n- b\n", 15'000);
        QTest::newRow("fences of no end") << numbered("```", "\n", 200'000);
        QTest::newRow("longer and longer fences") << [] {
            QByteArray text;
            for (int length = 900; length > 3; --length)
                text += QByteArray(length, '`') + " x\n";
            return text;
        }();
        for (const char letter : {'&', '\\', '[', '*', '-', ' ', '#', '`', '<', '1'})
            QTest::newRow(QByteArray(1, letter)) << QByteArray("a") + QByteArray(2'000'000, letter) + "\n- b";
        QTest::newRow("spaced") << QByteArray("- ").repeated(500'000) + "b";
        QTest::newRow("a line a letter") << QByteArray("a\n").repeated(1'000'000);
    }

    void hostileTextsAreRead()
    {
        QFETCH(QByteArray, text);
        const auto read = readMarkdown(text, form());
        if (!read)
            QVERIFY2(
                read.error().sentence.contains(u"Nothing was imported."), qPrintable(read.error().sentence));
    }

    void aTextIsBroughtIn()
    {
        const Desk desk;
        const QByteArray markdown = "# X\n- Designed for: B\n- Date: 2026-01-02\n- Iteration: 4\n"
                                    "## Decisions\n- a\n- b\n- a\n## Team\n- [parked] c\n";
        const MarkdownImport first = desk.import(markdown);
        QCOMPARE(first.read, 4);
        QCOMPARE(first.notes.size(), 4);
        QCOMPARE(first.duplicates, 0);
        QCOMPARE(first.unplaced, 1);
        QCOMPARE(first.unknown, QStringList{u"Team"_s});
        const CanvasBook book = desk.book();
        QCOMPARE(picture(book.notes), u"decisions: a\ndecisions: b\ndecisions: a\n(Team)# c"_s);
        QCOMPARE(book.canvas.designedFor, u"B"_s);
        QCOMPARE(book.canvas.day, QDate(2026, 1, 2));
        QCOMPARE(book.canvas.iteration, 4);

        const qsizetype steps = static_cast<qsizetype>(desk.document->history()->size());
        const MarkdownImport again = desk.import(markdown);
        QVERIFY(again.isEmpty());
        QCOMPARE(again.duplicates, 4);
        QCOMPARE(static_cast<qsizetype>(desk.document->history()->size()), steps);

        // The header of a canvas that is at work is only filled.
        desk.import("- Designed for: C\n- Designed by: D\n- Date: 2026-05-05\n- Iteration: 9\n## "
                    "Decisions\n- d\n- a\n");
        QCOMPARE(picture(desk.book().notes),
            u"decisions: a\ndecisions: b\ndecisions: a\ndecisions: d\n(Team)# c"_s);
        QCOMPARE(desk.book().canvas.designedFor, u"B"_s);
        QCOMPARE(desk.book().canvas.designedBy, u"D"_s);
        QCOMPARE(desk.book().canvas.day, QDate(2026, 1, 2));
        QCOMPARE(desk.book().canvas.iteration, 4);

        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(picture(desk.book().notes), QString());
        QCOMPARE(desk.book().canvas.designedFor, QString());
        QCOMPARE(desk.book().canvas.iteration, 1);
    }

    void theSampleGoesOutAndComesBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        QVERIFY(addSample(*document));
        const CanvasBook book = *readCanvas(*document, document->all<Canvas>()->front().id);
        QVERIFY(book.notes.size() > 30);
        const QByteArray markdown = toMarkdown(book, u"Dispatching engine"_s).toUtf8();
        QVERIFY(planMarkdown(book, *readMarkdown(markdown, book.form))->isEmpty());
        const Desk desk;
        desk.import(markdown);
        QCOMPARE(picture(desk.book().notes), picture(book.notes));
        QCOMPARE(toMarkdown(desk.book(), u"Dispatching engine"_s).toUtf8(), markdown);
    }

    void tooMuchIsCutOrRefused()
    {
        const Desk desk;
        const QString words = u"word "_s.repeated(50'000);
        const MarkdownImport import = desk.import("## Decisions\n- " + words.toUtf8() + "\n");
        QCOMPARE(import.notes.size(), 3);
        QString all;
        for (const Note &each : desk.book().notes)
            all += each.text;
        QCOMPARE(all, words.trimmed());
        const auto many = readMarkdown("- a\n" + QByteArray("- b\n").repeated(5'000), form());
        QVERIFY(sentenceOf(planMarkdown(desk.book(), *many)).contains(u"Nothing was imported."));
        QVERIFY(picture(QByteArray("- b\n").repeated(30'000)).contains(u"more than"));
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
