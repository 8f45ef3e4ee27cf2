#include "ui/deck/deckpane.h"

#include "ui/deck/deckmenu.h"
#include "ui/deck/deckpresenter.h"
#include "ui/deck/slideview.h"
#include "ui/deck/thumbnailstrip.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/textarea.h"

#include <QHBoxLayout>
#include <QStackedLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int leastWidth = 296;

/// Of the field that every slide has and no box shows.
QString notesField()
{
    return QStringLiteral("notes");
}

} // namespace

DeckPane::DeckPane(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_menu(new DeckMenu(theme, presenter, this))
{
    setSurface(*this, Surface::Sunken);
    setMinimumWidth(leastWidth);
    auto *column = plainColumn(this);
    column->addWidget(makeHead());
    column->addWidget(new Separator);
    auto *pages = new QWidget(this);
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(makeBody());
    m_stack->addWidget(new EmptyPage(
        theme, Icon::Slides, tr("No deck yet"), tr("A project's slides follow from its concerns."), this));
    column->addWidget(pages, 1);
    connect(&presenter, &DeckPresenter::changed, this, &DeckPane::refresh);
    connect(&presenter, &DeckPresenter::selectedChanged, this, &DeckPane::refreshPlace);
    connect(&presenter.exporter(), &DeckExporter::changed, this, &DeckPane::refreshFoot);
    refresh();
}

QWidget *DeckPane::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics::rowComfortable);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pane, 0, metrics::gap, 0);
    row->setSpacing(metrics::gap);
    m_place = label({}, TextStyle::Body, Token::Text2, head);
    m_place->setObjectName(QStringLiteral("slidePlace"));
    m_previous = iconButton(m_theme, Icon::ChevronLeft, tr("Previous slide"), {}, head);
    m_previous->setObjectName(QStringLiteral("previousSlide"));
    m_next = iconButton(m_theme, Icon::ChevronRight, tr("Next slide"), {}, head);
    m_next->setObjectName(QStringLiteral("nextSlide"));
    auto *more = iconButton(m_theme, Icon::Settings, tr("Change the deck"), {}, head);
    more->setObjectName(QStringLiteral("deckMenu"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(label(tr("Deck preview"), TextStyle::Section, Token::Text, head));
    row->addWidget(m_place);
    row->addStretch();
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(more);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_presenter.step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_presenter.step(1); });
    return head;
}

QWidget *DeckPane::makeBody()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(metrics::pane, metrics::pane, metrics::pane, metrics::field);
    column->setSpacing(metrics::field);
    m_slide = new SlideView(m_theme, m_presenter, body);
    m_slide->setObjectName(QStringLiteral("slide"));
    m_leftOut = makeLeftOutLine(body);
    m_notes = new TextArea(body);
    m_notes->setObjectName(QStringLiteral("speakerNotes"));
    m_notes->setPlaceholderText(tr("What you say, which the audience does not see"));
    m_notes->setReadOnly(m_presenter.isReadOnly());
    m_strip = new ThumbnailStrip(m_theme, m_presenter, body);
    column->addWidget(m_slide);
    column->addWidget(m_leftOut);
    column->addWidget(new FieldBox(m_theme, tr("Speaker notes"), m_notes, body));
    column->addWidget(m_strip, 1);
    column->addWidget(makeFoot(body));
    connect(m_notes, &TextArea::committed, this,
        [this](const QString &notes) { m_presenter.setText(m_presenter.selected(), notesField(), notes); });
    connect(m_strip, &ThumbnailStrip::opened, this, [this] { m_slide->setFocus(Qt::TabFocusReason); });
    const auto popUp = [this](const QPoint &place) { m_menu->popup(place); };
    connect(m_strip, &ThumbnailStrip::menuRequested, this, popUp);
    connect(m_slide, &SlideView::menuRequested, this, popUp);
    return body;
}

QWidget *DeckPane::makeLeftOutLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    auto *again = button(tr("Show it again"), ButtonKind::Link, ButtonSize::Small, line);
    again->setObjectName(QStringLiteral("showAgain"));
    again->setDisabled(m_presenter.isReadOnly());
    row->addWidget(new IconLabel(m_theme, Icon::Minus, Token::Text2, metrics::iconSmall, line));
    row->addWidget(label(tr("This slide is left out of the deck."), TextStyle::Note, Token::Text2, line));
    row->addStretch();
    row->addWidget(again);
    connect(again, &QPushButton::clicked, this,
        [this] { m_presenter.setLeftOut(m_presenter.selected(), false); });
    return line;
}

QWidget *DeckPane::makeFoot(QWidget *parent)
{
    m_foot = new QWidget(parent);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::iconGap);
    m_mark = new IconLabel(m_theme, Icon::Accepted, Token::Positive, metrics::iconSmall, m_foot);
    m_history = new ElidedLabel({}, TextStyle::Note, Token::Text2, Qt::ElideRight, m_foot);
    m_history->setObjectName(QStringLiteral("exportHistory"));
    m_cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Small, m_foot);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    row->addWidget(m_mark);
    row->addWidget(m_history, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &m_presenter.exporter(), &DeckExporter::cancel);
    return m_foot;
}

void DeckPane::refresh()
{
    m_stack->setCurrentIndex(m_presenter.leaves().empty() ? 1 : 0);
    refreshPlace();
    refreshFoot();
}

void DeckPane::refreshPlace()
{
    const auto &leaves = m_presenter.leaves();
    const DeckSlide *slide = m_presenter.shownSlide();
    m_previous->setEnabled(slide && m_presenter.current() > 0);
    m_next->setEnabled(slide && m_presenter.current() + 1 < leaves.size());
    m_leftOut->setVisible(slide && slide->isLeftOut);
    if (!slide) {
        m_place->clear();
        return m_notes->setValue({});
    }
    const std::optional<std::size_t> page = leaves[m_presenter.current()].page;
    m_place->setText(
        page ? tr("slide %1 of %2").arg(*page + 1).arg(m_presenter.deck().pages.size()) : tr("left out"));
    const auto notes = std::ranges::find(slide->fields, notesField(), &SlideField::name);
    m_notes->setValue(notes == slide->fields.end() ? QString() : notes->text);
}

void DeckPane::refreshFoot()
{
    DeckExporter &exporter = m_presenter.exporter();
    const bool isRunning = exporter.isRunning();
    const QString history = m_presenter.project() ? exporter.history(*m_presenter.project(),
                                                        m_presenter.deck(), m_presenter.document().now())
                                                  : QString();
    m_history->setText(isRunning ? exporter.progress() : history);
    m_mark->setVisible(!isRunning && !history.isEmpty());
    m_cancel->setVisible(isRunning);
    m_foot->setVisible(isRunning || !history.isEmpty());
}

QByteArray DeckPane::saveState() const
{
    return m_presenter.exporter().saveState();
}

void DeckPane::restoreState(const QByteArray &state)
{
    m_presenter.exporter().restoreState(state);
}

void DeckPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setWatched(true);
}

void DeckPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_presenter.setWatched(false);
}

} // namespace concave::ui
