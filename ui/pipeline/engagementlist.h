// The engagements as bars below the months they fill. A bar is dragged to another start month, or moved by
// Left and Right; Escape takes a drag back.
#pragma once

#include "ui/theme/theme.h"

#include <QListView>

#include <optional>

namespace concave::ui {

class EngagementModel;

class EngagementList final : public QListView
{
    Q_OBJECT

public:
    EngagementList(const Theme &theme, EngagementModel &model, QWidget *parent = nullptr);

    /// Where the bar of a row stands in the viewport; while it is dragged, where it would.
    QRectF barPlace(const QModelIndex &index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Delegate;
    class Head;

    struct Drag
    {
        int row = 0;
        int from = 0;   ///< pixels
        int months = 0; ///< that the bar is away from where it was
    };

    int nameWidth() const;
    double monthWidth() const;
    double x(double month) const { return nameWidth() + month * monthWidth(); }
    void move(const QModelIndex &index, int months);
    void stopDragging();

    const Theme &m_theme;
    EngagementModel &m_model;
    Head *m_head;
    std::optional<Drag> m_drag;
    bool m_hasRing = false; ///< around the current row: while the keyboard is in use
};

} // namespace concave::ui
