#include "core/metrics/rulelexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace concave {

struct AlertRule::Node
{
    enum class Kind { Number, Series, Negation, Sum, Difference, Product, Quotient };

    Kind kind = Kind::Number;
    QString word;           ///< of a number or series, as it is shown
    double number = 0;      ///< of a number
    std::size_t series = 0; ///< of a series: its place
    std::shared_ptr<const Node> left;
    std::shared_ptr<const Node> right;
    bool isInParentheses = false;
};

namespace {

using Node = AlertRule::Node;
using NodePointer = std::shared_ptr<const Node>;

constexpr qsizetype mostLetters = 1000;
constexpr int mostParentheses = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("AlertRule", text);
}

struct Number
{
    double value = 0;
    /// The size of the numbers whose rounding the value carries: 0.3 of 0.3 − 0.1 − 0.2.
    double scale = 0;
};

Number operator-(Number left, Number right)
{
    return {left.value - right.value, std::max(left.scale, right.scale)};
}

Number operator*(Number left, Number right)
{
    return {left.value * right.value,
        std::max(left.scale * std::abs(right.value), std::abs(left.value) * right.scale)};
}

Number operator/(Number left, Number right)
{
    const Number inverse{1 / right.value, right.scale / (right.value * right.value)};
    return {left.value / right.value, (left * inverse).scale};
}

/// Not finite where something is divided by zero or overflows; `dividesByZero` tells which.
Number valueOf(const Node &node, const std::vector<double> &values, bool &dividesByZero)
{
    switch (node.kind) {
    case Node::Kind::Number:
        return {node.number, std::abs(node.number)};
    case Node::Kind::Series:
        return {values[node.series], std::abs(values[node.series])};
    case Node::Kind::Negation:
        return Number{} - valueOf(*node.left, values, dividesByZero);
    default:
        break;
    }
    const Number left = valueOf(*node.left, values, dividesByZero);
    Number right = valueOf(*node.right, values, dividesByZero);
    switch (node.kind) {
    case Node::Kind::Sum:
        right.value = -right.value;
        [[fallthrough]];
    case Node::Kind::Difference:
        return left - right;
    case Node::Kind::Product:
        return left * right;
    default:
        dividesByZero = dividesByZero || std::abs(right.value) <= 1e-12 * right.scale;
        return left / right;
    }
}

QString shownOf(const Node &node)
{
    const auto joined = [&](QChar sign) {
        return shownOf(*node.left) + u' ' + sign + u' ' + shownOf(*node.right);
    };
    const auto bare = [&] {
        switch (node.kind) {
        case Node::Kind::Number:
            return node.word;
        case Node::Kind::Series:
            return shownName(node.word);
        case Node::Kind::Negation:
            return u'−' + shownOf(*node.left);
        case Node::Kind::Sum:
            return joined(u'+');
        case Node::Kind::Difference:
            return joined(u'−');
        case Node::Kind::Product:
            return joined(u'×');
        case Node::Kind::Quotient:
            return joined(u'÷');
        }
        return QString();
    };
    return node.isInParentheses ? u'(' + bare() + u')' : bare();
}

bool namesSeries(const Node &node)
{
    return node.kind == Node::Kind::Series || (node.left && namesSeries(*node.left)) ||
           (node.right && namesSeries(*node.right));
}

} // namespace

/// One function for each line of the grammar. They return nothing once something was wrong.
class RuleParser
{
public:
    explicit RuleParser(const QString &text) : m_text(text), m_lexer(text) {}

    std::variant<AlertRule, RuleError> read()
    {
        if (m_text.size() > mostLetters)
            return RuleError{
                tr("A rule has at most 1,000 letters."), mostLetters, m_text.size() - mostLetters};
        advance();
        if (m_token.kind == RuleToken::Kind::End)
            return RuleError{tr("The rule is empty. Write what must hold, such as incoming - outgoing = 0."),
                m_text.size(), 0};
        readRule();
        if (m_error)
            return *m_error;
        return m_rule;
    }

private:
    void readRule()
    {
        m_rule.m_left = readSum();
        if (m_error)
            return;
        if (m_token.kind != RuleToken::Kind::Relation)
            return failAtToken(tr("A comparison is missing: =, ≠, <, ≤, > or ≥."));
        m_rule.m_relation = m_token.relation;
        advance();
        m_rule.m_right = readSum();
        if (m_error)
            return;
        if (m_token.kind == RuleToken::Kind::Relation)
            return failAtToken(tr("A rule has one comparison, and this is the second."));
        if (m_token.kind != RuleToken::Kind::End)
            return failAtToken({});
        if (m_rule.m_series.isEmpty())
            fail(tr("The rule names no series. Write what is observed, such as incoming - outgoing = 0."), 0,
                m_text.size());
    }

    NodePointer readSum()
    {
        NodePointer left = readProduct();
        while (left && isSign(u"+−")) {
            const bool isSum = m_token.sign == u'+';
            advance();
            left = joined(isSum ? Node::Kind::Sum : Node::Kind::Difference, left, readProduct());
        }
        return left;
    }

    NodePointer readProduct()
    {
        NodePointer left = readFactor();
        while (left && isSign(u"×÷")) {
            const bool isProduct = m_token.sign == u'×';
            advance();
            left = joined(isProduct ? Node::Kind::Product : Node::Kind::Quotient, left, readFactor());
        }
        return left;
    }

