#include "core/canvas/owntemplates.h"
#include "tests/testing/canvasdesk.h"
#include "tests/testing/test.h"

#include <QTest>

#include <set>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "1 Title 1,1 2×3 | …" in the order of filling: row, column, rows × columns.
QString picture(const CanvasTemplate &form)
{
    QStringList blocks;
    for (const TemplateBlock *block : inOrderOfFilling(form))
        blocks << u"%1 %2,%3 %4×%5"_s.arg(block->title)
                      .arg(block->row)
                      .arg(block->column)
                      .arg(block->rows)
                      .arg(block->columns);
    return blocks.join(u" | "_s);
}

TemplateBlock block(const QString &title, int row, int column, int order)
{
    return {.key = title, .title = title, .row = row, .column = column, .order = order};
}

CanvasTemplate sample()
{
    CanvasTemplate form;
    form.name = u"Risks"_s;
    form.attribution = u"After an idea of Dario Pelk"_s;
    form.link = u"https://example.org"_s;
    form.licence = u"CC BY 4.0"_s;
    form.blocks = {block(u"Cause"_s, 1, 1, 2), block(u"Harm"_s, 1, 2, 1)};
    return form;
}

/// A project whose canvas is made after a template of the user's own.
struct Desk : CanvasDesk
{
    Desk()
    {
        edit([&](Edit &edit) { addTemplate(edit, sample()); });
        changeForm(u"Risks"_s);
    }

    CanvasTemplate own() const { return templates()[4]; }
    QString change(const std::function<void(CanvasTemplate &)> &change) const
    {
        CanvasTemplate form = own();
        change(form);
        return sentenceOf(document->edit(u"Change"_s, [&](Edit &edit) { changeTemplate(edit, form); }));
    }
    QString key(const QString &title) const { return blockNamed(own(), title)->key; }
    /// With the titles of blocks in the place of their keys.
    QString titles() const
    {
        CanvasBook shown = book();
        for (Note &note : shown.notes) {
            if (const TemplateBlock *block = findBlock(shown.form, note.block))
                note.block = block->title.toUpper();
        }
        return notePicture(shown);
    }
};

} // namespace

