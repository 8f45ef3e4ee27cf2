#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/exchange/importassistant.h"
#include "ui/pipeline/leadimportkind.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hintbox.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(CONCAVE_TEST_DATA "/") + QString::fromLatin1(name);
}

/// "New 40, Update 0, Duplicate 0, Rejected 0", or the fault.
QString picture(const ImportAssistantPresenter &presenter)
{
    if (!presenter.plan())
        return presenter.fault();
    QStringList parts;
    for (const Verdict verdict : {Verdict::New, Verdict::Update, Verdict::Duplicate, Verdict::Rejected})
        parts << QStringLiteral("%1 %2").arg(verdictName(verdict)).arg(presenter.plan()->count(verdict));
    return parts.join(u", ");
}

bool settle(const ImportAssistantPresenter &presenter)
{
    return QTest::qWaitFor([&] { return !presenter.isBusy(); });
}

/// A document, and the presenter alone.
struct Bare
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    ImportAssistantPresenter presenter{*document, std::make_unique<LeadImportKind>()};

    QString open(const QString &path)
    {
        presenter.open(path);
        return settle(presenter) ? picture(presenter) : u"never read"_s;
    }
    QString openText(const QByteArray &csv)
    {
        const QString path = folder.path(u"leads.csv"_s);
        overwrite(path, csv);
        return open(path);
    }
    QString now() { return settle(presenter) ? picture(presenter) : u"never planned"_s; }
    Pipeline pipeline() const { return *readPipeline(*document); }
};

/// A document, and the assistant over it.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    QString chosenFile;
    QString savedTo = folder.path(u"report.csv"_s);
    std::unique_ptr<ImportAssistant> dialog;

    explicit Desk(const QString &path)
    {
        dialog = std::make_unique<ImportAssistant>(
            theme, *document, std::make_unique<LeadImportKind>(), path, nullptr,
            [this](QWidget *) { return chosenFile; }, [this](QWidget *) { return savedTo; });
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        wait();
    }

    template <class W>
    W &part(const char *name) const
    {
        return find<W>(*dialog, QString::fromLatin1(name));
    }
    QAbstractItemModel &rows(const char *name) const { return *part<QTableView>(name).model(); }
    void wait() const
    {
        const auto isRead = [&] {
            return part<QTabBar>("verdicts").tabText(0) != u"All 0"_s || !fault().isEmpty();
        };
        if (!QTest::qWaitFor(isRead))
            qFatal("never read");
    }
    /// Empty where nothing is wrong.
    QString fault() const
    {
        const QString hint = part<HintBox>("hint").findChild<QLabel *>()->text();
        return hint.startsWith(u"This cannot be imported yet."_s) ? hint : QString();
    }
    QString texts() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisibleTo(dialog.get()))
                texts << label->text();
        }
        return texts.join(u'\n');
    }
    QString tabs() const
    {
        QStringList texts;
        const auto &bar = part<QTabBar>("verdicts");
        for (int i = 0; i < bar.count(); ++i)
            texts << bar.tabText(i);
        return texts.join(u", ");
    }
};

} // namespace

