#include "ui/canvas/templatedialog.h"

#include "ui/canvas/templateblockpane.h"
#include "ui/canvas/templategrid.h"
#include "ui/canvas/templatestart.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QShortcut>
#include <QStackedWidget>

namespace concave::ui {

TemplateDialog::TemplateDialog(
    const Theme &theme, CanvasPresenter &presenter, std::optional<Id> own, QWidget *parent, Asking asking)
    : QDialog(parent), m_theme(theme), m_presenter(presenter, own), m_asking(std::move(asking))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Templates of your own"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    column->addWidget(makeHead());
    m_pages = new QStackedWidget(this);
    m_start = new TemplateStart(theme, m_presenter, m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(makeEditor());
    column->addWidget(m_pages, 1);
    column->addWidget(makeFoot());
    bindKeys();
    connect(&m_presenter, &TemplatePresenter::changed, this, &TemplateDialog::refresh);
    connect(&m_presenter, &TemplatePresenter::refused, this, &TemplateDialog::say);
    connect(m_grid, &TemplateGrid::titleRequested, m_block, &TemplateBlockPane::editTitle);
    resize(metrics::startWidth, metrics::startHeight - metrics::startMargin);
    refresh();
    if (m_presenter.form())
        m_words.front().first->setFocus();
    else
        m_start->takeFocus();
}

TemplateDialog::Asking TemplateDialog::byDialogs()
{
    return {askNewFile, [](QWidget *parent) {
                return QFileDialog::getOpenFileName(
                    parent, tr("Import a template"), {}, tr("Canvas template (*.json)"));
            }};
}

QWidget *TemplateDialog::makeHead()
{
    auto *head = new QWidget(this);
    m_which = new Choice(m_theme, head);
    m_which->setObjectName(QStringLiteral("whichTemplate"));
    m_which->setAccessibleName(tr("Template"));
    m_which->setMinimumWidth(metrics::emptyText);
    auto *import =
        button(m_theme, Icon::Import, tr("Import…"), ButtonKind::Secondary, ButtonSize::Standard, head);
    import->setObjectName(QStringLiteral("importTemplate"));
    import->setDisabled(m_presenter.isReadOnly());
    m_export =
        button(m_theme, Icon::Export, tr("Export…"), ButtonKind::Secondary, ButtonSize::Standard, head);
    m_export->setObjectName(QStringLiteral("exportTemplate"));
    m_remove = button(tr("Delete template"), ButtonKind::Danger, ButtonSize::Standard, head);
    m_remove->setObjectName(QStringLiteral("deleteTemplate"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_which);
    row->addStretch();
    row->addWidget(import);
    row->addWidget(m_export);
    row->addWidget(m_remove);
    connect(m_which, &QComboBox::activated, this, [this] {
        const QVariant id = m_which->currentData();
        m_presenter.choose(id.isValid() ? std::optional(Id{id.toLongLong()}) : std::nullopt);
    });
    connect(import, &QPushButton::clicked, this, &TemplateDialog::importFile);
    connect(m_export, &QPushButton::clicked, this, &TemplateDialog::exportFile);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_presenter.remove(); });
    return head;
}

TextEdit *TemplateDialog::wordField(
    const QString &name, const QString &what, QString CanvasTemplate::*member, int longest)
{
    auto *field = new TextEdit(this);
    field->setObjectName(name);
    field->setMaxLength(longest);
    field->setReadOnly(m_presenter.isReadOnly());
    connect(field, &TextEdit::committed, this, [this, what, member](const QString &text) {
        m_presenter.change(what, [&](CanvasTemplate &form) { form.*member = text; });
    });
    m_words.emplace_back(field, member);
    return field;
}

