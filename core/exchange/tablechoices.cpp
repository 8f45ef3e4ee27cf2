#include "core/exchange/tablechoices.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

template <class Visit>
void forEachCell(const SourceFile &file, const TableChoices &choices, const TargetTest &isSuch, Visit visit)
{
    for (qsizetype column = 0; column < choices.targets.size(); ++column) {
        if (!isSuch(choices.targets[column]))
            continue;
        for (std::size_t row = choices.headerRow + 1; row < choices.endRow; ++row)
            visit(file.grid.utf8(row, static_cast<std::size_t>(column)));
    }
}

} // namespace

QStringList headerOf(const SourceFile &file, const TableChoices &choices)
{
    QStringList header;
    for (std::size_t column = 0; column < file.grid.width(choices.headerRow); ++column)
        header << file.grid.cell(choices.headerRow, column).trimmed();
    return header;
}

QStringList samplesOf(const SourceFile &file, const TableChoices &choices, std::size_t column)
{
    constexpr qsizetype enough = 3;
    constexpr std::size_t rows = 200;
    constexpr qsizetype longest = 60;
    QStringList samples;
    const std::size_t end = std::min(choices.endRow, choices.headerRow + rows);
    for (std::size_t row = choices.headerRow + 1; row < end && samples.size() < enough; ++row) {
        const QString text = file.grid.cell(row, column).simplified().left(longest);
        if (!isNothing(text) && !samples.contains(text))
            samples << text;
    }
    return samples;
}

Evidence dateEvidence(const SourceFile &file, const TableChoices &choices, const TargetTest &isDay)
{
    Evidence evidence;
    forEachCell(file, choices, isDay, [&](QByteArrayView cell) {
        // An ISO day has its first mark after four digits: it says nothing, and is what most days are.
        const bool mayTell = cell.size() >= 6 && (cell.contains('/') || cell[1] == '-' || cell[2] == '-');
        if (mayTell)
            evidence += dateEvidence(QString::fromUtf8(cell));
    });
    return evidence;
}

Evidence decimalEvidence(const SourceFile &file, const TableChoices &choices, const TargetTest &isNumber)
{
    Evidence evidence;
    forEachCell(file, choices, isNumber, [&](QByteArrayView cell) {
        if (cell.contains('.') || cell.contains(','))
            evidence += decimalEvidence(QString::fromUtf8(cell));
    });
    return evidence;
}

Result<void> check(const TableChoices &choices, const std::function<QString(const QString &target)> &labelOf)
{
    const auto refused = [](const QString &sentence) { return Error{Failure::Input, sentence}; };
    if (choices.endRow <= choices.headerRow + 1)
        return refused(tr("The file has no rows below its header. Nothing was imported. Choose another."));
    QStringList seen;
    for (const QString &target : choices.targets) {
        if (!target.isEmpty() && seen.contains(target)) {
            return refused(tr("Two columns are to fill “%1”. Nothing was imported. Choose one of them.")
                               .arg(labelOf(target)));
        }
        seen << target;
    }
    return {};
}

QString quoted(const QStringList &words)
{
    constexpr qsizetype most = 8;
    const QString list = u'“' + words.mid(0, most).join(QStringLiteral("”, “")) + u'”';
    return words.size() > most ? tr("%1 and %2 more").arg(list).arg(words.size() - most) : list;
}

QStringList notesOf(const SourceFile &file, const TableChoices &choices)
{
    QStringList notes;
    QStringList ignored;
    const QStringList header = headerOf(file, choices);
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (choices.targets[i].isEmpty() && !header[i].isEmpty())
            ignored << header[i];
    }
    if (!ignored.isEmpty())
        notes << tr("Columns that are not imported: %1.").arg(quoted(ignored));
    if (choices.headerRow > 0)
        notes << tr("Left out above the header, rows: %1.").arg(choices.headerRow);
    if (choices.endRow < file.grid.rowCount())
        notes << tr("Left out below the table: %1, rows: %2.")
                     .arg(quoted({file.grid.cell(choices.endRow, 0)}))
                     .arg(file.grid.rowCount() - choices.endRow);
    return notes;
}

QString noteOf(DateOrder order, const Evidence &dates)
{
    if (!dates.isOpen())
        return {};
    return order == DateOrder::DayFirst
               ? tr("Days such as 03/04/2026 could be read in two ways: the day is taken to be first.")
               : tr("Days such as 03/04/2026 could be read in two ways: the month is taken to be first.");
}

} // namespace concave
