// The order of a deck's slides, and the edits of a deck.
#include "core/deck/outline.h"
#include "core/portfolio/portfolio.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// A document with a project and its concerns A, B, C …
struct Made
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project;

    explicit Made(const QString &concerns = u"ABC"_s)
    {
        edit(*document,
            [&](Edit &e) { project = addProject(e, {.name = u"Engine"_s, .client = u"Pantrylark"_s}); });
        for (const QChar name : concerns)
            add(name);
    }

    Id add(QChar name)
    {
        Id id;
        edit(*document, [&](Edit &e) {
            const auto position = static_cast<double>(e.rows(Concern::description()).size() + 1);
            id = e.insert(Concern{.project = project, .name = QString(name), .position = position});
        });
        return id;
    }

    DeckSources sources() const
    {
        Result<DeckSources> read = readDeck(*document, project);
        if (!read)
            qFatal("%s", qPrintable(read.error().sentence));
        return *read;
    }

    /// "Title Portfolio A B C Summary"; those that are left out are crossed out: "-A-".
    QString order() const
    {
        const DeckSources read = sources();
        QStringList names;
        for (const DeckSlide &slide : outlineOf(read)) {
            const Concern *concern = findConcern(read.book, slide.key.subject);
            const QString name = concern ? concern->name : slide.label;
            names << (slide.isLeftOut ? u"-%1-"_s.arg(name) : name);
        }
        return names.join(u' ');
    }

    SlideKey key(const QString &name) const
    {
        const DeckSources read = sources();
        for (const DeckSlide &slide : outlineOf(read)) {
            const Concern *concern = findConcern(read.book, slide.key.subject);
            if ((concern ? concern->name : slide.label) == name)
                return slide.key;
        }
        qFatal("There is no slide %s.", qPrintable(name));
    }

    void move(const QString &slide, const QString &before = {}) const
    {
        const SlideKey moved = key(slide);
        const std::optional<SlideKey> next = before.isEmpty() ? std::nullopt : std::optional(key(before));
        const DeckSources read = sources();
        edit(*document, [&](Edit &e) { moveSlide(e, read, moved, next); });
    }

    void write(const QString &slide, const QString &field, const QString &text) const
    {
        const SlideKey written = key(slide);
        const DeckSources read = sources();
        edit(*document, [&](Edit &e) { setSlideText(e, read, written, field, text); });
    }

    void leave(const QString &slide, bool out) const
    {
        const SlideKey left = key(slide);
        const DeckSources read = sources();
        edit(*document, [&](Edit &e) { leaveOut(e, read, left, out); });
    }

    QString add(const QString &title, const QString &after) const
    {
        const std::optional<SlideKey> before = after.isEmpty() ? std::nullopt : std::optional(key(after));
        const DeckSources read = sources();
        edit(*document, [&](Edit &e) { addTextSlide(e, read, before, title); });
        return order();
    }

    SlideField field(const QString &slide, const QString &name) const
    {
        const SlideKey asked = key(slide);
        const std::vector<DeckSlide> outline = outlineOf(sources());
        const auto found = std::ranges::find(outline, asked, &DeckSlide::key);
        return *std::ranges::find(found->fields, name, &SlideField::name);
    }

    std::size_t records() const { return document->all<Slide>()->size(); }
    std::size_t texts() const { return document->all<SlideText>()->size(); }
};

} // namespace

