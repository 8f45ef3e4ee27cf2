// What the import assistant asks of each kind of records that it brings: what columns may fill, how a file is
// read, what would become of its rows.
#pragma once

#include "core/document/document.h"
#include "core/exchange/tablechoices.h"
#include "core/exchange/verdict.h"

#include <memory>

namespace concave::ui {

/// One of the values that something can be changed to.
struct ImportOption
{
    QString label;
    QString value;
};

/// A word of the file that is taken for one of ours, such as a stage.
struct ImportWord
{
    QString word;
    QString value; ///< of ImportKind::wordOptions
    bool isGuess = false;
};

/// What else can be chosen of the reading: one of the options or, without any, "yes" or nothing.
struct ImportSetting
{
    QString name;
    QString label;
    QString value;
    std::vector<ImportOption> options = {};
    bool isOffered = true; ///< by this file
};

/// A column of the preview, between verdict and row at its left and the reason at its right.
struct ImportColumn
{
    QString title;
    int letters = 17; ///< width
    bool isNumber = false;
    QString target = {}; ///< it is seen where the file has that; empty: always
};

/// What an import would do.
class ImportPlan
{
public:
    virtual ~ImportPlan() = default;

    virtual std::size_t rowCount() const = 0;
    virtual qint64 line(std::size_t row) const = 0;
    virtual Verdict verdict(std::size_t row) const = 0;
    virtual QString cell(std::size_t row, int column) const = 0; ///< of ImportKind::columns
    virtual QString why(std::size_t row) const = 0;
    virtual QStringList notes() const = 0;
    virtual QByteArray report() const = 0; ///< a CSV

    /// In one edit. Precondition: the document is as it was when this was planned.
    virtual Result<void> carryOut(Document &document) const = 0;

    qint64 count(Verdict verdict) const;
    /// New ones and updates.
    qint64 taken() const { return count(Verdict::New) + count(Verdict::Update); }
};

/// A kind of records, the file they come from, and how it is read. `read` and `plan` work on a copy, apart
/// from the window.
class ImportKind
{
public:
    virtual ~ImportKind() = default;
    virtual std::unique_ptr<ImportKind> copy() const = 0;

    // In words.
    virtual QString title() const = 0;                          ///< "Import leads"
    virtual QString fileTypes() const = 0;                      ///< "Leads (*.csv *.xlsx)"
    virtual QString counted(qint64 records) const = 0;          ///< "Import 40 leads"
    virtual QString importedSentence(qint64 records) const = 0; ///< "40 leads were imported."
    virtual std::vector<ImportColumn> columns() const = 0;      ///< of the preview
    virtual QString wordsLabel() const = 0;                     ///< "Stages of the file"
    virtual QString wordHead() const = 0;                       ///< "Stage in the file"
    virtual std::vector<ImportOption> targets() const = 0;      ///< that a column may fill
    virtual bool hasNumbers() const = 0;                        ///< among the targets

    // The document.
    virtual void look(const Document &document) = 0;
    virtual bool isTouchedBy(const Changes &changes) const = 0; ///< what was looked at is outdated

    // The file.
    /// Finds out all that can be found out.
    void read(std::shared_ptr<const SourceFile> file);
    /// nullptr until one was read.
    const SourceFile *file() const { return m_file.get(); }
    virtual const TableChoices &table() const = 0;
    virtual TableChoices &table() = 0;
    virtual QString provider() const { return {}; } ///< whose file it is, as far as that is known
    virtual Evidence dates() const = 0;
    virtual Evidence decimals() const { return {}; }
    virtual void chooseHeaderRow(std::size_t row) = 0;
    virtual void chooseTarget(std::size_t column, const QString &target) = 0;
    virtual std::vector<ImportWord> words() const = 0;
    virtual std::vector<ImportOption> wordOptions() const = 0;
    virtual void chooseWord(std::size_t word, const QString &value) = 0;
    virtual std::vector<ImportSetting> settings() const { return {}; }
    virtual void chooseSetting(const QString & /*name*/, const QString & /*value*/) {}

    virtual Result<std::shared_ptr<const ImportPlan>> plan(const QDateTime &now) const = 0;

protected:
    virtual void guess() = 0;

private:
    std::shared_ptr<const SourceFile> m_file;
};

} // namespace concave::ui
