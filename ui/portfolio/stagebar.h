// How far through the stages a project's effort takes it: one segment for each stage, as long as the stage.
#pragma once

#include "core/portfolio/stages.h"

#include <QWidget>

namespace concave::ui {

class Theme;

class StageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(const Theme &theme, QWidget *parent = nullptr);

    void set(const Stages &stages, double effort, int series);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Stages m_stages = usualStages();
    double m_effort = 0;
    int m_series = 0;
};

} // namespace concave::ui
