#include "core/metrics/rule.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace concave;
using namespace Qt::StringLiterals;

namespace {

/// Precondition: the text is a rule.
AlertRule ruleOf(const QString &text)
{
    const auto read = readRule(text);
    if (const RuleError *error = std::get_if<RuleError>(&read))
        qFatal("%s: %s", qPrintable(text), qPrintable(error->sentence));
    return std::get<AlertRule>(read);
}

/// What is wrong, below the place where it is wrong.
QString pictureOf(const QString &text)
{
    const auto read = readRule(text);
    const RuleError *error = std::get_if<RuleError>(&read);
    if (!error)
        return u"nothing is wrong"_s;
    return QString(error->at, u' ') + QString(std::max<qsizetype>(error->length, 1), u'^') + u' ' +
           error->sentence;
}

/// "3 = 0 breached" for these values.
QString judged(const QString &text, const std::vector<double> &values)
{
    const AlertRule rule = ruleOf(text);
    const auto sides = rule.sides(values);
    if (!sides)
        return sides.error().sentence;
    return u"%1 | %2 %3"_s.arg(sides->left)
        .arg(sides->right)
        .arg(rule.holds(*sides) ? u"holds" : u"breached");
}

/// A random sum that knows what it is worth, and how it is written.
struct Expression
{
    QString text;
    double value = 0;
    bool divides = false; ///< by nothing, somewhere within
    int binding = 2;      ///< 0 a sum, 1 a product, 2 anything that holds together by itself
};

class Expressions
{
public:
    explicit Expressions(quint32 seed) : m_random(seed) {}

    static constexpr double a = 3;
    static constexpr double b = -0.5;

    Expression any(int depth)
    {
        if (depth == 0)
            return leaf();
        switch (m_random.bounded(6)) {
        case 0:
            return leaf();
        case 1:
            return negated(any(depth - 1));
        case 2:
        case 3:
            return sum(any(depth - 1), any(depth - 1));
        default:
            return product(any(depth - 1), any(depth - 1));
        }
    }

private:
    QString blank() { return QString(m_random.bounded(3), u' '); }
    QString oneOf(const QStringList &signs)
    {
        return blank() + signs[m_random.bounded(int(signs.size()))] + blank();
    }

    Expression leaf()
    {
        const int kind = m_random.bounded(4);
        if (kind == 0)
            return {u"a"_s, a};
        if (kind == 1)
            return {u"\"b\""_s, b};
        const int whole = m_random.bounded(4);
        return kind == 2 ? Expression{QString::number(whole), double(whole)}
                         : Expression{QString::number(whole) + u".25"_s, whole + 0.25};
    }

    QString written(const Expression &part, int binding)
    {
        const bool needsParentheses = part.binding < binding || m_random.bounded(8) == 0;
        return needsParentheses ? u'(' + blank() + part.text + blank() + u')' : part.text;
    }

    Expression negated(const Expression &part)
    {
        return {oneOf({u"-"_s, u"−"_s}) + written(part, 2), -part.value, part.divides};
    }

    Expression sum(const Expression &left, const Expression &right)
    {
        const bool adds = m_random.bounded(2) == 0;
        return {written(left, 0) + (adds ? oneOf({u"+"_s}) : oneOf({u"-"_s, u"−"_s})) + written(right, 1),
            adds ? left.value + right.value : left.value - right.value, left.divides || right.divides, 0};
    }

    Expression product(const Expression &left, const Expression &right)
    {
        const bool multiplies = m_random.bounded(2) == 0;
        return {written(left, 1) + (multiplies ? oneOf({u"*"_s, u"×"_s, u"·"_s}) : oneOf({u"/"_s, u"÷"_s})) +
                    written(right, 2),
            multiplies ? left.value * right.value : left.value / right.value,
            left.divides || right.divides || (!multiplies && right.value == 0), 1};
    }

    QRandomGenerator m_random;
};

} // namespace

