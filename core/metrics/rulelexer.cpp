#include "core/metrics/rulelexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AlertRule", text);
}

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isBlank(QChar letter)
{
    return letter.isSpace();
}

bool isOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter == u'_' || letter == u'.';
}

/// The meaning of a sign in whichever way it is written; 0 for what is none.
char16_t signOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'+':
    case u'(':
    case u')':
        return letter.unicode();
    case u'-':
    case u'−':
        return u'−';
    case u'*':
    case u'×':
    case u'·':
        return u'×';
    case u'/':
    case u'÷':
        return u'÷';
    default:
        return 0;
    }
}

struct RelationSign
{
    QStringView text;
    Relation relation;
};

/// Longer ones before those that they begin with; of each relation the one that is shown first.
constexpr std::array relationSigns = {
    RelationSign{u"≤", Relation::LessOrEqual},
    RelationSign{u"<=", Relation::LessOrEqual},
    RelationSign{u"≥", Relation::GreaterOrEqual},
    RelationSign{u">=", Relation::GreaterOrEqual},
    RelationSign{u"≠", Relation::NotEqual},
    RelationSign{u"!=", Relation::NotEqual},
    RelationSign{u"=", Relation::Equal},
    RelationSign{u"<", Relation::Less},
    RelationSign{u">", Relation::Greater},
};

} // namespace

RuleToken RuleLexer::next()
{
    m_at = after(m_at, isBlank);
    RuleToken token;
    token.at = m_at;
    if (m_at == m_text.size())
        return token;
    const QChar letter = m_text[m_at];
    if (isDigit(letter))
        readNumber(token);
    else if (letter.isLetter())
        readName(token);
    else if (letter == u'"')
        readQuotedName(token);
    else if (!readSign(token))
        readStray(token);
    token.length = m_at - token.at;
    return token;
}

qsizetype RuleLexer::after(qsizetype at, bool (*belongs)(QChar)) const
{
    while (at < m_text.size() && belongs(m_text[at]))
        ++at;
    return at;
}

QString RuleLexer::taken(const RuleToken &token) const
{
    return m_text.mid(token.at, m_at - token.at);
}

void RuleLexer::readNumber(RuleToken &token)
{
    const qsizetype whole = after(m_at, isDigit);
    const bool hasFraction = whole + 1 < m_text.size() && m_text[whole] == u'.' && isDigit(m_text[whole + 1]);
    const qsizetype end = hasFraction ? after(whole + 1, isDigit) : whole;
    m_at = after(m_at, isOfWord);
    token.word = taken(token);
    token.kind = m_at == end ? RuleToken::Kind::Number : RuleToken::Kind::Stray;
    if (m_at != end)
        token.sentence = tr("“%1” is neither a number nor a name. Put a name that begins with a digit "
                            "in double quotes.")
                             .arg(token.word);
}

void RuleLexer::readName(RuleToken &token)
{
    qsizetype word = m_at;
    do {
        m_at = after(word, isOfWord);
        word = after(m_at, isBlank);
    } while (word < m_text.size() && isOfWord(m_text[word]));
    token.kind = RuleToken::Kind::Name;
    token.word = taken(token).simplified();
}

void RuleLexer::readQuotedName(RuleToken &token)
{
    const qsizetype end = m_text.indexOf(u'"', m_at + 1);
    token.word = m_text.mid(m_at + 1, end < 0 ? -1 : end - m_at - 1).simplified();
    m_at = end < 0 ? m_text.size() : end + 1;
    token.kind = end < 0 || token.word.isEmpty() ? RuleToken::Kind::Stray : RuleToken::Kind::Name;
    token.sentence = end < 0 ? tr("This name has no closing quotation mark.")
                             : tr("Between the quotation marks stands no name.");
}

bool RuleLexer::readSign(RuleToken &token)
{
    if ((token.sign = signOf(m_text[m_at]))) {
        token.kind = RuleToken::Kind::Sign;
        ++m_at;
        return true;
    }
    const QStringView rest = QStringView(m_text).sliced(m_at);
    const auto found = std::ranges::find_if(
        relationSigns, [&](const RelationSign &sign) { return rest.startsWith(sign.text); });
    if (found == relationSigns.end())
        return false;
    token.kind = RuleToken::Kind::Relation;
    token.relation = found->relation;
    m_at += found->text.size();
    return true;
}

void RuleLexer::readStray(RuleToken &token)
{
    token.kind = RuleToken::Kind::Stray;
    if (isOfWord(m_text[m_at])) {
        m_at = after(m_at, isOfWord);
        token.sentence = tr("A name begins with a letter, and a number with a digit. Put other names in "
                            "double quotes.");
        return;
    }
    const bool isComma = m_text[m_at] == u',';
    m_at += m_text[m_at].isHighSurrogate() && m_at + 1 < m_text.size() ? 2 : 1;
    token.sentence =
        isComma ? tr("Numbers have a full stop before their fraction and no commas: 1000.5.")
                : tr("“%1” means nothing in a rule. A name with it goes in double quotes.").arg(taken(token));
}

QString shownName(const QString &name)
{
    const bool isPlain = name.front().isLetter() && std::all_of(name.begin(), name.end(), [](QChar letter) {
        return isOfWord(letter) || letter == u' ';
    });
    return isPlain ? name : u'"' + name + u'"';
}

QString shownSign(Relation relation)
{
    return std::ranges::find(relationSigns, relation, &RelationSign::relation)->text.toString();
}

} // namespace concave