class TestOwnTemplates final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateIsAddedWithAllThatItSays()
    {
        const Desk desk;
        const CanvasTemplate own = desk.own();
        QCOMPARE(own.name, u"Risks"_s);
        QCOMPARE(own.attribution, u"After an idea of Dario Pelk"_s);
        QCOMPARE(own.link, u"https://example.org"_s);
        QCOMPARE(own.licence, u"CC BY 4.0"_s);
        QCOMPARE(picture(own), u"Harm 1,2 1×1 | Cause 1,1 1×1"_s);
    }

    void aCopyHasANameOfItsOwnAndKeepsWhomItIsDueTo()
    {
        const CanvasDesk desk;
        for (int i = 0; i < 3; ++i)
            desk.edit([&](Edit &edit) { addTemplate(edit, builtInTemplates().front()); });
        QStringList names;
        for (const CanvasTemplate &form : desk.templates())
            names << form.name;
        QCOMPARE(names.mid(4).join(u", "_s),
            u"Machine Learning Canvas (2), Machine Learning Canvas (3), Machine Learning Canvas (4)"_s);
        const CanvasTemplate copy = desk.templates()[4];
        QCOMPARE(copy.attribution, builtInTemplates().front().attribution);
        QCOMPARE(copy.licence, u"CC BY-SA 4.0"_s);
        QCOMPARE(copy.link, u"https://www.ownml.co"_s);
    }

    void theLongestNameHasACopyToo()
    {
        const CanvasDesk desk;
        CanvasTemplate form = sample();
        form.name = u"%1"_s + QString(longestName - 2, u'x');
        desk.edit([&](Edit &edit) {
            for (int i = 0; i < 3; ++i)
                addTemplate(edit, form);
        });
        std::set<QString> names;
        for (const CanvasTemplate &each : desk.templates()) {
            QVERIFY(problemsOf(each).empty());
            names.insert(each.name);
        }
        QCOMPARE(names.size(), 7u);
    }

    void unequalRowsBecomeBlocksOfMoreCells()
    {
        QCOMPARE(picture(onEqualGrid(builtInTemplates().front())),
            u"Value propositions 1,3 4×1 | ML task 1,2 2×1 | Decisions 1,1 2×1 | Data sources 1,4 2×1 | "
            "Collecting data 1,5 2×1 | Features 3,4 2×1 | Offline evaluation 3,2 2×1 | Making predictions "
            "3,1 2×1 | "
            "Building models 3,5 2×1 | Live evaluation and monitoring 5,1 1×5"_s);
        for (const CanvasTemplate &form : builtInTemplates()) {
            const CanvasTemplate equal = onEqualGrid(form);
            QVERIFY(problemsOf(equal).empty());
            QCOMPARE(onEqualGrid(equal), equal);
        }
        CanvasTemplate full = sample(); // no room for more rows
        full.blocks = {block(u"A"_s, 1, 1, 1), block(u"B"_s, 12, 1, 2)};
        full.heights = {1, 20};
        QCOMPARE(picture(onEqualGrid(full)), u"A 1,1 1×1 | B 12,1 1×1"_s);
    }

    void whatHasAProblemIsRefused()
    {
        const CanvasDesk desk;
        CanvasTemplate form = sample();
        form.blocks[1].column = 1;
        QCOMPARE(sentenceOf(desk.document->edit(u"Add"_s, [&](Edit &edit) { addTemplate(edit, form); })),
            u"“Cause” and “Harm” overlap. The templates are as they were."_s);
        QCOMPARE(desk.templates().size(), 4u);
    }

    void aTemplateIsChangedInOneStep()
    {
        const Desk desk;
        desk.add(desk.key(u"Harm"_s), u"Late orders"_s);
        QCOMPARE(desk.change([](CanvasTemplate &form) {
            form.name = u"Dangers"_s;
            form.licence.clear();
            for (TemplateBlock &each : form.blocks) {
                if (each.title == u"Harm"_s) {
                    each.title = u"Damage"_s;
                    each.row = 3;
                    each.rows = 2;
                    each.colour = 4;
                    each.order = 9;
                }
            }
            form.blocks.push_back(block(u"Cure"_s, 2, 1, 1));
        }),
            QString());
        QCOMPARE(desk.own().name, u"Dangers"_s);
        QCOMPARE(picture(desk.own()), u"Cure 2,1 1×1 | Cause 1,1 1×1 | Damage 3,2 2×1"_s);
        QCOMPARE(desk.titles(), u"DAMAGE: Late orders"_s); // notes stay with their block
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.own().name, u"Risks"_s);
        QCOMPARE(picture(desk.own()), u"Harm 1,2 1×1 | Cause 1,1 1×1"_s);
    }

    void aChangeThatIsNoneIsNoStep()
    {
        const Desk desk;
        const auto steps = desk.document->history()->size();
        QCOMPARE(desk.change([](CanvasTemplate &) {}), QString());
        QCOMPARE(desk.document->history()->size(), steps);
    }

    void notesOfABlockThatGoesAreNotLostAndComeBackWithItsTitle()
    {
        const Desk desk;
        desk.add(desk.key(u"Harm"_s), u"Late orders"_s);
        desk.add(desk.key(u"Cause"_s), u"Rain"_s);
        QCOMPARE(desk.change([](CanvasTemplate &form) {
            std::erase_if(form.blocks, [](const TemplateBlock &each) { return each.title == u"Harm"_s; });
        }),
            QString());
        QCOMPARE(desk.titles(), u"CAUSE: Rain | Harm: Late orders"_s);
        QCOMPARE(desk.change([](CanvasTemplate &form) { form.blocks.push_back(block(u"harm"_s, 2, 2, 5)); }),
            QString());
        QCOMPARE(desk.titles(), u"CAUSE: Rain | HARM: Late orders"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.titles(), u"CAUSE: Rain | HARM: Late orders"_s);
    }

    void notesOfOtherCanvasesStayWhereTheyAre()
    {
        const Desk desk;
        Id other;
        desk.edit([&](Edit &edit) {
            other = addCanvas(edit, {}, desk.project, builtInTemplates().front(), QDate(2026, 3, 9));
            Note note;
            note.canvas = other;
            note.block = u"Harm"_s;
            note.text = u"Elsewhere"_s;
            edit.insert(note);
        });
        QCOMPARE(desk.change([](CanvasTemplate &form) { form.name = u"Dangers"_s; }), QString());
        QCOMPARE(notePicture(*readCanvas(*desk.document, other)), u"Harm: Elsewhere"_s);
    }

    void aTemplateThatIsGoneIsASentence()
    {
        const Desk desk;
        CanvasTemplate form = desk.own();
        form.own = Id{12345};
        QVERIFY(!sentenceOf(desk.document->edit(u"Change"_s, [&](Edit &edit) {
            changeTemplate(edit, form);
        })).isEmpty());
        QCOMPARE(picture(desk.own()), u"Harm 1,2 1×1 | Cause 1,1 1×1"_s);
    }

    void blocksBeyondWhatIsShownStay()
    {
        const Desk desk;
        desk.edit([&](Edit &edit) { // as the command line can
            for (int i = 0; i < 100; ++i) {
                OwnBlock record;
                record.form = *desk.own().own;
                record.title = u"Block %1"_s.arg(i);
                record.position = i + 10;
                edit.insert(record);
            }
        });
        QCOMPARE(desk.own().blocks.size(), static_cast<std::size_t>(mostBlocks));
        QCOMPARE(desk.change([](CanvasTemplate &form) { form.name = u"Dangers"_s; }), QString());
        QCOMPARE(desk.document->all<OwnBlock>()->size(), 102u);
    }

    void aTemplateThatIsUsedStays()
    {
        const Desk desk;
        const Id own = *desk.own().own;
        const auto remove = [&] {
            return sentenceOf(
                desk.document->edit(u"Delete"_s, [&](Edit &edit) { removeTemplate(edit, own); }));
        };
        QCOMPARE(remove(),
            u"1 canvas is made after “Risks”, so the template stays. Give the canvas another one first."_s);
        desk.edit([&](Edit &edit) { addCanvas(edit, {}, desk.project, desk.own(), QDate(2026, 3, 9)); });
        QCOMPARE(remove(),
            u"2 canvases are made after “Risks”, so the template stays. Give them another one first."_s);
        desk.edit([&](Edit &edit) {
            for (const Canvas &canvas : edit.all<Canvas>())
                edit.modify<Canvas>(canvas.id, [](Canvas &changed) { changed.ownForm.reset(); });
        });
        QCOMPARE(remove(), QString());
        QCOMPARE(desk.templates().size(), 4u);
        QVERIFY(desk.document->all<OwnBlock>()->empty());
        QVERIFY(desk.document->undo());
        QCOMPARE(picture(desk.own()), u"Harm 1,2 1×1 | Cause 1,1 1×1"_s);
    }

    void aTemplateThatTheCommandLineRemovesLeavesItsNotes()
    {
        const Desk desk;
        desk.add(desk.key(u"Harm"_s), u"Late orders"_s);
        const QString key = desk.key(u"Harm"_s);
        desk.edit([&](Edit &edit) { edit.remove<OwnTemplate>(*desk.own().own); });
        QCOMPARE(desk.book().form.key, u"ml-canvas"_s);
        QCOMPARE(desk.picture(), key + u": Late orders"_s); // not placed
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.titles(), u"HARM: Late orders"_s);
    }
};

QTEST_GUILESS_MAIN(TestOwnTemplates)
#include "tst_owntemplates.moc"
