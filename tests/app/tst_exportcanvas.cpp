#include "app/commandline.h"
#include "core/canvas/moves.h"
#include "core/portfolio/records.h"
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

    int run(const QStringList &arguments)
    {
        out.clear();
        err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&err);
        CanvasExporter exporter;
        if (hasExporter) {
            exporter = [](const CanvasSources &sources, const QString &path,
                           Paper paper) -> Result<QStringList> {
                if (path.endsWith(u".png"_s))
                    return QStringList{u"canvas-01.png"_s, u"canvas-02.png"_s};
                const QStringList said{sources.project, sources.book.form.name,
                    QString::number(sources.book.notes.size()), path,
                    QString::number(static_cast<int>(paper))};
                return QStringList{said.join(u'>')};
            };
        }
        return concave::run(QStringList{u"export"_s, folder.path(), u"--canvas"_s} + arguments,
            {.streams = {outStream, errStream}, .exportCanvas = exporter, .environment = testEnvironment()});
    }
    /// A project with a canvas of each of these templates, each with one note.
    void add(const QString &name, const QStringList &forms)
    {
        const auto document = QFile::exists(folder.path()) ? folder.open() : folder.create();
        QVERIFY(document->edit(u"Add"_s, [&](Edit &edit) {
            const Id project = edit.insert(Project{.name = name});
            for (const QString &key : forms) {
                const auto form = std::ranges::find(builtInTemplates(), key, &CanvasTemplate::key);
                const Id canvas = addCanvas(edit, {}, project, *form, QDate(2026, 3, 9));
                edit.insert(
                    Note{.id = {}, .canvas = canvas, .block = form->blocks[0].key, .text = u"Known"_s});
            }
        }));
    }
};

} // namespace

class TestExportCanvas final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theOnlyCanvasNeedsNoName()
    {
        Terminal terminal;
        terminal.add(u"Pricing"_s, {});
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.pdf"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “Dispatching>Machine Learning Canvas>1>canvas.pdf>0”.\n"_s);
    }

    void oneOfSeveralIsNamed()
    {
        Terminal terminal;
        terminal.add(u"Pricing"_s, {u"ml-canvas"_s});
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.pdf"_s}), 1);
        QVERIFY2(terminal.err.contains(u"“Pricing”, “Dispatching”"_s), qPrintable(terminal.err));
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--project"_s, u"pricing"_s}), 0);
        QVERIFY2(terminal.out.contains(u"“Pricing>"_s), qPrintable(terminal.out));
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--project"_s, u"Vision"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"There is no project “Vision”."_s), qPrintable(terminal.err));
    }

    void aTemplateChoosesAmongTheProjectsCanvases()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s, u"ai-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--template"_s, u"ai canvas"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “Dispatching>AI canvas>1>canvas.pdf>0”.\n"_s);
    }

    void aSheetToFillInByHand()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--template"_s, u"AI canvas"_s}), 0);
        QCOMPARE(terminal.out,
            u"“Dispatching” has no canvas of the template “AI canvas”: the sheet is empty, "
            u"to be filled in by hand.\nWrote “Dispatching>AI canvas>0>canvas.pdf>0”.\n"_s);
    }

    void thePaper()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.svg"_s, u"--paper"_s, u"Letter"_s}), 0);
        QVERIFY2(terminal.out.contains(u">canvas.svg>2"_s), qPrintable(terminal.out));
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--paper"_s, u"a5"_s}), 1);
        QCOMPARE(terminal.err,
            u"There is no paper “a5”. Nothing was written. Choose a4, a3, letter or slide.\n"_s);
        QCOMPARE(terminal.run({u"canvas.pptx"_s, u"--paper"_s, u"a3"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"A .pptx has no paper."_s), qPrintable(terminal.err));
    }

    void pagesAreNamedFromFirstToLast()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        QCOMPARE(terminal.run({u"canvas.png"_s}), 0);
        QCOMPARE(terminal.out, u"Wrote “canvas-01.png” to “canvas-02.png”.\n"_s);
    }

    void markdownNeedsNoWindow()
    {
        Terminal terminal;
        terminal.hasExporter = false;
        terminal.add(u"Dispatching"_s, {u"ml-canvas"_s});
        const QString path = terminal.folder.path(u"canvas.md"_s);
        QCOMPARE(terminal.run({path}), 0);
        QVERIFY(contentsOf(path).contains("Known"));
        QCOMPARE(terminal.run({terminal.folder.path(u"nowhere/canvas.md"_s)}), 1);
        QVERIFY2(terminal.err.contains(u"Nothing was written"_s), qPrintable(terminal.err));
    }

    void whatCannotBeDoneIsSaid()
    {
        Terminal terminal;
        terminal.add(u"Dispatching"_s, {});
        QCOMPARE(terminal.run({u"canvas.pdf"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"“Dispatching” has no canvas yet."_s), qPrintable(terminal.err));
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--template"_s, u"Lean"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"There is no template “Lean”."_s), qPrintable(terminal.err));
        QCOMPARE(terminal.run({u"canvas.pdf"_s, u"--deck"_s, u"deck.pdf"_s}), 2);
        terminal.add(u"Pricing"_s, {});
        QCOMPARE(terminal.run({u"canvas.pdf"_s}), 1);
        QVERIFY2(terminal.err.startsWith(u"No project has a canvas yet."_s), qPrintable(terminal.err));
        terminal.hasExporter = false;
        QCOMPARE(terminal.run({u"canvas.pdf"_s}), 1);
        QVERIFY2(terminal.err.contains(u"without the window"_s), qPrintable(terminal.err));
    }
};

QTEST_GUILESS_MAIN(TestExportCanvas)
#include "tst_exportcanvas.moc"
