#include "tests/testing/test.h"

#include <QRegularExpression>
#include <QTest>

void Test::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}
