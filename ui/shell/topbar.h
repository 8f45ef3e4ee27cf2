// The bar above a page: its title and context at the left; undo, redo and the page's own buttons at the
// right.
#pragma once

#include "ui/shell/actions.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace concave::ui {

class Chip;
class Page;

class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    /// Shows the page's title, context, widget beside the title and buttons. The widgets stay the page's;
    /// they go back to it with the next page. nullptr: an empty bar.
    void setPage(Page *page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *buttonFor(const Theme &theme, QAction &action, Icon icon);
    void showContext();
    /// The widgets go back to the page.
    void empty(QHBoxLayout &row);

    const Theme &m_theme;
    QPointer<Page> m_page;
    QLabel *m_title;
    Chip *m_context;
    QHBoxLayout *m_beside; ///< the title
    QToolButton *m_redo;
    QHBoxLayout *m_widgets;
};

} // namespace concave::ui
