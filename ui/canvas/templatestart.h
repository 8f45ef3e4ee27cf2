// Where a template of the user's own begins: with a name, and a copy of another template or an empty grid.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class Choice;
class TemplatePresenter;
class TextEdit;

class TemplateStart final : public QWidget
{
    Q_OBJECT

public:
    TemplateStart(const Theme &theme, TemplatePresenter &presenter, QWidget *parent = nullptr);

    void takeFocus();

private:
    void refresh();
    void suggestName();
    void start();

    TemplatePresenter &m_presenter;
    Choice *m_from; ///< the first is an empty grid, the others are the presenter's templates
    TextEdit *m_name;
};

} // namespace concave::ui
