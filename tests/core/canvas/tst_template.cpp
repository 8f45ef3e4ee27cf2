#include "core/canvas/template.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

#include <limits>
#include <random>
#include <set>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

TemplateBlock block(const QString &key, int row, int column, int rows = 1, int columns = 1)
{
    return {.key = key, .title = key, .row = row, .column = column, .rows = rows, .columns = columns};
}

CanvasTemplate formOf(std::vector<TemplateBlock> blocks)
{
    CanvasTemplate form;
    form.key = u"own"_s;
    form.name = u"Own"_s;
    form.blocks = std::move(blocks);
    return form;
}

/// The grid, each cell as the first letter of its block's key; "." where there is none: "ab | cb".
QString picture(const CanvasTemplate &form)
{
    QStringList rows;
    for (int row = 1; row <= rowCount(form); ++row) {
        QString line;
        for (int column = 1; column <= columnCount(form); ++column) {
            const auto there = std::ranges::find_if(form.blocks,
                [&](const TemplateBlock &each) { return overlap(each, block({}, row, column)); });
            line += there == form.blocks.end() ? u'.' : there->key.front();
        }
        rows << line;
    }
    return rows.join(u" | "_s);
}

QString problems(const CanvasTemplate &form)
{
    QStringList sentences;
    for (const QString &sentence : problemsOf(form))
        sentences << sentence;
    return sentences.join(u' ');
}

const CanvasTemplate &builtIn(const QString &key)
{
    const auto found = std::ranges::find(builtInTemplates(), key, &CanvasTemplate::key);
    if (found == builtInTemplates().end())
        qFatal("no template %s", qPrintable(key));
    return *found;
}

QStringList keysOf(const CanvasTemplate &form)
{
    QStringList keys;
    for (const TemplateBlock &each : form.blocks)
        keys << each.key;
    keys.sort();
    return keys;
}

/// A template of the user's own as its records.
CanvasTemplate ownForm(std::vector<OwnBlock> blocks)
{
    OwnTemplate form;
    form.id = {7};
    form.name = u"Own"_s;
    for (OwnBlock &each : blocks)
        each.form = form.id;
    return templateOf(form, blocks);
}

OwnBlock ownBlock(qint64 id, const QString &title, int row, int column, double position)
{
    OwnBlock record;
    record.id = {id};
    record.title = title;
    record.row = row;
    record.column = column;
    record.position = position;
    return record;
}

} // namespace

