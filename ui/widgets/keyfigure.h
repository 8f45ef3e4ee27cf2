// One figure that matters: its label, the figure, its unit, and a second text beside it.
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QMenu;
class QHBoxLayout;

namespace concave::ui {

class Theme;

class KeyFigure final : public QWidget
{
    Q_OBJECT

public:
    enum class Meaning { Neutral, Gain, Loss };

    explicit KeyFigure(const QString &label, QWidget *parent = nullptr);

    /// `figure` as shown, "97.5"; `unit` and `second` follow it in small type. A gain or a loss is coloured,
    /// and gets its sign where the figure has none.
    void set(const QString &figure, const QString &unit = {}, Meaning meaning = Meaning::Neutral,
        const QString &second = {});

    void setLabel(const QString &label);
    /// "Expected return: 7.5 % a year".
    QString words() const;
    /// What else the figure can show, opened from beside its label; `name` says so to screen readers. Takes
    /// the menu over.
    void setMenu(const Theme &theme, QMenu *menu, const QString &name);

private:
    QHBoxLayout *m_head;
    QLabel *m_label;
    QLabel *m_figure;
    QLabel *m_unit;
};

} // namespace concave::ui
