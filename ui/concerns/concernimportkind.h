// Concerns of a project for the import assistant.
#pragma once

#include "core/concerns/concernimport.h"
#include "ui/exchange/importkind.h"

namespace concave::ui {

class ConcernImportKind final : public ImportKind
{
public:
    explicit ConcernImportKind(Id project) : m_project(project) {}
    std::unique_ptr<ImportKind> copy() const override;

    QString title() const override;
    QString fileTypes() const override;
    QString counted(qint64 records) const override;
    QString importedSentence(qint64 records) const override;
    std::vector<ImportColumn> columns() const override;
    QString wordsLabel() const override;
    QString wordHead() const override;
    std::vector<ImportOption> targets() const override;
    bool hasNumbers() const override { return false; }

    void look(const Document &document) override;
    bool isTouchedBy(const Changes &changes) const override;

    const ConcernChoices &table() const override { return m_choices; }
    ConcernChoices &table() override { return m_choices; }
    Evidence dates() const override { return dateEvidence(*file(), m_choices); }
    void chooseHeaderRow(std::size_t row) override;
    void chooseTarget(std::size_t column, const QString &target) override;
    /// Statuses: their numbers.
    std::vector<ImportWord> words() const override;
    std::vector<ImportOption> wordOptions() const override;
    void chooseWord(std::size_t word, const QString &value) override;

    Result<std::shared_ptr<const ImportPlan>> plan(const QDateTime &now) const override;

private:
    void guess() override;

    Id m_project;
    std::shared_ptr<const ConcernBook> m_book;
    ConcernChoices m_choices;
};

} // namespace concave::ui
