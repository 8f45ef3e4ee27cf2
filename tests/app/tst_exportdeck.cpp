#include "app/commandline.h"
#include "tests/core/deck/dispatching.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The command line in a folder, with an exporter that only says what it was given.
struct Terminal
{
    TestFolder folder;
    bool hasExporter = true;
    QString out{};
    QString err{};

    int run(QStringList arguments)
    {
        out.clear();
        err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        DeckExporter exporter;
        if (hasExporter) {
            exporter = [](const DeckSources &sources, const QString &path,
                           const QString &company) -> Result<QStringList> {
                if (path.endsWith(u".png"_s))
                    return QStringList{u"deck-01.png"_s, u"deck-09.png"_s};
                return QStringList{sources.project.name + u'>' + path + u'>' + company};
            };
        }
        arguments = QStringList{u"export"_s, folder.path()} + arguments;
        return concave::run(arguments,
            {.streams = {outStream, errStream}, .exportDeck = exporter, .environment = testEnvironment()});
    }
    /// A project, with a concern or without.
    void add(const QString &name, bool hasConcern)
    {
        const auto document = QFile::exists(folder.path()) ? folder.open() : folder.create();
        QVERIFY(document->edit(u"Add"_s, [&](Edit &edit) {
            const Id project = edit.insert(Project{.name = name});
            if (hasConcern)
                edit.insert(Concern{.project = project, .name = u"It breaks"_s});
        }));
    }
};

} // namespace

class TestExportDeck final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theOnlyProjectNeedsNoName()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, false);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “Dispatching>deck.pdf>”.\n"_s);
    }

    void theOnlyProjectWithConcernsNeedsNoName()
    {
        Terminal terminal;
        terminal.add(u"Pricing"_s, false);
        terminal.add(u"Dispatching"_s, true);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pptx"_s, u"--template"_s, u"t.pptx"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “Dispatching>deck.pptx>t.pptx”.\n"_s);
    }

    void oneOfSeveralIsNamed()
    {
        Terminal terminal;
        terminal.add(u"Pricing"_s, true);
        terminal.add(u"Dispatching"_s, true);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s}), 1);
        QVERIFY2(terminal.err.contains(u"“Pricing”, “Dispatching”"_s), qPrintable(terminal.err));
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s, u"--project"_s, u"pricing"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “Pricing>deck.pdf>”.\n"_s);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s, u"--project"_s, u"Vision"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"There is no project “Vision”."_s), qPrintable(terminal.err));
        terminal.add(u"Pricing"_s, true);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s, u"--project"_s, u"Pricing"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"2 projects are named “Pricing”."_s), qPrintable(terminal.err));
    }

    void picturesAreNamedFromFirstToLast()
    {
        Terminal terminal;
        terminal.add(u"Pricing"_s, true);
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.png"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “deck-01.png” to “deck-09.png”.\n"_s);
    }

    void whatCannotBeDoneIsSaid()
    {
        Terminal terminal;
        QVERIFY(terminal.folder.create());
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"No project has concerns yet."_s), qPrintable(terminal.err));
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s, u"--plot"_s, u"plot.pdf"_s}), 2);
        terminal.hasExporter = false;
        QCOMPARE(terminal.run({u"--deck"_s, u"deck.pdf"_s}), 1);
        QVERIFY2(terminal.err.contains(u"without the window"_s), qPrintable(terminal.err));
    }
};

QTEST_GUILESS_MAIN(TestExportDeck)
#include "tst_exportdeck.moc"
