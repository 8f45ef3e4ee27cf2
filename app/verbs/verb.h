// One word of the command line: what it is called, what it takes, what it does.
#pragma once

#include "core/deck/canvassheet.h"
#include "core/document/environment.h"
#include "core/portfolio/plan.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <functional>

namespace concave {

/// Draws a plan into a file whose ending chooses the format, whole or not at all. The plots live in ui, which
/// verbs do not know.
using PlotExporter = std::function<Result<void>(const Plan &plan, const QString &path)>;

/// Writes a project's slides into the file, or the files where each is a picture of its own, whose ending
/// chooses the format; on the masters of a template where one is given. Whole or not at all.
using DeckExporter = std::function<Result<QStringList>(
    const DeckSources &sources, const QString &path, const QString &templatePath)>;

/// Writes a canvas into the file, or the files where it has several pages that are a file each, whose ending
/// chooses the format. Whole or not at all.
using CanvasExporter =
    std::function<Result<QStringList>(const CanvasSources &sources, const QString &path, Paper paper)>;

struct Streams
{
    QTextStream &out;
    QTextStream &err;
};

/// What verbs take from outside.
struct Surroundings
{
    Streams streams;
    PlotExporter exportPlot = {};     ///< none where the program was built without a window
    DeckExporter exportDeck = {};     ///< likewise
    CanvasExporter exportCanvas = {}; ///< likewise
    Environment environment = Environment::ofThisUser();
};

enum class ExitStatus { Done = 0, InputAtFault = 1, WrongUsage = 2 };

/// How a verb ended; a sentence for standard error where it is not done.
struct Ending
{
    ExitStatus status = ExitStatus::Done;
    QString sentence;

    Ending() = default;
    Ending(const Error &error) : status(ExitStatus::InputAtFault), sentence(error.sentence) {}

    static Ending wrongUsage(const QString &sentence)
    {
        Ending ending;
        ending.status = ExitStatus::WrongUsage;
        ending.sentence = sentence;
        return ending;
    }
};

/// One use of a verb.
struct Call
{
    QStringList operands; ///< as many as the verb allows
    const QCommandLineParser &options;
    const Surroundings &around;

    QTextStream &out() const { return around.streams.out; }
    QTextStream &err() const { return around.streams.err; }
    bool wantsJson() const { return options.isSet(QStringLiteral("json")); }
};

struct Verb
{
    const char *name;
    const char *summary;  ///< translated in the context "CommandLine"
    const char *operands; ///< and options, as the usage line shows them
    qsizetype leastOperands = 1;
    qsizetype mostOperands = 1;
    QList<QCommandLineOption> options = {};
    Ending (*run)(const Call &) = nullptr;
};

} // namespace concave
