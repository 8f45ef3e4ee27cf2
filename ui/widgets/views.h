// The views of a page, one of them shown, chosen by tabs that stand where the page wants them. A view is made
// when it is first shown.
#pragma once

#include <QWidget>

#include <functional>
#include <map>
#include <vector>

class QStackedLayout;

namespace concave::ui {

class TabBar;
class View;

class Views final : public QWidget
{
    Q_OBJECT

public:
    /// Ctrl+Tab and Ctrl+Shift+Tab within `page` go through the tabs.
    Views(TabBar &tabs, QWidget &page, QWidget *parent = nullptr);

    /// `make` gives the view its parent.
    void add(const QString &title, std::function<View *(QWidget *parent)> make);
    /// After all are added; the first is shown.
    void start();
    /// Precondition: started.
    View &current() const;
    QString currentTitle() const;

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void currentChanged();
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

private:
    void show(int index);

    TabBar &m_tabs;
    QStackedLayout *m_stack;
    std::vector<std::function<View *(QWidget *)>> m_make; ///< of the tabs; empty once a view is made
    std::vector<QByteArray> m_states;                     ///< of views that are not made yet
    std::map<int, View *> m_shown;                        ///< views by tab
};

} // namespace concave::ui
