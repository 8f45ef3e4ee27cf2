// What stands on the pages of each kind of slide, as pictures in text.
#include "core/deck/outline.h"
#include "tests/core/deck/dispatching.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A line for each text: left, top and width in whole percent of the page, size of letters, and the words:
/// "|" where a line is broken, "¶" where a paragraph ends. Rows of tables have their height in points. The
/// foot of the page is left out.
QStringList pictureOf(const LaidSlide &page)
{
    QStringList picture;
    const auto add = [&](const QRectF &box, double size, const QString &words) {
        const auto percent = [](double length, double whole) { return qRound(100 * length / whole); };
        picture << u"%1 %2 %3  %4  %5"_s.arg(percent(box.left(), slideWidth))
                       .arg(percent(box.top(), slideHeight))
                       .arg(percent(box.width(), slideWidth))
                       .arg(size, 0, 'f', 1)
                       .arg(words);
    };
    for (const SlideItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            if (text->role == TextRole::Footer || text->role == TextRole::PageNumber)
                continue;
            QStringList words;
            for (const QStringList &paragraph : text->lines)
                words << paragraph.join(u" | "_s);
            const QString number = text->isNumbered ? u"%1. "_s.arg(text->firstNumber) : QString();
            add(text->box, text->lettering.size, number + words.join(u" ¶ "_s));
        } else if (const auto *table = std::get_if<TableItem>(&item)) {
            for (std::size_t row = 0; row < table->rows.size(); ++row) {
                QStringList cells;
                for (const TableItem::Cell &cell : table->rows[row])
                    cells << cell.lines.join(u" | "_s);
                picture << u"row %1  %2"_s.arg(qRound(table->heights[row])).arg(cells.join(u" ; "_s));
            }
        } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
            add(chart->box, chart->labels.size, u"chart: "_s + chart->name);
        }
    }
    return picture;
}

/// Readable differences.
void compare(const QStringList &picture, const QStringList &expected)
{
    for (qsizetype i = 0; i < std::max(picture.size(), expected.size()); ++i)
        QCOMPARE(picture.value(i), expected.value(i));
}

std::vector<LaidSlide> pagesOf(const DeckSources &sources, SlideKind kind, Id subject = {})
{
    const std::vector<DeckSlide> outline = outlineOf(sources);
    const auto slide = std::ranges::find(outline, SlideKey{kind, subject}, &DeckSlide::key);
    if (slide == outline.end())
        qFatal("There is no such slide.");
    return layOut(sources, outline, static_cast<std::size_t>(slide - outline.begin()), 1, FixedMeasure());
}

QStringList pictureOf(const DeckSources &sources, SlideKind kind, Id subject = {})
{
    return pictureOf(pagesOf(sources, kind, subject).front());
}

QString titleOf(const DeckSources &sources, SlideKind kind, Id subject = {})
{
    return pagesOf(sources, kind, subject).front().title;
}

/// As if these orders had been lost on the days from 16 February to 10 March.
DeckSources withLost(const std::vector<double> &lost)
{
    DeckSources sources = dispatching::sources();
    sources.metrics = dispatching::metrics(lost);
    dispatching::report(sources);
    return sources;
}

const ChartItem &chartOf(const LaidSlide &page)
{
    for (const SlideItem &item : page.items) {
        if (const auto *chart = std::get_if<ChartItem>(&item))
            return *chart;
    }
    qFatal("There is no chart.");
}

} // namespace

