#include "core/allocation/fit.h"

#include "core/allocation/points.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace concave::allocation {

namespace {

using Eigen::ArrayXd;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t scanSteps = 240;      ///< of the one shape parameter
constexpr std::size_t scanStepsOfTwo = 60;  ///< of each, where there are two
constexpr std::size_t starts = 3;           ///< places of the scan that are refined
constexpr Eigen::Index mostScanned = 128;   ///< points that the scan looks at
constexpr double leastSingularValue = 1e-6; ///< relative to the largest
constexpr double exactness = 1e-12;         ///< residual, relative to the spread, below which none is better

/// A shape parameter and the coordinate it is searched in: its logarithm, for p its log-odds.
struct Shape
{
    Parameter parameter;
    double low; ///< of the coordinate
    double high;
};

/// Points moved and stretched so that efforts end at 1 and accuracies fill 0 … 1.
struct Data
{
    ArrayXd efforts;
    ArrayXd accuracies;
    double effortUnit = 1;
    double least = 0;       ///< accuracy
    double spread = 1;      ///< of the accuracies
    double leastEffort = 1; ///< above 0, in the unit
    std::size_t distinct = 0;
};

/// Which parameters are searched; the others keep their values.
struct Freedom
{
    bool baseline = true;
    std::vector<bool> shapes;

    Eigen::Index count() const { return 1 + baseline + std::ranges::count(shapes, true); }
};

/// A curve in the units of the data.
struct Candidate
{
    double logGain = 0;
    double baseline = 0;
    std::vector<double> shapes;                               ///< coordinates
    double squares = std::numeric_limits<double>::infinity(); ///< sum of the squared residuals
};

double fromCoordinate(Parameter parameter, double coordinate)
{
    return parameter == Parameter::P ? 1 / (1 + std::exp(-coordinate)) : std::exp(coordinate);
}

double toCoordinate(Parameter parameter, double value)
{
    return parameter == Parameter::P ? std::log(value / (1 - value)) : std::log(value);
}

/// Ranges that the points can tell apart: from all but straight to all but a step before the first effort.
std::vector<Shape> shapesOf(Family family, double leastEffort)
{
    switch (family) {
    case Family::Log:
        return {{Parameter::B, std::log(1e-3), std::log(1e4 / leastEffort)}};
    case Family::StartupLog:
        return {{Parameter::B, std::log(1 + 1e-6), std::log(1e4 / leastEffort)}};
    case Family::Power:
        return {{Parameter::P, toCoordinate(Parameter::P, 0.002), toCoordinate(Parameter::P, 0.998)}};
    case Family::Exponential:
        return {{Parameter::B, std::log(1e-3), std::log(36 / leastEffort)}};
    case Family::Hill:
        return {{Parameter::K, std::log(1e-4 * leastEffort), std::log(1e3)}};
    case Family::Logistic:
        return {{Parameter::B, std::log(0.1), std::log(36 / leastEffort)},
            {Parameter::K, std::log(leastEffort / 10), std::log(10.0)}};
    case Family::Points:
        break;
    }
    return {};
}

/// The family under fit: g and its derivatives by the coordinates of its shape parameters.
class Model
{
public:
    Model(Family family, const Data &data)
        : m_family(family), m_data(data), m_shapes(shapesOf(family, data.leastEffort))
    {}

    const std::vector<Shape> &shapes() const { return m_shapes; }

    /// With a = 1 and no baseline.
    Curve unitCurve(const std::vector<double> &coordinates) const
    {
        Curve curve{.family = m_family};
        for (std::size_t i = 0; i < m_shapes.size(); ++i)
            parameterOf(curve, m_shapes[i].parameter) = fromCoordinate(m_shapes[i].parameter, coordinates[i]);
        return curve;
    }

    ArrayXd gains(const std::vector<double> &coordinates) const
    {
        const Curve curve = unitCurve(coordinates);
        return m_data.efforts.unaryExpr([&](double effort) { return accuracy(curve, effort); });
    }

