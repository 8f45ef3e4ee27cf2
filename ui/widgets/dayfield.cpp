#include "ui/widgets/dayfield.h"

#include "ui/widgets/dateedit.h"
#include "ui/widgets/wordbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace concave::ui {

DayField::DayField(const Theme &theme, std::function<QDate()> today, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_today(std::move(today)), m_words(new WordButton(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    setAccessibleName(name);
    m_words->setObjectName(QStringLiteral("words"));
    setFocusProxy(m_words);
    connect(m_words, &QAbstractButton::clicked, this, &DayField::edit);
}

void DayField::set(QDate day, const QString &words, Token colour, bool emphasis)
{
    m_day = day;
    m_words->set(words, colour, emphasis);
    m_words->setAccessibleName(accessibleName() + u' ' + words);
    if (m_edit)
        m_edit->setValue(day);
}

void DayField::setReadOnly(bool readOnly)
{
    m_words->setDisabled(readOnly);
}

void DayField::edit()
{
    if (m_edit)
        return;
    m_edit = new DateEdit(m_theme, m_today, this);
    m_edit->setObjectName(QStringLiteral("day"));
    m_edit->setAccessibleName(accessibleName());
    m_edit->setEmptyText(tr("No date"));
    m_edit->setValue(m_day);
    layout()->addWidget(m_edit);
    m_words->hide();
    m_edit->show();
    setTabOrder(m_words, m_edit);
    m_edit->setFocus();
    m_edit->selectAll();
    connect(m_edit, &DateEdit::committed, this, &DayField::committed);
    connect(m_edit, &DateEdit::errorChanged, this, &DayField::refused);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_edit->commit(); // leaving the field is told before it commits
        if (m_edit->error().isEmpty())
            stopEditing();
    });
}

void DayField::stopEditing()
{
    const bool hadFocus = m_edit->hasFocus();
    m_edit->setError({});
    m_edit->disconnect(this);
    m_edit->hide();
    m_edit->deleteLater();
    m_edit = nullptr;
    m_words->setVisible(true);
    if (hadFocus)
        m_words->setFocus();
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_edit && event->key() == Qt::Key_Escape)
        stopEditing();
    else if (!isEnter) // a field leaves it over
        QWidget::keyPressEvent(event);
}

} // namespace concave::ui
