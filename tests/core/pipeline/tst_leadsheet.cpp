// Leads as a table: what is in it, and that nothing of a lead is lost in it.
#include "core/exchange/csv.h"
#include "core/pipeline/leadimport.h"
#include "core/pipeline/leadsheet.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QDate today(2026, 3, 10);

/// A lead with something in every field.
Lead full()
{
    Lead lead;
    const Description<Lead> &kind = Lead::description();
    Row row = kind.row(lead);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Field &field = kind.fields[i];
        if (field.type == FieldType::Text)
            row[i] = u"=%1, \"x\"\nÄ; +"_s.arg(QString::fromLatin1(field.name));
        else if (field.type == FieldType::Number)
            row[i] = 12.5 + static_cast<double>(i);
        else if (field.type == FieldType::Date)
            row[i] = QDate(2026, 3, 1).addDays(static_cast<qint64>(i)).toString(Qt::ISODate);
        else if (field.type == FieldType::Choice)
            row[i] = qint64(2);
    }
    row[*kind.index(u"currency")] = u"SEK"_s;
    return kind.record(row);
}

QString csvOf(const Document &document, const QStringList &columns)
{
    const Pipeline pipeline = pipelineOf(document);
    std::vector<Id> leads;
    for (const Lead &lead : pipeline.leads)
        leads.push_back(lead.id);
    return QString::fromUtf8(toCsv(leadSheet(pipeline, leads, columns, today)));
}

} // namespace

