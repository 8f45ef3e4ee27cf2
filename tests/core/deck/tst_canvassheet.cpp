// A canvas on its pages: where things stand, and that nothing is lost whatever is written.
#include "core/deck/canvassheet.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/slidefaults.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

Note note(const QString &block, const QString &text, NoteMark mark = NoteMark::Agreed)
{
    return {.id = {}, .block = block, .text = text, .mark = mark};
}

CanvasSources sources(CanvasTemplate form, std::vector<Note> notes)
{
    CanvasSources sources{.book = {}, .project = u"Dispatching engine"_s, .today = QDate(2026, 3, 10)};
    sources.book.canvas = {.id = Id{1},
        .designedFor = u"Pantrylark"_s,
        .designedBy = u"Alma Verrin"_s,
        .day = QDate(2026, 3, 9),
        .iteration = 2};
    sources.book.form = arranged(std::move(form));
    for (std::size_t i = 0; i < notes.size(); ++i)
        notes[i].position = static_cast<double>(i);
    sources.book.notes = std::move(notes);
    sortNotes(sources.book.notes, sources.book.form);
    return sources;
}

CanvasSources machineLearning(std::vector<Note> notes)
{
    return sources(builtInTemplates().front(), std::move(notes));
}

/// Two blocks beside each other, and one below both.
CanvasTemplate small()
{
    return {.key = u"small"_s,
        .name = u"Small canvas"_s,
        .bands = {{u"Now"_s, 1, 1}, {u"Later"_s, 2, 1}},
        .blocks = {{.key = u"a"_s, .title = u"First"_s, .hint = u"What is it?"_s, .row = 1, .column = 1},
            {.key = u"b"_s, .title = u"Second"_s, .hint = u"Why?"_s, .row = 1, .column = 2},
            {.key = u"c"_s, .title = u"Third"_s, .hint = u"How?"_s, .row = 2, .column = 1, .columns = 2}}};
}

std::vector<LaidSlide> pagesOf(const CanvasSources &sources, Paper paper = Paper::A4)
{
    return makeCanvasDeck(sources, paper, FixedMeasure()).pages;
}

std::vector<const TextItem *> textsOn(const LaidSlide &page)
{
    std::vector<const TextItem *> texts;
    for (const SlideItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            texts.push_back(text);
    }
    return texts;
}

/// The texts of that name, in their order.
QStringList named(const LaidSlide &page, const QString &name)
{
    QStringList texts;
    for (const TextItem *text : textsOn(page)) {
        if (text->name == name)
            texts << text->paragraphs.join(u" ¶ "_s);
    }
    return texts;
}

QStringList wordsOn(const LaidSlide &page)
{
    QStringList words;
    for (const TextItem *text : textsOn(page))
        words << text->paragraphs.join(u" ¶ "_s);
    return words;
}

bool isNote(const TextItem &text)
{
    return std::ranges::any_of(noteMarks, [&](NoteMark mark) { return text.name == markName(mark); });
}

/// A line for each text: its box in whole points, the size of its letters, and its words: "|" where a line is
/// broken.
QStringList pictureOf(const LaidSlide &page)
{
    QStringList picture;
    for (const TextItem *text : textsOn(page)) {
        QStringList words;
        for (const QStringList &paragraph : text->lines)
            words << paragraph.join(u" | "_s);
        picture << u"%1 %2 %3 %4  %5  %6"_s.arg(qRound(text->box.left()))
                       .arg(qRound(text->box.top()))
                       .arg(qRound(text->box.width()))
                       .arg(qRound(text->box.height()))
                       .arg(text->lettering.size, 0, 'f', 1)
                       .arg(words.join(u" ¶ "_s));
    }
    return picture;
}

void compare(const QStringList &picture, const QStringList &expected)
{
    for (qsizetype i = 0; i < std::max(picture.size(), expected.size()); ++i)
        QCOMPARE(picture.value(i), expected.value(i));
}

