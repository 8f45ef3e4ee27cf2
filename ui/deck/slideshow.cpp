#include "ui/deck/slideshow.h"

#include "ui/deck/deckpresenter.h"

#include <QKeyEvent>

#include <algorithm>

namespace concave::ui {

SlideShow::SlideShow(DeckPresenter &presenter, QObject *parent) : QObject(parent), m_presenter(presenter)
{
    m_since.start();
    const auto &leaves = presenter.leaves();
    // Of a slide that is left out, the one before it.
    for (std::size_t i = 0; i < leaves.size() && i <= presenter.current(); ++i)
        m_page = leaves[i].page.value_or(m_page);
    connect(&presenter, &DeckPresenter::pageChanged, this, &SlideShow::changed);
    connect(&presenter, &DeckPresenter::changed, this, [this] { go(static_cast<std::ptrdiff_t>(m_page)); });
}

std::size_t SlideShow::pages() const
{
    return m_presenter.deck().pages.size();
}

const LaidSlide *SlideShow::current() const
{
    return m_page < pages() ? &m_presenter.deck().pages[m_page] : nullptr;
}

const LaidSlide *SlideShow::next() const
{
    return m_page + 1 < pages() ? &m_presenter.deck().pages[m_page + 1] : nullptr;
}

QString SlideShow::notes() const
{
    if (m_page >= pages())
        return {};
    std::size_t first = m_page;
    while (first > 0 && m_presenter.deck().pages[first].isContinued)
        --first;
    return m_presenter.deck().pages[first].notes;
}

QString SlideShow::elapsed() const
{
    const qint64 seconds = m_since.elapsed() / 1000;
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); };
    const qint64 hours = seconds / 3600;
    const QString minutes = hours > 0 ? two(seconds / 60 % 60) : QString::number(seconds / 60);
    return (hours > 0 ? QString::number(hours) + u':' : QString()) + minutes + u':' + two(seconds % 60);
}

void SlideShow::go(std::ptrdiff_t page)
{
    const auto last = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(pages()) - 1, 0);
    m_page = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(page, 0, last));
    Q_EMIT changed();
}

bool SlideShow::press(const QKeyEvent &key)
{
    const auto page = static_cast<std::ptrdiff_t>(m_page);
    const QString number = std::exchange(m_number, {});
    const bool wasBlank = std::exchange(m_isBlank, false);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(number.isEmpty() ? page + 1 : number.toInt() - 1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
    case Qt::Key_N:
    case Qt::Key_Forward:
        go(page + 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
    case Qt::Key_P:
    case Qt::Key_Back:
        go(page - 1);
        return true;
    case Qt::Key_Home:
        go(0);
        return true;
    case Qt::Key_End:
        go(static_cast<std::ptrdiff_t>(pages()));
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        m_isBlank = !wasBlank;
        Q_EMIT changed();
        return true;
    case Qt::Key_S:
        m_isBlank = wasBlank;
        Q_EMIT speakerViewToggled();
        return true;
    case Qt::Key_Escape:
        Q_EMIT ended();
        return true;
    default:
        break;
    }
    m_isBlank = wasBlank;
    if (key.key() < Qt::Key_0 || key.key() > Qt::Key_9)
        return false;
    m_number = (number + QChar(u'0' + key.key() - Qt::Key_0)).right(4);
    return true;
}

} // namespace concave::ui
