#include "ui/widgets/views.h"

#include "ui/widgets/tabbar.h"
#include "ui/widgets/view.h"

#include <QApplication>
#include <QDataStream>
#include <QShortcut>
#include <QStackedLayout>

#include <utility>

namespace concave::ui {

Views::Views(TabBar &tabs, QWidget &page, QWidget *parent)
    : QWidget(parent), m_tabs(tabs), m_stack(new QStackedLayout(this))
{
    const auto step = [&](QKeySequence::StandardKey key, int count) {
        connect(
            new QShortcut(key, &page), &QShortcut::activated, this, [this, count] { m_tabs.step(count); });
    };
    step(QKeySequence::NextChild, 1);
    step(QKeySequence::PreviousChild, -1);
}

void Views::add(const QString &title, std::function<View *(QWidget *)> make)
{
    m_tabs.addTab(title);
    m_make.push_back(std::move(make));
    m_states.emplace_back();
}

void Views::start()
{
    connect(&m_tabs, &QTabBar::currentChanged, this, &Views::show);
    show(0);
}

View &Views::current() const
{
    return *m_shown.at(m_tabs.currentIndex());
}

QString Views::currentTitle() const
{
    return m_tabs.tabText(m_tabs.currentIndex());
}

void Views::show(int index)
{
    // Otherwise the focus would go on to the first field of the view that comes.
    if (const QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        m_tabs.setFocus(Qt::OtherFocusReason);
    const auto place = static_cast<std::size_t>(index);
    if (auto &make = m_make[place]) {
        View *view = std::exchange(make, {})(this);
        connect(view, &View::done, this, &Views::done);
        connect(view, &View::told, this, &Views::told);
        connect(view, &View::failed, this, &Views::failed);
        view->restoreState(m_states[place]);
        m_shown.insert({index, view});
        m_stack->addWidget(view);
    }
    m_stack->setCurrentWidget(m_shown.at(index));
    Q_EMIT currentChanged();
}

QByteArray Views::saveState() const
{
    QList<QByteArray> states;
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const auto shown = m_shown.find(static_cast<int>(i));
        states << (shown == m_shown.end() ? m_states[i] : shown->second->saveState());
    }
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_tabs.currentIndex() << states;
    return state;
}

void Views::restoreState(const QByteArray &state)
{
    int tab = 0;
    QList<QByteArray> states;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> tab >> states;
    if (stream.status() != QDataStream::Ok)
        return;
    for (std::size_t i = 0; i < m_states.size() && i < static_cast<std::size_t>(states.size()); ++i) {
        m_states[i] = states[static_cast<qsizetype>(i)];
        if (const auto shown = m_shown.find(static_cast<int>(i)); shown != m_shown.end())
            shown->second->restoreState(m_states[i]);
    }
    m_tabs.setCurrentIndex(tab);
}

} // namespace concave::ui