class TestOutline : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aDeckFollowsFromItsConcerns()
    {
        Made made;
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary"_s);
        QCOMPARE(made.records(), 0U);
        QCOMPARE(Made(QString()).order(), u"Title Portfolio"_s);
    }

    void aConcernsMetricAndDemoFollowIt()
    {
        Made made;
        const Id concern = made.key(u"B"_s).subject;
        edit(*made.document, [&](Edit &e) {
            e.insert(DemoStep{.concern = concern, .text = u"Stop it"_s});
            const Id metric =
                e.insert(Metric{.project = made.project, .concern = concern, .name = u"Lost"_s});
            const Id series = e.insert(MetricSeries{.metric = metric, .name = u"lost"_s});
            e.insert(Observation{.series = series, .at = made.document->now(), .value = 1});
            e.insert(Metric{.project = made.project, .concern = concern, .name = u"Without observations"_s});
        });
        QCOMPARE(made.order(), u"Title Portfolio A B Metric 2 B C Summary"_s);
    }

    void aMovedSlideStandsWhereItWasPut_data()
    {
        QTest::addColumn<QString>("slide");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("records");
        QTest::newRow("up") << u"C"_s << u"A"_s << u"Title Portfolio C A B Summary"_s << 3;
        QTest::newRow("down") << u"A"_s << u"C"_s << u"Title Portfolio B A C Summary"_s << 3;
        QTest::newRow("to the end") << u"B"_s << QString() << u"Title Portfolio A C Summary B"_s << 2;
        QTest::newRow("to the front")
            << u"Summary"_s << u"Title"_s << u"Summary Title Portfolio A B C"_s << 2;
        QTest::newRow("nowhere") << u"B"_s << u"C"_s << u"Title Portfolio A B C Summary"_s << 0;
    }
    void aMovedSlideStandsWhereItWasPut()
    {
        QFETCH(QString, slide);
        QFETCH(QString, before);
        Made made;
        made.move(slide, before);
        QTEST(made.order(), "order");
        QTEST(static_cast<int>(made.records()), "records");
        if (made.records() > 0)
            QVERIFY(made.document->undo());
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary"_s);
    }

    void aSlideThatIsMovedBackLeavesNothing()
    {
        Made made;
        made.move(u"C"_s, u"A"_s);
        made.move(u"C"_s, u"Summary"_s);
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary"_s);
        QCOMPARE(made.records(), 0U);
    }

    void oneThatComesLaterFollowsTheOneThatItFollowsByItself()
    {
        Made made;
        made.move(u"C"_s, u"A"_s);
        made.add(u'D');
        QCOMPARE(made.order(), u"Title Portfolio C D A B Summary"_s);
        const Id a = made.key(u"A"_s).subject;
        edit(*made.document, [&](Edit &e) { e.insert(DemoStep{.concern = a, .text = u"Show it"_s}); });
        QCOMPARE(made.order(), u"Title Portfolio C D A A B Summary"_s);
    }

    void movingOneSlideLeavesThePositionsOfOthers()
    {
        Made made(u"ABCDEF"_s);
        made.move(u"F"_s, u"A"_s);
        std::map<Id, double> before;
        for (const Slide &slide : *made.document->all<Slide>())
            before[slide.id] = slide.position;
        made.move(u"C"_s, u"E"_s);
        QCOMPARE(made.order(), u"Title Portfolio F A B D C E Summary"_s);
        for (const Slide &slide : *made.document->all<Slide>()) {
            if (before.contains(slide.id))
                QCOMPARE(slide.position, before[slide.id]);
        }
    }

    /// Every order that can be asked for is kept, and others' places with it.
    void anyOrderIsKept()
    {
        Made made(u"ABCDE"_s);
        QRandomGenerator random(3);
        QStringList expected = made.order().split(u' ');
        for (int round = 0; round < 30; ++round) {
            const QString slide = expected[random.bounded(expected.size())];
            expected.removeOne(slide);
            const auto place = random.bounded(expected.size() + 1);
            made.move(slide, expected.value(place));
            expected.insert(place, slide);
            QCOMPARE(made.order(), expected.join(u' '));
        }
    }

    void freeSlidesStandAnywhere()
    {
        Made made;
        QCOMPARE(made.add(u"Agenda"_s, u"Title"_s), u"Title Agenda Portfolio A B C Summary"_s);
        QCOMPARE(made.add(u"Thanks"_s, QString()), u"Title Agenda Portfolio A B C Summary Thanks"_s);
        made.move(u"Agenda"_s, u"C"_s);
        QCOMPARE(made.order(), u"Title Portfolio A B Agenda C Summary Thanks"_s);
        const SlideKey agenda = made.key(u"Agenda"_s);
        edit(*made.document, [&](Edit &e) { removeSlide(e, agenda); });
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary Thanks"_s);
        QVERIFY(made.document->undo());
        QCOMPARE(made.order(), u"Title Portfolio A B Agenda C Summary Thanks"_s);
    }

    void aSlideThatIsLeftOutHasNoPages()
    {
        Made made;
        const std::size_t pages = makeDeck(made.sources(), FixedMeasure()).pages.size();
        made.leave(u"B"_s, true);
        QCOMPARE(made.order(), u"Title Portfolio A -B- C Summary"_s);
        QCOMPARE(makeDeck(made.sources(), FixedMeasure()).pages.size(), pages - 1);
        made.leave(u"B"_s, false);
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary"_s);
        QCOMPARE(made.records(), 0U);
    }

    void aTextThatIsEditedBelongsToTheDeck()
    {
        Made made;
        made.write(u"B"_s, u"words"_s, u"“Bad”"_s);
        QCOMPARE(made.field(u"B"_s, u"words"_s).text, u"“Bad”"_s);
        QVERIFY(made.field(u"B"_s, u"words"_s).isEdited);
        QCOMPARE(made.field(u"B"_s, u"words"_s).source, u"“B”"_s);
        QCOMPARE(made.order(), u"Title Portfolio A B C Summary"_s);
        // The deck keeps its own when the concern changes.
        edit(*made.document, [&](Edit &e) {
            e.modify<Concern>(made.key(u"B"_s).subject, [](Concern &concern) { concern.words = u"Worse"_s; });
        });
        QCOMPARE(made.field(u"B"_s, u"words"_s).text, u"“Bad”"_s);
        QCOMPARE(made.field(u"B"_s, u"words"_s).source, u"“Worse”"_s);
    }

    void aTextEqualToItsSourceIsTheSourcesAgain()
    {
        Made made;
        made.write(u"B"_s, u"words"_s, u"“Bad”"_s);
        made.write(u"B"_s, u"mitigation"_s, u"Nothing"_s);
        made.write(u"B"_s, u"words"_s, u"“B”"_s);
        QCOMPARE(made.texts(), 1U);
        QCOMPARE(made.records(), 1U);
        made.write(u"B"_s, u"mitigation"_s, QString());
        QCOMPARE(made.texts(), 0U);
        QCOMPARE(made.records(), 0U);
        QVERIFY(made.document->undo());
        QCOMPARE(made.field(u"B"_s, u"mitigation"_s).text, u"Nothing"_s);
        QVERIFY(made.document->redo());
        QCOMPARE(made.records(), 0U);
    }

    void theConcernsTextsAreTakenAgain()
    {
        Made made;
        made.write(u"B"_s, u"words"_s, u"“Bad”"_s);
        made.write(u"B"_s, u"notes"_s, u"Wait"_s);
        made.leave(u"B"_s, true);
        const SlideKey b = made.key(u"B"_s);
        const DeckSources read = made.sources();
        edit(*made.document, [&](Edit &e) { takeTextsAgain(e, read, b); });
        QCOMPARE(made.texts(), 0U);
        QCOMPARE(made.order(), u"Title Portfolio A -B- C Summary"_s);
        made.leave(u"B"_s, false);
        QCOMPARE(made.records(), 0U);
    }

    void whatWasWrittenOnASlideKeepsItFromNoPlace()
    {
        Made made;
        made.write(u"B"_s, u"words"_s, u"“Bad”"_s);
        edit(*made.document, [&](Edit &e) {
            e.modify<Concern>(made.key(u"B"_s).subject, [](Concern &concern) { concern.position = 0; });
        });
        QCOMPARE(made.order(), u"Title Portfolio B A C Summary"_s);
    }

    void aSlideGoesWithItsConcern()
    {
        Made made;
        made.write(u"B"_s, u"words"_s, u"“Bad”"_s);
        made.move(u"B"_s, u"A"_s);
        const Id concern = made.key(u"B"_s).subject;
        const SlideKey gone = made.key(u"B"_s);
        edit(*made.document, [&](Edit &e) { e.remove<Concern>(concern); });
        QCOMPARE(made.order(), u"Title Portfolio A C Summary"_s);
        QCOMPARE(made.texts(), 0U);
        const DeckSources read = made.sources();
        const auto refused =
            made.document->edit(u"Leave out"_s, [&](Edit &e) { leaveOut(e, read, gone, true); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().sentence, u"This slide is no longer in the deck. Nothing was changed."_s);
    }

    void aPortfolioWithoutAPlanHasNoSlide()
    {
        Made made;
        edit(*made.document, [&](Edit &e) {
            e.modify<Project>(made.project, [](Project &project) { project.minimum = 1000; });
        });
        QCOMPARE(made.order(), u"Title A B C Summary"_s);
    }

    void aProjectThatIsGoneHasNoDeck()
    {
        const Made made;
        const Result<DeckSources> read = readDeck(*made.document, Id{1});
        QVERIFY(!read);
        QCOMPARE(read.error().failure, Failure::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
