#include "ui/pipeline/activityrow.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textarea.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace concave::ui {

ActivityRow::ActivityRow(const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_today(std::move(today)), m_readOnly(readOnly),
      m_line(new QWidget(this)),
      m_icon(new IconLabel(theme, Icon::Edit, Token::Text2, metrics::iconSmall, m_line)),
      m_text(paragraph({}, TextStyle::Note, Token::Text, m_line)),
      m_day(label({}, TextStyle::Caption, Token::Text3, m_line))
{
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(0, metrics::tight, 0, metrics::tight);
    row->setSpacing(metrics::gap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_day, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
}

void ActivityRow::set(const LogEntry &entry)
{
    m_entry = entry;
    m_icon->set(entry.isMove ? Icon::ArrowRight : iconOf(entry.kind), Token::Text2);
    m_text->setText(entry.text);
    m_day->setText(showNearDay(entry.at.date(), m_today()));
    setFocusPolicy(canEdit() ? Qt::TabFocus : Qt::NoFocus);
    setCursor(canEdit() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(entry.text);
    if (m_editor)
        refreshEditor();
}

void ActivityRow::keyPressEvent(QKeyEvent *event)
{
    if (m_editor && event->key() == Qt::Key_Escape)
        stopEditing();
    else if (m_editor || !canEdit())
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        edit();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else
        QWidget::keyPressEvent(event);
}

void ActivityRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_editor && canEdit() && event->button() == Qt::LeftButton)
        edit();
    else
        QWidget::mouseReleaseEvent(event);
}

void ActivityRow::edit()
{
    fillEditor();
    refreshEditor();
    bindEditor();
    m_line->hide();
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->moveCursor(QTextCursor::End);
}

void ActivityRow::fillEditor()
{
    m_editor = new QWidget(this);
    m_kind = new ContactKindButton(m_theme, m_editor);
    m_kind->setObjectName(QStringLiteral("activityKind"));
    m_words = new TextArea(m_editor);
    m_words->setObjectName(QStringLiteral("activityText"));
    m_words->setAccessibleName(tr("What happened"));
    m_when = new DateEdit(m_theme, m_today, m_editor);
    m_when->setObjectName(QStringLiteral("activityDay"));
    m_when->setAccessibleName(tr("When"));
    auto *remove = button(tr("Delete"), ButtonKind::Ghost, ButtonSize::Small, m_editor);
    remove->setObjectName(QStringLiteral("removeActivity"));
    auto *close = button(tr("Close"), ButtonKind::Secondary, ButtonSize::Small, m_editor);
    close->setObjectName(QStringLiteral("closeActivity"));
    auto *below = new QHBoxLayout;
    below->setSpacing(metrics::tight);
    below->addWidget(m_kind);
    below->addWidget(m_when, 1);
    below->addWidget(remove);
    below->addWidget(close);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, metrics::tight, 0, metrics::gap);
    column->setSpacing(metrics::tight);
    column->addWidget(m_words);
    column->addLayout(below);
    auto *error = new ErrorLine(m_theme, m_editor);
    error->follow(*m_when);
    column->addWidget(error);
    layout()->addWidget(m_editor);
    m_editor->show();
    orderTabs(*this);
    connect(remove, &QPushButton::clicked, this, &ActivityRow::removeRequested);
    connect(close, &QPushButton::clicked, this, &ActivityRow::stopEditing);
}

void ActivityRow::bindEditor()
{
    connect(m_kind, &ContactKindButton::chosen, this,
        [this](ContactKind kind) { Q_EMIT changed([kind](Activity &activity) { activity.kind = kind; }); });
    connect(m_words, &TextArea::committed, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT removeRequested();
        else
            Q_EMIT changed([text](Activity &activity) { activity.text = text; });
    });
    connect(m_when, &DateEdit::committed, this,
        [this](QDate day) { Q_EMIT changed([day](Activity &activity) { activity.at.setDate(day); }); });
}

void ActivityRow::refreshEditor()
{
    m_kind->setKind(m_entry.kind);
    m_words->setValue(m_entry.text);
    m_when->setValue(m_entry.at.date());
}

void ActivityRow::stopEditing()
{
    m_words->commit();
    m_when->commit();
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    m_line->show();
    setFocus(Qt::OtherFocusReason);
}

} // namespace concave::ui
