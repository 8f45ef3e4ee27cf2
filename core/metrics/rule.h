// Alert rules: a small expression over named series that must hold, such as
//
//     incoming - outgoing = 0        p95_latency < 200        errors ÷ requests * 100 <= 0.5
//
//     rule       = sum relation sum
//     relation   = "=" | "≠" | "!=" | "<" | "≤" | "<=" | ">" | "≥" | ">="
//     sum        = product { ("+" | "-" | "−") product }
//     product    = factor { ("*" | "×" | "·" | "/" | "÷") factor }
//     factor     = number | name | "(" sum ")" | ("-" | "−" | "+") factor
//     name       = words of letters, digits, "_" and ".", the first letter of all a letter; or anything
//                  in double quotes
//
// Numbers have a full stop. Two words beside each other are one name: "incoming invoices".
#pragma once

#include "core/document/result.h"

#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace concave {

/// What is wrong with a rule, and where.
struct RuleError
{
    QString sentence;
    /// Place in the text of the first letter at fault; the text's length where it ends too soon.
    qsizetype at = 0;
    qsizetype length = 0; ///< of what is at fault; 0 where something is missing
};

enum class Relation { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

class AlertRule
{
public:
    /// A sum as it was parsed, in the order of evaluation.
    struct Node;

    const QStringList &series() const { return m_series; } ///< names, each once, as they come
    Relation relation() const { return m_relation; }

    /// What both sides are for these values, one for each of series(). Nothing, with the reason, where
    /// something is divided by zero or a number leaves what can be counted.
    struct Sides
    {
        double left = 0;
        double right = 0;
        /// The size of the numbers whose rounding the sides carry: 0.3 of 0.3 − 0.1 − 0.2.
        double scale = 0;
    };
    Result<Sides> sides(const std::vector<double> &values) const;
    /// Equal to within 1e-9 of the sides' scale, so that sums of decimals compare as they are meant.
    bool holds(const Sides &sides) const;
    /// "incoming − outgoing = 0": as it is shown to people.
    QString shown() const;
    /// Whether the right side names no series and is one limit at all times.
    bool hasFixedLimit() const;

private:
    friend class RuleParser;
    std::shared_ptr<const Node> m_left;
    std::shared_ptr<const Node> m_right;
    Relation m_relation = Relation::Equal;
    QStringList m_series;
};

/// At most 1,000 letters and 50 parentheses within each other.
std::variant<AlertRule, RuleError> readRule(const QString &text);

} // namespace concave
