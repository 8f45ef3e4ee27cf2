// What the pipeline is worth, in one line above the views: the weighted value, the chance that a deal closes,
// the capacity of the next quarter, and who has been silent for too long.
#pragma once

#include <QDate>
#include <QWidget>

class QActionGroup;
class QHBoxLayout;
class QPushButton;

namespace concave::ui {

class ForecastPopup;
class KeyFigure;
class PipelinePresenter;
class Theme;

class ForecastStrip final : public QWidget
{
    Q_OBJECT

public:
    ForecastStrip(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Where it is narrow its parts move closer, and then it leaves out figures from the right, which the
    /// details tell.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Until when deals count that are to close.
    enum class Until { AnyTime, Month, Quarter, Year, Day };

    KeyFigure *addFigure(const QString &name, const QString &label);
    void addUntilMenu();
    void setUntil(Until until);
    QDate day() const;
    ForecastPopup &popup();
    QStringList hiddenFigures() const;
    int widthOfParts(int spacing) const;
    void fit();
    void refresh();
    void refreshWorth();
    void refreshChance();
    void refreshCapacity();
    void refreshSilent();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    QHBoxLayout *m_row;
    KeyFigure *m_worth;
    KeyFigure *m_chance;
    KeyFigure *m_capacity;
    KeyFigure *m_silent;
    QPushButton *m_details;
    ForecastPopup *m_popup = nullptr; ///< made when first shown
    QActionGroup *m_untilChoices;
    Until m_until = Until::AnyTime;
    QDate m_chosenDay;
};

} // namespace concave::ui
