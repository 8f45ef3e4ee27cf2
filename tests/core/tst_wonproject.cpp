#include "core/document/document.h"
#include "core/portfolio/portfolio.h"
#include "core/wonproject.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

class TestWonProject final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadBecomesAProject()
    {
        TestFolder folder;
        const auto document = folder.create();
        addProject(*document, u"Pricing"_s);
        Id lead;
        QVERIFY(document->edit(
            u"Add"_s, [&](Edit &edit) { lead = edit.insert(Lead{.id = {}, .company = u"Pantrylark"_s}); }));
        const auto current = [&] {
            return Lead::description().record(**document->row(Lead::description(), lead));
        };
        QCOMPARE(projectName(*document, current()), QString());

        QVERIFY(document->edit(u"Make"_s, [&](Edit &edit) { makeProject(edit, current()); }));
        QCOMPARE(projectName(*document, current()), u"Pantrylark"_s);
        const Portfolio portfolio = *readPortfolio(*document);
        QCOMPARE(portfolio.projects.size(), 2);
        const Project &project = portfolio.projects.back();
        QCOMPARE(project.client, u"Pantrylark"_s);
        QCOMPARE(project.colour, 1);
        QVERIFY(current().project == project.id);
        QVERIFY(findCurve(portfolio, project.id));

        QVERIFY(document->edit(u"Remove"_s, [&](Edit &edit) { edit.remove<Project>(project.id); }));
        QVERIFY(!current().project);
        QVERIFY(document->undo());
        QVERIFY(current().project == project.id);
        QVERIFY(document->undo());
        QVERIFY(!current().project);
        QCOMPARE(readPortfolio(*document)->projects.size(), 1);
    }

    void itsNameIsWhatTheDealIsAbout()
    {
        TestFolder folder;
        const auto document = folder.create();
        QVERIFY(document->edit(u"Add"_s, [](Edit &edit) {
            Lead lead{.id = {}, .company = u"Pantrylark"_s, .title = u"Menu images"_s};
            lead.id = edit.insert(lead);
            makeProject(edit, lead);
        }));
        const Portfolio portfolio = *readPortfolio(*document);
        QCOMPARE(portfolio.projects.front().name, u"Menu images"_s);
        QCOMPARE(portfolio.projects.front().client, u"Pantrylark"_s);
    }
};

QTEST_MAIN(TestWonProject)
#include "tst_wonproject.moc"
