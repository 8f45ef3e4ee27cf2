#include "core/canvas/heading.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

class TestHeading final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadingIsOneLineAsItWasWritten()
    {
        QCOMPARE(unplacedHeading(u"  Costs\nand  budget "_s), u"Costs and budget"_s);
        QCOMPARE(unplacedHeading(u"2026"_s), u"2026"_s);
        QCOMPARE(unplacedHeading(u" "_s), QString());
    }

    void theNumberOfARemovedBlockIsSaidInWords()
    {
        QCOMPARE(unplacedHeading(u"457229938537627665"_s), u"Removed block"_s);
    }
};

QTEST_APPLESS_MAIN(TestHeading)
#include "tst_heading.moc"
