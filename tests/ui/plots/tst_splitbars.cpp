#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/plots/splitbars.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown
{
    TestFolder folder;
    Theme theme{*qApp};
    Portfolio portfolio;
    SplitBars bars{theme};

    Shown()
    {
        const auto document = folder.create();
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        portfolio = *readPortfolio(*document);
    }

    SplitBars::Series series(const QString &scenario) const
    {
        return {scenario, splitOf(*makePlan(portfolio, *scenarioNamed(portfolio, scenario)))};
    }
};

} // namespace

class TestSplitBars final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void screenReadersHearEveryEffort()
    {
        Shown shown;
        shown.bars.set(
            shown.portfolio.projects, {shown.series(u"Budget 100"_s), shown.series(u"ML-first"_s)});
        const QStringList rows = shown.bars.accessibleDescription().split(u"; "_s);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[1], u"Dispatching engine: 43.1 weeks in Budget 100, 19.2 weeks in ML-first"_s);
    }

    void whoGetsNothingAnywhereIsLeftOut()
    {
        Shown shown;
        shown.bars.set(shown.portfolio.projects, {shown.series(u"Budget 100"_s)});
        QVERIFY(!shown.bars.accessibleDescription().contains(u"Synthetic menu images"_s));
        const int four = shown.bars.sizeHint().height();
        shown.bars.set(shown.portfolio.projects, {shown.series(u"Budget 300"_s)});
        QVERIFY(shown.bars.sizeHint().height() > four);
    }

    void splitsAreToldApartWithoutColour()
    {
        Shown shown;
        const auto picture = [&](const QString &first, const QString &second) {
            shown.bars.set(shown.portfolio.projects, {shown.series(first), shown.series(second)});
            shown.bars.resize(shown.bars.sizeHint().expandedTo({600, 0}));
            return shown.bars.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        // The same two splits the other way round: letters and patterns change places.
        QVERIFY(picture(u"Budget 300"_s, u"ML-first"_s) != picture(u"ML-first"_s, u"Budget 300"_s));
    }

    void nothingToCompareIsNothing()
    {
        Shown shown;
        shown.bars.set(shown.portfolio.projects, {});
        QCOMPARE(shown.bars.accessibleDescription(), QString());
        QVERIFY(!shown.bars.grab().isNull());
    }
};

QTEST_MAIN(TestSplitBars)
#include "tst_splitbars.moc"
