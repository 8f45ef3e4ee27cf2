// What the import assistant shows and does, without a widget: a file is read and planned apart from the
// window, what was found out can be changed, and what is planned then goes into the document as one step.
#pragma once

#include "core/document/document.h"
#include "core/pipeline/leadimport.h"

#include <QFutureWatcher>

#include <memory>

namespace concave::ui {

class ImportAssistantPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit ImportAssistantPresenter(Document &document, QObject *parent = nullptr);
    ~ImportAssistantPresenter() override;

    const Pipeline &pipeline() const { return *m_pipeline; }
    /// nullptr until one was read.
    const SourceFile *file() const { return m_file.get(); }
    const LeadChoices &choices() const { return m_choices; }
    /// What would be done; nullptr where there is no file, or fault() says why it cannot be.
    const LeadImport *plan() const { return m_plan ? &*m_plan : nullptr; }
    /// One sentence; empty where nothing is wrong.
    const QString &fault() const { return m_fault; }
    /// Whether a file is being read, after which all is new.
    bool isReading() const { return m_isReading; }
    /// Whether something is being read or planned.
    bool isBusy() const { return m_isBusy; }
    bool canImport() const;

    /// Titles of the file's columns.
    QStringList columns() const;
    /// The first cells of a column that are not blank, each once.
    QStringList samples(std::size_t column) const;
    /// "Pipedrive, CSV": whose file it is, as far as that is known.
    QString origin() const;
    /// Days or numbers in the file could be read in two ways, and nothing in it says which.
    bool isDateOrderOpen() const { return m_isDateOrderOpen; }
    bool isDecimalMarkOpen() const { return m_isDecimalMarkOpen; }

    void open(const QString &path);
    /// Forgets what is being read; what was there stays.
    void cancel();
    /// Reads the file again.
    void setCsv(const CsvOptions &options);
    void setHeaderRow(std::size_t row);
    /// By its name; empty for none.
    void setTarget(std::size_t column, const QString &target);
    void setStage(std::size_t index, StageChoice::Meaning meaning, Id stage = {});
    void setDateOrder(DateOrder order);
    void setDecimalMark(DecimalMark mark);
    void setCurrency(const QString &currency);
    void setWithArchived(bool with);

    /// Writes the plan into the document. False, with the fault, where it was refused.
    bool import();
    /// "Imported 40 leads, updated 2"; after import().
    QString summary() const;
    /// Of the plan, as a CSV.
    QByteArray report() const { return reportOf(*m_plan); }

Q_SIGNALS:
    void changed();

private:
    /// What is worked out apart from the window.
    struct Work
    {
        std::shared_ptr<const SourceFile> file;
        LeadChoices choices;
        std::optional<LeadImport> plan;
        QString fault;
    };
    using Job = std::function<Work()>;

    void start(Job job);
    void replan();
    void take(Work work);
    void refreshPipeline(const Changes &changes);
    void read(const QString &path, const CsvOptions &options);

    Document &m_document;
    std::shared_ptr<const Pipeline> m_pipeline;
    std::shared_ptr<const SourceFile> m_file;
    LeadChoices m_choices;
    std::optional<LeadImport> m_plan;
    QString m_fault;
    QString m_path;
    bool m_isReading = false;
    bool m_isBusy = false;
    bool m_isDateOrderOpen = false;
    bool m_isDecimalMarkOpen = false;
    QFutureWatcher<std::shared_ptr<Work>> m_watcher;
};

} // namespace concave::ui
