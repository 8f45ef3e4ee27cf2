#include "core/canvas/owntemplates.h"
#include "core/canvas/templatefile.h"
#include "tests/testing/canvasdesk.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/templatedialog.h"
#include "ui/canvas/templategrid.h"
#include "ui/canvas/templatetile.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "Risks: A 1,1 1×1 | B 1,2 2×1" in the order of filling: row, column, rows × columns.
QString picture(const CanvasTemplate &form)
{
    QStringList blocks;
    for (const TemplateBlock *block : inOrderOfFilling(form)) {
        blocks << u"%1 %2,%3 %4×%5"_s.arg(block->title)
                      .arg(block->row)
                      .arg(block->column)
                      .arg(block->rows)
                      .arg(block->columns);
    }
    return form.name + u": "_s + blocks.join(u" | "_s);
}

/// "ab." over "ab." is two blocks; every letter covers a rectangle.
CanvasTemplate formOf(const QString &name, const QStringList &rows)
{
    CanvasTemplate form;
    form.name = name;
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            const QString title(rows[row][column].toUpper());
            if (title == u"."_s)
                continue;
            const auto known = std::ranges::find(form.blocks, title, &TemplateBlock::title);
            if (known == form.blocks.end()) {
                form.blocks.push_back({.key = title,
                    .title = title,
                    .row = row + 1,
                    .column = column + 1,
                    .order = static_cast<int>(form.blocks.size()) + 1});
                continue;
            }
            known->rows = row + 2 - known->row;
            known->columns = column + 2 - known->column;
        }
    }
    return form;
}

/// The dialog over one template of the user's own, or over none.
struct Desk : CanvasDesk
{
    Theme theme{*qApp};
    CanvasPresenter presenter{*document};
    QString newFile;  ///< what the user answers
    QString openFile; ///< likewise
    QPointer<TemplateDialog> dialog;

    explicit Desk(const QStringList &rows = {})
    {
        Id own;
        if (!rows.isEmpty())
            edit([&](Edit &edit) { own = addTemplate(edit, formOf(u"Risks"_s, rows)); });
        open(own ? std::optional(own) : std::nullopt);
    }
    ~Desk() { delete dialog; }

    void open(std::optional<Id> own)
    {
        dialog = new TemplateDialog(theme, presenter, own, nullptr,
            {[this](QWidget *, const QString &, const QString &, const QStringList &) {
                 return NewFile{newFile};
             },
                [this](QWidget *) { return openFile; }});
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog does not come up");
    }
    template <class T>
    T &part(const QString &name) const
    {
        return ::find<T>(*dialog, name);
    }
    TemplateGrid &grid() const { return part<TemplateGrid>(u"templateGrid"_s); }
    QString own() const
    {
        QStringList pictures;
        for (const CanvasTemplate &form : templates()) {
            if (form.own)
                pictures << ::picture(form);
        }
        return pictures.join(u"; "_s);
    }
    QString refusal() const
    {
        const QLabel &label = part<QLabel>(u"refusal"_s);
        return label.isVisible() ? label.text() : QString();
    }
    QString chosen() const { return part<QLineEdit>(u"blockTitle"_s).text(); }
    TemplateTile &tile(const QString &title) const
    {
        for (TemplateTile *tile : grid().findChildren<TemplateTile *>()) {
            if (tile->isVisible() && tile->accessibleName() == title)
                return *tile;
        }
        qFatal("no block %s", qPrintable(title));
    }
    /// With the mouse, from the middle of one cell to that of another.
    void drag(QPoint from, QPoint to, bool drops = true) const
    {
        const auto middle = [&](QPoint cell) { return grid().cell(cell.y(), cell.x()).center(); };
        dragPoints(middle(from), middle(to), drops);
    }
    void dragPoints(QPoint from, QPoint to, bool drops = true) const
    {
        QWidget *under = grid().childAt(from);
        QWidget &target = under ? *under : grid();
        const auto at = [&](QPoint point) { return target.mapFrom(&grid(), point); };
        QTest::mousePress(&target, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&target, at(to)); // where the window is offscreen, its own event follows
        QMouseEvent move(
            QEvent::MouseMove, at(to), target.mapToGlobal(at(to)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&target, &move);
        if (drops)
            QTest::mouseRelease(&target, Qt::LeftButton, {}, at(to));
    }
    void press(const QString &title, int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        tile(title).setFocus();
        QTest::keyClick(&tile(title), static_cast<Qt::Key>(key), modifiers);
    }
    void write(const QString &field, const QString &text) const
    {
        QLineEdit &line = part<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }
    void choose(const QString &field, const QString &text) const
    {
        QComboBox &choice = part<QComboBox>(field);
        const int index = choice.findText(text);
        if (index < 0)
            qFatal("no choice %s", qPrintable(text));
        choice.setCurrentIndex(index);
        Q_EMIT choice.activated(index);
    }
    void click(const QString &name) const { QTest::mouseClick(&part<QPushButton>(name), Qt::LeftButton); }
    QString lastStep() const { return document->history()->back().label; }
};

} // namespace

class TestTemplateDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockOfTheProgramsOwnHasAnIconThatIsThere()
    {
        for (const CanvasTemplate &form : builtInTemplates()) {
            for (const TemplateBlock &block : form.blocks)
                QVERIFY2(iconNamed(block.icon), qPrintable(form.key + u": "_s + block.icon));
        }
    }

    void aTemplateBeginsWithOneBlock()
    {
        const Desk desk;
        QCOMPARE(desk.own(), QString());        // nothing is made before it is wanted
        desk.write(u"startName"_s, u"Risks"_s); // Enter creates it
        QCOMPARE(desk.own(), u"Risks: New block 1,1 1×1"_s);
        QCOMPARE(desk.lastStep(), u"Add template “Risks”"_s);
        QVERIFY(desk.grid().isVisible());
        QVERIFY(desk.part<QLineEdit>(u"templateName"_s).hasFocus());
    }

    void aTemplateBeginsAsACopyOfAnyOther()
    {
        const Desk desk;
        desk.choose(u"startFrom"_s, u"AI canvas"_s);
        QCOMPARE(desk.part<QLineEdit>(u"startName"_s).text(), u"AI canvas (copy)"_s);
        desk.click(u"createTemplate"_s);
        QCOMPARE(desk.templates().back().blocks.size(), 7u);
        QCOMPARE(desk.templates().back().attribution, builtInTemplates()[2].attribution);
        desk.choose(u"whichTemplate"_s, u"New template…"_s);
        desk.choose(u"startFrom"_s, u"AI canvas (copy)"_s); // of the user's own, too
        desk.click(u"createTemplate"_s);
        QCOMPARE(desk.templates().size(), 6u);
        QCOMPARE(desk.part<QComboBox>(u"whichTemplate"_s).currentText(), u"AI canvas (copy) (copy)"_s);
    }

    void aTemplateWithoutANameIsRefusedInPlace()
    {
        const Desk desk;
        desk.part<QLineEdit>(u"startName"_s).clear();
        desk.click(u"createTemplate"_s);
        QCOMPARE(desk.own(), QString());
    }

    void whatATemplateSaysOfItselfIsWritten()
    {
        const Desk desk({u"ab"_s});
        desk.write(u"templateName"_s, u"Dangers"_s);
        desk.write(u"templateAttribution"_s, u"After Dario Pelk"_s);
        desk.write(u"templateLink"_s, u"https://example.org"_s);
        desk.write(u"templateLicence"_s, u"CC BY 4.0"_s);
        const CanvasTemplate own = desk.templates().back();
        QCOMPARE(own.name, u"Dangers"_s);
        QCOMPARE(own.attribution, u"After Dario Pelk"_s);
        QCOMPARE(own.link, u"https://example.org"_s);
        QCOMPARE(own.licence, u"CC BY 4.0"_s);
        QCOMPARE(desk.lastStep(), u"Change licence of template “Dangers”"_s);
        QCOMPARE(desk.part<QComboBox>(u"whichTemplate"_s).currentText(), u"Dangers"_s);
    }

    void aBlockIsMovedWithTheKeyboard()
    {
        const Desk desk({u"ab"_s});
        desk.press(u"A"_s, Qt::Key_Down);
        QCOMPARE(desk.own(), u"Risks: A 2,1 1×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.lastStep(), u"Move block “A”"_s);
        QVERIFY(desk.tile(u"A"_s).hasFocus());
        desk.press(u"A"_s, Qt::Key_Up);
        desk.press(u"A"_s, Qt::Key_Right); // past the other
        QCOMPARE(desk.own(), u"Risks: A 1,3 1×1 | B 1,2 1×1"_s);
        desk.press(u"A"_s, Qt::Key_Up);
        QCOMPARE(desk.own(), u"Risks: A 1,3 1×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.refusal(), u"A grid has at most 12 rows and 12 columns."_s);
    }

    void aBlockIsResizedWithTheKeyboard()
    {
        const Desk desk({u"ab"_s});
        desk.press(u"A"_s, Qt::Key_Down, Qt::ShiftModifier);
        desk.press(u"A"_s, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.own(), u"Risks: A 1,1 3×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.lastStep(), u"Resize block “A”"_s);
        desk.press(u"A"_s, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 1,2 1×1"_s);
        desk.press(u"A"_s, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.refusal(), u"“B” is there. Blocks do not overlap."_s);
        desk.press(u"B"_s, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(desk.refusal(), u"A block takes at least one cell."_s);
        desk.press(u"B"_s, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.refusal(), QString()); // done, so nothing is wrong any more
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 1,2 1×2"_s);
    }

    void blocksAreAddedNamedAndRemovedWithTheKeyboardAlone()
    {
        const Desk desk({u"ab"_s});
        desk.press(u"A"_s, Qt::Key_N);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1 | New block 1,3 1×1"_s);
        QWidget &title = desk.part<QLineEdit>(u"blockTitle"_s);
        QVERIFY(title.hasFocus());
        QTest::keyClicks(&title, u"Cure"_s); // its title is marked
        QTest::keyClick(&title, Qt::Key_Return);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1 | Cure 1,3 1×1"_s);
        desk.press(u"Cure"_s, Qt::Key_F2);
        QVERIFY(title.hasFocus());
        desk.press(u"B"_s, Qt::Key_Delete);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | Cure 1,3 1×1"_s);
        QVERIFY(desk.tile(u"Cure"_s).hasFocus());
        desk.press(u"Cure"_s, Qt::Key_Delete);
        desk.press(u"A"_s, Qt::Key_Delete);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1"_s);
        QCOMPARE(desk.refusal(), u"A template has at least one block."_s);
    }

    void theTabKeyGoesThroughTheBlocksAsTheyStand()
    {
        const Desk desk({u"ba"_s, u"cc"_s});
        desk.part<QLineEdit>(u"templateLicence"_s).setFocus();
        QStringList reached;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached << QApplication::focusWidget()->accessibleName();
        }
        QCOMPARE(reached.join(u", "_s), u"B, A, C, Title of the block"_s);
        QCOMPARE(desk.chosen(), u"C"_s); // what has the focus is chosen
    }

    void aBlockTellsItsPlaceToThoseWhoDoNotSee()
    {
        const Desk desk({u"ab"_s, u"ac"_s});
        QCOMPARE(desk.tile(u"A"_s).accessibleDescription(),
            u"Row 1, column 1, 2 high, 1 wide, number 1 in the order of filling."_s);
    }

    void aClickOnAnEmptyCellAddsABlock()
    {
        const Desk desk({u"ab"_s});
        desk.drag({1, 2}, {1, 2});
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1 | New block 2,1 1×1"_s);
        QVERIFY(desk.part<QLineEdit>(u"blockTitle"_s).hasFocus());
        desk.drag({2, 3}, {3, 2}); // over several, from a corner to the other
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1 | New block 2,1 1×1 | New block 2 2,2 2×2"_s);
    }

    void aBlockIsDraggedToAnEmptyPlaceAlone()
    {
        const Desk desk({u"ab"_s});
        desk.drag({1, 1}, {3, 3});
        QCOMPARE(desk.own(), u"Risks: A 3,3 1×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.chosen(), u"A"_s);
        const auto steps = desk.document->history()->size();
        desk.drag({3, 3}, {2, 1}, false);
        QCOMPARE(desk.refusal(), u"“B” is there. Blocks do not overlap."_s); // while it is dragged
        QTest::mouseRelease(&desk.tile(u"A"_s), Qt::LeftButton);
        QCOMPARE(desk.own(), u"Risks: A 3,3 1×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.document->history()->size(), steps);
        QCOMPARE(desk.refusal(), QString());
    }

    void aBlockIsResizedAtItsEdges()
    {
        const Desk desk({u"ab"_s, u"a."_s});
        const QRect tile = desk.tile(u"B"_s).geometry();
        desk.dragPoints({tile.center().x(), tile.bottom() - 2}, desk.grid().cell(3, 2).center());
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 1,2 3×1"_s);
        const QRect left = desk.tile(u"B"_s).geometry();
        desk.dragPoints({left.left() + 2, left.center().y()}, desk.grid().cell(2, 1).center());
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 1,2 3×1"_s); // the other is there
        desk.dragPoints({left.right() - 2, left.top() + 2}, desk.grid().cell(2, 3).center());
        QCOMPARE(desk.own(), u"Risks: A 1,1 2×1 | B 2,2 2×2"_s); // a corner
    }

    void escapeLeavesADraggedBlockWhereItWas()
    {
        const Desk desk({u"ab"_s});
        desk.drag({1, 1}, {3, 3}, false);
        QTest::keyClick(&desk.tile(u"A"_s), Qt::Key_Escape);
        QVERIFY(desk.dialog->isVisible());
        QTest::mouseRelease(&desk.tile(u"A"_s), Qt::LeftButton);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s);
    }

    void aBlockSaysWhatItSays()
    {
        const Desk desk({u"ab"_s});
        desk.tile(u"B"_s).setFocus();
        desk.write(u"blockTitle"_s, u"Harm"_s);
        QPlainTextEdit &hint = desk.part<QPlainTextEdit>(u"blockHint"_s);
        hint.setFocus();
        QTest::keyClicks(&hint, u"What goes wrong?"_s);
        desk.part<QComboBox>(u"blockIcon"_s).setFocus();
        desk.choose(u"blockIcon"_s, u"Shield"_s);
        desk.choose(u"blockColour"_s, u"Plum"_s);
        const TemplateBlock block = *blockNamed(desk.templates().back(), u"Harm"_s);
        QCOMPARE(block.hint, u"What goes wrong?"_s);
        QCOMPARE(block.icon, u"addressed"_s);
        QCOMPARE(block.colour, 3);
        QCOMPARE(desk.lastStep(), u"Change colour of block “Harm”"_s);
        desk.choose(u"blockColour"_s, u"None"_s);
        desk.choose(u"blockIcon"_s, u"None"_s);
        QCOMPARE(blockNamed(desk.templates().back(), u"Harm"_s)->icon, QString());
    }

    void whatIsBeingTypedIsOfTheBlockItWasTypedFor()
    {
        const Desk desk({u"ab"_s});
        desk.tile(u"A"_s).setFocus();
        QLineEdit &title = desk.part<QLineEdit>(u"blockTitle"_s);
        title.setFocus();
        title.selectAll();
        QTest::keyClicks(&title, u"Harm"_s);
        desk.drag({1, 2}, {1, 2}); // an empty cell
        QCOMPARE(desk.own(), u"Risks: Harm 1,1 1×1 | B 1,2 1×1 | New block 2,1 1×1"_s);
        QTest::keyClicks(&title, u"Cure"_s);
        QTest::mouseClick(&desk.tile(u"B"_s), Qt::LeftButton);
        QCOMPARE(desk.own(), u"Risks: Harm 1,1 1×1 | B 1,2 1×1 | Cure 2,1 1×1"_s);
        QCOMPARE(desk.chosen(), u"B"_s);
    }

    void twoBlocksOfOneTitleAreRefusedInPlace()
    {
        const Desk desk({u"ab"_s});
        desk.tile(u"B"_s).setFocus();
        desk.write(u"blockTitle"_s, u"a"_s);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s);
        desk.write(u"blockTitle"_s, u"b"_s); // its own, in small letters
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | b 1,2 1×1"_s);
    }

    void theOrderOfFillingIsChanged()
    {
        const Desk desk({u"abc"_s});
        desk.press(u"A"_s, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.own(), u"Risks: B 1,2 1×1 | A 1,1 1×1 | C 1,3 1×1"_s);
        QListWidget &order = desk.part<QListWidget>(u"blockOrder"_s);
        order.setFocus();
        order.setCurrentRow(2);
        QCOMPARE(desk.chosen(), u"C"_s);
        QTest::keyClick(&order, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&order, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(&order, Qt::Key_Up, Qt::AltModifier); // it is first already
        QCOMPARE(desk.own(), u"Risks: C 1,3 1×1 | B 1,2 1×1 | A 1,1 1×1"_s);
        QCOMPARE(order.item(0)->text(), u"1  C"_s);
    }

    void stepsAreTakenBackInTheDialogAsFarAsTheyWereMadeThere()
    {
        const Desk desk({u"ab"_s});
        desk.press(u"A"_s, Qt::Key_Down);
        desk.press(u"A"_s, Qt::Key_Down);
        QTest::keyClick(desk.dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.own(), u"Risks: A 2,1 1×1 | B 1,2 1×1"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(desk.dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s); // and not what was there before
        QTest::keyClick(desk.dialog, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.own(), u"Risks: A 2,1 1×1 | B 1,2 1×1"_s);
    }

    void aTemplateGoesToAFileAndComesBack()
    {
        Desk desk({u"ab"_s, u"ac"_s});
        desk.newFile = desk.folder.path(u"risks.json"_s);
        desk.click(u"exportTemplate"_s);
        desk.openFile = desk.newFile;
        desk.click(u"importTemplate"_s);
        QCOMPARE(desk.own(),
            u"Risks: A 1,1 2×1 | B 1,2 1×1 | C 2,2 1×1; Risks (2): A 1,1 2×1 | B 1,2 1×1 | C 2,2 1×1"_s);
        QCOMPARE(desk.part<QComboBox>(u"whichTemplate"_s).currentText(), u"Risks (2)"_s);
    }

    void aFileThatIsNoTemplateIsASentenceInPlace()
    {
        Desk desk({u"ab"_s});
        desk.openFile = desk.folder.path(u"other.json"_s);
        overwrite(desk.openFile, "[]");
        desk.click(u"importTemplate"_s);
        QCOMPARE(desk.refusal(),
            u"The file is no canvas template. Nothing was taken from it. Choose a template that "
            "Concave exported."_s);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s);
        desk.newFile = u"/nowhere/risks.json"_s;
        desk.click(u"exportTemplate"_s);
        QVERIFY(desk.refusal().startsWith(u"“/nowhere/risks.json” could not be written."_s));
        desk.openFile.clear(); // thought better of it
        desk.click(u"importTemplate"_s);
    }

    void aTemplateIsDeletedUnlessACanvasUsesIt()
    {
        const Desk desk({u"ab"_s});
        desk.changeForm(u"Risks"_s);
        desk.click(u"deleteTemplate"_s);
        QCOMPARE(desk.refusal(),
            u"1 canvas is made after “Risks”, so the template stays. Give the canvas another one first."_s);
        desk.changeForm(u"ml-canvas"_s);
        const QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        desk.click(u"deleteTemplate"_s);
        QCOMPARE(desk.own(), QString());
        QCOMPARE(done.first().first().toString(), u"Deleted template “Risks”"_s);
        QVERIFY(!desk.grid().isVisible()); // a new one can begin
        QTest::keyClick(desk.dialog, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.own(), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s);
    }

    void notesFollowABlockThatIsMovedAndKeepTheHeadingOfOneThatGoes()
    {
        const Desk desk({u"ab"_s});
        desk.changeForm(u"Risks"_s);
        desk.add(blockNamed(desk.book().form, u"A"_s)->key, u"First"_s);
        desk.add(blockNamed(desk.book().form, u"B"_s)->key, u"Second"_s);
        desk.press(u"A"_s, Qt::Key_Down);
        QVERIFY(unplacedNotes(desk.book()).empty());
        desk.press(u"B"_s, Qt::Key_Delete);
        QCOMPARE(unplacedNotes(desk.book()).size(), 1u);
        QCOMPARE(unplacedNotes(desk.book()).front().block, u"B"_s);
    }

    void whatAnotherWindowRemovesIsNotShownAnyMore()
    {
        const Desk desk({u"ab"_s});
        desk.edit([&](Edit &edit) { edit.remove<OwnTemplate>(edit.all<OwnTemplate>().front().id); });
        QVERIFY(!desk.grid().isVisible());
        QVERIFY(desk.part<QPushButton>(u"createTemplate"_s).isVisible());
    }

    void aGridThatIsFullTakesNoMore()
    {
        QStringList rows;
        for (int row = 0; row < 12; ++row)
            rows << QString(12, QChar(u'a' + row));
        const Desk desk(rows);
        desk.press(u"A"_s, Qt::Key_N);
        QCOMPARE(desk.refusal(), u"There is no free cell. Make a block smaller first."_s);
        desk.press(u"A"_s, Qt::Key_Down);
        QCOMPARE(desk.refusal(), u"“B” is there. Blocks do not overlap."_s);
    }

    void markupIsText()
    {
        const Desk desk({u"ab"_s});
        desk.tile(u"A"_s).setFocus();
        desk.write(u"blockTitle"_s, u"<b>A</b>"_s);
        QCOMPARE(desk.own(), u"Risks: <b>A</b> 1,1 1×1 | B 1,2 1×1"_s);
        QCOMPARE(desk.tile(u"<b>A</b>"_s).accessibleName(), desk.chosen());
    }

    void aDocumentForReadingIsLookedAtAlone()
    {
        TestFolder folder;
        Id own;
        {
            const auto document = folder.create();
            QVERIFY(document->edit(
                u"Add"_s, [&](Edit &edit) { own = addTemplate(edit, formOf(u"Risks"_s, {u"ab"_s})); }));
        }
        const auto document = folder.openForReading();
        const Theme theme(*qApp);
        CanvasPresenter presenter(*document);
        TemplateDialog dialog(theme, presenter, own);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(!::find<QPushButton>(dialog, u"deleteTemplate"_s).isEnabled());
        QVERIFY(!::find<QPushButton>(dialog, u"importTemplate"_s).isEnabled());
        QVERIFY(::find<QPushButton>(dialog, u"exportTemplate"_s).isEnabled());
        QVERIFY(!::find<QLineEdit>(dialog, u"blockTitle"_s).isEnabled());
        auto *tile = dialog.findChild<TemplateTile *>();
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Down);
        QCOMPARE(::find<QLabel>(dialog, u"refusal"_s).text(),
            u"The document can only be read, so the templates are as they were."_s);
        QCOMPARE(picture(presenter.templates().back()), u"Risks: A 1,1 1×1 | B 1,2 1×1"_s);
    }
};

QTEST_MAIN(TestTemplateDialog)
#include "tst_templatedialog.moc"
