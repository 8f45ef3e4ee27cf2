#include "tests/architecture/breaches.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace {

/// In the files under `files`, what matches `pattern` is forbidden; where `except` matches, it is allowed.
struct Rule
{
    const char *files;
    const char *except;
    const char *pattern;
    const char *why;
};

// Against the name in an #include.
const Rule headerRules[] = {
    {"^core/allocation/", "^core/allocation/large/", R"(^(?![a-z_0-9]+$|Eigen/))",
        "the solver knows the standard library and Eigen alone"},
    {"^core/allocation/large/", "^$", R"(^(?!([a-z_0-9]+|immintrin\.h)$))",
        "the solver knows the standard library and the processor alone"},
    {"^(app|core|ui)/", "^core/allocation/", "^Eigen/", "Eigen stays in core/allocation"},
    {"^(app|core|ui)/", "^ui/plots/", R"((^|/)qcustomplot\.h$)", "QCustomPlot stays in ui/plots"},
    {"^(app|core|ui)/", "^core/document/", R"((^|/)sqlite3(ext)?\.h$|^SQLiteCpp/)",
        "SQLite stays in core/document"},
};

// Against the text without its comments.
const Rule textRules[] = {
    {"^(app|ui)/", "^$", R"re("(\w*\()?\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA)\b)re", "SQL stays in core"},
    {"^ui/", "^ui/theme/", R"re("#[0-9a-fA-F]{3,4}"|"[^"\n]*#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b)re",
        "colours stay in ui/theme"},
    {"^ui/", "^ui/theme/",
        R"re(\bQColor(::from\w+)?(\s+\w+)?\s*[({]\s*(\d|(QStringLiteral\(|QLatin1String\()?u?"))re",
        "colours stay in ui/theme"},
    {"^ui/", "^ui/theme/", R"re(\bqRgba?\s*\(\s*\d)re", "colours stay in ui/theme"},
    {"^ui/", "^ui/theme/",
        R"re(\bQt::(black|white|(light|dark)?[gG]ray|(dark)?([rR]ed|[gG]reen|[bB]lue|[cC]yan|[mM]agenta|[yY]ellow)))re"
        R"re(\b)re",
        "colours stay in ui/theme"},
};

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern)).match(text).hasMatch();
}

bool concerns(const Rule &rule, const QString &path)
{
    return matches(path, rule.files) && !matches(path, rule.except);
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(
        QStringLiteral(
            R"re((R"(\w*)\(.*?\)\2"|"(?:\\.|[^"\\\n])*+"|'(?:\\.|[^'\\\n])*+')|//[^\n]*|/\*.*?\*/)re"),
        QRegularExpression::DotMatchesEverythingOption);
    return text.replace(comment, QStringLiteral("\\1"));
}

QString roomOf(const QString &path)
{
    return path.section(u'/', 0, path.count(u'/') == 1 ? 0 : 1);
}

/// Of Qt, core takes Qt Core alone: <QString>, <QtCore/QString> and <qstring.h> are looked up in its folder.
bool isForeignQt(const QString &header, const QString &qtCore)
{
    static const QRegularExpression qt(QStringLiteral("^(?:(Qt[A-Z]\\w*)/)?(Q\\w+|q\\w+\\.h)$"));
    const auto match = qt.match(header);
    return match.hasMatch() && ((match.hasCaptured(1) && match.captured(1) != QStringLiteral("QtCore")) ||
                                   !QFile::exists(qtCore + u'/' + match.captured(2)));
}

bool allows(const Edges &edges, const QString &from, const QString &to)
{
    return edges.value(from).contains(to) ||
           (to.contains(u'/') && edges.value(from).contains(to.section(u'/', 0, 0) + QStringLiteral("/*")));
}

QSet<QString> reachable(const QMap<QString, QSet<QString>> &graph, const QString &start)
{
    QSet<QString> seen;
    QStringList todo(start);
    while (!todo.isEmpty()) {
        for (const QString &next : graph.value(todo.takeLast())) {
            if (!seen.contains(next)) {
                seen.insert(next);
                todo.append(next);
            }
        }
    }
    return seen;
}

} // namespace

Edges readEdges(const QString &text)
{
    Edges edges;
    for (const QString &line : text.split(u'\n')) {
        if (line.contains(u':') && !line.startsWith(u'#'))
            edges[line.section(u':', 0, 0)] = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
    }
    return edges;
}

QStringList breaches(const QList<Source> &sources, const Edges &edges, const QString &qtCore)
{
    static const QRegularExpression include(
        QStringLiteral(R"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])re"),
        QRegularExpression::MultilineOption);
    QStringList found;
    QMap<QString, QSet<QString>> graph;

    for (const Source &source : sources) {
        const QString &path = source.path;
        const QString room = roomOf(path);
        const QString text = withoutComments(source.text);
        if (!edges.contains(room))
            found << QStringLiteral("%1: the room %2 has no line in the table of edges").arg(path, room);

        for (auto it = include.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            QString header = QDir::cleanPath(match.captured(2));
            const bool quoted = match.captured(1) == QStringLiteral("\"");
            const QString beside = QDir::cleanPath(path.section(u'/', 0, -2) + u'/' + header);
            if (quoted && (beside.endsWith(QStringLiteral(".moc")) ||
                              std::any_of(sources.begin(), sources.end(),
                                  [&](const Source &s) { return s.path == beside; })))
                header = beside;

            if (matches(header, "^(app|core|installer|tests|ui)/")) {
                const QString target = roomOf(header);
                if (target == room)
                    continue;
                graph[room].insert(target);
                if (!allows(edges, room, target))
                    found << QStringLiteral("%1 includes %2: %3 may not know %4")
                                 .arg(path, header, room, target);
                continue;
            }
            for (const Rule &rule : headerRules) {
                if (concerns(rule, path) && matches(header, rule.pattern))
                    found << QStringLiteral("%1 includes %2: %3")
                                 .arg(path, header, QString::fromUtf8(rule.why));
            }
            if (path.startsWith(QStringLiteral("core/")) && isForeignQt(header, qtCore))
                found << QStringLiteral("%1 includes %2: of Qt, core knows Qt Core alone").arg(path, header);
        }

        for (const Rule &rule : textRules) {
            const auto match = QRegularExpression(QString::fromUtf8(rule.pattern)).match(text);
            if (concerns(rule, path) && match.hasMatch())
                found << QStringLiteral("%1 says %2: %3")
                             .arg(path, match.captured(), QString::fromUtf8(rule.why));
        }
    }

    for (const QString &room : graph.keys()) {
        QStringList ring;
        for (const QString &other : reachable(graph, room)) {
            if (reachable(graph, other).contains(room))
                ring << other;
        }
        ring.sort();
        if (!ring.isEmpty() && ring.first() == room)
            found << QStringLiteral("these rooms include each other in a circle: %1")
                         .arg(ring.join(QStringLiteral(", ")));
    }
    return found;
}
