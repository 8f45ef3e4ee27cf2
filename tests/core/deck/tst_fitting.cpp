// Whatever is written in a concern: it stands within its page, nothing lies over it, and nothing is lost.
#include "core/deck/outline.h"
#include "tests/core/deck/dispatching.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/slidefaults.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// What people paste: words, markup, right-to-left, emoji, control characters, halves of letters, words
/// without end.
QString randomText(QRandomGenerator &random, int mostLetters)
{
    static const QStringList pieces{u"the order "_s, u"vanishes\n"_s, u"<b>&amp;</b>"_s, u"تختفي الطلبات "_s,
        u"ההזמנות נעלמות "_s, u"😀👩‍🚀 "_s, u"\t"_s, u"\u0001\u001F\u0085"_s, QString(QChar(0xD83D)),
        QString(QChar(0xDE00)), u"\r\n"_s, u"\u2029"_s, QString(90, u'x'), u"Donaudampfschifffahrt"_s,
        u"注文が消える"_s, u"   "_s};
    QString text;
    const int letters = random.bounded(mostLetters + 1);
    while (text.size() < letters)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

/// What is shown of each text on all of these pages, without blanks.
std::map<QString, QString> shownOn(const std::vector<LaidSlide> &pages)
{
    std::map<QString, QString> shown;
    for (const LaidSlide &page : pages) {
        for (const SlideItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                for (const QStringList &lines : text->lines)
                    shown[text->field] += squeezed(lines.join(QString()));
            } else if (const auto *table = std::get_if<TableItem>(&item)) {
                for (const std::vector<TableItem::Cell> &row : table->rows) {
                    for (const TableItem::Cell &cell : row)
                        shown[cell.field] += squeezed(cell.lines.join(QString()));
                }
            }
        }
    }
    return shown;
}

/// Captions and headings are one line, and cut short where that is too long.
bool isOneLine(const SlideField &one)
{
    return one.name == field::caption || one.name == field::kicker || one.name.endsWith(u" head"_s);
}

/// The texts of a slide that are not whole on its pages.
QStringList lossesOf(const DeckSlide &slide, const std::vector<LaidSlide> &pages)
{
    QStringList losses;
    std::map<QString, QString> shown = shownOn(pages);
    for (const SlideField &one : slide.fields) {
        const QString text = squeezed(one.text);
        if (one.name != field::notes && !isOneLine(one) && !text.isEmpty() && shown[one.name] != text)
            losses << slide.label + u": "_s + one.name;
    }
    return losses;
}

void fill(Concern &concern, QRandomGenerator &random, int mostLetters)
{
    for (QString *text : {&concern.words, &concern.worstCase, &concern.mitigation, &concern.failure,
             &concern.fallback, &concern.onRetry, &concern.onPermanentFailure, &concern.notes})
        *text = randomText(random, mostLetters);
    concern.name = u"c"_s + randomText(random, mostLetters);
}

DeckSources randomSources(QRandomGenerator &random, int mostLetters)
{
    DeckSources sources = dispatching::sources();
    sources.project.name = u"p"_s + randomText(random, mostLetters);
    sources.project.client = randomText(random, mostLetters);
    sources.author = randomText(random, mostLetters);
    sources.book.stakeholders[0].role = randomText(random, mostLetters);
    for (Concern &concern : sources.book.concerns)
        fill(concern, random, mostLetters);
    for (DemoStep &step : sources.book.steps)
        step.text = u"s"_s + randomText(random, mostLetters);
    for (Recipient &recipient : sources.book.recipients)
        recipient.channel = randomText(random, mostLetters);
    sources.metrics.metrics[0].unit = randomText(random, mostLetters);
    sources.plan->projects[1].project.name = sources.project.name;
    sources.slides = {
        {.id = Id{70}, .project = dispatching::project, .kind = SlideKind::Text, .position = 1}};
    sources.texts = {
        {.id = Id{71}, .slide = Id{70}, .field = u"title"_s, .text = randomText(random, mostLetters)},
        {.id = Id{72}, .slide = Id{70}, .field = u"body"_s, .text = randomText(random, mostLetters)}};
    return sources;
}

} // namespace

