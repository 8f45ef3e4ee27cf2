#include "ui/pipeline/leadexportmenu.h"

#include "core/pipeline/calendar.h"
#include "core/pipeline/leadsheet.h"
#include "ui/pipeline/leadprint.h"
#include "ui/pipeline/pipelinepresenter.h"

#include <QPrintDialog>
#include <QPrinter>

namespace concave::ui {

QStringList usualListingColumns()
{
    return {QStringLiteral("company"), QStringLiteral("title"), QStringLiteral("contact"),
        QStringLiteral("stage"), QStringLiteral("standing"), QStringLiteral("value"),
        QStringLiteral("currency"), QStringLiteral("weighted"), QStringLiteral("next_action"),
        QStringLiteral("next_due"), QStringLiteral("source")};
}

LeadExportMenu::LeadExportMenu(
    const Theme &theme, PipelinePresenter &presenter, Seen seen, QWidget *parent, AskNewFile askWhereToSave)
    : QMenu(parent), m_theme(theme), m_presenter(presenter), m_seen(std::move(seen)),
      m_askWhereToSave(std::move(askWhereToSave))
{
    addAction(
        tr("Save what I see as Excel or CSV…"), this, [this] { save(tr("Save these leads"), seenSheet()); });
    addAction(tr("Save all leads as Excel or CSV…"), this,
        [this] { save(tr("Save all leads"), leadSheet(m_presenter.pipeline(), m_presenter.today())); });
    addAction(tr("Save what is to be done as a calendar…"), this, &LeadExportMenu::saveCalendar);
    addSeparator();
    QAction *print = addAction(tr("Print what I see…"), this, &LeadExportMenu::print);
    print->setObjectName(QStringLiteral("printLeads"));
    print->setShortcut(QKeySequence::Print);
}

Sheet LeadExportMenu::seenSheet() const
{
    const LeadListing seen = m_seen();
    return leadSheet(m_presenter.pipeline(), seen.leads, seen.columns, m_presenter.today());
}

void LeadExportMenu::save(const QString &title, const Sheet &sheet)
{
    const NewFile file = m_askWhereToSave(parentWidget(), title, QStringLiteral("leads"),
        {tr("Excel (*.xlsx)"), tr("CSV (*.csv)"), csvForExcel()});
    if (file.path.isEmpty())
        return;
    const Result<void> written = writeSheet(sheet, file.path, file.locale());
    tell(written ? QString() : written.error().sentence,
        sheet.rows.size() == 1 ? tr("Saved 1 lead") : tr("Saved %1 leads").arg(sheet.rows.size()));
}

void LeadExportMenu::saveCalendar()
{
    const NewFile file = m_askWhereToSave(
        parentWidget(), tr("Save the calendar"), QStringLiteral("leads"), {tr("Calendar (*.ics)")});
    if (file.path.isEmpty())
        return;
    const Result<void> written = writeCalendar(m_presenter.pipeline(), m_presenter.now(), file.path);
    tell(written ? QString() : written.error().sentence, tr("Saved the calendar"));
}

void LeadExportMenu::tell(const QString &sentence, const QString &what)
{
    if (sentence.isEmpty())
        Q_EMIT m_presenter.told(what);
    else
        Q_EMIT m_presenter.failed(sentence);
}

void LeadExportMenu::print()
{
    QPrinter printer;
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, parentWidget());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const LeadListing seen = m_seen();
    const QDate today = m_presenter.today();
    printTable(m_theme, printer, printedLeads(m_presenter.pipeline(), seen.leads, seen.columns, today),
        QLocale().toString(today, QLocale::LongFormat));
}

} // namespace concave::ui
