#include "core/exchange/archive.h"

#include <QCoreApplication>

#include <zip.h>

namespace concave {

namespace {

constexpr qint64 megabyte = qint64(1) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Error damaged()
{
    return {Failure::Input, tr("The file is damaged. Nothing was read. Save it again and try once more.")};
}

Error tooLarge()
{
    return {Failure::Input,
        tr("The file unpacks to far more than one of its kind needs. Nothing was read. Save it again and "
           "try once more, or choose another.")};
}

} // namespace

void Archive::Discard::operator()(zip *archive) const
{
    zip_discard(archive);
}

Archive::Archive(const QByteArray &bytes, zip *archive, const ArchiveLimits &limits)
    : m_bytes(bytes), m_archive(archive), m_limits(limits)
{}

Result<Archive> Archive::open(const QByteArray &bytes, const ArchiveLimits &limits)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    zip_t *opened = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (!opened) {
        zip_source_free(source);
        return damaged();
    }
    Archive archive(bytes, opened, limits);
    if (zip_get_num_entries(opened, 0) > limits.entries)
        return tooLarge();
    return archive;
}

Result<std::optional<QByteArray>> Archive::read(const QString &name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_archive.get(), name.toUtf8().constData(), 0, &stat) != 0)
        return std::optional<QByteArray>();
    if (stat.encryption_method != ZIP_EM_NONE)
        return Error{Failure::Input,
            tr("The file is protected by a password. Nothing was read. Save it without one and try again.")};
    const auto size = static_cast<qint64>(stat.size);
    const auto packed = static_cast<qint64>(stat.comp_size);
    if (size < 0 || size > m_limits.entryBytes || (size > megabyte && size / m_limits.ratio > packed))
        return tooLarge();
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen_index(m_archive.get(), stat.index, 0), zip_fclose);
    if (!file)
        return damaged();
    QByteArray bytes(size, Qt::Uninitialized);
    if (zip_fread(file.get(), bytes.data(), static_cast<zip_uint64_t>(size)) != size)
        return damaged();
    // The end is where the directory says, and the sum is right: a file that lies about its size shows here.
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0)
        return damaged();
    return std::optional(std::move(bytes));
}

} // namespace concave
