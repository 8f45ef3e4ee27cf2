// A box that explains or warns, in place: an icon, a bold lead sentence, text, and what one can do about it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace concave::ui {

class IconLabel;
class LeadLabel;

class HintBox final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Plain,
        Warning,
        Danger, ///< the lead stands above the text, as what happened
        Accent,
        Positive,
    };

    HintBox(
        const Theme &theme, Kind kind, const QString &lead, const QString &text, QWidget *parent = nullptr);

    void set(Kind kind, const QString &lead, const QString &text);
    /// From the next set() on the lead stands above the text, whatever the kind.
    void setLeadAbove() { m_isLeadAbove = true; }
    /// Takes the button over; buttons stand below the text, from the left.
    void addButton(QWidget *button);

private:
    IconLabel *m_icon;
    LeadLabel *m_text;
    QWidget *m_buttonRow;
    QHBoxLayout *m_buttons;
    bool m_isLeadAbove = false;
};

} // namespace concave::ui
