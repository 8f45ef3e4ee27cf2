#include "ui/deck/pagefiles.h"

#include "core/document/wholefile.h"
#include "ui/deck/slidepainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>

#include <filesystem>

namespace concave::ui {

namespace {

constexpr double pixelsPerPoint = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("DeckFile", text);
}

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

} // namespace

QStringList numberedPages(const QString &path, std::size_t count)
{
    const QFileInfo info(path);
    const auto digits = std::max<qsizetype>(2, QString::number(count).size());
    QStringList places;
    for (std::size_t number = 1; number <= count; ++number) {
        places << info.dir().filePath(QStringLiteral("%1-%2.%3")
                                          .arg(info.completeBaseName())
                                          .arg(number, static_cast<int>(digits), 10, QChar(u'0'))
                                          .arg(info.suffix()));
    }
    return places;
}

Result<QStringList> writePages(const QStringList &places, const PageWatch &watch,
    const std::function<QByteArray(std::size_t page)> &draw)
{
    const auto failed = [](const QString &reason) { return Error{Failure::Io, reason}; };
    const QTemporaryDir drawn(QFileInfo(places.front()).dir().filePath(QStringLiteral(".deck-XXXXXX")));
    if (!drawn.isValid())
        return failed(drawn.errorString());
    const auto beside = [&](const QString &place) { return drawn.filePath(QFileInfo(place).fileName()); };
    for (qsizetype page = 0; page < places.size(); ++page) {
        if (!watch(static_cast<std::size_t>(page)))
            return QStringList();
        const auto written = writeWhole(beside(places[page]), draw(static_cast<std::size_t>(page)));
        if (!written)
            return written.error();
    }
    for (const QString &place : places) {
        if (QFileInfo(place).isDir())
            return failed(tr("there is a folder of the name “%1”").arg(place));
    }
    for (const QString &place : places) {
        std::error_code error;
        std::filesystem::rename(nativePath(beside(place)), nativePath(place), error);
        if (error)
            return failed(QString::fromStdString(error.message()));
    }
    return places;
}

QByteArray pngOf(const LaidSlide &page, const DeckLook &look)
{
    QBuffer png;
    pictureOf(page, look, qRound(pixelsPerPoint * page.size.width())).save(&png, "PNG");
    return png.data();
}

} // namespace concave::ui