class TestImportAssistant final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreReadAndPlanned_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("origin");
        const auto row = [](const char *file, const char *expected, const char *origin) {
            QTest::newRow(file) << dataFile(file) << QString::fromUtf8(expected) << QString::fromUtf8(origin);
        };
        row("pipedrive.csv", "New 40, Update 0, Duplicate 0, Rejected 0", "Pipedrive, CSV");
        row("hubspot.csv", "New 30, Update 0, Duplicate 0, Rejected 0", "HubSpot, CSV");
        row("salesforce.csv", "New 25, Update 0, Duplicate 0, Rejected 0", "Salesforce, CSV");
        row("trello.json", "New 29, Update 0, Duplicate 0, Rejected 6", "Trello, Board");
    }

    void filesAreReadAndPlanned()
    {
        QFETCH(QString, file);
        Bare bare;
        QTEST(bare.open(file), "expected");
        QTEST(bare.presenter.origin(), "origin");
        QVERIFY(bare.presenter.import());
        QCOMPARE(bare.pipeline().leads.size(),
            static_cast<std::size_t>(bare.presenter.plan()->count(Verdict::New)));
        QCOMPARE(bare.document->history()->size(), std::size_t(1));
    }

    void whatWasFoundOutCanBeChanged()
    {
        Bare bare;
        QCOMPARE(bare.openText("Wer,Was,Wann,Wert,Wo\nAcme,x,03/04/2026,\"1,234\",Warm\n").left(14),
            u"No column says"_s);
        bare.presenter.setTarget(0, u"company"_s);
        bare.presenter.setTarget(1, u"title"_s);
        bare.presenter.setTarget(2, u"close_by"_s);
        bare.presenter.setTarget(3, u"amount"_s);
        bare.presenter.setTarget(4, u"stage"_s);
        QCOMPARE(bare.now(), u"New 1, Update 0, Duplicate 0, Rejected 0"_s);
        QVERIFY(bare.presenter.isDateOrderOpen());
        QVERIFY(bare.presenter.isDecimalMarkOpen());
        bare.presenter.setDateOrder(DateOrder::MonthFirst);
        bare.presenter.setDecimalMark(DecimalMark::Comma);
        bare.presenter.setSetting(u"currency"_s, u"SEK"_s);
        bare.presenter.setWord(0, u"3"_s);
        QCOMPARE(bare.now(), u"New 1, Update 0, Duplicate 0, Rejected 0"_s);
        QVERIFY(bare.presenter.import());
        const Lead lead = bare.pipeline().leads.front();
        QCOMPARE(lead.closeBy, QDate(2026, 3, 4));
        QCOMPARE(lead.amount, std::optional(1.234));
        QCOMPARE(lead.currency, u"SEK"_s);
        QCOMPARE(lead.stage, std::optional(Id{3}));
    }

    void anotherHeaderRowIsAnotherTable()
    {
        Bare bare;
        bare.openText("a,b\ncompany,title\nAcme,x\n");
        QCOMPARE(bare.presenter.columns(), (QStringList{u"company"_s, u"title"_s}));
        bare.presenter.setHeaderRow(0);
        QCOMPARE(bare.now().left(14), u"No column says"_s);
        bare.presenter.setHeaderRow(1);
        QCOMPARE(bare.now(), u"New 1, Update 0, Duplicate 0, Rejected 0"_s);
    }

    void anEditMeanwhilePlansAnew()
    {
        Bare bare;
        bare.openText("company\nAcme\n,\n");
        bare.openText("company,title\nAcme,x\n");
        QVERIFY(bare.document->edit(u"Add Acme"_s,
            [](Edit &edit) { edit.insert(Lead{.id = {}, .company = u"Acme"_s, .title = u"x"_s}); }));
        QCOMPARE(bare.now(), u"New 0, Update 0, Duplicate 1, Rejected 0"_s);
        QVERIFY(!bare.presenter.canImport());
    }

    void whatIsStoppedIsForgotten()
    {
        Bare bare;
        bare.openText("company,title\nAcme,x\n");
        bare.presenter.open(dataFile("pipedrive.csv"));
        bare.presenter.cancel();
        QTest::qWait(50);
        QCOMPARE(picture(bare.presenter), u"New 1, Update 0, Duplicate 0, Rejected 0"_s);
        QVERIFY(bare.presenter.canImport());
    }

    void theAssistantShowsWhatItFound()
    {
        const Desk desk(dataFile("pipedrive.csv"));
        QCOMPARE(desk.tabs(), u"All 40, New 40, Update 0, Duplicate 0, Rejected 0"_s);
        QCOMPARE(desk.part<QLabel>("fileName").text(), u"pipedrive.csv"_s);
        QCOMPARE(desk.rows("columns").rowCount(), 13);
        QCOMPARE(desk.rows("columns").index(1, 0).data().toString(), u"Deal - Title"_s);
        QCOMPARE(desk.rows("columns").index(1, 2).data().toString(), u"Title"_s);
        QCOMPARE(desk.rows("words").rowCount(), 5);
        QCOMPARE(desk.rows("preview").rowCount(), 40);
        QCOMPARE(desk.rows("preview").index(0, 0).data().toString(), u"New"_s);
        QVERIFY(desk.rows("preview").index(0, 0).data(Qt::DecorationRole).isValid());
        QCOMPARE(desk.part<QPushButton>("import").text(), u"Import 40 leads"_s);
        QVERIFY(!desk.part<QCheckBox>("archived").isVisible());
        QVERIFY(desk.texts().contains(u"The columns are those of Pipedrive."_s));
    }

    void theTabKeyReachesEveryPartAndComesAround()
    {
        const Desk desk(dataFile("pipedrive.csv"));
        QApplication::setActiveWindow(desk.dialog.get());
        QVERIFY(QTest::qWaitForWindowActive(desk.dialog.get()));
        QWidgetList reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached << QApplication::focusWidget();
        }
        for (const char *table : {"columns", "words", "preview"})
            QVERIFY2(reached.contains(&desk.part<QTableView>(table)), table);
        QVERIFY(reached.contains(&desk.part<QPushButton>("import")));
        QVERIFY(reached.count(reached.back()) > 1);
    }

    void importingIsOneStepWithAReport()
    {
        const Desk desk(dataFile("trello.json"));
        desk.part<QTabBar>("verdicts").setCurrentIndex(4);
        QCOMPARE(desk.rows("preview").rowCount(), 6);
        QCOMPARE(desk.rows("preview").index(0, 6).data().toString(), u"It is archived at the source."_s);
        desk.part<QPushButton>("report").click();
        QCOMPARE(contentsOf(desk.savedTo).count("Rejected,It is archived at the source.\r\n"), 6);
        QSignalSpy imported(desk.dialog.get(), &ImportAssistant::imported);
        desk.part<QPushButton>("import").click();
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported[0][0].toString(),
            u"29 leads were imported. 6 rows were skipped; the report says why."_s);
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(desk.document->history()->size(), std::size_t(1));
        QVERIFY(desk.document->undo());
        QVERIFY(readPipeline(*desk.document)->leads.empty());
    }

    void archivedCardsComeWhereAskedFor()
    {
        const Desk desk(dataFile("trello.json"));
        desk.part<QCheckBox>("archived").click();
        QTRY_COMPARE(desk.tabs(), u"All 35, New 35, Update 0, Duplicate 0, Rejected 0"_s);
    }

    void aFieldIsChosenInItsCell()
    {
        const Desk desk(dataFile("pipedrive.csv"));
        auto &table = desk.part<QTableView>("columns");
        QVERIFY(desk.rows("columns").setData(desk.rows("columns").index(4, 2), u"company"_s, Qt::EditRole));
        QTRY_VERIFY(desk.fault().contains(u"Two columns are to fill “Company”"_s));
        QVERIFY(!desk.part<QPushButton>("import").isEnabled());
        table.edit(desk.rows("columns").index(4, 2));
        auto *choice = table.findChild<QComboBox *>();
        QVERIFY(choice);
        QCOMPARE(choice->currentData().toString(), u"company"_s);
        choice->setCurrentIndex(choice->findData(u"currency"_s));
        Q_EMIT choice->activated(choice->currentIndex());
        QTRY_COMPARE(desk.tabs(), u"All 40, New 40, Update 0, Duplicate 0, Rejected 0"_s);
    }

    void aWrongFileIsASentence()
    {
        TestFolder folder;
        const QString picture = folder.path(u"picture.csv"_s);
        overwrite(picture, "\x89PNG\r\n");
        Desk desk(picture);
        QVERIFY(desk.fault().contains(u"a picture or a PDF"_s));
        QVERIFY(!desk.part<QPushButton>("import").isEnabled());
        QVERIFY(!desk.part<QTableView>("columns").isVisible());
        desk.chosenFile = dataFile("hubspot.csv");
        desk.part<QPushButton>("otherFile").click();
        QTRY_COMPARE(desk.tabs(), u"All 30, New 30, Update 0, Duplicate 0, Rejected 0"_s);
        QVERIFY(desk.part<QTableView>("columns").isVisible());
        QCOMPARE(desk.fault(), QString());
    }
};

QTEST_MAIN(TestImportAssistant)
#include "tst_importassistant.moc"
