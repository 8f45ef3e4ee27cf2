#include "tests/testing/test.h"

#include <QRegularExpression>
#include <QTest>

void Test::init()
{
    // Windows of their own, such as menus, ask for what a platform without a screen has not.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}
