// Leads that were recorded twice: found, and made one without losing anything.
#include "core/pipeline/merging.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// "Acme + ACME GmbH: Same company and title"
QStringList duplicatesIn(const Document &document)
{
    const Pipeline pipeline = pipelineOf(document);
    QStringList lines;
    for (const LikelyDuplicate &pair : likelyDuplicates(pipeline))
        lines << u"%1 + %2: %3"_s.arg(
            findLead(pipeline, pair.first)->company, findLead(pipeline, pair.second)->company, pair.reason);
    return lines;
}

/// "E-mail: [a@a.example] | b@b.example", the chosen one in brackets.
QStringList picture(const std::vector<MergeChoice> &choices)
{
    QStringList lines;
    for (const MergeChoice &choice : choices) {
        QStringList values(choice.values.begin(), choice.values.end());
        QString &chosen = values[static_cast<qsizetype>(choice.chosen)];
        chosen = u'[' + chosen + u']';
        lines << Lead::description().fields[choice.field].labelText() + u": "_s + values.join(u" | "_s);
    }
    return lines;
}

void merge(Document &document, const std::vector<Id> &leads, const std::vector<MergeChoice> &choices)
{
    const Pipeline pipeline = pipelineOf(document);
    edit(document, [&](Edit &e) { mergeLeads(e, pipeline, leads, choices, document.now()); });
}

void merge(Document &document, const std::vector<Id> &leads)
{
    merge(document, leads, mergeChoices(pipelineOf(document), leads));
}

QStringList logOf(const Document &document)
{
    QStringList lines;
    for (const Activity &activity : pipelineOf(document).activities)
        lines << activity.text;
    return lines;
}

} // namespace