    /// One column for each shape parameter. A family of b·x or x/k moves along its own slope.
    MatrixXd derivatives(const std::vector<double> &coordinates) const
    {
        const Curve curve = unitCurve(coordinates);
        MatrixXd columns(m_data.efforts.size(), static_cast<Eigen::Index>(m_shapes.size()));
        for (Eigen::Index i = 0; i < columns.rows(); ++i) {
            const double x = m_data.efforts[i];
            const double along = x > 0 ? x * slope(curve, x) : 0;
            if (m_family == Family::Power) {
                columns(i, 0) = x > 0 ? accuracy(curve, x) * std::log(x) * curve.p * (1 - curve.p) : 0;
            } else if (m_family == Family::Hill) {
                columns(i, 0) = -along;
            } else if (m_family == Family::Logistic) {
                const double left = 1 / (1 + std::exp(curve.b * (x - curve.k)));
                columns(i, 1) = -curve.k * curve.b * accuracy(curve, x) * left;
                columns(i, 0) = along + columns(i, 1);
            } else {
                columns(i, 0) = along;
            }
        }
        return columns;
    }

private:
    Family m_family;
    const Data &m_data;
    std::vector<Shape> m_shapes;
};

/// One fit: a family to points, with some parameters free.
class Search
{
public:
    Search(Family family, const Data &data, Freedom freedom, Candidate held)
        : m_data(data), m_freedom(std::move(freedom)), m_held(std::move(held)), m_model(family, data)
    {}

    /// Refined from the best of these places; its squares are infinite where no rising curve is near.
    Candidate best(const std::vector<std::vector<double>> &places) const
    {
        Candidate best;
        for (const std::vector<double> &place : places) {
            Candidate found = refine(project(place));
            if (found.squares < best.squares)
                best = std::move(found);
        }
        return best;
    }

    /// The best places along the first shape parameter, each with the best of the second.
    std::vector<std::vector<double>> scan() const
    {
        const bool two = m_freedom.shapes.size() > 1;
        const std::size_t count = two ? scanStepsOfTwo : scanSteps;
        std::vector<Candidate> line;
        for (const double first : steps(0, count)) {
            Candidate best;
            for (const double second : two ? steps(1, count) : std::vector<double>{0}) {
                Candidate at = project(two ? std::vector{first, second} : std::vector{first});
                if (at.squares < best.squares)
                    best = std::move(at);
            }
            line.push_back(std::move(best));
        }
        return valleys(line);
    }

    MatrixXd jacobian(const Candidate &at) const
    {
        const double gain = std::exp(at.logGain);
        MatrixXd columns(m_data.efforts.size(), m_freedom.count());
        Eigen::Index column = 0;
        columns.col(column++) = gain * m_model.gains(at.shapes).matrix();
        if (m_freedom.baseline)
            columns.col(column++).setOnes();
        const MatrixXd byShape = m_model.derivatives(at.shapes);
        for (std::size_t i = 0; i < m_freedom.shapes.size(); ++i) {
            if (m_freedom.shapes[i])
                columns.col(column++) = gain * byShape.col(static_cast<Eigen::Index>(i));
        }
        return columns;
    }

    bool endsAtAnEdge(const Candidate &at) const
    {
        for (std::size_t i = 0; i < m_freedom.shapes.size(); ++i) {
            const Shape &shape = m_model.shapes()[i];
            const double margin = 1e-9 * (shape.high - shape.low);
            if (m_freedom.shapes[i] &&
                (at.shapes[i] <= shape.low + margin || at.shapes[i] >= shape.high - margin))
                return true;
        }
        return false;
    }

private:
    VectorXd residuals(const Candidate &at) const
    {
        return (m_data.accuracies - at.baseline - std::exp(at.logGain) * m_model.gains(at.shapes)).matrix();
    }

    /// Gain and baseline that are best for these shape parameters.
    Candidate project(std::vector<double> shapes) const
    {
        Candidate at{.baseline = m_held.baseline, .shapes = std::move(shapes)};
        const ArrayXd gains = m_model.gains(at.shapes);
        const double middle = m_freedom.baseline ? gains.mean() : 0;
        const double height = m_freedom.baseline ? m_data.accuracies.mean() : at.baseline;
        const double gain =
            ((gains - middle) * (m_data.accuracies - height)).sum() / (gains - middle).square().sum();
        if (!(gain > 0) || !std::isfinite(gain))
            return at;
        at.logGain = std::log(gain);
        if (m_freedom.baseline)
            at.baseline = height - gain * middle;
        at.squares = residuals(at).squaredNorm();
        return at;
    }

    std::vector<double> steps(std::size_t shape, std::size_t count) const
    {
        if (!m_freedom.shapes[shape])
            return {m_held.shapes[shape]};
        const auto &[parameter, low, high] = m_model.shapes()[shape];
        std::vector<double> steps;
        for (std::size_t i = 0; i < count; ++i)
            steps.push_back(std::lerp(low, high, static_cast<double>(i) / static_cast<double>(count - 1)));
        return steps;
    }

