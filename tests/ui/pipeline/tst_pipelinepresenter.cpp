#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/pipelinepresenter.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Acme, Bolt and Cog contacted, Dot re-contacted.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id acme = addLead(*document, u"Acme"_s);
    Id bolt = addLead(*document, u"Bolt"_s);
    Id cog = addLead(*document, u"Cog"_s);
    Id dot = addLead(*document, u"Dot"_s, 2);
    PipelinePresenter presenter{*document};

    Id stage(std::size_t place) const { return presenter.pipeline().stages[place].id; }
    QString names(const std::vector<Id> &leads) const
    {
        QStringList names;
        for (const Id id : leads)
            names << presenter.lead(id)->company;
        return names.join(u' ');
    }
    /// "Acme Bolt, Bolt": who is selected, and who of them is current.
    QString selection() const
    {
        const Lead *current = presenter.lead(presenter.current());
        return names(presenter.selection()) + u", "_s + (current ? current->company : u"nobody"_s);
    }
};

} // namespace

class TestPipelinePresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theCurrentLeadIsOneOfTheSelected()
    {
        Desk desk;
        QSignalSpy changed(&desk.presenter, &PipelinePresenter::selectionChanged);
        desk.presenter.select({desk.acme, desk.bolt}, desk.acme);
        QCOMPARE(desk.selection(), u"Acme Bolt, Acme"_s);
        desk.presenter.select({desk.acme, desk.bolt}, desk.acme); // nothing new
        QCOMPARE(changed.size(), 1);
        desk.presenter.select({desk.acme, Id{77}}, Id{77}); // no such lead
        QCOMPARE(desk.selection(), u"Acme, Acme"_s);
        desk.presenter.open(desk.dot);
        QCOMPARE(desk.selection(), u"Dot, Dot"_s);
        desk.presenter.select({}, {});
        QCOMPARE(desk.selection(), u", nobody"_s);
    }

    void aSignedDealDoesNotReopenSilently()
    {
        Desk desk;
        QSignalSpy done(&desk.presenter, &PipelinePresenter::done);
        desk.presenter.move({desk.acme, desk.bolt}, desk.stage(4));
        desk.presenter.edit(u"Sign"_s, [&](Edit &e) {
            signAgreements(e, {{desk.acme, desk.presenter.today()}});
        });
        QCOMPARE(desk.names(desk.presenter.signedOf({desk.acme, desk.bolt, desk.cog})), u"Acme"_s);
        desk.presenter.move({desk.bolt, desk.cog}, desk.stage(2));
        QCOMPARE(done.size(), 0); // neither is signed

        desk.presenter.move({desk.acme, desk.bolt}, desk.stage(3));
        QCOMPARE(done.back()[0].toString(), u"Acme is open again, although it is signed"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.names(desk.presenter.signedOf({desk.acme})), u"Acme"_s);
        desk.presenter.lose({desk.acme}, u"No answer"_s, {});
        QCOMPARE(done.back()[0].toString(), u"Acme is lost, although it is signed"_s);
    }

    void whatGoesGivesWayToItsNeighbour()
    {
        Desk desk;
        QSignalSpy done(&desk.presenter, &PipelinePresenter::done);
        desk.presenter.select(desk.bolt);
        desk.presenter.remove({desk.bolt});
        QCOMPARE(desk.selection(), u"Cog, Cog"_s);
        QCOMPARE(done.back()[0].toString(), u"Deleted Bolt"_s);
        QVERIFY(desk.presenter.lose({desk.cog}, u"No answer"_s, {}));
        QCOMPARE(desk.selection(), u"Acme, Acme"_s);
        QCOMPARE(done.back()[0].toString(), u"Cog is lost"_s);
        desk.presenter.remove({desk.acme});
        QCOMPARE(desk.selection(), u", nobody"_s);
        QCOMPARE(desk.names(desk.presenter.shown()), u"Dot"_s);
    }

    void aLostLeadThatIsShownStaysSelected()
    {
        Desk desk;
        desk.presenter.setFilter(LeadFilter(u"is:lost is:open"_s));
        desk.presenter.select(desk.bolt);
        QVERIFY(desk.presenter.lose({desk.bolt}, u"No answer"_s, {}));
        QCOMPARE(desk.selection(), u"Bolt, Bolt"_s);
        QVERIFY(desk.presenter.reopen({desk.bolt}));
        QCOMPARE(desk.presenter.facts(desk.bolt)->standing, Standing::Open);
    }

    void nobodyIsLostWithoutAReason()
    {
        Desk desk;
        QSignalSpy failed(&desk.presenter, &PipelinePresenter::failed);
        QVERIFY(!desk.presenter.lose({desk.bolt}, u" "_s, {}));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.presenter.facts(desk.bolt)->standing, Standing::Open);
    }

    void aDealIsClosedByItsSignatures()
    {
        Desk desk;
        QSignalSpy opened(&desk.presenter, &PipelinePresenter::opened);
        QVERIFY(desk.presenter.move({desk.acme}, desk.stage(4)));
        QCOMPARE(desk.presenter.facts(desk.acme)->standing, Standing::Unsigned);
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened[0][1].toBool());
        QVERIFY(desk.presenter.move({desk.acme}, desk.stage(0), desk.bolt));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(desk.names(desk.presenter.column(0)), u"Acme Bolt Cog"_s);
    }

    void columnsAreByHandOrByDueDate()
    {
        Desk desk;
        const auto due = [&](Id lead, int days) {
            desk.presenter.change(lead, u"Plan"_s,
                [&](Lead &changed) { changed.nextDue = desk.presenter.today().addDays(days); });
        };
        due(desk.cog, 1);
        due(desk.bolt, 3);
        QCOMPARE(desk.names(desk.presenter.column(0)), u"Acme Bolt Cog"_s);
        desk.presenter.sortByDue(true);
        QCOMPARE(desk.names(desk.presenter.column(0)), u"Cog Bolt Acme"_s); // without a date comes last
        due(desk.acme, 2);
        QCOMPARE(desk.names(desk.presenter.column(0)), u"Cog Acme Bolt"_s);
        desk.presenter.setFilter(LeadFilter(u"bolt"_s));
        QCOMPARE(desk.names(desk.presenter.column(0)), u"Bolt"_s);
    }

    void whatIsNewIsKnown()
    {
        Desk desk;
        desk.presenter.change(desk.bolt, u"Price"_s, [](Lead &lead) { lead.amount = 1; });
        QVERIFY(desk.presenter.isTouched(desk.bolt));
        QVERIFY(!desk.presenter.isTouched(desk.acme));
        desk.presenter.edit(
            u"Sign"_s, [&](Edit &edit) { edit.insert(Party{.id = {}, .lead = desk.cog, .name = u"You"_s}); });
        QVERIFY(desk.presenter.isTouched(desk.cog));
        QVERIFY(!desk.presenter.isTouched(desk.bolt));
        desk.presenter.edit(u"Rate"_s, [&](Edit &edit) {
            establishStages(edit);
            edit.modify<PipelineStage>(desk.stage(1), [](PipelineStage &stage) { stage.probability = 33; });
        });
        QVERIFY(desk.presenter.isTouched(desk.acme));
        QCOMPARE(desk.presenter.facts(desk.dot)->probability, 0.33);
    }

    /// Facts and columns are kept up lead by lead; they equal what a new presenter finds.
    void whatIsKeptUpIsWhatIsRead()
    {
        Desk desk;
        QRandomGenerator random(3);
        const auto below = [&](std::size_t size) { return random.bounded(static_cast<quint32>(size)); };
        for (int i = 0; i < 100; ++i) {
            const std::vector<Lead> &leads = desk.presenter.pipeline().leads;
            const Id lead = leads[below(leads.size())].id;
            switch (below(8)) {
            case 0:
                desk.presenter.add(u"Lead %1"_s.arg(i), desk.stage(below(5)));
                break;
            case 1:
                if (leads.size() > 3)
                    desk.presenter.remove({lead});
                break;
            case 2:
                desk.presenter.lose({lead}, u"No budget"_s, {});
                break;
            case 3:
                (void)desk.document->undo();
                break;
            case 4:
                (void)desk.document->redo();
                break;
            case 5:
                desk.presenter.edit(u"Agree"_s, [&](Edit &edit) {
                    edit.insert(
                        Party{.id = {}, .lead = lead, .name = u"You"_s, .signedOn = desk.presenter.today()});
                });
                break;
            default:
                desk.presenter.move({lead}, desk.stage(below(5)));
            }
            const PipelinePresenter fresh(*desk.document);
            QVERIFY(desk.presenter.facts() == fresh.facts());
            for (std::size_t stage = 0; stage < 5; ++stage)
                QVERIFY(desk.presenter.column(stage) == fresh.column(stage));
        }
    }
};

QTEST_GUILESS_MAIN(TestPipelinePresenter)
#include "tst_pipelinepresenter.moc"
