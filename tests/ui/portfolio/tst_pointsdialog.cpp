#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/portfolio/pointsdialog.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample portfolio, and the dialog about its second project.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PortfolioPresenter> presenter;
    QString file; ///< what the user chooses to import
    std::unique_ptr<PointsDialog> dialog;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        show();
    }

    void show()
    {
        presenter = std::make_unique<PortfolioPresenter>(*document);
        dialog = std::make_unique<PointsDialog>(
            theme, *presenter, project(), nullptr, [this](QWidget *) { return file; });
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    }

    Id project() const { return presenter->portfolio().projects[1].id; }
    Curve curve() const { return *findCurve(presenter->portfolio(), project()); }
    QString points() const { return presenter->pointsText(project()); }
    QString newest() const { return document->history()->back().label; }
    std::size_t steps() const { return document->history()->size(); }
    RowModel &rows() { return find<RowTable>(*dialog, u"points"_s).rows(); }
    void paste(const QString &text) { rows().paste({}, text); }
    void press(const char *button) { find<QPushButton>(*dialog, QString::fromLatin1(button)).click(); }
    bool isEnabled(const char *button)
    {
        return find<QPushButton>(*dialog, QString::fromLatin1(button)).isEnabled();
    }

    /// "Saturating Suggested, Power": the fits with their remarks.
    QString fits()
    {
        const QAbstractItemModel &model = *find<QTableView>(*dialog, u"fits"_s).model();
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines << QString(
                model.index(row, 0).data().toString() + u' ' + model.index(row, 2).data().toString())
                         .trimmed();
        return lines.join(u", ");
    }

    QString texts() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisibleTo(dialog.get()))
                texts << label->text();
        }
        return texts.join(u'\n');
    }
};

const QString bent = u"0\t20\n2\t25.4\n5\t31.8\n9\t37.8\n14\t42.6\n20\t45.9\n30\t48.5\n45\t49.7"_s;

} // namespace

class TestPointsDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void pastedPointsAreOneStepAndFitted()
    {
        Desk desk;
        QCOMPARE(desk.fits(), QString());
        QVERIFY(!desk.isEnabled("useFit"));
        desk.paste(bent);
        QCOMPARE(desk.steps(), std::size_t(2));
        QCOMPARE(desk.newest(), u"Change measured points of Dispatching engine"_s);
        QCOMPARE(desk.presenter->measured(desk.project()).size(), std::size_t(8));
        QVERIFY2(desk.fits().startsWith(u"Saturating Suggested"_s), qPrintable(desk.fits()));
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.points(), QString());
        QCOMPARE(desk.rows().rows().size(), std::size_t(0));
    }

    void pointsAreTypedRowAfterRow()
    {
        Desk desk;
        RowModel &rows = desk.rows();
        QVERIFY(rows.setData(rows.index(0, 0), u"10"_s, Qt::EditRole));
        QCOMPARE(desk.steps(), std::size_t(1)); // no point yet
        QVERIFY(rows.setData(rows.index(0, 1), u"30"_s, Qt::EditRole));
        QCOMPARE(desk.points(), u"10:30"_s);
        QVERIFY(rows.setData(rows.index(1, 0), u"4"_s, Qt::EditRole));
        QVERIFY(rows.setData(rows.index(1, 1), u"20.5"_s, Qt::EditRole));
        QCOMPARE(desk.points(), u"4:20.5; 10:30"_s);
        QVERIFY(rows.removeRows(0, 1));
        QCOMPARE(desk.points(), u"10:30"_s);
    }

    void anEffortBelowNothingIsRefused()
    {
        Desk desk;
        desk.paste(u"10\t30"_s);
        RowModel &rows = desk.rows();
        rows.setData(rows.index(0, 0), u"-1"_s, Qt::EditRole);
        QVERIFY(desk.texts().contains(u"Effort begins at 0."_s));
        QCOMPARE(desk.points(), u"10:30"_s);
    }

    void theChosenFitIsUsedInOneStep()
    {
        Desk desk;
        desk.paste(bent);
        desk.press("useFit");
        QCOMPARE(desk.newest(), u"Fit Saturating to 8 points of Dispatching engine"_s);
        QCOMPARE(desk.curve().family, allocation::Family::Exponential);
        QVERIFY(std::abs(desk.curve().b - 0.1) < 0.01);
        QVERIFY(!desk.curve().bLow);
        find<QCheckBox>(*desk.dialog, u"intervals"_s).setChecked(true);
        desk.press("useFit");
        QVERIFY(desk.curve().bLow && desk.curve().bHigh);
        find<QTableView>(*desk.dialog, u"fits"_s).selectRow(1);
        desk.press("useFit");
        QVERIFY(desk.curve().family != allocation::Family::Exponential);
        QCOMPARE(desk.steps(), std::size_t(5));
    }

    void pointsAreUsedAsTheyAre()
    {
        Desk desk;
        desk.paste(bent);
        desk.press("usePoints");
        QCOMPARE(desk.curve().family, allocation::Family::Points);
        QCOMPARE(desk.presenter->measured(desk.project()).size(), std::size_t(8));
        QCOMPARE(desk.steps(), std::size_t(3));
    }

    void whatIsHeldAndWhatContradictsIsSaid()
    {
        Desk desk;
        QVERIFY(!desk.texts().contains(u"held as before"_s));
        desk.paste(u"10\t30\n40\t42"_s);
        QVERIFY2(desk.texts().contains(u"The points leave the baseline open: held as before."_s),
            qPrintable(desk.texts()));
        QVERIFY(desk.fits().contains(u"Suggested, partly held"_s));
        desk.paste(u"50\t20"_s);
        QCOMPARE(desk.presenter->fitting(desk.project()).contradiction,
            u"One point lies below every concave curve through the others: 50 weeks with 20."_s);
    }

    void runsArePreviewedThenAdded()
    {
        Desk desk;
        desk.file = QStringLiteral(CONCAVE_TEST_DATA "/runs-mlflow.csv");
        desk.press("import");
        QCOMPARE(find<QPushButton>(*desk.dialog, u"add"_s).text(), u"Add 4 points"_s);
        QCOMPARE(desk.points(), QString());
        desk.press("add");
        QCOMPARE(desk.points(), u"0.25:52; 1:66; 2:71; 2.5:71"_s);
        QCOMPARE(desk.newest(), u"Import 4 measured points of Dispatching engine"_s);
        desk.press("import");
        QVERIFY(!desk.isEnabled("add")); // all there already
    }

    void anotherMetricIsChosen()
    {
        Desk desk;
        overwrite(desk.folder.path(u"runs.csv"_s), "duration,f1,recall\n40h,0.5,0.6\n40h,0.7,0.6\n");
        desk.file = desk.folder.path(u"runs.csv"_s);
        desk.press("import");
        QVERIFY(!desk.isEnabled("add"));
        auto &metric = find<QComboBox>(*desk.dialog, u"metric"_s);
        metric.setCurrentIndex(metric.findText(u"f1"_s));
        Q_EMIT metric.activated(metric.currentIndex());
        QVERIFY(desk.isEnabled("add"));
        desk.press("add");
        QCOMPARE(desk.points(), u"1:50; 2:70"_s);
    }

    void aFileThatCannotBeReadIsSaid()
    {
        Desk desk;
        desk.file = desk.folder.path(u"none.csv"_s);
        desk.press("import");
        QVERIFY(desk.texts().contains(u"There is no file"_s));
        QVERIFY(!find<QPushButton>(*desk.dialog, u"add"_s).isVisibleTo(desk.dialog.get()));
    }

    void whatIsForReadingOnlyCannotBeEdited()
    {
        Desk desk;
        desk.paste(bent);
        desk.dialog.reset();
        desk.presenter.reset();
        desk.document.reset();
        desk.document = desk.folder.openForReading();
        desk.show();
        QVERIFY2(desk.fits().startsWith(u"Saturating"_s), qPrintable(desk.fits()));
        for (const char *name : {"useFit", "usePoints", "import"})
            QVERIFY2(!desk.isEnabled(name), name);
        QCOMPARE(desk.rows().rowCount(), 8);
    }
};

QTEST_MAIN(TestPointsDialog)
#include "tst_pointsdialog.moc"
