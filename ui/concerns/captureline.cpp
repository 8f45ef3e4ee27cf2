#include "ui/concerns/captureline.h"

#include "core/concerns/capture.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/stakeholderfield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace concave::ui {

CaptureLine::CaptureLine(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter),
      m_question(paragraph({}, TextStyle::Note, Token::TextAccent, this)), m_line(new QLineEdit(this)),
      m_whose(stakeholderField(theme, presenter, this))
{
    m_question->setObjectName(QStringLiteral("question"));
    m_line->setObjectName(QStringLiteral("newConcern"));
    m_line->setAccessibleName(tr("New concern"));
    m_line->setPlaceholderText(tr("What they say, then Enter"));
    ui::setToolTip(*m_line, tr("“@Ina” at its end or “@Ina:” at its beginning says whose concern it is"));
    m_line->setFont(ui::font(TextStyle::Body));
    m_line->installEventFilter(this);
    m_whose->setObjectName(QStringLiteral("newStakeholder"));
    m_whose->setAccessibleName(tr("Whose concerns these are"));
    m_whose->setPlaceholderText(tr("Whose concerns these are"));
    m_whose->installEventFilter(this);
    auto *next = iconButton(theme, Icon::ChevronDown, tr("Next question"), Qt::Key_Down, this);
    auto *done = iconButton(theme, Icon::Close, tr("Stop writing down"), Qt::Key_Escape, this);

    auto *asked = new QHBoxLayout;
    asked->setSpacing(metrics::iconGap);
    asked->addWidget(new IconLabel(theme, Icon::Bulb, Token::TextAccent, metrics::iconSmall, this));
    asked->addWidget(m_question, 1);
    asked->addWidget(next);
    asked->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::gap, metrics::pane, metrics::field);
    column->setSpacing(metrics::iconGap);
    column->addLayout(asked);
    column->addWidget(m_line);
    column->addWidget(m_whose);
    setTabOrder(m_line, m_whose);
    setTabOrder(m_whose, next);
    setTabOrder(next, done);
    setFocusProxy(m_line);
    hide();

    connect(m_line, &QLineEdit::returnPressed, this, &CaptureLine::add);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (capturedLines(text).size() > 1) // a list was pasted
            add();
    });
    connect(m_whose, &TextEdit::committed, m_line, [this] { m_line->setFocus(); });
    connect(next, &QToolButton::clicked, this, [this] { askNext(1); });
    connect(done, &QToolButton::clicked, this, &CaptureLine::end);
    askNext(0);
}

void CaptureLine::begin()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

/// What could not be added stays in the line.
void CaptureLine::add()
{
    const QStringList lines = capturedLines(m_line->text());
    if (lines.isEmpty())
        return;
    m_whose->commit();
    const auto stakeholder = m_presenter.stakeholderNamed(m_whose->value());
    if (m_presenter.capture(lines, stakeholder))
        m_line->clear();
    m_line->setFocus(); // it stays open for the next
}

void CaptureLine::end()
{
    hide();
    Q_EMIT ended();
}

void CaptureLine::askNext(int by)
{
    const QStringList questions = concernPrompts();
    const auto count = static_cast<int>(questions.size());
    m_asked = (m_asked + by + count) % count;
    m_question->setText(questions[m_asked]);
    m_line->setAccessibleDescription(questions[m_asked]);
}

bool CaptureLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        if (watched == m_line && !m_line->text().isEmpty())
            m_line->clear(); // what is typed is let go first
        else
            end();
        return true;
    }
    if (watched == m_line && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        askNext(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace concave::ui
