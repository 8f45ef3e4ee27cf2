// The rules by which leads move.
#include "core/portfolio/records.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

void move(Document &document, const std::vector<Id> &leads, int stage, std::optional<Id> before = {})
{
    const Pipeline pipeline = pipelineOf(document);
    const Id to = pipeline.stages[static_cast<std::size_t>(stage - 1)].id;
    edit(document, [&](Edit &e) { moveLeads(e, pipeline, leads, to, before, document.now()); });
}

/// "Contacted → Re-contacted" for each move, oldest first.
QStringList movesOf(const Document &document)
{
    const Pipeline pipeline = pipelineOf(document);
    QStringList lines;
    for (const StageChange &change : pipeline.moves)
        lines << QStringLiteral("%1 → %2").arg(
            findStage(pipeline, *change.from)->name, findStage(pipeline, *change.to)->name);
    return lines;
}

Standing standingOf(const Document &document, Id lead)
{
    const Pipeline pipeline = pipelineOf(document);
    return factsOf(pipeline, *findLead(pipeline, lead), document.now().date()).standing;
}

/// Signs for the party of this number, or takes the signature back.
void sign(Document &document, std::size_t party, QDate on)
{
    const Id id = pipelineOf(document).parties[party].id;
    edit(document, [&](Edit &e) { e.modify<Party>(id, [&](Party &changed) { changed.signedOn = on; }); });
}

} // namespace

