#include "ui/widgets/avatar.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace concave::ui {

Avatar::Avatar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(metrics::avatar, metrics::avatar);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

QString Avatar::initialsOf(const QString &name)
{
    QString initials;
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        initials += words.front().front();
    if (words.size() > 1)
        initials += words.back().front();
    return initials.toUpper();
}

void Avatar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paint(painter, m_theme, rect(), m_name);
}

void Avatar::paint(QPainter &painter, const Theme &theme, const QRect &place, const QString &name)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::BgPressed));
    painter.drawEllipse(place);
    const QString initials = initialsOf(name);
    if (initials.isEmpty()) {
        QRect icon(0, 0, metrics::iconChip, metrics::iconChip);
        icon.moveCenter(place.center());
        theme.icon(Icon::Person).paint(&painter, icon);
        return;
    }
    QFont letters = ui::font(TextStyle::Chip);
    letters.setPixelSize(metrics::avatarLetters);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(place, Qt::AlignCenter, initials);
}

} // namespace concave::ui
