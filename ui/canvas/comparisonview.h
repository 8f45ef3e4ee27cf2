// Draws two states of a canvas against each other, block by block in its layout: every note that differs in
// the colour of what happened to it, with a shape and words. As high as it needs at its width; whoever shows
// it scrolls. What it shows a list says in words (ComparisonModel), which is the way for the keyboard.
#pragma once

#include "ui/canvas/comparisonlayout.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(const Theme &theme, QWidget *parent = nullptr);

    /// Kept by the caller until the next one; nullptr for none.
    void present(const CanvasComparison *comparison);
    /// One of the comparison's notes stands out; nullptr: none.
    void select(const NoteChange *note);
    /// Where it is drawn; empty where it is not.
    QRect rectOf(const NoteChange *note) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const concave::NoteChange *note);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ComparisonLayout layOut(int width) const;
    void arrange();
    const NoteChange *noteAt(QPoint place) const;
    void paintBlock(QPainter &painter, const ComparisonLayout::Block &block, const QRect &exposed) const;
    void paintNote(QPainter &painter, const ComparisonLayout::PlacedNote &note) const;

    const Theme &m_theme;
    const CanvasComparison *m_comparison = nullptr;
    const NoteChange *m_selected = nullptr;
    ComparisonLayout m_layout;
};

} // namespace concave::ui
