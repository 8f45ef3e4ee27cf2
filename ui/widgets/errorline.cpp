#include "ui/widgets/errorline.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

#include <algorithm>

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
    m_fields.push_back(&field);
    connect(&field, &LineField::errorChanged, this, &ErrorLine::sayFirst);
}

void ErrorLine::sayFirst()
{
    const auto refused = std::ranges::find_if(
        m_fields, [](const LineField *field) { return field && !field->error().isEmpty(); });
    say(refused == m_fields.end() ? QString() : (*refused)->error());
}

void ErrorLine::say(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace concave::ui