    /// The shapes of the lowest candidates of a line that have no lower neighbour.
    static std::vector<std::vector<double>> valleys(const std::vector<Candidate> &line)
    {
        std::vector<Candidate> lowest;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool descends = i > 0 && line[i - 1].squares < line[i].squares;
            const bool falls = i + 1 < line.size() && line[i + 1].squares < line[i].squares;
            if (std::isfinite(line[i].squares) && !descends && !falls)
                lowest.push_back(line[i]);
        }
        std::ranges::stable_sort(lowest, {}, &Candidate::squares);
        std::vector<std::vector<double>> places;
        for (std::size_t i = 0; i < std::min(starts, lowest.size()); ++i)
            places.push_back(lowest[i].shapes);
        return places;
    }

    Candidate moved(const Candidate &from, const VectorXd &step) const
    {
        Candidate to = from;
        Eigen::Index column = 0;
        to.logGain += step[column++];
        if (m_freedom.baseline)
            to.baseline += step[column++];
        for (std::size_t i = 0; i < m_freedom.shapes.size(); ++i) {
            const Shape &shape = m_model.shapes()[i];
            if (m_freedom.shapes[i])
                to.shapes[i] = std::clamp(to.shapes[i] + step[column++], shape.low, shape.high);
        }
        to.squares = residuals(to).squaredNorm();
        return to;
    }

    /// Levenberg and Marquardt's steps, damped until each makes the squares smaller.
    Candidate refine(Candidate at) const
    {
        if (!std::isfinite(at.squares))
            return at;
        double damping = 1e-4;
        for (int i = 0; i < 200 && damping < 1e12; ++i) {
            const MatrixXd columns = jacobian(at);
            const Eigen::Index count = columns.cols();
            const VectorXd lengths = columns.colwise().norm().cwiseMax(1e-30);
            MatrixXd damped(columns.rows() + count, count);
            damped << columns, MatrixXd((std::sqrt(damping) * lengths).asDiagonal());
            VectorXd target = VectorXd::Zero(damped.rows());
            target.head(columns.rows()) = residuals(at);
            const VectorXd step = damped.colPivHouseholderQr().solve(target);
            const Candidate next = moved(at, step);
            if (!(next.squares <= at.squares)) {
                damping *= 10;
                continue;
            }
            at = next;
            damping = std::max(damping / 10, 1e-15);
            if (step.cwiseAbs().maxCoeff() < 1e-13)
                break;
        }
        return at;
    }

    const Data &m_data;
    Freedom m_freedom;
    Candidate m_held;
    Model m_model;
};

bool areSound(const std::vector<Point> &points)
{
    return !fault(Curve{.family = Family::Points, .points = points});
}

/// In order, so that the same points in another order give the same fit to the last bit.
Data dataOf(std::vector<Point> points)
{
    std::ranges::sort(points, {}, [](const Point &point) { return std::pair(point.effort, point.accuracy); });
    Data data;
    const auto [low, high] = std::ranges::minmax(points, {}, &Point::accuracy);
    data.effortUnit = points.back().effort > 0 ? points.back().effort : 1;
    data.least = low.accuracy;
    data.spread = high.accuracy > low.accuracy ? high.accuracy - low.accuracy : 1;
    data.efforts.resize(static_cast<Eigen::Index>(points.size()));
    data.accuracies.resize(data.efforts.size());
    for (Eigen::Index i = 0; i < data.efforts.size(); ++i) {
        const Point &point = points[static_cast<std::size_t>(i)];
        data.efforts[i] = point.effort / data.effortUnit;
        data.accuracies[i] = (point.accuracy - data.least) / data.spread;
        if (i == 0 || data.efforts[i] > data.efforts[i - 1])
            ++data.distinct;
        if (data.efforts[i] > 0)
            data.leastEffort = std::min(data.leastEffort, data.efforts[i]);
    }
    return data;
}

/// Points at even places in their order; all where they are few.
Data thinned(const Data &data)
{
    const Eigen::Index count = data.efforts.size();
    if (count <= mostScanned)
        return data;
    Data few = data;
    few.efforts.resize(mostScanned);
    few.accuracies.resize(mostScanned);
    for (Eigen::Index i = 0; i < mostScanned; ++i) {
        const Eigen::Index place = i * (count - 1) / (mostScanned - 1);
        few.efforts[i] = data.efforts[place];
        few.accuracies[i] = data.accuracies[place];
    }
    return few;
}