class TestTemplate final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwnStandInTheirPlaces()
    {
        QCOMPARE(picture(builtIn(u"ml-canvas"_s)), u"dmvdc | movfb | mmmmm"_s);
        QCOMPARE(picture(builtIn(u"ml-canvas-later"_s)), u"mdvcd | omvbf | mmmmm"_s);
        QCOMPARE(picture(builtIn(u"ai-canvas"_s)), u"pppjjjaaaooo | iiiittttffff"_s);
        QCOMPARE(picture(builtIn(u"pitch-canvas"_s)), u"dsppsu | oippao | ccrraa"_s);
    }

    void theProgramsOwnAreSound()
    {
        QCOMPARE(builtInTemplates().front().key, u"ml-canvas"_s); // the usual one
        std::set<QString> names;
        for (const CanvasTemplate &form : builtInTemplates()) {
            QCOMPARE(problems(form), QString());
            QCOMPARE(arranged(form), form);
            QVERIFY(names.insert(form.name).second);
            QVERIFY2(!form.licence.isEmpty(), qPrintable(form.name));
            std::set<int> order;
            for (const TemplateBlock &each : form.blocks) {
                QVERIFY2(!each.hint.isEmpty(), qPrintable(each.title));
                QVERIFY2(!each.icon.isEmpty(), qPrintable(each.title));
                order.insert(each.order);
            }
            QCOMPARE(order.size(), form.blocks.size());
            QCOMPARE(*order.begin(), 1);
            QCOMPARE(*order.rbegin(), static_cast<int>(form.blocks.size()));
        }
    }

    void bothEditionsShareTheirKeysAndTellWhomTheyAreDueTo()
    {
        QCOMPARE(keysOf(builtIn(u"ml-canvas"_s)), keysOf(builtIn(u"ml-canvas-later"_s)));
        for (const CanvasTemplate &form : builtInTemplates()) {
            if (!form.licence.contains(u"BY-SA"_s))
                continue;
            QVERIFY(form.attribution.contains(u"Louis Dorard"_s));
            QVERIFY(form.attribution.contains(u"Attribution-ShareAlike 4.0"_s));
            QCOMPARE(form.link, u"https://www.ownml.co"_s);
        }
        QCOMPARE(builtIn(u"ml-canvas"_s).licence, u"CC BY-SA 4.0"_s);
        QCOMPARE(builtIn(u"ml-canvas-later"_s).licence, u"CC BY-SA 4.0"_s);
    }

    void theOrderOfFillingIsNotThatOfReading()
    {
        QStringList keys;
        for (const TemplateBlock *each : inOrderOfFilling(builtIn(u"ai-canvas"_s)))
            keys << each->key;
        QCOMPARE(keys.join(u' '), u"outcome judgment action prediction input training feedback"_s);
    }

    void whatIsWrongIsASentence_data()
    {
        QTest::addColumn<CanvasTemplate>("form");
        QTest::addColumn<QString>("sentences");
        const auto one = formOf({block(u"a"_s, 1, 1)});
        const auto with = [&](auto change) {
            CanvasTemplate form = formOf({block(u"a"_s, 1, 1), block(u"b"_s, 1, 2)});
            change(form);
            return form;
        };
        QTest::newRow("nothing") << one << QString();
        QTest::newRow("no blocks") << formOf({}) << u"The template has no blocks. Add at least one."_s;
        QTest::newRow("no name") << with([](CanvasTemplate &form) { form.name = u" "_s; })
                                 << u"The template has no name."_s;
        QTest::newRow("overlap") << formOf({block(u"a"_s, 1, 1, 2, 2), block(u"b"_s, 2, 2)})
                                 << u"“a” and “b” overlap."_s;
        QTest::newRow("same place") << formOf({block(u"a"_s, 3, 3), block(u"b"_s, 3, 3)})
                                    << u"“a” and “b” overlap."_s;
        QTest::newRow("above") << formOf({block(u"a"_s, 0, 1)})
                               << u"“a” stands outside of the grid of 12 × 12."_s;
        QTest::newRow("too wide") << formOf({block(u"a"_s, 1, 12, 1, 2)})
                                  << u"“a” stands outside of the grid of 12 × 12."_s;
        QTest::newRow("no height") << formOf({block(u"a"_s, 1, 1, 0, 1)})
                                   << u"“a” stands outside of the grid of 12 × 12."_s;
        const int most = std::numeric_limits<int>::max();
        QTest::newRow("far out") << formOf({block(u"a"_s, most, most, most, most),
                                        block(u"b"_s, 1, 1, most, most)})
                                 << u"“a” stands outside of the grid of 12 × 12. "
                                    "“b” stands outside of the grid of 12 × 12."_s;
        QTest::newRow("key") << with([](CanvasTemplate &form) { form.blocks[1].key = u"a"_s; })
                             << u"Two blocks have the key “a”."_s;
        QTest::newRow("title") << with([](CanvasTemplate &form) { form.blocks[1].title = u" A "_s; })
                               << u"Two blocks have the title “ A ”."_s;
        QTest::newRow("no title") << with([](CanvasTemplate &form) { form.blocks[1].title = u" "_s; })
                                  << u"A block has no title."_s;
        QTest::newRow("colour") << with([](CanvasTemplate &form) { form.blocks[1].colour = 9; })
                                << u"The colour of “b” is none of 0 to 8."_s;
        const QString sizes =
            u"The heights and widths do not fit: there is at most one for each row and column, each "
            "is above 0, and none is more than 20 times another."_s;
        const auto heights = [&](std::vector<double> of) {
            return with([&](CanvasTemplate &form) { form.heights = of; });
        };
        QTest::newRow("height of 0") << heights({0}) << sizes;
        QTest::newRow("height below 0") << heights({-1}) << sizes;
        QTest::newRow("no number") << heights({std::numeric_limits<double>::quiet_NaN()}) << sizes;
        QTest::newRow("without end") << heights({std::numeric_limits<double>::infinity()}) << sizes;
        QTest::newRow("more heights than rows") << heights({1, 1}) << sizes;
        QTest::newRow("contrast") << with([](CanvasTemplate &form) { form.widths = {1, 21}; }) << sizes;
        QTest::newRow("little contrast") << with([](CanvasTemplate &form) {
            form.widths = {1, 20};
        }) << QString();
        const auto bands = [&](std::vector<TemplateBand> of) {
            return with([&](CanvasTemplate &form) { form.bands = of; });
        };
        const QString beside = u"A title above the columns is empty or too long, or stands beside them."_s;
        QTest::newRow("band") << bands({{u"A"_s, 1, 1}, {u"B"_s, 2, 1}}) << QString();
        QTest::newRow("band beside") << bands({{u"A"_s, 2, 2}}) << beside;
        QTest::newRow("band far out") << bands({{u"A"_s, 2, most}}) << beside;
        QTest::newRow("band without a title") << bands({{u""_s, 1, 1}}) << beside;
        QTest::newRow("bands overlap") << bands({{u"A"_s, 1, 2}, {u"B"_s, 2, 1}})
                                       << u"The title “A” overlaps another one above the columns."_s;
        QTest::newRow("long hint") << with([](CanvasTemplate &form) {
            form.blocks[1].hint = QString(1001, u'x');
        }) << u"A text of “b” is too long: a title has at most 120 letters, a hint 1000."_s;
        QTest::newRow("long attribution")
            << with([](CanvasTemplate &form) { form.attribution = QString(1001, u'x'); })
            << u"A text of the template is too long: a name has at most 120 letters, other texts 1000."_s;
        std::vector<TemplateBlock> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(block(QString::number(i), 1 + i / 12, 1 + i % 12));
        QTest::newRow("a thousand") << formOf(many)
                                    << u"The template has 1000 blocks; a canvas shows at most 60."_s;
    }
    void whatIsWrongIsASentence()
    {
        QFETCH(CanvasTemplate, form);
        QFETCH(QString, sentences);
        QCOMPARE(problems(form), sentences);
    }

    void whateverIsWrongItCanBeShown_data()
    {
        QTest::addColumn<CanvasTemplate>("form");
        QTest::addColumn<QString>("shown");
        QTest::newRow("sound") << formOf({block(u"a"_s, 1, 1), block(u"b"_s, 2, 2)}) << u"a. | .b"_s;
        QTest::newRow("no blocks") << formOf({}) << u"."_s;
        QTest::newRow("overlap") << formOf({block(u"a"_s, 1, 1, 2, 2), block(u"b"_s, 2, 2, 2, 2),
                                        block(u"c"_s, 1, 3)})
                                 << u"aac | aa. | b.."_s;
        QTest::newRow("outside") << formOf({block(u"a"_s, 1, 1), block(u"b"_s, 13, 1), block(u"c"_s, -5, 0)})
                                 << u"a. | cb"_s; // by the rows they ask for
        QTest::newRow("all outside") << formOf(
                                            {block(u"a"_s, 0, 0), block(u"b"_s, 0, 0), block(u"c"_s, 0, 0)})
                                     << u"abc"_s;
        QTest::newRow("no room below")
            << formOf({block(u"a"_s, 1, 1, 12, 12), block(u"b"_s, 1, 1)}) << u"ab"_s;
        std::vector<TemplateBlock> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(block(QString(QChar(u'a' + i % 26)) + QString::number(i), 1, 1));
        QTest::newRow("a thousand in one place")
            << formOf(many)
            << u"abcde | fghij | klmno | pqrst | uvwxy | zabcd | efghi | jklmn | opqrs | tuvwx | yzabc | defgh"_s;
    }
    void whateverIsWrongItCanBeShown()
    {
        QFETCH(CanvasTemplate, form);
        QFETCH(QString, shown);
        QCOMPARE(picture(arranged(form)), shown);
    }

    void whatIsShownIsSoundWhateverItWasMadeOf()
    {
        std::mt19937 chance(6);
        const auto number = [&](int least, int most) {
            return std::uniform_int_distribution(least, most)(chance);
        };
        for (int round = 0; round < 500; ++round) {
            CanvasTemplate form = formOf({});
            for (int i = number(0, 80); i > 0; --i) {
                form.blocks.push_back(
                    block(u"k%1"_s.arg(i), number(-1, 14), number(-1, 14), number(-1, 14), number(0, 14)));
                form.blocks.back().colour = number(-2, 11);
                form.blocks.back().hint = QString(number(0, 1) * 1200, u'h');
            }
            for (int i = number(0, 3); i > 0; --i)
                form.bands.push_back({u"band"_s, number(0, 6), number(0, 6)});
            for (int i = number(0, 14); i > 0; --i)
                form.heights.push_back(number(-1, 30));
            const std::size_t blocks = std::min<std::size_t>(form.blocks.size(), mostBlocks);
            const CanvasTemplate shown = arranged(form);
            QCOMPARE(shown.blocks.size(), blocks);
            if (blocks > 0)
                QCOMPARE(problems(shown), QString());
            QCOMPARE(arranged(shown), shown);
        }
    }

    void aHeadingMeansABlock_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("key");
        QTest::newRow("title") << u"ml-canvas"_s << u"ML task"_s << u"ml-task"_s;
        QTest::newRow("key") << u"ml-canvas"_s << u"ml-task"_s << u"ml-task"_s;
        QTest::newRow("case, blanks") << u"ml-canvas"_s << u"  value   PROPOSITIONS "_s << u"value"_s;
        QTest::newRow("later name") << u"ml-canvas"_s << u"Impact simulation"_s << u"offline-evaluation"_s;
        QTest::newRow("older name") << u"ml-canvas-later"_s << u"Collecting data"_s << u"collecting-data"_s;
        QTest::newRow("not of this one") << u"ai-canvas"_s << u"Features"_s << QString();
        QTest::newRow("unknown") << u"ml-canvas"_s << u"Budget"_s << QString();
        QTest::newRow("nothing") << u"ml-canvas"_s << u" "_s << QString();
    }
    void aHeadingMeansABlock()
    {
        QFETCH(QString, form);
        QFETCH(QString, heading);
        QFETCH(QString, key);
        const TemplateBlock *found = blockNamed(builtIn(form), heading);
        QCOMPARE(found ? found->key : QString(), key);
    }

    void aTemplateIsFoundByNameOrKey()
    {
        const auto named = [](const QString &name) {
            const auto form = templateNamed(builtInTemplates(), name);
            return form ? form->key : form.error().sentence;
        };
        QCOMPARE(named(u"machine learning CANVAS"_s), u"ml-canvas"_s);
        QCOMPARE(named(u"AI-canvas"_s), u"ai-canvas"_s);
        QCOMPARE(named(u"Lean"_s), u"There is no template “Lean”. Choose one of “Machine Learning Canvas”, "
                                   u"“Machine Learning Canvas, later "
                                   "names”, “AI canvas”, “Stakeholder pitch canvas”."_s);
    }

    void theUsersOwnAreReadFromRecords()
    {
        const CanvasTemplate form = ownForm({ownBlock(3, u"Third"_s, 1, 2, 3),
            ownBlock(1, u"First"_s, 2, 1, 1), ownBlock(2, u"Second"_s, 1, 1, 2)});
        QCOMPARE(form.key, u"7"_s);
        QCOMPARE(picture(form), u"23 | 1."_s); // keys are ids
        QStringList titles;
        for (const TemplateBlock *each : inOrderOfFilling(form))
            titles << u"%1 %2"_s.arg(each->order).arg(each->title);
        QCOMPARE(titles.join(u", "_s), u"1 First, 2 Second, 3 Third"_s);
    }

    void aDocumentsTemplatesStandBehindTheProgramsOwn()
    {
        TestFolder folder;
        const auto document = folder.create();
        const auto add = [&](const QString &name, double position) {
            QCOMPARE(sentenceOf(document->edit(u"Add"_s,
                         [&](Edit &edit) {
                             OwnTemplate form;
                             form.name = name;
                             form.position = position;
                             OwnBlock record;
                             record.form = edit.insert(form);
                             record.title = u"One"_s;
                             edit.insert(record);
                             edit.insert(record); // in the same place: arranged
                         })),
                QString());
        };
        add(u"Second"_s, 2);
        add(u"First"_s, 1);
        const auto templates = readTemplates(*document);
        QVERIFY(templates);
        QStringList names;
        for (const CanvasTemplate &form : *templates)
            names << form.name;
        QCOMPARE(names.mid(4).join(u", "_s), u"First, Second"_s);
        QCOMPARE(templates->back().blocks.size(), 2u);
        QVERIFY(!overlap(templates->back().blocks[0], templates->back().blocks[1]));
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
