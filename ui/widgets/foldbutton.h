// One line that unfolds what stands below it.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class FoldButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Shows and hides `body`, which is folded at first. Framed: it looks like a field.
    FoldButton(const Theme &theme, QWidget &body, bool framed, QWidget *parent = nullptr);

    bool isUnfolded() const { return isChecked(); }
    void unfold(bool unfolded = true) { setChecked(unfolded); }
    void setColour(Token colour);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    bool m_framed;
    Token m_colour;
};

} // namespace concave::ui
