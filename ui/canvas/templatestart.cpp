#include "ui/canvas/templatestart.h"

#include "ui/canvas/templatepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>

#include <algorithm>

namespace concave::ui {

TemplateStart::TemplateStart(const Theme &theme, TemplatePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_from(new Choice(theme, this)), m_name(new TextEdit(this))
{
    m_from->setObjectName(QStringLiteral("startFrom"));
    m_name->setObjectName(QStringLiteral("startName"));
    m_name->setRequired(tr("A template needs a name."));
    m_name->setMaxLength(longestName);
    auto *create = button(tr("Create template"), ButtonKind::Primary, ButtonSize::Standard, this);
    create->setObjectName(QStringLiteral("createTemplate"));
    create->setDisabled(presenter.isReadOnly());
    auto *form = new QWidget(this);
    form->setFixedWidth(metrics::emptyText);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::field);
    column->addWidget(label(tr("New template"), TextStyle::Title, Token::Text, form));
    column->addWidget(
        paragraph(tr("Blocks on a grid, each with a title and a question. Begin with a copy of a template, "
                     "which keeps whom it is due to, or with one block."),
            TextStyle::Body, Token::Text2, form));
    column->addWidget(new FieldBox(theme, tr("Start from"), m_from, form));
    column->addWidget(new FieldBox(theme, tr("Name"), m_name, form));
    column->addWidget(create, 0, Qt::AlignLeft);
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins(0, metrics::page, 0, 0);
    middle->addWidget(form, 0, Qt::AlignHCenter);
    middle->addStretch();
    connect(m_from, &QComboBox::activated, this, &TemplateStart::suggestName);
    connect(create, &QPushButton::clicked, this, &TemplateStart::start);
    connect(&presenter, &TemplatePresenter::changed, this, &TemplateStart::refresh);
    refresh();
    suggestName();
}

void TemplateStart::takeFocus()
{
    m_from->setFocus();
}

void TemplateStart::refresh()
{
    const int chosen = m_from->currentIndex();
    m_from->clear();
    m_from->addItem(tr("One block"));
    for (const CanvasTemplate &form : m_presenter.templates())
        m_from->addItem(form.name);
    m_from->setCurrentIndex(chosen >= 0 && chosen < m_from->count() ? chosen : 0);
}

void TemplateStart::suggestName()
{
    m_name->setValue(m_from->currentIndex() > 0 ? tr("%1 (copy)").arg(m_from->currentText()).left(longestName)
                                                : tr("My template"));
}

void TemplateStart::start()
{
    m_name->commit();
    if (!m_name->error().isEmpty())
        return;
    const auto from = static_cast<std::size_t>(std::max(m_from->currentIndex(), 0));
    m_presenter.start(from == 0 ? nullptr : &m_presenter.templates()[from - 1], m_name->value());
}

} // namespace concave::ui
