// The pieces of an alert rule's text. Internal to the room.
#pragma once

#include "core/metrics/rule.h"

namespace concave {

struct RuleToken
{
    enum class Kind { End, Number, Name, Sign, Relation, Stray };

    Kind kind = Kind::End;
    qsizetype at = 0;
    qsizetype length = 0;
    QString word;    ///< of a number or name, which is without its quotation marks
    char16_t sign{}; ///< one of + − × ÷ ( ), however it is written
    Relation relation = Relation::Equal;
    QString sentence; ///< why it is stray
};

class RuleLexer
{
public:
    /// The text outlives it.
    explicit RuleLexer(const QString &text) : m_text(text) {}

    /// The next piece; at the end again and again an End.
    RuleToken next();

private:
    qsizetype after(qsizetype at, bool (*belongs)(QChar)) const;
    QString taken(const RuleToken &token) const;
    void readNumber(RuleToken &token);
    void readName(RuleToken &token);
    void readQuotedName(RuleToken &token);
    bool readSign(RuleToken &token);
    void readStray(RuleToken &token);

    const QString &m_text;
    qsizetype m_at = 0;
};

/// A name as a rule writes it: in double quotes where it has to be.
QString shownName(const QString &name);
/// "≤".
QString shownSign(Relation relation);

} // namespace concave
