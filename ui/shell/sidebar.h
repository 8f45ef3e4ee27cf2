// The rail at the left: the program's name, one item for each page, and the document at the foot. Its focus
// is the current page's item.
#pragma once

#include "ui/shell/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace concave::ui {

class Actions;
class DocumentButton;
class SidebarItem;

class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id; ///< the item's objectName is "item-" and this
        QString title;
        Icon icon = Icon::File;
    };

    Sidebar(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    void setPages(const std::vector<Entry> &pages);
    void setCurrent(int index);
    /// How many things wait on a page; 0 shows nothing.
    void setCount(int index, int count);
    void setDocument(const QString &name, Desk::State state, const QString &stateText);

    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void pageChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void walk(int from, int places);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QWidget *m_head;
    QWidget *m_name;
    QToolButton *m_collapse;
    QToolButton *m_expand;
    DocumentButton *m_document;
    std::vector<SidebarItem *> m_items;
    bool m_collapsed = false;
};

} // namespace concave::ui
