#include "ui/canvas/nextstepconcern.h"

#include "core/concerns/concerns.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wordbutton.h"

namespace concave::ui {

NextStepConcern::NextStepConcern(const Theme &theme, QWidget *parent)
    : NextStepRow(theme, Right::Read, parent), m_status(label({}, TextStyle::Note, Token::Text2, this)),
      m_show(new WordButton(theme, this))
{
    m_status->setObjectName(QStringLiteral("status"));
    m_show->setObjectName(QStringLiteral("showConcern"));
    m_show->set(tr("Show the concern"), Token::TextAccent);
    addText(m_status, 1);
    addButton(m_show);
    connect(m_show, &QAbstractButton::clicked, this, &NextStepConcern::showRequested);
}

void NextStepConcern::present(const Concern &concern, const QString &origin)
{
    NextStepRow::present(concern.name, origin);
    m_status->setText(statusName(concern.status));
    setTone(*m_status, concern.status == ConcernStatus::Raised ? Token::Warning : Token::Text2);
    m_show->setAccessibleName(tr("Show the concern “%1”").arg(concern.name));
}

} // namespace concave::ui
