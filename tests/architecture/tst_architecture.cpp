// The rules of the house that the linker cannot see: which room includes which, and which headers stay where.
#include "tests/architecture/breaches.h"
#include "tests/testing/test.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString root = QStringLiteral(CONCAVE_ROOT "/");
const QString qtCore = QStringLiteral(CONCAVE_QTCORE);

} // namespace

class ArchitectureTest final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        edges = readEdges(read(root + QStringLiteral("tests/architecture/edges.txt")));
        QVERIFY(!edges.isEmpty());
        QVERIFY2(
            QFile::exists(qtCore + QStringLiteral("/QString")), "no headers of Qt Core at " CONCAVE_QTCORE);
    }

    void theTreeKeepsTheRules()
    {
        QList<Source> sources;
        for (const char *folder : {"app", "core", "ui"}) {
            QDirIterator it(root + QString::fromUtf8(folder),
                {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                sources.append({path.mid(root.size()), read(path)});
            }
        }
        QVERIFY(!sources.isEmpty());
        std::sort(
            sources.begin(), sources.end(), [](const Source &a, const Source &b) { return a.path < b.path; });
        const QStringList found = breaches(sources, edges, qtCore);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void aBreachIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("breach"); // empty: allowed

        const auto row = [](const char *path, const char *text, const char *breach = "") {
            QTest::addRow("%s: %s", path, qPrintable(QString::fromUtf8(text).simplified()))
                << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(breach);
        };
        const char *foreign = "Qt Core alone";
        row("core/document/a.h", "#include <QWidget>", foreign);
        row("core/a.h", "#include <QtGui/QImage>", foreign);
        row("core/document/a.h", "#include <qwidget.h>", foreign);
        row("core/portfolio/a.h", "#  include <QtWidgets>", foreign);
        row("core/portfolio/a.h", "#include <QPrinter>", foreign);
        row("core/portfolio/a.h", "#include <QSvgRenderer>", foreign);
        row("core/document/a.h", "#include <QtCore/QString>\n#include <qglobal.h>\n#include <QString>");
        row("core/document/a.h", "// #include <QWidget>\n/* #include <QLabel> */");

        const char *solver = "the standard library and Eigen alone";
        row("core/allocation/a.h", "#include <QString>", solver);
        row("core/allocation/a.h", "#include <csv.h>", solver);
        row("core/allocation/a.h", "#include <boost/math/tools.hpp>", solver);
        row("core/allocation/a.cpp", "#include <Eigen/Dense>");
        row("core/portfolio/a.cpp", "#include <Eigen/Dense>", "Eigen stays in core/allocation");
        row("core/allocation/a.h", "#include <vector>\n#include \"core/allocation/curve.h\"");

        row("core/document/a.cpp", "#include \"core/portfolio/b.h\"",
            "core/document may not know core/portfolio");
        row("core/document/a.cpp", "#include <core/portfolio/b.h>",
            "core/document may not know core/portfolio");
        row("core/document/a.cpp", "#include \"../portfolio/here.h\"",
            "core/document may not know core/portfolio");
        row("core/portfolio/a.cpp", "#include \"here.h\"\n#include \"a.moc\"");
        row("ui/portfolio/a.h", "#include \"ui/shell/b.h\"", "ui/portfolio may not know ui/shell");
        row("ui/theme/a.h", "#include \"tests/testing/test.h\"", "ui/theme may not know tests/testing");
        row("core/a.h", "#include \"ui/theme/b.h\"", "core may not know ui/theme");
        row("ui/shell/a.h", "#include \"ui/portfolio/b.h\"\n#include \"core/deck/b.h\"");
        row("app/main.cpp", "#include \"ui/shell/b.h\"\n#include \"core/b.h\"\n#include \"app/verbs/b.h\"");
        row("ui/nowhere/a.h", "", "ui/nowhere has no line");

        row("ui/portfolio/a.h", "#include <qcustomplot.h>", "QCustomPlot stays in ui/plots");
        row("ui/plots/a.h", "#include <qcustomplot.h>");
        row("core/portfolio/a.cpp", "#include <SQLiteCpp/Database.h>", "SQLite stays in core/document");
        row("core/exchange/a.cpp", "#include <sqlite3.h>", "SQLite stays in core/document");
        row("core/document/a.cpp", "#include <sqlite3.h>");
        row("ui/shell/a.cpp", "f(\"SELECT 1\");", "SQL stays in core");
        row("app/verbs/a.cpp", "f(R\"(\n  PRAGMA user_version)\");", "SQL stays in core");
        row("ui/shell/a.cpp", "f(\"Delete the lead\"); // \"SELECT\"");

        const char *colours = "colours stay in ui/theme";
        row("ui/portfolio/a.cpp", "const char *c = \"#1f6Feb\";", colours);
        row("ui/portfolio/a.cpp", "w.setStyleSheet(\"color: #1f6febcc;\");", colours);
        row("ui/portfolio/a.cpp", "f(\"#fff\");", colours);
        row("ui/portfolio/a.cpp", "QColor(255, 0, 0);", colours);
        row("ui/portfolio/a.cpp", "QColor edge{0x10, 0, 0};", colours);
        row("ui/portfolio/a.cpp", "QColor(QStringLiteral(\"red\"));", colours);
        row("ui/portfolio/a.cpp", "p.setPen(Qt::darkRed);", colours);
        row("ui/theme/a.cpp", "f(\"#1f6feb\", QColor(1, 2, 3), Qt::red);");
        row("ui/portfolio/a.cpp", "f(QColor(token), Qt::transparent, \"issue #12\"); // Qt::red #ffffff");
    }

    void aBreachIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, breach);
        const QStringList found =
            breaches({{path, text}, {QStringLiteral("core/portfolio/here.h"), {}}}, edges, qtCore);
        if (breach.isEmpty())
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        else
            QVERIFY2(found.size() == 1 && found.first().startsWith(path) && found.first().contains(breach),
                qPrintable(found.join(u'\n')));
    }

    void aCircleIsFoundThoughEachEdgeIsAllowed()
    {
        const QList<Source> sources{
            {QStringLiteral("ui/a/x.h"), QStringLiteral("#include \"ui/b/x.h\"")},
            {QStringLiteral("ui/b/x.h"), QStringLiteral("#include \"ui/c/x.h\"")},
            {QStringLiteral("ui/c/x.h"), QStringLiteral("#include \"ui/a/x.h\"")},
            {QStringLiteral("ui/d/x.h"), QStringLiteral("#include \"ui/a/x.h\"")},
        };
        const auto all = readEdges(QStringLiteral("ui/a: ui/*\nui/b: ui/*\nui/c: ui/*\nui/d: ui/*"));
        QCOMPARE(breaches(sources, all, qtCore),
            QStringList(QStringLiteral("these rooms include each other in a circle: ui/a, ui/b, ui/c")));
    }

private:
    Edges edges;
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
