#include "ui/canvas/versionsdialog.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/comparisonlist.h"
#include "ui/canvas/comparisonview.h"
#include "ui/canvas/keepversiondialog.h"
#include "ui/canvas/versionlist.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int listWidth = 264;
constexpr int choiceWidth = 168; ///< least
constexpr int pictureShare = 3;  ///< of the height, against the words'
constexpr int wordsShare = 2;

} // namespace

VersionsDialog::VersionsDialog(const Theme &theme, CanvasPresenter &canvas, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_canvas(canvas), m_presenter(canvas)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions of %1").arg(CanvasPresenter::shortly(m_presenter.canvasName())));
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    close->setObjectName(QStringLiteral("done"));
    close->setAutoDefault(false);
    m_refusal = paragraph({}, TextStyle::Note, Token::Danger, this);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    auto *panes = new QHBoxLayout;
    panes->setSpacing(metrics::page);
    panes->addWidget(makeStates());
    panes->addWidget(makeComparison(), 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_refusal, 1);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    column->addLayout(panes, 1);
    column->addLayout(foot);
    m_toast = new Toast(theme, this);
    m_toast->setObjectName(QStringLiteral("toast"));
    addShortcuts();

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_presenter, &VersionsPresenter::changed, this, &VersionsDialog::refresh);
    connect(&m_presenter, &VersionsPresenter::done, this, &VersionsDialog::sayDone);
    connect(&m_presenter, &VersionsPresenter::failed, this, &VersionsDialog::sayFault);
    connect(&canvas, &CanvasPresenter::failed, this, &VersionsDialog::sayFault);
    connect(&canvas.document(), &Document::changed, m_refusal, &QWidget::hide); // something else worked since
    connect(
        &m_presenter, &VersionsPresenter::told, this, [this](const QString &what) { m_toast->say(what); });
    connect(&canvas, &CanvasPresenter::told, this, [this](const QString &what) { m_toast->say(what); });
    refresh();
    orderTabs(*this);
    setTabOrder(m_copy, m_words); // a splitter is no layout
    resize(metrics::startWidth, metrics::startHeight);
    m_list->setFocus();
}

QWidget *VersionsDialog::makeStates()
{
    auto *pane = new QWidget(this);
    pane->setFixedWidth(listWidth);
    auto *keep =
        button(m_theme, Icon::Add, tr("Keep a version…"), ButtonKind::Secondary, ButtonSize::Standard, pane);
    keep->setObjectName(QStringLiteral("keep"));
    keep->setAutoDefault(false);
    keep->setDisabled(m_presenter.isReadOnly());
    auto *box = new QWidget(pane);
    setSurface(*box, Surface::Card);
    m_list = new VersionList(m_theme, m_presenter, box);
    QVBoxLayout *inBox = plainColumn(box);
    inBox->setContentsMargins(metrics::line, metrics::tight, metrics::line, metrics::tight);
    inBox->addWidget(m_list);
    auto *column = plainColumn(pane);
    column->setSpacing(metrics::field);
    column->addWidget(keep);
    column->addWidget(box, 1);
    column->addWidget(makeForm());
    connect(keep, &QPushButton::clicked, this, &VersionsDialog::keep);
    connect(m_list, &VersionList::chosen, this, &VersionsDialog::showChosen);
    connect(m_list, &VersionList::removeRequested, this, [this] {
        if (!m_presenter.isReadOnly())
            m_presenter.remove(m_list->current());
    });
    connect(m_list, &VersionList::renameRequested, this, [this] {
        m_name->setFocus();
        m_name->selectAll();
    });
    return pane;
}

