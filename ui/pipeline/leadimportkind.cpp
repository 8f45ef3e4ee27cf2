#include "ui/pipeline/leadimportkind.h"

#include "ui/widgets/money.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace concave::ui {

namespace {

using Meaning = StageChoice::Meaning;

const QString wonWord = QStringLiteral("won");
const QString lostWord = QStringLiteral("lost");
const QString newWord = QStringLiteral("new");

enum Column { CompanyColumn, TitleColumn, StageColumn, ValueColumn };

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadImportKind", text);
}

/// With its cents, which showMoney leaves out: the preview is compared with the file.
QString exactMoney(double amount, const QString &currency)
{
    const int decimals = amount == std::floor(amount) ? 0 : 2;
    return currencySign(currency) + u' ' + QLocale().toString(amount, 'f', decimals);
}

class LeadPlan final : public ImportPlan
{
public:
    LeadPlan(LeadImport import, std::shared_ptr<const Pipeline> pipeline)
        : m_import(std::move(import)), m_pipeline(std::move(pipeline))
    {}

    std::size_t rowCount() const override { return m_import.rows.size(); }
    qint64 line(std::size_t row) const override { return m_import.rows[row].row.line; }
    Verdict verdict(std::size_t row) const override { return m_import.rows[row].verdict; }
    QString cell(std::size_t row, int column) const override
    {
        const Lead &lead = m_import.rows[row].row.lead;
        switch (column) {
        case CompanyColumn:
            return lead.company;
        case TitleColumn:
            return lead.title;
        case StageColumn:
            return stageOf(m_import.rows[row].row);
        default:
            return lead.amount ? exactMoney(*lead.amount, lead.currency) : QString();
        }
    }
    QString why(std::size_t row) const override
    {
        const JudgedRow &judged = m_import.rows[row];
        const Lead &lead = judged.row.lead;
        QStringList remarks;
        if (judged.verdict == Verdict::Update)
            remarks << tr("Changes: %1").arg(judged.why.join(QStringLiteral(", ")));
        else
            remarks << judged.why;
        if (judged.verdict == Verdict::New && lead.lostOn.isValid())
            remarks << lead.lostReason;
        if (judged.verdict == Verdict::New && judged.row.isWon && !judged.row.signedOn.isValid())
            remarks << tr("Not signed");
        return remarks.join(u' ');
    }
    QStringList notes() const override { return m_import.notes; }
    QByteArray report() const override { return reportOf(m_import); }
    Result<void> carryOut(Document &document) const override { return importLeads(document, m_import); }

private:
    QString stageOf(const LeadRow &row) const
    {
        if (!row.faults.isEmpty())
            return {};
        if (row.lead.lostOn.isValid())
            return tr("Lost");
        if (row.newStage)
            return m_import.stages[*row.newStage].source;
        return m_pipeline->stages[stageIndex(*m_pipeline, row.lead)].name;
    }

    LeadImport m_import;
    std::shared_ptr<const Pipeline> m_pipeline;
};

QString valueOf(const StageChoice &choice)
{
    switch (choice.meaning) {
    case Meaning::Won:
        return wonWord;
    case Meaning::Lost:
        return lostWord;
    case Meaning::NewStage:
        return newWord;
    case Meaning::Stage:
        break;
    }
    return QString::number(choice.stage.value);
}

} // namespace

std::unique_ptr<ImportKind> LeadImportKind::copy() const
{
    return std::make_unique<LeadImportKind>(*this);
}

QString LeadImportKind::title() const
{
    return tr("Import leads");
}

QString LeadImportKind::fileTypes() const
{
    return tr("Leads (*.csv *.tsv *.txt *.xlsx *.json)");
}

QString LeadImportKind::counted(qint64 records) const
{
    return records == 1 ? tr("Import 1 lead") : tr("Import %1 leads").arg(QLocale().toString(records));
}

QString LeadImportKind::importedSentence(qint64 records) const
{
    return records == 1 ? tr("1 lead was imported.") : tr("%1 leads were imported.").arg(records);
}

