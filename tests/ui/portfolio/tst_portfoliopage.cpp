#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/plots/allocationplot.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/portfolio/projectmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keyfigure.h"
#include "ui/widgets/markslider.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The page in a window, over the sample portfolio; `sample` false: over an empty document.
class Desk
{
public:
    explicit Desk(bool sample = true) : m_document(m_folder.create())
    {
        if (sample && !addSamplePortfolio(*m_document))
            qFatal("the sample could not be added");
        show();
    }

    /// The same document for reading only.
    void openForReading()
    {
        m_page.reset();
        m_document.reset();
        m_document = m_folder.openForReading();
        show();
    }

    PortfolioPage &page() { return *m_page; }
    Document &document() { return *m_document; }
    Project project(int row) const
    {
        return readPortfolio(*m_document)->projects[static_cast<std::size_t>(row)];
    }
    std::size_t projects() const { return readPortfolio(*m_document)->projects.size(); }
    Curve curve(int row) const { return *findCurve(*readPortfolio(*m_document), project(row).id); }
    double budget() const { return currentScenario(*readPortfolio(*m_document)).budget; }

    /// The newest change, and how many there were after the sample.
    QString history() const
    {
        const auto entries = *m_document->history();
        return entries.empty() ? QString() : u"%1: %2"_s.arg(entries.size() - 1).arg(entries.back().label);
    }

    /// The child of this name; ends the test with the names there are otherwise.
    template <class W>
    W &find(const char *name)
    {
        if (W *found = m_page->findChild<W *>(QString::fromLatin1(name)))
            return *found;
        QStringList names;
        for (const W *other : m_page->findChildren<W *>())
            names << other->objectName();
        qFatal("no %s, but %s", name, qPrintable(names.join(u", ")));
    }

    QTableView &table() { return find<QTableView>("projects"); }
    QString total() { return find<QLabel>("total").text(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }

    void choose(int row, int column)
    {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(row, column));
    }

    /// Presses on a place of the plot, moves by each of these ways in turn, and lets go.
    void drag(AllocationPlot &plot, QPoint from, QPoint halfWay, QPoint whole)
    {
        QWidget *canvas = plot.childAt(from);
        const auto at = [&](QPoint way) { return canvas->mapFrom(&plot, from + way); };
        QTest::mousePress(canvas, Qt::LeftButton, {}, at({}));
        QTest::mouseMove(canvas, at(halfWay));
        QTest::mouseMove(canvas, at(whole));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(whole));
    }

    /// The field that is open in the table.
    LineField *editor() { return table().viewport()->findChild<LineField *>(); }

    /// Enter in the editor of a cell counts when control is back at the event loop.
    void enter(LineField &field)
    {
        QTest::keyClick(&field, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void type(LineField &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Backspace);
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }

    void typeAndEnter(const char *name, const QString &text)
    {
        auto &field = find<LineField>(name);
        type(field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    void moveFocusAway() { find<QWidget>("portfolioPanes").window()->setFocus(); }

private:
    void show()
    {
        // The page is laid out by its own size, not by the window's.
        m_page = std::make_unique<PortfolioPage>(m_theme, *m_document, &m_window);
        m_page->setGeometry(0, 0, 1400, 900);
        m_window.resize(1400, 900);
        m_window.show();
        m_page->show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come up");
    }

    TestFolder m_folder;
    std::unique_ptr<Document> m_document;
    Theme m_theme{*qApp};
    QWidget m_window;
    std::unique_ptr<PortfolioPage> m_page;
};

bool takesFocus(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy() && !widget.isWindow();
}

/// What a screen reader can say: a name, a buddy's text, or the text on it.
bool hasName(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return true;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty();
    const auto labels = widget.window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->buddy() == &widget && !label->text().isEmpty(); });
}

} // namespace

