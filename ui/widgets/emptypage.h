// What stands where there is nothing yet: what it is, why one would want it, and how to begin.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace concave::ui {

class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    EmptyPage(const Theme &theme, Icon icon, const QString &title, const QString &sentence,
        QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// From the left: the primary button first.
    void addButton(QPushButton *button);

private:
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace concave::ui