std::vector<ImportColumn> LeadImportKind::columns() const
{
    return {{.title = tr("Company")}, {.title = tr("Title"), .target = QStringLiteral("title")},
        {.title = tr("Stage"), .letters = 16},
        {.title = tr("Value"), .letters = 13, .isNumber = true, .target = QStringLiteral("amount")}};
}

QString LeadImportKind::wordsLabel() const
{
    return tr("Stages of the file");
}

QString LeadImportKind::wordHead() const
{
    return tr("Stage in the file");
}

std::vector<ImportOption> LeadImportKind::targets() const
{
    std::vector<ImportOption> options;
    for (const LeadTarget &target : leadTargets())
        options.push_back({target.label, target.name});
    return options;
}

void LeadImportKind::look(const Document &document)
{
    auto pipeline = readPipeline(document);
    m_pipeline = std::make_shared<const Pipeline>(pipeline ? std::move(*pipeline) : Pipeline());
    auto mappings = document.all<LeadMapping>();
    m_mappings = mappings ? std::move(*mappings) : std::vector<LeadMapping>();
}

bool LeadImportKind::isTouchedBy(const Changes &changes) const
{
    return touches(changes, Lead::description()) || touches(changes, PipelineStage::description());
}

QString LeadImportKind::provider() const
{
    return providerName(m_choices.provider);
}

void LeadImportKind::guess()
{
    m_choices = guessChoices(*file(), *m_pipeline, m_mappings);
}

void LeadImportKind::chooseHeaderRow(std::size_t row)
{
    m_choices = guessBelow(*file(), *m_pipeline, row);
}

void LeadImportKind::chooseTarget(std::size_t column, const QString &target)
{
    concave::chooseTarget(m_choices, *file(), *m_pipeline, column, target);
}

std::vector<ImportWord> LeadImportKind::words() const
{
    std::vector<ImportWord> words;
    for (const StageChoice &choice : m_choices.stages)
        words.push_back({choice.source, valueOf(choice), choice.isGuess});
    return words;
}

std::vector<ImportOption> LeadImportKind::wordOptions() const
{
    std::vector<ImportOption> options;
    for (const PipelineStage &stage : m_pipeline->stages)
        options.push_back({stage.name, QString::number(stage.id.value)});
    options.push_back({tr("Won"), wonWord});
    options.push_back({tr("Lost"), lostWord});
    options.push_back({tr("A new stage"), newWord});
    return options;
}

void LeadImportKind::chooseWord(std::size_t word, const QString &value)
{
    StageChoice &choice = m_choices.stages[word];
    if (value == wonWord)
        choice = {choice.source, Meaning::Won};
    else if (value == lostWord)
        choice = {choice.source, Meaning::Lost};
    else if (value == newWord)
        choice = {choice.source, Meaning::NewStage};
    else
        choice = {choice.source, Meaning::Stage, {value.toLongLong()}};
}

std::vector<ImportSetting> LeadImportKind::settings() const
{
    std::vector<ImportOption> currencies;
    for (const char *code :
        {"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "CAD", "AUD", "INR"})
        currencies.push_back({QString::fromLatin1(code), QString::fromLatin1(code)});
    return {{.name = QStringLiteral("currency"),
                .label = tr("Currency where none is given"),
                .value = m_choices.currency,
                .options = std::move(currencies)},
        {.name = QStringLiteral("archived"),
            .label = tr("Archived cards too"),
            .value = m_choices.withArchived ? QStringLiteral("yes") : QString(),
            .isOffered = columnOf(m_choices, LeadTarget::Role::IsArchived).has_value()}};
}

void LeadImportKind::chooseSetting(const QString &name, const QString &value)
{
    if (name == QStringLiteral("currency"))
        m_choices.currency = value;
    else
        chooseArchived(m_choices, *file(), *m_pipeline, !value.isEmpty());
}

Result<std::shared_ptr<const ImportPlan>> LeadImportKind::plan(const QDateTime &now) const
{
    Result<LeadImport> import = planImport(*file(), m_choices, *m_pipeline, now);
    if (!import)
        return import.error();
    return std::shared_ptr<const ImportPlan>(std::make_shared<LeadPlan>(std::move(*import), m_pipeline));
}

} // namespace concave::ui
