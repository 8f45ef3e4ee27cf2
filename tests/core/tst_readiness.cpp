#include "core/portfolio/records.h"
#include "core/readiness.h"
#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The sample.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();

    Desk()
    {
        if (!addSample(*document))
            qFatal("the sample could not be added");
    }
    /// The projects in their order; the dispatching engine is the second.
    Id project(std::size_t place) const { return document->all<Project>()->at(place).id; }
};

QString picture(const ProjectReadiness &readiness)
{
    QStringList lines{u"%1 of %2"_s.arg(readiness.intake.settled()).arg(readiness.intake.items.size()),
        readiness.verdict.title, readiness.verdict.reason};
    for (const IntakeFinding &finding : readiness.findings)
        lines << finding.sentence;
    return lines.join(u'\n');
}

} // namespace

class TestReadiness final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsNotReadyAndSaysWhy()
    {
        const Desk desk;
        const ProjectReadiness readiness = *readReadiness(*desk.document, desk.project(1));
        QCOMPARE(picture(readiness),
            u"14 of 17\n"
            "Not ready to build\n"
            "3 answers are missing. Ask them on Thursday 12 March.\n"
            "“Contact’s capacity” is answered only in part. Dario Pelk is asked.\n"
            "“When we would stop” is not answered.\n"
            "“Legal and privacy” is not answered. Petra Loewin is asked, due 17 March."_s);
        QCOMPARE(readiness.canvas->complete, 7);
        QCOMPARE(readiness.canvasFindings.size(), std::size_t(3));
    }

    void aProjectThatNobodyAskedAbout()
    {
        const Desk desk;
        const ProjectReadiness readiness = *readReadiness(*desk.document, desk.project(0));
        QCOMPARE(readiness.verdict.reason,
            u"There is no canvas yet. 15 answers are missing. Begin with “Business case”."_s);
        QVERIFY(!readiness.canvas);
        QVERIFY(!readiness.firstCanvas);
    }

    void theFirstCanvasCounts()
    {
        Desk desk;
        const Id project = desk.project(1);
        QVERIFY(desk.document->edit(u"Another canvas"_s, [&](Edit &edit) {
            edit.insert(Canvas{.id = {},
                .project = project,
                .form = u"ai-canvas"_s,
                .ownForm = {},
                .designedFor = {},
                .designedBy = {},
                .day = {},
                .position = 2});
        }));
        QCOMPARE(readReadiness(*desk.document, project)->canvas->blocks.size(), std::size_t(10));
    }

    void whatChangesIsJudgedAnew()
    {
        const Desk desk;
        ProjectReadiness readiness = *readReadiness(*desk.document, desk.project(1));
        readiness.canvas.reset();
        judge(readiness);
        QVERIFY(readiness.verdict.reason.startsWith(u"There is no canvas yet."_s));
    }
};

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
