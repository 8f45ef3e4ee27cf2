#include "core/document/wording.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

class TestWording final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadIsKnownByItsCompany()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id acme = addLead(*document, u"Acme"_s, 3);
        const Row before = **document->row(Lead::description(), acme);
        edit(*document, [&](Edit &e) { e.modify<Lead>(acme, [](Lead &lead) { lead.company = u"Bolt"_s; }); });
        const Row after = **document->row(Lead::description(), acme);
        QCOMPARE(changeLabel(*document, Lead::description(), before, after),
            u"Change lead “Acme”: company Acme → Bolt"_s);
        QCOMPARE(removalLabel(*document, Lead::description(), after), u"Remove lead “Bolt”"_s);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