class TestLeadSheet : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheGivenLeadsAndColumnsInTheirOrder()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 2, {.phone = u"+49 170"_s, .amount = 1200.5});
        const Id bolt = addLead(*document, u"Bolt"_s);
        const Pipeline pipeline = pipelineOf(*document);
        const Sheet sheet = leadSheet(pipeline, {bolt, {77}, acme},
            {u"stage"_s, u"company"_s, u"no such"_s, u"amount"_s, u"phone"_s}, today);
        QCOMPARE(QString::fromUtf8(toCsv(sheet)),
            u"Stage,Company,Amount,Phone\r\nContacted,Bolt,,\r\nRe-contacted,Acme,1200.5,'+49 170\r\n"_s);
    }

    void saysWhatFollowsFromALead()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s, 2, {.amount = 1000});
        const Id bolt = addLead(*document, u"Bolt"_s, 5, {.pricing = Pricing::Milestones});
        addLead(*document, u"Cord"_s, 1, {.lostOn = today, .lostReason = u"No budget"_s});
        edit(*document, [&](Edit &e) {
            e.insert(Milestone{.id = {}, .lead = bolt, .name = u"Draft"_s, .doneOn = today, .amount = 300});
            e.insert(Milestone{.id = {}, .lead = bolt, .name = u"Final"_s, .amount = 700});
        });
        QCOMPARE(csvOf(*document, {u"company"_s, u"standing"_s, u"value"_s, u"weighted"_s, u"follow_up"_s,
                                      u"silent"_s, u"milestones"_s, u"signed"_s}),
            u"Company,Standing,Value,Weighted value,Follow-up,\"Silent for, days\",Milestones done,Signed\r\n"
            "Acme,Open,1000,200,No next action,0,,\r\n"
            "Bolt,Not signed,1000,900,No next action,0,1 of 2,0 of 2\r\n"
            "Cord,Lost,0,0,,,,\r\n"_s);
    }

    void allLeadsStandAsOnTheBoard()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Late"_s, 3);
        addLead(*document, u"Early"_s, 1);
        const Sheet sheet = leadSheet(pipelineOf(*document), today);
        QCOMPARE(sheet.columns.size(), static_cast<std::size_t>(leadSheetColumns().size()));
        QCOMPARE(std::get<QString>(sheet.rows[0][1]), u"Early"_s);
        QCOMPARE(std::get<QString>(sheet.rows[1][1]), u"Late"_s);
    }

    void everyFieldComesBackFromItsCsv()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s, 2, full());
        const Pipeline pipeline = pipelineOf(*document);
        const Lead &lead = pipeline.leads.front();
        const Row before = Lead::description().row(lead);

        const auto table = readCsv(toCsv(leadSheet(pipeline, today)));
        QCOMPARE(sentenceOf(table), QString());
        QCOMPARE(table->rowCount(), std::size_t(1));
        QStringList lost;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Field &field = Lead::description().fields[i];
            const qsizetype column = table->header().indexOf(field.labelText());
            if (column < 0) {
                lost << QString::fromLatin1(field.name);
                continue;
            }
            const QString cell = table->cell(0, static_cast<std::size_t>(column));
            if (field.refers) {
                QCOMPARE(cell, u"Re-contacted"_s);
                continue;
            }
            const auto back = fromText(field, field.type == FieldType::Text ? asMeant(cell) : cell);
            QCOMPARE(sentenceOf(back), QString());
            QVERIFY2(*back == before[i], field.name);
        }
        QCOMPARE(lost, (QStringList{u"position"_s, u"project"_s}));
    }

    void anExportIsImportedWithoutLoss_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << u"leads.csv"_s;
        QTest::newRow("xlsx") << u"leads.xlsx"_s;
    }

    void anExportIsImportedWithoutLoss()
    {
        QFETCH(QString, name);
        const TestFolder folder;
        const auto from = folder.create();
        Lead lead = full();
        const Description<Lead> &kind = Lead::description();
        Row row = kind.row(lead);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (kind.fields[i].type == FieldType::Text) // the import tidies texts up
                row[i] = u"=%1, Ä +49 \"x\""_s.arg(QString::fromLatin1(kind.fields[i].name));
        }
        lead = kind.record(row);
        lead.tags = u"big, old"_s;
        lead.email = u"+anna@a.example"_s;
        lead.currency = u"SEK"_s;
        lead.probability = 35;
        lead.externalId = u"pipedrive:17"_s;
        lead.lostOn = {};
        lead.lostReason.clear();
        lead.lostNote.clear();
        addLead(*from, u"Acme"_s, 2, lead);
        addLead(*from, u"Bolt"_s, 1,
            {.lostOn = today, .lostReason = u"No budget"_s, .lostNote = u"+ next year"_s});
        QCOMPARE(sentenceOf(writeSheet(leadSheet(pipelineOf(*from), today), folder.path(name))), QString());

        const auto to = folder.create(u"other.concave"_s);
        const auto file = readSourceFile(folder.path(name));
        QCOMPARE(sentenceOf(file), QString());
        const Pipeline pipeline = pipelineOf(*to);
        const auto plan = planImport(*file, guessChoices(*file, pipeline), pipeline, to->now());
        QCOMPARE(sentenceOf(plan), QString());
        QCOMPARE(plan->count(Verdict::New), qint64(2));
        QCOMPARE(sentenceOf(importLeads(*to, *plan)), QString());

        QStringList lost;
        const Pipeline before = pipelineOf(*from);
        const Pipeline after = pipelineOf(*to);
        for (const Lead &source : before.leads) {
            const auto found = std::ranges::find(after.leads, source.company, &Lead::company);
            QVERIFY(found != after.leads.end());
            QCOMPARE(stageIndex(after, *found), stageIndex(before, source));
            const Row was = kind.row(source);
            const Row is = kind.row(*found);
            for (std::size_t i = 0; i < was.size(); ++i) {
                const Field &field = kind.fields[i];
                // A lead that came from nowhere else now comes from the file.
                const bool isNewId = QLatin1StringView(field.name) == QLatin1StringView("external_id") &&
                                     source.externalId.isEmpty();
                if (was[i] != is[i] && !isNewId && field.type != FieldType::Key && !field.refers)
                    lost << u"%1: %2 → %3"_s.arg(
                        QString::fromLatin1(field.name), toText(field, was[i]), toText(field, is[i]));
            }
        }
        QCOMPARE(lost.join(u'\n'), QString());
    }
};

QTEST_GUILESS_MAIN(TestLeadSheet)
#include "tst_leadsheet.moc"
