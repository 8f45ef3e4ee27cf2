// Asks who accepted the answer to a concern, and when.
#pragma once

#include "ui/theme/theme.h"

#include <QDate>
#include <QFrame>

#include <functional>

namespace concave::ui {

class DateEdit;
class TextEdit;

class AcceptPopup final : public QFrame
{
    Q_OBJECT

public:
    /// Begins with `who` and today.
    AcceptPopup(const Theme &theme, std::function<QDate()> today, const QString &who, QWidget *parent);

    /// Its right edge at the widget's, within the screen. It is deleted when it closes.
    void showBelow(const QWidget &widget);

Q_SIGNALS:
    void accepted(const QString &by, QDate on);

private:
    void accept();

    TextEdit *m_by;
    DateEdit *m_on;
};

} // namespace concave::ui
