#include "ui/plots/axes.h"

#include "ui/theme/metrics.h"

#include <qcustomplot.h>

namespace concave::ui {

static void dressCaptions(QCPAxis &axis, const Colours &colour)
{
    axis.setLabelFont(ui::font(TextStyle::Caption));
    axis.setTickLabelFont(ui::font(TextStyle::Caption));
    axis.setLabelColor(colour(Token::Text3));
    axis.setTickLabelColor(colour(Token::Text3));
}

void dressAxes(QCustomPlot &plot, const Colours &colour)
{
    plot.setBackground(colour(Token::BgWindow));
    plot.yAxis->grid()->setPen(QPen(colour(Token::Grid), metrics::line));
    plot.yAxis->grid()->setZeroLinePen(QPen(colour(Token::Axis), metrics::line));
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis, plot.yAxis2})
        dressCaptions(*axis, colour);
    plot.xAxis->setBasePen(QPen(colour(Token::Axis), metrics::line));
    plot.xAxis->setTickPen(QPen(colour(Token::Axis), metrics::line));
}

void dressSmallAxes(QCustomPlot &plot, const Colours &colour)
{
    plot.setBackground(colour(Token::BgWindow));
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        dressCaptions(*axis, colour);
        axis->grid()->setPen(QPen(colour(Token::Grid), metrics::line));
        axis->grid()->setZeroLinePen(QPen(colour(Token::Grid), metrics::line));
        axis->setBasePen(QPen(colour(Token::Axis), metrics::line));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
    }
}

} // namespace concave::ui
