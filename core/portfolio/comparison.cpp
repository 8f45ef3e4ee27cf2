#include "core/portfolio/comparison.h"

#include "core/allocation/comparison.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

std::vector<double> split(const allocation::Problem &problem, Rule rule)
{
    switch (rule) {
    case Rule::EvenSplit:
        return allocation::evenSplit(problem);
    case Rule::ByWeight:
        return allocation::proportionalToWeight(problem);
    case Rule::MostImportantFirst:
        return allocation::mostImportantFirst(problem);
    }
    return {};
}

} // namespace

QString nameOf(Rule rule)
{
    switch (rule) {
    case Rule::EvenSplit:
        return tr("An even split");
    case Rule::ByWeight:
        return tr("In proportion to weight");
    case Rule::MostImportantFirst:
        return tr("The most important first");
    }
    return {};
}

QString phraseOf(Rule rule)
{
    switch (rule) {
    case Rule::EvenSplit:
        return tr("Against an even split");
    case Rule::ByWeight:
        return tr("Against a split by weight");
    case Rule::MostImportantFirst:
        return tr("Against most important first");
    }
    return {};
}

Comparison compare(const Plan &plan, Rule rule)
{
    const allocation::Problem problem = problemOf(plan);
    Comparison comparison{rule, split(problem, rule), 0};
    comparison.value = allocation::valueOf(problem, comparison.efforts);
    return comparison;
}

} // namespace concave
