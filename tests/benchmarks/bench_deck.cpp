// A deck of 200 concern slides, as whole processes in turns: to PPTX against PptxGenJS writing the same
// slides, with the size of the file and the most memory; to PDF against LibreOffice converting our PPTX.
#include "core/concerns/records.h"
#include "core/deck/deck.h"
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/deck/deckpresenter.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr int concerns = 200;

/// Each with an answer, a demo of two steps and words for the speaker.
Id addConcerns(Document &document)
{
    Id project;
    const auto added = document.edit(u"Add"_s, [&](Edit &edit) {
        project = edit.insert(Project{.id = {}, .name = u"Dispatching engine"_s, .client = u"Pantrylark"_s});
        const Id dario = edit.insert(
            Stakeholder{.project = project, .name = u"Dario Pelk"_s, .role = u"head of dispatch"_s});
        for (int i = 1; i <= concerns; ++i) {
            edit.insert(Concern{.project = project,
                .stakeholder = dario,
                .name = u"Orders of district %1 vanish between dispatch and the courier"_s.arg(i),
                .words =
                    u"If the engine drops an order of district %1, nobody notices until the customer calls."_s
                        .arg(i),
                .worstCase =
                    u"%1 orders wait unassigned for 20 minutes on a Friday evening. All are refunded."_s.arg(
                        i),
                .mitigation = u"Count every order in and out. Any difference raises an alert, and the "
                              u"nearest-courier rule takes over."_s,
                .status = i % 3 == 0 ? ConcernStatus::Raised : ConcernStatus::Addressed,
                .notes = u"Begin with the Friday of the long queue, and say what it cost."_s,
                .position = double(i)});
        }
    });
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    return project;
}

QJsonArray jsonOf(const QRectF &box)
{
    return {box.x(), box.y(), box.width(), box.height()};
}

QString colour(const DeckLook &look, Ink ink)
{
    return QString::number(look.colour(ink) | 0x1000000, 16).last(6).toUpper();
}

QJsonObject jsonOf(const TextItem &text, const DeckLook &look)
{
    const QString aligns[] = {u"left"_s, u"center"_s, u"right"_s};
    return {{u"box"_s, jsonOf(text.box)}, {u"paragraphs"_s, QJsonArray::fromStringList(text.paragraphs)},
        {u"size"_s, text.lettering.size}, {u"line"_s, text.lettering.line},
        {u"bold"_s, text.lettering.weight == Weight::SemiBold},
        {u"colour"_s, colour(look, text.lettering.ink)}, {u"align"_s, aligns[static_cast<int>(text.align)]},
        {u"anchor"_s, text.anchor == Anchor::Middle ? u"middle"_s : u"top"_s}, {u"inset"_s, text.inset}};
}

QJsonObject jsonOf(const ShapeItem &shape, const DeckLook &look)
{
    const QString kind = shape.kind == ShapeItem::Kind::Line      ? u"line"_s
                         : shape.kind == ShapeItem::Kind::Ellipse ? u"ellipse"_s
                                                                  : u"rect"_s;
    QJsonObject json{{u"kind"_s, kind}, {u"box"_s, jsonOf(shape.box)}};
    if (shape.fill)
        json[u"fill"_s] = colour(look, *shape.fill);
    if (shape.pen) {
        json[u"pen"_s] = colour(look, shape.pen->ink);
        json[u"width"_s] = shape.pen->width;
    }
    return json;
}

QJsonObject jsonOf(const TableItem &table, const DeckLook &look)
{
    QJsonArray rows;
    for (const auto &row : table.rows) {
        QJsonArray cells;
        for (const TableItem::Cell &cell : row)
            cells.append(QJsonObject{{u"text"_s, cell.text}, {u"size"_s, cell.lettering.size},
                {u"bold"_s, cell.lettering.weight == Weight::SemiBold},
                {u"colour"_s, colour(look, cell.lettering.ink)}});
        rows.append(cells);
    }
    const auto lengths = [](const std::vector<double> &values) {
        QJsonArray array;
        for (const double value : values)
            array.append(value);
        return array;
    };
    return {{u"box"_s, jsonOf(table.box())}, {u"rows"_s, rows}, {u"widths"_s, lengths(table.widths)},
        {u"heights"_s, lengths(table.heights)}};
}

/// The pages as the peer's script reads them.
QByteArray jsonOf(const Deck &deck, const DeckLook &look)
{
    QJsonArray pages;
    for (const LaidSlide &page : deck.pages) {
        QJsonArray shapes;
        QJsonArray texts;
        QJsonArray tables;
        for (const SlideItem &item : page.items) {
            if (const auto *shape = std::get_if<ShapeItem>(&item))
                shapes.append(jsonOf(*shape, look));
            else if (const auto *text = std::get_if<TextItem>(&item))
                texts.append(jsonOf(*text, look));
            else if (const auto *table = std::get_if<TableItem>(&item))
                tables.append(jsonOf(*table, look));
        }
        pages.append(QJsonObject{{u"ground"_s, colour(look, page.ground)}, {u"shapes"_s, shapes},
            {u"texts"_s, texts}, {u"tables"_s, tables}, {u"notes"_s, page.notes}});
    }
    return QJsonDocument(pages).toJson(QJsonDocument::Compact);
}

