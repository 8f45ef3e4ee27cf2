#include "ui/deck/speakerview.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/slidepainter.h"
#include "ui/deck/slideshow.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace concave::ui {

namespace {

constexpr int aSecond = 1000; ///< milliseconds

} // namespace

ShowPage::ShowPage(const Theme &theme, SlideShow &show, Which which, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_show(show), m_which(which)
{
    setAccessibleName(which == Which::Current ? tr("Slide") : tr("Next slide"));
    connect(&show, &SlideShow::changed, this, qOverload<>(&QWidget::update));
}

void ShowPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isAudience = isWindow() || parentWidget()->isWindow();
    const LaidSlide *page = m_which == Which::Current ? m_show.current() : m_show.next();
    if (isAudience) {
        QColor black = m_theme.colour(Token::Scrim, Scheme::Dark);
        black.setAlphaF(1);
        painter.fillRect(rect(), black);
    }
    if (!page || (m_show.isBlank() && m_which == Which::Current && isAudience))
        return;
    const double scale = std::min(width() / slideWidth, height() / slideHeight);
    const QRectF place((width() - slideWidth * scale) / 2,
        isAudience ? (height() - slideHeight * scale) / 2 : 0, slideWidth * scale, slideHeight * scale);
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    paintSlide(painter, *page, m_show.deck().look());
    painter.restore();
    if (isAudience)
        return;
    painter.setPen(QPen(m_theme.colour(Token::BorderStrong), metrics::line));
    painter.drawRect(place.toAlignedRect().intersected(rect()).adjusted(0, 0, -1, -1)); // over its edge
}

void ShowPage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
    else
        event->ignore();
}

SpeakerView::SpeakerView(const Theme &theme, SlideShow &show, QWidget *parent)
    : QWidget(parent), m_show(show), m_notes(paragraph({}, TextStyle::Figure, Token::Text)),
      m_clock(label({}, TextStyle::Figure, Token::Text2, this)),
      m_elapsed(label({}, TextStyle::Display, Token::Text, this)),
      m_place(label({}, TextStyle::Figure, Token::Text2, this))
{
    setSurface(*this, Surface::Window);
    auto *current = new ShowPage(theme, show, ShowPage::Which::Current, this);
    auto *next = new ShowPage(theme, show, ShowPage::Which::Next, this);
    connect(current, &ShowPage::clicked, &show,
        [&show] { show.go(static_cast<std::ptrdiff_t>(show.page()) + 1); });
    m_notes->setObjectName(QStringLiteral("showNotes"));
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_place->setObjectName(QStringLiteral("showPlace"));
    m_elapsed->setObjectName(QStringLiteral("showElapsed"));
    m_elapsed->setAccessibleDescription(tr("Time since the beginning"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_notes);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::pane);
    left->addWidget(current, 3);
    auto *times = new QHBoxLayout;
    times->setSpacing(metrics::page);
    times->addWidget(m_place);
    times->addStretch();
    times->addWidget(m_elapsed);
    times->addStretch();
    times->addWidget(m_clock);
    left->addLayout(times);
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    right->addWidget(label(tr("Next"), TextStyle::Section, Token::Text2, this));
    right->addWidget(next, 1);
    right->addWidget(label(tr("Notes"), TextStyle::Section, Token::Text2, this));
    right->addWidget(scroll, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    row->setSpacing(metrics::page);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    connect(&show, &SlideShow::changed, this, &SpeakerView::refresh);
    connect(&m_tick, &QTimer::timeout, this, &SpeakerView::refreshClock);
    m_tick.start(aSecond);
    refresh();
    refreshClock();
}

void SpeakerView::refresh()
{
    const QString notes = m_show.notes();
    m_notes->setText(notes.isEmpty() ? tr("No notes for this slide") : notes);
    setTone(*m_notes, notes.isEmpty() ? Token::Text3 : Token::Text);
    const QString place = tr("%1 of %2").arg(m_show.page() + 1).arg(m_show.pages());
    m_place->setText(m_show.isBlank() ? tr("%1, screen is black").arg(place) : place);
}

void SpeakerView::refreshClock()
{
    m_clock->setText(m_show.deck().document().now().time().toString(QStringLiteral("HH:mm")));
    m_elapsed->setText(m_show.elapsed());
}

} // namespace concave::ui
