// A small plot of bars, each with its label below and its figure above.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace concave::ui {

class BarPlot final : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label;
        double height = 0; ///< from 0
        QString figure;    ///< the height as shown
        bool isPale = false;
    };

    /// `name` is what screen readers call it.
    BarPlot(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void set(std::vector<Bar> bars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Bar> m_bars;
};

} // namespace concave::ui
