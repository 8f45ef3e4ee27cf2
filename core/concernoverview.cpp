#include "core/concernoverview.h"

#include "core/deck/records.h"
#include "core/document/wholefile.h"
#include "core/portfolio/records.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernRegister", text);
}

Result<void> writeText(const QString &text, const QString &path)
{
    if (const auto written = writeWhole(path, text.toUtf8()); !written) {
        return Error{Failure::Io, tr("The concerns were not exported to “%1”: %2. Nothing was written. "
                                     "Choose another name or folder.")
                                      .arg(path, written.error().sentence)};
    }
    return {};
}

QString shownRule(const Metric &metric)
{
    const auto rule = readRule(metric.rule);
    const auto *sound = std::get_if<AlertRule>(&rule);
    return sound ? sound->shown() : metric.rule;
}

} // namespace

Result<ConcernOverview> readOverview(const Document &document, Id project)
{
    ConcernOverview overview;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        const auto row = document.row(Project::description(), project);
        auto book = readConcerns(document, project);
        auto metrics = readMetrics(document, project);
        const auto slides = document.all<Slide>();
        if (!row)
            return row.error();
        if (!book)
            return book.error();
        if (!metrics)
            return metrics.error();
        if (!slides)
            return slides.error();
        overview.project = *row ? Project::description().record(**row).name : QString();
        overview.book = std::move(*book);
        overview.metrics = std::move(*metrics);
        overview.findings = coverageFindings(overview.book, [&](Id concern) -> Coverage {
            const bool isLeftOut = std::ranges::any_of(*slides, [&](const Slide &slide) {
                return slide.kind == SlideKind::Concern && slide.concern == concern && slide.leftOut;
            });
            return {.hasMetric = metricOf(overview.metrics, concern) != nullptr, .isLeftOut = isLeftOut};
        });
        return {};
    });
    if (!read)
        return read.error();
    overview.today = document.now().date();
    for (const Concern &concern : overview.book.concerns) {
        if (const Metric *metric = metricOf(overview.metrics, concern.id))
            overview.reports.insert(concern.id, reportOf(overview.metrics, *metric, document.now()));
    }
    return overview;
}

RegisterTeller registerFacts(const ConcernOverview &overview)
{
    return [&overview](Id concern) {
        RegisterFacts facts;
        if (const Metric *metric = metricOf(overview.metrics, concern)) {
            facts.rule = shownRule(*metric);
            facts.state = overview.reports.value(concern).sentence;
        }
        for (const CoverageFinding &finding : overview.findings) {
            if (finding.concern == concern)
                facts.findings << finding.sentence;
        }
        return facts;
    };
}

Result<void> writeRegister(const ConcernOverview &overview, const std::vector<Id> &concerns,
    const QStringList &columns, const QString &path, const std::optional<QLocale> &excelLocale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const RegisterTeller tell = registerFacts(overview);
    if (ending == QStringLiteral("md")) {
        return writeText(registerMarkdown(tr("Concerns of %1").arg(overview.project), overview.book, concerns,
                             overview.today, tell),
            path);
    }
    if (ending != QStringLiteral("csv") && ending != QStringLiteral("xlsx")) {
        return Error{Failure::Io,
            tr("“%1” ends neither with .csv nor with .xlsx or .md. Nothing was written. Choose one of them.")
                .arg(path)};
    }
    return writeSheet(registerSheet(overview.book, concerns, columns, tell), path, excelLocale);
}

} // namespace concave
