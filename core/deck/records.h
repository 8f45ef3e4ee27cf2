// The records of a project's deck: what differs from the deck that follows from its concerns by itself. A
// project without any has that one.
#pragma once

#include "core/document/record.h"

namespace concave {

/// Stored: do not renumber.
enum class SlideKind {
    Title = 0,
    Portfolio = 1, ///< where the next weeks go
    Concern = 2,
    Metric = 3,  ///< the number that answers a concern
    Demo = 4,    ///< its worst case, step by step
    Summary = 5, ///< all concerns with their status
    Text = 6,    ///< free
};

/// A slide whose place was chosen, or that was left out, edited or added. It shows a concern or a metric
/// where its kind says so; there is at most one record for each slide that the deck has by itself.
struct Slide
{
    static const Description<Slide> &description();

    Id id;
    Id project;
    SlideKind kind = SlideKind::Text;
    std::optional<Id> concern; ///< of Concern and Demo
    std::optional<Id> metric;  ///< of Metric
    bool leftOut = false;
    /// 0: it stands where it stands by itself. Otherwise it begins a run of slides that follow it by
    /// themselves, and the runs stand in this order.
    double position = 0;
};

/// A text of a slide that was edited on it: the deck's own, in place of what the concern says.
struct SlideText
{
    static const Description<SlideText> &description();

    Id id;
    Id slide;
    QString field; ///< which text, such as "title": see DeckSlide
    QString text;
};

/// The kinds above, in an order in which each refers only to earlier ones. They come after the metrics'.
Kinds deckKinds();

} // namespace concave