QWidget *VersionsDialog::makeForm()
{
    m_form = new QWidget(this);
    m_form->setDisabled(m_presenter.isReadOnly());
    m_name = new TextEdit(m_form);
    m_name->setObjectName(QStringLiteral("nameOfVersion"));
    m_name->setRequired(tr("A version needs a name. The old one was kept."));
    m_reason = new TextArea(m_form);
    m_reason->setObjectName(QStringLiteral("reasonOfVersion"));
    m_reason->setPlaceholderText(tr("What was decided, and with whom"));
    auto *back = button(m_theme, Icon::Restore, tr("Go back to this version"), ButtonKind::Secondary,
        ButtonSize::Small, m_form);
    back->setObjectName(QStringLiteral("goBack"));
    back->setAccessibleDescription(tr("The canvas becomes what it was in this version"));
    auto *remove = button(tr("Delete"), ButtonKind::Danger, ButtonSize::Small, m_form);
    remove->setObjectName(QStringLiteral("deleteVersion"));
    remove->setAccessibleDescription(tr("Only the name goes; the canvas and its history stay"));
    for (QPushButton *each : {back, remove})
        each->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(remove);
    auto *column = plainColumn(m_form);
    column->setSpacing(metrics::gap);
    column->addWidget(new FieldBox(m_theme, tr("Name"), m_name, m_form));
    column->addWidget(new FieldBox(m_theme, tr("Reason"), m_reason, m_form));
    column->addLayout(buttons);
    connect(m_name, &TextEdit::committed, this,
        [this](const QString &name) { m_presenter.rename(m_list->current(), name); });
    connect(m_reason, &TextArea::committed, this,
        [this](const QString &reason) { m_presenter.setReason(m_list->current(), reason); });
    connect(back, &QPushButton::clicked, this, [this] { m_presenter.goBack(m_list->current()); });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_list->setFocus(); // the button may go with what it deletes
        m_presenter.remove(m_list->current());
    });
    return m_form;
}

QWidget *VersionsDialog::makeComparison()
{
    auto *pane = new QWidget(this);
    m_stack = new QStackedLayout(pane);
    auto *empty = new EmptyPage(m_theme, Icon::History, tr("No versions yet"),
        tr("Keep one before the next meeting, and see afterwards what has changed."), pane);
    auto *first = button(tr("Keep a version…"), ButtonKind::Secondary, ButtonSize::Standard, empty);
    first->setAutoDefault(false);
    first->setDisabled(m_presenter.isReadOnly());
    empty->addButton(first);
    auto *faulty = new QWidget(pane);
    m_fault = new HintBox(m_theme, HintBox::Kind::Danger, tr("These cannot be compared"), {}, faulty);
    QVBoxLayout *inFaulty = plainColumn(faulty);
    inFaulty->addWidget(m_fault);
    inFaulty->addStretch();
    m_stack->addWidget(makeDifferences());
    m_stack->addWidget(empty);
    m_stack->addWidget(faulty);
    connect(first, &QPushButton::clicked, this, &VersionsDialog::keep);
    return pane;
}

QWidget *VersionsDialog::makeDifferences()
{
    auto *pane = new QWidget(this);
    const auto choice = [&](const QString &name, const QString &spoken) {
        auto *field = new Choice(m_theme, pane);
        field->setObjectName(name);
        field->setAccessibleName(spoken);
        field->setMinimumWidth(choiceWidth);
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(field, &QComboBox::activated, this, &VersionsDialog::compareChosen);
        return field;
    };
    m_before = choice(QStringLiteral("before"), tr("Compare this state"));
    m_after = choice(QStringLiteral("after"), tr("With this state"));
    m_copy = button(m_theme, Icon::Copy, tr("Copy words"), ButtonKind::Secondary, ButtonSize::Standard, pane);
    m_copy->setObjectName(QStringLiteral("copyWords"));
    m_copy->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(label(tr("From"), TextStyle::Label, Token::Text2, pane));
    row->addWidget(m_before, 1);
    row->addWidget(label(tr("to"), TextStyle::Label, Token::Text2, pane));
    row->addWidget(m_after, 1);
    row->addStretch();
    row->addWidget(m_copy);
    m_summary = paragraph({}, TextStyle::Section, Token::Text, pane);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_picture = new ComparisonView(m_theme);
    m_scroll = new QScrollArea(pane);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_picture);
    m_words = new ComparisonList(m_theme);
    auto *split = new QSplitter(Qt::Vertical, pane);
    split->setChildrenCollapsible(false);
    split->addWidget(m_scroll);
    split->addWidget(m_words);
    split->setStretchFactor(0, pictureShare);
    split->setStretchFactor(1, wordsShare);
    split->setSizes({pictureShare * metrics::row, wordsShare * metrics::row});
    QVBoxLayout *column = plainColumn(pane);
    column->setSpacing(metrics::field);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(split, 1);
    connect(m_copy, &QPushButton::clicked, this, &VersionsDialog::copyWords);
    connect(m_words, &ComparisonList::chosen, this, &VersionsDialog::show);
    connect(m_picture, &ComparisonView::chosen, m_words, &ComparisonList::choose);
    return pane;
}

