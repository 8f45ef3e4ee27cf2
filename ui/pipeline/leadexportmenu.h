// What leaves the Pipeline page: leads as a table, what is to be done as a calendar, a list on paper.
#pragma once

#include "core/document/id.h"

#include <QMenu>

#include <functional>
#include <vector>

namespace concave {
struct Sheet;
}

namespace concave::ui {

class PipelinePresenter;
class Theme;

/// Leads and columns (leadSheetColumns) in an order.
struct LeadListing
{
    std::vector<Id> leads;
    QStringList columns;
};

/// Where nobody chose columns.
QStringList usualListingColumns();

class LeadExportMenu final : public QMenu
{
    Q_OBJECT

public:
    /// What is on the screen when it is asked.
    using Seen = std::function<LeadListing()>;
    struct File
    {
        QString path; ///< empty: the user thought better of it
        bool isForExcel = false;
    };
    /// Asks for the name of a file of one of these kinds, "CSV (*.csv)"; suggests one without an ending.
    using AskFile = std::function<File(
        QWidget *parent, const QString &title, const QString &suggestion, const QStringList &kinds)>;

    LeadExportMenu(const Theme &theme, PipelinePresenter &presenter, Seen seen, QWidget *parent,
        AskFile askFile = askForFile);

private:
    static File askForFile(
        QWidget *parent, const QString &title, const QString &suggestion, const QStringList &kinds);
    static QString csvForExcel();

    Sheet seenSheet() const;
    void save(const QString &title, const Sheet &sheet);
    void saveCalendar();
    void print();
    void tell(const QString &sentence, const QString &what);

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Seen m_seen;
    AskFile m_askFile;
};

} // namespace concave::ui
