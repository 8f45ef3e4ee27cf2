// Every type of field as text, as JSON and in words, and what each refuses.
#include "core/document/kind.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using namespace concave;

namespace {

const Field name{.name = "name", .label = "Name", .type = FieldType::Text, .required = true};
const Field note{.name = "note", .label = "Note", .type = FieldType::Text};
const Field number{.name = "number", .label = "Number", .type = FieldType::Number};
const Field effort{.name = "effort",
    .label = "Effort",
    .type = FieldType::Number,
    .optional = true,
    .limits = Limits::notNegative()};
const Field weight{
    .name = "weight", .label = "Weight", .type = FieldType::Number, .limits = Limits::positive()};
const Field share{
    .name = "share", .label = "Share", .type = FieldType::Number, .limits = Limits::between(0, 1)};
const Field percent{
    .name = "percent", .label = "Percent", .type = FieldType::Number, .limits = {.least = 0, .most = 100}};
const Field chance{.name = "chance",
    .label = "Chance",
    .type = FieldType::Number,
    .limits = {.least = 0, .most = 1, .leastOpen = true}};
const Field debt{
    .name = "debt", .label = "Debt", .type = FieldType::Number, .limits = {.most = 0, .mostOpen = true}};
const Field colour{.name = "colour", .label = "Colour", .type = FieldType::Ordinal};
const Field whole{.name = "whole", .label = "Whole", .type = FieldType::Flag};
const Field state{.name = "state",
    .label = "State",
    .type = FieldType::Choice,
    .choices = {{0, "idea", "Idea"}, {7, "in-use", "In use"}}};
const Field mood{.name = "mood",
    .label = "Mood",
    .type = FieldType::Choice,
    .optional = true,
    .choices = {{1, "calm", "Calm"}}};
const Field key{.name = "id", .label = "Id", .type = FieldType::Key};
const Field project{.name = "project", .label = "Project", .type = FieldType::Reference, .refers = "project"};

const std::vector<const Field *> fields = {&name, &note, &number, &effort, &weight, &share, &percent, &chance,
    &debt, &colour, &whole, &state, &mood, &key, &project};

const Field &fieldNamed(const QString &wanted)
{
    for (const Field *field : fields) {
        if (wanted == QLatin1StringView(field->name))
            return *field;
    }
    qFatal("no field %s", qPrintable(wanted));
}

/// "Text" | words | JSON of what the text is read as; the sentence where it is refused.
QString picture(const QString &field, const QString &text)
{
    const auto value = fromText(fieldNamed(field), text);
    if (!value)
        return value.error().sentence;
    const QJsonValue json = toJson(fieldNamed(field), *value);
    const QString kind = json.isNull()   ? QStringLiteral("null")
                         : json.isBool() ? (json.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                         : json.isDouble() ? QString::number(json.toDouble(), 'g', 17)
                                           : QStringLiteral("\"%1\"").arg(json.toString());
    return QStringLiteral("%1 | %2 | %3")
        .arg(toText(fieldNamed(field), *value), toWords(fieldNamed(field), *value), kind);
}

} // namespace

class TestKind : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void read_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *field, const char *text, const char *expected) {
            QTest::addRow("%s from '%s'", field, text)
                << QString::fromUtf8(field) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("note", " as it is ", " as it is  |  as it is  | \" as it is \"");
        row("note", "", " |  | \"\"");
        row("number", "0.1", "0.1 | 0.1 | 0.10000000000000001");
        row("number", " -1e300 ", "-1e+300 | -1E+300 | -1.0000000000000001e+300");
        row("number", "1234.5", "1234.5 | 1,234.5 | 1234.5");
        row("number", "", "Number is missing.");
        row("number", "1,5", "Number must be a finite number, and “1,5” is not.");
        row("number", "nan", "Number must be a finite number, and “nan” is not.");
        row("number", "inf", "Number must be a finite number, and “inf” is not.");
        row("number", "1e999", "Number must be a finite number, and “1e999” is not.");
        row("effort", "", " | none | null");
        row("effort", "0", "0 | 0 | 0");
        row("effort", "-0.001", "Effort must be at least 0, and “-0.001” is not.");
        row("weight", "0", "Weight must be above 0, and “0” is not.");
        row("weight", "5e-324", "5e-324 | 4.94066E-324 | 4.9406564584124654e-324");
        row("share", "0", "Share must be between 0 and 1, both excluded, and “0” is not.");
        row("share", "1", "Share must be between 0 and 1, both excluded, and “1” is not.");
        row("share", "0.5", "0.5 | 0.5 | 0.5");
        row("percent", "100", "100 | 100 | 100");
        row("percent", "100.1", "Percent must be between 0 and 100, and “100.1” is not.");
        row("chance", "1", "1 | 1 | 1");
        row("chance", "0", "Chance must be above 0 and at most 1, and “0” is not.");
        row("debt", "0", "Debt must be below 0, and “0” is not.");
        row("colour", "7", "7 | 7 | 7");
        row("colour", "-1", "Colour must be a whole number from 0, and “-1” is not.");
        row("colour", "2147483648", "Colour must be a whole number from 0, and “2147483648” is not.");
        row("colour", "1.5", "Colour must be a whole number from 0, and “1.5” is not.");
        row("whole", "true", "true | yes | true");
        row("whole", "NO", "false | no | false");
        row("whole", "1", "true | yes | true");
        row("whole", "2", "Whole must be true or false, and “2” is not.");
        row("state", "In-Use", "in-use | In use | \"in-use\"");
        row("state", "7", "State must be one of idea, in-use, and “7” is not.");
        row("state", "", "State is missing.");
        row("mood", "", " | none | null");
        row("id", "9223372036854775807",
            "9223372036854775807 | 9223372036854775807 | \"9223372036854775807\"");
        row("id", "0", "Id must be an id as “list” shows them, and “0” is not.");
        row("project", "-4", "Project must be an id as “list” shows them, and “-4” is not.");
        row("project", "9223372036854775808",
            "Project must be an id as “list” shows them, and “9223372036854775808” is not.");
        row("number", "%1%2", "Number must be a finite number, and “%1%2” is not.");
    }

    void read()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(picture(field, text), expected);
    }

    void whatIsWrittenIsReadBack()
    {
        const std::vector<std::pair<const Field *, Value>> values = {
            {&note, QStringLiteral("a\nb\t“ü” 🙂")},
            {&number, 0.1 + 0.2},
            {&number, std::numeric_limits<double>::max()},
            {&number, std::numeric_limits<double>::denorm_min()},
            {&number, -1.0 / 3},
            {&effort, Value()},
            {&colour, qint64(std::numeric_limits<int>::max())},
            {&whole, qint64(1)},
            {&whole, qint64(0)},
            {&state, qint64(7)},
            {&mood, Value()},
            {&key, std::numeric_limits<qint64>::max()},
            {&project, qint64(1)},
        };
        for (const auto &[field, value] : values) {
            QVERIFY(fits(*field, value));
            const auto again = fromText(*field, toText(*field, value));
            QCOMPARE(sentenceOf(again), QString());
            QVERIFY2(*again == value, field->name);
        }
    }

    void whatDoesNotFitIsRefusedInOneSentence()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<std::tuple<const Field *, Value, const char *>> values = {
            {&name, QStringLiteral(" \t"), "Name is empty."},
            {&number, Value(), "Number is missing."},
            {&number, infinity, "Number must be a finite number, and inf is not."},
            {&number, std::nan(""), "Number must be a finite number, and nan is not."},
            {&effort, -infinity, "Effort must be at least 0, and -inf is not."},
            {&weight, infinity, "Weight must be above 0, and inf is not."},
            {&share, std::nan(""), "Share must be between 0 and 1, both excluded, and nan is not."},
            {&colour, qint64(-1), "Colour must be a whole number from 0."},
            {&colour, qint64(1) << 32, "Colour must be a whole number from 0."},
            {&whole, qint64(2), "Whole must be true or false."},
            {&state, qint64(1), "State must be one of idea, in-use."},
            {&key, qint64(0), "Id is missing."},
            {&project, qint64(-1), "Project is missing."},
        };
        for (const auto &[field, value, sentence] : values) {
            Kind kind{"thing", "Thing", {*field}};
            const auto error = check(kind, {value});
            QVERIFY2(error, sentence);
            QCOMPARE(error->sentence, QString::fromUtf8(sentence));
            QCOMPARE(error->failure, Failure::Input);
        }
    }

    void aRuleSpeaksWhereTheFieldsAreSound()
    {
        Project unsound;
        unsound.id = {1};
        unsound.name = QStringLiteral("Pricing");
        unsound.minimum = 3;
        unsound.maximum = 2;
        const auto error = check(Project::description(), Project::description().row(unsound));
        QVERIFY(error);
        QCOMPARE(error->sentence, QStringLiteral("Minimum effort, 3, is above maximum effort, 2."));
        unsound.maximum = 3;
        QVERIFY(!check(Project::description(), Project::description().row(unsound)));
    }

    void everyKindNamesEachFieldOnce()
    {
        for (const Kind *kind : schema().kinds) {
            for (std::size_t i = 0; i < kind->fields.size(); ++i)
                QCOMPARE(kind->index(QString::fromLatin1(kind->fields[i].name)), std::optional(i));
            QCOMPARE(find(schema().kinds, QString::fromLatin1(kind->name)), kind);
        }
        QVERIFY(!Project::description().index(u"nonsense"));
        QVERIFY(!find(schema().kinds, u"nonsense"));
    }
};

QTEST_GUILESS_MAIN(TestKind)
#include "tst_kind.moc"
