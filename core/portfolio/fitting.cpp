#include "core/portfolio/fitting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Fitting", text);
}

QString shown(double number)
{
    return QLocale().toString(number, 'g', 3);
}

QString wordsOf(allocation::Parameter parameter)
{
    switch (parameter) {
    case allocation::Parameter::A:
        return tr("the gain a");
    case allocation::Parameter::B:
        return tr("the speed b");
    case allocation::Parameter::P:
        return tr("the exponent p");
    case allocation::Parameter::K:
        return tr("the half-way effort k");
    case allocation::Parameter::Baseline:
        return tr("the baseline");
    }
    return {};
}

QString suggestionOf(const std::vector<allocation::Fit> &fits, const std::vector<allocation::Point> &points)
{
    if (points.empty())
        return tr("Nothing is measured yet. Type effort and accuracy, or paste two columns.");
    if (fits.empty()) {
        return tr("No family rises with these points. Measure at another effort, or use the points as they "
                  "are.");
    }
    const QString name = nameOf(fits.front().curve.family);
    const QString residual = shown(fits.front().residual);
    if (points.size() == 1)
        return tr("One point fits every family. Measure at another effort to tell them apart.");
    if (!std::isfinite(fits.front().criterion)) {
        return tr(
            "%1 is nearest to the %2 points, %3 points of accuracy off; a few more would tell the families "
            "apart.")
            .arg(name)
            .arg(points.size())
            .arg(residual);
    }
    return tr("%1 explains the %2 points best for its number of parameters, %3 points of accuracy off.")
        .arg(name)
        .arg(points.size())
        .arg(residual);
}

QString contradictionOf(const std::vector<allocation::Point> &points)
{
    constexpr std::size_t named = 3;
    if (points.empty())
        return {};
    QStringList list;
    for (std::size_t i = 0; i < std::min(points.size(), named); ++i)
        list << tr("%1 weeks with %2").arg(shown(points[i].effort), shown(points[i].accuracy));
    QString text = list.join(QStringLiteral(", "));
    if (points.size() > named)
        text = tr("%1 and %2 more").arg(text).arg(points.size() - named);
    return points.size() == 1
               ? tr("One point lies below every concave curve through the others: %1.").arg(text)
               : tr("%1 points lie below every concave curve through the others: %2.")
                     .arg(points.size())
                     .arg(text);
}

struct Ends
{
    allocation::Parameter parameter;
    std::optional<double> Curve::*low;
    std::optional<double> Curve::*high;
};

const Ends intervalFields[] = {
    {allocation::Parameter::A, &Curve::aLow, &Curve::aHigh},
    {allocation::Parameter::B, &Curve::bLow, &Curve::bHigh},
    {allocation::Parameter::P, &Curve::pLow, &Curve::pHigh},
    {allocation::Parameter::K, &Curve::kLow, &Curve::kHigh},
};

} // namespace

Fitting fitCurves(const std::vector<allocation::Point> &points, const Curve &current)
{
    Fitting fitting;
    const allocation::Curve start{.a = current.a,
        .b = current.b,
        .p = current.p,
        .k = current.k,
        .baseline = current.baseline,
        .ceiling = current.ceiling.value_or(std::numeric_limits<double>::infinity())};
    fitting.fits = allocation::fits(points, start);
    fitting.suggestion = suggestionOf(fitting.fits, points);
    fitting.contradicting = allocation::contradictingPoints(points, current.baseline);
    fitting.contradiction = contradictionOf(fitting.contradicting);
    return fitting;
}

QString nameOf(allocation::Family family)
{
    const Kind &kind = Curve::description();
    return toWords(kind.fields[*kind.index(u"family")], toValue(family));
}

QString whatIsHeld(const allocation::Fit &fit)
{
    QStringList held;
    for (const allocation::Estimate &estimate : fit.estimates) {
        if (!estimate.determined)
            held << wordsOf(estimate.parameter);
    }
    if (held.isEmpty())
        return {};
    const QString last = held.takeLast();
    const QString names = held.isEmpty() ? last : tr("%1 and %2").arg(held.join(QStringLiteral(", ")), last);
    return tr("The points leave %1 open: held as before.").arg(names);
}

Curve withFit(Curve curve, const allocation::Fit &fit, Intervals intervals)
{
    curve.family = fit.curve.family;
    curve.a = fit.curve.a;
    curve.b = fit.curve.b;
    curve.p = fit.curve.p;
    curve.k = fit.curve.k;
    curve.baseline = fit.curve.baseline;
    if (!std::isfinite(fit.curve.ceiling) || fit.curve.ceiling < fit.curve.baseline)
        curve.ceiling = std::nullopt;
    for (const auto &[parameter, low, high] : intervalFields) {
        curve.*low = curve.*high = std::nullopt;
        const auto estimate = std::ranges::find(fit.estimates, parameter, &allocation::Estimate::parameter);
        if (intervals == Intervals::None || estimate == fit.estimates.end() || !estimate->interval)
            continue;
        curve.*low = estimate->interval->low;
        curve.*high = estimate->interval->high;
    }
    return curve;
}

Result<Changes> applyFit(Document &document, Id project, const allocation::Fit &fit, Intervals intervals)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    const Project *fitted = findProject(*portfolio, project);
    if (!fitted)
        return Error{Failure::NotFound, tr("The project is not there any more. Nothing was changed.")};
    const auto count = measuredPoints(*portfolio, project).size();
    const QString name = nameOf(fit.curve.family);
    const QString label =
        count == 1 ? tr("Fit %1 to 1 point of %2").arg(name, fitted->name)
                   : tr("Fit %1 to %2 points of %3").arg(name, QString::number(count), fitted->name);
    return document.edit(label, [&](Edit &edit) {
        if (findCurve(*portfolio, project))
            edit.modify<Curve>(project, [&](Curve &curve) { curve = withFit(curve, fit, intervals); });
        else
            edit.insert(withFit(Curve{.project = project}, fit, intervals));
    });
}

} // namespace concave
