#include "ui/widgets/fieldbox.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linefield.h"

#include <QBoxLayout>

namespace concave::ui {

FieldBox::FieldBox(const Theme &theme, const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_label(ui::label({}, TextStyle::Label, Token::Text2, this)),
      m_field(field)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(m_label);
    column->addWidget(m_field);
    const bool grows = m_field->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag;
    if (!grows)
        column->addStretch(1); // an alignment would cut a long error off
    setSizePolicy(QSizePolicy::Preferred, grows ? QSizePolicy::Expanding : QSizePolicy::Minimum);
    m_label->setBuddy(m_field);
    setLabel(label);
    if (auto *line = qobject_cast<LineField *>(m_field))
        connect(line, &LineField::errorChanged, this, &FieldBox::setError);
}

void FieldBox::setLabel(const QString &label)
{
    m_label->setText(label);
    QString name = label;
    m_field->setAccessibleName(name.remove(u'&'));
}

void FieldBox::setError(const QString &sentence)
{
    if (!m_error && !sentence.isEmpty()) { // few fields are ever refused
        m_error = new ErrorLine(m_theme, this);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_field) + 1, m_error);
    }
    if (m_error)
        m_error->say(sentence);
    if (!qobject_cast<LineField *>(m_field)) {
        m_field->setProperty("invalid", !sentence.isEmpty());
        m_field->setAccessibleDescription(sentence);
        restyle(*m_field);
    }
}

void FieldBox::showErrorsIn(ErrorLine &line)
{
    auto *field = qobject_cast<LineField *>(m_field);
    Q_ASSERT(field);
    disconnect(field, &LineField::errorChanged, this, &FieldBox::setError);
    line.follow(*field);
}

} // namespace concave::ui
