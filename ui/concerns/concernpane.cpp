#include "ui/concerns/concernpane.h"

#include "ui/concerns/concernspresenter.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

namespace concave::ui {

ConcernPane::ConcernPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{}

void ConcernPane::present(Id concern)
{
    m_concern = concern;
    const Concern &shown = *m_presenter.concern(concern);
    for (const auto &show : m_shown)
        show(shown);
    refresh(shown);
}

bool ConcernPane::isReadOnly() const
{
    return m_presenter.isReadOnly();
}

void ConcernPane::change(const QString &what, const std::function<void(Concern &)> &change)
{
    m_presenter.change(m_concern, what, change);
}

TextEdit *ConcernPane::line(const QString &objectName, const QString &what, QString Concern::*member)
{
    auto *field = new TextEdit(this);
    field->setObjectName(objectName);
    bind(*field, what, member);
    return field;
}

void ConcernPane::bind(TextEdit &field, const QString &what, QString Concern::*member)
{
    field.setReadOnly(isReadOnly());
    connect(&field, &QLineEdit::textEdited, this,
        [this, member](const QString &text) { m_presenter.type(member, text); });
    connect(&field, &TextEdit::committed, this, [this, what, member](const QString &text) {
        change(what, [&](Concern &concern) { concern.*member = text; });
    });
    m_shown.push_back([&field, member](const Concern &concern) { field.setValue(concern.*member); });
}

TextArea *ConcernPane::area(const QString &objectName, const QString &what, QString Concern::*member)
{
    auto *field = new TextArea(this);
    field->setObjectName(objectName);
    field->setReadOnly(isReadOnly());
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, member] {
        if (field->hasFocus())
            m_presenter.type(member, field->toPlainText());
    });
    connect(field, &TextArea::committed, this, [this, what, member](const QString &text) {
        change(what, [&](Concern &concern) { concern.*member = text; });
    });
    m_shown.push_back([field, member](const Concern &concern) { field->setValue(concern.*member); });
    return field;
}

FieldBox *ConcernPane::box(const QString &label, QWidget *field)
{
    return new FieldBox(m_theme, label, field, this);
}

} // namespace concave::ui