/// The most memory of a process that was run, in kilobytes.
long run(const QStringList &command)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    if (posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || status != 0)
        qFatal("%s failed", qPrintable(command.join(u' ')));
    return usage.ru_maxrss;
}

struct Bench
{
    TestFolder folder;
    Deck deck;
    DeckLook look;

    QString path(const QString &name) const { return folder.path(name); }
    QStringList exporting(const QString &out) const
    {
        return {QStringLiteral(CONCAVE_PROGRAM), u"export"_s, folder.path(), u"--deck"_s, path(out)};
    }
};

/// Fetched once into the build folder; empty where there is no npm or no network.
QString peerScript()
{
    const QString folder = QStringLiteral(CONCAVE_PPTXGENJS);
    const QString script = folder + u"/deck.js"_s;
    QDir().mkpath(folder);
    for (const QString &name : {u"deck.js"_s, u"package.json"_s}) {
        QFile::remove(folder + u'/' + name);
        QFile::copy(QStringLiteral(CONCAVE_BENCHMARKS) + u"/pptxgenjs/"_s + name, folder + u'/' + name);
    }
    if (!QFileInfo::exists(folder + u"/node_modules/pptxgenjs"_s)) {
        QProcess npm;
        npm.setWorkingDirectory(folder);
        npm.start(u"npm"_s, {u"install"_s, u"--silent"_s, u"--no-audit"_s, u"--no-fund"_s});
        npm.waitForFinished(-1);
    }
    return QFileInfo::exists(folder + u"/node_modules/pptxgenjs"_s) ? script : QString();
}

void againstPptxGenJs(const Bench &bench)
{
    constexpr const char *what = "200 concern slides to PPTX : PptxGenJS writing the same";
    const QString script = peerScript();
    if (script.isEmpty())
        return goals::notMeasured("-", what, "PptxGenJS is not here (install npm, with a network)");
    overwrite(bench.path(u"slides.json"_s), jsonOf(bench.deck, bench.look));
    const QStringList theirs{u"node"_s, script, bench.path(u"slides.json"_s), bench.path(u"theirs.pptx"_s)};
    long ourMemory = 0;
    long theirMemory = 0;
    const auto time = goals::roundRobin(
        9, {[&] { ourMemory = run(bench.exporting(u"ours.pptx"_s)); }, [&] { theirMemory = run(theirs); }});
    std::fprintf(stderr, "to PPTX: %.0f ms, PptxGenJS %.0f ms\n", time[0] * 1000, time[1] * 1000);
    goals::report("-", std::string(what) + ", times faster", time[1] / time[0], goals::atLeast(3));
    const auto size = [&](const QString &name) {
        return static_cast<double>(QFileInfo(bench.path(name)).size());
    };
    goals::report(
        "-", "its size : PptxGenJS", size(u"ours.pptx"_s) / size(u"theirs.pptx"_s), goals::atMost(0.5));
    goals::report(
        "-", "its most memory : PptxGenJS", double(ourMemory) / double(theirMemory), goals::atMost(1));
}

void againstLibreOffice(const Bench &bench)
{
    constexpr const char *what = "200 concern slides to PDF : LibreOffice converting our PPTX, times faster";
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        return goals::notMeasured("-", what, "LibreOffice is not here");
    run(bench.exporting(u"ours.pptx"_s));
    const QStringList theirs{u"soffice"_s, u"--headless"_s,
        u"-env:UserInstallation=file://"_s + bench.path(u"profile"_s), u"--convert-to"_s,
        u"pdf:impress_pdf_Export"_s, u"--outdir"_s, bench.path(u"theirs"_s), bench.path(u"ours.pptx"_s)};
    const auto time =
        goals::roundRobin(3, {[&] { run(bench.exporting(u"ours.pdf"_s)); }, [&] { run(theirs); }});
    std::fprintf(stderr, "to PDF: %.0f ms, LibreOffice %.0f ms\n", time[0] * 1000, time[1] * 1000);
    goals::report("-", what, time[1] / time[0], goals::atLeast(10));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    Bench bench;
    {
        const auto document = bench.folder.create();
        const Id project = addConcerns(*document);
        ui::DeckPresenter presenter(*document);
        presenter.setProject(project);
        bench.deck = presenter.deck();
        bench.look = presenter.look();
    }
    againstPptxGenJs(bench);
    againstLibreOffice(bench);
}
