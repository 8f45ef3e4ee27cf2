// How many blocks of a canvas are complete: a segment for each, those that are complete first. A click goes
// to the block; with the keyboard Left and Right walk and Enter goes.
#pragma once

#include "core/canvas/completeness.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class CanvasSegments final : public QWidget
{
    Q_OBJECT

public:
    explicit CanvasSegments(const Theme &theme, QWidget *parent = nullptr);

    void show(const CanvasTemplate &form, const Completeness &completeness);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &block);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Segment
    {
        QString block;
        QString words; ///< "Decisions: 1 open question"
        bool isComplete = false;
    };

    QRectF placeOf(int segment) const;
    /// −1 where there is none.
    int segmentAt(QPointF place) const;
    void walkTo(int segment);
    void choose(int segment);

    const Theme &m_theme;
    std::vector<Segment> m_segments;
    int m_current = 0; ///< of the keyboard
};

} // namespace concave::ui
