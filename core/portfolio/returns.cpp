#include "core/portfolio/returns.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

QString plain(double number)
{
    return QLocale().toString(number, 'g', 6);
}

} // namespace

allocation::Returns returnsOf(const Portfolio &portfolio, Id project)
{
    allocation::Returns returns;
    for (const ReturnPoint &corner :
        std::ranges::equal_range(portfolio.returns, project, {}, &ReturnPoint::project))
        returns.push_back({corner.accuracy, corner.worth});
    return returns;
}

allocation::Returns sorted(allocation::Returns returns)
{
    std::ranges::stable_sort(returns, {}, &allocation::Worth::accuracy);
    return returns;
}

QString faultOf(const allocation::Returns &returns)
{
    if (allocation::isConcave(returns))
        return {};
    if (returns.size() == 1)
        return tr("One corner is no map yet. Give a second one, or remove this one.");
    for (std::size_t count = 2; count <= returns.size(); ++count) {
        const auto last = returns.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        if (allocation::isConcave({returns.begin(), last + 1}))
            continue;
        const auto before = last - 1;
        if (last->accuracy == before->accuracy)
            return tr("Accuracy %1 is there twice. Keep one of the two.").arg(plain(last->accuracy));
        if (last->worth < before->worth)
            return tr("Accuracy %1 is worth less than %2. More accuracy must not be worth less.")
                .arg(plain(last->accuracy), plain(before->accuracy));
        return tr("From accuracy %1 to %2 the worth rises faster than before. It must rise ever more slowly: "
                  "lower the worth of %2 or raise that of %1.")
            .arg(plain(before->accuracy), plain(last->accuracy));
    }
    return {};
}

} // namespace concave
