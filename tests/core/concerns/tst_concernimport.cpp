// Concerns from files: what columns and words mean, what becomes of each row, and that nothing breaks it.
#include "core/concerns/concernimport.h"
#include "tests/testing/concerns.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

using Choose = std::function<void(ConcernChoices &, const SourceFile &)>;

Result<ConcernImport> plan(const ConcernDesk &desk, const QByteArray &csv, const Choose &choose = {})
{
    const QString path = desk.folder.path(u"concerns.csv"_s);
    overwrite(path, csv);
    const auto file = readSourceFile(path);
    if (!file)
        return file.error();
    ConcernChoices choices = guessConcernChoices(*file);
    if (choose)
        choose(choices, *file);
    return planImport(*file, choices, desk.book(), desk.project, desk.document->now());
}

/// Verdicts with why, by line: "2 New|3 Duplicate It is the same as row 2."
QString verdicts(const Result<ConcernImport> &import)
{
    if (!import)
        return import.error().sentence;
    QStringList lines;
    for (const JudgedConcern &judged : import->rows) {
        QStringList words{QString::number(judged.row.line), verdictName(judged.verdict)};
        words << judged.why.join(u", "_s) << judged.remarks;
        words.removeAll(QString());
        lines << words.join(u' ');
    }
    return lines.join(u'|');
}

void import(const ConcernDesk &desk, const Result<ConcernImport> &plan)
{
    if (!plan)
        qFatal("%s", qPrintable(plan.error().sentence));
    if (const auto done = importConcerns(*desk.document, *plan); !done)
        qFatal("%s", qPrintable(done.error().sentence));
}

/// "Slow (Ada, CTO): accepted by Ada on 2026-03-10" for each concern.
QString picture(const ConcernDesk &desk)
{
    const ConcernBook book = desk.book();
    QStringList lines;
    for (const Concern &concern : book.concerns) {
        QString line = concern.name;
        if (const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder)) {
            line += u" ("_s + stakeholder->name +
                    (stakeholder->role.isEmpty() ? QString() : u", "_s + stakeholder->role) + u')';
        }
        line += u": "_s + statusName(concern.status).toLower();
        if (!concern.acceptedBy.isEmpty())
            line += u" by %1 on %2"_s.arg(concern.acceptedBy, concern.acceptedOn.toString(Qt::ISODate));
        lines << line;
    }
    return lines.join(u'|');
}

} // namespace

