#include "ui/plots/plotfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
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

void writePng(const Drawing &drawing, QSaveFile &file)
{
    if (!pictureOf(drawing).save(&file, "PNG"))
        file.cancelWriting();
}

void writePdf(const Drawing &drawing, QIODevice &file, const QString &title)
{
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QSizeF(plotSize) * pointsPerPixel, QPageSize::Point));
    writer.setPageMargins({});
    writer.setResolution(96);
    drawing(writer, plotSize);
}

void writeSvg(const Drawing &drawing, QIODevice &file, const QString &title)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(plotSize);
    generator.setViewBox(QRect({}, plotSize));
    generator.setTitle(title);
    drawing(generator, plotSize);
}

} // namespace

Drawing drawingOf(const Theme &theme, const Plan &plan, AllocationPlot::Options options)
{
    return [&theme, plan, options](QPaintDevice &device, QSize size) {
        AllocationPlot plot(theme, Scheme::Light);
        plot.setOptions(options);
        plot.setPlan(plan);
        plot.drawOn(device, size);
    };
}

QPixmap pictureOf(const Drawing &drawing)
{
    QPixmap picture(plotSize * pictureScale);
    picture.setDevicePixelRatio(pictureScale);
    drawing(picture, plotSize);
    return picture;
}

void printOn(QPagedPaintDevice &page, const Drawing &drawing)
{
    QPicture picture;
    drawing(picture, plotSize);
    QPainter painter(&page);
    const double scale = std::min(painter.viewport().width() / double(plotSize.width()),
        painter.viewport().height() / double(plotSize.height()));
    painter.scale(scale, scale);
    painter.drawPicture(0, 0, picture);
}

Result<void> exportDrawing(const Drawing &drawing, const QString &title, const QString &path)
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
    if (format == QStringLiteral("png"))
        writePng(drawing, file);
    else if (format == QStringLiteral("pdf"))
        writePdf(drawing, file, title);
    else
        writeSvg(drawing, file, title);
    if (!file.flush() || !file.commit())
        return failed(file.errorString());
    return {};
}

Result<void> exportPlot(const Theme &theme, const Plan &plan, const QString &path)
{
    return exportDrawing(drawingOf(theme, plan),
        tr("Value by effort, budget %1 engineer-weeks").arg(plan.scenario.budget), path);
}

} // namespace concave::ui
