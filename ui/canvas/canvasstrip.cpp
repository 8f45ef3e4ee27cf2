#include "ui/canvas/canvasstrip.h"

#include "ui/canvas/canvaslegend.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/canvassegments.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tooltip.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr int leastNext = 112; ///< below it what to ask next says nothing any more
constexpr int percent = 100;

QString percentOf(double zoom)
{
    return QStringLiteral("%1\u202F%").arg(QLocale().toString(static_cast<int>(std::lround(zoom * percent))));
}

/// What the finding is about, in a few words.
QString shortWords(const CanvasBook &book, const CanvasFinding &finding)
{
    const TemplateBlock *block = findBlock(book.form, finding.block);
    if (block)
        return CanvasStrip::tr("Next: %1").arg(block->title);
    return CanvasStrip::tr("Place what is not placed yet");
}

std::vector<NoteMark> marksOf(const CanvasBook &book)
{
    std::vector<NoteMark> marks{NoteMark::Agreed, NoteMark::Assumption, NoteMark::Question};
    if (std::ranges::find(book.notes, NoteMark::Parked, &Note::mark) != book.notes.end())
        marks.push_back(NoteMark::Parked);
    return marks;
}

} // namespace

CanvasStrip::CanvasStrip(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter),
      m_count(label({}, TextStyle::Section, Token::Text, this)), m_segments(new CanvasSegments(theme, this)),
      m_questions(button({}, ButtonKind::Ghost, ButtonSize::Small, this)),
      m_next(button({}, ButtonKind::Ghost, ButtonSize::Small, this)), m_legend(new CanvasLegend(theme, this)),
      m_zoom(button(theme, Icon::ChevronDown, {}, ButtonKind::Ghost, ButtonSize::Small, this)),
      m_pane(iconButton(theme, Icon::Checklist, tr("Intake and next steps"), {}, this))
{
    setObjectName(QStringLiteral("canvasStrip"));
    setFixedHeight(metrics::rowComfortable);
    m_count->setObjectName(QStringLiteral("completeBlocks"));
    m_questions->setObjectName(QStringLiteral("openQuestions"));
    m_questions->setFont(ui::font(TextStyle::Note));
    ui::setToolTip(*m_questions, tr("Go to the next open question"));
    m_next->setObjectName(QStringLiteral("askNext"));
    m_next->setFont(ui::font(TextStyle::Note));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setLayoutDirection(
        isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the arrow behind the text
    m_pane->setObjectName(QStringLiteral("sidePaneButton"));
    m_pane->setCheckable(true);
    makeZoomMenu();
    connect(m_segments, &CanvasSegments::chosen, this, [this](const QString &block) {
        m_presenter.enterBlock(block);
        Q_EMIT focusRequested();
    });
    connect(m_questions, &QPushButton::clicked, this, [this] {
        m_presenter.selectNextQuestion();
        Q_EMIT focusRequested();
    });
    connect(m_next, &QPushButton::clicked, this, [this] { showNext(); });
    connect(m_pane, &QToolButton::clicked, this, &CanvasStrip::paneToggled);
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasStrip::refresh);
    setZoom(1);
    refresh();
}

void CanvasStrip::makeZoomMenu()
{
    auto *menu = new QMenu(m_zoom);
    menu->addAction(tr("Zoom to fit"), this, &CanvasStrip::fitRequested);
    menu->addSeparator();
    for (const double zoom : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0})
        menu->addAction(percentOf(zoom), this, [this, zoom] { Q_EMIT zoomRequested(zoom); });
    m_zoom->setMenu(menu);
    ui::setToolTip(*m_zoom, tr("How large the canvas is shown"));
}

void CanvasStrip::setZoom(double zoom)
{
    m_zoom->setText(percentOf(zoom));
    m_zoom->setAccessibleName(tr("Zoom: %1").arg(percentOf(zoom)));
    arrange();
}

void CanvasStrip::setPaneShown(bool shown)
{
    m_pane->setChecked(shown);
}

