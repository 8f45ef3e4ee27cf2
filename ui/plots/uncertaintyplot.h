// How far the efforts spread: a bar for each project from the 5th to the 95th in a hundred samples, its
// marker at the median, the effort at the centre values above it and that of the plan best on average below,
// and beside it how often it is funded.
#pragma once

#include "core/portfolio/uncertainty.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCustomPlot;
class QPaintDevice;

namespace concave::ui {

class SpreadOverlay;

class UncertaintyPlot final : public QWidget
{
    Q_OBJECT

public:
    /// Follows the theme's scheme, or stays in the given one (exports are always light).
    explicit UncertaintyPlot(
        const Theme &theme, std::optional<Scheme> scheme = {}, QWidget *parent = nullptr);
    ~UncertaintyPlot() override;

    /// `isOutdated` pales the answer.
    void set(const UncertainPlan &plan, bool isOutdated = false);

    /// Draws the plot `size` large, in pixels, as vectors. For a plot that is not shown: it takes on that
    /// size.
    void drawOn(QPaintDevice &device, QSize size);

    /// As high as its rows need.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    std::optional<Scheme> m_scheme;
    QCustomPlot *m_plot;
    SpreadOverlay *m_overlay = nullptr;
    UncertainPlan m_plan;
    bool m_outdated = false;
};

} // namespace concave::ui
