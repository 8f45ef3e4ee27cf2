// The order of a deck's slides, and the names of the texts on them.
#pragma once

#include "core/deck/deck.h"

#include <map>

namespace concave {

SlideKey keyOf(const Slide &slide);

struct SlideOrder
{
    std::vector<SlideKey> keys;                ///< as they stand
    std::vector<SlideKey> natural;             ///< as they stand by themselves, without free ones
    std::map<SlideKey, const Slide *> records; ///< of those that have one
};
SlideOrder orderOf(const DeckSources &sources);

/// The slide with its texts as the sources have them now, edited ones as they are. Its key and record are as
/// they were.
DeckSlide withTexts(const DeckSources &sources, DeckSlide slide);

/// With which a free slide begins.
QString newSlideTitle();

/// Names of texts, as SlideText stores them.
namespace field {

inline constexpr QLatin1StringView kicker("kicker");
inline constexpr QLatin1StringView title("title");
inline constexpr QLatin1StringView subtitle("subtitle");
inline constexpr QLatin1StringView client("client");
inline constexpr QLatin1StringView author("author");
inline constexpr QLatin1StringView date("date");
inline constexpr QLatin1StringView sentence("sentence");
inline constexpr QLatin1StringView words("words");
inline constexpr QLatin1StringView attribution("attribution");
inline constexpr QLatin1StringView worstCase("worst_case");
inline constexpr QLatin1StringView mitigation("mitigation");
inline constexpr QLatin1StringView knowing("knowing");
inline constexpr QLatin1StringView rule("rule");
inline constexpr QLatin1StringView caption("caption");
inline constexpr QLatin1StringView since("since");
inline constexpr QLatin1StringView told("told");
inline constexpr QLatin1StringView fallback("fallback");
inline constexpr QLatin1StringView whoActs("who_acts");
inline constexpr QLatin1StringView onRetry("on_retry");
inline constexpr QLatin1StringView onPermanentFailure("on_permanent_failure");
inline constexpr QLatin1StringView body("body");
inline constexpr QLatin1StringView notes("notes");
inline constexpr QLatin1StringView steps("steps");
inline constexpr QLatin1StringView concern("concern");
inline constexpr QLatin1StringView status("status");
/// Of a demo's step.
QString step(Id step);
/// Of a concern's row in the summary: its name, and what is done about it.
QString rowName(Id concern);
QString rowAnswer(Id concern);
/// The heading over the text `field`.
QString head(QAnyStringView field);

} // namespace field

} // namespace concave
