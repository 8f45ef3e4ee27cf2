#include "ui/pipeline/pipelinestagesdialog.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/series.h"
#include "ui/widgets/textedit.h"

#include <QGridLayout>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int listWidth = 220;
constexpr int formWidth = 320;
constexpr int marker = 10;

QStringList colourNames()
{
    return {PipelineStagesDialog::tr("Blue"), PipelineStagesDialog::tr("Rust"),
        PipelineStagesDialog::tr("Plum"), PipelineStagesDialog::tr("Ochre"), PipelineStagesDialog::tr("Navy"),
        PipelineStagesDialog::tr("Rose"), PipelineStagesDialog::tr("Green"),
        PipelineStagesDialog::tr("Brown")};
}

} // namespace

PipelineStagesDialog::PipelineStagesDialog(
    const Theme &theme, PipelinePresenter &presenter, Id stage, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_presenter(presenter), m_stage(stage)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Stages of the pipeline"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(metrics::page);
    panes->addWidget(makeList());
    panes->addWidget(makeForm(), 1);
    panes->addWidget(makeRemoval(), 1);
    column->addLayout(panes, 1);
    m_refusal = paragraph({}, TextStyle::Note, Token::Danger, this);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &PipelinePresenter::changed, this, &PipelineStagesDialog::refresh);
    connect(&presenter, &PipelinePresenter::failed, this, [this](const QString &sentence) {
        m_refusal->setText(sentence);
        m_refusal->show();
    });
    connect(&theme, &Theme::changed, this, &PipelineStagesDialog::refresh);
    for (const auto &[key, rows] : {std::pair(Qt::Key_Up, -1), std::pair(Qt::Key_Down, 1)}) {
        auto *move = new QShortcut(QKeySequence(Qt::ALT | key), this);
        connect(move, &QShortcut::activated, this, [this, rows = rows] { moveBy(rows); });
    }
    refresh();
    m_list->setFocus();
}

QWidget *PipelineStagesDialog::makeList()
{
    auto *pane = new QWidget(this);
    pane->setFixedWidth(listWidth);
    m_list = new QListWidget(pane);
    m_list->setObjectName(QStringLiteral("stages"));
    m_list->setProperty("boxed", true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setFont(ui::font(TextStyle::Body));
    m_add = button(m_theme, Icon::Add, tr("Add stage"), ButtonKind::Secondary, ButtonSize::Small, pane);
    m_add->setObjectName(QStringLiteral("addStage"));
    m_remove = button(tr("Delete"), ButtonKind::Danger, ButtonSize::Small, pane);
    m_remove->setObjectName(QStringLiteral("deleteStage"));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(new FieldBox(m_theme, tr("Stages"), m_list, pane), 1);
    column->addWidget(
        label(tr("Drag, or Alt with an arrow, to reorder"), TextStyle::Caption, Token::Text3, pane));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_add);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    for (QWidget *edits : {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_remove)})
        edits->setDisabled(m_presenter.isReadOnly());
    m_list->setDragEnabled(!m_presenter.isReadOnly());
    connect(m_add, &QPushButton::clicked, this, &PipelineStagesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &PipelineStagesDialog::askRemoval);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_stage = {m_list->item(row)->data(Qt::UserRole).toLongLong()};
        m_refusal->hide();
        showStage();
    });
    // The list moves its rows before it tells so.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &PipelineStagesDialog::takeOrder,
        Qt::QueuedConnection);
    return pane;
}

