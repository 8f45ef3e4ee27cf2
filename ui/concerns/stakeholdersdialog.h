// Who has a stake in the project. What is typed holds at once; concerns of someone who is removed stay,
// without a stakeholder.
#pragma once

#include "ui/concerns/stakeholderrow.h"
#include "ui/widgets/recordrows.h"

#include <QDialog>

class QLabel;

namespace concave::ui {

class AddLine;
class ConcernsPresenter;

class StakeholdersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// At one of them, where it is given. Deletes itself when it is closed.
    StakeholdersDialog(
        const Theme &theme, ConcernsPresenter &presenter, Id stakeholder, QWidget *parent = nullptr);

private:
    StakeholderRow *makeRow(Id stakeholder, QWidget *parent);
    void refresh();
    const Stakeholder *find(Id stakeholder) const;
    void move(Id stakeholder, int by);
    void remove(Id stakeholder);

    const Theme &m_theme;
    ConcernsPresenter &m_presenter;
    QLabel *m_nobody;
    QWidget *m_heads;
    RecordRows<Stakeholder, StakeholderRow> *m_rows;
};

} // namespace concave::ui
