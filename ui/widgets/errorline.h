// Why what is typed is not accepted, below or beside the fields it is about. Hidden while nothing is wrong.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;

namespace concave::ui {

class ErrorLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(const Theme &theme, QWidget *parent = nullptr);

    /// Says from now on what is wrong with the field, or with the first one that it follows.
    void follow(LineField &field);
    void say(const QString &sentence);

private:
    void sayFirst();

    QLabel *m_text;
    std::vector<QPointer<LineField>> m_fields;
};

} // namespace concave::ui
