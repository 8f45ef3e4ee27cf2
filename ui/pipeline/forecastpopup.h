// What stands behind the forecast strip: how many deals will close, and what each month should bring.
#pragma once

#include "core/pipeline/forecast.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace concave::ui {

class BarPlot;
class Choice;
class DateEdit;
class PipelinePresenter;

class ForecastPopup final : public QFrame
{
    Q_OBJECT

public:
    ForecastPopup(const Theme &theme, PipelinePresenter &presenter, QWidget *parent);

    /// Shows all below a widget, of the leads to close by a day, or of all where it is null; and the figures
    /// that are not in sight, in words.
    void open(const QWidget &below, QDate by, const QStringList &others);
    /// The same, with the day to be chosen.
    void askForDay(const QWidget &below, QDate by, const QStringList &others);

Q_SIGNALS:
    /// Null: whenever they close.
    void dayChosen(QDate by);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshClosings(QDate by);
    void refreshCurrencies();
    void refreshMonths();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    DateEdit *m_by;
    QLabel *m_leads;
    BarPlot *m_number;
    QLabel *m_range;
    QLabel *m_more;
    Choice *m_currency;
    BarPlot *m_months;
    QLabel *m_others;
};

} // namespace concave::ui
