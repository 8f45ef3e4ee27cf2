#include "ui/deck/slideview.h"

#include "ui/deck/decklook.h"
#include "ui/deck/deckpresenter.h"
#include "ui/deck/slidepainter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textarea.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int usualWidth = 496;
constexpr double frameAir = 4; ///< around a text that is marked
constexpr double leastEditor = 28;

} // namespace

SlideView::SlideView(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty("ownFocus", true);
    connect(&presenter, &DeckPresenter::changed, this, &SlideView::refresh);
    connect(&presenter, &DeckPresenter::pageChanged, this, &SlideView::refresh);
    connect(&presenter, &DeckPresenter::selectedChanged, this, [this] {
        closeEditor();
        m_marked.clear();
        refresh();
    });
    refresh();
}

int SlideView::heightForWidth(int width) const
{
    return qRound(width * slideHeight / slideWidth);
}

QSize SlideView::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

double SlideView::scale() const
{
    return std::min(width() / slideWidth, height() / slideHeight);
}

std::vector<const TextItem *> SlideView::texts() const
{
    std::vector<const TextItem *> texts;
    const LaidSlide *page = m_presenter.shownPage();
    if (!page || m_presenter.isReadOnly())
        return texts;
    for (const SlideItem &item : page->items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && !text->field.isEmpty())
            texts.push_back(text);
    }
    return texts;
}

const TextItem *SlideView::textAt(const QPointF &place) const
{
    const QPointF at = place / scale();
    for (const TextItem *text : texts()) {
        if (text->box.contains(at))
            return text;
    }
    return nullptr;
}

const TextItem *SlideView::textOf(const QString &field) const
{
    for (const TextItem *text : texts()) {
        if (text->field == field)
            return text;
    }
    return nullptr;
}

QRectF SlideView::frameOf(const TextItem &text) const
{
    const double factor = scale();
    const QRectF box(text.box.topLeft() * factor, text.box.size() * factor);
    return box.adjusted(-frameAir, -frameAir, frameAir, frameAir);
}

void SlideView::refresh()
{
    if (!m_marked.isEmpty() && !textOf(m_marked))
        m_marked.clear();
    setAccessibleName(describe());
    setAccessibleDescription(tr("Tab goes through the texts, Enter edits one, arrows go to other slides."));
    placeEditor();
    update();
}

QString SlideView::describe() const
{
    const LaidSlide *page = m_presenter.shownPage();
    if (!page)
        return tr("No slide");
    if (const TextItem *text = textOf(m_marked))
        return text->name + QStringLiteral(": ") + text->paragraphs.join(u'\n');
    QStringList words{tr("Slide: %1").arg(page->title)};
    for (const SlideItem &item : page->items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            words << text->paragraphs;
    }
    return words.join(u'\n');
}

void SlideView::mark(const QString &field)
{
    m_marked = field;
    setAccessibleName(describe());
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void SlideView::paintEvent(QPaintEvent *)
{
    const LaidSlide *page = m_presenter.shownPage();
    if (!page)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double factor = scale();
    const QRectF box =
        QRectF(QPointF(), QSizeF(slideWidth, slideHeight) * factor).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, metrics::radiusCard, metrics::radiusCard);
    painter.save();
    painter.setClipPath(shape);
    painter.scale(factor, factor);
    paintSlide(painter, *page, m_presenter.look(), m_edited);
    painter.restore();
    painter.setPen(QPen(m_theme.colour(Token::BorderStrong), metrics::line));
    painter.drawPath(shape);
    const auto frame = [&](const QString &field, const QPen &pen) {
        const TextItem *text = field.isEmpty() ? nullptr : textOf(field);
        if (!text)
            return;
        painter.setPen(pen);
        painter.drawRoundedRect(frameOf(*text), metrics::radiusSmall, metrics::radiusSmall);
    };
    if (m_editor)
        return;
    frame(m_pointed, QPen(colourOf(m_presenter.look(), Ink::AccentBorder), metrics::line, Qt::DashLine));
    if (hasFocus())
        frame(m_marked, QPen(colourOf(m_presenter.look(), Ink::Accent), metrics::ring));
    if (hasFocus() && m_marked.isEmpty()) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        painter.drawPath(shape);
    }
}