/// The notes that do not stand whole on these pages, and what stands there twice.
QStringList lossesOf(const CanvasBook &book, const std::vector<LaidSlide> &pages)
{
    std::vector<QString> shown;
    for (const LaidSlide &page : pages) {
        for (const TextItem *text : textsOn(page)) {
            QString lines;
            for (const QStringList &paragraph : text->lines)
                lines += paragraph.join(QString());
            if (isNote(*text))
                shown.push_back(squeezed(lines));
        }
    }
    QStringList losses;
    for (const Note &note : book.notes) {
        QString left = squeezed(note.text);
        do {
            auto longest = shown.end();
            for (auto each = shown.begin(); each != shown.end(); ++each) {
                if (left.startsWith(*each) && (longest == shown.end() || longest->size() < each->size()))
                    longest = each;
            }
            if (longest == shown.end()) {
                losses << u"lost: "_s + left.left(60);
                break;
            }
            left.remove(0, longest->size());
            shown.erase(longest);
        } while (!left.isEmpty());
    }
    for (const QString &text : shown)
        losses << u"twice: "_s + text.left(60);
    return losses;
}

QString words(int count, int seed)
{
    static const QStringList some{u"order"_s, u"courier"_s, u"who"_s, u"accepts"_s, u"in"_s, u"minutes"_s,
        u"predicted"_s, u"delivery"_s, u"a"_s, u"batch"_s};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text << some[(i * 7 + seed) % some.size()] + QString::number(seed);
    return text.join(u' ');
}

std::vector<Note> manyNotes(const CanvasTemplate &form, int count)
{
    std::vector<Note> notes;
    for (int i = 0; i < count; ++i) {
        const QString &block = form.blocks[static_cast<std::size_t>(7 * i) % form.blocks.size()].key;
        notes.push_back(
            note(block, u"%1: "_s.arg(i) + words(3 + i % 17, i), noteMarks[static_cast<std::size_t>(i % 4)]));
    }
    return notes;
}

CanvasTemplate sixtyBlocks(int rows, int columns)
{
    CanvasTemplate form{.key = u"sixty"_s, .name = u"Sixty"_s};
    for (int i = 0; i < mostBlocks; ++i) {
        form.blocks.push_back({.key = QString::number(i),
            .title = u"Block number %1"_s.arg(i),
            .hint = u"What stands here?"_s,
            .row = 1 + i / columns % rows,
            .column = 1 + i % columns});
    }
    return form;
}

} // namespace

