#include "ui/widgets/errorline.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linefield.h"

#include <QHBoxLayout>

namespace concave::ui {

ErrorLine::ErrorLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_text(paragraph({}, TextStyle::Note, Token::Danger, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(
        new IconLabel(theme, Icon::Warning, Token::Danger, metrics::iconSmall, this), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void ErrorLine::follow(LineField &field)
{
    connect(&field, &LineField::errorChanged, this, &ErrorLine::say);
}

void ErrorLine::say(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace concave::ui
