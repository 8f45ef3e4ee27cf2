#include "ui/concerns/concernmarks.h"

#include "ui/widgets/day.h"

#include <QCoreApplication>

#include <array>

namespace concave::ui {

namespace {

constexpr int soon = 7; ///< days

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernMarks", text);
}

} // namespace

Chip::Kind chipOf(ConcernStatus status)
{
    static constexpr std::array kinds{
        Chip::Kind::Warning, Chip::Kind::Neutral, Chip::Kind::Accent, Chip::Kind::Positive};
    return kinds[static_cast<std::size_t>(status)];
}

Icon iconOf(ConcernStatus status)
{
    static constexpr std::array icons{Icon::Raised, Icon::Addressed, Icon::Demonstrated, Icon::Accepted};
    return icons[static_cast<std::size_t>(status)];
}

Token barOf(ConcernStatus status)
{
    static constexpr std::array colours{Token::Warning, Token::BorderControl, Token::Accent, Token::Positive};
    return colours[static_cast<std::size_t>(status)];
}

DueWords dueWords(const ConcernBook &book, const Concern &concern, QDate today)
{
    const QDate due = dueOf(book, concern, today);
    if (!isOpen(concern) || !due.isValid() || today.daysTo(due) > soon)
        return {};
    const Token colour = due < today ? Token::Danger : due == today ? Token::Warning : Token::Text3;
    return {showDue(due, today), colour};
}

QString gapName(Gap gap)
{
    switch (gap) {
    case Gap::Mitigation:
        return tr("No mitigation");
    case Gap::Metric:
        return tr("No metric");
    case Gap::Owner:
        return tr("No owner");
    case Gap::Demonstration:
        return tr("Never demonstrated");
    case Gap::Slide:
        break;
    }
    return tr("Slide left out");
}

} // namespace concave::ui
