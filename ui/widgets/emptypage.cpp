#include "ui/widgets/emptypage.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace concave::ui {

EmptyPage::EmptyPage(
    const Theme &theme, Icon icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_sentence(paragraph({}, TextStyle::Body, Token::Text2)), m_buttons(new QHBoxLayout)
{
    setAccessibleName(title);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(metrics::emptyText);
    setSentence(sentence);

    m_buttons->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::gap);
    column->addStretch();
    column->addWidget(new IconLabel(theme, icon, Token::Text3, metrics::iconPage), 0, Qt::AlignHCenter);
    column->addSpacing(metrics::tight);
    column->addWidget(label(title, TextStyle::Title), 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gap);
    column->addLayout(m_buttons);
    column->addStretch();
    column->setAlignment(m_buttons, Qt::AlignHCenter);
}

void EmptyPage::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(
        std::max(0, m_sentence->heightForWidth(metrics::emptyText))); // −1 of no text
}

void EmptyPage::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

} // namespace concave::ui