/// A curve's parameters in the units of the data.
Candidate inUnits(const Curve &curve, const std::vector<Shape> &shapes, const Data &data)
{
    Candidate held{.baseline = (curve.baseline - data.least) / data.spread};
    Curve scaled = curve;
    scaled.b *= data.effortUnit;
    scaled.k /= data.effortUnit;
    for (const Shape &shape : shapes)
        held.shapes.push_back(toCoordinate(shape.parameter, parameterOf(scaled, shape.parameter)));
    return held;
}

/// All parameters free, then fewer and fewer.
std::vector<Freedom> freedoms(std::size_t shapes)
{
    std::vector<Freedom> all{
        {true, std::vector<bool>(shapes, true)}, {false, std::vector<bool>(shapes, true)}};
    for (std::size_t held = 0; held < shapes; ++held) {
        all.push_back(all.back());
        all.back().shapes[held] = false;
    }
    return all;
}

/// The 0.95 quantile of Student's t: exact for 1 and 2 degrees of freedom, else the expansion 26.7.5 of
/// Abramowitz and Stegun, good to 1e-2 from 3 on and ever better.
double studentQuantile(Eigen::Index degrees)
{
    if (degrees == 1)
        return std::tan(0.45 * std::numbers::pi);
    if (degrees == 2)
        return 0.9 / std::sqrt(2 * 0.95 * 0.05);
    const double z = 1.6448536269514722;
    const double n = static_cast<double>(degrees);
    const double z2 = z * z;
    return z + z * (z2 + 1) / (4 * n) + z * ((5 * z2 + 16) * z2 + 3) / (96 * n * n) +
           z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * n * n * n);
}

/// Standard errors of the free parameters in their coordinates; nothing where the Jacobian has not full rank.
/// All 0 where there are as many parameters as points.
std::optional<VectorXd> standardErrors(const MatrixXd &jacobian, double squares)
{
    const Eigen::Index count = jacobian.cols();
    const VectorXd lengths = jacobian.colwise().norm();
    if (jacobian.rows() < count || !(lengths.minCoeff() > 0) || !lengths.allFinite())
        return std::nullopt;
    const Eigen::JacobiSVD<MatrixXd> svd(
        jacobian * lengths.cwiseInverse().asDiagonal(), Eigen::ComputeThinU | Eigen::ComputeThinV);
    const VectorXd &values = svd.singularValues();
    if (!(values[count - 1] > leastSingularValue * values[0]))
        return std::nullopt;
    const Eigen::Index degrees = jacobian.rows() - count;
    const double deviation = degrees > 0 ? std::sqrt(squares / static_cast<double>(degrees)) : 0;
    const MatrixXd roots = svd.matrixV() * values.cwiseInverse().asDiagonal();
    return VectorXd(deviation * roots.rowwise().norm().cwiseQuotient(lengths));
}

/// The curve so far with the fitted parameters, in weeks and points.
Curve outOfUnits(const Model &model, const Candidate &found, const Data &data, Curve current)
{
    Curve unit = model.unitCurve(found.shapes);
    double gain = std::exp(found.logGain) * data.spread;
    if (unit.family == Family::Power)
        gain *= std::pow(data.effortUnit, -unit.p);
    unit.b /= data.effortUnit;
    unit.k *= data.effortUnit;
    current.family = unit.family;
    current.a = gain;
    current.baseline = data.least + data.spread * found.baseline;
    for (const Shape &shape : model.shapes())
        parameterOf(current, shape.parameter) = parameterOf(unit, shape.parameter);
    return current;
}

/// A 90 % interval around a parameter of the curve.
std::optional<Interval> intervalOf(Curve curve, Parameter parameter, double reach)
{
    const double middle = parameterOf(curve, parameter);
    const auto at = [&](double distance) {
        return fromCoordinate(parameter, toCoordinate(parameter, middle) + distance);
    };
    const Interval interval{std::min(at(-reach), middle), std::max(at(reach), middle)};
    for (const std::optional<double> end : {interval.low, interval.high}) {
        parameterOf(curve, parameter) = *end;
        if (fault(curve))
            return std::nullopt;
    }
    return interval;
}

/// One attempt at a family with these parameters free.
class Attempt
{
public:
    Attempt(const Model &model, const Data &data, Freedom freedom, Candidate found)
        : m_model(model), m_data(data), m_freedom(std::move(freedom)), m_found(std::move(found))
    {}

