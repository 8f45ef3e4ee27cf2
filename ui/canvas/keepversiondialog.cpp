#include "ui/canvas/keepversiondialog.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textedit.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int reasonHeight = 72;

} // namespace

KeepVersionDialog::KeepVersionDialog(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_name(new TextEdit(this)), m_reason(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keep a version"));
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setRequired(tr("A version needs a name. Nothing was kept."));
    m_name->setValue(tr("Iteration %1").arg(QLocale().toString(presenter.book().canvas.iteration)));
    m_reason->setObjectName(QStringLiteral("versionReason"));
    m_reason->setFont(ui::font(TextStyle::Body));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("What was decided, and with whom"));
    m_reason->setFixedHeight(reasonHeight);
    auto *keep = button(tr("Keep version"), ButtonKind::Primary, ButtonSize::Standard, this);
    keep->setObjectName(QStringLiteral("keepVersion"));
    keep->setDefault(true);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(tr("The canvas gets a name as it is now. What becomes of it can be compared "
                                   "with that later."),
        TextStyle::Body, Token::Text2, this));
    column->addWidget(new FieldBox(theme, tr("Name"), m_name, this));
    column->addWidget(new FieldBox(theme, tr("Reason"), m_reason, this));
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    column->addLayout(buttons);

    // Enter alone begins a new line in the reason.
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
            &KeepVersionDialog::accept);
    }
    connect(keep, &QPushButton::clicked, this, &KeepVersionDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&presenter, &CanvasPresenter::canvasChanged, this, &QDialog::reject); // by another window
    orderTabs(*this);
    m_name->setFocus();
    m_name->selectAll();
    resize(metrics::startLeft, sizeHint().height());
}

void KeepVersionDialog::accept()
{
    m_name->commit();
    if (!m_name->error().isEmpty())
        return m_name->setFocus();
    if (m_presenter.keepVersion(m_name->value(), m_reason->toPlainText().trimmed()))
        QDialog::accept();
}

} // namespace concave::ui