QWidget *PipelineStagesDialog::makeForm()
{
    m_form = new QWidget(this);
    m_form->setMinimumWidth(formWidth);
    m_form->setDisabled(m_presenter.isReadOnly());
    m_name = new TextEdit(m_form);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setRequired(tr("A stage needs a name."));
    m_kind = new Choice(m_theme, m_form);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->addItem(tr("Leads are open here"));
    m_kind->addItem(tr("Deals are won here once signed"));
    const auto number = [this](const QString &name, std::optional<double> most) {
        auto *field = new NumberEdit(m_theme, m_form);
        field->setObjectName(name);
        field->setRange(0, most);
        field->setDecimals(0, 0);
        return field;
    };
    m_probability = number(QStringLiteral("probability"), 100);
    m_probability->setDecimals(0, 1);
    m_probability->setUnit(QStringLiteral("%"));
    m_staleAfter = number(QStringLiteral("staleAfter"), 9999);
    m_staleAfter->setUnit(tr("days"));
    m_staleAfter->setEmptyText(tr("never"));
    m_limit = number(QStringLiteral("limit"), 9999);
    m_limit->setUnit(tr("leads"));
    m_limit->setEmptyText(tr("none"));
    m_colour = new Choice(m_theme, m_form);
    m_colour->setObjectName(QStringLiteral("colour"));
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::field);
    grid->addWidget(new FieldBox(m_theme, tr("Name"), m_name, m_form), 0, 0, 1, 2);
    grid->addWidget(new FieldBox(m_theme, tr("What it means"), m_kind, m_form), 1, 0, 1, 2);
    grid->addWidget(new FieldBox(m_theme, tr("Probability"), m_probability, m_form), 2, 0);
    grid->addWidget(new FieldBox(m_theme, tr("Colour"), m_colour, m_form), 2, 1);
    grid->addWidget(new FieldBox(m_theme, tr("Silent leads stand out after"), m_staleAfter, m_form), 3, 0);
    grid->addWidget(new FieldBox(m_theme, tr("Limit of leads"), m_limit, m_form), 3, 1);
    grid->setRowStretch(4, 1);

    connect(m_name, &TextEdit::committed, this, [this](const QString &name) {
        change(tr("name"), [&](PipelineStage &stage) { stage.name = name; });
    });
    connect(m_kind, &QComboBox::activated, this, [this](int kind) {
        m_refusal->hide();
        m_presenter.edit(tr("Change %1 of %2").arg(tr("meaning"), stage().name), [&](Edit &edit) {
            changeKind(edit, m_presenter.pipeline(), m_stage, static_cast<StageKind>(kind));
        });
    });
    connect(m_probability, &NumberEdit::committed, this, [this](std::optional<double> percent) {
        change(tr("probability"), [&](PipelineStage &stage) { stage.probability = percent.value_or(0); });
    });
    connect(m_staleAfter, &NumberEdit::committed, this, [this](std::optional<double> days) {
        change(tr("days until stale"),
            [&](PipelineStage &stage) { stage.staleAfter = static_cast<int>(days.value_or(0)); });
    });
    connect(m_limit, &NumberEdit::committed, this, [this](std::optional<double> leads) {
        change(tr("limit"),
            [&](PipelineStage &stage) { stage.cardLimit = static_cast<int>(leads.value_or(0)); });
    });
    connect(m_colour, &QComboBox::activated, this,
        [this](int colour) { change(tr("colour"), [&](PipelineStage &stage) { stage.colour = colour; }); });
    return m_form;
}

QWidget *PipelineStagesDialog::makeRemoval()
{
    m_removal = new QWidget(this);
    m_removal->setMinimumWidth(formWidth);
    m_removal->hide();
    m_question = paragraph({}, TextStyle::Body, Token::Text, m_removal);
    m_question->setObjectName(QStringLiteral("question"));
    m_to = new Choice(m_theme, m_removal);
    m_to->setObjectName(QStringLiteral("leadsGoTo"));
    connect(m_to, &QComboBox::activated, this, &PipelineStagesDialog::sayQuestion);
    auto *remove = button(tr("Delete stage"), ButtonKind::Danger, ButtonSize::Standard, m_removal);
    remove->setObjectName(QStringLiteral("confirmDelete"));
    auto *keep = button(tr("Keep it"), ButtonKind::Secondary, ButtonSize::Standard, m_removal);
    auto *column = new QVBoxLayout(m_removal);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::field);
    column->addWidget(m_question);
    column->addWidget(new FieldBox(m_theme, tr("They go to"), m_to, m_removal));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(remove);
    buttons->addWidget(keep);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    connect(
        remove, &QPushButton::clicked, this, [this] { this->remove({m_to->currentData().toLongLong()}); });
    connect(keep, &QPushButton::clicked, this, &PipelineStagesDialog::showStage);
    return m_removal;
}

