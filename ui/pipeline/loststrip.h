// Stands at the lower edge of the board while cards are dragged: what is dropped on it is lost.
#pragma once

#include <QWidget>

namespace concave::ui {

class Theme;

class LostStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LostStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Something is over it.
    void setTarget(bool isTarget);
    bool isTarget() const { return m_isTarget; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_isTarget = false;
};

} // namespace concave::ui
