// Who has to sign, and who has: a deal is closed only when everyone did.
#pragma once

#include "ui/pipeline/leadpane.h"

class QLabel;

namespace concave::ui {

class Chip;
class IconLabel;
class TickRow;
template <class R>
class TickList;

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
    void addMissing(QVBoxLayout &column);
    void addVersion(QVBoxLayout &column);
    void showDay(TickRow &row, const Party &party) const;
    /// "Signed" once all have, the version until then.
    void refreshChip(const Lead &lead, bool isSigned);
    void refreshMissing(const QStringList &missing, bool isSigned, bool isDue);

    Chip *m_chip;
    TickList<Party> *m_list;
    QWidget *m_missing; ///< that it is not signed, and who is missing
    IconLabel *m_missingIcon;
    QLabel *m_missingText;
};

} // namespace concave::ui
