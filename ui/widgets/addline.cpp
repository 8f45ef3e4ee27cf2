#include "ui/widgets/addline.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QFocusEvent>
#include <QHBoxLayout>

namespace concave::ui {

AddLine::AddLine(const Theme &theme, const QString &invitation, QWidget *parent)
    : QWidget(parent), m_line(new TextEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(new IconLabel(theme, Icon::Add, Token::Text3, metrics::icon, this));
    row->addWidget(m_line, 1);
    setQuiet(*m_line);
    m_line->setPlaceholderText(invitation);
    m_line->setAccessibleName(invitation);
    connect(m_line, &TextEdit::committed, this, [this](const QString &words) {
        m_line->setValue({}); // the next one may follow
        if (!words.isEmpty())
            Q_EMIT added(words);
    });
}

void AddLine::focusInEvent(QFocusEvent *event)
{
    m_line->setFocus(event->reason());
}

} // namespace concave::ui