class TestLayout : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aSlideThatIsLeftOutHasNoPageNumber()
    {
        const DeckSources sources = dispatching::sources();
        const std::vector<DeckSlide> outline = outlineOf(sources);
        const auto hasNumber = [&](int firstPage) {
            const LaidSlide page = layOut(sources, outline, 1, firstPage, FixedMeasure()).front();
            return std::ranges::any_of(page.items, [](const SlideItem &item) {
                const auto *text = std::get_if<TextItem>(&item);
                return text && text->role == TextRole::PageNumber;
            });
        };
        QVERIFY(hasNumber(2));
        QVERIFY(!hasNumber(0));
    }

    void theTitle()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Title),
            {u"6 44 54  50.0  Dispatching engine"_s, u"6 11 60  18.0  Pantrylark"_s,
                u"6 58 48  21.5  Your concerns, what we do about them, and | how you will know it works"_s,
                u"6 86 48  17.0  Alma Verrin, ML adviser"_s, u"6 91 48  17.0  Tuesday 10 March 2026"_s});
    }

    void aConcern()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Concern, dispatching::vanish),
            {u"6 8 56  16.0  Concern 1 of 2"_s,
                u"6 16 83  36.0  “If the engine drops an order, nobody | notices until the customer calls.”"_s,
                u"6 35 83  18.0  Dario Pelk, head of dispatch"_s, u"85 8 8  16.0  Addressed"_s,
                u"6 52 25  16.0  Worst case"_s,
                u"6 57 25  19.0  40 orders wait unassigned | for 20 minutes on a | Friday evening. All are | refunded."_s,
                u"35 52 29  16.0  What we do about it"_s,
                u"35 57 29  19.0  Count every order in and out. | Any difference raises an | alert, and the | nearest-courier rule takes | over."_s,
                u"67 52 27  16.0  How you will know"_s, u"67 57 27  18.0  incoming − outgoing = 0"_s,
                u"67 69 27  19.0  Checked every minute. A | breach alerts Dario Pelk | (text message) and Engineer | on call (pager)."_s});
    }

    void aConcernThatNobodyAnsweredSaysSo()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Concern, dispatching::slow),
            {u"6 8 56  16.0  Concern 2 of 2"_s, u"6 16 83  36.0  “It will be slow exactly when it rains”"_s,
                u"6 35 83  18.0  Dario Pelk, head of dispatch"_s, u"87 8 5  16.0  Raised"_s,
                u"6 52 25  16.0  Worst case"_s, u"6 57 25  19.0  Not said yet."_s,
                u"35 52 29  16.0  What we do about it"_s,
                u"35 57 29  19.0  Not answered yet. Due on | Thursday."_s,
                u"67 52 27  16.0  How you will know"_s, u"67 57 27  19.0  No metric yet."_s});
    }

    void wordsThatHaveQuotationMarksGetNoOthers_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        QTest::newRow("none") << u"It is slow"_s << u"“It is slow”"_s;
        QTest::newRow("typographic") << u"“It is slow”, she said"_s << u"“It is slow”, she said"_s;
        QTest::newRow("straight") << u"\"It is slow\""_s << u"\"It is slow\""_s;
        QTest::newRow("German") << u"„Es ist langsam“"_s << u"„Es ist langsam“"_s;
        QTest::newRow("blanks") << u"  It is slow \n"_s << u"“It is slow”"_s;
    }
    void wordsThatHaveQuotationMarksGetNoOthers()
    {
        QFETCH(QString, words);
        DeckSources sources = dispatching::sources();
        sources.book.concerns[1].words = words;
        QTEST(titleOf(sources, SlideKind::Concern, dispatching::slow), "shown");
    }

    void aMetric()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Metric, dispatching::balance),
            {u"6 8 56  16.0  Concern 1 of 2, the number that answers it"_s,
                u"6 14 88  31.0  Holds since 8 March, 6 breaches before"_s,
                u"5 26 61  14.5  chart: Readings of Orders in minus orders out"_s,
                u"69 27 25  16.0  Alert rule"_s, u"69 32 25  18.0  incoming − outgoing = 0"_s,
                u"69 46 25  16.0  Since the alert went live"_s,
                u"69 51 25  18.0  2 breaches in 8 readings, | the last on 7 March."_s,
                u"69 65 25  16.0  Who is told"_s,
                u"69 70 25  18.0  Dario Pelk, text message ¶ Engineer on call, pager"_s});
    }

    void theChartOfAMetricMarksBreachesAndTheLiveAlert()
    {
        const ChartItem chart =
            chartOf(pagesOf(dispatching::sources(), SlideKind::Metric, dispatching::balance).front());
        QStringList series;
        for (const ChartItem::Series &one : chart.series) {
            QStringList values;
            for (const ChartItem::Point &point : one.points)
                values << (point.label.isEmpty() ? QString::number(point.y) : point.label);
            series << u"%1: %2"_s.arg(one.name, values.join(u" "_s));
        }
        compare(
            series, {u"Holds: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"_s,
                        u"Breach: 9 14 2 31 orders, 27 February"_s, u"Breach that raised an alert: 4 2"_s});
        QStringList marks;
        for (const ChartItem::Mark &mark : chart.marks)
            marks << mark.label;
        compare(marks, {u"Alert limit: 0"_s, u"Alert live, 3 March"_s});
        QCOMPARE(chart.bands.size(), 1U);
        QCOMPARE(chart.bands[0].to, chart.x.most);
    }

    void aRuleIsRatherSmallerThanInTwoLines()
    {
        DeckSources sources = dispatching::sources();
        sources.metrics.metrics[0].rule = u"incoming - outgoing < 123"_s;
        dispatching::report(sources);
        const QStringList picture = pictureOf(sources, SlideKind::Metric, dispatching::balance);
        QCOMPARE(picture[4], u"69 32 25  17.7  incoming − outgoing < 123"_s);
    }

    void theWordsForALimitKeepClearOfTheReadings()
    {
        const auto isAbove = [](const std::vector<double> &lost) {
            const DeckSources sources = withLost(lost);
            return chartOf(pagesOf(sources, SlideKind::Metric, dispatching::balance).front())
                .marks.front()
                .isLabelBefore;
        };
        QVERIFY(!isAbove({7, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9}));
        QVERIFY(isAbove({-7, -9, -8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9}));
    }

    void oneReadingHasADayOnEachSide()
    {
        const ChartItem chart =
            chartOf(pagesOf(withLost({5}), SlideKind::Metric, dispatching::balance).front());
        QCOMPARE(chart.x.most - chart.x.least, 2.0);
        QCOMPARE(chart.x.step, 1.0);
    }

    void theTitleOfAMetricStatesWhatItFound_data()
    {
        QTest::addColumn<std::vector<double>>("lost");
        QTest::addColumn<QString>("title");
        using Lost = std::vector<double>;
        QTest::newRow("never") << Lost(23, 0) << u"incoming − outgoing = 0 has held since 16 February"_s;
        QTest::newRow("before the alert")
            << Lost{0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
            << u"incoming − outgoing = 0 has held since 18 February"_s;
        QTest::newRow("one") << Lost{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0}
                             << u"Holds since 8 March, 1 breach before"_s;
        QTest::newRow("now") << Lost{0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5}
                             << u"Breached since 9 March, 3 breaches in all"_s;
        QTest::newRow("now alone") << Lost{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                          5}
                                   << u"Breached since 10 March"_s;
        QTest::newRow("not any more") << Lost{0, 0, 1} << u"No data since 18 February"_s;
    }
    void theTitleOfAMetricStatesWhatItFound()
    {
        QFETCH(std::vector<double>, lost);
        QTEST(titleOf(withLost(lost), SlideKind::Metric, dispatching::balance), "title");
    }

    void readingsThatCannotBeToldAreNoData()
    {
        DeckSources sources = dispatching::sources();
        sources.metrics.metrics.front().rule = u"incoming / 0 < 1"_s;
        dispatching::report(sources);
        const LaidSlide page = pagesOf(sources, SlideKind::Metric, dispatching::balance).front();
        QCOMPARE(page.title, u"No data yet"_s);
        QCOMPARE(chartOf(page).series.size(), 0U);
    }

    void manyReadingsAreALineThatKeepsEveryExtreme()
    {
        std::vector<double> lost(5000, 0);
        lost[1234] = 77;
        DeckSources sources = dispatching::sources();
        sources.metrics = dispatching::metrics(lost);
        sources.today = QDate(2040, 1, 1);
        dispatching::report(sources);
        const ChartItem chart = chartOf(pagesOf(sources, SlideKind::Metric, dispatching::balance).front());
        QCOMPARE(chart.series[0].name, u"Readings"_s);
        QVERIFY(chart.series[0].points.size() <= 800);
        QCOMPARE(std::ranges::max(chart.series[0].points, {}, &ChartItem::Point::y).y, 77.0);
        QCOMPARE(chart.series[1].points.size(), 1U);
    }

    void aDemo()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Demo, dispatching::vanish),
            {u"6 8 56  16.0  Concern 1 of 2, shown live"_s,
                u"6 14 88  31.0  The engine stops in the middle of Friday evening"_s,
                u"6 27 50  16.0  What you will see"_s, u"6 32 50  19.0  1. Stop the engine"_s,
                u"9 37 47  14.5  Shown on 9 March"_s,
                u"6 43 50  19.0  2. Watch the rule assign the next order"_s,
                u"9 48 47  14.5  Not shown yet"_s, u"62 27 32  16.0  What takes over"_s,
                u"62 32 32  18.0  The nearest-courier rule"_s, u"62 39 32  16.0  Who is told"_s,
                u"62 43 32  18.0  Dario Pelk, text message ¶ Engineer on call, pager"_s,
                u"62 55 32  16.0  Does a person have to act?"_s, u"62 60 32  18.0  Nobody has to act."_s});
    }

    void aDemoSaysInOneSentenceWhatIsNotKnown()
    {
        DeckSources sources = dispatching::sources();
        sources.book.recipients.clear();
        sources.book.concerns[0].personActs = PersonActs::Unknown;
        QCOMPARE(pictureOf(sources, SlideKind::Demo, dispatching::vanish).last(),
            u"62 39 32  16.0  Not said yet: who is told and whether | a person has to act."_s);
    }

    void theStepsOfADemoStayLargeBesideLongAnswers()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].onRetry = u"It is tried again after a minute. "_s.repeated(8);
        const QStringList picture = pictureOf(sources, SlideKind::Demo, dispatching::vanish);
        QVERIFY2(picture.contains(u"6 32 50  19.0  1. Stop the engine"_s), qPrintable(picture.join(u"\n"_s)));
        QVERIFY2(!picture.contains(u"62 32 32  18.0  The nearest-courier rule"_s),
            qPrintable(picture.join(u"\n"_s)));
    }

    void aColumnThatGoesOnAloneHasTheWholeWidth()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].mitigation = u"All orders are counted. "_s.repeated(40);
        const std::vector<LaidSlide> pages = pagesOf(sources, SlideKind::Concern, dispatching::vanish);
        QCOMPARE(pages.size(), 2U);
        const QStringList further = pictureOf(pages[1]);
        QCOMPARE(further.size(), 3);
        QCOMPARE(further[1], u"6 16 88  16.0  What we do about it"_s);
        QVERIFY2(further[2].startsWith(u"6 21 88  19.0  "_s), qPrintable(further[2]));
    }

    void thePortfolio()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Portfolio),
            {u"6 8 56  16.0  Where the next 100 weeks go"_s,
                u"6 14 88  31.0  This split is worth 11\u202F% more than sharing evenly"_s,
                u"5 25 56  14.5  chart: Value for effort"_s, u"66 27 20  17.0  Dispatching engine"_s,
                u"87 27 7  17.0  43 weeks"_s, u"66 37 20  17.0  Recommendations"_s,
                u"87 37 7  17.0  23 weeks"_s, u"66 48 20  17.0  Dynamic pricing"_s,
                u"87 48 7  17.0  21 weeks"_s, u"66 58 20  17.0  Courier onboarding"_s,
                u"87 58 7  17.0  13 weeks"_s, u"66 68 21  17.0  Synthetic menu images"_s,
                u"88 68 6  17.0  0 weeks"_s,
                u"64 80 31  17.0  Each funded project gains the same | 0.47 points from one more week."_s});
    }

    void ofManyProjectsTheLargestAreListed()
    {
        DeckSources sources = dispatching::sources();
        const PlannedProject last = sources.plan->projects.back();
        for (int i = 0; i < 3; ++i)
            sources.plan->projects.push_back(last);
        const QStringList picture = pictureOf(sources, SlideKind::Portfolio);
        QVERIFY2(picture.contains(u"66 68 21  17.0  4 other projects"_s), qPrintable(picture.join(u"\n"_s)));
    }

    void aSplitThatIsNoBetterSaysWhatItIsWorth()
    {
        DeckSources sources = dispatching::sources();
        sources.evenValue = sources.plan->allocation.value;
        QCOMPARE(titleOf(sources, SlideKind::Portfolio), u"This split is worth 97.5 points"_s);
    }

    void theSummary()
    {
        compare(pictureOf(dispatching::sources(), SlideKind::Summary),
            {u"6 8 88  31.0  Two concerns: one answered, one due on Thursday"_s,
                u"row 28  Concern ; What we do about it ; Status"_s,
                u"row 79  Orders vanish between dispatch and | the courier ; Count every order in and out. Any | difference raises an alert, and the | nearest-courier rule takes over. ; Addressed"_s,
                u"row 60  It will be slow exactly when it rains ; Not answered yet. Due on Thursday. ; Raised"_s});
    }

    void sixConcernsFillAPageOfTheSummary()
    {
        DeckSources sources = dispatching::sources();
        for (int i = 0; i < 11; ++i)
            sources.book.concerns.push_back(dispatching::concern(
                Id{100 + i}, u"Concern %1"_s.arg(i + 3), ConcernStatus::Accepted, u"Yes"_s));
        sources.book.concerns[0].mitigation = u"Yes"_s;
        const std::vector<LaidSlide> pages = pagesOf(sources, SlideKind::Summary);
        QCOMPARE(pages.size(), 3U);
        QCOMPARE(pictureOf(pages[0]).filter(u"row 60"_s).size(), 6);
        QCOMPARE(pictureOf(pages[2]).filter(u"row 60"_s).size(), 1);
        QCOMPARE(pictureOf(pages[0]).last(), u"56 93 31  13.0  Continues on the next page"_s);
        QCOMPARE(pictureOf(pages[1]).first(), u"6 8 56  16.0  All concerns, continued"_s);
    }

    void aLongAnswerTakesRoomFromRowsThatNeedLess()
    {
        DeckSources sources = dispatching::sources();
        for (int i = 0; i < 4; ++i)
            sources.book.concerns.push_back(dispatching::concern(
                Id{100 + i}, u"Concern %1"_s.arg(i + 3), ConcernStatus::Accepted, u"Yes"_s));
        const auto rowsOf = [&](int repetitions) {
            sources.book.concerns[1].mitigation = u"All orders are counted. "_s.repeated(repetitions);
            QStringList rows;
            for (const LaidSlide &page : pagesOf(sources, SlideKind::Summary)) {
                for (const SlideItem &item : page.items) {
                    const auto *table = std::get_if<TableItem>(&item);
                    for (std::size_t row = 1; table && row < table->rows.size(); ++row)
                        rows << u"%1/%2"_s.arg(qRound(table->heights[row]))
                                    .arg(table->rows[row][1].lettering.size);
                }
                rows << u"."_s;
            }
            return rows.join(u" "_s);
        };
        QCOMPARE(rowsOf(1), u"79/17 56/17 56/17 56/17 56/17 56/17 ."_s);
        QCOMPARE(rowsOf(6), u"79/17 102/17 45/17 45/17 45/17 45/17 ."_s);
        QCOMPARE(rowsOf(10), u"71/15 132/15 39/15 39/15 39/15 39/15 ."_s);
        QCOMPARE(rowsOf(16), u"63/13 151/13 49/13 49/13 49/13 . 60/17 ."_s);
    }

    void namesOfThePortfolioAreOfOneSize()
    {
        DeckSources sources = dispatching::sources();
        sources.plan->projects[1].project.name = u"Personalised recommendations"_s;
        QStringList sizes;
        for (const QString &line : pictureOf(sources, SlideKind::Portfolio)) {
            if (line.startsWith(u"66 "_s))
                sizes << line.section(u"  "_s, 1, 1);
        }
        sizes.removeDuplicates();
        QCOMPARE(sizes, QStringList{u"14.3"_s});
    }

    void theTitleOfTheSummaryCounts_data()
    {
        QTest::addColumn<QString>(
            "statuses"); // r: raised and due on Thursday, l: raised and due later, a: answered
        QTest::addColumn<QString>("title");
        QTest::newRow("one, open") << u"r"_s << u"One concern, due on Thursday"_s;
        QTest::newRow("one, answered") << u"a"_s << u"One concern, answered"_s;
        QTest::newRow("all answered") << u"aaa"_s << u"Three concerns, all answered"_s;
        QTest::newRow("none answered") << u"rr"_s << u"Two concerns, all due on Thursday"_s;
        QTest::newRow("some") << u"raaraa"_s << u"Six concerns: four answered, two due on Thursday"_s;
        QTest::newRow("none answered, different days") << u"rl"_s << u"Two concerns, none answered yet"_s;
        QTest::newRow("different days")
            << u"rla"_s << u"Three concerns: one answered, two not answered yet"_s;
        QTest::newRow("many") << QString(13, u'a') << u"13 concerns, all answered"_s;
    }
    void theTitleOfTheSummaryCounts()
    {
        QFETCH(QString, statuses);
        DeckSources sources = dispatching::sources();
        sources.book.concerns.clear();
        for (const QChar letter : statuses) {
            Concern concern =
                dispatching::concern(Id{static_cast<qint64>(sources.book.concerns.size()) + 100},
                    u"A concern"_s, letter == u'a' ? ConcernStatus::Addressed : ConcernStatus::Raised);
            if (letter == u'l')
                concern.due = QDate(2026, 4, 1);
            sources.book.concerns.push_back(concern);
        }
        QTEST(titleOf(sources, SlideKind::Summary), "title");
    }

    void aFreeSlide()
    {
        DeckSources sources = dispatching::sources();
        sources.slides = {
            {.id = Id{70}, .project = dispatching::project, .kind = SlideKind::Text, .position = 1}};
        sources.texts = {{.id = Id{71}, .slide = Id{70}, .field = u"title"_s, .text = u"Next steps"_s},
            {.id = Id{72}, .slide = Id{70}, .field = u"body"_s, .text = u"Load test\nWorkshop"_s}};
        compare(pictureOf(sources, SlideKind::Text, Id{70}),
            {u"6 8 88  31.0  Next steps"_s, u"6 22 88  22.0  Load test ¶ Workshop"_s});
    }

    void notesAreOnTheFirstPageOfASlide()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].mitigation = sources.book.concerns[0].mitigation.repeated(30);
        sources.book.concerns[0].notes = u"Wait for the question."_s;
        const std::vector<LaidSlide> pages = pagesOf(sources, SlideKind::Concern, dispatching::vanish);
        QCOMPARE(pages[0].notes,
            u"Wait for the question.\n\nAs a dispatcher I want every order counted, so that none is lost."_s);
        QVERIFY(pages.size() > 1 && pages[1].isContinued);
        QCOMPARE(pages[1].notes, QString());
    }

    void aDemoIsReadFromItsNotes()
    {
        compare(
            pagesOf(dispatching::sources(), SlideKind::Demo, dispatching::vanish).front().notes.split(u'\n'),
            {u"Make it fail: The engine stops in the middle of Friday evening"_s, u"1. Stop the engine"_s,
                u"2. Watch the rule assign the next order"_s, u"What takes over: The nearest-courier rule"_s,
                u"Who is told: Dario Pelk and Engineer on call"_s, u"Nobody has to act."_s});
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
