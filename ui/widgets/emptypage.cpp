#include "ui/widgets/emptypage.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QPushButton>

namespace concave::ui {

EmptyPage::EmptyPage(
    const Theme &theme, Icon icon, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_buttons(new QHBoxLayout)
{
    setAccessibleName(title);
    QLabel *text = paragraph(sentence, TextStyle::Body, Token::Text2);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(metrics::emptyText);
    text->setMinimumHeight(text->heightForWidth(metrics::emptyText));

    m_buttons->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::gap);
    column->addStretch();
    column->addWidget(new IconLabel(theme, icon, Token::Text3, metrics::iconPage), 0, Qt::AlignHCenter);
    column->addSpacing(metrics::tight);
    column->addWidget(label(title, TextStyle::Title), 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gap);
    column->addLayout(m_buttons);
    column->addStretch();
    column->setAlignment(m_buttons, Qt::AlignHCenter);
}

void EmptyPage::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

} // namespace concave::ui