void CanvasStrip::refresh()
{
    if (!m_presenter.hasCanvas())
        return;
    const Completeness &completeness = m_presenter.completeness();
    m_count->setText(
        tr("%1 of %2 blocks complete").arg(completeness.complete).arg(completeness.blocks.size()));
    m_segments->show(m_presenter.book().form, completeness);
    m_questions->setText(completeness.questions == 1 ? tr("1 open question")
                                                     : tr("%1 open questions").arg(completeness.questions));
    const auto &findings = m_presenter.findings();
    m_nextWords = findings.empty() ? QString() : shortWords(m_presenter.book(), findings.front());
    ui::setToolTip(*m_next, findings.empty() ? QString() : findings.front().sentence);
    m_next->setAccessibleName(findings.empty() ? QString() : findings.front().sentence);
    m_legend->setMarks(marksOf(m_presenter.book()));
    arrange();
}

/// By hand: what gives way first is not what is widest.
void CanvasStrip::arrange()
{
    const int questions = m_presenter.completeness().questions > 0 ? m_questions->sizeHint().width() : 0;
    m_next->setText(m_nextWords);
    const int natural = m_nextWords.isEmpty() ? 0 : m_next->sizeHint().width();
    const int words = m_next->fontMetrics().horizontalAdvance(m_nextWords);
    const int least = std::min(natural, leastNext);
    int room = width() - 2 * metrics::pane - m_count->sizeHint().width() - m_zoom->sizeHint().width() -
               metrics::tight - m_pane->width() - metrics::gap;
    if (questions > 0)
        room -= questions + metrics::gap;
    const auto take = [&](int size) {
        const bool fits = size > 0 && size <= room;
        room -= fits ? size : 0;
        return fits;
    };
    const bool hasSegments = take(m_segments->sizeHint().width() + metrics::field);
    const bool hasNext = natural > 0 && take(least + metrics::tight);
    const int leastLegend = m_legend->minimumSizeHint().width();
    const bool hasLegend = take(leastLegend + metrics::gap);
    const int next = hasNext ? std::min(natural, least + std::max(0, room)) : 0;
    const int rest = std::max(0, room - std::max(0, next - least));

    const auto put = [&](QWidget &widget, bool isShown, int x, int width) {
        widget.setVisible(isShown);
        const int height = std::min(this->height() - metrics::line, widget.sizeHint().height());
        const QRect place(x, (this->height() - metrics::line - height) / 2, width, height);
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        return isShown ? x + width : x;
    };
    int x = put(*m_count, true, metrics::pane, m_count->sizeHint().width());
    x = put(*m_segments, hasSegments, x + metrics::field, m_segments->sizeHint().width());
    x = put(*m_questions, questions > 0, x + metrics::gap, questions);
    put(*m_next, hasNext, x + metrics::tight, next);
    if (next < natural)
        m_next->setText(
            m_next->fontMetrics().elidedText(m_nextWords, Qt::ElideRight, words - (natural - next)));
    int end = width() - metrics::pane;
    const auto putEnd = [&](QWidget &widget, bool isShown, int size) {
        put(widget, isShown, end - size, size);
        end -= isShown ? size : 0;
    };
    putEnd(*m_pane, true, m_pane->width());
    end -= metrics::tight;
    putEnd(*m_zoom, true, m_zoom->sizeHint().width());
    end -= metrics::gap;
    putEnd(*m_legend, hasLegend, m_legend->widthIn(leastLegend + rest));
}

void CanvasStrip::showNext()
{
    if (m_presenter.findings().empty())
        return;
    const CanvasFinding next = m_presenter.findings().front();
    m_presenter.show(next);
    Q_EMIT focusRequested();
}

void CanvasStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CanvasStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        arrange();
}

void CanvasStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::BgWindow));
    painter.fillRect(
        QRect(0, height() - metrics::line, width(), metrics::line), m_theme.colour(Token::Border));
}

} // namespace concave::ui
