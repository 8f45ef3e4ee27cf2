// Where the notes of a comparison stand, without a window.
#include "core/canvas/comparison.h"
#include "tests/testing/test.h"
#include "ui/canvas/comparisonlayout.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

Note note(qint64 id, const QString &block, const QString &text)
{
    return {.id = {id},
        .canvas = {},
        .block = block,
        .text = text,
        .concern = {},
        .metric = {},
        .dataSource = {},
        .task = {},
        .position = static_cast<double>(id)};
}

/// As many notes in each block, of which every other one was added, and some that are not placed.
CanvasComparison comparison(const CanvasTemplate &form, int notes)
{
    CanvasState before{form, {}, {}};
    CanvasState after{form, {}, {}};
    qint64 id = 0;
    for (const TemplateBlock &block : form.blocks) {
        for (int i = 0; i < notes; ++i) {
            after.notes.push_back(
                note(++id, block.key, u"Courier phones: position every %1 seconds on shift"_s.arg(i)));
            if (i % 2 == 0)
                before.notes.push_back(after.notes.back());
        }
    }
    before.notes.push_back(note(++id, u"Ideas"_s, u"swap offers"_s));
    after.notes.push_back(note(++id, u"Words"_s, u"x"_s.repeated(100'000)));
    return compare(before, after);
}

/// What does not fit; empty where everything does.
QString misfits(const ComparisonLayout &layout, int width)
{
    QStringList wrong;
    for (auto block = layout.blocks.begin(); block != layout.blocks.end(); ++block) {
        if (!QRect(0, 0, width, layout.height).contains(block->rect))
            wrong << block->title + u" stands outside"_s;
        for (auto other = layout.blocks.begin(); other != block; ++other) {
            if (other->rect.intersects(block->rect))
                wrong << u"%1 and %2 overlap"_s.arg(other->title, block->title);
        }
        for (auto note = block->notes.begin(); note != block->notes.end(); ++note) {
            if (!block->rect.contains(note->rect) || note->rect.intersects(block->head))
                wrong << u"a note of %1 stands outside"_s.arg(block->title);
            if (!note->rect.contains(note->text) ||
                !(note->words.isEmpty() || note->rect.contains(note->words)))
                wrong << u"words of a note of %1 stand outside"_s.arg(block->title);
            if (note->words.isEmpty() == note->note->differs())
                wrong << u"a note of %1 does not say what happened"_s.arg(block->title);
            for (auto other = block->notes.begin(); other != note; ++other) {
                if (other->rect.intersects(note->rect))
                    wrong << u"notes of %1 overlap"_s.arg(block->title);
            }
        }
    }
    return wrong.join(u'\n');
}

} // namespace

class TestComparisonLayout final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasItsPlaceInEveryTemplate_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("notes");
        for (int form = 0; form < static_cast<int>(builtInTemplates().size()); ++form) {
            for (const int notes : {0, 1, 7, 50})
                QTest::addRow("template %d, %d notes", form, notes) << form << notes;
        }
    }
    void everythingHasItsPlaceInEveryTemplate()
    {
        QFETCH(const int, form);
        QFETCH(const int, notes);
        const CanvasTemplate &shown = builtInTemplates()[static_cast<std::size_t>(form)];
        const CanvasComparison compared = comparison(shown, notes);
        for (const int width : {600, 720, 1400}) {
            const ComparisonLayout layout = layOut(compared, width, u"Not placed"_s);
            QCOMPARE(misfits(layout, std::max(width, layout.leastWidth)), QString());
            QVERIFY(layout.leastWidth <= 700); // nothing to scroll sideways in the smallest window
            std::size_t count = 0;
            for (const ComparisonLayout::Block &block : layout.blocks)
                count += block.notes.size();
            QCOMPARE(count, compared.notes.size());
            QCOMPARE(layout.blocks.back().title, u"Not placed"_s);
            QCOMPARE(layout.blocks.size(), shown.blocks.size() + 1);
        }
    }

    void manyNarrowBlocksBecomeWiderThanTheirRoom()
    {
        CanvasTemplate form = builtInTemplates().front();
        form.blocks.clear();
        form.widths.clear();
        for (int i = 0; i < mostBlocks; ++i) {
            form.blocks.push_back({.key = QString::number(i),
                .title = u"Block %1"_s.arg(i),
                .hint = {},
                .icon = {},
                .row = 1 + i / mostCells,
                .column = 1 + i % mostCells});
        }
        const CanvasComparison compared = comparison(form, 3);
        const ComparisonLayout layout = layOut(compared, 400, {});
        int right = 0;
        for (const ComparisonLayout::Block &block : layout.blocks)
            right = std::max(right, block.rect.right() + 1);
        QVERIFY(right > 400); // it scrolls sideways
        QCOMPARE(misfits(layout, right), QString());
        QVERIFY(right <= layout.leastWidth);
    }
};

QTEST_MAIN(TestComparisonLayout)
#include "tst_comparisonlayout.moc"