class TestPortfolioPage final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theSliderSolvesLiveAndCommitsOnce()
    {
        Desk desk;
        auto &slider = desk.find<MarkSlider>("budgetSlider");
        slider.setFocus();
        for (int i = 1; i <= 3; ++i) {
            QTest::keyClick(&slider, Qt::Key_Right);
            QCOMPARE(desk.total(), u"%1.0 of %1 weeks"_s.arg(100 + i));
        }
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.total(), u"113.0 of 113 weeks"_s);
        QCOMPARE(desk.find<NumberEdit>("budget").text(), u"113"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Effort), u"48.1"_s);
        QCOMPARE(desk.budget(), 100.0);
        QTRY_COMPARE(desk.history(), u"1: Set the budget to 113 weeks"_s);
        QCOMPARE(desk.budget(), 113.0);
        QVERIFY(desk.document().undo());
        QCOMPARE(slider.value(), 100);
        QCOMPARE(desk.total(), u"100.0 of 100 weeks"_s);
    }

    void thePlanIsHeldAgainstARuleOfThumb()
    {
        Desk desk;
        auto &figure = desk.find<KeyFigure>("comparison");
        QCOMPARE(figure.accessibleName(), u"Against an even split +11 % +9.3 points"_s);
        const QList<QAction *> rules = figure.findChild<QToolButton *>()->menu()->actions();
        rules[1]->trigger();
        QCOMPARE(figure.accessibleName(), u"Against a split by weight +3 % +3.3 points"_s);
        rules[2]->trigger();
        QCOMPARE(figure.accessibleName(), u"Against most important first +39 % +27.2 points"_s);
        desk.find<NumberEdit>("budget").setFocus();
        QTest::keyClick(&desk.find<NumberEdit>("budget"), Qt::Key_PageUp);
        QVERIFY(figure.accessibleName().startsWith(u"Against most important first +"_s));
    }

    void escTakesBackWhatTheSliderTries()
    {
        Desk desk;
        auto &slider = desk.find<MarkSlider>("budgetSlider");
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(desk.total(), u"110.0 of 110 weeks"_s);
        QTest::keyClick(&slider, Qt::Key_Escape);
        QCOMPARE(desk.total(), u"100.0 of 100 weeks"_s);
        QCOMPARE(desk.find<NumberEdit>("budget").text(), u"100"_s);
        QCOMPARE(desk.document().history()->size(), std::size_t(1));
    }

    void theSliderCommitsWhenItIsLetGo()
    {
        Desk desk;
        auto &slider = desk.find<MarkSlider>("budgetSlider");
        const auto at = [&](int value) { return QPoint(slider.position(value), slider.height() / 2); };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(100));
        for (const int value : {120, 160, 200})
            QTest::mouseMove(&slider, at(value));
        QCOMPARE(desk.total(), u"200.0 of 200 weeks"_s);
        QCOMPARE(desk.budget(), 100.0);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(200));
        QCOMPARE(desk.history(), u"1: Set the budget to 200 weeks"_s);
    }

    /// Synthetic menu images joins at 174 weeks, and its mark goes.
    void theSliderStaysInPlaceWhileMarksGo()
    {
        Desk desk;
        auto &slider = desk.find<MarkSlider>("budgetSlider");
        const QRect before = slider.geometry();
        QVERIFY(!slider.shownMarks().empty());
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_End);
        QCoreApplication::processEvents();
        QVERIFY(slider.shownMarks().empty());
        QCOMPARE(slider.geometry(), before);
    }

    void theBudgetFieldStepsLiveAndCommitsWithEnter()
    {
        Desk desk;
        auto &field = desk.find<NumberEdit>("budget");
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Up);
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(desk.total(), u"102.0 of 102 weeks"_s);
        QCOMPARE(desk.find<MarkSlider>("budgetSlider").value(), 102);
        QCOMPARE(desk.budget(), 100.0);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(desk.history(), u"1: Set the budget to 102 weeks"_s);
        QTest::keyClick(&field, Qt::Key_PageUp);
        QCOMPARE(desk.total(), u"112.0 of 112 weeks"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(desk.total(), u"102.0 of 102 weeks"_s);
        QCOMPARE(field.text(), u"102"_s);
        desk.moveFocusAway();
        QCOMPARE(desk.history(), u"1: Set the budget to 102 weeks"_s);
    }

    void aBudgetThatIsNoneIsRefused()
    {
        Desk desk;
        desk.typeAndEnter("budget", u"plenty"_s);
        const auto &field = desk.find<NumberEdit>("budget");
        QVERIFY2(field.error().startsWith(u"“plenty” is not a number. Kept the old value, 100"_s),
            qPrintable(field.error()));
        QCOMPARE(desk.budget(), 100.0);
        QCOMPARE(desk.total(), u"100.0 of 100 weeks"_s);
    }

    void aBudgetBelowTheMinimumsKeepsTheLastPlan()
    {
        Desk desk;
        desk.typeAndEnter("budget", u"3"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Effort), u"43.1"_s);
        QCOMPARE(desk.history(), u"1: Set the budget to 3 weeks"_s);
        desk.typeAndEnter("budget", u"100"_s);
        QCOMPARE(desk.total(), u"100.0 of 100 weeks"_s);
    }

    void cellsOpenByKeyAndByDoubleClick()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Weight);
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(&desk.table(), key);
            QVERIFY2(desk.editor(), qPrintable(QKeySequence(key).toString()));
            QTest::keyClick(desk.editor(), Qt::Key_Escape);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY(!desk.editor());
        }
        const QPoint place = desk.table().visualRect(desk.table().currentIndex()).center();
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(desk.table().viewport(), Qt::LeftButton, {}, place);
        QVERIFY(desk.editor());
        desk.type(*desk.editor(), u"1.2"_s);
        desk.enter(*desk.editor());
        QVERIFY(!desk.editor());
        QCOMPARE(desk.cell(1, ProjectModel::Weight), u"1.2"_s);
        QCOMPARE(desk.cell(1, ProjectModel::Effort), u"36.3"_s);
        QCOMPARE(desk.history(), u"1: Change weight of Dispatching engine"_s);
    }

    void theTabsAreSteppedByKey()
    {
        Desk desk;
        auto &tabs = *desk.page().findChild<QTabBar *>();
        QCOMPARE(tabs.currentIndex(), 0);
        QTest::keyClick(&desk.page(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs.currentIndex(), 1);
        QTest::keyClick(&desk.page(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs.currentIndex(), 0);
    }

    void whatIsRefusedIsToldBesideItsField()
    {
        Desk desk;
        QSignalSpy failed(&desk.page(), &Page::failed);
        desk.typeAndEnter("minimum", u"90"_s);
        auto &minimum = desk.find<NumberEdit>("minimum");
        QVERIFY2(minimum.error().contains(u"Minimum effort, 90, is above maximum effort, 80"_s),
            qPrintable(minimum.error()));
        QCOMPARE(desk.project(0).minimum, 4.0);
        QCOMPARE(failed.size(), 0); // once is enough
        desk.typeAndEnter("minimum", u"5"_s);
        QCOMPARE(minimum.error(), QString());
        QCOMPARE(desk.project(0).minimum, 5.0);
    }

    void aBudgetThatIsTooLowIsToldBesideItAndTheLastSplitStays()
    {
        Desk desk;
        const QString effort = desk.cell(0, ProjectModel::Effort);
        desk.typeAndEnter("budget", u"3"_s);
        auto &budget = desk.find<NumberEdit>("budget");
        QVERIFY2(budget.error().contains(u"The minimums need 4 weeks"_s), qPrintable(budget.error()));
        QCOMPARE(desk.cell(0, ProjectModel::Effort), effort);
        QVERIFY(desk.document().undo());
        QCOMPARE(budget.error(), QString());
    }

    void escapeLeavesACellAsItWas()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Weight);
        QTest::keyClick(&desk.table(), Qt::Key_F2);
        desk.type(*desk.editor(), u"9"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Escape); // the text
        if (desk.editor())
            QTest::keyClick(desk.editor(), Qt::Key_Escape); // the editor
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!desk.editor());
        QCOMPARE(desk.cell(1, ProjectModel::Weight), u"1.5"_s);
        QCOMPARE(desk.history(), u"0: Add the sample portfolio"_s);
    }

    void enterWhereNothingIsEditedDoesNothing()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Gain);
        QTest::keyClick(&desk.table(), Qt::Key_Return);
        QVERIFY(!desk.editor());
    }

    void badCellsAreRefusedWithASentence_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << int(ProjectModel::Name) << u" "_s << u"A project needs a name."_s;
        QTest::newRow("no number") << int(ProjectModel::Weight) << u"heavy"_s
                                   << u"“heavy” is not a number. Kept the old value, 1."_s;
        QTest::newRow("negative") << int(ProjectModel::Weight) << u"-1"_s << u"Weight is at least 0."_s;
        QTest::newRow("refused by the document")
            << int(ProjectModel::Weight) << u"0"_s << u"Weight must be above 0"_s;
        QTest::newRow("no range") << int(ProjectModel::Limits) << u"4 or 5"_s
                                  << u"“4 or 5” is not a range of effort."_s;
        QTest::newRow("upside down") << int(ProjectModel::Limits) << u"9–5"_s
                                     << u"Minimum effort, 9, is above maximum effort, 5."_s;
        QTest::newRow("no effort") << int(ProjectModel::Effort) << u"some"_s << u"“some” is not a number."_s;
    }

    void badCellsAreRefusedWithASentence()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        Desk desk;
        QSignalSpy failed(&desk.page(), &Page::failed);
        desk.choose(0, column);
        const QString before = desk.cell(0, column);
        QTest::keyClick(&desk.table(), Qt::Key_F2);
        desk.type(*desk.editor(), typed);
        desk.enter(*desk.editor());
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains(sentence), qPrintable(failed[0][0].toString()));
        QCOMPARE(desk.cell(0, column), before);
        QCOMPARE(desk.history(), u"0: Add the sample portfolio"_s);
    }

    void anotherEditWhileACellIsTypedInLeavesTheText()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Name);
        QTest::keyClick(&desk.table(), Qt::Key_F2);
        desk.type(*desk.editor(), u"Disp"_s);
        QVERIFY(desk.document().edit(u"Elsewhere"_s, [&](Edit &edit) {
            edit.modify<Project>(desk.project(0).id, [](Project &project) { project.weight = 2; });
        }));
        QVERIFY(desk.editor());
        QVERIFY(!desk.editor()->hasSelectedText());
        QTest::keyClick(desk.editor(), Qt::Key_X);
        QCOMPARE(desk.editor()->text(), u"Dispx"_s);
    }

    void theFamilyChoosesTheParameters()
    {
        Desk desk;
        auto &family = desk.find<QComboBox>("family");
        auto &first = desk.find<NumberEdit>("firstParameter");
        auto &second = desk.find<NumberEdit>("secondParameter");
        auto &points = desk.find<TextEdit>("points");
        const auto picture = [&] {
            return points.isVisible() ? u"points"_s
                                      : first.accessibleName() + u"; "_s + second.accessibleName();
        };
        QCOMPARE(picture(), u"Gain, a; Speed, b"_s);
        family.setFocus();
        const std::pair<Qt::Key, QString> steps[] = {{Qt::Key_S, u"Gain, a; Speed, b"_s},
            {Qt::Key_P, u"Gain, a; Exponent, p"_s}, {Qt::Key_H, u"Gain, a; Half-way effort, k"_s},
            {Qt::Key_M, u"points"_s}};
        for (const auto &[letter, shown] : steps) {
            QTest::keyClick(&family, letter);
            QCOMPARE(picture(), shown);
            QTest::qWait(QApplication::keyboardInputInterval() + 1); // the next letter begins another word
        }
        QCOMPARE(desk.history(), u"4: Change curve of Dynamic pricing"_s);
        QVERIFY(desk.document().undo());
        QCOMPARE(picture(), u"Gain, a; Half-way effort, k"_s);
        QCOMPARE(family.currentText(), u"Half-way point"_s);
    }

    void parametersAreTyped()
    {
        Desk desk;
        desk.typeAndEnter("secondParameter", u"0.5"_s);
        QCOMPARE(desk.curve(0).b, 0.5);
        QCOMPARE(desk.history(), u"1: Change speed of Dynamic pricing"_s);
        desk.typeAndEnter("firstParameter", u"rubbish"_s);
        QVERIFY(!desk.find<NumberEdit>("firstParameter").error().isEmpty());
        QCOMPARE(desk.curve(0).a, 11.0);
    }

    void pointsAreTyped()
    {
        Desk desk;
        QTest::keyClick(&desk.find<QComboBox>("family"), Qt::Key_M);
        auto &points = desk.find<TextEdit>("points");
        desk.typeAndEnter("points", u"0:0; 10:6.5;20:8"_s);
        QCOMPARE(points.text(), u"0:0; 10:6.5; 20:8"_s);
        QCOMPARE(desk.history(), u"2: Change measured points of Dynamic pricing"_s);
        desk.typeAndEnter("points", u"ten:six"_s);
        QCOMPARE(points.error(), u"Write effort:accuracy; effort:accuracy. The old points are kept."_s);
        QCOMPARE(desk.history(), u"2: Change measured points of Dynamic pricing"_s);
        QTest::keyClick(&points, Qt::Key_Escape);
        QCOMPARE(points.text(), u"0:0; 10:6.5; 20:8"_s);
        QVERIFY(points.error().isEmpty());
    }

    void thePinHoldsAndLetsGo()
    {
        Desk desk;
        auto &pin = desk.find<QCheckBox>("pin");
        auto &pinned = desk.find<NumberEdit>("pinned");
        QVERIFY(!pinned.isVisible());
        pin.setFocus();
        QTest::keyClick(&pin, Qt::Key_Space);
        QCOMPARE(desk.project(0).pinned, std::optional(20.7));
        QVERIFY(pinned.isVisible());
        desk.typeAndEnter("pinned", u"25 wk"_s);
        QCOMPARE(desk.history(), u"2: Pin Dynamic pricing at 25 weeks"_s);
        QCOMPARE(desk.cell(0, ProjectModel::Effort), u"25.0"_s);
        QTest::keyClick(&pin, Qt::Key_Space);
        QCOMPARE(desk.history(), u"3: Unpin Dynamic pricing"_s);
        QCOMPARE(desk.cell(0, ProjectModel::Effort), u"20.7"_s);
        QVERIFY(!pinned.isVisible());
    }

    void noMaximumIsAnEmptyField()
    {
        Desk desk;
        desk.typeAndEnter("maximum", {});
        QCOMPARE(desk.history(), u"1: Change maximum of Dynamic pricing"_s);
        QCOMPARE(desk.project(0).maximum, std::optional<double>());
        QCOMPARE(desk.cell(0, ProjectModel::Limits), u"4–"_s);
        desk.typeAndEnter("maximum", u"60"_s);
        QCOMPARE(desk.cell(0, ProjectModel::Limits), u"4–60"_s);
    }

    void whatIsTypedIsForTheProjectItWasTypedFor()
    {
        Desk desk;
        desk.type(desk.find<LineField>("owner"), u"Ada"_s);
        QVERIFY(desk.page().reveal({u"project"_s, desk.project(1).id.value}));
        QCOMPARE(desk.project(0).owner, u"Ada"_s);
        QCOMPARE(desk.project(1).owner, u"Dario Pelk"_s);
        QCOMPARE(desk.find<LineField>("owner").text(), u"Dario Pelk"_s);
    }

    void deleteRemovesAtOnceAndTells()
    {
        Desk desk;
        QSignalSpy done(&desk.page(), &Page::done);
        desk.choose(1, ProjectModel::Name);
        QTest::keyClick(&desk.table(), Qt::Key_Delete);
        QCOMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toString(), u"Deleted Dispatching engine"_s);
        QCOMPARE(desk.projects(), std::size_t(4));
        QCOMPARE(desk.table().currentIndex().row(), 1);
        QVERIFY(desk.document().undo());
        QCOMPARE(desk.cell(1, ProjectModel::Name), u"Dispatching engine"_s);
    }

    void nAddsAProjectAndAsksForItsName()
    {
        Desk desk;
        desk.choose(0, ProjectModel::Name);
        QTest::keyClick(&desk.table(), Qt::Key_N);
        QVERIFY(desk.editor());
        QCOMPARE(desk.editor()->text(), u"New project"_s);
        desk.type(*desk.editor(), u"Nightly prices"_s);
        desk.enter(*desk.editor());
        QCOMPARE(desk.cell(5, ProjectModel::Name), u"Nightly prices"_s);
        QCOMPARE(desk.history(), u"2: Rename New project to Nightly prices"_s);
        QTest::keyClick(&desk.table(), Qt::Key_N, Qt::ControlModifier); // the window's, not the table's
        QCOMPARE(desk.projects(), std::size_t(6));
    }

    void theFilterShowsSomeAndEscapeAll()
    {
        Desk desk;
        auto &filter = desk.find<QLineEdit>("filter");
        QVERIFY(!filter.isVisible());
        desk.choose(0, ProjectModel::Name);
        QTest::keyClick(&desk.table(), Qt::Key_Slash);
        QVERIFY(filter.hasFocus());
        QTest::keyClicks(&filter, u"VISION"_s);
        QCOMPARE(desk.table().model()->rowCount(), 1);
        QCOMPARE(desk.cell(0, ProjectModel::Name), u"Courier onboarding vision"_s);
        QTest::keyClick(&filter, Qt::Key_Escape);
        QCOMPARE(desk.table().model()->rowCount(), 5);
        QVERIFY(!filter.isVisible());
        QVERIFY(desk.table().hasFocus());
    }

    void deleteSparesWhatTheFilterHides()
    {
        Desk desk;
        desk.choose(0, ProjectModel::Name);
        desk.find<QLineEdit>("filter").setText(u"nothing is called so"_s);
        QTest::keyClick(&desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.projects(), std::size_t(5));
    }

    void aRevealedProjectIsShownWhateverTheFilter()
    {
        Desk desk;
        desk.find<QLineEdit>("filter").setText(u"vision"_s);
        QVERIFY(desk.page().reveal({u"project"_s, desk.project(4).id.value}));
        QCOMPARE(desk.table().currentIndex().row(), 4);
        QVERIFY(!desk.page().reveal({u"lead"_s, 1}));
    }

    void scenariosAreChosen()
    {
        Desk desk;
        auto &scenario = desk.find<QComboBox>("scenario");
        QCOMPARE(scenario.currentText(), u"Budget 100"_s);
        scenario.setFocus();
        QTest::keyClick(&scenario, Qt::Key_M);
        QCOMPARE(desk.history(), u"1: Make ML-first the current plan"_s);
        QCOMPARE(desk.cell(2, ProjectModel::Effort), u"34.0"_s);
    }

    void draggingADotPinsItsEffort()
    {
        Desk desk;
        QCoreApplication::processEvents(); // the plot takes its size on
        auto &plot = desk.find<AllocationPlot>("plot");
        const QPoint from = plot.dot(desk.project(1).id)->toPoint();
        QWidget *canvas = plot.childAt(from);
        const auto at = [&](int right) { return canvas->mapFrom(&plot, from + QPoint(right, 0)); };
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(0));
        QTest::mouseMove(canvas, at(-30));
        const QString live = desk.cell(1, ProjectModel::Effort);
        QVERIFY(live != u"43.1"_s);
        QTest::mouseMove(canvas, at(-60));
        QVERIFY(desk.cell(1, ProjectModel::Effort) != live);
        QCOMPARE(desk.history(), u"0: Add the sample portfolio"_s);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(-60));
        const std::optional<double> pinned = desk.project(1).pinned;
        QVERIFY(pinned && *pinned < 43 && *pinned > 20);
        QCOMPARE(desk.history(), u"1: Pin Dispatching engine at %1 weeks"_s.arg(*pinned));
        QCOMPARE(plot.dot(desk.project(1).id)->toPoint().x(), from.x() - 60);
        QCOMPARE(desk.table().currentIndex().row(), 1);
    }

    void draggingAHandleReshapesTheCurve()
    {
        Desk desk;
        QCoreApplication::processEvents();
        desk.choose(1, ProjectModel::Name);
        auto &plot = desk.find<AllocationPlot>("plot");
        QCOMPARE(plot.handles().size(), std::size_t(2));
        const QPoint end = plot.handles()[0].toPoint();
        desk.drag(plot, end, {0, 40}, {0, 80});
        QCOMPARE(desk.history(), u"1: Reshape the curve of Dispatching engine"_s);
        QVERIFY(desk.curve(1).a < 14 && desk.curve(1).a > 8);
        QCOMPARE(desk.curve(1).b, 0.12);
    }

    void draggingTheHalfWayHandleSetsTheSpeed()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Name);
        QCoreApplication::processEvents();
        auto &plot = desk.find<AllocationPlot>("plot");
        const QPointF end = plot.handles()[0];
        const QPoint half = plot.handles()[1].toPoint();
        desk.drag(plot, half, {-20, 0}, {-30, 5});
        QVERIFY(desk.curve(1).b > 0.2);
        QCOMPARE(desk.history(), u"1: Reshape the curve of Dispatching engine"_s);
        QVERIFY(std::abs(plot.handles()[1].x() - half.x() + 30) < 2);
        QVERIFY(std::abs(plot.handles()[0].y() - end.y()) < 2);
    }

    void escapeTakesADragBack()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Name);
        QCoreApplication::processEvents();
        auto &plot = desk.find<AllocationPlot>("plot");
        for (const QPoint from : {plot.handles()[0].toPoint(), plot.dot(desk.project(1).id)->toPoint()}) {
            QWidget *canvas = plot.childAt(from);
            const auto at = [&](QPoint way) { return canvas->mapFrom(&plot, from + way); };
            QTest::mousePress(canvas, Qt::LeftButton, {}, at({}));
            QTest::mouseMove(canvas, at({-30, 40}));
            QVERIFY(desk.cell(1, ProjectModel::Effort) != u"43.1"_s);
            QTest::keyClick(canvas, Qt::Key_Escape);
            QCOMPARE(desk.cell(1, ProjectModel::Effort), u"43.1"_s);
            QTest::mouseMove(canvas, at({-60, 60}));
            QTest::mouseRelease(canvas, Qt::LeftButton, {}, at({-60, 60}));
            QCOMPARE(desk.history(), u"0: Add the sample portfolio"_s);
        }
    }

    void measuredPointsAreDraggedThemselves()
    {
        Desk desk;
        desk.choose(1, ProjectModel::Name);
        QTest::keyClick(&desk.find<QComboBox>("family"), Qt::Key_M); // Measured points
        QCoreApplication::processEvents();
        auto &plot = desk.find<AllocationPlot>("plot");
        QCOMPARE(plot.handles().size(), std::size_t(5));
        const QPoint last = plot.handles()[4].toPoint();
        desk.drag(plot, last, {-10, 10}, {-20, 30});
        QCOMPARE(desk.history(), u"2: Reshape the curve of Dispatching engine"_s);
        QVERIFY((plot.handles()[4] - QPointF(last + QPoint(-20, 30))).manhattanLength() < 3);
    }

    void aSShapedCurveHasThreeParameters()
    {
        Desk desk;
        desk.choose(0, ProjectModel::Name);
        QVERIFY(!desk.find<NumberEdit>("thirdParameter").isVisible());
        auto &family = desk.find<QComboBox>("family");
        family.setFocus();
        QTest::keyClick(&family, Qt::Key_End);
        QCOMPARE(desk.curve(0).family, allocation::Family::Logistic);
        QVERIFY(desk.find<NumberEdit>("thirdParameter").isVisible());
        desk.typeAndEnter("thirdParameter", u"25"_s);
        QCOMPARE(desk.curve(0).k, 25.0);
        QCOMPARE(desk.find<AllocationPlot>("plot").handles().size(), std::size_t(3));
    }

    void aClickOnADotOnlyChooses()
    {
        Desk desk;
        QCoreApplication::processEvents();
        auto &plot = desk.find<AllocationPlot>("plot");
        const QPoint place = plot.dot(desk.project(2).id)->toPoint();
        QTest::mouseClick(
            plot.childAt(place), Qt::LeftButton, {}, plot.childAt(place)->mapFrom(&plot, place));
        QCOMPARE(desk.table().currentIndex().row(), 2);
        QCOMPARE(desk.history(), u"0: Add the sample portfolio"_s);
    }

    void anEmptyPageHelpsToBegin()
    {
        Desk desk(false);
        QVERIFY(!desk.table().isVisible());
        desk.page().grab();
        QPushButton *sample = nullptr;
        for (auto *button : desk.page().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Add the sample projects"_s)
                sample = button;
        }
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        QVERIFY(desk.table().isVisible());
        QCOMPARE(desk.projects(), std::size_t(5));
        QVERIFY(desk.document().undo());
        QVERIFY(!desk.table().isVisible());
        QTest::mouseClick(&desk.find<QPushButton>("addProject"), Qt::LeftButton);
        QVERIFY(desk.editor());
        QCOMPARE(desk.projects(), std::size_t(1));
        QVERIFY(!desk.find<QComboBox>("scenario").isVisible());
    }

    void theClientIsTheContext()
    {
        Desk desk;
        QSignalSpy changed(&desk.page(), &Page::contextChanged);
        QCOMPARE(desk.page().context(), u"Pantrylark"_s);
        QTest::keyClick(&desk.find<MarkSlider>("budgetSlider"), Qt::Key_Right);
        QCOMPARE(changed.size(), 0);
        QVERIFY(desk.document().edit(u"Change client"_s, [&](Edit &edit) {
            edit.modify<Project>(desk.project(0).id, [](Project &project) { project.client = u"Mills"_s; });
        }));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.page().context(), QString());
    }

    void everyControlHasAName()
    {
        Desk desk;
        for (const QWidget *widget : desk.page().findChildren<QWidget *>()) {
            if (!takesFocus(*widget) || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
                continue;
            const QString what =
                QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            QVERIFY2(hasName(*widget), qPrintable(what));
        }
    }

    void theTabKeyGoesFromLeftToRightAndDown()
    {
        Desk desk;
        QStringList order;
        QWidget *widget = &desk.find<QWidget>("scenario");
        widget->setFocus();
        do {
            order << (widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName());
            if (order.last().isEmpty())
                order.last() = qobject_cast<QAbstractButton *>(widget)
                                   ? qobject_cast<QAbstractButton *>(widget)->text()
                                   : u"?"_s;
            QTest::keyClick(widget, Qt::Key_Tab);
            widget = QApplication::focusWidget();
        } while (widget && widget->objectName() != u"scenario"_s && order.size() < 40);
        QCOMPARE(order.join(u", "_s),
            u"scenario, Bands, Tangents, axis, budget, "
            u"What the plan is held against, budgetSlider, Filter "
            u"projects, How effort is split, projects, "
            "measured, More about this project, family, firstParameter, secondParameter, "
            "weight, owner, minimum, maximum, pin, "
            "Share, addProject, Views of the portfolio"_s);
    }

    void whatIsForReadingOnlyCannotBeEdited()
    {
        Desk desk;
        desk.openForReading();
        QSignalSpy failed(&desk.page(), &Page::failed);
        for (LineField *field : desk.page().findChildren<LineField *>())
            QVERIFY2(field->isReadOnly(), qPrintable(field->objectName()));
        for (const char *name : {"family", "scenario", "state"})
            QVERIFY2(!desk.find<QComboBox>(name).isEnabled(), name);
        QVERIFY(!desk.find<QCheckBox>("pin").isEnabled());
        QVERIFY(desk.find<AllocationPlot>("plot").handles().empty());
        QVERIFY(!desk.find<QPushButton>("addProject").isEnabled());
        desk.choose(0, ProjectModel::Name);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_N, Qt::Key_Return, Qt::Key_F2})
            QTest::keyClick(&desk.table(), key);
        QVERIFY(!desk.editor());
        QCOMPARE(desk.projects(), std::size_t(5));
        QCOMPARE(failed.size(), 0);
    }

    void theStateOfThePageIsKept()
    {
        Desk desk;
        QByteArray state;
        {
            desk.choose(3, ProjectModel::Name);
            for (auto *box : desk.page().findChildren<QCheckBox *>()) {
                if (box->text() == u"Tangents"_s)
                    box->click();
            }
            state = desk.page().saveState();
        }
        Desk other;
        const auto isTangents = [](const QCheckBox *box) { return box->text() == u"Tangents"_s; };
        const auto boxes = other.page().findChildren<QCheckBox *>();
        const auto *tangents = *std::find_if(boxes.begin(), boxes.end(), isTangents);
        other.page().restoreState(state);
        QVERIFY(!tangents->isChecked());
        for (const QByteArray &rubbish : {QByteArray(), QByteArray("rubbish"), state.left(state.size() / 2)})
            other.page().restoreState(rubbish);
        QVERIFY(!tangents->isChecked());
        desk.choose(0, ProjectModel::Name);
        desk.page().restoreState(state);
        QCOMPARE(desk.table().currentIndex().row(), 3);
    }
};

QTEST_MAIN(TestPortfolioPage)
#include "tst_portfoliopage.moc"
