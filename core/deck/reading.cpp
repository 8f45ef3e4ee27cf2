// What a deck is made of, read from a document.
#include "core/deck/deck.h"
#include "core/portfolio/comparison.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace concave {

namespace {

/// Slides of the project by position, and their texts.
Result<void> readSlides(DeckSources &sources, const Document &document, Id project)
{
    auto slides = document.all<Slide>();
    if (!slides)
        return slides.error();
    std::erase_if(*slides, [&](const Slide &slide) { return slide.project != project; });
    std::ranges::stable_sort(*slides, {}, &Slide::position);
    sources.slides = std::move(*slides);

    std::set<Id> ids;
    for (const Slide &slide : sources.slides)
        ids.insert(slide.id);
    auto texts = document.all<SlideText>();
    if (!texts)
        return texts.error();
    std::erase_if(*texts, [&](const SlideText &text) { return !ids.contains(text.slide); });
    sources.texts = std::move(*texts);
    return {};
}

void plan(DeckSources &sources, const Portfolio &portfolio)
{
    Result<Plan> made = makePlan(portfolio, currentScenario(portfolio));
    if (!made || made->projects.empty())
        return;
    sources.evenValue = compare(*made, Rule::EvenSplit).value;
    sources.plan = std::move(*made);
}

} // namespace

Result<DeckSources> readDeck(const Document &document, Id project)
{
    DeckSources sources;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        const Result<Portfolio> portfolio = readPortfolio(document);
        if (!portfolio)
            return portfolio.error();
        const Project *found = findProject(*portfolio, project);
        if (!found)
            return Error{Failure::NotFound, QCoreApplication::translate("Deck",
                                                "The project of this deck is no longer in the document.")};
        sources.project = *found;
        plan(sources, *portfolio);
        Result<ConcernBook> book = readConcerns(document, project);
        if (!book)
            return book.error();
        sources.book = std::move(*book);
        Result<MetricBook> metrics = readMetrics(document, project);
        if (!metrics)
            return metrics.error();
        sources.metrics = std::move(*metrics);
        return readSlides(sources, document, project);
    });
    if (!read)
        return read.error();
    const QDateTime now = document.now();
    for (const Metric &metric : sources.metrics.metrics)
        sources.reports.push_back(reportOf(sources.metrics, metric, now));
    sources.author = document.author();
    sources.today = now.date();
    return sources;
}

} // namespace concave