QIcon PipelineStagesDialog::marker(int colour) const
{
    const qreal scale = devicePixelRatioF();
    QPixmap picture(QSize(metrics::icon, metrics::icon) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintMarker(
        painter, colour, {metrics::icon / 2.0, metrics::icon / 2.0}, ui::marker, m_theme.series(colour));
    return QIcon(picture);
}

std::size_t PipelineStagesDialog::row() const
{
    const auto &stages = m_presenter.pipeline().stages;
    const auto found = std::ranges::find(stages, m_stage, &PipelineStage::id);
    return found == stages.end() ? 0 : static_cast<std::size_t>(found - stages.begin());
}

const PipelineStage &PipelineStagesDialog::stage() const
{
    return m_presenter.pipeline().stages[row()];
}

void PipelineStagesDialog::refresh()
{
    {
        const QSignalBlocker quiet(m_list);
        const auto &stages = m_presenter.pipeline().stages;
        m_list->clear();
        for (const PipelineStage &stage : stages) {
            auto *item = new QListWidgetItem(marker(stage.colour), stage.name, m_list);
            item->setData(Qt::UserRole, stage.id.value);
            item->setSizeHint({0, metrics::rowCompact});
        }
        m_stage = stage().id;
        m_list->setCurrentRow(static_cast<int>(row()));
        m_remove->setEnabled(stages.size() > 1 && !m_presenter.isReadOnly());
    }
    m_colour->clear();
    const QStringList names = colourNames();
    for (int colour = 0; colour < seriesCount; ++colour)
        m_colour->addItem(marker(colour), names[colour]);
    showStage();
}

void PipelineStagesDialog::showStage()
{
    const auto some = [](int number) { return number > 0 ? std::optional<double>(number) : std::nullopt; };
    const PipelineStage &stage = this->stage();
    m_name->setValue(stage.name);
    m_kind->setCurrentIndex(static_cast<int>(stage.kind));
    m_probability->setValue(stage.probability);
    m_staleAfter->setValue(some(stage.staleAfter));
    m_limit->setValue(some(stage.cardLimit));
    m_colour->setCurrentIndex(stage.colour % seriesCount);
    m_removal->hide();
    m_form->show();
}

void PipelineStagesDialog::change(const QString &what, const std::function<void(PipelineStage &)> &change)
{
    const Id id = m_stage;
    m_refusal->hide();
    m_presenter.edit(tr("Change %1 of %2").arg(what, stage().name), [&](Edit &edit) {
        establishStages(edit);
        edit.modify<PipelineStage>(id, change);
    });
}

/// Below the chosen one.
void PipelineStagesDialog::add()
{
    const auto &stages = m_presenter.pipeline().stages;
    const std::size_t next = row() + 1;
    const PipelineStage &above = stages[row()];
    const double below = next < stages.size() ? stages[next].position : above.position + 2;
    PipelineStage added{.id = {},
        .name = tr("New stage"),
        .probability = above.probability,
        .staleAfter = above.staleAfter,
        .colour = static_cast<int>(stages.size()) % seriesCount,
        .position = above.position + (below - above.position) / 2};
    Id id;
    const bool isAdded = m_presenter.edit(tr("Add a stage"), [&](Edit &edit) {
        establishStages(edit);
        id = edit.insert(added);
    });
    if (!isAdded)
        return;
    m_stage = id;
    refresh();
    m_name->setFocus();
    m_name->selectAll();
}

void PipelineStagesDialog::takeOrder()
{
    std::vector<Id> order;
    for (int i = 0; i < m_list->count(); ++i)
        order.push_back({m_list->item(i)->data(Qt::UserRole).toLongLong()});
    m_presenter.edit(tr("Reorder stages"), [&](Edit &edit) {
        establishStages(edit);
        double place = 0;
        for (const Id id : order) {
            ++place;
            edit.modify<PipelineStage>(id, [&](PipelineStage &stage) { stage.position = place; });
        }
    });
}

void PipelineStagesDialog::moveBy(int rows)
{
    const int from = static_cast<int>(row());
    const int to = from + rows;
    if (m_presenter.isReadOnly() || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(to, m_list->takeItem(from));
    }
    takeOrder();
}

void PipelineStagesDialog::askRemoval()
{
    const auto leads = leadsIn(m_presenter.pipeline(), row()).size();
    m_to->clear();
    for (const PipelineStage &other : m_presenter.pipeline().stages) {
        if (other.id != m_stage)
            m_to->addItem(other.name, other.id.value);
    }
    if (leads == 0 || holdsDeals(m_presenter.pipeline(), m_stage))
        return remove({m_to->itemData(0).toLongLong()});
    m_to->setCurrentIndex(std::max(0, static_cast<int>(row()) - 1)); // the stage before it
    sayQuestion();
    m_form->hide();
    m_removal->show();
    m_to->setFocus();
}

/// How many leads go, and how many signed ones would be open again where they go.
void PipelineStagesDialog::sayQuestion()
{
    const std::vector<const Lead *> leads = leadsIn(m_presenter.pipeline(), row());
    QString question = leads.size() == 1
                           ? tr("One lead is in %1.").arg(stage().name)
                           : tr("%1 leads are in %2.").arg(QLocale().toString(leads.size()), stage().name);
    const PipelineStage *to = findStage(m_presenter.pipeline(), {m_to->currentData().toLongLong()});
    const auto reopened =
        to && to->kind == StageKind::Won ? 0 : std::ranges::count_if(leads, [this](const Lead *lead) {
            return m_presenter.facts(lead->id)->standing == Standing::Won;
        });
    if (reopened > 0)
        question += u' ' + (reopened == 1 ? tr("One signed deal would be open again.")
                                          : tr("%1 signed deals would be open again.")
                                                .arg(QLocale().toString(static_cast<qlonglong>(reopened))));
    m_question->setText(question);
}

void PipelineStagesDialog::reject()
{
    if (!m_removal->isVisible())
        return QDialog::reject();
    showStage();
    m_list->setFocus();
}

void PipelineStagesDialog::remove(Id to)
{
    m_refusal->hide();
    const QString name = stage().name;
    const Id removed = m_stage;
    const bool isRemoved = m_presenter.edit(tr("Delete stage %1").arg(name),
        [&](Edit &edit) { removeStage(edit, m_presenter.pipeline(), removed, to, m_presenter.now()); });
    if (!isRemoved)
        return;
    m_stage = to;
    refresh();
    m_list->setFocus();
    Q_EMIT m_presenter.done(tr("Deleted stage %1").arg(name));
}

} // namespace concave::ui
