// The register of concerns: what is in it, that it is nothing but text, and that read back nothing changes.
#include "core/concerns/concernimport.h"
#include "core/concerns/concernregister.h"
#include "tests/testing/concerns.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

RegisterFacts nothing(Id)
{
    return {};
}

RegisterFacts holds(Id)
{
    return {u"incoming − outgoing = 0"_s, u"Holds since 7 March"_s, {u"It has no owner."_s}};
}

std::vector<Id> all(const ConcernBook &book)
{
    std::vector<Id> ids;
    for (const Concern &concern : book.concerns)
        ids.push_back(concern.id);
    return ids;
}

/// A concern with something in every field.
Concern full(const QString &text)
{
    const Description<Concern> &kind = Concern::description();
    Concern concern;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields[i].type == FieldType::Text)
            kind.setValue(concern, i, text + QString::fromLatin1(kind.fields[i].name));
        else if (kind.fields[i].type == FieldType::Date)
            kind.setValue(concern, i, toValue(QDate(2026, 2, 1).addDays(static_cast<qint64>(i))));
    }
    concern.status = ConcernStatus::Accepted;
    return concern;
}

/// What an import of the file would do to the project: "New 0, Update 0, Duplicate 1, Rejected 0".
QString readBack(const ConcernDesk &desk, const QString &path)
{
    const auto file = readSourceFile(path);
    if (!file)
        return file.error().sentence;
    const auto plan =
        planImport(*file, guessConcernChoices(*file), desk.book(), desk.project, desk.document->now());
    if (!plan)
        return plan.error().sentence;
    QStringList counts;
    for (const Verdict verdict : {Verdict::New, Verdict::Update, Verdict::Duplicate, Verdict::Rejected})
        counts << u"%1 %2"_s.arg(verdictName(verdict)).arg(plan->count(verdict));
    return counts.join(u", "_s);
}

} // namespace