/// What the template says of itself.
QWidget *TemplateDialog::makeWords(QWidget *parent)
{
    auto *words = new QWidget(parent);
    auto *row = new QHBoxLayout(words);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::field);
    TextEdit *name =
        wordField(QStringLiteral("templateName"), tr("name"), &CanvasTemplate::name, longestName);
    name->setRequired(tr("A template needs a name."));
    row->addWidget(new FieldBox(m_theme, tr("Name"), name, words), 3);
    row->addWidget(new FieldBox(m_theme, tr("Attribution"),
                       wordField(QStringLiteral("templateAttribution"), tr("attribution"),
                           &CanvasTemplate::attribution, longestText),
                       words),
        4);
    row->addWidget(
        new FieldBox(m_theme, tr("Link"),
            wordField(QStringLiteral("templateLink"), tr("link"), &CanvasTemplate::link, longestText), words),
        3);
    row->addWidget(new FieldBox(m_theme, tr("Licence"),
                       wordField(QStringLiteral("templateLicence"), tr("licence"), &CanvasTemplate::licence,
                           longestText),
                       words),
        2);
    return words;
}

QWidget *TemplateDialog::makeEditor()
{
    auto *editor = new QWidget(m_pages);
    m_grid = new TemplateGrid(m_theme, m_presenter, editor);
    m_block = new TemplateBlockPane(m_theme, m_presenter, editor);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(metrics::page);
    panes->addWidget(m_grid, 1);
    panes->addWidget(m_block);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::pane);
    column->addWidget(makeWords(editor));
    column->addLayout(panes, 1);
    return editor;
}

QWidget *TemplateDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_keys = label(
        tr("Click or drag empty cells to add a block. Arrows move a block, Shift with an arrow resizes it, "
           "N adds one, Delete removes it."),
        TextStyle::Caption, Token::Text3, foot);
    m_refusal = paragraph({}, TextStyle::Note, Token::Danger, foot);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setAccessibleName(tr("Why it was not done"));
    m_done = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, foot);
    m_done->setObjectName(QStringLiteral("done"));
    m_close = button(tr("Close"), ButtonKind::Secondary, ButtonSize::Standard, foot);
    m_close->setObjectName(QStringLiteral("close"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::pane);
    row->addWidget(m_keys);
    row->addWidget(m_refusal, 1);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_done);
    m_refusal->hide();
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void TemplateDialog::bindKeys()
{
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &m_presenter,
        &TemplatePresenter::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &m_presenter,
        &TemplatePresenter::redo);
}

void TemplateDialog::refresh()
{
    const CanvasTemplate *form = m_presenter.form();
    m_which->clear();
    for (const CanvasTemplate *own : m_presenter.own())
        m_which->addItem(own->name, own->own->value);
    m_which->addItem(m_theme.icon(Icon::Add), tr("New template…"));
    m_which->setCurrentIndex(form ? m_which->findData(form->own->value) : m_which->count() - 1);
    m_export->setEnabled(form);
    m_remove->setEnabled(form && !m_presenter.isReadOnly());
    m_keys->setVisible(form && m_refusal->isHidden() && !m_presenter.isReadOnly());
    m_done->setVisible(form);
    m_close->setVisible(!form);
    const bool wasStart = m_pages->currentIndex() == 0;
    m_pages->setCurrentIndex(form ? 1 : 0);
    if (form) {
        for (const auto &[field, member] : m_words)
            field->setValue(form->*member);
    }
    orderTabs(*this);
    m_grid->orderTabs(m_words.back().first);
    if (isVisible() && wasStart && form)
        m_words.front().first->setFocus();
    else if (isVisible() && !wasStart && !form)
        m_start->takeFocus();
}

void TemplateDialog::say(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setHidden(sentence.isEmpty());
    m_keys->setVisible(m_presenter.form() && sentence.isEmpty() && !m_presenter.isReadOnly());
}

void TemplateDialog::importFile()
{
    if (const QString path = m_asking.fileToOpen(this); !path.isEmpty())
        m_presenter.importFrom(path);
}

void TemplateDialog::exportFile()
{
    const NewFile file = m_asking.newFile(
        this, tr("Export the template"), m_presenter.form()->name, {tr("Canvas template (*.json)")});
    if (!file.path.isEmpty())
        m_presenter.exportTo(file.path);
}

} // namespace concave::ui
