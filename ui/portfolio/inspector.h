// Everything about the chosen project: its curve, weight and limits, how far its effort takes it, and why.
#pragma once

#include "core/portfolio/records.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

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

    /// Whether a field is being committed: what the document refuses is then told beside it.
    bool tellsRefusals() const { return m_isCommitting; }

Q_SIGNALS:
    /// The user wants to give the chosen project another name; where names are edited is for the page to
    /// know.
    void renameRequested();

protected:
    bool event(QEvent *event) override;

private:
    /// A field of the curve: which parameter it holds and what the family calls it.
    struct Parameter
    {
        const char *name;
        double Curve::*member;
        QString label;
    };

    NumberEdit *number(const QString &objectName, int least, int most);
    TextEdit *line(const QString &objectName);
    void setUpFields();
    void addFields(QGridLayout &grid);
    void addMenu(QToolButton &button);
    void bind();
    template <class Field>
    void tellRefusal(Field *field, bool before);
    void tellRefusals(bool before);
    void bindFields();
    void bindParameter(NumberEdit &field, std::size_t place);
    void refresh();
    void refreshFields(const Project &project);
    void markFault();
    void refreshParameters(const Curve &curve);
    /// Two parameters stand between family and weight; three with the weight in a row of their own.
    void arrangeParameters(bool three);
    void refreshTried();
    void refreshFigures();
    static std::vector<Parameter> parametersOf(allocation::Family family);

    const Theme &m_theme;
    PortfolioPresenter &m_presenter;
    bool m_isCommitting = false;
    QString m_refusal; ///< of the edit that a field made
    Id m_project;      ///< the one the fields show, and what is typed in them is meant for
    SeriesMark *m_mark;
    ElidedLabel *m_name;
    Choice *m_family;
    NumberEdit *m_first; ///< the family's parameters
    NumberEdit *m_second;
    NumberEdit *m_third;
    FieldBox *m_firstBox = nullptr;
    FieldBox *m_secondBox = nullptr;
    FieldBox *m_thirdBox = nullptr;
    FieldBox *m_familyBox = nullptr;
    FieldBox *m_weightBox = nullptr;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_measured;
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