class TestMoves : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNewLeadIsTheLastOfItsStage()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s);
        addLead(*document, u"Bolt"_s);
        addLead(*document, u"Cord"_s, 2);
        QCOMPARE(boardOf(*document), u"Contacted: Acme, Bolt | Re-contacted: Cord"_s);
        QCOMPARE(pipelineOf(*document).leads.front().created, QDate(2026, 3, 10));
    }

    void aPipelineIsEmptyAgainWhenItsFirstLeadIsTakenBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s);
        QVERIFY(document->undo());
        QVERIFY(document->all<PipelineStage>()->empty());
        QCOMPARE(pipelineOf(*document).stages.size(), 5U);
        QVERIFY(document->redo());
        QCOMPARE(boardOf(*document), u"Contacted: Acme"_s);
    }

    void leadsMoveBeforeOthersInTheirOrder_data()
    {
        QTest::addColumn<QString>("moved");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("board");
        QTest::newRow("down in its stage") << u"A"_s << 1 << u"D"_s << u"Contacted: B, C, A, D"_s;
        QTest::newRow("up in its stage") << u"D"_s << 1 << u"A"_s << u"Contacted: D, A, B, C"_s;
        QTest::newRow("to the end") << u"B"_s << 1 << QString() << u"Contacted: A, C, D, B"_s;
        QTest::newRow("where it is") << u"B"_s << 1 << u"C"_s << u"Contacted: A, B, C, D"_s;
        QTest::newRow("several") << u"DB"_s << 1 << u"A"_s << u"Contacted: D, B, A, C"_s;
        QTest::newRow("to another stage")
            << u"CA"_s << 2 << QString() << u"Contacted: B, D | Re-contacted: C, A"_s;
    }

    void leadsMoveBeforeOthersInTheirOrder()
    {
        QFETCH(QString, moved);
        QFETCH(int, stage);
        QFETCH(QString, before);
        QFETCH(QString, board);
        const TestFolder folder;
        const auto document = folder.create();
        std::map<QChar, Id> ids;
        for (const QChar name : u"ABCD"_s)
            ids[name] = addLead(*document, name);
        std::vector<Id> leads;
        for (const QChar name : moved)
            leads.push_back(ids[name]);
        move(*document, leads, stage, before.isEmpty() ? std::nullopt : std::optional(ids[before.front()]));
        QCOMPARE(boardOf(*document), board);
        QVERIFY(document->undo());
        QCOMPARE(boardOf(*document),
            moved == u"B"_s && before == u"C"_s ? u"Contacted: A, B, C"_s : u"Contacted: A, B, C, D"_s);
    }

    /// Halving a gap again and again uses it up; then everyone in the stage gets a new place.
    void thereIsAlwaysRoomBetweenTwo()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id first = addLead(*document, u"First"_s);
        Id one = addLead(*document, u"One"_s);
        Id two = addLead(*document, u"Two"_s);
        addLead(*document, u"Last"_s);
        for (int i = 0; i < 120; ++i) {
            move(*document, {two}, 1, one);
            std::swap(one, two);
        }
        QCOMPARE(boardOf(*document), u"Contacted: First, One, Two, Last"_s);
        move(*document, {first}, 1);
        QCOMPARE(boardOf(*document), u"Contacted: One, Two, Last, First"_s);
    }

    void movesBetweenStagesAreKeptForTheFunnel()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s);
        addLead(*document, u"Bolt"_s);
        move(*document, {acme}, 1);
        QCOMPARE(movesOf(*document), QStringList());
        move(*document, {acme}, 3);
        move(*document, {acme}, 2);
        QCOMPARE(movesOf(*document), (QStringList{u"Contacted → Initial meeting booked"_s,
                                         u"Initial meeting booked → Re-contacted"_s}));
        QCOMPARE(findLead(pipelineOf(*document), acme)->entered, QDate(2026, 3, 10));
    }

    void closedMeansThatEveryoneHasSigned()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 4);
        move(*document, {acme}, 5);
        QCOMPARE(standingOf(*document, acme), Standing::Unsigned);
        const Pipeline pipeline = pipelineOf(*document);
        QCOMPARE(pipeline.parties.size(), 2U);
        QCOMPARE(pipeline.parties[1].name, u"Acme"_s);

        sign(*document, 0, {2026, 3, 6});
        QCOMPARE(standingOf(*document, acme), Standing::Unsigned);
        sign(*document, 1, {2026, 3, 9});
        QCOMPARE(standingOf(*document, acme), Standing::Won);
        sign(*document, 0, {});
        QCOMPARE(standingOf(*document, acme), Standing::Unsigned);
        QVERIFY(document->undo());
        QCOMPARE(standingOf(*document, acme), Standing::Won);

        // Back on the board the signatures stay, for when it comes again.
        move(*document, {acme}, 4);
        QCOMPARE(standingOf(*document, acme), Standing::Open);
        move(*document, {acme}, 5);
        QCOMPARE(standingOf(*document, acme), Standing::Won);
        QCOMPARE(pipelineOf(*document).parties.size(), 2U);
    }

    void moneyIsInACurrency()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const auto refused = document->edit(
            u"Add"_s, [](Edit &e) { e.insert(Lead{.id = {}, .company = u"Acme"_s, .currency = u"FEB"_s}); });
        QCOMPARE(sentenceOf(refused), u"“FEB” is not a currency; write a code such as EUR."_s);
        QVERIFY(pipelineOf(*document).leads.empty());
    }

    void aLossHasAReason()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 2);
        const auto lost = document->edit(u"Lose"_s,
            [&](Edit &e) { loseLeads(e, {acme}, u" "_s, u"They went silent"_s, QDate(2026, 3, 10)); });
        QCOMPARE(sentenceOf(lost), u"Why Acme was lost is missing."_s);
        QCOMPARE(standingOf(*document, acme), Standing::Open);

        edit(*document, [&](Edit &e) { loseLeads(e, {acme}, u"No budget"_s, {}, QDate(2026, 3, 10)); });
        QCOMPARE(standingOf(*document, acme), Standing::Lost);
        QCOMPARE(boardOf(*document), u"Contacted: | Re-contacted: -Acme-"_s);
        edit(*document, [&](Edit &e) { reopenLeads(e, {acme}); });
        QCOMPARE(standingOf(*document, acme), Standing::Open);
        QVERIFY(document->undo());
        move(*document, {acme}, 3);
        QCOMPARE(standingOf(*document, acme), Standing::Open);
    }

    void aDoneActionGoesToTheLog()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 1,
            {.nextAction = u"Send offer"_s, .nextKind = ContactKind::Mail, .nextDue = QDate(2026, 3, 8)});
        const Lead before = pipelineOf(*document).leads.front();
        edit(*document, [&](Edit &e) { completeNextAction(e, before, document->now()); });
        const Pipeline pipeline = pipelineOf(*document);
        QCOMPARE(pipeline.activities.front().text, u"Send offer"_s);
        QVERIFY(pipeline.activities.front().kind == ContactKind::Mail);
        QCOMPARE(findLead(pipeline, acme)->nextAction, QString());
        QVERIFY(!findLead(pipeline, acme)->nextDue.isValid());
        QCOMPARE(findLead(pipeline, acme)->touched, QDate(2026, 3, 10));
    }

    void anOldActivityDoesNotMakeTheLastContactOlder()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 1, {.touched = QDate(2026, 3, 5)});
        for (const int day : {7, 2}) {
            edit(*document, [&](Edit &e) {
                logActivity(e, {.id = {},
                                   .lead = acme,
                                   .text = u"Call"_s,
                                   .at = QDateTime(QDate(2026, 3, day), QTime(9, 0))});
            });
        }
        QCOMPARE(pipelineOf(*document).leads.front().touched, QDate(2026, 3, 7));
    }

    void aStageLeavesItsLeadsToAnother()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addLead(*document, u"Acme"_s, 1);
        addLead(*document, u"Bolt"_s, 2);
        addLead(*document, u"Cord"_s, 2);
        const Pipeline pipeline = pipelineOf(*document);
        edit(*document, [&](Edit &e) {
            removeStage(e, pipeline, pipeline.stages[1].id, pipeline.stages[0].id, document->now());
        });
        QCOMPARE(boardOf(*document), u"Contacted: Acme, Bolt, Cord"_s);
        QCOMPARE(pipelineOf(*document).stages.size(), 4U);
        QVERIFY(document->undo());
        QCOMPARE(boardOf(*document), u"Contacted: Acme | Re-contacted: Bolt, Cord"_s);
    }

    void theOnlyStageWithDealsStays()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 5);
        const QString why = u"Deal closed is the only stage in which deals are won, and leads stand in it. "
                            "Nothing was changed. Move them, or let deals be won in another stage first."_s;
        const auto remove = [&] {
            const Pipeline pipeline = pipelineOf(*document);
            return document->edit(u"Remove"_s, [&](Edit &e) {
                removeStage(e, pipeline, pipeline.stages[4].id, pipeline.stages[3].id, document->now());
            });
        };
        const auto change = [&](std::size_t stage, StageKind kind) {
            const Pipeline pipeline = pipelineOf(*document);
            return document->edit(
                u"Change"_s, [&](Edit &e) { changeKind(e, pipeline, pipeline.stages[stage].id, kind); });
        };
        QCOMPARE(sentenceOf(remove()), why);
        QCOMPARE(sentenceOf(change(4, StageKind::Open)), why);
        QCOMPARE(standingOf(*document, acme), Standing::Unsigned);

        QVERIFY(change(3, StageKind::Won)); // now there is another
        QVERIFY(remove());
        QCOMPARE(standingOf(*document, acme), Standing::Unsigned);
        move(*document, {acme}, 1);
        QVERIFY(change(3, StageKind::Open)); // nobody stands there
    }

    /// Whoever removes a stage without saying where its leads go, such as the command line, loses none of
    /// them.
    void leadsOutliveTheirStageAndTheirProject()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, u"Pricing"_s);
        addLead(*document, u"Acme"_s, 2, {.project = project});
        const Pipeline pipeline = pipelineOf(*document);
        edit(*document, [&](Edit &e) {
            e.remove<PipelineStage>(pipeline.stages[1].id);
            e.remove<Project>(project);
        });
        QCOMPARE(boardOf(*document), u"Contacted: Acme"_s);
        QVERIFY(!pipelineOf(*document).leads.front().project);
        QVERIFY(document->undo());
        QCOMPARE(boardOf(*document), u"Contacted: | Re-contacted: Acme"_s);
        QVERIFY(pipelineOf(*document).leads.front().project == project);
    }
};

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
