// Whether a step of a demo was shown: "not shown yet" or a check mark, which a click or Space changes.
#pragma once

#include "core/concerns/records.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class StepShown final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StepShown(const Theme &theme, QWidget *parent = nullptr);

    void present(const DemoStep &step, QDate today);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace concave::ui
