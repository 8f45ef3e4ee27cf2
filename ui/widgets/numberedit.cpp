#include "ui/widgets/numberedit.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/number.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr double page = 10;
static constexpr int repeatFirst = 400; // milliseconds until a held arrow repeats, and between repeats
static constexpr int repeatNext = 60;

NumberEdit::NumberEdit(const Theme &theme, QWidget *parent) : LineField(parent), m_theme(theme)
{
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
    makeRoom();
    connect(&m_repeat, &QTimer::timeout, this, [this] {
        m_repeat.setInterval(repeatNext);
        step(m_direction);
    });
    connect(this, &QLineEdit::textEdited, this, [this] { m_stepped.reset(); });
    connect(this, &QLineEdit::textChanged, this, &NumberEdit::makeRoom);
}

void NumberEdit::setValue(std::optional<double> value)
{
    const bool typing = hasFocus() && isPending();
    m_value = value;
    if (typing)
        return;
    setError({});
    restore();
}

void NumberEdit::setRange(std::optional<double> least, std::optional<double> most)
{
    m_least = least;
    m_most = most;
}

void NumberEdit::setDecimals(int least, int most)
{
    m_fewest = least;
    m_mostDecimals = std::max(least, most);
    if (!isPending())
        restore();
}

void NumberEdit::setUnit(const QString &unit)
{
    m_unit = unit;
    makeRoom();
}

void NumberEdit::setEmptyText(const QString &meaning)
{
    m_emptyAllowed = true;
    setPlaceholderText(meaning);
}

QSize NumberEdit::sizeHint() const
{
    const auto digits = std::max(
        fontMetrics().horizontalAdvance(u"0000.0"_s), fontMetrics().horizontalAdvance(placeholderText()));
    const QMargins room = textMargins();
    return {digits + room.left() + room.right() + 2 * metrics::fieldPadding, LineField::sizeHint().height()};
}

bool NumberEdit::isPending() const
{
    return m_stepped || text() != shown(m_value);
}

void NumberEdit::accept()
{
    QString why;
    const auto value = m_stepped ? m_stepped : parsed(why);
    setError(why);
    if (!why.isEmpty())
        return;
    const bool changed = value != m_value;
    m_value = value;
    restore();
    if (changed)
        Q_EMIT committed(value);
}

void NumberEdit::restore()
{
    const bool stepped = m_stepped.has_value();
    const bool back = stepped && m_stepped != m_value;
    m_stepped.reset();
    if (text() != shown(m_value))
        setText(shown(m_value));
    if (back)
        Q_EMIT edited(m_value);
}

void NumberEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->modifiers() & ~Qt::KeypadModifier ? Qt::Key_unknown : event->key()) {
    case Qt::Key_Up:
        return step(1);
    case Qt::Key_Down:
        return step(-1);
    case Qt::Key_PageUp:
        return step(page);
    case Qt::Key_PageDown:
        return step(-page);
    default:
        LineField::keyPressEvent(event);
    }
}

void NumberEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !canStep() || !arrows().contains(event->pos())) {
        LineField::mousePressEvent(event);
        return;
    }
    m_direction = event->pos().y() < arrows().center().y() ? 1 : -1;
    step(m_direction);
    m_repeat.start(repeatFirst);
}

void NumberEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_direction == 0) {
        LineField::mouseReleaseEvent(event);
        return;
    }
    m_direction = 0;
    m_repeat.stop();
    commit();
}

void NumberEdit::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(arrows().contains(event->pos()) ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (m_direction == 0)
        LineField::mouseMoveEvent(event);
}

void NumberEdit::resizeEvent(QResizeEvent *event)
{
    LineField::resizeEvent(event);
    makeRoom();
}

void NumberEdit::paintEvent(QPaintEvent *event)
{
    LineField::paintEvent(event);
    QPainter painter(this);
    const QRect arrows = this->arrows();
    if (hasRoomForUnit() && !(text().isEmpty() && !placeholderText().isEmpty())) {
        QRect place = rect();
        place.setRight(canStep() ? arrows.left() - metrics::iconGap : arrows.right());
        painter.setPen(m_theme.colour(isEnabled() ? Token::Text3 : Token::TextDisabled));
        painter.setFont(font());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, m_unit);
    }
    if (!canStep())
        return;
    QRect arrow(0, 0, metrics::spinArrows, metrics::spinArrows);
    arrow.moveCenter({arrows.center().x(), arrows.center().y() - metrics::tight});
    m_theme.icon(Icon::ChevronUp, Token::Text3).paint(&painter, arrow);
    arrow.moveCenter({arrows.center().x(), arrows.center().y() + metrics::tight + metrics::line});
    m_theme.icon(Icon::ChevronDown, Token::Text3).paint(&painter, arrow);
}

