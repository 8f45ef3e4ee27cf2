#include "core/pipeline/facts.h"
#include "core/pipeline/leadimport.h"
#include "core/pipeline/merging.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace concave;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(CONCAVE_TEST_DATA "/") + QString::fromLatin1(name);
}

/// A document, and files beside it.
struct Desk
{
    using Choose = std::function<void(LeadChoices &)>;

    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();

    Pipeline pipeline() const { return *readPipeline(*document); }

    Result<LeadImport> plan(const QString &path, const Choose &choose = {}) const
    {
        const auto file = readSourceFile(path);
        if (!file)
            return file.error();
        LeadChoices choices = guessChoices(*file, pipeline(), *document->all<LeadMapping>());
        if (choose)
            choose(choices);
        return planImport(*file, choices, pipeline(), document->now());
    }

    Result<LeadImport> planText(const QByteArray &csv, const Choose &choose = {}) const
    {
        const QString path = folder.path(QStringLiteral("leads.csv"));
        overwrite(path, csv);
        return plan(path, choose);
    }

    LeadImport import(const Result<LeadImport> &plan) const
    {
        if (!plan)
            qFatal("%s", qPrintable(plan.error().sentence));
        if (const auto done = importLeads(*document, *plan); !done)
            qFatal("%s", qPrintable(done.error().sentence));
        return *plan;
    }
};

/// "read 3 = 1 new + 1 update + 0 duplicate + 1 rejected"; "does not add up" where it does not.
QString counts(const LeadImport &import)
{
    const qint64 added = import.count(Verdict::New);
    const qint64 updated = import.count(Verdict::Update);
    const qint64 duplicates = import.count(Verdict::Duplicate);
    const auto rejected = static_cast<qint64>(import.rejected().size());
    if (import.read() != added + updated + duplicates + rejected)
        return QStringLiteral("does not add up");
    return QStringLiteral("read %1 = %2 new + %3 update + %4 duplicate + %5 rejected")
        .arg(import.read())
        .arg(added)
        .arg(updated)
        .arg(duplicates)
        .arg(rejected);
}

/// "Acme / Forecast: Contacted, 1200 EUR, open" for each lead, in the order of ids.
QString picture(const Desk &desk)
{
    static const QStringList standings = {
        QStringLiteral("open"), QStringLiteral("not signed"), QStringLiteral("won"), QStringLiteral("lost")};
    const Pipeline pipeline = desk.pipeline();
    QStringList lines;
    for (const Lead &lead : pipeline.leads) {
        const LeadFacts facts = factsOf(pipeline, lead, desk.document->now().date());
        QString line =
            lead.title.isEmpty() ? lead.company : lead.company + QStringLiteral(" / ") + lead.title;
        line += QStringLiteral(": ") + pipeline.stages[facts.stage].name;
        if (lead.amount)
            line += QStringLiteral(", %1 %2").arg(QString::number(*lead.amount, 'g', 12), lead.currency);
        line += QStringLiteral(", ") + standings[static_cast<int>(facts.standing)];
        if (facts.closedOn.isValid())
            line += u' ' + facts.closedOn.toString(Qt::ISODate);
        if (!lead.lostReason.isEmpty())
            line += QStringLiteral(" (%1)").arg(lead.lostReason);
        lines << line;
    }
    return lines.join(u'\n');
}

/// Verdicts with why, by line: "2 New|3 Duplicate It is the same as row 2."
QString verdicts(const Result<LeadImport> &import)
{
    if (!import)
        return import.error().sentence;
    QStringList lines;
    for (const JudgedRow &judged : import->rows)
        lines << QStringLiteral("%1 %2 %3")
                     .arg(judged.row.line)
                     .arg(verdictName(judged.verdict), judged.why.join(QStringLiteral(", ")))
                     .trimmed();
    return lines.join(u'|');
}

/// A CSV read the slow way, character by character: what the readers are checked against.
std::vector<QStringList> slowCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes);
    std::vector<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && character == u',')
            rows.back() << QString();
        else if (!isQuoted && character == u'\n')
            rows.push_back({QString()});
        else if (character != u'\r')
            rows.back().back() += character;
    }
    return rows;
}

