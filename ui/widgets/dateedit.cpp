#include "ui/widgets/dateedit.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/dayreading.h"

#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

DateEdit::DateEdit(const Theme &theme, std::function<QDate()> today, QWidget *parent)
    : LineField(parent), m_theme(theme), m_today(std::move(today))
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setMouseTracking(true);
    setTextMargins(0, 0, metrics::iconSmall + metrics::tight, 0);
}

void DateEdit::setValue(QDate value)
{
    const bool typing = hasFocus() && isPending();
    m_value = value;
    if (typing)
        return;
    setError({});
    restore();
}

void DateEdit::setEmptyText(const QString &meaning)
{
    m_emptyAllowed = true;
    setPlaceholderText(meaning);
}

void DateEdit::choose()
{
    if (!canStep())
        return;
    const QDate typed = readDay(text(), m_today(), locale()).value_or(m_value);
    auto *calendar = new CalendarPopup(m_theme, typed.isValid() ? typed : m_today(), m_today(), this);
    connect(calendar, &CalendarPopup::chosen, this, &DateEdit::take);
    calendar->showBelow(*this);
}

void DateEdit::take(QDate day)
{
    setText(shown(day));
    setError({});
    commit();
    selectAll();
}

QSize DateEdit::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(locale().toString(QDate(2028, 9, 28), u"d MMM yyyy"_s));
    return {words + textMargins().right() + 2 * metrics::fieldPadding, LineField::sizeHint().height()};
}

bool DateEdit::isPending() const
{
    return text() != shown(m_value);
}

void DateEdit::accept()
{
    const QString typed = text().simplified();
    const std::optional<QDate> day =
        typed.isEmpty() && m_emptyAllowed ? QDate() : readDay(typed, m_today(), locale());
    if (!day) {
        constexpr qsizetype longest = 24;
        QString why = tr("A day is needed.");
        if (!typed.isEmpty()) {
            why = typed.size() > longest ? tr("The text is not a day.") : tr("“%1” is not a day.").arg(typed);
            why += u' ' + tr("Write 12 Mar, 2026-03-12, fri or +7.");
        }
        if (m_value.isValid())
            why += u' ' + tr("Kept the old one, %1.").arg(shown(m_value));
        return setError(why);
    }
    setError({});
    const bool changed = *day != m_value;
    m_value = *day;
    restore();
    if (changed)
        Q_EMIT committed(m_value);
}

void DateEdit::restore()
{
    if (isPending())
        setText(shown(m_value));
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool opens = (event->key() == Qt::Key_F4 && !modifiers) ||
                       (event->key() == Qt::Key_Down && modifiers == Qt::AltModifier);
    if (opens)
        return choose();
    switch (modifiers ? Qt::Key_unknown : event->key()) {
    case Qt::Key_Up:
        return step(1, 0);
    case Qt::Key_Down:
        return step(-1, 0);
    case Qt::Key_PageUp:
        return step(0, 1);
    case Qt::Key_PageDown:
        return step(0, -1);
    default:
        LineField::keyPressEvent(event);
    }
}

void DateEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && canStep() && calendarPlace().contains(event->pos()))
        choose();
    else
        LineField::mousePressEvent(event);
}

void DateEdit::mouseMoveEvent(QMouseEvent *event)
{
    const bool isOnIcon = canStep() && calendarPlace().contains(event->pos());
    setCursor(isOnIcon ? Qt::ArrowCursor : Qt::IBeamCursor);
    LineField::mouseMoveEvent(event);
}

void DateEdit::paintEvent(QPaintEvent *event)
{
    LineField::paintEvent(event);
    if (!canStep())
        return;
    QPainter painter(this);
    QRect icon(0, 0, metrics::iconSmall, metrics::iconSmall);
    icon.moveCenter(calendarPlace().center());
    m_theme.icon(Icon::Calendar, Token::Text3).paint(&painter, icon);
}

QString DateEdit::shown(QDate day) const
{
    return day.isValid() ? writeDay(day, m_today(), locale()) : QString();
}

void DateEdit::step(int days, int months)
{
    if (!canStep())
        return;
    const std::optional<QDate> typed = readDay(text(), m_today(), locale());
    const QDate to = typed ? typed->addDays(days).addMonths(months) : m_today();
    setError({});
    setText(shown(to));
}

QRect DateEdit::calendarPlace() const
{
    const int width = metrics::iconSmall + metrics::tight;
    return {this->width() - metrics::fieldPadding - width, 0, width + metrics::fieldPadding, height()};
}

} // namespace concave::ui