    bool isDetermined(const Search &search)
    {
        // Not where a flat line would be nearer.
        const double flat = (m_data.accuracies - m_data.accuracies.mean()).square().sum();
        if (!(m_found.squares <= flat + exactness) || search.endsAtAnEdge(m_found))
            return false;
        const auto errors = standardErrors(search.jacobian(m_found), m_found.squares);
        // In logarithms, as large as its value is 1; the spread of the accuracies is their unit.
        if (!errors || !(errors->maxCoeff() <= 1))
            return false;
        m_errors = *errors;
        return true;
    }

    Fit fit(const Curve &current) const
    {
        Fit fit{.curve = outOfUnits(m_model, m_found, m_data, current)};
        fit.estimates = estimates(fit.curve);
        const double count = static_cast<double>(m_data.efforts.size());
        const double square = m_found.squares / count;
        fit.residual = std::sqrt(square) * m_data.spread;
        const double parameters = static_cast<double>(m_freedom.count()) + 1; // and the size of the noise
        const double spare = count - parameters - 1;
        fit.criterion = spare > 0 ? count * std::log(std::max(square, exactness * exactness)) +
                                        2 * parameters + 2 * parameters * (parameters + 1) / spare
                                  : std::numeric_limits<double>::infinity();
        return fit;
    }

private:
    std::vector<Estimate> estimates(const Curve &curve) const
    {
        const Eigen::Index degrees = m_data.efforts.size() - m_freedom.count();
        const double quantile = degrees > 0 ? studentQuantile(degrees) : 0;
        const auto interval = [&](Parameter parameter, Eigen::Index column) {
            return degrees > 0 ? intervalOf(curve, parameter, quantile * m_errors[column]) : std::nullopt;
        };
        std::vector<Estimate> estimates{{Parameter::A, true, interval(Parameter::A, 0)}};
        Eigen::Index column = m_freedom.baseline ? 2 : 1;
        for (std::size_t i = 0; i < m_freedom.shapes.size(); ++i) {
            Estimate &estimate = estimates.emplace_back();
            estimate.parameter = m_model.shapes()[i].parameter;
            estimate.determined = m_freedom.shapes[i];
            if (estimate.determined)
                estimate.interval = interval(estimate.parameter, column++);
        }
        estimates.push_back({Parameter::Baseline, m_freedom.baseline, std::nullopt});
        return estimates;
    }

    const Model &m_model;
    const Data &m_data;
    Freedom m_freedom;
    Candidate m_found;
    VectorXd m_errors;
};

} // namespace

std::size_t determined(const Fit &fit)
{
    return static_cast<std::size_t>(std::ranges::count(fit.estimates, true, &Estimate::determined));
}

std::optional<Fit> fit(Family family, const std::vector<Point> &points, const Curve &current)
{
    if (family == Family::Points || !areSound(points))
        return std::nullopt;
    const Data data = dataOf(points);
    const Data few = thinned(data);
    const Model model(family, data);
    const Candidate held = inUnits(current, model.shapes(), data);
    for (const Freedom &freedom : freedoms(model.shapes().size())) {
        if (data.distinct < static_cast<std::size_t>(freedom.count()))
            continue;
        const Search search(family, data, freedom, held);
        Attempt attempt(model, data, freedom, search.best(Search(family, few, freedom, held).scan()));
        if (!attempt.isDetermined(search))
            continue;
        Fit fit = attempt.fit(current);
        if (std::ranges::max(points, {}, &Point::accuracy).accuracy > fit.curve.ceiling)
            fit.curve.ceiling = std::numeric_limits<double>::infinity();
        if (fault(fit.curve))
            return std::nullopt;
        return fit;
    }
    return std::nullopt;
}

std::vector<Fit> fits(const std::vector<Point> &points, const Curve &current)
{
    std::vector<Fit> found;
    for (const Family family : {Family::Log, Family::StartupLog, Family::Power, Family::Exponential,
             Family::Hill, Family::Logistic}) {
        if (const auto one = fit(family, points, current))
            found.push_back(*one);
    }
    std::ranges::stable_sort(
        found, {}, [](const Fit &fit) { return std::tuple(fit.criterion, determined(fit), fit.residual); });
    return found;
}

std::vector<Point> contradictingPoints(const std::vector<Point> &points, double baseline)
{
    if (points.empty())
        return {};
    const std::vector<Point> hull = majorant(points, baseline);
    const double tolerance = concavityTolerance * (hull.back().accuracy - hull.front().accuracy);
    std::vector<Point> found = meanOfRepeats(points);
    std::erase_if(found,
        [&](const Point &point) { return point.accuracy >= accuracy(hull, point.effort) - tolerance; });
    return found;
}

} // namespace concave::allocation