class TestCanvasSheet : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyPaperLies_data()
    {
        QTest::addColumn<Paper>("paper");
        QTest::addColumn<QSize>("size");
        QTest::newRow("A4") << Paper::A4 << QSize(842, 595);
        QTest::newRow("A3") << Paper::A3 << QSize(1191, 842);
        QTest::newRow("Letter") << Paper::Letter << QSize(792, 612);
        QTest::newRow("slide") << Paper::Slide << QSize(960, 540);
    }
    void everyPaperLies()
    {
        QFETCH(Paper, paper);
        QFETCH(QSize, size);
        const auto pages = pagesOf(machineLearning(manyNotes(builtInTemplates().front(), 20)), paper);
        QCOMPARE(pages.front().size.toSize(), size);
        QCOMPARE(faultsOf(pages.front(), FixedMeasure()), QStringList());
    }

    void papersHaveNames()
    {
        QCOMPARE(paperNamed(u"a3"_s), Paper::A3);
        QCOMPARE(paperNamed(u"Letter"_s), Paper::Letter);
        QCOMPARE(paperNamed(u"A5"_s), std::nullopt);
    }

    void theWholePage()
    {
        const CanvasSources canvas = sources(small(),
            {note(u"a"_s,
                 u"Offer each order to one courier, who accepts or declines within a minute, as today"_s),
                note(u"b"_s, u"The pilot will show"_s, NoteMark::Assumption),
                note(u"b"_s, u"Who may override?"_s, NoteMark::Question)});
        compare(pictureOf(pagesOf(canvas).front()),
            {u"26 23 296 21  17.0  Dispatching engine"_s, u"26 45 296 11  9.0  Small canvas"_s,
                u"336 32 150 9  7.0  Designed for"_s, u"336 41 150 12  9.5  Pantrylark"_s,
                u"500 32 150 9  7.0  Designed by"_s, u"500 41 150 12  9.5  Alma Verrin"_s,
                u"664 32 92 9  7.0  Date"_s, u"664 41 92 12  9.5  9 March 2026"_s,
                u"770 32 46 9  7.0  Iteration"_s, u"770 41 46 12  9.5  2"_s, u"26 67 392 10  8.0  Now"_s,
                u"424 67 392 10  8.0  Later"_s, u"32 90 379 14  10.5  First"_s,
                u"36 111 372 25  9.5  Offer each order to one courier, who accepts or declines within a minute, as | today"_s,
                u"430 90 379 14  10.5  Second"_s, u"445 111 360 10  8.1  Assumption"_s,
                u"434 121 372 12  9.5  The pilot will show"_s, u"445 145 360 10  8.1  Open question"_s,
                u"434 155 372 12  9.5  Who may override?"_s, u"32 329 777 14  10.5  Third"_s,
                u"32 343 777 11  8.7  How?"_s, u"44 564 22 9  7.0  Agreed"_s,
                u"95 564 36 9  7.0  Assumption"_s, u"161 564 47 9  7.0  Open question"_s,
                u"237 564 22 9  7.0  Parked"_s, u"786 564 30 9  7.5  1"_s});
    }

    void nothingIsLost_data()
    {
        QTest::addColumn<CanvasSources>("canvas");
        const CanvasTemplate form = builtInTemplates().front();
        const QString longNote = u"1: "_s + words(15'000, 3).left(100'000);
        QTest::newRow("an empty canvas") << machineLearning({});
        QTest::newRow("35 notes") << machineLearning(manyNotes(form, 35));
        QTest::newRow("120 notes") << machineLearning(manyNotes(form, 120));
        QTest::newRow("500 notes") << machineLearning(manyNotes(form, 500));
        QTest::newRow("100,000 letters") << machineLearning(
            {note(u"decisions"_s, longNote, NoteMark::Question), note(u"ml-task"_s, u"2"_s)});
        QTest::newRow("100,000 letters in the widest block")
            << machineLearning({note(u"monitoring"_s, longNote)});
        QTest::newRow("a word without end")
            << machineLearning({note(u"features"_s, u"1"_s + QString(9'000, u'x')),
                   note(u"value"_s, u"2 "_s + QString(900, u'y'))});
        QTest::newRow("many lines") << machineLearning(
            {note(u"value"_s, u"1\n"_s + u"again\n"_s.repeated(900))});
        QTest::newRow("control characters, markup and halves of letters") << machineLearning({note(
            u"value"_s, u"1 <b>&amp;</b> \u202Eabc\u0001\u001F\t\r\n\u2029"_s + QChar(0xD83D) + u"'\""_s)});
        QTest::newRow("a note without text")
            << machineLearning({note(u"value"_s, {}), note(u"value"_s, u"1"_s)});
        QTest::newRow("60 blocks in rows of 5")
            << sources(sixtyBlocks(12, 5), manyNotes(sixtyBlocks(12, 5), 300));
        QTest::newRow("60 blocks in rows of 12")
            << sources(sixtyBlocks(5, 12), manyNotes(sixtyBlocks(5, 12), 300));
        QTest::newRow("60 empty blocks") << sources(sixtyBlocks(12, 5), {});
        std::vector<Note> homeless;
        for (int i = 0; i < 90; ++i)
            homeless.push_back(note(u"Heading %1"_s.arg(i / 20), u"%1: "_s.arg(i) + words(i, i)));
        QTest::newRow("none has a block") << machineLearning(homeless);
        for (int i = 100; i < 300; ++i)
            homeless.push_back(note(u"features"_s, u"%1: "_s.arg(i) + words(i % 20, i)));
        QTest::newRow("some have none, others no room") << machineLearning(homeless);
    }
    void nothingIsLost()
    {
        QFETCH(CanvasSources, canvas);
        for (const Paper paper : {Paper::A4, Paper::A3, Paper::Letter, Paper::Slide}) {
            const auto pages = pagesOf(canvas, paper);
            QCOMPARE(lossesOf(canvas.book, pages).join(u"; "_s), QString());
            for (const LaidSlide &page : pages) {
                QCOMPARE(faultsOf(page, FixedMeasure()), QStringList());
                QCOMPARE(differencesOn(page), QStringList());
            }
        }
    }

    void notesShrinkToAFloorBeforeTheyGoOn()
    {
        const auto sizes = [](int count, Paper paper) {
            const auto pages = pagesOf(machineLearning(manyNotes(builtInTemplates().front(), count)), paper);
            double least = 100;
            for (const TextItem *text : textsOn(pages.front())) {
                if (isNote(*text))
                    least = std::min(least, text->lettering.size);
            }
            return u"%1 on %2"_s.arg(least, 0, 'f', 1).arg(pages.size());
        };
        QCOMPARE(sizes(20, Paper::A4), u"9.5 on 1"_s);
        QCOMPARE(sizes(35, Paper::A4), u"6.6 on 1"_s);
        QCOMPARE(sizes(45, Paper::A4), u"6.5 on 2"_s);
        QCOMPARE(sizes(300, Paper::A4), u"6.5 on 6"_s);
        QCOMPARE(sizes(300, Paper::A3), u"6.5 on 4"_s);
        QCOMPARE(sizes(20, Paper::Slide), u"9.0 on 1"_s);
        QCOMPARE(sizes(300, Paper::Slide), u"9.0 on 11"_s);
    }

    void noLetterIsSmallerThanTheFloor()
    {
        for (const auto &[paper, floor] : {std::pair(Paper::A4, 6.5), std::pair(Paper::Slide, 9.0)}) {
            for (const LaidSlide &page :
                pagesOf(sources(sixtyBlocks(5, 12), manyNotes(sixtyBlocks(5, 12), 300)), paper)) {
                for (const TextItem *text : textsOn(page))
                    QVERIFY2(text->lettering.size >= floor - 0.001, qPrintable(text->name));
            }
        }
    }

    void rowsAreAsHighAsTheirNotesNeed()
    {
        std::vector<Note> notes;
        for (int i = 0; i < 12; ++i)
            notes.push_back(note(u"c"_s, u"%1: "_s.arg(i) + words(40, i)));
        const auto heights = [](const CanvasSources &canvas) {
            QStringList rows;
            const auto pages = pagesOf(canvas);
            for (const SlideItem &item : pages.front().items) {
                const auto *shape = std::get_if<ShapeItem>(&item);
                if (shape && shape->pen && shape->pen->ink == Ink::Rule && shape->box.height() > 12)
                    rows << QString::number(qRound(shape->box.height()));
            }
            return rows.join(u' ');
        };
        QCOMPARE(heights(sources(small(), {})), u"234 234 234"_s);
        QCOMPARE(heights(sources(small(), notes)), u"45 45 422"_s);
    }

    void whatGoesOnSaysSoOnBothPages()
    {
        std::vector<Note> notes;
        for (int i = 0; i < 40; ++i)
            notes.push_back(note(u"features"_s, u"%1: "_s.arg(i) + words(12, i)));
        const auto pages = pagesOf(machineLearning(notes));
        QCOMPARE(pages.size(), 2U);
        QCOMPARE(named(pages[0], u"Continuation"_s),
            (QStringList{u"29 more notes on page 2"_s, u"Continues on page 2"_s}));
        QCOMPARE(named(pages[1], u"Title"_s), QStringList{u"Dispatching engine, continued"_s});
        QVERIFY(wordsOn(pages[1]).contains(u"Features, continued"_s));
        QCOMPARE(named(pages[1], u"Continuation"_s), QStringList());
        QVERIFY(pages[1].isContinued);
        QCOMPARE(named(pages[1], u"Page"_s), QStringList{u"2"_s});
    }

    void aLongNoteIsContinued()
    {
        const auto pages =
            pagesOf(machineLearning({note(u"value"_s, words(3'000, 1), NoteMark::Assumption)}));
        QVERIFY(pages.size() > 1);
        QVERIFY(named(pages[0], u"Continuation"_s).contains(u"Continues on page 2"_s));
        QVERIFY(wordsOn(pages[1]).contains(u"Assumption, continued"_s));
    }

    void whatIsNotPlacedStandsOnAPageOfItsOwn()
    {
        const auto pages = pagesOf(machineLearning({note(u"value"_s, u"Placed"_s),
            note(u"Costs"_s, u"Servers"_s), note(u"Costs"_s, u"People"_s), note({}, u"Of nowhere"_s)}));
        QCOMPARE(pages.size(), 2U);
        QCOMPARE(named(pages[0], u"Continuation"_s), QStringList{u"Not placed yet: page 2"_s});
        QCOMPARE(pages[1].title, u"Not placed yet: Dispatching engine: Machine Learning Canvas"_s);
        QVERIFY(!pages[1].isContinued);
        QCOMPARE(named(pages[1], u"Title"_s), QStringList{u"Not placed yet"_s});
        compare(wordsOn(pages[1]).filter(QRegularExpression(u"Costs|Servers|People|heading|nowhere"_s)),
            {u"Without a heading"_s, u"Of nowhere"_s, u"Costs"_s, u"Servers"_s, u"People"_s});
    }

    void theTemplatesLicenceStandsOnEveryPage()
    {
        for (const LaidSlide &page : pagesOf(machineLearning(manyNotes(builtInTemplates().front(), 200)))) {
            const QString said = named(page, u"Attribution"_s).join(u' ');
            QVERIFY2(said.contains(u"Louis Dorard"_s) && said.contains(u"https://www.ownml.co"_s) &&
                         said.contains(u"CC BY-SA 4.0"_s),
                qPrintable(said));
        }
        QCOMPARE(named(pagesOf(sources(small(), {})).front(), u"Attribution"_s), QStringList());
    }

    void marksAreSignsAndWords()
    {
        const auto page = pagesOf(
            sources(small(), {note(u"a"_s, u"Agreed on"_s), note(u"a"_s, u"Assumed"_s, NoteMark::Assumption),
                                 note(u"a"_s, u"Asked"_s, NoteMark::Question),
                                 note(u"a"_s, u"Laid by"_s, NoteMark::Parked)}))
                              .front();
        compare(wordsOn(page).filter(QRegularExpression(u"Ag|Ass|Open|Asked|Parked|Laid"_s)),
            {u"Agreed on"_s, u"Assumption"_s, u"Assumed"_s, u"Open question"_s, u"Asked"_s, u"Parked"_s,
                u"Laid by"_s, u"Agreed"_s, u"Assumption"_s, u"Open question"_s, u"Parked"_s});
        const auto signs = std::ranges::count_if(page.items, [](const SlideItem &item) {
            const auto *shape = std::get_if<ShapeItem>(&item);
            return shape && shape->kind == ShapeItem::Kind::Path;
        });
        QCOMPARE(signs, 6); // in the notes, and in the legend
    }

    void aBlockHasItsIconWhereItIsKnown()
    {
        CanvasTemplate form = small();
        form.blocks[0].icon = u"flag"_s;
        form.blocks[1].icon = u"unknown"_s;
        CanvasSources canvas = sources(form, {});
        canvas.icons = {
            {u"flag"_s, {{ShapeItem::Step::Kind::Move, {2, 2}}, {ShapeItem::Step::Kind::Line, {22, 22}}}}};
        const auto page = pagesOf(canvas).front();
        const auto headOf = [&](const QString &title) {
            const auto texts = textsOn(page);
            return (*std::ranges::find(texts, QStringList{title}, &TextItem::paragraphs))->box.left();
        };
        const auto withoutIcons = pagesOf(sources(form, {})).front();
        QCOMPARE(page.items.size(), withoutIcons.items.size() + 1);
        QVERIFY(headOf(u"First"_s) > headOf(u"Third"_s)); // beside its icon
    }

    void anEmptyBlockAsks()
    {
        const auto page = pagesOf(sources(small(), {note(u"a"_s, u"Known"_s)})).front();
        QCOMPARE(named(page, u"Hint"_s), (QStringList{u"Why?"_s, u"How?"_s}));
    }

    void everyPageHasOneTitleAndItsNumber()
    {
        int number = 0;
        for (const LaidSlide &page : pagesOf(machineLearning(manyNotes(builtInTemplates().front(), 500)))) {
            const auto count = [&](TextRole role) {
                return std::ranges::count(textsOn(page), role, &TextItem::role);
            };
            QCOMPARE(count(TextRole::Title), 1);
            QCOMPARE(count(TextRole::PageNumber), 1);
            QCOMPARE(named(page, u"Page"_s), QStringList{QString::number(++number)});
        }
    }

    void theDeckIsOneSlide()
    {
        const Deck deck = makeCanvasDeck(machineLearning({}), Paper::Slide, FixedMeasure());
        QCOMPARE(deck.slides.size(), 1U);
        QCOMPARE(deck.properties.title, u"Dispatching engine: Machine Learning Canvas"_s);
        QCOMPARE(deck.properties.subject, u"Pantrylark"_s);
    }
};

QTEST_GUILESS_MAIN(TestCanvasSheet)
#include "tst_canvassheet.moc"