void NumberEdit::changeEvent(QEvent *event)
{
    LineField::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeRoom();
    if (event->type() == QEvent::LocaleChange && !hasFocus())
        setText(shown(m_value));
}

QString NumberEdit::shown(std::optional<double> value) const
{
    return value ? showNumber(*value, m_fewest, m_mostDecimals, locale()) : QString();
}

QString NumberEdit::withUnit(std::optional<double> value) const
{
    if (!value)
        return placeholderText();
    return m_unit.isEmpty() ? shown(value) : shown(value) + QChar(0x202F) + m_unit;
}

QString NumberEdit::refusal(double number) const
{
    if (!isInside(number)) {
        const QString name = accessibleName().isEmpty() ? tr("The value") : accessibleName();
        if (m_least && m_most)
            return tr("%1 is %2 to %3.").arg(name, shown(m_least), shown(m_most));
        return m_least ? tr("%1 is at least %2.").arg(name, shown(m_least))
                       : tr("%1 is at most %2.").arg(name, shown(m_most));
    }
    return {};
}

bool NumberEdit::isInside(double number) const
{
    return (!m_least || number >= *m_least) && (!m_most || number <= *m_most);
}

std::optional<double> NumberEdit::parsed(QString &why) const
{
    QString typed = text().simplified();
    if (!m_unit.isEmpty() && typed.endsWith(m_unit, Qt::CaseInsensitive))
        typed = typed.chopped(m_unit.size()).trimmed();
    if (typed.isEmpty() && m_emptyAllowed)
        return std::nullopt;

    const auto number = m_read(typed, locale());
    if (number && isInside(*number))
        return number;

    constexpr qsizetype longest = 24;
    if (number)
        why = refusal(*number);
    else if (typed.isEmpty())
        why = tr("A number is needed.");
    else if (typed.size() > longest)
        why = tr("The text is not a number.");
    else
        why = tr("“%1” is not a number.").arg(typed);
    if (const QString old = withUnit(m_value); !old.isEmpty())
        why += u' ' + tr("Kept the old value, %1.").arg(old);
    return std::nullopt;
}

bool NumberEdit::canStep() const
{
    return isEnabled() && !isReadOnly();
}

void NumberEdit::step(double count)
{
    if (!canStep())
        return;
    QString why;
    const auto typed = m_stepped ? m_stepped : parsed(why);
    const double from = typed.value_or(m_value.value_or(m_least.value_or(0)));
    double to = typed || m_value ? from + count * m_step : from;
    // Whole multiples of the step's last decimal, so that 0.1 + 0.2 is 0.3.
    const double grain = std::pow(10.0, m_mostDecimals);
    to = std::round(to * grain) / grain;
    to = std::max(to, m_least.value_or(to));
    to = std::min(to, m_most.value_or(to));
    setError({});
    if (to == typed)
        return;
    m_stepped = to;
    setText(shown(to));
    Q_EMIT edited(to);
}

QRect NumberEdit::arrows() const
{
    const int padding = metrics::fieldPadding - metrics::line;
    return {width() - padding - metrics::spinArrows - metrics::line, 0, metrics::spinArrows + metrics::line,
        height()};
}

void NumberEdit::makeRoom()
{
    int room = metrics::spinArrows + metrics::tight;
    if (hasRoomForUnit())
        room += fontMetrics().horizontalAdvance(m_unit) + metrics::iconGap;
    if (room == textMargins().right())
        return;
    setTextMargins(0, 0, room, 0);
    update();
}

/// A long number is worth more than its unit.
bool NumberEdit::hasRoomForUnit() const
{
    if (m_unit.isEmpty())
        return false;
    const int needed = 2 * metrics::fieldPadding + metrics::spinArrows + metrics::tight + metrics::iconGap +
                       metrics::tight + fontMetrics().horizontalAdvance(m_unit) +
                       fontMetrics().horizontalAdvance(text());
    return !isVisible() || needed <= width();
}

} // namespace concave::ui