class TestFitting : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsOnItsPagesAndNothingLiesOverIt_data()
    {
        QTest::addColumn<int>("mostLetters");
        QTest::addColumn<int>("rounds");
        QTest::newRow("a line") << 60 << 40;
        QTest::newRow("a paragraph") << 600 << 40;
        QTest::newRow("a page") << 3'000 << 10;
        QTest::newRow("20,000 letters") << 20'000 << 2;
    }
    void everythingIsOnItsPagesAndNothingLiesOverIt()
    {
        QFETCH(int, mostLetters);
        QFETCH(int, rounds);
        QRandomGenerator random(7);
        const FixedMeasure measure;
        for (int round = 0; round < rounds; ++round) {
            const DeckSources sources = randomSources(random, mostLetters);
            const std::vector<DeckSlide> outline = outlineOf(sources);
            for (std::size_t i = 0; i < outline.size(); ++i) {
                const std::vector<LaidSlide> pages = layOut(sources, outline, i, 1, measure);
                for (const LaidSlide &page : pages) {
                    QCOMPARE(faultsOf(page, measure), QStringList());
                    QCOMPARE(differencesOn(page), QStringList());
                    QVERIFY(!page.title.isEmpty());
                }
                QCOMPARE(lossesOf(outline[i], pages), QStringList());
            }
        }
    }

    void nothingOfTheSummaryIsLost()
    {
        QRandomGenerator random(11);
        DeckSources sources = dispatching::sources();
        sources.book.concerns.clear();
        for (int i = 0; i < 40; ++i) {
            Concern concern = dispatching::concern(Id{100 + i}, QString(), ConcernStatus::Addressed);
            fill(concern, random, i % 10 == 9 ? 20'000 : 400);
            sources.book.concerns.push_back(concern);
        }
        const std::vector<DeckSlide> outline = outlineOf(sources);
        const std::vector<LaidSlide> pages = layOut(sources, outline, outline.size() - 1, 1, FixedMeasure());
        QCOMPARE(lossesOf(outline.back(), pages), QStringList());
        for (const LaidSlide &page : pages)
            QCOMPARE(faultsOf(page, FixedMeasure()), QStringList());
    }

    void headingsAreCutShort()
    {
        DeckSources sources = dispatching::sources();
        sources.slides = {{.id = Id{70},
            .project = dispatching::project,
            .kind = SlideKind::Concern,
            .concern = dispatching::vanish}};
        sources.texts = {{.id = Id{71},
            .slide = Id{70},
            .field = field::head(field::worstCase),
            .text = u"Worst "_s.repeated(2000)}};
        const std::vector<LaidSlide> pages = layOut(sources, outlineOf(sources), 2, 3, FixedMeasure());
        QCOMPARE(pages.size(), 1U);
        const QString head = shownOn(pages).at(field::head(field::worstCase));
        QVERIFY2(head.startsWith(u"WorstWorst"_s) && head.endsWith(u"…"_s), qPrintable(head));
        QCOMPARE(faultsOf(pages[0], FixedMeasure()), QStringList());
    }

    void textShrinksBeforeItGoesOn()
    {
        DeckSources sources = dispatching::sources();
        const auto sizesOf = [&](int repetitions) {
            sources.book.concerns[0].mitigation = u"All orders are counted. "_s.repeated(repetitions);
            QStringList sizes;
            for (const LaidSlide &page : layOut(sources, outlineOf(sources), 2, 3, FixedMeasure())) {
                for (const SlideItem &item : page.items) {
                    const auto *text = std::get_if<TextItem>(&item);
                    if (text && text->field == field::mitigation)
                        sizes << QString::number(text->lettering.size, 'f', 1);
                }
            }
            return sizes.join(u" "_s);
        };
        QCOMPARE(sizesOf(4), u"19.0"_s);
        QCOMPARE(sizesOf(9), u"16.0"_s);
        QCOMPARE(sizesOf(20), u"11.4"_s);
        QCOMPARE(sizesOf(40), u"11.4 19.0"_s);
    }

    void whatGoesOnSaysSo()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].mitigation = u"All orders are counted. "_s.repeated(200);
        const std::vector<DeckSlide> outline = outlineOf(sources);
        const std::vector<LaidSlide> pages = layOut(sources, outline, 2, 3, FixedMeasure());
        QStringList told;
        for (const LaidSlide &page : pages) {
            QStringList items;
            for (const SlideItem &item : page.items) {
                const auto *text = std::get_if<TextItem>(&item);
                if (text && (text->field.isEmpty() || text->field == field::kicker) &&
                    (text->lettering.size == 13 || text->box.top() < 60) && text->role != TextRole::Footer)
                    items << text->paragraphs.front();
            }
            told << items.join(u" / "_s);
        }
        QCOMPARE(told.front(), u"Concern 1 of 2 / Addressed / Continues on the next page / 3"_s);
        QCOMPARE(told[1], u"Concern 1 of 2, continued / Continues on the next page / 4"_s);
        QCOMPARE(told.back(), u"Concern 1 of 2, continued / %1"_s.arg(2 + pages.size()));
    }

    void everyPageHasOneTitle()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].words = u"It vanishes. "_s.repeated(400);
        for (const LaidSlide &page : makeDeck(sources, FixedMeasure()).pages) {
            const auto titles = std::ranges::count_if(page.items, [](const SlideItem &item) {
                const auto *text = std::get_if<TextItem>(&item);
                return text && text->role == TextRole::Title;
            });
            QCOMPARE(titles, 1);
        }
    }

    void aLongDeckIsNumberedThrough()
    {
        DeckSources sources = dispatching::sources();
        for (int i = 0; i < 498; ++i)
            sources.book.concerns.push_back(
                dispatching::concern(Id{1000 + i}, u"Concern %1"_s.arg(i + 3), ConcernStatus::Raised));
        const Deck deck = makeDeck(sources, FixedMeasure());
        QCOMPARE(deck.pages.size(), 504U + 84U);
        for (std::size_t i = 1; i < deck.pages.size(); ++i) {
            const auto &number = std::get<TextItem>(deck.pages[i].items.back());
            QCOMPARE(number.role, TextRole::PageNumber);
            QCOMPARE(number.paragraphs.front(), QString::number(i + 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestFitting)
#include "tst_fitting.moc"
