// Finding what a portfolio holds by its name.
#include "core/portfolio/portfolio.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;

class TestPortfolio final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void projectsAreFoundByName()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const auto fault = [&](const char *name) {
            return sentenceOf(projectNamed(*readPortfolio(*document), QString::fromLatin1(name)));
        };
        QVERIFY(fault("x").contains(QStringLiteral("no other")));
        const Id project = addProject(*document, QStringLiteral("Pricing"));
        QCOMPARE(*projectNamed(*readPortfolio(*document), QStringLiteral(" pricing ")), project);
        QVERIFY(fault("x").contains(QStringLiteral("“Pricing”")));
        addProject(*document, QStringLiteral("pricing"));
        QVERIFY(fault("Pricing").startsWith(QStringLiteral("2 projects are named")));
    }
};

QTEST_GUILESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
