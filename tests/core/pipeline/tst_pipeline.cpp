// The pipeline in memory follows the document change by change.
#include "core/portfolio/records.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

template <class R>
QStringList lines(const std::vector<R> &records)
{
    QStringList all;
    for (const R &record : records) {
        const Row row = R::description().row(record);
        QStringList words;
        for (std::size_t i = 0; i < row.size(); ++i)
            words << toText(R::description().fields[i], row[i]);
        all << words.join(u'|');
    }
    return all;
}

/// Everything, in its order.
QStringList pictureOf(const Pipeline &pipeline)
{
    return lines(pipeline.stages) + lines(pipeline.leads) + lines(pipeline.moves) +
           lines(pipeline.activities) + lines(pipeline.meetings) + lines(pipeline.milestones) +
           lines(pipeline.parties) + lines(pipeline.testimonials) + lines(pipeline.reasons) +
           lines(pipeline.views);
}

} // namespace

class TestPipeline : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDocumentHasTheUsualStages()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Pipeline pipeline = pipelineOf(*document);
        QStringList names;
        for (const PipelineStage &stage : pipeline.stages)
            names << stage.name;
        QCOMPARE(names, (QStringList{u"Contacted"_s, u"Re-contacted"_s, u"Initial meeting booked"_s,
                            u"Second meeting booked"_s, u"Deal closed"_s}));
        QVERIFY(!pipeline.reasons.empty());
        QVERIFY(document->history()->empty());
    }

    void otherChangesAreNoneOfItsBusiness()
    {
        const TestFolder folder;
        const auto document = folder.create();
        Pipeline pipeline = pipelineOf(*document);
        const auto changes =
            document->edit(u"Add"_s, [](Edit &e) { e.insert(Project{.id = {}, .name = u"Pricing"_s}); });
        QVERIFY(!refresh(pipeline, *document, *changes)->isNew);
    }

    /// Random edits, undos and redos: what was refreshed each time equals what is read anew.
    void whatIsRefreshedIsWhatIsRead()
    {
        const TestFolder folder;
        const auto document = folder.create();
        Pipeline pipeline = pipelineOf(*document);
        const QDate today = document->now().date();
        std::vector<LeadFacts> facts;
        connect(document.get(), &Document::changed, this, [&](const Changes &changes) {
            const auto refreshed = refresh(pipeline, *document, changes);
            QVERIFY(refreshed && refreshed->isNew);
            QCOMPARE(pictureOf(pipeline), pictureOf(pipelineOf(*document)));
            if (refreshed->isAllNew)
                facts = allFacts(pipeline, today);
            else
                refreshFacts(facts, pipeline, refreshed->leads, today);
            QVERIFY(facts == allFacts(pipeline, today));
        });
        QRandomGenerator random(4);
        const auto anyLead = [&] {
            return pipeline.leads[random.bounded(quint32(pipeline.leads.size()))].id;
        };
        for (int i = 0; i < 8; ++i)
            addLead(*document, u"Lead %1"_s.arg(i), 1 + i % 5);
        for (int i = 0; i < 150; ++i) {
            const int action = random.bounded(9);
            if (action == 0 || pipeline.leads.size() < 3) {
                addLead(*document, u"Lead %1"_s.arg(i), 1 + random.bounded(5));
                continue;
            }
            if (action == 1 || action == 2) {
                (void)(action == 1 ? document->undo() : document->redo());
                continue;
            }
            const Id lead = anyLead();
            edit(*document, [&](Edit &e) {
                switch (action) {
                case 3:
                    return e.remove<Lead>(lead);
                case 4:
                    return moveLeads(
                        e, pipeline, {lead}, pipeline.stages[random.bounded(5U)].id, {}, document->now());
                case 5:
                    return logActivity(e, {.id = {},
                                              .lead = lead,
                                              .text = u"Note %1"_s.arg(i),
                                              .at = document->now().addDays(-random.bounded(100))});
                case 6:
                    e.insert(Milestone{
                        .id = {}, .lead = lead, .name = u"M"_s, .position = random.generateDouble()});
                    return;
                case 7:
                    if (!pipeline.milestones.empty())
                        e.modify<Milestone>(pipeline.milestones.back().id,
                            [&](Milestone &changed) { changed.position = random.generateDouble(); });
                    return;
                default:
                    return e.modify<PipelineStage>(pipeline.stages[2].id,
                        [&](PipelineStage &stage) { stage.position = random.bounded(7); });
                }
            });
        }
        QVERIFY(document->restoreTo(0));
        QVERIFY(pipeline.leads.empty());
        QCOMPARE(document->problems(), std::vector<QString>());
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
