// Leads for the import assistant.
#pragma once

#include "core/pipeline/leadimport.h"
#include "ui/exchange/importkind.h"

namespace concave::ui {

class LeadImportKind final : public ImportKind
{
public:
    std::unique_ptr<ImportKind> copy() const override;

    QString title() const override;
    QString fileTypes() const override;
    QString counted(qint64 records) const override;
    QString importedSentence(qint64 records) const override;
    std::vector<ImportColumn> columns() const override;
    QString wordsLabel() const override;
    QString wordHead() const override;
    std::vector<ImportOption> targets() const override;
    bool hasNumbers() const override { return true; }

    void look(const Document &document) override;
    bool isTouchedBy(const Changes &changes) const override;

    const LeadChoices &table() const override { return m_choices; }
    LeadChoices &table() override { return m_choices; }
    QString provider() const override;
    Evidence dates() const override { return dateEvidence(*file(), m_choices); }
    Evidence decimals() const override { return decimalEvidence(*file(), m_choices); }
    void chooseHeaderRow(std::size_t row) override;
    void chooseTarget(std::size_t column, const QString &target) override;
    /// Stages: their ids, "won", "lost" and "new".
    std::vector<ImportWord> words() const override;
    std::vector<ImportOption> wordOptions() const override;
    void chooseWord(std::size_t word, const QString &value) override;
    /// "currency" and "archived".
    std::vector<ImportSetting> settings() const override;
    void chooseSetting(const QString &name, const QString &value) override;

    Result<std::shared_ptr<const ImportPlan>> plan(const QDateTime &now) const override;

private:
    void guess() override;

    std::shared_ptr<const Pipeline> m_pipeline;
    std::vector<LeadMapping> m_mappings; ///< that were kept
    LeadChoices m_choices;
};

} // namespace concave::ui
