// What the import assistant shows and does, without a widget: a file is read and planned apart from the
// window, what was found out can be changed, and what is planned then goes into the document as one step.
#pragma once

#include "ui/exchange/importkind.h"

#include <QFutureWatcher>

namespace concave::ui {

class ImportAssistantPresenter final : public QObject
{
    Q_OBJECT

public:
    ImportAssistantPresenter(Document &document, std::unique_ptr<ImportKind> kind, QObject *parent = nullptr);
    ~ImportAssistantPresenter() override;

    const ImportKind &kind() const { return *m_kind; }
    /// nullptr until one was read.
    const SourceFile *file() const { return m_kind->file(); }
    const TableChoices &choices() const { return kind().table(); }
    /// What would be done; nullptr where there is no file, or fault() says why it cannot be.
    const ImportPlan *plan() const { return m_plan.get(); }
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
    void setWord(std::size_t word, const QString &value);
    void setSetting(const QString &name, const QString &value);
    void setDateOrder(DateOrder order);
    void setDecimalMark(DecimalMark mark);

    /// Writes the plan into the document. False, with the fault, where it was refused.
    bool import();
    /// "40 leads were imported. 2 were updated."; after import().
    QString summary() const;
    /// Of the plan, as a CSV.
    QByteArray report() const { return m_plan->report(); }

Q_SIGNALS:
    void changed();

private:
    /// What is worked out apart from the window.
    struct Work
    {
        std::shared_ptr<ImportKind> kind; ///< with the file, where one was read
        std::shared_ptr<const ImportPlan> plan;
        QString fault;
    };
    using Job = std::function<Work()>;

    static Work planned(std::shared_ptr<ImportKind> kind, const QDateTime &now);
    void start(Job job);
    void replan();
    void take(const Work &work);
    void refreshDocument(const Changes &changes);
    void read(const QString &path, const CsvOptions &options);

    Document &m_document;
    std::shared_ptr<ImportKind> m_kind;
    std::shared_ptr<const ImportPlan> m_plan;
    QString m_fault;
    QString m_path;
    CsvOptions m_options;
    bool m_isReading = false;
    bool m_isBusy = false;
    bool m_isDateOrderOpen = false;
    bool m_isDecimalMarkOpen = false;
    QFutureWatcher<Work> m_watcher;
};

} // namespace concave::ui
