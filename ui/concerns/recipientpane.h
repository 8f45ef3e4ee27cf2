// Who is notified when the worst case begins.
#pragma once

#include "ui/concerns/concernpane.h"

class QPushButton;

namespace concave::ui {

class FlowLayout;
class RecipientChip;

class RecipientPane final : public ConcernPane
{
    Q_OBJECT

public:
    RecipientPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void refresh(const Concern &concern) override;

private:
    RecipientChip *makeChip();
    /// Puts a field in the place of a chip, or behind the last one.
    void write(std::optional<Id> recipient);
    void take(std::optional<Id> recipient, const QString &text);
    void remove(Id recipient);
    void endWriting();

    FlowLayout *m_flow;
    std::vector<RecipientChip *> m_chips; ///< in order; more than are shown, maybe
    TextEdit *m_line;                     ///< while someone is added or changed
    QPushButton *m_add;
    std::optional<Id> m_written; ///< who is changed in the line
    Id m_of;                     ///< the concern that is shown
};

} // namespace concave::ui
