#include "tests/core/pipeline/advisorypractice.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/forecastpopup.h"
#include "ui/pipeline/forecaststrip.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/plots/barplot.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/keyfigure.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PipelinePresenter> presenter;
    QWidget window;
    ForecastStrip *strip = nullptr;

    explicit Desk(bool withLeads = true)
    {
        if (withLeads)
            advisorypractice::addTo(*document);
        presenter = std::make_unique<PipelinePresenter>(*document);
        strip = new ForecastStrip(theme, *presenter, &window);
        strip->resize(1200, strip->height());
        window.resize(1200, 200);
        window.show();
    }

    KeyFigure &figure(const QString &name) const { return find<KeyFigure>(*strip, name); }
    /// Label, figure and what stands beside it, with plain spaces.
    QString text(const QString &name) const
    {
        return figure(name).accessibleName().replace(QChar(0x202F), u' ');
    }
    QString chance() const { return text(u"atLeastOne"_s); }
    void choose(int until) { figure(u"atLeastOne"_s).findChild<QMenu *>()->actions()[until]->trigger(); }
    ForecastPopup &details()
    {
        find<QPushButton>(*strip, u"forecastDetails"_s).click();
        return *strip->findChild<ForecastPopup *>();
    }
    void change(int lead, const std::function<void(Lead &)> &work)
    {
        QVERIFY(presenter->change(Id{lead}, u"Change a lead"_s, work));
    }
};

QString description(const ForecastPopup &popup, int plot)
{
    return popup.findChildren<BarPlot *>()[plot]->accessibleDescription().replace(QChar(0x202F), u' ');
}

} // namespace

