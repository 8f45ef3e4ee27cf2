// What leaves the Pipeline page: leads as a table, what is to be done as a calendar, a list on paper.
#pragma once

#include "core/document/id.h"
#include "ui/widgets/newfile.h"

#include <QMenu>

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

    LeadExportMenu(const Theme &theme, PipelinePresenter &presenter, Seen seen, QWidget *parent,
        AskNewFile askWhereToSave = askNewFile);

private:
    Sheet seenSheet() const;
    void save(const QString &title, const Sheet &sheet);
    void saveCalendar();
    void print();
    void tell(const QString &sentence, const QString &what);

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Seen m_seen;
    AskNewFile m_askWhereToSave;
};

} // namespace concave::ui
