// Who has to sign, and who has: a deal is closed only when everyone did.
#pragma once

#include "ui/pipeline/leadpane.h"
#include "ui/pipeline/recordrows.h"

class QLabel;

namespace concave::ui {

class AddLine;
class Chip;
class IconLabel;
class TickRow;

class AgreementPane final : public LeadPane
{
    Q_OBJECT

public:
    AgreementPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// The focus goes to the first who has not signed or, where nobody is named yet, to where one is.
    void beginSigning();

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    TickRow *makeRow(Id party, QWidget *parent);
    void refreshRow(TickRow &row, const Party &party);
    void refreshState(const Lead &lead, const LeadFacts &facts);
    const Party *party(Id id) const;
    bool changeParty(Id id, const QString &label, const std::function<void(Party &)> &change);
    void add(const QString &name);
    void move(Id id, int by);
    void remove(Id id);

    Chip *m_version;
    RecordRows<Party, TickRow> *m_rows;
    AddLine *m_add = nullptr;
    QWidget *m_missing; ///< that and by whom it is not signed
    IconLabel *m_missingIcon;
    QLabel *m_missingText;
};

} // namespace concave::ui
