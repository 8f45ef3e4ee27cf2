// The pages of a deck in small, to go to and to put in order: by dragging, and by Alt with the arrows. Delete
// leaves a slide out.
#pragma once

#include <QListView>

namespace concave::ui {

class DeckPresenter;
class Theme;
class ThumbnailModel;

class ThumbnailStrip final : public QListView
{
    Q_OBJECT

public:
    ThumbnailStrip(const Theme &theme, DeckPresenter &presenter, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter on a slide: someone wants to edit it.
    void opened();
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showSelection();
    void fitCells();
    /// Before which row something dropped here would go.
    int rowAt(const QPoint &place) const;
    void drop(int row);
    void setDropRow(int row);

    const Theme &m_theme;
    DeckPresenter &m_presenter;
    ThumbnailModel *m_model;
    QPoint m_pressed;
    int m_dragged = -1; ///< row that was pressed and may be dragged
    int m_dropRow = -1; ///< while it is dragged
};

} // namespace concave::ui
