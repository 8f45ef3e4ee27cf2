// The observations of a metric as a table: typed, pasted from a spreadsheet, corrected, deleted. Everything
// holds at once, in steps that undo takes back.
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>

namespace concave::ui {

class MetricPresenter;

class ObservationsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The presenter outlives it.
    ObservationsDialog(const Theme &theme, MetricPresenter &presenter, QWidget *parent = nullptr);
};

} // namespace concave::ui