class TestMerging : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreComparedWithoutWhatVaries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("comparable");
        QTest::newRow("case and form") << u"ACME GmbH & Co. KG"_s << u"acme"_s;
        QTest::newRow("dots") << u"Pelk S.p.A."_s << u"pelk"_s;
        QTest::newRow("slash") << u"Lund A/S"_s << u"lund"_s;
        QTest::newRow("comma") << u"Bolt, Inc."_s << u"bolt"_s;
        QTest::newRow("accents") << u"Société Générale SA"_s << u"societe generale"_s;
        QTest::newRow("sharp s") << u"Weiß"_s << u"weiss"_s;
        QTest::newRow("hyphens") << u"Rolls-Royce  plc"_s << u"rolls royce"_s;
        QTest::newRow("a form alone is a name") << u"AG"_s << u"ag"_s;
        QTest::newRow("apostrophe") << u"O’Hara Ltd"_s << u"ohara"_s;
        QTest::newRow("other scripts") << u"東京 KK"_s << u"東京"_s;
        QTest::newRow("nothing") << u"--"_s << u""_s;
    }

    void namesAreComparedWithoutWhatVaries()
    {
        QFETCH(QString, name);
        QFETCH(QString, comparable);
        QCOMPARE(comparableName(name), comparable);
    }

    void pairsAreSuggestedOnceWithTheirReason()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(
            *document, u"Acme"_s, 1, {.title = u"Site"_s, .contact = u"Ann Li"_s, .email = u"A@a.example"_s});
        addLead(*document, u"ACME GmbH"_s, 2, {.title = u"site"_s, .contact = u"Änn Li"_s});
        addLead(*document, u"Other"_s, 3, {.email = u" a@A.example"_s});
        addLead(*document, u"Acme"_s, 1, {.title = u"Another deal"_s});
        addLead(*document, u"Acme"_s, 1, {.contact = u"ANN LI"_s});
        addLead(*document, u"Bare"_s);
        addLead(*document, u"Bare Ltd."_s);
        QCOMPARE(duplicatesIn(*document),
            (QStringList{u"Acme + ACME GmbH: Same company and title"_s, u"Acme + Other: Same e-mail"_s,
                u"Acme + Acme: Same company and contact"_s,
                u"Bare + Bare Ltd.: Same company, nothing else is known"_s}));
    }

    void onlyWhatDiffersIsAsked()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"Acme"_s, 2,
            {.phone = u"1"_s, .tags = u"a"_s, .amount = 100, .nextAction = u"Call"_s, .note = u"x"_s});
        const Id second = addLead(*document, u"Acme"_s, 3,
            {.email = u"a@a.example"_s,
                .phone = u"2"_s,
                .tags = u"b"_s,
                .amount = 100,
                .nextAction = u"Write"_s,
                .nextDue = QDate(2026, 3, 12)});
        QCOMPARE(picture(mergeChoices(pipelineOf(*document), {first, second})),
            (QStringList{u"E-mail:  | [a@a.example]"_s, u"Phone: [1] | 2"_s,
                u"Stage: [Re-contacted] | Initial meeting booked"_s,
                u"Next action: [Call] | Write · 12 March 2026"_s}));
    }

    void theChosenValuesStayAndTheOthersAreWrittenDown()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"Acme"_s, 2,
            {.email = u"old@a.example"_s, .phone = u"1"_s, .tags = u"big, Old"_s, .note = u"First note"_s});
        const Id second = addLead(*document, u"Acme Ltd"_s, 1,
            {.title = u"Site"_s,
                .email = u"new@a.example"_s,
                .phone = u"2"_s,
                .tags = u"old, new"_s,
                .note = u"Second note"_s,
                .created = QDate(2025, 1, 1),
                .touched = QDate(2026, 3, 9)});
        std::vector<MergeChoice> choices = mergeChoices(pipelineOf(*document), {first, second});
        for (MergeChoice &choice : choices) {
            if (QLatin1StringView(Lead::description().fields[choice.field].name) ==
                QLatin1StringView("email"))
                choice.chosen = 1;
        }
        merge(*document, {first, second}, choices);

        QCOMPARE(boardOf(*document), u"Contacted: | Re-contacted: Acme"_s);
        const Lead lead = pipelineOf(*document).leads.front();
        QCOMPARE(lead.id, first);
        QCOMPARE(lead.title, u"Site"_s);
        QCOMPARE(lead.email, u"new@a.example"_s);
        QCOMPARE(lead.phone, u"1"_s);
        QCOMPARE(lead.tags, u"big, Old, new"_s);
        QCOMPARE(lead.note, u"First note\n\nSecond note"_s);
        QCOMPARE(lead.created, QDate(2025, 1, 1));
        QCOMPARE(lead.touched, QDate(2026, 3, 9));
        QCOMPARE(logOf(*document),
            (QStringList{u"Before the merge:\nE-mail was old@a.example\nCreated was 10 March 2026"_s,
                u"Merged with Acme Ltd · Site\nCompany was Acme Ltd\nPhone was 2\nStage was Contacted"_s}));
    }

    void whatHangsOnTheOthersMovesAlong()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"Acme"_s, 5);
        const Id second = addLead(*document, u"Acme"_s, 5);
        const Id third = addLead(*document, u"Acme"_s);
        const QDateTime at(QDate(2026, 3, 1), QTime(9, 0));
        const QDate day(2026, 3, 2);
        edit(*document, [&](Edit &e) {
            for (const Id lead : {first, second, third}) {
                e.insert(Activity{.id = {}, .lead = lead, .text = u"Called"_s, .at = at});
                e.insert(Meeting{.id = {}, .lead = lead, .name = u"Review"_s, .at = at});
                e.insert(Milestone{.id = {}, .lead = lead, .name = u"Draft"_s, .position = 1});
                e.insert(Testimonial{.id = {}, .lead = lead, .person = u"Bo"_s});
                e.insert(StageChange{.id = {}, .lead = lead, .at = at});
            }
            e.insert(Party{.id = {}, .lead = third, .name = u"Notary"_s, .position = 1});
            const Pipeline pipeline = pipelineOf(*document);
            e.modify<Party>(
                ofLead(pipeline.parties, second).back().id, [&](Party &party) { party.signedOn = day; });
        });
        merge(*document, {first, second, third});

        const Pipeline pipeline = pipelineOf(*document);
        QCOMPARE(pipeline.leads.size(), std::size_t(1));
        QCOMPARE(ofLead(pipeline.activities, first).size(), std::size_t(5)); // with two of the merge
        QCOMPARE(ofLead(pipeline.meetings, first).size(), std::size_t(3));
        QCOMPARE(ofLead(pipeline.testimonials, first).size(), std::size_t(3));
        QCOMPARE(ofLead(pipeline.moves, first).size(), std::size_t(3));
        QList<double> places;
        for (const Milestone &milestone : ofLead(pipeline.milestones, first))
            places << milestone.position;
        QCOMPARE(places, (QList<double>{1, 2, 3}));
        QStringList parties;
        for (const Party &party : ofLead(pipeline.parties, first))
            parties << party.name + (party.signedOn.isValid() ? u" signed"_s : QString());
        QCOMPARE(parties, (QStringList{u"You"_s, u"Acme signed"_s, u"Notary"_s}));
        QCOMPARE(document->problems(), std::vector<QString>());
    }

    void aLostLeadMergedIntoAnOpenOneLeavesItOpen()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id open = addLead(*document, u"Acme"_s, 2);
        const Id lost =
            addLead(*document, u"Acme"_s, 2, {.lostOn = QDate(2026, 3, 1), .lostReason = u"No budget"_s});
        const auto choices = mergeChoices(pipelineOf(*document), {open, lost});
        QCOMPARE(picture(choices), QStringList(u"Lost on: [] | 1 March 2026 · No budget"_s));
        merge(*document, {open, lost});
        QCOMPARE(boardOf(*document), u"Contacted: | Re-contacted: Acme"_s);
    }

    void idsAtTheSourcesAreJoined()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"Acme"_s, 1, {.externalId = u"pipedrive:17"_s});
        const Id second = addLead(*document, u"Acme"_s, 1, {.externalId = u"trello:ab pipedrive:17"_s});
        merge(*document, {first, second});
        QCOMPARE(pipelineOf(*document).leads.front().externalId, u"pipedrive:17 trello:ab"_s);
        QCOMPARE(logOf(*document), QStringList(u"Merged with Acme"_s));
    }

    void isOneStepThatUndoTakesBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"Acme"_s, 5, {.email = u"a@a.example"_s});
        const Id second = addLead(*document, u"Acme GmbH"_s, 5, {.email = u"b@b.example"_s});
        const auto records = [&] {
            QList<std::vector<Row>> all;
            for (const Kind *kind : document->kinds())
                all << *document->rows(*kind);
            return all;
        };
        const auto before = records();
        merge(*document, {first, second});
        const auto after = records();
        QVERIFY(document->undo());
        QVERIFY(records() == before);
        QVERIFY(document->redo());
        QVERIFY(records() == after);
        QCOMPARE(document->problems(), std::vector<QString>());
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
