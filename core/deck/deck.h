// The deck of a project: the slides that follow from its concerns, metrics and plan, with what was changed on
// them, and their pages.
#pragma once

#include "core/concerns/concerns.h"
#include "core/deck/look.h"
#include "core/deck/records.h"
#include "core/metrics/metrics.h"
#include "core/portfolio/plan.h"

namespace concave {

/// All that a deck is made of, at one moment.
struct DeckSources
{
    Project project;
    ConcernBook book;                  ///< of the project
    MetricBook metrics;                ///< of the project
    std::vector<MetricReport> reports; ///< of `metrics.metrics`, in their order
    std::optional<Plan> plan;          ///< nothing where there is none, and then there is no portfolio slide
    double evenValue = 0;              ///< what the plan's budget earns where it is shared evenly
    std::vector<Slide> slides;         ///< of the project, by position
    std::vector<SlideText> texts;      ///< of those slides
    QString author;
    QDate today;
};

/// Of the document as it is. NotFound where there is no such project.
Result<DeckSources> readDeck(const Document &document, Id project);

/// Which slide: unique within a project's deck, and the same after every change.
struct SlideKey
{
    SlideKind kind = SlideKind::Title;
    Id subject{}; ///< the concern, the metric, or of a free slide its record; else none

    auto operator<=>(const SlideKey &) const = default;
};

/// A text on a slide that can be edited on it.
struct SlideField
{
    QString name;          ///< "title", "words", "worst_case": stored
    QString label;         ///< for people
    QString text;          ///< as the slide has it
    QString source;        ///< as the concern has it; where a slide has none, the text it begins with
    bool isEdited = false; ///< `text` is the deck's own
};

struct DeckSlide
{
    SlideKey key;
    QString label;                  ///< "Title", "Concern 1", "Metric 1"
    std::vector<SlideField> fields; ///< "notes" is one of them
    bool isLeftOut = false;
    std::optional<Id> record; ///< of what differs from the deck by itself
};

struct Deck
{
    std::vector<DeckSlide> slides; ///< in their order, with those that are left out
    std::vector<LaidSlide> pages;  ///< of those that are not
    DeckProperties properties;
};

/// The slides in their order: by themselves title, portfolio, then for each concern its slide, its metric's
/// where that has observations, and its demo where that has steps, and the summary. Slides that were moved
/// stand where they were put; one that came later follows the one that it follows by itself.
std::vector<DeckSlide> outlineOf(const DeckSources &sources);

/// One slide's pages, numbered from `firstPage`; without numbers where that is 0. Text that has no room
/// shrinks to a floor, and from there goes on on a second page that says so.
std::vector<LaidSlide> layOut(const DeckSources &sources, const std::vector<DeckSlide> &outline,
    std::size_t slide, int firstPage, const TextMeasure &measure);

Deck makeDeck(const DeckSources &sources, const TextMeasure &measure);

// Edits of the deck; `sources` as they are in the document.

/// Moves a slide before another, or to the end. Writes a record for every slide whose place would else not be
/// kept.
void moveSlide(Edit &edit, const DeckSources &sources, const SlideKey &slide, std::optional<SlideKey> before);
void leaveOut(Edit &edit, const DeckSources &sources, const SlideKey &slide, bool out);
/// A text equal to its source is the source's again.
void setSlideText(
    Edit &edit, const DeckSources &sources, const SlideKey &slide, const QString &field, const QString &text);
/// All the slide's texts are those of the concern again.
void takeTextsAgain(Edit &edit, const DeckSources &sources, const SlideKey &slide);
/// After another slide, or at the end.
SlideKey addTextSlide(
    Edit &edit, const DeckSources &sources, std::optional<SlideKey> after, const QString &title);
/// Precondition: a free slide; others can be left out.
void removeSlide(Edit &edit, const SlideKey &slide);

} // namespace concave
