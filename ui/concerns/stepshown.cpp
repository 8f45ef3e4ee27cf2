#include "ui/concerns/stepshown.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

StepShown::StepShown(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFont(ui::font(TextStyle::Caption));
    setText(tr("not shown yet"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepShown::present(const DemoStep &step, QDate today)
{
    const bool isShown = step.shownOn.isValid();
    setChecked(isShown);
    const QString words =
        isShown ? tr("Shown on %1").arg(showWholeDay(step.shownOn, today)) : tr("Not shown yet");
    setAccessibleName(tr("%1: %2").arg(step.text, words));
    ui::setToolTip(*this, words, Qt::Key_Space);
    update();
}

QSize StepShown::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + metrics::ring, metrics::controlSmall};
}

void StepShown::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (isChecked()) {
        const QRect icon(
            width() - metrics::icon, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
        m_theme.icon(Icon::Accepted, Token::Positive).paint(&painter, icon);
        return;
    }
    QFont face = font();
    face.setUnderline(underMouse() && isEnabled());
    painter.setFont(face);
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, text());
}

void StepShown::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace concave::ui
