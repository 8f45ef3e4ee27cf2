#include "ui/widgets/hintbox.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

#include <array>

namespace concave::ui {

HintBox::HintBox(const Theme &theme, Kind kind, const QString &lead, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(theme, Icon::Bulb)), m_lead(paragraph({}, TextStyle::Section)),
      m_text(paragraph({}, TextStyle::Note, Token::Text2)), m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::tight);
    column->addWidget(m_lead);
    column->addWidget(m_text);
    column->addLayout(m_buttons);
    m_buttons->setSpacing(metrics::gap);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::field, metrics::hintPadding, metrics::field, metrics::hintPadding);
    row->setSpacing(metrics::hintPadding);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    set(kind, lead, text);
}

void HintBox::set(Kind kind, const QString &lead, const QString &text)
{
    static constexpr std::array kinds{"plain", "warning", "danger"};
    static constexpr std::array icons{Icon::Bulb, Icon::Warning, Icon::Warning};
    static constexpr std::array colours{Token::TextAccent, Token::Warning, Token::Danger};
    const auto index = static_cast<std::size_t>(kind);
    setProperty("kind", QString::fromLatin1(kinds[index]));
    m_icon->set(icons[index], colours[index]);
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(lead);
    restyle(*this);
}

void HintBox::addButton(QWidget *button)
{
    if (m_buttons->isEmpty()) {
        m_buttons->setContentsMargins(0, metrics::tight, 0, 0);
        m_buttons->addStretch();
    }
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

} // namespace concave::ui
