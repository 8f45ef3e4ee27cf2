// The cards of one column. Shows the presenter's selection and where moved cards would go; whoever arranges
// the columns decides what keys do.
#pragma once

#include "core/document/id.h"

#include <QListView>

namespace concave::ui {

class CardDelegate;
class ColumnModel;
class PipelinePresenter;
class Theme;

class CardList final : public QListView
{
    Q_OBJECT

public:
    CardList(const Theme &theme, PipelinePresenter &presenter, ColumnModel &model, QWidget *parent = nullptr);

    ColumnModel &cards() const { return m_cards; }
    bool isEmpty() const;

    /// Selects what the presenter has selected.
    void showSelection();

    /// The cards on their way to elsewhere.
    void setCarried(const std::vector<Id> &leads);
    bool isCarried(const QModelIndex &index) const;
    /// Where they would go: before this row; −1: not here.
    void setDropRow(int row);
    int dropRow() const { return m_dropRow; }
    /// The row before which something dropped at this height would go.
    int rowAt(int y) const;

    /// Whether the keyboard is at work.
    bool showsFocus() const { return m_byKeyboard; }
    /// The current card as it is dragged; with a badge where it stands for several.
    QPixmap picture(const QString &badge) const;

    /// As the menu key does: for the current card.
    void requestMenu();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A key that the list itself has no use for: accepted by whoever has.
    void keyPressed(QKeyEvent *event);
    /// The focus came by a key.
    void entered();
    void dragStarted();
    void menuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void choose(Id lead, Qt::KeyboardModifiers modifiers);
    void paintEmpty(QPainter &painter) const;
    void paintDropLine(QPainter &painter) const;
    int rowTop(int row) const;
    void setByKeyboard(bool byKeyboard);

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    ColumnModel &m_cards;
    CardDelegate *m_delegate;
    std::vector<Id> m_carried; ///< by id
    int m_dropRow = -1;
    QPoint m_pressed;
    Id m_pressedLead; ///< none: nothing that could be dragged
    bool m_byKeyboard = false;
};

} // namespace concave::ui
