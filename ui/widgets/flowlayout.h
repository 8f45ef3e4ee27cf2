// Widgets one after the other, like words: those that have no room go on in the next line.
#pragma once

#include <QLayout>

namespace concave::ui {

class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// The gaps beside widgets and between lines.
    FlowLayout(int gap, int lineGap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Before the widget at the place.
    void insertWidget(int place, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &place) override;

private:
    /// The height; puts the items there where `moves`.
    int arrange(const QRect &place, bool moves) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_lineGap;
};

} // namespace concave::ui