void SlideView::edit(const QString &field)
{
    const TextItem *text = textOf(field);
    const DeckSlide *slide = m_presenter.shownSlide();
    if (!text || !slide)
        return;
    const auto known = std::ranges::find(slide->fields, field, &SlideField::name);
    if (known == slide->fields.end())
        return;
    closeEditor();
    m_edited = field;
    m_marked = field;
    m_editor = new TextArea(this);
    m_editor->setObjectName(QStringLiteral("slideText"));
    m_editor->setAccessibleName(known->label);
    m_editor->setProperty("onSlide", true);
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->viewport()->setAutoFillBackground(false);
    m_editor->document()->setDocumentMargin(frameAir / 2);
    QPalette palette = m_editor->palette();
    palette.setColor(QPalette::Text, colourOf(m_presenter.look(), text->lettering.ink));
    m_editor->setPalette(palette);
    m_editor->setValue(known->text);
    m_editor->installEventFilter(this);
    connect(m_editor, &TextArea::committed, this, [this, slide = slide->key, field](const QString &value) {
        m_presenter.setText(slide, field, value);
    });
    placeEditor();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
    m_editor->selectAll();
    update();
}

/// Over the text's box, whose height it may exceed: there is more of it when it goes on elsewhere.
void SlideView::placeEditor()
{
    const TextItem *text = m_editor ? textOf(m_edited) : nullptr;
    if (!text)
        return;
    m_editor->setFont(slideFont(text->lettering.weight, std::max(1, qRound(text->lettering.size * scale()))));
    QRectF frame = frameOf(*text);
    frame.setHeight(std::clamp<double>(m_editor->sizeHint().height(), std::max(leastEditor, frame.height()),
        std::max(leastEditor, height() - frame.top())));
    m_editor->setGeometry(frame.toAlignedRect());
}

void SlideView::closeEditor()
{
    if (!m_editor)
        return;
    TextArea *editor = m_editor;
    m_editor.clear();
    m_edited.clear();
    editor->removeEventFilter(this);
    if (editor->hasFocus())
        setFocus(Qt::OtherFocusReason); // hidden, it would give the focus to the next text
    editor->commit();
    editor->hide();
    editor->deleteLater();
    update();
}

bool SlideView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            QMetaObject::invokeMethod(this, &SlideView::closeEditor, Qt::QueuedConnection);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const TextItem *text = textOf(m_edited);
    const bool isOneLine = text && (text->role == TextRole::Title || text->role == TextRole::Subtitle);
    if (key.key() == Qt::Key_Escape) {
        m_editor->discard();
        closeEditor();
        return true;
    }
    if (isEnter && (isOneLine || key.modifiers().testFlag(Qt::ControlModifier))) {
        closeEditor();
        return true;
    }
    if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) {
        closeEditor();
        focusNextPrevChild(key.key() == Qt::Key_Tab);
        return true;
    }
    return false;
}

bool SlideView::focusNextPrevChild(bool next)
{
    const std::vector<const TextItem *> all = texts();
    const auto marked = std::ranges::find(all, m_marked, &TextItem::field);
    const auto place = marked == all.end() ? (next ? -1 : std::ssize(all)) : marked - all.begin();
    const auto to = place + (next ? 1 : -1);
    const bool isBackwardsIn = !next && marked == all.end();
    if (isBackwardsIn || to < 0 || to >= std::ssize(all)) {
        mark({});
        return QWidget::focusNextPrevChild(next);
    }
    mark(all[static_cast<std::size_t>(to)]->field);
    return true;
}

void SlideView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlone = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (isAlone ? event->key() : 0) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (const std::vector<const TextItem *> all = texts(); m_marked.isEmpty() && !all.empty())
            mark(all.front()->field);
        return edit(m_marked);
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        return m_presenter.step(-1);
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return m_presenter.step(1);
    case Qt::Key_Escape:
        if (!m_marked.isEmpty())
            return mark({});
        break;
    default:
        break;
    }
    event->ignore();
}

void SlideView::mouseMoveEvent(QMouseEvent *event)
{
    const TextItem *text = textAt(event->position());
    const QString pointed = text ? text->field : QString();
    if (pointed == m_pointed)
        return;
    m_pointed = pointed;
    setCursor(text ? Qt::IBeamCursor : Qt::ArrowCursor);
    update();
}

void SlideView::leaveEvent(QEvent *)
{
    m_pointed.clear();
    update();
}

void SlideView::mousePressEvent(QMouseEvent *event)
{
    const TextItem *text = textAt(event->position());
    mark(text ? text->field : QString());
}

void SlideView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const TextItem *text = textAt(event->position()))
        edit(QString(text->field));
}

void SlideView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(
        event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

void SlideView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SlideView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void SlideView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeEditor();
}

} // namespace concave::ui
