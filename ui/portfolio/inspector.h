// Everything about the chosen project: its curve, weight and limits, how far its effort takes it, and why.
#pragma once

#include "core/portfolio/records.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;

namespace concave::ui {

class Choice;
class ElidedLabel;
class FieldBox;
class HintBox;
class KeyFigure;
class NumberEdit;
class PortfolioPresenter;
class SeriesMark;
class StageBar;
class TextEdit;
class Theme;

class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    /// Name and buttons at the top can ask for the table's editor.
Q_SIGNALS:
    void renameRequested();

private:
    /// A field of the curve: which parameter it holds and what the family calls it.
    struct Parameter
    {
        double Curve::*member;
        QString label;
    };

    NumberEdit *number(const QString &objectName, int least, int most);
    void addFields(class QGridLayout &grid, const Theme &theme);
    void addMenu(class QToolButton &button);
    void bind();
    void refresh();
    void refreshParameters(const Curve &curve);
    void refreshFigures();
    static std::vector<Parameter> parametersOf(allocation::Family family);

    const Theme &m_theme;
    PortfolioPresenter &m_presenter;
    SeriesMark *m_mark;
    ElidedLabel *m_name;
    Choice *m_family;
    NumberEdit *m_first; ///< the family's parameters
    NumberEdit *m_second;
    FieldBox *m_firstBox = nullptr;
    FieldBox *m_secondBox = nullptr;
    TextEdit *m_points;
    FieldBox *m_pointsBox = nullptr;
    NumberEdit *m_weight;
    TextEdit *m_owner;
    NumberEdit *m_minimum;
    NumberEdit *m_maximum;
    QCheckBox *m_pin;
    NumberEdit *m_pinned;
    TextEdit *m_client;
    Choice *m_state;
    NumberEdit *m_baseline;
    NumberEdit *m_ceiling;
    std::vector<QWidget *> m_more; ///< fields shown on demand
    QLabel *m_toNextStage;
    StageBar *m_stages;
    KeyFigure *m_effort;
    KeyFigure *m_value;
    KeyFigure *m_share;
    HintBox *m_why;
};

} // namespace concave::ui
