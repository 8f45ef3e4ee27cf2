// Draws the list of follow-ups: heads, and rows with a box to tick, what is to be done for whom, and Snooze.
#pragma once

#include <QStyledItemDelegate>

namespace concave::ui {

class FollowUpModel;
class Theme;

class FollowUpDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Property of the fields that stand in a row: they tick it.
    static constexpr auto ticks = "ticks";

    FollowUpDelegate(const Theme &theme, const FollowUpModel &model, QObject *parent);

    /// Of a row, where it is ticked and where it is snoozed.
    static QRect boxPlace(const QRect &row);
    static QRect snoozePlace(const QRect &row);
    /// Where a row's fields stand while the next action is asked for.
    static QRect fieldPlace(const QRect &row);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintBox(QPainter &painter, const QStyleOptionViewItem &option, bool isTicked) const;

    const Theme &m_theme;
    const FollowUpModel &m_model;
};

} // namespace concave::ui
