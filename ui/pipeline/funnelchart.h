// The stages of the funnel as bars: how many leads reached each, how many of them went on and after how long,
// and how many of them are won, beside what the stage takes for granted.
#pragma once

#include "core/pipeline/funnel.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class FunnelChart final : public QWidget
{
    Q_OBJECT

public:
    explicit FunnelChart(const Theme &theme, QWidget *parent = nullptr);

    void set(const Pipeline &pipeline, const Funnel &funnel);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString stage;
        int reached = 0;
        QString onward; ///< "63 % go on, after 12 days"
        QString won;    ///< "own win rate 14 %, stage default 10 %"
        bool isBottleneck = false;
    };

    void paintRow(QPainter &painter, const Row &row, int top, int most) const;

    const Theme &m_theme;
    std::vector<Row> m_rows;
};

} // namespace concave::ui
