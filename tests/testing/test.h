// What every test shares: a warning nobody announced with QTest::ignoreMessage fails the test.
#pragma once

#include <QObject>

class Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
};