    NodePointer readFactor()
    {
        if (isSign(u"+")) {
            advance();
            return readFactor();
        }
        if (isSign(u"−")) {
            advance();
            NodePointer negated = readFactor();
            return negated ? made({.kind = Node::Kind::Negation, .left = std::move(negated)}) : nullptr;
        }
        if (isSign(u"("))
            return readParentheses();
        if (m_token.kind == RuleToken::Kind::Number)
            return readNumber();
        if (m_token.kind == RuleToken::Kind::Name)
            return readName();
        failAtToken(m_token.kind == RuleToken::Kind::End
                        ? tr("A number or a series is missing at the end.")
                        : tr("A number or a series is missing before this."));
        return nullptr;
    }

    NodePointer readParentheses()
    {
        const RuleToken open = m_token;
        if (++m_depth > mostParentheses) {
            failAtToken(tr("More than 50 parentheses stand within each other."));
            return nullptr;
        }
        advance();
        const NodePointer inside = readSum();
        if (!inside)
            return nullptr;
        if (m_token.kind == RuleToken::Kind::End || m_token.kind == RuleToken::Kind::Relation)
            fail(tr("This parenthesis is never closed."), open.at, open.length);
        else if (!isSign(u")"))
            failAtToken({});
        if (m_error)
            return nullptr;
        advance();
        --m_depth;
        Node node = *inside;
        node.isInParentheses = true;
        return made(std::move(node));
    }

    NodePointer readNumber()
    {
        const double number = m_token.word.toDouble();
        if (!std::isfinite(number)) {
            fail(tr("This number is too large."), m_token.at, m_token.length);
            return nullptr;
        }
        Node node{.word = m_token.word, .number = number};
        advance();
        return made(std::move(node));
    }

    NodePointer readName()
    {
        const qsizetype known = m_rule.m_series.indexOf(m_token.word);
        const qsizetype place = known < 0 ? m_rule.m_series.size() : known;
        if (known < 0)
            m_rule.m_series << m_token.word;
        Node node{
            .kind = Node::Kind::Series, .word = m_token.word, .series = static_cast<std::size_t>(place)};
        advance();
        return made(std::move(node));
    }

    static NodePointer made(Node node) { return std::make_shared<const Node>(std::move(node)); }

    NodePointer joined(Node::Kind kind, NodePointer left, NodePointer right) const
    {
        return right ? made({.kind = kind, .left = std::move(left), .right = std::move(right)}) : nullptr;
    }

    bool isSign(QStringView signs) const
    {
        return m_token.kind == RuleToken::Kind::Sign && signs.contains(m_token.sign);
    }

    void advance() { m_token = m_lexer.next(); }

    /// The sentence is for a token that makes sense elsewhere; others have one of their own.
    void failAtToken(const QString &sentence)
    {
        if (m_token.kind == RuleToken::Kind::Stray)
            fail(m_token.sentence, m_token.at, m_token.length);
        else if (isSign(u")") && m_depth == 0)
            fail(tr("This parenthesis was never opened."), m_token.at, m_token.length);
        else if (m_token.kind == RuleToken::Kind::Name || m_token.kind == RuleToken::Kind::Number ||
                 (isSign(u"(") && m_depth <= mostParentheses))
            fail(tr("A sign such as + or × is missing before this."), m_token.at, m_token.length);
        else
            fail(sentence, m_token.at, m_token.length);
    }

    void fail(const QString &sentence, qsizetype at, qsizetype length)
    {
        if (!m_error)
            m_error = RuleError{sentence, at, length};
    }

    const QString &m_text;
    RuleLexer m_lexer;
    RuleToken m_token;
    int m_depth = 0; ///< parentheses that are open
    AlertRule m_rule;
    std::optional<RuleError> m_error;
};

std::variant<AlertRule, RuleError> readRule(const QString &text)
{
    return RuleParser(text).read();
}

Result<AlertRule::Sides> AlertRule::sides(const std::vector<double> &values) const
{
    bool dividesByZero = false;
    const Number left = valueOf(*m_left, values, dividesByZero);
    const Number right = valueOf(*m_right, values, dividesByZero);
    if (dividesByZero)
        return Error{Failure::Input, tr("Something is divided by zero.")};
    const Sides sides{left.value, right.value, std::max(left.scale, right.scale)};
    if (!std::isfinite(sides.left) || !std::isfinite(sides.right) || !std::isfinite(sides.scale))
        return Error{Failure::Input, tr("A number becomes too large.")};
    return sides;
}

bool AlertRule::holds(const Sides &sides) const
{
    const bool isEqual = std::abs(sides.left - sides.right) <= 1e-9 * sides.scale;
    switch (m_relation) {
    case Relation::Equal:
        return isEqual;
    case Relation::NotEqual:
        return !isEqual;
    case Relation::Less:
        return sides.left < sides.right && !isEqual;
    case Relation::LessOrEqual:
        return sides.left < sides.right || isEqual;
    case Relation::Greater:
        return sides.left > sides.right && !isEqual;
    case Relation::GreaterOrEqual:
        return sides.left > sides.right || isEqual;
    }
    return false;
}

QString AlertRule::shown() const
{
    return shownOf(*m_left) + u' ' + shownSign(m_relation) + u' ' + shownOf(*m_right);
}

bool AlertRule::hasFixedLimit() const
{
    return !namesSeries(*m_right);
}

} // namespace concave
