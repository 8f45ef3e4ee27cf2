#include "ui/widgets/hintbox.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/leadlabel.h"

#include <QBoxLayout>

#include <array>

namespace concave::ui {

HintBox::HintBox(const Theme &theme, Kind kind, const QString &lead, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(theme, Icon::Bulb)), m_text(new LeadLabel(theme)),
      m_buttonRow(new QWidget), m_buttons(new QHBoxLayout(m_buttonRow))
{
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::gap);
    column->addWidget(m_text);
    column->addWidget(m_buttonRow);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(metrics::gap);
    m_buttons->addStretch();
    m_buttonRow->hide();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::field, metrics::hintPadding, metrics::field, metrics::hintPadding);
    row->setSpacing(metrics::hintPadding);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    set(kind, lead, text);
}

void HintBox::set(Kind kind, const QString &lead, const QString &text)
{
    static constexpr std::array kinds{"plain", "warning", "danger", "accent", "positive"};
    static constexpr std::array icons{Icon::Bulb, Icon::Warning, Icon::Warning, Icon::Info, Icon::Accepted};
    static constexpr std::array colours{
        Token::TextAccent, Token::Warning, Token::Danger, Token::TextAccent, Token::Positive};
    const auto index = static_cast<std::size_t>(kind);
    setProperty("kind", QString::fromLatin1(kinds[index]));
    m_icon->set(icons[index], colours[index]);
    const bool isAbove = m_isLeadAbove || kind == Kind::Danger;
    m_text->set(lead, text, isAbove ? LeadLabel::Lead::Above : LeadLabel::Lead::Inline);
    setAccessibleName(lead);
    restyle(*this);
}

void HintBox::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_buttonRow->show();
}

} // namespace concave::ui
