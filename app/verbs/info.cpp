#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/canvas/completeness.h"
#include "core/pipeline/forecast.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

constexpr int labelWidth = 18;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// "projects", "canvases", "activities", "metric_series": the key of a kind's count.
QString plural(const Kind &kind)
{
    QString name = QString::fromLatin1(kind.name);
    if (name.endsWith(QLatin1StringView("series")))
        return name;
    if (name.endsWith(u'y'))
        return name.chopped(1) + QStringLiteral("ies");
    return name + (name.endsWith(u's') ? QStringLiteral("es") : QStringLiteral("s"));
}

using Counts = QList<std::pair<QString, qint64>>;

/// How far all canvases together are filled.
Result<void> countBlocks(const Document &document, Counts &counts)
{
    const auto canvases = document.all<Canvas>();
    if (!canvases)
        return canvases.error();
    qint64 blocks = 0;
    qint64 complete = 0;
    qint64 questions = 0;
    for (const Canvas &canvas : *canvases) {
        const auto book = readCanvas(document, canvas.id);
        if (!book)
            return book.error();
        const Completeness completeness = completenessOf(*book);
        blocks += static_cast<qint64>(completeness.blocks.size());
        complete += completeness.complete;
        questions += completeness.questions;
    }
    counts.push_back({QStringLiteral("blocks"), blocks});
    counts.push_back({QStringLiteral("complete_blocks"), complete});
    counts.push_back({QStringLiteral("open_questions"), questions});
    return {};
}

Ending run(const Call &call)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto history = (*document)->history();
    if (!history)
        return history.error();
    Counts counts{{QStringLiteral("schema"), (*document)->version()}};
    for (const Kind *kind : (*document)->kinds()) {
        const auto rows = (*document)->rows(*kind);
        if (!rows)
            return rows.error();
        counts.push_back({plural(*kind), static_cast<qint64>(rows->size())});
    }
    const auto pipeline = readPipeline(**document);
    if (!pipeline)
        return pipeline.error();
    counts.push_back(
        {QStringLiteral("open_leads"), openLeads(allFacts(*pipeline, (*document)->now().date()))});
    if (const auto counted = countBlocks(**document, counts); !counted)
        return counted.error();
    counts.push_back({QStringLiteral("history"), static_cast<qint64>(history->size())});

    if (call.wantsJson()) {
        QJsonObject object;
        for (const auto &[key, count] : counts)
            object.insert(key, count);
        print(call.out(), object);
        return {};
    }
    for (const auto &[key, count] : counts)
        call.out() << (key + u':').leftJustified(labelWidth) << count << '\n';
    if (const QDateTime saved = (*document)->savedAt(); saved.isValid())
        call.out() << tr("saved:").leftJustified(labelWidth)
                   << QLocale().toString(saved.toLocalTime(), QLocale::ShortFormat) << '\n';
    return {};
}

} // namespace

Verb infoVerb()
{
    return {.name = "info",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Say what a document holds."),
        .operands = "FILE [--json]",
        .options = {jsonOption()},
        .run = run};
}

} // namespace concave
