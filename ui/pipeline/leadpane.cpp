#include "ui/pipeline/leadpane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/textedit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace concave::ui {

LeadPane::LeadPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{}

void LeadPane::present(Id lead)
{
    m_lead = lead;
    const Lead &shown = *m_presenter.lead(lead);
    for (const auto &show : m_shown)
        show(shown);
    refresh(shown, *m_presenter.facts(lead));
}

QString LeadPane::company() const
{
    return m_presenter.nameOf({m_lead});
}

std::function<QDate()> LeadPane::today() const
{
    return [this] { return m_presenter.today(); };
}

bool LeadPane::change(const QString &what, const std::function<void(Lead &)> &change)
{
    return m_presenter.change(m_lead, tr("Change %1 of %2").arg(what, company()), change);
}

TextEdit *LeadPane::line(const QString &objectName, const QString &what, QString Lead::*member)
{
    auto *field = new TextEdit(this);
    field->setObjectName(objectName);
    field->setReadOnly(isReadOnly());
    connect(field, &TextEdit::committed, this, [this, what, member](const QString &text) {
        change(what, [&](Lead &lead) { lead.*member = text; });
    });
    m_shown.push_back([field, member](const Lead &lead) { field->setValue(lead.*member); });
    return field;
}

NumberEdit *LeadPane::number(
    const QString &objectName, const QString &what, std::optional<double> Lead::*member)
{
    auto *field = new NumberEdit(m_theme, this);
    field->setObjectName(objectName);
    field->setReadOnly(isReadOnly());
    field->setRange(0, std::nullopt);
    field->setEmptyText({});
    connect(field, &NumberEdit::committed, this, [this, what, member](std::optional<double> value) {
        change(what, [&](Lead &lead) { lead.*member = value; });
    });
    m_shown.push_back([field, member](const Lead &lead) { field->setValue(lead.*member); });
    return field;
}

DateEdit *LeadPane::day(const QString &objectName, const QString &what, QDate Lead::*member)
{
    auto *field = new DateEdit(m_theme, today(), this);
    field->setObjectName(objectName);
    field->setReadOnly(isReadOnly());
    field->setEmptyText(tr("No date"));
    connect(field, &DateEdit::committed, this,
        [this, what, member](QDate value) { change(what, [&](Lead &lead) { lead.*member = value; }); });
    m_shown.push_back([field, member](const Lead &lead) { field->setValue(lead.*member); });
    return field;
}

FieldBox *LeadPane::box(const QString &label, QWidget *field)
{
    return new FieldBox(m_theme, label, field, this);
}

QVBoxLayout *LeadPane::column()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::field);
    column->setSpacing(metrics::gap);
    plainColumn(this)->addLayout(column);
    return column;
}

QVBoxLayout *LeadPane::section()
{
    QVBoxLayout *column = this->column();
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, new Separator(Qt::Horizontal, this));
    return column;
}

QWidget *LeadPane::head(const QString &title, QWidget *right)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(label(title, TextStyle::Head, Token::Text, head), 1);
    if (right)
        row->addWidget(right);
    return head;
}

void addWords(QComboBox &choice, const Kind &kind, QStringView field)
{
    for (const concave::Choice &word : kind.fields[*kind.index(field)].choices)
        choice.addItem(QCoreApplication::translate("Record", word.label), word.stored);
}

} // namespace concave::ui
