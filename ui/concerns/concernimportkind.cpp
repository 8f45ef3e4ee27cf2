#include "ui/concerns/concernimportkind.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave::ui {

namespace {

enum Column { ConcernColumn, StakeholderColumn, StatusColumn, DueColumn };

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernImportKind", text);
}

class ConcernPlan final : public ImportPlan
{
public:
    explicit ConcernPlan(ConcernImport import) : m_import(std::move(import)) {}

    std::size_t rowCount() const override { return m_import.rows.size(); }
    qint64 line(std::size_t row) const override { return m_import.rows[row].row.line; }
    Verdict verdict(std::size_t row) const override { return m_import.rows[row].verdict; }
    QString cell(std::size_t row, int column) const override
    {
        const ConcernRow &read = m_import.rows[row].row;
        switch (column) {
        case ConcernColumn:
            return read.concern.name;
        case StakeholderColumn:
            return read.stakeholder;
        case StatusColumn:
            return statusName(read.concern.status);
        default:
            return QLocale().toString(read.concern.due, QLocale::ShortFormat);
        }
    }
    QString why(std::size_t row) const override
    {
        const JudgedConcern &judged = m_import.rows[row];
        QStringList remarks;
        if (judged.verdict == Verdict::Update)
            remarks << tr("Changes: %1").arg(judged.why.join(QStringLiteral(", ")));
        else
            remarks << judged.why;
        return (remarks + judged.remarks).join(u' ');
    }
    QStringList notes() const override { return m_import.notes; }
    QByteArray report() const override { return reportOf(m_import); }
    Result<void> carryOut(Document &document) const override { return importConcerns(document, m_import); }

private:
    ConcernImport m_import;
};

QString valueOf(ConcernStatus status)
{
    return QString::number(static_cast<int>(status));
}

} // namespace

std::unique_ptr<ImportKind> ConcernImportKind::copy() const
{
    return std::make_unique<ConcernImportKind>(*this);
}

QString ConcernImportKind::title() const
{
    return tr("Import concerns");
}

QString ConcernImportKind::fileTypes() const
{
    return tr("Concerns (*.csv *.tsv *.txt *.xlsx)");
}

QString ConcernImportKind::counted(qint64 records) const
{
    return records == 1 ? tr("Import 1 concern") : tr("Import %1 concerns").arg(QLocale().toString(records));
}

QString ConcernImportKind::importedSentence(qint64 records) const
{
    return records == 1 ? tr("1 concern was imported.") : tr("%1 concerns were imported.").arg(records);
}

std::vector<ImportColumn> ConcernImportKind::columns() const
{
    return {{.title = tr("Concern"), .letters = 22},
        {.title = tr("Stakeholder"), .letters = 14, .target = QStringLiteral("stakeholder")},
        {.title = tr("Status"), .letters = 14, .target = QStringLiteral("status")},
        {.title = tr("Due before"), .letters = 11, .target = QStringLiteral("due")}};
}

QString ConcernImportKind::wordsLabel() const
{
    return tr("Statuses of the file");
}

QString ConcernImportKind::wordHead() const
{
    return tr("Status in the file");
}

std::vector<ImportOption> ConcernImportKind::targets() const
{
    std::vector<ImportOption> options;
    for (const ConcernTarget &target : concernTargets())
        options.push_back({target.label, target.name});
    return options;
}

void ConcernImportKind::look(const Document &document)
{
    auto book = readConcerns(document, m_project);
    m_book = std::make_shared<const ConcernBook>(book ? std::move(*book) : ConcernBook());
}

bool ConcernImportKind::isTouchedBy(const Changes &changes) const
{
    return touches(changes, Concern::description()) || touches(changes, Stakeholder::description()) ||
           touches(changes, DemoStep::description());
}

void ConcernImportKind::guess()
{
    m_choices = guessConcernChoices(*file());
}

void ConcernImportKind::chooseHeaderRow(std::size_t row)
{
    m_choices = guessConcernsBelow(*file(), row);
}

void ConcernImportKind::chooseTarget(std::size_t column, const QString &target)
{
    concave::chooseTarget(m_choices, *file(), column, target);
}

std::vector<ImportWord> ConcernImportKind::words() const
{
    std::vector<ImportWord> words;
    for (const StatusChoice &choice : m_choices.statuses)
        words.push_back({choice.source, valueOf(choice.status), choice.isGuess});
    return words;
}

std::vector<ImportOption> ConcernImportKind::wordOptions() const
{
    std::vector<ImportOption> options;
    for (const ConcernStatus status : concernStatuses)
        options.push_back({statusName(status), valueOf(status)});
    return options;
}

void ConcernImportKind::chooseWord(std::size_t word, const QString &value)
{
    StatusChoice &choice = m_choices.statuses[word];
    choice = {choice.source, static_cast<ConcernStatus>(value.toInt())};
}

Result<std::shared_ptr<const ImportPlan>> ConcernImportKind::plan(const QDateTime &now) const
{
    Result<ConcernImport> import = planImport(*file(), m_choices, *m_book, m_project, now);
    if (!import)
        return import.error();
    return std::shared_ptr<const ImportPlan>(std::make_shared<ConcernPlan>(std::move(*import)));
}

} // namespace concave::ui