/// "EUR 12.50, USD 3.00".
template <class Rows, class Currency, class Amount>
QString sums(const Rows &rows, Currency currency, Amount amount)
{
    QMap<QString, double> totals;
    for (const auto &row : rows)
        totals[currency(row)] += amount(row);
    QStringList parts;
    for (auto total = totals.cbegin(); total != totals.cend(); ++total)
        parts << QStringLiteral("%1 %2").arg(total.key(), QString::number(total.value(), 'f', 2));
    return parts.join(QStringLiteral(", "));
}

QString sumsOf(const Pipeline &pipeline)
{
    return sums(
        pipeline.leads, [](const Lead &lead) { return lead.currency; },
        [](const Lead &lead) { return lead.amount.value_or(0); });
}

} // namespace

class TestLeadImport : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfTheSamplesIsAccountedFor_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("unsignedDeals");
        QTest::addColumn<int>("lost");
        const auto row = [](const char *file, const char *expected, int unsignedDeals, int lost) {
            QTest::newRow(file) << dataFile(file) << QString::fromUtf8(expected) << unsignedDeals << lost;
        };
        row("pipedrive.csv", "read 40 = 40 new + 0 update + 0 duplicate + 0 rejected", 13, 5);
        row("hubspot.csv", "read 30 = 30 new + 0 update + 0 duplicate + 0 rejected", 6, 5);
        row("salesforce.csv", "read 25 = 25 new + 0 update + 0 duplicate + 0 rejected", 4, 2);
        row("trello.json", "read 35 = 29 new + 0 update + 0 duplicate + 6 rejected", 3, 0);
    }

    void everyRowOfTheSamplesIsAccountedFor()
    {
        QFETCH(QString, file);
        QFETCH(QString, expected);
        const Desk desk;
        QCOMPARE(counts(desk.import(desk.plan(file))), expected);
        const QString all = picture(desk);
        QTEST(static_cast<int>(all.count(QStringLiteral("not signed"))), "unsignedDeals");
        QTEST(static_cast<int>(all.count(QStringLiteral(", lost 20"))), "lost");
        QVERIFY(!all.contains(QStringLiteral(", won")));

        // Once more is nothing; undo leaves the empty pipeline, redo the whole one.
        const LeadImport again = desk.import(desk.plan(file));
        QCOMPARE(again.count(Verdict::New) + again.count(Verdict::Update), 0);
        QCOMPARE(desk.document->history()->size(), std::size_t(1));
        QVERIFY(desk.document->undo());
        QVERIFY(desk.pipeline().leads.empty());
        QVERIFY(desk.document->redo());
        QCOMPARE(picture(desk), all);
    }

    void whatWasMergedDoesNotComeBack()
    {
        const Desk desk;
        desk.import(desk.plan(dataFile("pipedrive.csv")));
        const Pipeline before = desk.pipeline();
        const std::vector<Id> two{before.leads[0].id, before.leads[1].id};
        const auto merged = desk.document->edit(QStringLiteral("Merge"), [&](Edit &edit) {
            mergeLeads(edit, before, two, mergeChoices(before, two), desk.document->now());
        });
        QVERIFY(merged);
        const QString ids = QStringLiteral("pipedrive:1000 pipedrive:1001");
        QCOMPARE(desk.pipeline().leads[0].externalId, ids);
        const LeadImport again = desk.import(desk.plan(dataFile("pipedrive.csv")));
        QCOMPARE(again.count(Verdict::New), 0);
        QCOMPARE(desk.pipeline().leads.size(), std::size_t(39));
        QCOMPARE(desk.pipeline().leads[0].externalId, ids);
    }

    void moneyIsThatOfTheFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("amount");
        QTest::addColumn<int>("currency");
        QTest::newRow("pipedrive") << dataFile("pipedrive.csv") << 3 << 4;
        QTest::newRow("hubspot") << dataFile("hubspot.csv") << 3 << -1;
        QTest::newRow("salesforce") << dataFile("salesforce.csv") << 6 << 5;
    }

    void moneyIsThatOfTheFile()
    {
        QFETCH(QString, file);
        QFETCH(int, amount);
        QFETCH(int, currency);
        std::vector<QStringList> rows = slowCsv(contentsOf(file));
        const qsizetype width = rows.front().size();
        rows.erase(rows.begin());
        std::erase_if(rows, [&](const QStringList &row) { return row.size() != width; });
        const Desk desk;
        desk.import(desk.plan(file));
        const QString expected = sums(
            rows,
            [&](const QStringList &row) { return currency < 0 ? QStringLiteral("USD") : row[currency]; },
            [&](const QStringList &row) {
                return QString(row[amount]).remove(u'$').remove(u',').toDouble();
            });
        QCOMPARE(sumsOf(desk.pipeline()), expected);
    }

    void daysAreThoseOfTheFile()
    {
        const Desk desk;
        desk.import(desk.plan(dataFile("salesforce.csv")));
        const std::vector<QStringList> rows = slowCsv(contentsOf(dataFile("salesforce.csv")));
        const std::vector<Lead> leads = desk.pipeline().leads;
        QCOMPARE(leads.size(), std::size_t(25));
        for (std::size_t i = 0; i < leads.size(); ++i) {
            QCOMPARE(leads[i].closeBy, QDate::fromString(rows[i + 1][8], QStringLiteral("dd/MM/yyyy")));
            QCOMPARE(leads[i].created, QDate(2026, 8, 1)); // 01/08/2026, which the other column decides
        }
    }

    void boardsBringWhatStandsOnTheirCards()
    {
        const QJsonObject board = QJsonDocument::fromJson(contentsOf(dataFile("trello.json"))).object();
        QMap<QString, QJsonObject> cards;
        for (const auto card : board[QStringLiteral("cards")].toArray())
            cards[card[QStringLiteral("id")].toString()] = card.toObject();
        const Desk desk;
        desk.import(desk.plan(dataFile("trello.json")));
        const Pipeline pipeline = desk.pipeline();
        QCOMPARE(pipeline.leads.size(), std::size_t(29));
        for (const Lead &lead : pipeline.leads) {
            const QJsonObject card = cards[lead.externalId.section(u':', 1)];
            QCOMPARE(lead.company, card[QStringLiteral("name")].toString());
            QCOMPARE(lead.note, card[QStringLiteral("desc")].toString());
            QCOMPARE(lead.link, card[QStringLiteral("shortUrl")].toString());
            QCOMPARE(lead.nextDue,
                QDate::fromString(card[QStringLiteral("due")].toString().left(10), Qt::ISODate));
            QCOMPARE(lead.touched, QDate(2026, 10, 2));
            const qint64 made = card[QStringLiteral("id")].toString().left(8).toLongLong(nullptr, 16);
            QCOMPARE(lead.created, QDateTime::fromSecsSinceEpoch(made, Qt::UTC).date());
            const QJsonArray checklists = card[QStringLiteral("idChecklists")].toArray();
            QCOMPARE(
                ofLead(pipeline.milestones, lead.id).size(), static_cast<std::size_t>(3 * checklists.size()));
        }
        // Cards stand in their list as on the board.
        for (std::size_t stage = 0; stage < pipeline.stages.size(); ++stage) {
            double last = -1;
            for (const Lead *lead : leadsIn(pipeline, stage)) {
                const double place =
                    cards[lead->externalId.section(u':', 1)][QStringLiteral("pos")].toDouble();
                QVERIFY(place >= last);
                last = place;
            }
        }
    }

    void rowsBecomeLeads_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &csv, const char *expected) {
            QTest::newRow(name) << csv << QString::fromUtf8(expected);
        };
        row("our own names", "company,title,stage,amount,currency\nAcme,Forecast,Re-contacted,1200.5,SEK\n",
            "Acme / Forecast: Re-contacted, 1200.5 SEK, open");
        row("our own labels", "Company;Title;Amount;E-mail\nAcme;Forecast;1.200,50;a@example.com\n",
            "Acme / Forecast: Contacted, 1200.5 EUR, open");
        row("no company", "Deal Name,Deal Stage,Amount\nForecast,closedwon,€5\n",
            "Forecast: Deal closed, 5 EUR, not signed");
        row("the system's words of Pipedrive",
            "Deal - Title,Deal - Value,Organization,Deal - Stage (pipeline),Deal - Expected close date\n"
            "Forecast,10,Acme,Recontacted (Sales),45631\n",
            "Acme / Forecast: Re-contacted, 10 EUR, open");
        row("won with its day",
            "Title,Organization,Status,Won time,Stage\nx,Acme,Won,2026-02-01 10:00:00,Contacted\n",
            "Acme / x: Deal closed, won 2026-02-01");
        row("the status wins over the stage", "Title,Organization,Status,Stage\nx,Acme,Open,Closed Lost\n",
            "Acme / x: Contacted, open");
        row("an open deal in the closing stage", "Title,Organization,Status,Stage\nx,Acme,Open,Deal closed\n",
            "Acme / x: Deal closed, not signed");
        row("lost without a reason", "Title,Organization,Status,Lost time\nx,Acme,Lost,2026-02-01 10:00:00\n",
            "Acme / x: Contacted, lost 2026-02-01 (No reason given at the source)");
        row("lost today", "Title,Organization,Status,Expected close date\nx,Acme,Lost,2027-02-01\n",
            "Acme / x: Contacted, lost 2026-03-10 (No reason given at the source)");
        row("the report in French",
            "Nom de l'opportunité;Nom du compte;Étape;Montant;Date de clôture\n"
            "x;Acme;Closed Won;1 200,50;18/09/2026\n",
            "Acme / x: Deal closed, 1200.5 EUR, not signed");
        row("Data Loader",
            "Id,Name,StageName,Amount,CloseDate,CurrencyIsoCode,IsClosed,IsWon\n"
            "1,x,Prospecting,5,2026-01-31,CHF,false,false\n2,y,Whatever,6,2026-01-31,CHF,true,false\n",
            "x: Contacted, 5 CHF, open\n"
            "y: Contacted, 6 CHF, lost 2026-01-31 (No reason given at the source)");
        row("cells that would run or be markup",
            "company,title,note\n\"=cmd|' /C calc'!A0\",<b>x</b>,\"two\nlines, \"\"quoted\"\"\"\n",
            "=cmd|' /C calc'!A0 / <b>x</b>: Contacted, open");
    }

    void rowsBecomeLeads()
    {
        QFETCH(QByteArray, csv);
        const Desk desk;
        desk.import(desk.planText(csv));
        QTEST(picture(desk), "expected");
    }

    void rowsAreJudged_data()
    {
        QTest::addColumn<QByteArray>("present");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &present, const QByteArray &csv,
                             const char *expected) {
            QTest::newRow(name) << present << csv << QString::fromUtf8(expected);
        };
        row("by id", "ID,Title,Organization,Person - Email\n7,x,Acme,a@example.com\n",
            "ID,Title,Organization,Person - Email\n7,y,Other,b@example.com\n8,z,Third,a@example.com\n",
            "2 Update Company, Title, E-mail|3 New");
        row("by e-mail", "company,email\nAcme,a@example.com\n",
            "company,email,phone\nACME Inc,A@example.com,5\n", "2 Update Company, E-mail, Phone");
        row("by company and title", "company,title\nCafé Méridien,Fraud  scoring\n",
            "company,title,amount\nCAFE MERIDIEN,fraud scoring,\nCafe Meridien,Other,5\n",
            "2 Update Company, Title|3 New");
        row("identical", "company,title\nAcme,x\n", "company,title\nAcme,x\n",
            "2 Duplicate “x” of Acme is there already, as it is here.");
        row("blank cells change nothing", "company,title,phone,amount\nAcme,x,123,5\n",
            "company,title,phone,amount\nAcme,x,,\n",
            "2 Duplicate “x” of Acme is there already, as it is here.");
        row("an earlier row", "company,title\nOther,\n", "company,title\nAcme,x\nACME ,X\n",
            "2 New|3 Duplicate It is the same as row 2.");
        row("two deals of one person", "company,title,email\nAcme,x,a@example.com\n",
            "company,title,email\nAcme,y,a@example.com\n", "2 New");
        row("ambiguous", "company,title,email\nAcme,x,a@example.com\nAcme,y,a@example.com\n",
            "company,email\nSome,a@example.com\n",
            "2 Duplicate It could be any of 2 leads, such as “x” of Acme.");
        row("faults", "company,title\nOther,\n",
            "company,amount,close_by,currency,probability\n"
            ",1,,,\nA,x,,,\nB,1,soon,,\nC,1,,Taler,\nD,-1,,,\nE,,,,101\nF,1\n",
            "2 Rejected The company is missing.|3 Rejected Amount is no number: “x”.|"
            "4 Rejected Expected close is no day: “soon”.|"
            "5 Rejected “Taler” is not a currency; write a code such as EUR.|"
            "6 Rejected Amount must be at least 0, and “-1” is not.|"
            "7 Rejected Probability, % must be between 0 and 100, and “101” is not.|"
            "8 Rejected It has 2 cells where the header has 5.");
    }

    void rowsAreJudged()
    {
        QFETCH(QByteArray, present);
        QFETCH(QByteArray, csv);
        const Desk desk;
        desk.import(desk.planText(present));
        const auto plan = desk.planText(csv);
        QTEST(verdicts(plan), "expected");
        QVERIFY(counts(*plan).startsWith(QStringLiteral("read")));
    }

    /// As a mail address of the whole firm: it says nothing, and costs no more than others.
    void aMailAddressOfManyTellsNobodyApart()
    {
        QByteArray csv = "ID,Title,Organization,Person - Email\n";
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            csv += number + ",Deal " + number + ",Acme,office@example.com\n";
        }
        const Desk desk;
        QCOMPARE(counts(desk.import(desk.planText(csv))),
            QStringLiteral("read 20000 = 20000 new + 0 update + 0 duplicate + 0 rejected"));
        QCOMPARE(counts(*desk.planText("Title,Organization,Person - Email\nDeal 7,Acme,office@example.com\n"
                                       "Deal x,Acme,office@example.com\n")),
            QStringLiteral("read 2 = 1 new + 0 update + 1 duplicate + 0 rejected"));
    }

    void updatesTakeWhatTheFileHas()
    {
        const Desk desk;
        desk.import(desk.planText("company,title,phone,stage,amount\nAcme,x,123,Contacted,5\n"));
        desk.import(desk.planText("company,title,phone,stage,amount\nAcme,x,,Second meeting booked,7\n"));
        QCOMPARE(picture(desk), QStringLiteral("Acme / x: Second meeting booked, 7 EUR, open"));
        QCOMPARE(desk.pipeline().leads.front().phone, QStringLiteral("123"));
        QCOMPARE(desk.pipeline().moves.size(), std::size_t(1));
        desk.import(desk.planText("Title,Organization,Status,Won time\nx,Acme,Won,2026-03-01\n"));
        QCOMPARE(picture(desk), QStringLiteral("Acme / x: Deal closed, 7 EUR, won 2026-03-01"));
    }

    void closedLeadsStayClosed()
    {
        const Desk desk;
        desk.import(desk.planText("Title,Organization,Status,Won time,Lost reason\n"
                                  "x,Acme,Won,2026-02-01,\ny,Acme,Lost,,Too dear\n"));
        const auto plan =
            desk.planText("Title,Organization,Status,Stage,Value\nx,Acme,Lost,,5\ny,Acme,Open,Contacted,6\n");
        QCOMPARE(verdicts(plan), QStringLiteral("2 Update Amount|3 Update Amount"));
        desk.import(plan);
        QCOMPARE(picture(desk), QStringLiteral("Acme / x: Deal closed, 5 EUR, won 2026-02-01\n"
                                               "Acme / y: Contacted, 6 EUR, lost 2026-03-10 (Too dear)"));
    }

    void unknownStagesGoToTheFirstOrAreMade()
    {
        const QByteArray csv =
            "company,title,stage\nAcme,x,Warming up\nAcme,y,Warming up\nAcme,z,Contacted\n";
        const Desk desk;
        const auto plan = desk.planText(csv);
        QVERIFY(plan->notes.join(u' ').contains(QStringLiteral("Warming up → Contacted")));
        desk.import(desk.planText(csv, [](LeadChoices &choices) {
            choices.stages.front() = {QStringLiteral("Warming up"), StageChoice::Meaning::NewStage};
        }));
        QCOMPARE(picture(desk), QStringLiteral("Acme / x: Warming up, open\nAcme / y: Warming up, open\n"
                                               "Acme / z: Contacted, open"));
        QStringList names;
        for (const PipelineStage &stage : desk.pipeline().stages)
            names << stage.name;
        QCOMPARE(names.mid(3), (QStringList{QStringLiteral("Second meeting booked"),
                                   QStringLiteral("Warming up"), QStringLiteral("Deal closed")}));
    }

    void theMappingIsKeptForTheNextFile()
    {
        const QByteArray csv = "Who,What\nAcme,x\n";
        const Desk desk;
        QVERIFY(sentenceOf(desk.planText(csv)).contains(QStringLiteral("Choose the column of the company")));
        desk.import(desk.planText(csv, [](LeadChoices &choices) {
            choices.targets = {QStringLiteral("company"), QStringLiteral("title")};
        }));
        QCOMPARE(verdicts(desk.planText("Who,What\nOther,y\n")), QStringLiteral("2 New"));
        QCOMPARE(desk.document->history()->size(), std::size_t(1));
    }

    void twoColumnsForOneFieldAreRefused()
    {
        const Desk desk;
        const auto plan = desk.planText("a,b\nAcme,x\n", [](LeadChoices &choices) {
            choices.targets = {QStringLiteral("company"), QStringLiteral("company")};
        });
        QCOMPARE(sentenceOf(plan),
            QStringLiteral("Two columns are to fill “Company”. Nothing was imported. Choose one of them."));
    }

    void whatCouldBeReadInTwoWaysIsSaid()
    {
        const Desk desk;
        const auto plan = desk.planText("company,close_by,amount\nAcme,03/04/2026,\"1,234\"\n");
        const QString notes = plan->notes.join(u' ');
        QVERIFY(notes.contains(QStringLiteral("the day is taken to be first")));
        QVERIFY(notes.contains(QStringLiteral("the comma is taken to part the thousands")));
        desk.import(plan);
        QCOMPARE(desk.pipeline().leads.front().closeBy, QDate(2026, 4, 3));
        QCOMPARE(desk.pipeline().leads.front().amount, std::optional(1234.0));
    }

    void theReportNamesEveryRow()
    {
        const Desk desk;
        QCOMPARE(reportOf(*desk.planText("company,amount\n=Acme,5\nB,x\n")),
            QByteArray(
                "Row,Company,Title,Verdict,Why\r\n2,'=Acme,,New,\r\n3,B,,Rejected,Amount is no number: "
                "\xE2\x80\x9Cx\xE2\x80\x9D.\r\n"));
    }

    /// Whatever is done to a sample, there is a plan that adds up or a sentence, and what is planned goes in.
    void brokenSamplesAreAPlanOrASentence_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"pipedrive.csv", "hubspot.csv", "salesforce.csv", "trello.json"})
            QTest::newRow(file) << dataFile(file);
    }

    void brokenSamplesAreAPlanOrASentence()
    {
        QFETCH(QString, file);
        const QByteArray sample = contentsOf(file);
        QRandomGenerator random(20260310);
        const Desk desk;
        for (int round = 0; round < 150; ++round) {
            QByteArray broken = sample;
            if (round % 3 == 0)
                broken.truncate(random.bounded(static_cast<int>(sample.size())));
            for (int flips = round % 5; flips > 0 && !broken.isEmpty(); --flips) {
                char &byte = broken[random.bounded(static_cast<int>(broken.size()))];
                byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
            }
            const auto plan = desk.planText(broken);
            if (!plan) {
                QVERIFY(!plan.error().sentence.isEmpty());
                continue;
            }
            QVERIFY(counts(*plan).startsWith(QStringLiteral("read")));
            if (round % 10 == 0)
                QCOMPARE(sentenceOf(importLeads(*desk.document, *plan)), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestLeadImport)
#include "tst_leadimport.moc"
