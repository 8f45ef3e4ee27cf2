// A deck being presented, without a window: which page is shown, what keys do, and since when.
#pragma once

#include "core/deck/deck.h"

#include <QElapsedTimer>
#include <QObject>

class QKeyEvent;

namespace concave::ui {

class DeckPresenter;

class SlideShow final : public QObject
{
    Q_OBJECT

public:
    /// Begins at the shown slide.
    explicit SlideShow(DeckPresenter &presenter, QObject *parent = nullptr);

    DeckPresenter &deck() const { return m_presenter; }
    std::size_t page() const { return m_page; }
    std::size_t pages() const;
    /// nullptr where there is none.
    const LaidSlide *current() const;
    const LaidSlide *next() const;
    /// The notes of the slide whose page is shown.
    QString notes() const;
    bool isBlank() const { return m_isBlank; }
    /// "4:07".
    QString elapsed() const;
    void go(std::ptrdiff_t page);

    /// What all its windows do with keys, and remotes, which send them: forwards, back, Home, End, a number
    /// and Enter, B and the full stop for a black screen, S for the speaker's view, Esc. False for others.
    bool press(const QKeyEvent &key);

Q_SIGNALS:
    void changed();
    void speakerViewToggled();
    void ended();

private:
    DeckPresenter &m_presenter;
    std::size_t m_page = 0;
    bool m_isBlank = false;
    QString m_number; ///< as far as it is typed
    QElapsedTimer m_since;
};

} // namespace concave::ui
