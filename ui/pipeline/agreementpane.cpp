#include "ui/pipeline/agreementpane.h"

#include "ui/pipeline/ticklist.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

namespace concave::ui {

AgreementPane::AgreementPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_chip(new Chip(theme, {}, Chip::Kind::Outline, {}, this)),
      m_missing(new QWidget(this)),
      m_missingIcon(new IconLabel(theme, Icon::Warning, Token::Warning, metrics::iconSmall, m_missing)),
      m_missingText(paragraph({}, TextStyle::Note, Token::Warning, m_missing))
{
    const TickWords words{.add = tr("Add party %1 to %2"),
        .tick = tr("Sign agreement of %2 by %1"),
        .untick = tr("Take back signature of %1 for %2"),
        .rename = tr("Rename party %1 of %2"),
        .changeDay = tr("Change day of signing by %1 of %2"),
        .move = tr("Move party %1 of %2"),
        .remove = tr("Delete party %1 of %2")};
    m_list = new TickList<Party>(theme, presenter,
        {.records = &Pipeline::parties,
            .ticked = &Party::signedOn,
            .words = words,
            .invitation = tr("Add who signs"),
            .dayName = tr("Signed on"),
            .furnish = {},
            .show = [this](TickRow &row, const Party &party) { showDay(row, party); },
            .day = [](const Party &) { return &Party::signedOn; }},
        this);
    m_list->setObjectName(QStringLiteral("parties"));
    QVBoxLayout *column = section();
    column->setSpacing(metrics::tight);
    column->addWidget(head(tr("Agreement signed by"), m_chip));
    column->addWidget(m_list);
    addMissing(*column);
    addVersion(*column);
}

void AgreementPane::addMissing(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout(m_missing);
    row->setContentsMargins(0, 0, 0, metrics::tight);
    row->setSpacing(metrics::iconGap);
    row->addWidget(m_missingIcon, 0, Qt::AlignTop);
    row->addWidget(m_missingText, 1);
    m_missingText->setObjectName(QStringLiteral("notSigned"));
    column.addWidget(m_missing);
}

void AgreementPane::addVersion(QVBoxLayout &column)
{
    TextEdit *version = line(QStringLiteral("agreement"), tr("agreement"), &Lead::agreement);
    version->setPlaceholderText(tr("Draft 1"));
    DateEdit *sent =
        day(QStringLiteral("agreementSent"), tr("day of sending the agreement"), &Lead::agreementSent);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(box(tr("Version"), version), 1);
    row->addWidget(box(tr("Sent on"), sent), 1);
    column.addLayout(row);
}

void AgreementPane::beginSigning()
{
    m_list->focusOpen();
}

void AgreementPane::refresh(const Lead &lead, const LeadFacts &facts)
{
    m_list->present(lead.id);
    QStringList missing;
    for (const Party &party : m_list->records()) {
        if (!party.signedOn.isValid())
            missing << (party.name == tr("You") ? tr("you", "within a sentence") : party.name);
    }
    const bool isSigned = missing.empty() && !m_list->records().empty();
    refreshChip(lead, isSigned);
    refreshMissing(missing, isSigned, facts.standing == Standing::Unsigned);
}

void AgreementPane::refreshChip(const Lead &lead, bool isSigned)
{
    if (isSigned)
        m_chip->set(tr("Signed"), Chip::Kind::Positive, Icon::Check);
    else
        m_chip->set(lead.agreement, Chip::Kind::Outline);
    m_chip->setVisible(isSigned || !lead.agreement.isEmpty());
}

void AgreementPane::refreshMissing(const QStringList &missing, bool isSigned, bool isDue)
{
    m_missing->setVisible(isDue || !missing.empty());
    m_missingIcon->setVisible(isDue);
    setTone(*m_missingText, isDue ? Token::Warning : Token::Text3);
    QString words = missing.empty() && !isSigned
                        ? tr("Not signed yet: nobody is named who has to.")
                        : tr("Not signed yet: %1.").arg(missing.join(QStringLiteral(", ")));
    if (isDue)
        words += u' ' + tr("The deal counts as open.");
    m_missingText->setText(words);
}

void AgreementPane::showDay(TickRow &row, const Party &party) const
{
    const QDate today = presenter().today();
    const QDate sent = presenter().lead(party.lead)->agreementSent;
    if (party.signedOn.isValid())
        row.day().set(party.signedOn, showNearDay(party.signedOn, today), Token::Text3);
    else if (sent.isValid() && sent < today)
        row.day().set({}, tr("Waiting %1").arg(showDays(static_cast<int>(sent.daysTo(today)))), Token::Text3);
    else
        row.day().set({}, tr("Not signed"), Token::Text3);
}

} // namespace concave::ui
