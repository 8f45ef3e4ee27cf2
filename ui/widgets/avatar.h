// A person's initials in a circle.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class Avatar final : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(const Theme &theme, QWidget *parent = nullptr);

    /// The outline of a person where the name is empty.
    void setName(const QString &name);

    /// "HM" of "Helga Marrant".
    static QString initialsOf(const QString &name);
    /// The same for delegates; `place` is as high as wide.
    static void paint(QPainter &painter, const Theme &theme, const QRect &place, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
};

} // namespace concave::ui