class TestConcernImport final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreKnownByManyNames_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *label, const char *target) {
            QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(target);
        };
        row("Concern", "name");
        row("TITLE", "name");
        row("Quote", "words");
        row("Their words", "words");
        row("Impact", "worst_case");
        row("What we do about it", "mitigation");
        row("mitigation", "mitigation");
        row("Raised by", "stakeholder");
        row("Role", "role");
        row("Due before", "due");
        row("Due", "due");
        row("Assigned to", "owner");
        row("Raised on", "raised_on");
        row("State", "status");
        row("User story", "story");
        row("Demo steps", "steps");
        row("Alert rule", "");
        row("Weather", "");
    }

    void columnsAreKnownByManyNames()
    {
        QFETCH(QString, label);
        const ConcernDesk desk;
        const QString path = desk.folder.path(u"a.csv"_s);
        overwrite(path, label.toUtf8() + ",Something else\nx,y\n");
        QTEST(guessConcernChoices(*readSourceFile(path)).targets.value(0), "target");
    }

    void rowsBecomeConcerns()
    {
        const ConcernDesk desk;
        import(desk,
            plan(desk,
                "Concern;Quote;Impact;Answer;Owner;Due;Status;Stakeholder;Role;Raised on;User story;Demo\n"
                "Orders vanish;Nobody notices.;40 wait;Count them;Ines;12.03.2026;mitigated;Dario Pelk;"
                "Head of dispatch;18.02.2026;As a dispatcher I want an alert, so that I can act.;"
                "\"[x] Stop it\n[ ] Wait\"\n"));
        const ConcernBook book = desk.book();
        QCOMPARE(picture(desk), u"Orders vanish (Dario Pelk, Head of dispatch): addressed"_s);
        const Concern &concern = book.concerns.front();
        QCOMPARE(concern.words, u"Nobody notices."_s);
        QCOMPARE(concern.worstCase, u"40 wait"_s);
        QCOMPARE(concern.mitigation, u"Count them"_s);
        QCOMPARE(concern.owner, u"Ines"_s);
        QCOMPARE(concern.due, QDate(2026, 3, 12));
        QCOMPARE(concern.raisedOn, QDate(2026, 2, 18));
        QCOMPARE(concern.storyRole, u"dispatcher"_s);
        QCOMPARE(concern.storyWant, u"an alert"_s);
        QCOMPARE(concern.storyBenefit, u"I can act"_s);
        QCOMPARE(book.steps.size(), std::size_t(2));
        QCOMPARE(book.steps[0].text, u"Stop it"_s);
        QVERIFY(book.steps[0].shownOn.isValid());
        QVERIFY(!book.steps[1].shownOn.isValid());
    }

    void anImportIsOneStep()
    {
        const ConcernDesk desk;
        import(desk, plan(desk, "Concern,Stakeholder\nSlow,Ada\nDear,Bo\n"));
        QCOMPARE(desk.document->history()->back().label, u"Import from concerns.csv, concerns: 2"_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.book().concerns.empty());
        QVERIFY(desk.book().stakeholders.empty());
    }

    void statusWordsAreTakenLeniently()
    {
        const ConcernDesk desk;
        const auto planned =
            plan(desk, "Concern,Status,Accepted by\na,Open,\nb,ANSWERED,\nc,shown,\nd,done,Ada\n"
                       "e,Vielleicht,\nf,,\n");
        QVERIFY2(
            planned->notes.contains(u"Statuses with words that are not known here: “Vielleicht → Raised”."_s),
            qPrintable(planned->notes.join(u'|')));
        import(desk, planned);
        QCOMPARE(picture(desk), u"a: raised|b: addressed|c: demonstrated|d: accepted by Ada on 2026-03-10|"
                                "e: raised|f: raised"_s);
    }

    void acceptedIsBySomebody()
    {
        const ConcernDesk desk;
        const auto planned =
            plan(desk, "Concern,Status,Stakeholder,Accepted by,Accepted on\na,accepted,Ada,,\n"
                       "b,accepted,,,\nc,accepted,Ada,Bo,2026-02-01\n");
        QCOMPARE(verdicts(planned),
            u"2 New|3 New Who accepted it is not said: it is taken as demonstrated.|4 New"_s);
        import(desk, planned);
        QCOMPARE(picture(desk), u"a (Ada): accepted by Ada on 2026-03-10|b: demonstrated|"
                                "c (Ada): accepted by Bo on 2026-02-01"_s);
        // Who accepted it stays who it was.
        QCOMPARE(verdicts(plan(desk, "Concern,Status\nc,done\n")),
            u"2 Duplicate “c” is there already, as it is here."_s);
    }

    void rowsAreJudged_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *csv, const char *expected) {
            QTest::newRow(name) << QByteArray(csv) << QString::fromUtf8(expected);
        };
        row("new", "Concern\nUgly\n", "2 New");
        row("there", "Concern\nSlow  when it rains\n",
            "2 Duplicate “Slow when it rains” is there already, as it is here.");
        row("there in other letters", "Concern\nSLOW when it râins\n", "2 Update Concern");
        row("by words", "Quote\nNobody notices\n",
            "2 Duplicate “Orders vanish” is there already, as it is here.");
        row("update", "Concern,Owner,Due\nSlow when it rains,Ines,2026-04-01\n",
            "2 Update Owner, Due before");
        row("blank changes nothing", "Concern,Owner\nOrders vanish,\n",
            "2 Duplicate “Orders vanish” is there already, as it is here.");
        row("twice", "Concern,Stakeholder\nUgly,Ada\nugly,ADA\nUgly,Bo\n",
            "2 New|3 Duplicate It is the same as row 2.|4 New");
        row("nothing", "Concern,Owner\n,Ines\n", "2 Rejected What the concern is, is missing.");
        row("no day", "Concern,Due\nUgly,soon\n", "2 Rejected Due before is no day: “soon”.");
        row("other stakeholder", "Concern,Stakeholder\nOrders vanish,Bo\n", "2 Update Stakeholder");
        row("several", "Concern,Stakeholder\nUgly,Kim\n",
            "2 New Several stakeholders are called “Kim”: none was chosen.");
        row("several by role", "Concern,Stakeholder,Role\nUgly,Kim,cto\n", "2 New");
        row("namesakes", "Concern\nTwice\n", "2 Duplicate It could be any of 2 concerns, such as “Twice”.");
        row("no concern", "Owner,Due\nInes,2026-04-01\n",
            "No column says what the concern is: the file has “Owner”, “Due”. Nothing was imported. Choose "
            "the "
            "column of the concern.");
        row("no rows", "Concern,Owner\n",
            "The file has no rows below its header. Nothing was imported. Choose another.");
    }

    void rowsAreJudged()
    {
        QFETCH(QByteArray, csv);
        const ConcernDesk desk;
        const Id dario = desk.add(Stakeholder{.name = u"Dario Pelk"_s});
        desk.add(Stakeholder{.name = u"Kim"_s, .role = u"CTO"_s});
        desk.add(Stakeholder{.name = u"Kim"_s, .role = u"COO"_s});
        desk.add(Concern{.stakeholder = dario,
            .name = u"Orders vanish"_s,
            .words = u"Nobody notices"_s,
            .owner = u"Ines"_s});
        desk.add(Concern{.name = u"Slow when it rains"_s});
        desk.add(Concern{.name = u"Twice"_s});
        desk.add(Concern{.name = u"Twice"_s});
        QTEST(verdicts(plan(desk, csv)), "expected");
    }

    void twoColumnsForOneFieldAreRefused()
    {
        const ConcernDesk desk;
        const auto refused = plan(
            desk, "Concern,Mitigation,Reply\na,b,c\n", [](ConcernChoices &choices, const SourceFile &file) {
                chooseTarget(choices, file, 2, u"mitigation"_s);
            });
        QCOMPARE(sentenceOf(refused), u"Two columns are to fill “What we do about it”. Nothing was imported. "
                                      "Choose one of them."_s);
    }

    void daysAreReadInOneOrder()
    {
        const ConcernDesk desk;
        const auto month = plan(desk, "Concern,Due\na,03/04/2026\nb,03/25/2026\n");
        QCOMPARE(month->rows[0].row.concern.due, QDate(2026, 3, 4));
        const auto open = plan(desk, "Concern,Due\na,03/04/2026\n");
        QCOMPARE(open->rows[0].row.concern.due, QDate(2026, 4, 3));
        QVERIFY(open->notes.contains(
            u"Days such as 03/04/2026 could be read in two ways: the day is taken to be first."_s));
    }

    void theReportNamesEveryRow()
    {
        const ConcernDesk desk;
        const auto planned = plan(desk, "Concern,Status\n=1+1,done\n,open\n");
        QCOMPARE(reportOf(*planned),
            "Row,Concern,Stakeholder,Verdict,Why\r\n"
            "2,'=1+1,,New,Who accepted it is not said: it is taken as demonstrated.\r\n"
            "3,,,Rejected,\"What the concern is, is missing.\"\r\n"_ba);
    }

    void brokenFilesAreAPlanOrASentence()
    {
        const ConcernDesk desk;
        desk.add(Concern{.name = u"Slow"_s});
        const QByteArray whole =
            "Concern;Quote;Status;Due;Stakeholder;Demo\r\n"
            "Orders vanish;\"Nobody, \"\"ever\"\"\";done;12.03.2026;Dario;\"[x] a\n[ ] b\"\r\n"
            "Slow;;open;;;\r\n";
        QRandomGenerator chance(5);
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(holdsTogether(desk, whole.first(length)));
        for (int i = 0; i < 300; ++i) {
            QByteArray flipped = whole;
            for (quint32 flips = chance.bounded(1U, 4U); flips > 0; --flips) {
                char &byte = flipped[chance.bounded(flipped.size())];
                byte = static_cast<char>(byte ^ (1 << chance.bounded(8)));
            }
            QVERIFY(holdsTogether(desk, flipped));
        }
    }

private:
    /// Every row is accounted for, or a sentence says why there are none.
    static bool holdsTogether(const ConcernDesk &desk, const QByteArray &csv)
    {
        const auto planned = plan(desk, csv);
        if (!planned)
            return planned.error().sentence.endsWith(u'.');
        const auto count = [&](Verdict verdict) { return planned->count(verdict); };
        return planned->read() == count(Verdict::New) + count(Verdict::Update) + count(Verdict::Duplicate) +
                                      static_cast<qint64>(planned->rejected().size()) &&
               reportOf(*planned).count('\n') >= planned->read();
    }
};

QTEST_GUILESS_MAIN(TestConcernImport)
#include "tst_concernimport.moc"
