// Why what is typed is not accepted, below or beside the fields it is about. Hidden while nothing is wrong.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace concave::ui {

class LineField;

class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(const Theme &theme, QWidget *parent = nullptr);

    /// Says from now on what is wrong with the field.
    void follow(LineField &field);
    void say(const QString &sentence);

private:
    QLabel *m_text;
};

} // namespace concave::ui
