// A button that is nothing but small words: a day at the end of a row. Underlined under the pointer.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class WordButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WordButton(const Theme &theme, QWidget *parent = nullptr);

    /// `emphasis`: in bold.
    void set(const QString &words, Token colour, bool emphasis = false);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    Token m_colour = Token::Text3;
};

} // namespace concave::ui
