// One line of text that gives way: shortened with an ellipsis where there is no room, whole in its tooltip.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QLabel>

namespace concave::ui {

class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    ElidedLabel(const QString &text, TextStyle style, Token colour = Token::Text,
        Qt::TextElideMode elide = Qt::ElideRight, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    /// What is shown now.
    QString shownText() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_elide;
};

} // namespace concave::ui
