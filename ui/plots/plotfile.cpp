#include "ui/plots/plotfile.h"

#include "ui/plots/allocationplot.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QPixmap>
#include <QSaveFile>
#include <QSvgGenerator>

namespace concave::ui {

namespace {

constexpr QSize plotSize(1120, 700);
constexpr int pictureScale = 2;
constexpr double pointsPerPixel = 0.75; ///< 96 pixels an inch, 72 points an inch

QString tr(const char *text)
{
    return QCoreApplication::translate("Plot", text);
}

QPixmap pictureOf(AllocationPlot &plot)
{
    QPixmap picture(plotSize * pictureScale);
    picture.setDevicePixelRatio(pictureScale);
    plot.drawOn(picture, plotSize);
    return picture;
}

void writePng(AllocationPlot &plot, QSaveFile &file)
{
    if (!pictureOf(plot).save(&file, "PNG"))
        file.cancelWriting();
}

void writePdf(AllocationPlot &plot, QIODevice &file, const QString &title)
{
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QSizeF(plotSize) * pointsPerPixel, QPageSize::Point));
    writer.setPageMargins({});
    writer.setResolution(96);
    plot.drawOn(writer, plotSize);
}

void writeSvg(AllocationPlot &plot, QIODevice &file, const QString &title)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(plotSize);
    generator.setViewBox(QRect({}, plotSize));
    generator.setTitle(title);
    plot.drawOn(generator, plotSize);
}

} // namespace

QPixmap pictureOf(const Theme &theme, const Plan &plan)
{
    AllocationPlot plot(theme, Scheme::Light);
    plot.setPlan(plan);
    return pictureOf(plot);
}

Result<void> exportPlot(const Theme &theme, const Plan &plan, const QString &path)
{
    const QString format = QFileInfo(path).suffix().toLower();
    const auto failed = [&](const QString &reason) {
        return Error{Failure::Io,
            tr("The plot was not exported to “%1”: %2. Nothing was written. Choose another name or folder.")
                .arg(path, reason)};
    };
    if (format != QStringLiteral("png") && format != QStringLiteral("pdf") && format != QStringLiteral("svg"))
        return failed(tr("a plot is written as .png, .pdf or .svg"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    const QString title = tr("Value by effort, budget %1 engineer-weeks").arg(plan.scenario.budget);
    AllocationPlot plot(theme, Scheme::Light);
    plot.setPlan(plan);
    if (format == QStringLiteral("png"))
        writePng(plot, file);
    else if (format == QStringLiteral("pdf"))
        writePdf(plot, file, title);
    else
        writeSvg(plot, file, title);
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace concave::ui
