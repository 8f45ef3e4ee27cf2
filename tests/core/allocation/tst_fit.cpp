#include "core/allocation/fit.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace concave::allocation;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const std::vector<Family> smoothFamilies{
    Family::Log, Family::StartupLog, Family::Power, Family::Exponential, Family::Hill, Family::Logistic};

const char *nameOf(Family family)
{
    static const char *const names[] = {
        "log", "startup-log", "power", "exponential", "hill", "points", "logistic"};
    return names[static_cast<int>(family)];
}

/// A curve of each family that bends between 0 and 60 weeks.
Curve bent(Family family)
{
    Curve curve{.family = family, .a = 16, .b = 0.12, .p = 0.45, .k = 14, .baseline = 42};
    if (family == Family::StartupLog)
        curve.b = 0.4;
    if (family == Family::Exponential)
        curve.b = 0.07;
    if (family == Family::Logistic)
        curve = {.family = family, .a = 35, .b = 0.2, .k = 22, .baseline = 42};
    return curve;
}

std::vector<Point> measured(const Curve &curve, double noise = 0, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::vector<Point> points;
    for (const double effort : {0.0, 1.0, 2.0, 4.0, 7.0, 11.0, 16.0, 22.0, 30.0, 40.0, 50.0, 60.0}) {
        // Between −1 and 1, the same on every machine.
        const double chance = static_cast<double>(random()) / static_cast<double>(random.max()) * 2 - 1;
        points.push_back({effort, accuracy(curve, effort) + noise * chance});
    }
    return points;
}

/// The shape parameters of a family, in the order of their names.
std::vector<double> shapesOf(const Curve &curve)
{
    switch (curve.family) {
    case Family::Power:
        return {curve.p};
    case Family::Hill:
        return {curve.k};
    case Family::Logistic:
        return {curve.b, curve.k};
    default:
        return {curve.b};
    }
}

Curve withShapes(Family family, double first, double second)
{
    return {
        .family = family, .a = 1, .b = first, .p = first, .k = family == Family::Logistic ? second : first};
}

/// The least sum of squares of a grid of shape parameters, gain and baseline by their normal equations: slow,
/// simple, and of no code that is under test but the closed forms.
double gridSquares(Family family, const std::vector<Point> &points)
{
    const bool isPower = family == Family::Power;
    const int seconds = family == Family::Logistic ? 400 : 1;
    const int firsts = family == Family::Logistic ? 400 : 40000;
    double best = infinity;
    for (int i = 0; i < firsts; ++i) {
        const double part = (i + 0.5) / firsts;
        const double first = isPower ? part : std::exp(std::lerp(std::log(1e-4), std::log(1e3), part));
        for (int j = 0; j < seconds; ++j) {
            const double second = std::exp(std::lerp(std::log(0.05), std::log(300.0), (j + 0.5) / seconds));
            const Curve unit = withShapes(family, first, second);
            const double n = static_cast<double>(points.size());
            double g = 0, y = 0, gg = 0, gy = 0;
            for (const Point &point : points) {
                const double gain = accuracy(unit, point.effort);
                g += gain;
                y += point.accuracy;
                gg += gain * gain;
                gy += gain * point.accuracy;
            }
            const double a = (n * gy - g * y) / (n * gg - g * g);
            if (!(a > 0))
                continue;
            double squares = 0;
            for (const Point &point : points)
                squares += std::pow(point.accuracy - (y - a * g) / n - a * accuracy(unit, point.effort), 2);
            best = std::min(best, squares);
        }
    }
    return best;
}

double squaresOf(const Curve &curve, const std::vector<Point> &points)
{
    double squares = 0;
    for (const Point &point : points)
        squares += std::pow(point.accuracy - accuracy(curve, point.effort), 2);
    return squares;
}

bool isFinite(const Fit &fit)
{
    bool finite = !fault(fit.curve) && std::isfinite(fit.residual) && !std::isnan(fit.criterion);
    for (const Estimate &estimate : fit.estimates) {
        if (estimate.interval)
            finite =
                finite && std::isfinite(*estimate.interval->low) && std::isfinite(*estimate.interval->high);
    }
    return finite;
}

