#include "ui/pipeline/meetingpane.h"

#include "ui/pipeline/meetingrow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"

namespace concave::ui {

namespace {

const QTime usualTime(10, 0);

} // namespace

MeetingPane::MeetingPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent),
      m_rows(new RecordRows<Meeting, MeetingRow>([this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [this](MeetingRow &row, const Meeting &meeting) { row.set(meeting, this->presenter().now()); },
          this))
{
    setObjectName(QStringLiteral("meetings"));
    QVBoxLayout *column = section();
    column->setSpacing(metrics::tight);
    column->addWidget(head(tr("Meetings")));
    column->addWidget(m_rows);
    if (isReadOnly())
        return;
    auto *line = new AddLine(theme, tr("Add meeting"), this);
    connect(line, &AddLine::added, this, &MeetingPane::add);
    column->addWidget(line);
}

void MeetingPane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    m_rows->present(ofLead(presenter().pipeline().meetings, lead.id));
}

MeetingRow *MeetingPane::makeRow(Id id, QWidget *parent)
{
    auto *row = new MeetingRow(theme(), today(), isReadOnly(), parent);
    connect(row, &MeetingRow::changed, this,
        [this, id](
            const QString &what, const std::function<void(Meeting &)> &with) { change(id, what, with); });
    connect(row, &MeetingRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void MeetingPane::change(Id meeting, const QString &what, const std::function<void(Meeting &)> &change)
{
    presenter().edit(tr("Change %1 of a meeting with %2").arg(what, company()),
        [&](Edit &edit) { edit.modify<Meeting>(meeting, change); });
}

/// Tomorrow; its fields are open for the rest.
void MeetingPane::add(const QString &name)
{
    Id added;
    if (!presenter().edit(tr("Add meeting with %1").arg(company()), [&](Edit &edit) {
            added = edit.insert(Meeting{.id = {},
                .lead = lead(),
                .name = name,
                .at = QDateTime(presenter().today().addDays(1), usualTime)});
        }))
        return;
    if (MeetingRow *row = m_rows->row(added))
        row->unfold();
}

void MeetingPane::remove(Id meeting)
{
    if (presenter().edit(
            tr("Delete meeting with %1").arg(company()), [&](Edit &edit) { edit.remove<Meeting>(meeting); }))
        Q_EMIT presenter().done(tr("Deleted a meeting with %1").arg(company()));
}

} // namespace concave::ui
