// Which leads a person wants to see, as it is typed: words that stand anywhere in a lead, in any order, in
// any case, with or without accents; and conditions.
//
//     source:Referral  stage:second  tag:ai    begins so; in quotes, is exactly so
//     due:today  due:overdue  due:none         the next action
//     is:open  is:unsigned  is:won  is:lost  is:stale
//     value>10000                              in the lead's own currency; also <, >=, <=, = and 10k, 2m
//
// Of several conditions of one kind any is enough, conditions of different kinds hold together. What is not
// of this grammar is text. Quotes keep words together. A condition whose end is not typed yet says nothing.
// Lost leads are left out unless is:lost asks for them.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

enum class FilterKind { Source, Stage, Tag, Due, Is, Above, Below, AtLeast, AtMost, Equal };

/// One thing that a filter asks for.
struct FilterCondition
{
    FilterKind kind = FilterKind::Is;
    QString text; ///< folded
    bool isWhole = false;
    double number = 0; ///< of the kinds that compare the value
};

class LeadFilter final
{
public:
    LeadFilter() = default;
    explicit LeadFilter(const QString &text);

    /// As it was typed.
    QString text() const { return m_text; }
    /// Nothing is asked for.
    bool isEmpty() const { return m_words.isEmpty() && m_conditions.empty(); }
    /// Precondition: the lead is of the pipeline, and the facts are its own.
    bool matches(const Pipeline &pipeline, const Lead &lead, const LeadFacts &facts) const;

    /// Words that look like conditions and are none, as they were typed: they are searched for as text.
    QStringList takenAsText() const { return m_takenAsText; }

    bool operator==(const LeadFilter &other) const { return m_text == other.m_text; }

private:
    void read(const QString &word);

    QString m_text;
    QStringList m_words; ///< folded
    QStringList m_takenAsText;
    std::vector<FilterCondition> m_conditions; ///< each kind's together
    bool m_asksForLost = false;
};

/// Text without case and accents, as searches compare it.
QString folded(const QString &text);

/// The words of a filter's text as they are typed, with their quotes.
QStringList filterWords(const QString &text);
/// Where the word begins that ends at the cursor.
qsizetype filterWordStart(const QString &text, qsizetype cursor);
/// `source:"Cold email"`: exactly so.
QString filterWord(const QString &key, const QString &value);

/// A word that can stand in a filter, and what it asks for.
struct FilterHint
{
    QString word;
    QString meaning;
};

/// What a word that is being typed can become: the conditions that begin so, then the values of the pipeline.
/// Nothing for text, nor for a word that is complete.
std::vector<FilterHint> filterHints(const Pipeline &pipeline, const QString &word);

} // namespace concave
