#include "tests/testing/test.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

using Value = std::optional<double>;

/// "12.5", or "-" for none: reads well in a table and in a failure.
static QString shown(Value value)
{
    return value ? QString::number(*value, 'g', 12) : u"-"_s;
}

class TestNumberEdit final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("whole") << u"42"_s << u"42"_s << u"42"_s;
        QTest::newRow("full stop") << u"0.125"_s << u"0.125"_s << u"0.125"_s;
        QTest::newRow("comma") << u"0,5"_s << u"-"_s << u"0.5"_s;
        QTest::newRow("comma or groups") << u"1,234"_s << u"1234"_s << u"1.234"_s;
        QTest::newRow("groups, comma") << u"12.500,5"_s << u"12500.5"_s << u"12500.5"_s;
        QTest::newRow("groups, full stop") << u"12,500.5"_s << u"12500.5"_s << u"12500.5"_s;
        QTest::newRow("groups only") << u"1.234.567"_s << u"1234567"_s << u"1234567"_s;
        QTest::newRow("narrow space") << u"12\u202F500"_s << u"12500"_s << u"12500"_s;
        QTest::newRow("apostrophe") << u"12'500"_s << u"12500"_s << u"12500"_s;
        QTest::newRow("true minus") << u"\u22123.5"_s << u"-3.5"_s << u"-3.5"_s;
        QTest::newRow("exponent") << u"1e3"_s << u"1000"_s << u"1000"_s;
        QTest::newRow("blanks around") << u"  7 "_s << u"7"_s << u"7"_s;
        QTest::newRow("words") << u"about 7"_s << u"-"_s << u"-"_s;
        QTest::newRow("two numbers") << u"4-80"_s << u"-"_s << u"-"_s;
        QTest::newRow("two points") << u"1.2.3"_s << u"-"_s << u"-"_s;
        QTest::newRow("not finite") << u"inf"_s << u"-"_s << u"-"_s;
        QTest::newRow("too large") << u"1e999"_s << u"-"_s << u"-"_s;
        QTest::newRow("formula") << u"=1+1"_s << u"-"_s << u"-"_s;
        QTest::newRow("nothing") << QString() << u"-"_s << u"-"_s;
    }

    void numbersAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, english);
        QFETCH(QString, german);
        QCOMPARE(shown(readNumber(typed, QLocale(QLocale::English))), english);
        QCOMPARE(shown(readNumber(typed, QLocale(QLocale::German))), german);
    }

    void amountsAreReadInThousandsAndMillions()
    {
        const auto read = [](const QString &text) { return shown(readAmount(text, QLocale::c())); };
        QCOMPARE(read(u"12k"_s), u"12000"_s);
        QCOMPARE(read(u"1.5 M"_s), u"1500000"_s);
        QCOMPARE(read(u"48 000"_s), u"48000"_s);
        QCOMPARE(read(u"k"_s), u"-"_s);
        QCOMPARE(read(u"12km"_s), u"-"_s);
    }

    void numbersAreShownAsInTheDesign()
    {
        const QLocale english(QLocale::English);
        QCOMPARE(showNumber(12500, 0, 2, english), u"12\u202F500"_s);
        QCOMPARE(showNumber(1234567.5, 0, 2, english), u"1\u202F234\u202F567.5"_s);
        QCOMPARE(showNumber(16, 1, 2, english), u"16.0"_s);
        QCOMPARE(showNumber(0.12, 0, 2, english), u"0.12"_s);
        QCOMPARE(showNumber(-43000, 0, 0, english), u"\u221243\u202F000"_s);
        QCOMPARE(showNumber(-0.001, 0, 2, english), u"0"_s);
        QCOMPARE(showNumber(100, 0, 0, english), u"100"_s);
        QCOMPARE(showNumber(0.5, 0, 2, QLocale(QLocale::German)), u"0,5"_s);
    }

    void enterCommitsOnce()
    {
        Field field;
        field.type("25");
        QCOMPARE(field.committed.size(), 0);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 1);
        QCOMPARE(shown(field.edit.value()), u"25"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 1);
        QCOMPARE(field.edited.size(), 0);
    }

    void leavingCommits()
    {
        Field field;
        field.type("25");
        field.other.setFocus();
        QCOMPARE(field.committed.size(), 1);
    }

    void theSameNumberIsNoChange()
    {
        Field field;
        field.type("10.00");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 0);
        QCOMPARE(field.edit.text(), u"10"_s);
    }

    void lookingAtALongNumberDoesNotRoundIt()
    {
        Field field;
        field.edit.setValue(1.23456789);
        QCOMPARE(field.edit.text(), u"1.23"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        field.other.setFocus();
        QCOMPARE(field.committed.size(), 0);
        QCOMPARE(shown(field.edit.value()), u"1.23456789"_s);
    }

    void settingTellsNobody()
    {
        Field field;
        field.edit.setValue(99);
        field.edit.setValue(std::nullopt);
        QCOMPARE(field.committed.size() + field.edited.size(), 0);
    }

    void settingWhileTypingLeavesTheText()
    {
        Field field;
        field.type("2");
        field.edit.setValue(99);
        QCOMPARE(field.edit.text(), u"2"_s);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"99"_s);
    }

    void escapeRestores()
    {
        Field field;
        field.type("77");
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"10"_s);
        field.other.setFocus();
        QCOMPARE(field.committed.size(), 0);
    }

    void keysStepAndCommitTogether()
    {
        Field field;
        field.edit.setStep(0.1);
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QTest::keyClick(&field.edit, Qt::Key_PageUp);
        QTest::keyClick(&field.edit, Qt::Key_Down);
        QCOMPARE(field.edit.text(), u"11.1"_s);
        QCOMPARE(field.edited.size(), 4);
        QCOMPARE(field.committed.size(), 0);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.committed.size(), 1);
        QCOMPARE(shown(field.edit.value()), u"11.1"_s);
    }

    void escapeTakesStepsBack()
    {
        Field field;
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QCOMPARE(field.edit.text(), u"10"_s);
        QCOMPARE(field.edited.size(), 2);
        QCOMPARE(shown(field.edited.last().constFirst().value<Value>()), u"10"_s);
        QCOMPARE(field.committed.size(), 0);
    }

    void theArrowsStepAndCommit()
    {
        Field field;
        const int x = field.edit.width() - 12;
        QTest::mouseClick(&field.edit, Qt::LeftButton, {}, {x, 6});
        QCOMPARE(shown(field.edit.value()), u"11"_s);
        QTest::mouseClick(&field.edit, Qt::LeftButton, {}, {x, field.edit.height() - 6});
        QCOMPARE(shown(field.edit.value()), u"10"_s);
        QCOMPARE(field.committed.size(), 2);
    }

    void stepsStopAtTheBounds()
    {
        Field field;
        field.edit.setRange(0, 12);
        QTest::keyClick(&field.edit, Qt::Key_PageUp);
        QCOMPARE(field.edit.text(), u"12"_s);
        QTest::keyClick(&field.edit, Qt::Key_Up);
        QCOMPARE(field.edited.size(), 1);
        QTest::keyClick(&field.edit, Qt::Key_PageDown);
        QTest::keyClick(&field.edit, Qt::Key_PageDown);
        QCOMPARE(field.edit.text(), u"0"_s);
    }

    void aLongNumberIsReadWholeAndItsUnitGivesWay()
    {
        Field field;
        field.edit.setUnit(u"engineer-weeks"_s);
        field.edit.resize(160, 32);
        field.edit.show();
        field.edit.setValue(100);
        const int withUnit = field.edit.textMargins().right();
        field.edit.setValue(1000000);
        QVERIFY(field.edit.textMargins().right() < withUnit);
        field.edit.setValue(100);
        QCOMPARE(field.edit.textMargins().right(), withUnit);
    }

    void boundsAreToldAndTheOldValueKept()
    {
        Field field;
        field.edit.setAccessibleName(u"Probability"_s);
        field.edit.setRange(0, 100);
        field.edit.setUnit(u"%"_s);
        field.edit.setValue(60);
        field.type("130");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(), u"Probability is 0 to 100. Kept the old value, 60\u202F%."_s);
        QCOMPARE(field.edit.text(), u"130"_s);
        QCOMPARE(shown(field.edit.value()), u"60"_s);
        QCOMPARE(field.committed.size(), 0);

        field.type("70 %");
        QVERIFY(field.edit.error().isEmpty());
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(shown(field.edit.value()), u"70"_s);
    }

    void openBoundsAreTold()
    {
        Field field;
        field.edit.setRange(4, std::nullopt);
        field.type("3");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(), u"The value is at least 4. Kept the old value, 10."_s);
        field.type("4000000");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(shown(field.edit.value()), u"4000000"_s);
    }

    void pastedRubbishIsRefused()
    {
        Field field;
        QApplication::clipboard()->setText(u"<b>twelve</b>\nweeks"_s);
        field.edit.selectAll();
        QTest::keyClick(&field.edit, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(), u"“<b>twelve</b> weeks” is not a number. Kept the old value, 10."_s);
        QCOMPARE(shown(field.edit.value()), u"10"_s);
        QTest::keyClick(&field.edit, Qt::Key_Escape);
        QVERIFY(field.edit.error().isEmpty());
        QCOMPARE(field.edit.text(), u"10"_s);
    }

    void commaInACommaLocale()
    {
        Field field;
        field.edit.setLocale(QLocale(QLocale::German));
        field.type("0,25");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(shown(field.edit.value()), u"0.25"_s);
        field.type("0.5");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(shown(field.edit.value()), u"0.5"_s);
        QCOMPARE(field.edit.text(), u"0,5"_s);
    }

    void emptyMayMeanSomething()
    {
        Field field;
        field.type("");
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QCOMPARE(field.edit.error(), u"A number is needed. Kept the old value, 10."_s);

        field.edit.setEmptyText(u"no maximum"_s);
        QTest::keyClick(&field.edit, Qt::Key_Return);
        QVERIFY(field.edit.error().isEmpty());
        QCOMPARE(field.committed.size(), 1);
        QCOMPARE(shown(field.edit.value()), u"-"_s);
    }

    void theBoxNamesTheFieldAndShowsItsErrors()
    {
        Theme theme(*qApp);
        auto *edit = new NumberEdit(theme);
        edit->setRange(0, 1);
        edit->setValue(1);
        QWidget window;
        FieldBox box(theme, u"&Weight"_s, edit, &window);
        window.show();
        QCOMPARE(edit->accessibleName(), u"Weight"_s);
        edit->setText(u"2"_s);
        edit->commit();
        const auto labels = box.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == edit->error(); }));
        QVERIFY(!edit->error().isEmpty());
    }

    void textBehavesTheSame()
    {
        QWidget window;
        TextEdit edit(&window);
        edit.setValue(u"Send offer"_s);
        edit.setRequired(u"A name is needed."_s);
        QSignalSpy committed(&edit, &TextEdit::committed);
        window.show();
        edit.selectAll();
        QTest::keyClicks(&edit, u"  Call back "_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(edit.value(), u"Call back"_s);
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(edit.error(), u"A name is needed."_s);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(edit.text(), u"Call back"_s);
        QCOMPARE(committed.size(), 1);
    }

private:
    /// A field of value 10 with the focus, in a window with another control to go to.
    struct Field
    {
        Theme theme{*qApp};
        QWidget window;
        NumberEdit edit{theme, &window};
        QLineEdit other{&window};
        QSignalSpy committed{&edit, &NumberEdit::committed};
        QSignalSpy edited{&edit, &NumberEdit::edited};

        Field()
        {
            window.setLocale(QLocale(QLocale::English));
            edit.setValue(10);
            edit.setGeometry(0, 0, 120, 28);
            other.setGeometry(0, 40, 120, 28);
            window.show();
            window.activateWindow();
            edit.setFocus();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }

        void type(const char *text)
        {
            edit.selectAll();
            QTest::keyClick(&edit, Qt::Key_Delete);
            QTest::keyClicks(&edit, QString::fromUtf8(text));
        }
    };
};

QTEST_MAIN(TestNumberEdit)
#include "tst_numberedit.moc"
