// One way to begin, on the start page: an icon, a name, a second line or a shortcut.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QAction;

namespace concave::ui {

class StartButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Triggers the action, and is named after it. The primary button is filled with the accent.
    StartButton(const Theme &theme, QAction &action, Icon icon, bool primary, const QString &secondLine = {},
        QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintShortcut(QPainter &painter, QRect &room) const;

    const Theme &m_theme;
    Icon m_icon;
    bool m_primary;
    QString m_secondLine;
    QString m_keys;
};

} // namespace concave::ui
