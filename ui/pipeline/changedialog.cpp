#include "ui/pipeline/changedialog.h"

#include "ui/pipeline/leadeditors.h"
#include "ui/pipeline/leadmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/fieldbox.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace concave::ui {

ChangeDialog::ChangeDialog(
    const Theme &theme, const PipelinePresenter &presenter, LeadModel &model, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_presenter(presenter), m_model(model), m_leads(presenter.selection()),
      m_column(new Choice(theme, this)), m_place(new QWidget(this)),
      m_change(button(
          tr("Change %1").arg(presenter.nameOf(m_leads)), ButtonKind::Primary, ButtonSize::Standard, this))
{
    setWindowTitle(m_change->text());
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setObjectName(QStringLiteral("changedColumn"));
    for (std::size_t i = 0; i < leadColumns().size(); ++i) {
        const bool isOfOne = leadColumns()[i].name == u"company"; // no two leads have it alike
        if (leadColumns()[i].isEditable() && (!isOfOne || m_leads.size() == 1))
            m_column->addItem(leadColumns()[i].title, static_cast<int>(i));
    }
    m_column->setCurrentIndex(m_column->findData(leadColumn(u"source")));
    plainColumn(m_place);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    rows->setSpacing(metrics::field);
    rows->addWidget(new FieldBox(theme, tr("Field"), m_column, this));
    rows->addWidget(m_place);
    rows->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    m_change->setObjectName(QStringLiteral("change"));
    m_change->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    rows->addLayout(buttons);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ChangeDialog::showEditor);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &ChangeDialog::change);
    showEditor();
    m_editor->setFocus();
    resize(metrics::startLeft, sizeHint().height());
}

/// A field for the chosen column, without a value.
void ChangeDialog::showEditor()
{
    delete m_box;
    const int column = m_column->currentData().toInt();
    m_editor = leadEditor(m_theme, m_presenter, leadColumns()[static_cast<std::size_t>(column)], m_place);
    m_editor->setObjectName(QStringLiteral("changedValue"));
    setEditorValue(*m_editor, {});
    if (auto *choice = qobject_cast<QComboBox *>(m_editor)) {
        choice->setPlaceholderText(tr("Choose one"));
        connect(choice, &QComboBox::currentIndexChanged, this, &ChangeDialog::refresh);
    } else if (auto *field = qobject_cast<QLineEdit *>(m_editor)) {
        connect(field, &QLineEdit::textChanged, this, &ChangeDialog::refresh);
    }
    m_box = new FieldBox(m_theme, tr("New value"), m_editor, m_place);
    m_place->layout()->addWidget(m_box);
    refresh();
}

bool ChangeDialog::hasValue() const
{
    if (const auto *choice = qobject_cast<QComboBox *>(m_editor))
        return choice->currentIndex() >= 0;
    const auto *field = qobject_cast<QLineEdit *>(m_editor);
    return field && !field->text().trimmed().isEmpty();
}

void ChangeDialog::refresh()
{
    m_change->setEnabled(hasValue());
}

void ChangeDialog::change()
{
    QString refusal;
    const QVariant value = editorValue(*m_editor, refusal);
    if (!refusal.isEmpty()) {
        m_editor->setFocus();
        return;
    }
    m_model.change(m_leads, m_column->currentData().toInt(), value);
    accept();
}

} // namespace concave::ui