class TestConcernRegister final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheGivenConcernsAndColumnsInTheirOrder()
    {
        const ConcernDesk desk;
        const Id ada = desk.add(Stakeholder{.name = u"Ada"_s, .role = u"CTO"_s});
        const Id slow = desk.add(Concern{.stakeholder = ada, .name = u"Slow"_s, .due = QDate(2026, 3, 12)});
        const Id dear = desk.add(Concern{.name = u"Dear"_s, .status = ConcernStatus::Addressed});
        desk.edit([&](Edit &edit) {
            edit.insert(DemoStep{.concern = slow, .text = u"Stop it"_s, .shownOn = today, .position = 1});
            edit.insert(DemoStep{.concern = slow, .text = u"Wait"_s, .position = 2});
        });
        const Sheet sheet = registerSheet(desk.book(), {dear, {77}, slow},
            {u"status"_s, u"name"_s, u"no such"_s, u"stakeholder"_s, u"role"_s, u"due"_s, u"rule"_s,
                u"state"_s, u"steps"_s, u"findings"_s},
            holds);
        QCOMPARE(QString::fromUtf8(toCsv(sheet)),
            u"Status,Concern,Stakeholder,Role,Due before,Alert rule,State of the metric,Demo "
            u"steps,Findings\r\n"
            "Addressed,Dear,,,,incoming − outgoing = 0,Holds since 7 March,,It has no owner.\r\n"
            "Raised,Slow,Ada,CTO,2026-03-12,incoming − outgoing = 0,Holds since 7 March,\"[x] Stop it\n"
            "[ ] Wait\",It has no owner.\r\n"_s);
    }

    void everyFieldOfAConcernHasAColumn()
    {
        QStringList missing;
        for (const Field &field : Concern::description().fields) {
            if (!registerColumns().contains(QString::fromLatin1(field.name)))
                missing << QString::fromLatin1(field.name);
        }
        QCOMPARE(missing, (QStringList{u"id"_s, u"project"_s, u"person_acts"_s, u"position"_s}));
    }

    void readBackNothingChanges_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<b>&amp; [x](http://a.example) `|` **"_s;
        QTest::newRow("emoji") << u"👩‍🚀 🇩🇪 ☂️ "_s;
        QTest::newRow("right to left") << u"\u202Eقلق כן\u202C "_s;
        QTest::newRow("lines") << u"one\ntwo\r\n\n  three; \"four\", five\t"_s;
        for (const char *sign : {"=1+1 ", "+1 ", "-1 ", "@a ", "'=1 ", "''x ", "\t="})
            QTest::newRow(sign) << QString::fromUtf8(sign);
        QTest::newRow("long") << u"wörd "_s.repeated(4000);
        QTest::newRow("accents") << u"Ça e\u0301té ﬁ "_s;
    }

    void readBackNothingChanges()
    {
        QFETCH(QString, text);
        const ConcernDesk desk;
        Concern concern = full(text);
        concern.stakeholder = desk.add(Stakeholder{.name = text + u"Ada"_s, .role = text});
        const Id added = desk.add(concern);
        desk.edit([&](Edit &edit) {
            edit.insert(
                DemoStep{.concern = added, .text = text + u"step"_s, .shownOn = today, .position = 1});
        });
        for (const char *name : {"register.csv", "register.xlsx"}) {
            const QString path = desk.folder.path(QString::fromLatin1(name));
            QVERIFY(writeSheet(registerSheet(desk.book(), holds), path));
            QCOMPARE(readBack(desk, path), u"New 0, Update 0, Duplicate 1, Rejected 0"_s);
        }
    }

    void whatIsExportedArrivesElsewhere()
    {
        const ConcernDesk from;
        Concern concern = full(u"= \"<i>\" é\n👍 "_s);
        concern.stakeholder = from.add(Stakeholder{.name = u"Ada"_s, .role = u"CTO"_s});
        from.add(concern);
        const ConcernDesk to;
        const QString path = to.folder.path(u"register.csv"_s);
        QVERIFY(writeSheet(registerSheet(from.book(), nothing), path));
        const auto file = readSourceFile(path);
        const auto plan =
            planImport(*file, guessConcernChoices(*file), to.book(), to.project, to.document->now());
        QVERIFY(importConcerns(*to.document, *plan));
        // One line is one line, and blanks around a text are none of it.
        Row expected = Concern::description().row(from.book().concerns.front());
        Row arrived = Concern::description().row(to.book().concerns.front());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const Field &field = Concern::description().fields[i];
            if (field.type == FieldType::Key || field.type == FieldType::Reference)
                continue;
            if (auto *words = std::get_if<QString>(&expected[i]))
                *words = words->simplified();
            if (auto *words = std::get_if<QString>(&arrived[i]))
                *words = words->simplified();
            QVERIFY2(expected[i] == arrived[i], field.name);
        }
        QCOMPARE(to.book().stakeholders.front().role, u"CTO"_s);
    }

    void fiveHundredConcernsGoBackAndForth()
    {
        const ConcernDesk desk;
        desk.edit([&](Edit &edit) {
            for (int i = 0; i < 500; ++i) {
                edit.insert(Concern{.project = desk.project,
                    .name = u"Concern %1"_s.arg(i),
                    .words = u"word "_s.repeated(40),
                    .position = i + 1.0});
            }
        });
        const QString path = desk.folder.path(u"register.csv"_s);
        QVERIFY(writeSheet(registerSheet(desk.book(), nothing), path));
        QCOMPARE(readBack(desk, path), u"New 0, Update 0, Duplicate 500, Rejected 0"_s);
    }

    void markdownHasATableAndASectionForEach()
    {
        const ConcernDesk desk;
        const Id dario = desk.add(Stakeholder{.name = u"Dario Pelk"_s, .role = u"head of dispatch"_s});
        desk.add(Concern{.stakeholder = dario,
            .name = u"Orders vanish"_s,
            .mitigation = u"Count them | all"_s,
            .storyRole = u"dispatcher"_s,
            .storyWant = u"an alert"_s,
            .storyBenefit = u"I can act"_s});
        QCOMPARE(registerMarkdown(u"Concerns of A_B"_s, desk.book(), all(desk.book()), today, holds),
            u"# Concerns of A\\_B\n\n"
            "| Concern | Stakeholder | What we do about it | Owner | Due before | Status |\n"
            "| --- | --- | --- | --- | --- | --- |\n"
            "| Orders vanish | Dario Pelk | Count them \\| all |  |  | Raised |\n"
            "\n## 1. Orders vanish\n\n"
            "- **Stakeholder:** Dario Pelk, head of dispatch\n"
            "- **What we do about it:** Count them \\| all\n"
            "- **User story:** As a dispatcher I want an alert, so that I can act.\n"
            "- **Alert rule:** incoming − outgoing = 0\n"
            "- **State of the metric:** Holds since 7 March\n"
            "- **Status:** Raised\n"
            "- **Findings:** It has no owner.\n"_s);
    }

    void markdownIsNothingButText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("a | b", "a \\| b");
        row("[x](y)", "\\[x\\](y)");
        row("`code` *a* _b_ ~c~", "\\`code\\` \\*a\\* \\_b\\_ \\~c\\~");
        row("<script>&lt;", "&lt;script&gt;&amp;lt;");
        row("a\nb\r\nc", "a<br>b<br>c");
        row("http://a.example www.b.example c@d.example", "http\\://a.example www\\.b.example c\\@d.example");
        row("\\ # $x$", "\\\\ \\# \\$x\\$");
        row("a\x01"
            "b\tc",
            "a b c");
    }

    void markdownIsNothingButText()
    {
        QFETCH(QString, text);
        QTEST(markdownText(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestConcernRegister)
#include "tst_concernregister.moc"
