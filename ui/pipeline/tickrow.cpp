#include "ui/pipeline/tickrow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowmenu.h"
#include "ui/widgets/textedit.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace concave::ui {

TickRow::TickRow(
    const Theme &theme, std::function<QDate()> today, const QString &dayName, bool readOnly, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout), m_box(new QCheckBox(this)), m_name(new TextEdit(this)),
      m_day(new DayField(theme, std::move(today), dayName, this)), m_error(new ErrorLine(theme, this))
{
    auto *column = plainColumn(this);
    column->addLayout(m_row);
    column->addWidget(m_error);
    m_error->follow(*m_name);
    connect(m_day, &DayField::refused, m_error, &ErrorLine::say);
    m_row->setSpacing(metrics::gap);
    m_box->setFixedWidth(metrics::indicator);
    m_row->addWidget(m_box);
    m_row->addWidget(m_name, 1);
    m_row->addWidget(m_day);
    setQuiet(*m_name);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setRequired(tr("A name is needed."));
    m_name->setReadOnly(readOnly);
    m_box->setDisabled(readOnly);
    m_day->setReadOnly(readOnly);
    connect(m_box, &QCheckBox::clicked, this, &TickRow::ticked);
    connect(m_name, &TextEdit::committed, this, &TickRow::renamed);
    if (readOnly)
        return;
    auto *menu = new RowMenu(*this);
    menu->addMoves();
    menu->addRemove();
    m_row->insertWidget(m_row->indexOf(m_day), menu->makeHoverButton(theme));
    connect(menu, &RowMenu::moveRequested, this, &TickRow::moveRequested);
    connect(menu, &RowMenu::removeRequested, this, &TickRow::removeRequested);
}

void TickRow::setName(const QString &name)
{
    m_name->setValue(name);
    m_name->setAccessibleName(tr("Name"));
    m_box->setAccessibleName(name);
}

void TickRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void TickRow::addField(LineField *field)
{
    m_error->follow(*field);
    m_row->insertWidget(m_row->indexOf(m_name) + 1, field);
}

} // namespace concave::ui
