#include "ui/canvas/canvasfind.h"

#include "core/exchange/folding.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace concave::ui {

namespace {

constexpr int fieldWidth = 280;

} // namespace

CanvasFind::CanvasFind(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_words(new QLineEdit(this)),
      m_nothing(label(tr("No note has these words."), TextStyle::Note, Token::Text2, this))
{
    setObjectName(QStringLiteral("canvasFind"));
    setFixedHeight(metrics::rowComfortable);
    m_words->setObjectName(QStringLiteral("findNote"));
    m_words->setPlaceholderText(tr("Find a note"));
    m_words->setAccessibleName(tr("Find a note"));
    m_words->setFixedWidth(fieldWidth);
    m_words->addAction(theme.icon(Icon::Search), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->hide();
    auto *previous =
        iconButton(theme, Icon::ChevronUp, tr("Previous note"), Qt::SHIFT | Qt::Key_Return, this);
    auto *next = iconButton(theme, Icon::ChevronDown, tr("Next note"), Qt::Key_Return, this);
    auto *close = iconButton(theme, Icon::Close, tr("Close"), Qt::Key_Escape, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pane, 0, metrics::pane, metrics::line);
    row->setSpacing(metrics::tight);
    for (QWidget *each :
        {static_cast<QWidget *>(m_words), static_cast<QWidget *>(previous), static_cast<QWidget *>(next)})
        row->addWidget(each);
    row->addSpacing(metrics::gap);
    row->addWidget(m_nothing);
    row->addStretch(1);
    row->addWidget(close);
    connect(m_words, &QLineEdit::textEdited, this, [this] {
        const Note *current = m_presenter.note(m_presenter.current());
        const bool isThere = current && foldedName(current->text).contains(foldedName(m_words->text()));
        if (isThere) // it stays while more of its words are typed
            m_nothing->hide();
        else
            go(1);
    });
    connect(previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(next, &QToolButton::clicked, this, [this] { go(1); });
    connect(close, &QToolButton::clicked, this, &CanvasFind::end);
    hide();
}

void CanvasFind::begin()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void CanvasFind::go(int by)
{
    const bool hasWords = !m_words->text().trimmed().isEmpty();
    m_nothing->setVisible(hasWords && !m_presenter.selectNext(m_words->text(), by));
}

void CanvasFind::end()
{
    hide();
    m_nothing->hide();
    Q_EMIT closed();
}

bool CanvasFind::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(key.modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        end();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CanvasFind::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::BgWindow));
    painter.fillRect(
        QRect(0, height() - metrics::line, width(), metrics::line), m_theme.colour(Token::Border));
}

} // namespace concave::ui