/// The window's own do not reach into a dialog.
void VersionsDialog::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto run) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    add(QKeySequence::Undo, [this] { undo(); });
    add(QKeySequence::Redo, [this] {
        if (const auto done = m_canvas.document().redo(); !done)
            sayFault(done.error().sentence);
    });
    add(QKeySequence::Save, [this] { keep(); });
}

void VersionsDialog::refresh()
{
    if (!m_presenter.hasCanvas())
        return reject(); // by another window
    for (Choice *choice : {m_before, m_after}) {
        choice->clear();
        for (const VersionsPresenter::State &state : m_presenter.states())
            choice->addItem(state.name.simplified(), state.id.value);
    }
    m_before->setCurrentIndex(m_before->findData(m_presenter.before().value));
    m_after->setCurrentIndex(m_after->findData(m_presenter.after().value));
    showChosen();
    showComparison();
}

void VersionsDialog::showChosen()
{
    const VersionsPresenter::State *chosen = m_presenter.state(m_list->current());
    m_form->setVisible(chosen && !chosen->isNow());
    if (!chosen || chosen->isNow())
        return;
    m_name->setValue(chosen->name);
    m_reason->setValue(chosen->reason);
}

void VersionsDialog::showComparison()
{
    const CanvasComparison *comparison = m_presenter.comparison();
    m_stack->setCurrentIndex(comparison ? 0 : m_presenter.fault().isEmpty() ? 1 : 2);
    m_fault->set(HintBox::Kind::Danger, tr("These cannot be compared"), m_presenter.fault());
    m_summary->setText(comparison ? comparison->summary() : QString());
    m_copy->setEnabled(comparison && !comparison->isEmpty());
    m_picture->present(comparison);
    m_words->present(comparison);
    m_words->setVisible(comparison && !comparison->isEmpty());
}

void VersionsDialog::show(const NoteChange *change)
{
    m_picture->select(change);
    if (const QRect place = m_picture->rectOf(change); !place.isEmpty())
        m_scroll->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + metrics::gap,
            place.height() / 2 + metrics::gap);
}

void VersionsDialog::compareChosen()
{
    m_presenter.compare({m_before->currentData().toLongLong()}, {m_after->currentData().toLongLong()});
}

void VersionsDialog::keep()
{
    if (!m_presenter.isReadOnly())
        (new KeepVersionDialog(m_theme, m_canvas, this))->open();
}

void VersionsDialog::copyWords()
{
    const CanvasComparison *comparison = m_presenter.comparison();
    if (!comparison)
        return;
    const QString heading =
        tr("%1, from %2 to %3")
            .arg(m_presenter.canvasName(), m_before->currentText(), m_after->currentText());
    QGuiApplication::clipboard()->setText(heading + u'\n' + comparison->text());
    m_toast->say(tr("Copied what differs"));
}

void VersionsDialog::undo()
{
    if (const auto done = m_canvas.document().undo(); !done)
        sayFault(done.error().sentence);
}

/// With a way to take back that very change, also where others were made since.
void VersionsDialog::sayDone(const QString &what)
{
    const std::optional<HistoryEntry> entry = m_canvas.document().undoState().undo;
    if (!entry)
        return;
    m_toast->say(what, {{tr("Undo"), [this, entry] {
                             if (const auto done = m_canvas.document().undo(*entry); !done)
                                 sayFault(done.error().sentence);
                         }}});
}

void VersionsDialog::sayFault(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
}

} // namespace concave::ui
