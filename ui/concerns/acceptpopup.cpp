#include "ui/concerns/acceptpopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QScreen>

namespace concave::ui {

AcceptPopup::AcceptPopup(
    const Theme &theme, std::function<QDate()> today, const QString &who, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_by(new TextEdit(this)), m_on(new DateEdit(theme, today, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("acceptPopup"));
    setAccessibleName(tr("Who accepted the answer"));
    setRoundCorners(*this, metrics::radiusCard);
    m_by->setObjectName(QStringLiteral("acceptedBy"));
    m_by->setRequired(tr("Say who accepted it."));
    m_by->setValue(who);
    m_on->setObjectName(QStringLiteral("acceptedOn"));
    m_on->setValue(today());
    auto *accept = button(tr("Accept"), ButtonKind::Primary, ButtonSize::Standard, this);
    accept->setObjectName(QStringLiteral("acceptConcern"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(new FieldBox(theme, tr("Accepted by"), m_by, this));
    column->addWidget(new FieldBox(theme, tr("On"), m_on, this));
    column->addWidget(accept, 0, Qt::AlignRight);
    for (LineField *field : std::initializer_list<LineField *>{m_by, m_on})
        connect(field, &QLineEdit::returnPressed, this, &AcceptPopup::accept);
    connect(accept, &QPushButton::clicked, this, &AcceptPopup::accept);
}

void AcceptPopup::showBelow(const QWidget &widget)
{
    const int width = metrics::drawer - 2 * metrics::pane;
    resize(width, heightForWidth(width));
    QPoint corner = widget.mapToGlobal(QPoint(widget.width() - width, widget.height() + metrics::tight));
    const QRect screen = widget.screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    move(corner);
    show();
    m_by->setFocus(Qt::PopupFocusReason);
    m_by->selectAll();
}

void AcceptPopup::accept()
{
    const QString by = m_by->text().simplified();
    if (by.isEmpty()) {
        m_by->setError(tr("Say who accepted it."));
        return m_by->setFocus();
    }
    m_on->commit();
    if (!m_on->error().isEmpty())
        return;
    hide();
    Q_EMIT accepted(by, m_on->value());
    close();
}

} // namespace concave::ui
