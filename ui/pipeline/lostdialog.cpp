#include "ui/pipeline/lostdialog.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/reasonsdialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int noteHeight = 72;

} // namespace

LostDialog::LostDialog(
    const Theme &theme, PipelinePresenter &presenter, std::vector<Id> leads, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_presenter(presenter), m_leads(std::move(leads)),
      m_reason(new Choice(theme, this)), m_note(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mark %1 as lost").arg(presenter.nameOf(m_leads)));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Choose a reason"));
    m_reasonBox = new FieldBox(theme, tr("Why"), m_reason, this);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What would have won it"));
    m_note->setFixedHeight(noteHeight);
    auto *edit = button(tr("Edit reasons…"), ButtonKind::Link, ButtonSize::Small, this);
    edit->setObjectName(QStringLiteral("editReasons"));
    auto *lose = button(tr("Mark as lost"), ButtonKind::Primary, ButtonSize::Standard, this);
    lose->setObjectName(QStringLiteral("lose"));
    lose->setDefault(true);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(m_leads.size() == 1 ? tr("It leaves the board and no longer counts.")
                                                    : tr("They leave the board and no longer count."),
        TextStyle::Body, Token::Text2, this));
    const std::vector<Id> signedLeads = presenter.signedOf(m_leads);
    auto *isSigned =
        paragraph(signedLeads.size() == 1 ? tr("%1 is signed.").arg(presenter.nameOf(signedLeads))
                                          : tr("%1 are signed.").arg(presenter.nameOf(signedLeads)),
            TextStyle::Body, Token::Warning, this);
    isSigned->setObjectName(QStringLiteral("signed"));
    isSigned->setHidden(signedLeads.empty());
    column->addWidget(isSigned);
    column->addWidget(m_reasonBox);
    column->addWidget(edit);
    column->addWidget(new FieldBox(theme, tr("Note"), m_note, this));
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(lose);
    column->addLayout(buttons);

    connect(edit, &QPushButton::clicked, this,
        [this] { (new ReasonsDialog(m_theme, m_presenter, this))->open(); });
    connect(lose, &QPushButton::clicked, this, &LostDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this] { m_reasonBox->setError({}); });
    connect(&presenter, &PipelinePresenter::changed, this, &LostDialog::refresh);
    refresh();
    m_reason->setFocus();
    resize(metrics::startLeft, sizeHint().height());
}

/// The chosen reason stays, as long as there is one of this name.
void LostDialog::refresh()
{
    const QString chosen = m_reason->currentText();
    m_reason->clear();
    for (const LostReason &reason : m_presenter.pipeline().reasons)
        m_reason->addItem(reason.name);
    m_reason->setCurrentIndex(chosen.isEmpty() ? -1 : m_reason->findText(chosen, Qt::MatchExactly));
}

void LostDialog::accept()
{
    if (m_reason->currentIndex() < 0) {
        m_reasonBox->setError(tr("Choose why. Nothing was changed."));
        m_reason->setFocus();
        return;
    }
    if (m_presenter.lose(m_leads, m_reason->currentText(), m_note->toPlainText().trimmed()))
        QDialog::accept();
}

} // namespace concave::ui