class TestRule : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("series");
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<QString>("result");
        const auto row = [](const char16_t *text, const char16_t *shown, const char16_t *series,
                             std::vector<double> values, const char16_t *result) {
            const QString rule = QString::fromUtf16(text);
            QTest::addRow("%s", qPrintable(rule))
                << rule << QString::fromUtf16(shown) << QString::fromUtf16(series) << values
                << QString::fromUtf16(result);
        };
        row(u"incoming - outgoing = 0", u"incoming − outgoing = 0", u"incoming, outgoing", {107, 107},
            u"0 | 0 holds");
        row(u"incoming-outgoing=0", u"incoming − outgoing = 0", u"incoming, outgoing", {138, 135},
            u"3 | 0 breached");
        row(u"p95_latency < 200", u"p95_latency < 200", u"p95_latency", {200}, u"200 | 200 breached");
        row(u"p95_latency <= 200", u"p95_latency ≤ 200", u"p95_latency", {200}, u"200 | 200 holds");
        row(u"a != 1", u"a ≠ 1", u"a", {1}, u"1 | 1 breached");
        row(u"a ≠ 1", u"a ≠ 1", u"a", {2}, u"2 | 1 holds");
        row(u"a ≥ 1", u"a ≥ 1", u"a", {1}, u"1 | 1 holds");
        row(u"a >= 1", u"a ≥ 1", u"a", {0}, u"0 | 1 breached");
        row(u"a > 1", u"a > 1", u"a", {1}, u"1 | 1 breached");
        row(u"errors ÷ requests * 100 <= 0.5", u"errors ÷ requests × 100 ≤ 0.5", u"errors, requests",
            {1, 400}, u"0.25 | 0.5 holds");
        row(u"8 - a - 2 = 0", u"8 − a − 2 = 0", u"a", {3}, u"3 | 0 breached");
        row(u"8 - (a - 2) = 0", u"8 − (a − 2) = 0", u"a", {3}, u"7 | 0 breached");
        row(u"12 / a / 2 = 2", u"12 ÷ a ÷ 2 = 2", u"a", {3}, u"2 | 2 holds");
        row(u"12 / (a / 2) = 2", u"12 ÷ (a ÷ 2) = 2", u"a", {3}, u"8 | 2 breached");
        row(u"1 + 2 × a = 7", u"1 + 2 × a = 7", u"a", {3}, u"7 | 7 holds");
        row(u"(1 + 2) · a = 9", u"(1 + 2) × a = 9", u"a", {3}, u"9 | 9 holds");
        row(u"((a)) = 3", u"(a) = 3", u"a", {3}, u"3 | 3 holds");
        row(u"-a × -2 = 6", u"−a × −2 = 6", u"a", {3}, u"6 | 6 holds");
        row(u"+a = + 3", u"a = 3", u"a", {3}, u"3 | 3 holds");
        row(u"incoming  invoices = outgoing invoices", u"incoming invoices = outgoing invoices",
            u"incoming invoices, outgoing invoices", {1, 2}, u"1 | 2 breached");
        row(u"\"p95 (ms)\" < \"p95\"", u"\"p95 (ms)\" < p95", u"p95 (ms), p95", {1, 2}, u"1 | 2 holds");
        row(u"a.b + a.b × ä = 0", u"a.b + a.b × ä = 0", u"a.b, ä", {2, 3}, u"8 | 0 breached");
        row(u"day 1 = 1", u"day 1 = 1", u"day 1", {1}, u"1 | 1 holds");
        row(u"a - b - c = 0", u"a − b − c = 0", u"a, b, c", {0.3, 0.1, 0.2}, u"-2.77556e-17 | 0 holds");
        row(u"a < 0.3", u"a < 0.3", u"a", {0.1 + 0.2}, u"0.3 | 0.3 breached");
        row(u"a ÷ b = 1", u"a ÷ b = 1", u"a, b", {1, 0}, u"Something is divided by zero.");
        row(u"a ÷ (b - 0.1 - 0.2) = 1", u"a ÷ (b − 0.1 − 0.2) = 1", u"a, b", {1, 0.3},
            u"Something is divided by zero.");
        row(u"a × a < 1", u"a × a < 1", u"a", {1e200}, u"A number becomes too large.");
    }

    void rules()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(QString, series);
        QFETCH(std::vector<double>, values);
        QFETCH(QString, result);
        const AlertRule rule = ruleOf(text);
        QCOMPARE(rule.shown(), shown);
        QCOMPARE(ruleOf(shown).shown(), shown);
        QCOMPARE(rule.series().join(u", "_s), series);
        QCOMPARE(judged(text, values), result);
    }

    void limits()
    {
        QVERIFY(ruleOf(u"a < 2 × 100"_s).hasFixedLimit());
        QVERIFY(!ruleOf(u"a < 2 × (1 + b)"_s).hasFixedLimit());
        QVERIFY(!ruleOf(u"0 < -b"_s).hasFixedLimit());
    }

    void errors_data()
    {
        QTest::addColumn<QString>("picture");
        const auto row = [](const char16_t *picture) {
            const QString text = QString::fromUtf16(picture);
            QTest::addRow("%s", qPrintable(text.section(u'\n', 0, 0))) << text;
        };
        row(u"\n"
            u"^ The rule is empty. Write what must hold, such as incoming - outgoing = 0.");
        row(u"incoming - = 0\n"
            u"           ^ A number or a series is missing before this.");
        row(u"incoming - outgoing =\n"
            u"                     ^ A number or a series is missing at the end.");
        row(u"incoming - outgoing\n"
            u"                   ^ A comparison is missing: =, ≠, <, ≤, > or ≥.");
        row(u"0 < incoming < 200\n"
            u"             ^ A rule has one comparison, and this is the second.");
        row(u"(incoming - outgoing = 0\n"
            u"^ This parenthesis is never closed.");
        row(u"incoming - outgoing) = 0\n"
            u"                   ^ This parenthesis was never opened.");
        row(u"incoming = ()\n"
            u"            ^ A number or a series is missing before this.");
        row(u"2 incoming = 0\n"
            u"  ^^^^^^^^ A sign such as + or × is missing before this.");
        row(u"2(incoming) = 0\n"
            u" ^ A sign such as + or × is missing before this.");
        row(u"p95_latency < 200ms\n"
            u"              ^^^^^ “200ms” is neither a number nor a name. Put a name that begins with a "
            u"digit "
            u"in double quotes.");
        row(u"p95_latency < 0,5\n"
            u"               ^ Numbers have a full stop before their fraction and no commas: 1000.5.");
        row(u"errors < 5 %\n"
            u"           ^ “%” means nothing in a rule. A name with it goes in double quotes.");
        row(u"errors # 5\n"
            u"       ^ “#” means nothing in a rule. A name with it goes in double quotes.");
        row(u"errors < 💥\n"
            u"         ^^ “💥” means nothing in a rule. A name with it goes in double quotes.");
        row(u"_errors < 5\n"
            u"^^^^^^^ A name begins with a letter, and a number with a digit. Put other names in double "
            u"quotes.");
        row(u"\"errors < 5\n"
            u"^^^^^^^^^^^ This name has no closing quotation mark.");
        row(u"\" \" < 5\n"
            u"^^^ Between the quotation marks stands no name.");
        row(u"1 + 1 = 2\n"
            u"^^^^^^^^^ The rule names no series. Write what is observed, such as incoming - outgoing = 0.");
    }

    void errors()
    {
        QFETCH(QString, picture);
        const QString text = picture.section(u'\n', 0, 0);
        QCOMPARE(text + u'\n' + pictureOf(text), picture);
    }

    void howMuchIsTooMuch()
    {
        const QString longest = QString(u"a + "_s).repeated(249) + u"a=1"_s;
        QCOMPARE(judged(longest, {1}), u"250 | 1 breached"_s);
        QCOMPARE(
            pictureOf(longest + u"+1"_s), QString(1000, u' ') + u"^ A rule has at most 1,000 letters."_s);
        QCOMPARE(judged(QString(997, u'-') + u"a<1"_s, {2}), u"-2 | 1 holds"_s);

        const auto nested = [](int depth) {
            return QString(depth, u'(') + u'a' + QString(depth, u')') + u" = 1"_s;
        };
        QCOMPARE(judged(nested(50), {1}), u"1 | 1 holds"_s);
        QCOMPARE(pictureOf(nested(51)),
            QString(50, u' ') + u"^ More than 50 parentheses stand within each other."_s);
        const QString manyBesideEachOther = QString(u"(a) + "_s).repeated(120) + u"a = 1"_s;
        QCOMPARE(judged(manyBesideEachOther, {1}), u"121 | 1 breached"_s);

        const QString large = QString(400, u'9');
        QCOMPARE(
            pictureOf(u"a < "_s + large), u"    "_s + QString(400, u'^') + u" This number is too large."_s);
    }

    /// Whatever is typed, an error stands within the text, and what is a rule can be read again as shown.
    void anythingTyped()
    {
        const QStringList rules = {
            u"incoming - outgoing = 0"_s, u"(a + 2) × -b.c ≤ 0.5 ÷ \"d e\""_s, QString()};
        const QStringList pieces = {u"a"_s, u"in coming"_s, u"\""_s, u"1"_s, u"0.5"_s, u"."_s, u","_s, u" "_s,
            u"("_s, u")"_s, u"+"_s, u"-"_s, u"−"_s, u"*"_s, u"×"_s, u"÷"_s, u"/"_s, u"="_s, u"<"_s, u"≥"_s,
            u"!"_s, u"!="_s, u"_"_s, u"ü"_s, u"💥"_s, QString(QChar(0xD83D)), QString(QChar(0)), u"\n"_s,
            u"\u0301"_s, u"\u202e"_s};
        QRandomGenerator random(5);
        const auto oneOf = [&](const QStringList &texts) { return texts[random.bounded(int(texts.size()))]; };
        int sound = 0;
        for (int round = 0; round < 50'000; ++round) {
            QString text = oneOf(rules);
            for (int i = random.bounded(6); i > 0; --i)
                text.replace(random.bounded(int(text.size()) + 1), random.bounded(3), oneOf(pieces));
            const auto read = readRule(text);
            if (const RuleError *error = std::get_if<RuleError>(&read)) {
                QVERIFY2(error->at >= 0 && error->length >= 0 && error->at + error->length <= text.size(),
                    qPrintable(text));
                QVERIFY2(!error->sentence.isEmpty(), qPrintable(text));
            } else {
                ++sound;
                const QString shown = std::get<AlertRule>(read).shown();
                QCOMPARE(ruleOf(shown).shown(), shown);
            }
        }
        QVERIFY2(sound > 5'000 && sound < 45'000, qPrintable(QString::number(sound)));
    }

    /// Sums whose worth is known from how they were made.
    void randomSums()
    {
        Expressions expressions(7);
        int divisions = 0;
        for (int round = 0; round < 20'000; ++round) {
            const Expression expression = expressions.any(4);
            const QString text = expression.text + u" = a + 0 × \"b\""_s;
            const AlertRule rule = ruleOf(text);
            std::vector<double> values;
            for (const QString &name : rule.series())
                values.push_back(name == u"a" ? Expressions::a : Expressions::b);
            const auto sides = rule.sides(values);
            divisions += expression.divides;
            if (expression.divides) {
                QCOMPARE(sentenceOf(sides), u"Something is divided by zero."_s);
                continue;
            }
            QVERIFY2(sides, qPrintable(text));
            QVERIFY2(sides->left == expression.value, qPrintable(text));
            QCOMPARE(sides->right, Expressions::a);
            if (std::abs(expression.value - Expressions::a) > 1e-6)
                QVERIFY2(!rule.holds(*sides), qPrintable(text));
        }
        QVERIFY(divisions > 100);
    }
};

QTEST_GUILESS_MAIN(TestRule)
#include "tst_rule.moc"
