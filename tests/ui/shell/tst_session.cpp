#include "tests/testing/test.h"
#include "ui/shell/session.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Remembered
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Session session{settings};

    QStringList paths() const
    {
        QStringList paths;
        for (const RecentDocument &document : session.recentDocuments())
            paths.append(document.path);
        return paths;
    }
};

QDateTime minute(int minute)
{
    return {QDate(2026, 3, 10), QTime(9, minute), Qt::UTC};
}

const QList<QRect> oneScreen{{0, 0, 1920, 1080}};

} // namespace

class TestSession final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theLatestDocumentStandsFirstAndOnce()
    {
        Remembered r;
        QVERIFY(r.session.recentDocuments().empty());
        r.session.remember(u"/a.concave"_s, minute(1));
        r.session.remember(u"/b.concave"_s, minute(2));
        r.session.remember(u"/a.concave"_s, minute(3));
        QCOMPARE(r.paths(), QStringList({u"/a.concave"_s, u"/b.concave"_s}));
        QCOMPARE(r.session.recentDocuments().front().opened, minute(3));
    }

    void twelveAreKeptAndTheRestForgottenWithTheirPages()
    {
        Remembered r;
        for (int number = 0; number < 14; ++number) {
            const QString path = u"/%1.concave"_s.arg(number);
            r.session.remember(path, minute(number));
            r.session.setPageState(path, u"portfolio"_s, "state");
        }
        QCOMPARE(r.paths().size(), 12);
        QCOMPARE(r.paths().first(), u"/13.concave"_s);
        QCOMPARE(r.paths().last(), u"/2.concave"_s);
        QCOMPARE(r.session.pageState(u"/1.concave"_s, u"portfolio"_s), QByteArray());
        QCOMPARE(r.session.pageState(u"/2.concave"_s, u"portfolio"_s), QByteArray("state"));
    }

    void aForgottenDocumentLeavesNothing()
    {
        Remembered r;
        r.session.remember(u"/a.concave"_s, minute(1));
        r.session.setLastPage(u"/a.concave"_s, u"portfolio"_s);
        r.session.setPicture(u"/a.concave"_s, "picture");
        r.session.forget(u"/a.concave"_s);
        QVERIFY(r.paths().isEmpty());
        QCOMPARE(r.session.lastPage(u"/a.concave"_s), QString());
        for (const QString &key : r.settings.allKeys())
            QVERIFY2(!key.startsWith(u"documents/"_s), qPrintable(key));
    }

    void aMovedDocumentKeepsItsPlaceAndItsPages()
    {
        Remembered r;
        r.session.remember(u"/a.concave"_s, minute(1));
        r.session.remember(u"/b.concave"_s, minute(2));
        r.session.setPageState(u"/a.concave"_s, u"portfolio"_s, "state");
        r.session.setPicture(u"/a.concave"_s, "picture");
        r.session.follow(u"/a.concave"_s, u"/new/a.concave"_s);
        QCOMPARE(r.paths(), QStringList({u"/b.concave"_s, u"/new/a.concave"_s}));
        QCOMPARE(r.session.pageState(u"/new/a.concave"_s, u"portfolio"_s), QByteArray("state"));
        QCOMPARE(r.session.recentDocuments().back().picture, QByteArray("picture"));
        QCOMPARE(r.session.pageState(u"/a.concave"_s, u"portfolio"_s), QByteArray());
    }

    void anotherRunKnowsAllOfIt()
    {
        Remembered r;
        const WindowPlace place{{100, 50, 1300, 800}, true};
        r.session.remember(u"/Grüße & more/ü.concave"_s, minute(1));
        r.session.setSidebarCollapsed(true);
        r.session.setThemeChoice(Theme::Choice::Dark);
        r.session.setWindowPlace(place);
        r.settings.sync();

        QSettings settings(r.settings.fileName(), QSettings::IniFormat);
        const Session later(settings);
        QCOMPARE(later.recentDocuments().front().path, u"/Grüße & more/ü.concave"_s);
        QCOMPARE(later.recentDocuments().front().opened, minute(1));
        QVERIFY(later.isSidebarCollapsed());
        QCOMPARE(later.themeChoice(), Theme::Choice::Dark);
        QVERIFY(later.windowPlace(oneScreen) == place);
    }

    void aWindowThatNoScreenShowsIsNotRestored_data()
    {
        QTest::addColumn<QRect>("frame");
        QTest::addColumn<bool>("restored");
        QTest::newRow("on the screen") << QRect(100, 100, 1200, 800) << true;
        QTest::newRow("partly beside it") << QRect(-600, 100, 1200, 800) << true;
        QTest::newRow("hardly seen") << QRect(1850, 100, 1200, 800) << false;
        QTest::newRow("beside it") << QRect(2000, 100, 1200, 800) << false;
        QTest::newRow("above it") << QRect(100, -400, 1200, 800) << false;
        QTest::newRow("below it") << QRect(100, 1070, 1200, 800) << false;
        QTest::newRow("nothing") << QRect() << false;
    }

    void aWindowThatNoScreenShowsIsNotRestored()
    {
        QFETCH(QRect, frame);
        QFETCH(bool, restored);
        Remembered r;
        r.session.setWindowPlace({frame, false});
        QCOMPARE(r.session.windowPlace(oneScreen).has_value(), restored);
    }

    void nonsenseInTheSettingsIsNoHarm()
    {
        Remembered r;
        r.settings.setValue("window/theme", u"purple"_s);
        r.settings.setValue("window/frame", u"wide"_s);
        r.settings.setValue("recent/size", 3);
        r.settings.setValue("recent/2/path", u"/b.concave"_s);
        QCOMPARE(r.session.themeChoice(), Theme::Choice::System);
        QVERIFY(!r.session.windowPlace(oneScreen));
        QCOMPARE(r.paths(), QStringList(u"/b.concave"_s));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
