// The small editors of the Portfolio page: stages, and what accuracy is worth.
#include "core/portfolio/returns.h"
#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/portfolio/returnsdialog.h"
#include "ui/portfolio/stagesdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample portfolio, and dialogs about its first project.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PortfolioPresenter> presenter;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        presenter = std::make_unique<PortfolioPresenter>(*document);
    }

    Id project() const { return presenter->portfolio().projects.front().id; }
    /// "Trial 0, Live 30": the stages that hold for the project, or for all.
    QString stages(Id of = {}) const
    {
        QStringList words;
        for (const Stage &stage : stagesOf(presenter->portfolio(), of))
            words << u"%1 %2"_s.arg(stage.name).arg(stage.start);
        return words.join(u", ");
    }
    QString returns() const
    {
        QStringList words;
        for (const allocation::Worth &corner : returnsOf(presenter->portfolio(), project()))
            words << u"%1→%2"_s.arg(corner.accuracy).arg(corner.worth);
        return words.join(u", ");
    }
    QString newest() const { return document->history()->back().label; }
};

RowModel &rows(const QDialog &dialog, const char *table)
{
    return find<RowTable>(dialog, QString::fromLatin1(table)).rows();
}

QString texts(const QDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class TestDialogs final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void stagesAreForAllOrForOne()
    {
        Desk desk;
        StagesDialog dialog(desk.theme, *desk.presenter, desk.project());
        RowModel &model = rows(dialog, "stages");
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(model.setData(model.index(1, 1), u"9"_s, Qt::EditRole));
        QVERIFY(desk.stages().startsWith(u"Baseline 0, Feature engineering 9, Classic ML 20"_s));
        QCOMPARE(desk.newest(), u"Change the stages of all projects"_s);

        find<QComboBox>(dialog, u"scope"_s).setCurrentIndex(1);
        QVERIFY(model.removeRows(1, 4));
        QCOMPARE(desk.stages(desk.project()), u"Baseline 0"_s);
        QCOMPARE(desk.newest(), u"Change the stages of Dynamic pricing"_s);
        QVERIFY(desk.stages().contains(u"Research frontier 52"_s));

        QVERIFY(desk.document->undo());
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(desk.stages(desk.project()), desk.stages());
        QVERIFY(desk.document->undo());
        QVERIFY(desk.presenter->portfolio().stages.empty());
    }

    void aStageBelowNoEffortIsRefused()
    {
        Desk desk;
        StagesDialog dialog(desk.theme, *desk.presenter, desk.project());
        RowModel &model = rows(dialog, "stages");
        model.setData(model.index(2, 1), u"-3"_s, Qt::EditRole);
        QVERIFY(texts(dialog).contains(u"Classic ML would begin below no effort"_s));
        QVERIFY(desk.presenter->portfolio().stages.empty());
    }

    void worthHoldsAsSoonAsItIsAMap()
    {
        Desk desk;
        const double before = desk.presenter->plan().allocation.value;
        ReturnsDialog dialog(desk.theme, *desk.presenter, desk.project());
        RowModel &model = rows(dialog, "returns");
        model.paste(model.index(0, 0), u"0\t0"_s);
        QCOMPARE(desk.returns(), QString());
        QVERIFY(texts(dialog).contains(u"One corner is no map yet"_s));
        model.paste(model.index(1, 0), u"20\t60\n60\t80"_s);
        QCOMPARE(desk.returns(), u"0→0, 20→60, 60→80"_s);
        QCOMPARE(desk.newest(), u"Change what the accuracy of Dynamic pricing is worth"_s);
        QVERIFY(!texts(dialog).contains(u"One corner"_s));
        QVERIFY(desk.presenter->plan().allocation.value > before);

        model.paste(model.index(3, 0), u"80\t200"_s);
        QVERIFY(texts(dialog).contains(u"From accuracy 60 to 80 the worth rises faster than before"_s));
        QCOMPARE(desk.returns(), u"0→0, 20→60, 60→80"_s);

        auto &unit = find<TextEdit>(dialog, u"unit"_s);
        unit.setText(u"k€"_s);
        unit.commit();
        QCOMPARE(unitOf(desk.presenter->scenario()), u"k€"_s);
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
