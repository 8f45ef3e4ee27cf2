// What the chosen block of a template says, and the order in which blocks are filled.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace concave::ui {

class Choice;
class TemplatePresenter;
class TextArea;
class TextEdit;

class TemplateBlockPane final : public QWidget
{
    Q_OBJECT

public:
    TemplateBlockPane(const Theme &theme, TemplatePresenter &presenter, QWidget *parent = nullptr);

    void editTitle();

private:
    QWidget *makeOrder();
    void fillIcons();
    void fillColours();
    void refresh();
    void showBlock();
    void takeOrder();

    const Theme &m_theme;
    TemplatePresenter &m_presenter;
    TextEdit *m_title;
    TextArea *m_hint;
    Choice *m_icon;
    Choice *m_colour;
    QLabel *m_place;
    QListWidget *m_order; ///< in the order of filling
    QPushButton *m_remove;
};

} // namespace concave::ui
