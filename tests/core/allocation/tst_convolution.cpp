#include "core/allocation/convolution.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>

using namespace portfolios;

namespace {

/// "convex 0–2, concave 3–5".
QString picture(const std::vector<Run> &runs)
{
    QStringList parts;
    for (const Run &run : runs)
        parts << QStringLiteral("%1 %2–%3")
                     .arg(run.shape == Shape::Convex ? QStringLiteral("convex") : QStringLiteral("concave"))
                     .arg(run.least)
                     .arg(run.most);
    return parts.join(QStringLiteral(", "));
}

std::vector<double> sums(const std::vector<double> &gains)
{
    std::vector<double> gained{0};
    for (const double gain : gains)
        gained.push_back(gained.back() + gain);
    return gained;
}

std::vector<double> randomGains(Random &random, std::size_t count, Shape shape)
{
    std::vector<double> gains;
    for (std::size_t i = 0; i < count; ++i)
        gains.push_back(random.once(5) ? 1 : random.between(0, 2));
    std::ranges::sort(gains);
    if (shape == Shape::Concave)
        std::ranges::reverse(gains);
    return gains;
}

Row byTrying(const std::vector<double> &before, const std::vector<double> &gained, const Run &run)
{
    Row row{before, std::vector<std::uint32_t>(before.size())};
    for (std::size_t total = 0; total < before.size(); ++total)
        for (std::size_t taken = std::max<std::size_t>(run.least, 1); taken <= std::min(run.most, total);
             ++taken)
            if (const double with = before[total - taken] + gained[taken]; with > row.best[total]) {
                row.best[total] = with;
                row.taken[total] = static_cast<std::uint32_t>(taken);
            }
    return row;
}

} // namespace

class ConvolutionTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfGains_data();
    void runsOfGains();
    void equalsTrying();
};

void ConvolutionTest::runsOfGains_data()
{
    QTest::addColumn<QList<double>>("gains");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QList<double>{} << QStringLiteral("concave 0–0");
    QTest::newRow("falling") << QList<double>{3, 2, 1} << QStringLiteral("convex 0–0, concave 1–3");
    QTest::newRow("rising") << QList<double>{1, 2, 3} << QStringLiteral("convex 0–2, concave 3–3");
    QTest::newRow("S") << QList<double>{0, 1, 4, 2, 1} << QStringLiteral("convex 0–2, concave 3–5");
    QTest::newRow("twice") << QList<double>{1, 4, 2, 3, 1}
                           << QStringLiteral("convex 0–1, concave 2–3, convex 4–4, concave 5–5");
}

void ConvolutionTest::runsOfGains()
{
    QFETCH(QList<double>, gains);
    QFETCH(QString, expected);
    QCOMPARE(picture(runs({gains.begin(), gains.end()})), expected);
}

void ConvolutionTest::equalsTrying()
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        Random random(seed);
        std::vector<double> before(1 + random.below(150));
        for (double &value : before)
            value = random.between(0, 20);
        std::ranges::sort(before);
        const Shape shape = random.once(2) ? Shape::Concave : Shape::Convex;
        const std::vector<double> gained = sums(randomGains(random, 1 + random.below(200), shape));
        const std::size_t least = random.below(gained.size());
        const Run run{least, least + random.below(gained.size() - least), shape};
        Row found{before, std::vector<std::uint32_t>(before.size())};
        convolve(before, gained, run, found);
        const Row expected = byTrying(before, gained, run);
        QVERIFY2(found.best == expected.best, qPrintable(QString::number(seed)));
        QVERIFY2(found.taken == expected.taken, qPrintable(QString::number(seed)));
    }
}

QTEST_APPLESS_MAIN(ConvolutionTest)
#include "tst_convolution.moc"