/// "a b held: baseline".
QString picture(const std::optional<Fit> &fit)
{
    if (!fit)
        return QStringLiteral("none");
    static const char *const names[] = {"a", "b", "p", "k", "baseline"};
    QStringList found;
    QStringList held;
    for (const Estimate &estimate : fit->estimates)
        (estimate.determined ? found : held)
            << QString::fromLatin1(names[static_cast<int>(estimate.parameter)]);
    const QString text = found.join(u' ');
    return held.isEmpty() ? text : text + QStringLiteral(" held: ") + held.join(u' ');
}

std::vector<Point> points(std::initializer_list<Point> list)
{
    return list;
}

} // namespace

class FitTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void exactPointsGiveTheirCurveBack_data() { everyFamily(); }
    void exactPointsGiveTheirCurveBack()
    {
        QFETCH(Family, family);
        const Curve truth = bent(family);
        const auto found = fit(family, measured(truth), Curve());
        QVERIFY(found);
        QVERIFY(std::abs(found->curve.a / truth.a - 1) < 1e-6);
        QVERIFY(std::abs(found->curve.baseline / truth.baseline - 1) < 1e-6);
        for (std::size_t i = 0; i < shapesOf(truth).size(); ++i)
            QVERIFY(std::abs(shapesOf(found->curve)[i] / shapesOf(truth)[i] - 1) < 1e-6);
        QVERIFY(found->residual < 1e-6);
        QCOMPARE(determined(*found), shapesOf(truth).size() + 2);
    }

    void theFamilyOfThePointsIsSuggested_data() { everyFamily(); }
    void theFamilyOfThePointsIsSuggested()
    {
        QFETCH(Family, family);
        const auto found = fits(measured(bent(family)), Curve());
        QVERIFY(!found.empty());
        QCOMPARE(nameOf(found.front().curve.family), nameOf(family));
        QVERIFY(std::ranges::is_sorted(found, {}, &Fit::criterion));
    }

    void noGridOfParametersIsNearer_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<unsigned>("seed");
        for (const Family family : smoothFamilies) {
            for (const unsigned seed : {1u, 2u, 3u})
                QTest::addRow("%s, noise %u", nameOf(family), seed) << family << seed;
        }
    }

    void noGridOfParametersIsNearer()
    {
        QFETCH(Family, family);
        QFETCH(unsigned, seed);
        const auto points = measured(bent(family), 1.5, seed);
        const auto found = fit(family, points, Curve());
        QVERIFY(found);
        QVERIFY(picture(found).indexOf(QStringLiteral("held")) < 0);
        const double own = squaresOf(found->curve, points);
        const double grid = gridSquares(family, points);
        QVERIFY2(own <= grid * (1 + 1e-9), qPrintable(QStringLiteral("%1 > %2").arg(own).arg(grid)));
        QVERIFY(own >= grid * 0.9);
        QVERIFY(std::abs(found->residual - std::sqrt(own / static_cast<double>(points.size()))) < 1e-9);
    }

    void intervalsHoldTheTruthNineTimesInTen()
    {
        const Curve truth = bent(Family::Log);
        int held = 0;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            const auto found = fit(Family::Log, measured(truth, 0.5, seed), Curve());
            QVERIFY(found);
            const auto &interval = found->estimates[1].interval; // of b
            QVERIFY(interval && interval->low < found->curve.b && found->curve.b < interval->high);
            held += interval->low <= truth.b && truth.b <= interval->high;
        }
        QVERIFY2(held > 340 && held < 385, qPrintable(QString::number(held)));
    }

    void theOrderOfPointsIsNoMatter_data() { everyFamily(); }
    void theOrderOfPointsIsNoMatter()
    {
        QFETCH(Family, family);
        auto points = measured(bent(family), 1);
        const auto first = fit(family, points, Curve());
        std::mt19937 random(7);
        for (int i = 0; i < 5; ++i) {
            std::ranges::shuffle(points, random);
            QVERIFY(fit(family, points, Curve())->curve == first->curve);
        }
    }

    void aPointMeasuredTwiceWeighsTwice()
    {
        const Curve truth = bent(Family::Log);
        auto points = measured(truth, 1);
        const auto once = fit(Family::Log, points, Curve());
        auto twice = points;
        twice.insert(twice.end(), points.begin(), points.end());
        const auto same = fit(Family::Log, twice, Curve());
        QVERIFY(std::abs(same->curve.a / once->curve.a - 1) < 1e-9);
        QVERIFY(std::abs(same->curve.b / once->curve.b - 1) < 1e-9);
        for (int i = 0; i < 50; ++i)
            points.push_back(points[5]);
        const auto drawn = fit(Family::Log, points, Curve());
        QVERIFY(std::abs(accuracy(drawn->curve, points[5].effort) - points[5].accuracy) <
                std::abs(accuracy(once->curve, points[5].effort) - points[5].accuracy));
    }

    void fewerPointsDetermineFewer_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<std::vector<Point>>("points");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, Family family, const std::vector<Point> &points,
                             const char *expected) {
            QTest::newRow(name) << family << points << QString::fromLatin1(expected);
        };
        row("no points", Family::Log, {}, "none");
        row("one point", Family::Log, {{10, 30}}, "a held: b baseline");
        row("one point at no effort", Family::Log, {{0, 30}}, "none");
        row("two points", Family::Log, {{10, 30}, {40, 42}}, "a b held: baseline");
        row("three points", Family::Log, {{5, 30}, {10, 35}, {40, 46}}, "a b baseline");
        row("three points, S-shaped", Family::Logistic, {{5, 10}, {10, 35}, {40, 42}},
            "a b k held: baseline");
        row("two points, S-shaped", Family::Logistic, {{10, 10}, {40, 42}}, "a k held: b baseline");
        row("one point, S-shaped", Family::Logistic, {{10, 35}}, "a held: b k baseline");
        row("all at one effort", Family::Hill, {{10, 30}, {10, 31}, {10, 29}}, "a held: k baseline");
        row("falling", Family::Power, {{0, 50}, {10, 40}, {20, 30}}, "none");
        row("flat", Family::Exponential, {{0, 50}, {10, 50}, {20, 50}, {30, 50}}, "none");
        row("straight", Family::Log, {{0, 0}, {10, 10}, {20, 20}, {30, 30}}, "a held: b baseline");
        row("not finite", Family::Log, {{0, 0}, {10, infinity}}, "none");
        row("negative effort", Family::Log, {{-1, 0}, {10, 10}}, "none");
        row("no family", Family::Points, {{1, 1}, {2, 2}}, "none");
    }

    void fewerPointsDetermineFewer()
    {
        QFETCH(Family, family);
        QFETCH(std::vector<Point>, points);
        QFETCH(QString, expected);
        const Curve current{.b = 0.1, .baseline = 4, .points = {}};
        const auto found = fit(family, points, current);
        QCOMPARE(picture(found), expected);
        if (found)
            QVERIFY(isFinite(*found));
    }

    void whatIsHeldStaysAsItWas()
    {
        const Curve current{.b = 0.2, .p = 0.3, .k = 9, .baseline = 4, .ceiling = 90};
        const auto found = fit(Family::Log, points({{10, 34}}), current);
        QCOMPARE(found->curve.b, 0.2);
        QCOMPARE(found->curve.baseline, 4.0);
        QCOMPARE(found->curve.p, 0.3);
        QCOMPARE(found->curve.k, 9.0);
        QCOMPARE(found->curve.ceiling, 90.0);
        QVERIFY(std::abs(accuracy(found->curve, 10) - 34) < 1e-9);
        QVERIFY(std::isinf(found->criterion));
        QVERIFY(!found->estimates.front().interval);
    }

    void aPointAboveTheCeilingRefutesIt()
    {
        const Curve current{.baseline = 4, .ceiling = 40};
        QCOMPARE(fit(Family::Log, points({{5, 30}, {10, 35}, {40, 46}}), current)->curve.ceiling, infinity);
        QCOMPARE(fit(Family::Log, points({{5, 24}, {10, 29}, {40, 40}}), current)->curve.ceiling, 40.0);
    }

    void sizesAreNoMatter_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<double>("efforts");
        QTest::addColumn<double>("accuracies");
        for (const Family family : smoothFamilies) {
            for (const double efforts : {1e-20, 1e20, 1e50}) {
                for (const double accuracies : {1e-20, 1e20, 1e50})
                    QTest::addRow("%s, %g weeks, %g points", nameOf(family), efforts, accuracies)
                        << family << efforts << accuracies;
            }
        }
    }

    void sizesAreNoMatter()
    {
        QFETCH(Family, family);
        QFETCH(double, efforts);
        QFETCH(double, accuracies);
        auto points = measured(bent(family), 1);
        const double residual = fit(family, points, Curve())->residual;
        for (Point &point : points)
            point = {point.effort * efforts, point.accuracy * accuracies};
        const auto found = fit(family, points, Curve());
        QVERIFY(!found || isFinite(*found));
        if (family != Family::Power) // whose gain may leave the range of sound parameters
            QVERIFY(found && std::abs(found->residual / accuracies / residual - 1) < 1e-6);
    }

    void whateverThePointsNothingIsNotANumber()
    {
        std::mt19937 random(11);
        const auto between = [&](double low, double high) {
            return low + (high - low) * static_cast<double>(random()) / static_cast<double>(random.max());
        };
        for (int i = 0; i < 150; ++i) {
            std::vector<Point> points(random() % 9);
            for (Point &point : points) {
                const double wide = random() % 3 ? between(0, 60) : std::pow(10, between(-55, 55));
                point = {random() % 6 ? wide : 10, random() % 6 ? between(-20, 120) : 50};
            }
            for (const Fit &found : fits(points, bent(smoothFamilies[random() % 6])))
                QVERIFY(isFinite(found));
        }
    }

    void manyPointsAreFitted()
    {
        const Curve truth = bent(Family::Hill);
        std::vector<Point> points;
        for (int i = 0; i < 5000; ++i)
            points.push_back({i * 0.02, accuracy(truth, i * 0.02) + (i % 2 ? 1 : -1)});
        const auto found = fit(Family::Hill, points, Curve());
        QVERIFY(std::abs(found->residual - 1) < 1e-3);
        QVERIFY(std::abs(found->curve.k / truth.k - 1) < 1e-2);
    }

    void pointsBelowTheMajorantContradict_data()
    {
        QTest::addColumn<std::vector<Point>>("points");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << points({{0, 0}, {10, 20}, {30, 40}}) << QString();
        QTest::newRow("a dent") << points({{0, 0}, {10, 20}, {20, 22}, {30, 40}}) << QStringLiteral("20:22");
        QTest::newRow("a descent") << points({{10, 20}, {30, 40}, {50, 35}}) << QStringLiteral("50:35");
        QTest::newRow("within the tolerance")
            << points({{0, 0}, {10, 20}, {20, 29.7}, {30, 40}}) << QString();
        QTest::newRow("repeats by their mean") << points({{0, 0}, {10, 19}, {10, 21}, {30, 40}}) << QString();
        QTest::newRow("nothing measured") << points({}) << QString();
    }

    void pointsBelowTheMajorantContradict()
    {
        QFETCH(std::vector<Point>, points);
        QFETCH(QString, expected);
        QStringList found;
        for (const Point &point : contradictingPoints(points, 0))
            found << QStringLiteral("%1:%2").arg(point.effort).arg(point.accuracy);
        QCOMPARE(found.join(u' '), expected);
    }

private:
    static void everyFamily()
    {
        QTest::addColumn<Family>("family");
        for (const Family family : smoothFamilies)
            QTest::newRow(nameOf(family)) << family;
    }
};

QTEST_APPLESS_MAIN(FitTest)
#include "tst_fit.moc"
