// The shown page of a deck, as large as there is width for, with its texts to be edited in place: double
// click, or Tab to a text and Enter. Left and right go to other pages.
#pragma once

#include "core/deck/slide.h"

#include <QPointer>
#include <QWidget>

namespace concave::ui {

class DeckPresenter;
class TextArea;
class Theme;

class SlideView final : public QWidget
{
    Q_OBJECT

public:
    SlideView(const Theme &theme, DeckPresenter &presenter, QWidget *parent = nullptr);

    /// Opens the editor over the text that shows this field, if the page has it.
    void edit(const QString &field);
    bool isEditing() const { return m_editor; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The menu of the slide was asked for.
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Those that can be edited, in the order of the page.
    std::vector<const TextItem *> texts() const;
    const TextItem *textAt(const QPointF &place) const;
    const TextItem *textOf(const QString &field) const;
    QRectF frameOf(const TextItem &text) const;
    double scale() const;
    void refresh();
    void mark(const QString &field);
    void placeEditor();
    void closeEditor();
    QString describe() const;

    const Theme &m_theme;
    DeckPresenter &m_presenter;
    QString m_marked;  ///< the field that keys act on; empty for none
    QString m_pointed; ///< that the pointer is on
    QString m_edited;  ///< while m_editor is open
    QPointer<TextArea> m_editor;
};

} // namespace concave::ui
