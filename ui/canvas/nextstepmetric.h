// A metric of the project that answers no concern: its name, and its rule to read.
#pragma once

#include "core/metrics/records.h"
#include "ui/canvas/nextsteprow.h"

class QLabel;

namespace concave::ui {

class NextStepMetric final : public NextStepRow
{
    Q_OBJECT

public:
    NextStepMetric(const Theme &theme, bool readOnly, QWidget *parent = nullptr);

    void present(const Metric &metric, const QString &origin);

private:
    QLabel *m_rule;
};

} // namespace concave::ui
