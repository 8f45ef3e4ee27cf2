#include "ui/pipeline/agreementpane.h"

#include "ui/pipeline/addline.h"
#include "ui/pipeline/dayfield.h"
#include "ui/pipeline/reorder.h"
#include "ui/pipeline/tickrow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QCheckBox>
#include <QLocale>

namespace concave::ui {

AgreementPane::AgreementPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_version(new Chip(theme, {}, Chip::Kind::Outline, {}, this)),
      m_rows(new RecordRows<Party, TickRow>([this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [this](TickRow &row, const Party &party) { refreshRow(row, party); }, this)),
      m_missing(new QWidget(this)),
      m_missingIcon(new IconLabel(theme, Icon::Warning, Token::Warning, metrics::iconSmall, m_missing)),
      m_missingText(paragraph({}, TextStyle::Note, Token::Warning, m_missing))
{
    QVBoxLayout *column = this->column();
    column->setSpacing(0);
    column->addWidget(head(tr("Agreement signed by"), m_version));
    column->addSpacing(metrics::tight);
    column->addWidget(m_rows);
    if (!isReadOnly()) {
        m_add = new AddLine(theme, tr("Add who signs"), this);
        m_add->setObjectName(QStringLiteral("addParty"));
        connect(m_add, &AddLine::added, this, &AgreementPane::add);
        column->addWidget(m_add);
    }
    auto *missing = new QHBoxLayout(m_missing);
    missing->setContentsMargins(0, metrics::tight, 0, metrics::tight);
    missing->setSpacing(metrics::iconGap);
    missing->addWidget(m_missingIcon, 0, Qt::AlignTop);
    missing->addWidget(m_missingText, 1);
    m_missingText->setObjectName(QStringLiteral("notSigned"));
    column->addWidget(m_missing);
    auto *version = new QHBoxLayout;
    version->setContentsMargins(0, metrics::tight, 0, 0);
    version->setSpacing(metrics::field);
    TextEdit *text = line(QStringLiteral("agreement"), tr("agreement"), &Lead::agreement);
    text->setPlaceholderText(tr("Draft 1"));
    version->addWidget(box(tr("Version"), text), 1);
    version->addWidget(box(tr("Sent on"), day(QStringLiteral("agreementSent"),
                                              tr("day of sending the agreement"), &Lead::agreementSent)),
        1);
    column->addLayout(version);
}

void AgreementPane::beginSigning()
{
    for (const Party &party : ofLead(presenter().pipeline().parties, lead())) {
        if (!party.signedOn.isValid())
            return m_rows->row(party.id)->box().setFocus(Qt::TabFocusReason);
    }
    if (m_add && ofLead(presenter().pipeline().parties, lead()).empty())
        m_add->setFocus(Qt::TabFocusReason);
}

void AgreementPane::refresh(const Lead &lead, const LeadFacts &facts)
{
    m_rows->present(ofLead(presenter().pipeline().parties, lead.id));
    refreshState(lead, facts);
}

/// "Signed" once all have, the version until then; and who is missing.
void AgreementPane::refreshState(const Lead &lead, const LeadFacts &facts)
{
    const auto parties = ofLead(presenter().pipeline().parties, lead.id);
    QStringList missing;
    for (const Party &party : parties) {
        if (!party.signedOn.isValid())
            missing << party.name;
    }
    const bool isSigned = !parties.empty() && missing.empty();
    if (isSigned)
        m_version->set(tr("Signed"), Chip::Kind::Positive, Icon::Check);
    else
        m_version->set(lead.agreement, Chip::Kind::Outline);
    m_version->setVisible(isSigned || !lead.agreement.isEmpty());

    const bool isDue = facts.standing == Standing::Unsigned;
    m_missing->setVisible(!isSigned && (isDue || !parties.empty()));
    m_missingIcon->setVisible(isDue);
    setTone(*m_missingText, isDue ? Token::Warning : Token::Text3);
    if (parties.empty())
        m_missingText->setText(tr("Not signed: nobody is named who has to sign. The deal counts as open."));
    else
        m_missingText->setText(
            isDue ? tr("Not signed: %1 missing. The deal counts as open.")
                        .arg(QLocale().createSeparatedList(missing))
                  : tr("Not signed: %1 missing.").arg(QLocale().createSeparatedList(missing)));
}

TickRow *AgreementPane::makeRow(Id id, QWidget *parent)
{
    auto *row = new TickRow(theme(), today(), tr("Signed on"), isReadOnly(), parent);
    connect(row, &TickRow::ticked, this, [this, id](bool on) {
        changeParty(id, on ? tr("Sign agreement of %2 by %1") : tr("Take back signature of %1 for %2"),
            [&](Party &party) { party.signedOn = on ? presenter().today() : QDate(); });
    });
    connect(row, &TickRow::renamed, this, [this, id](const QString &name) {
        changeParty(id, tr("Rename party %1 of %2"), [&](Party &party) { party.name = name; });
    });
    connect(&row->day(), &DayField::committed, this, [this, id](QDate day) {
        changeParty(id, tr("Change day of signing by %1 of %2"), [&](Party &party) { party.signedOn = day; });
    });
    connect(row, &TickRow::moveRequested, this, [this, id](int by) { move(id, by); });
    connect(row, &TickRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void AgreementPane::refreshRow(TickRow &row, const Party &party)
{
    row.setName(party.name);
    row.setTicked(party.signedOn.isValid());
    const QDate today = presenter().today();
    const QDate sent = presenter().lead(party.lead)->agreementSent;
    if (party.signedOn.isValid())
        row.day().set(party.signedOn, showNearDay(party.signedOn, today), Token::Text3);
    else if (sent.isValid() && sent < today)
        row.day().set({}, tr("Waiting %1").arg(showDays(static_cast<int>(sent.daysTo(today)))), Token::Text3);
    else
        row.day().set({}, tr("Not signed"), Token::Text3);
}

const Party *AgreementPane::party(Id id) const
{
    const auto &all = presenter().pipeline().parties;
    const auto found = std::ranges::find(all, id, &Party::id);
    return found == all.end() ? nullptr : &*found;
}

bool AgreementPane::changeParty(Id id, const QString &label, const std::function<void(Party &)> &change)
{
    const Party *before = party(id);
    return before && presenter().edit(label.arg(before->name, company()),
                         [&](Edit &edit) { edit.modify<Party>(id, change); });
}

void AgreementPane::add(const QString &name)
{
    presenter().edit(tr("Add party %1 to %2").arg(name, company()), [&](Edit &edit) {
        const auto others = ofLead(presenter().pipeline().parties, lead());
        edit.insert(Party{.id = {}, .lead = lead(), .name = name, .position = positionAfter(others)});
    });
}

void AgreementPane::move(Id id, int by)
{
    const Party *moved = party(id);
    if (!moved)
        return;
    presenter().edit(tr("Move party %1 of %2").arg(moved->name, company()),
        [&](Edit &edit) { reorder(edit, ofLead(presenter().pipeline().parties, lead()), id, by); });
    m_rows->row(id)->box().setFocus();
}

void AgreementPane::remove(Id id)
{
    const Party *removed = party(id);
    if (!removed)
        return;
    const QString name = removed->name;
    if (presenter().edit(
            tr("Delete party %1 of %2").arg(name, company()), [&](Edit &edit) { edit.remove<Party>(id); }))
        Q_EMIT presenter().done(tr("Deleted %1").arg(name));
}

} // namespace concave::ui