class TestForecastStrip final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void thePracticeOfThePictures()
    {
        const Desk desk;
        QCOMPARE(desk.text(u"weightedForecast"_s), u"Weighted forecast € 126 850 of € 379 000 open"_s);
        QCOMPARE(desk.chance(), u"At least one deal closes 97 % 10 open leads"_s);
        QCOMPARE(desk.text(u"expectedCapacity"_s), u"Expected capacity, April to June 79 % 40 % is signed"_s);
        QCOMPARE(desk.text(u"silentLeads"_s), u"Silent for 14 days or more 10 of 10 leads"_s);
    }

    void nothingIsOpen()
    {
        const Desk desk(false);
        QCOMPARE(desk.text(u"weightedForecast"_s), u"Weighted forecast – nothing is open"_s);
        QCOMPARE(desk.chance(), u"At least one deal closes 0 % 0 open leads"_s);
    }

    void editsAreFollowed()
    {
        Desk desk;
        desk.change(9, [](Lead &lead) {
            lead.amount = 172000;
            lead.currency = u"USD"_s;
        });
        QCOMPARE(desk.text(u"weightedForecast"_s),
            u"Weighted forecast € 83 650 of € 307 000 open, and $ 103 200"_s);
        desk.change(8, [](Lead &lead) { lead.currency = u"SEK"_s; });
        QVERIFY(desk.text(u"weightedForecast"_s).endsWith(u", and 2 currencies more"_s));
    }

    void untilADay()
    {
        Desk desk;
        desk.change(9, [](Lead &lead) { lead.closeBy = QDate(2026, 3, 31); });
        desk.change(3, [](Lead &lead) { lead.closeBy = QDate(2026, 10, 1); });
        desk.choose(1);
        QCOMPARE(desk.chance(),
            u"At least one deal closes by 31 Mar 60 % 1 open lead; 8 without a closing date"_s);
        desk.choose(3);
        QCOMPARE(desk.chance(),
            u"At least one deal closes by 31 Dec 64 % 2 open leads; 8 without a closing date"_s);
        desk.choose(0);
        QCOMPARE(desk.chance(), u"At least one deal closes 97 % 10 open leads"_s);
    }

    void howManyMoreLeadsWouldDo()
    {
        Desk desk;
        for (int lead = 1; lead <= 10; ++lead)
            desk.change(lead, [](Lead &changed) { changed.closeBy = QDate(2027, 2, 1); });
        desk.change(9, [](Lead &lead) { lead.closeBy = QDate(2026, 3, 31); });
        desk.choose(1);
        QCOMPARE(desk.chance(),
            u"At least one deal closes by 31 Mar 60 % 1 open lead; 2 more like it would make 90 %"_s);
    }

    void nothingIsQuiteCertain()
    {
        Desk desk;
        desk.change(9, [](Lead &lead) { lead.probability = 99.9; });
        QCOMPARE(desk.chance(), u"At least one deal closes > 99 % 10 open leads"_s);
    }

    void untilAnotherDay()
    {
        Desk desk;
        desk.change(9, [](Lead &lead) { lead.closeBy = QDate(2026, 5, 2); });
        desk.choose(4);
        const auto &popup = *desk.strip->findChild<ForecastPopup *>();
        QVERIFY(popup.isVisible());
        auto &by = find<DateEdit>(popup, u"closeBy"_s);
        by.setText(u"2 May 2026"_s);
        by.setModified(true);
        QTest::keyClick(&by, Qt::Key_Return);
        QCOMPARE(by.value(), QDate(2026, 5, 2));
        QCOMPARE(
            desk.chance(), u"At least one deal closes by 2 May 60 % 1 open lead; 8 without a closing date"_s);
        QCOMPARE(description(popup, 0), u"0: 40 %; 1: 60 %"_s);
    }

    void detailsShowTheDistributionAndTheMonths()
    {
        Desk desk;
        desk.change(9, [](Lead &lead) { lead.closeBy = QDate(2026, 5, 2); });
        desk.change(8, [](Lead &lead) { lead.closeBy = QDate(2026, 2, 2); });
        const ForecastPopup &popup = desk.details();
        QCOMPARE(
            description(popup, 0), u"0: 3 %; 1: 13 %; 2: 27 %; 3: 29 %; 4: 19 %; 5: 7 %; 6: 2 %; 7: < 1 %"_s);
        QVERIFY(description(popup, 1).startsWith(u"Before: € 11k; Mar: ; Apr: ; May: € 43k; "_s));
        QVERIFY(description(popup, 1).endsWith(u"No date: € 73k"_s));
        QVERIFY(!popup.findChild<ui::Choice *>()->isVisible());
    }

    void manyClosingsShareBars()
    {
        Desk desk;
        QVERIFY(desk.presenter->edit(u"Add many"_s, [&](Edit &edit) {
            for (int i = 0; i < 400; ++i)
                edit.insert(Lead{.id = {}, .company = u"Company"_s, .stage = Id{1}, .probability = 50});
        }));
        const QStringList bars = description(desk.details(), 0).split(u"; "_s);
        QVERIFY(bars.size() <= 13);
        QVERIFY2(bars[0].contains(u'–'), qPrintable(bars[0]));
    }

    void narrowStripsLeaveFiguresToTheDetails()
    {
        Desk desk;
        QVERIFY(desk.figure(u"silentLeads"_s).isVisible());
        desk.strip->resize(640, desk.strip->height());
        QVERIFY(!desk.figure(u"silentLeads"_s).isVisible());
        QVERIFY(desk.figure(u"atLeastOne"_s).isVisible());
        QVERIFY(desk.strip->minimumSizeHint().width() == 0);
        const auto &others = find<QLabel>(desk.details(), u"otherFigures"_s);
        QCOMPARE(others.text().replace(QChar(0x202F), u' '),
            u"Expected capacity, April to June: 79 % 40 % is signed\n"
            "Silent for 14 days or more: 10 of 10 leads"_s);
        desk.strip->resize(1200, desk.strip->height());
        QVERIFY(desk.figure(u"silentLeads"_s).isVisible());
    }
};

QTEST_MAIN(TestForecastStrip)
#include "tst_forecaststrip.moc"
