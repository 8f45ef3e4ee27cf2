#include "core/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvasexportmenu.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/canvasprint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/splitbutton.h"

#include <QApplication>
#include <QDir>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The menu over the sample's canvas; the dialogs answer with what is set here.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    bool hasSample = addSample(*document).operator bool();
    Theme theme{*qApp};
    CanvasPresenter presenter{*document};
    QWidget page;
    QString name;         ///< that the user gives the file; empty: they think better of it
    QString suggestion{}; ///< that they were given
    bool prints = true;
    QString printed = u"printed.pdf"_s; ///< where
    CanvasExportMenu menu{theme, presenter, &page,
        {.newFile =
                [this](QWidget *, const QString &, const QString &suggested, const QStringList &) {
                    suggestion = suggested;
                    return NewFile{.path = name.isEmpty() ? name : folder.path(name)};
                },
            .printer =
                [this](QPrinter &printer, QWidget *) {
                    printer.setOutputFileName(folder.path(printed));
                    return prints;
                }}};
    QSignalSpy told{&presenter, &CanvasPresenter::told};
    QSignalSpy failed{&presenter, &CanvasPresenter::failed};

    explicit Desk(const QString &chosen = {}) : name(chosen) {}

    /// Chooses an entry, and waits until it is done.
    void choose(const QString &entry)
    {
        QSignalSpy finished(&menu, &CanvasExportMenu::finished);
        auto *action = menu.findChild<QAction *>(entry);
        QVERIFY2(action, qPrintable(entry));
        action->trigger();
        if (!name.isEmpty())
            QVERIFY(finished.wait(30'000));
    }
    QByteArray begin(const QString &file) const { return contentsOf(folder.path(file)).left(4); }
};

} // namespace

class TestCanvasExportMenu final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryWritesItsFormat_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF, A4") << u"pdfA4"_s << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("PDF, A3") << u"pdfA3"_s << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("PDF, Letter") << u"pdfLetter"_s << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("picture") << u"png"_s << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("drawing") << u"svg"_s << u"svg"_s << QByteArray("<?xm");
        QTest::newRow("PowerPoint") << u"pptx"_s << u"pptx"_s << QByteArray("PK\x03\x04");
        QTest::newRow("Markdown") << u"md"_s << u"md"_s << QByteArray("# Di");
    }
    void everyEntryWritesItsFormat()
    {
        QFETCH(QString, entry);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begin);
        Desk desk(u"canvas"_s); // gets the ending
        desk.choose(entry);
        QCOMPARE(
            desk.suggestion, desk.folder.path(u"Dispatching engine Machine Learning Canvas."_s + suffix));
        QCOMPARE(desk.failed.size(), 0);
        QCOMPARE(desk.told.value(0).value(0).toString(), u"Exported canvas."_s + suffix);
        QCOMPARE(desk.begin(u"canvas."_s + suffix), begin);
    }

    void theLastWayIsRemembered()
    {
        Desk desk(u"canvas"_s);
        desk.choose(u"pdfA3"_s);
        desk.choose(u"png"_s);
        Desk next(u"again"_s);
        next.menu.restoreState(desk.menu.saveState());
        QSignalSpy finished(&next.menu, &CanvasExportMenu::finished);
        next.menu.exportAgain();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(QImage(next.folder.path(u"again.png"_s)).width(), 2381); // of A3
        next.menu.restoreState("rubbish");
        QCOMPARE(next.menu.saveState(), desk.menu.saveState());
    }

    void whoThinksBetterOfItWritesNothing()
    {
        Desk desk;
        desk.choose(u"pdfA4"_s);
        QVERIFY(!desk.menu.isRunning());
        desk.prints = false;
        desk.menu.print();
        QVERIFY(!QFile::exists(desk.folder.path(u"printed.pdf"_s)));
    }

    void whatFailedIsSaid()
    {
        Desk desk(u"nowhere/canvas.pdf"_s);
        desk.choose(u"pdfA4"_s);
        QCOMPARE(desk.told.size(), 0);
        QVERIFY(desk.failed.value(0).value(0).toString().contains(u"Nothing was written"_s));
    }

    void theButtonPrints()
    {
        Desk desk;
        SplitButton button(desk.theme, Icon::Print, u"Print"_s, ButtonKind::Secondary);
        desk.menu.serve(button);
        Q_EMIT button.clicked();
        QCOMPARE(desk.begin(u"printed.pdf"_s), QByteArray("%PDF"));
        QCOMPARE(desk.told.value(0).value(0).toString(), u"Printed to printed.pdf"_s);
    }

    void aPrintThatFailsIsSaidAndLeavesWhatWasThere()
    {
        Desk desk;
        desk.printed = u"nowhere/printed.pdf"_s;
        desk.menu.print();
        QCOMPARE(desk.told.size(), 0);
        const QString said = desk.failed.value(0).value(0).toString();
        QVERIFY2(said.contains(u"Nothing was written. Choose another name or folder."_s), qPrintable(said));

        desk.printed = u"folder.pdf"_s;
        QVERIFY(QDir(desk.folder.path({})).mkdir(desk.printed));
        desk.menu.print();
        QCOMPARE(desk.failed.size(), 2);
        QVERIFY(QFileInfo(desk.folder.path(desk.printed)).isDir());
    }

    void thePaperIsThatOfThePlace()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const Paper american = usualPaper();
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const Paper german = usualPaper();
        QLocale::setDefault(before);
        QCOMPARE(american, Paper::Letter);
        QCOMPARE(german, Paper::A4);
    }
};

QTEST_MAIN(TestCanvasExportMenu)
#include "tst_canvasexportmenu.moc"
