// Paints one picture of the strip: the page in small with its caption below, framed where it is the current
// one, pale and marked where its slide is left out. A page is drawn when it is first seen, and kept until it
// changes.
#pragma once

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace concave::ui {

class DeckPresenter;
class Theme;
class ThumbnailModel;

class ThumbnailDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ThumbnailDelegate(
        const Theme &theme, DeckPresenter &presenter, const ThumbnailModel &model, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a cell has to its right neighbour and below.
    static int cellGap();
    /// Of a cell as wide as this.
    static int heightFor(int width);
    static QRect pictureRect(const QRect &cell);

private:
    const QPixmap &picture(int row, const QSize &size, double ratio) const;

    const Theme &m_theme;
    DeckPresenter &m_presenter;
    const ThumbnailModel &m_model;
    mutable QHash<int, QPixmap> m_pictures; ///< by row
};

} // namespace concave::ui
