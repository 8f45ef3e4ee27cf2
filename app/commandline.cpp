#include "app/commandline.h"

#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QCommandLineOption helpOption()
{
    return {{QStringLiteral("h"), QStringLiteral("help")}, tr("Say how it is used.")};
}

const Verb *findVerb(const QString &name)
{
    const auto found = std::find_if(verbs().begin(), verbs().end(),
        [&](const Verb &verb) { return name == QLatin1StringView(verb.name); });
    return found == verbs().end() ? nullptr : &*found;
}

bool isHelp(const QString &word)
{
    return word == QStringLiteral("--help") || word == QStringLiteral("-h") || word == QStringLiteral("help");
}

bool isVersion(const QString &word)
{
    return word == QStringLiteral("--version") || word == QStringLiteral("-v");
}

QString usageOf(const Verb &verb)
{
    return tr("Usage: concave %1 %2").arg(QString::fromLatin1(verb.name), QString::fromUtf8(verb.operands));
}

void printHelp(QTextStream &out)
{
    out << tr("Usage: concave [FILE]") << '\n'
        << tr("       concave VERB …") << "\n\n"
        << tr("Without a verb the window opens. Verbs:") << "\n\n";
    for (const Verb &verb : verbs())
        out << "  " << QString::fromLatin1(verb.name).leftJustified(12) << tr(verb.summary) << '\n';
    out << '\n' << tr("“concave VERB --help” says more about one.") << '\n';
}

void printHelp(QTextStream &out, const Verb &verb)
{
    out << usageOf(verb) << "\n\n" << tr(verb.summary) << '\n';
    if (!verb.options.isEmpty())
        out << '\n';
    for (const QCommandLineOption &option : verb.options) {
        const QString name = QStringLiteral("--%1 %2").arg(option.names().front(), option.valueName());
        out << "  " << name.leftJustified(24) << option.description() << '\n';
    }
}

int wrongUsage(const Surroundings &around, const QString &sentence, const QString &usage)
{
    around.streams.err << printable(sentence) << '\n' << usage << '\n';
    return static_cast<int>(ExitStatus::WrongUsage);
}

int runVerb(const Verb &verb, const QStringList &arguments, const Surroundings &around)
{
    QCommandLineParser parser;
    parser.addOption(helpOption());
    parser.addOptions(verb.options);
    if (!parser.parse(arguments))
        return wrongUsage(around, parser.errorText(), usageOf(verb));
    if (parser.isSet(QStringLiteral("help"))) {
        printHelp(around.streams.out, verb);
        return static_cast<int>(ExitStatus::Done);
    }
    const QStringList operands = parser.positionalArguments();
    if (operands.size() < verb.leastOperands)
        return wrongUsage(around, tr("Something is missing."), usageOf(verb));
    if (operands.size() > verb.mostOperands)
        return wrongUsage(around, tr("“%1” is too much.").arg(operands[verb.mostOperands]), usageOf(verb));
    const Ending ending = verb.run({operands, parser, around});
    if (ending.status == ExitStatus::WrongUsage)
        return wrongUsage(around, ending.sentence, usageOf(verb));
    if (ending.status == ExitStatus::InputAtFault)
        around.streams.err << printable(ending.sentence) << '\n';
    return static_cast<int>(ending.status);
}

int dispatch(const QStringList &arguments, const Surroundings &around)
{
    const QString first = arguments.value(0);
    if (const Verb *verb = findVerb(first))
        return runVerb(*verb, arguments, around);
    const QString usage = tr("Usage: concave [FILE] or concave VERB …; “concave --help” lists the verbs.");
    if (isHelp(first))
        printHelp(around.streams.out);
    else if (isVersion(first))
        around.streams.out << QStringLiteral("concave " CONCAVE_VERSION) << '\n';
    else
        return wrongUsage(around,
            first.isEmpty() ? tr("The verb is missing.") : tr("There is no verb “%1”.").arg(first), usage);
    return static_cast<int>(ExitStatus::Done);
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (findVerb(first) || isHelp(first) || isVersion(first))
        return true;
    if (first.startsWith(QStringLiteral("--")) && first != QStringLiteral("--exit-after-startup"))
        return true; // no option of the window: run() says so
    const bool isWord = std::all_of(first.begin(), first.end(), [](QChar c) { return c.isLetter(); });
    return !first.isEmpty() && isWord && !QFileInfo::exists(first);
}

int run(const QStringList &arguments, const Surroundings &around)
{
    const int status = dispatch(arguments, around);
    around.streams.out.flush();
    around.streams.err.flush();
    if (around.streams.out.status() == QTextStream::Ok)
        return status;
    around.streams.err
        << tr("The answer could not be written. Free some space or choose another place for it.") << '\n';
    around.streams.err.flush();
    return static_cast<int>(ExitStatus::InputAtFault);
}

} // namespace concave
