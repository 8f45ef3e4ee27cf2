// What the colours of notes mean, as far as there is room: whole entries only.
#pragma once

#include "core/canvas/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class CanvasLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasLegend(const Theme &theme, QWidget *parent = nullptr);

    void setMarks(const std::vector<NoteMark> &marks);

    /// Of as many whole entries as stand side by side in this room.
    int widthIn(int room) const;
    QSize sizeHint() const override;
    /// With which it says enough.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(std::size_t count) const;

    const Theme &m_theme;
    std::vector<NoteMark> m_marks;
};

} // namespace concave::ui
