#include "ui/shell/droparea.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace concave::ui {

QString draggedDocument(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return path.endsWith(QStringLiteral(".concave"), Qt::CaseInsensitive) ? path : QString();
}

DropArea::DropArea(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("drop-area"));
    setMinimumHeight(metrics::dropHeight);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(metrics::gap);
    row->addStretch();
    row->addWidget(new IconLabel(theme, Icon::Upload));
    row->addWidget(label(tr("Drop a .concave file here"), TextStyle::Body, Token::Text2));
    row->addStretch();
}

void DropArea::setInvited(bool invited)
{
    m_invited = invited;
    update();
}

void DropArea::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_invited ? metrics::ring : metrics::line;
    QPen pen(m_theme.colour(m_invited ? Token::Accent : Token::BorderControl), width, Qt::CustomDashLine);
    pen.setDashPattern({3 / width, 3 / width});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(m_invited ? QBrush(m_theme.colour(Token::AccentSubtle)) : QBrush(Qt::NoBrush));
    const qreal half = width / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), metrics::radiusCard, metrics::radiusCard);
}

} // namespace concave::ui
