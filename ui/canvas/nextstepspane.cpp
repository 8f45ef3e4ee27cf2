#include "ui/canvas/nextstepspane.h"

#include "ui/canvas/nextstepspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

QString quoted(const QString &name)
{
    return QStringLiteral("“%1”").arg(CanvasPresenter::shortly(name));
}

template <class R>
QString nameIn(const std::vector<R> &records, Id id)
{
    const auto found = std::ranges::find(records, id, &R::id);
    return found == records.end() ? QString() : quoted(found->name);
}

} // namespace

NextStepsPane::NextStepsPane(const Theme &theme, NextStepsPresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter), m_scroll(new QScrollArea(this)),
      m_tasks(new RecordRows<Task, NextStepTask>([this](Id id, QWidget *rows) { return makeTask(id, rows); },
          [this](NextStepTask &row, const Task &task) { row.present(task, m_presenter.origin(task.id)); })),
      m_sources(new RecordRows<DataSource, NextStepSource>(
          [this](Id id, QWidget *rows) { return makeSource(id, rows); },
          [this](NextStepSource &row, const DataSource &source) {
              row.present(source, m_presenter.origin(source.id));
          })),
      m_metrics(new RecordRows<Metric, NextStepMetric>(
          [this](Id id, QWidget *rows) { return makeMetric(id, rows); },
          [this](NextStepMetric &row, const Metric &metric) {
              row.present(metric, m_presenter.origin(metric.id));
          })),
      m_concerns(new RecordRows<Concern, NextStepConcern>(
          [this](Id id, QWidget *rows) { return makeConcern(id, rows); },
          [this](NextStepConcern &row, const Concern &concern) {
              row.present(concern, m_presenter.origin(concern.id));
          })),
      m_addTask(makeAdd(QStringLiteral("addTask"), tr("Add task"))),
      m_addSource(makeAdd(QStringLiteral("addSource"), tr("Add data source")))
{
    auto *list = new QWidget(this);
    m_sections = plainColumn(list);
    m_sections->setContentsMargins(metrics::gap, metrics::field, metrics::gap, metrics::pane);
    m_noTasks = addSection(tr("Tasks"),
        tr("Nothing to do yet. Add what has to happen next, or make a task of a note."), m_tasks, m_addTask);
    m_noSources = addSection(tr("Data sources"),
        tr("None yet. Add where the data comes from, or make a data source of a note."), m_sources,
        m_addSource);
    m_noMetrics = addSection(
        tr("Metrics"), tr("None yet. Make a metric of a note that can be counted."), m_metrics, nullptr);
    m_noConcerns = addSection(tr("Concerns"),
        tr("None came of a note yet. Make a concern of what could go wrong."), m_concerns, nullptr);
    m_sections->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(list);
    plainColumn(this)->addWidget(m_scroll);
    connect(m_addTask, &AddLine::added, &presenter, &NextStepsPresenter::addTask);
    connect(m_addSource, &AddLine::added, &presenter, &NextStepsPresenter::addSource);
    connect(&presenter, &NextStepsPresenter::changed, this, &NextStepsPane::refresh);
    refresh();
}

AddLine *NextStepsPane::makeAdd(const QString &objectName, const QString &invitation)
{
    auto *add = new AddLine(m_theme, invitation, this);
    add->setObjectName(objectName);
    add->setHidden(m_presenter.isReadOnly());
    add->layout()->setContentsMargins(metrics::gap, 0, 0, 0);
    add->layout()->setSpacing(0);
    return add;
}

QLabel *NextStepsPane::addSection(const QString &title, const QString &nothing, QWidget *rows, QWidget *add)
{
    QLabel *head = label(title, TextStyle::Section, Token::Text, this);
    head->setContentsMargins(metrics::gap, 0, metrics::gap, metrics::tight);
    QLabel *none = paragraph(nothing, TextStyle::Note, Token::Text2, this);
    none->setContentsMargins(metrics::gap, 0, metrics::gap, metrics::tight);
    m_sections->addWidget(head);
    m_sections->addWidget(none);
    m_sections->addWidget(rows);
    if (add)
        m_sections->addWidget(add);
    m_sections->addSpacing(metrics::pane);
    return none;
}

NextStepTask *NextStepsPane::makeTask(Id id, QWidget *parent)
{
    auto *row = new NextStepTask(
        m_theme, [this] { return m_presenter.today(); }, [this] { return m_presenter.people(); },
        m_presenter.isReadOnly(), parent);
    const auto name = [this, id] { return tr("task %1").arg(nameIn(m_presenter.steps().tasks, id)); };
    const auto change = [this, id, name](const QString &what, const std::function<void(Task &)> &work) {
        m_presenter.change<Task>(id, tr("%1 of %2").arg(what, name()), work);
    };
    connect(row, &NextStepTask::ticked, this, [this, id](bool done) { m_presenter.tick(id, done); });
    connect(row, &NextStepTask::changed, this, change);
    connect(row, &NextStepRow::renamed, this,
        [change](const QString &to) { change(tr("name"), [to](Task &task) { task.name = to; }); });
    connect(row, &NextStepRow::moveRequested, this, [this, id](int by) { m_presenter.moveTask(id, by); });
    connect(
        row, &NextStepRow::removeRequested, this, [this, id, name] { m_presenter.remove<Task>(id, name()); });
    connect(row, &NextStepRow::originRequested, this, [this, id] { m_presenter.showOrigin(id); });
    return row;
}

NextStepSource *NextStepsPane::makeSource(Id id, QWidget *parent)
{
    auto *row = new NextStepSource(
        m_theme, [this] { return m_presenter.people(); }, m_presenter.isReadOnly(), parent);
    const auto name = [this, id] {
        return tr("data source %1").arg(nameIn(m_presenter.steps().sources, id));
    };
    const auto change = [this, id, name](const QString &what, const std::function<void(DataSource &)> &work) {
        m_presenter.change<DataSource>(id, tr("%1 of %2").arg(what, name()), work);
    };
    connect(row, &NextStepSource::changed, this, change);
    connect(row, &NextStepRow::renamed, this,
        [change](const QString &to) { change(tr("name"), [to](DataSource &source) { source.name = to; }); });
    connect(row, &NextStepRow::moveRequested, this, [this, id](int by) { m_presenter.moveSource(id, by); });
    connect(row, &NextStepRow::removeRequested, this,
        [this, id, name] { m_presenter.remove<DataSource>(id, name()); });
    connect(row, &NextStepRow::originRequested, this, [this, id] { m_presenter.showOrigin(id); });
    return row;
}

NextStepMetric *NextStepsPane::makeMetric(Id id, QWidget *parent)
{
    auto *row = new NextStepMetric(m_theme, m_presenter.isReadOnly(), parent);
    const auto name = [this, id] { return tr("metric %1").arg(nameIn(m_presenter.steps().metrics, id)); };
    connect(row, &NextStepRow::renamed, this, [this, id, name](const QString &to) {
        m_presenter.change<Metric>(
            id, tr("%1 of %2").arg(tr("name"), name()), [to](Metric &metric) { metric.name = to; });
    });
    connect(row, &NextStepRow::removeRequested, this,
        [this, id, name] { m_presenter.remove<Metric>(id, name()); });
    connect(row, &NextStepRow::originRequested, this, [this, id] { m_presenter.showOrigin(id); });
    return row;
}

NextStepConcern *NextStepsPane::makeConcern(Id id, QWidget *parent)
{
    auto *row = new NextStepConcern(m_theme, parent);
    connect(row, &NextStepConcern::showRequested, this,
        [this, id] { Q_EMIT showRequested(QString::fromLatin1(Concern::description().name), id); });
    connect(row, &NextStepRow::originRequested, this, [this, id] { m_presenter.showOrigin(id); });
    return row;
}

void NextStepsPane::refresh()
{
    const NextSteps &steps = m_presenter.steps();
    m_tasks->present(std::span<const Task>(steps.tasks));
    m_sources->present(std::span<const DataSource>(steps.sources));
    m_metrics->present(std::span<const Metric>(steps.metrics));
    m_concerns->present(std::span<const Concern>(steps.concerns));
    m_noTasks->setVisible(steps.tasks.empty());
    m_noSources->setVisible(steps.sources.empty());
    m_noMetrics->setVisible(steps.metrics.empty());
    m_noConcerns->setVisible(steps.concerns.empty());
    orderTabs(*this);
}

bool NextStepsPane::reveal(const QString &kind, Id id)
{
    const auto is = [&](const Kind &other) { return kind == QLatin1StringView(other.name); };
    NextStepRow *row = nullptr;
    if (is(Task::description()))
        row = m_tasks->row(id);
    else if (is(DataSource::description()))
        row = m_sources->row(id);
    else if (is(Metric::description()))
        row = m_metrics->row(id);
    else if (is(Concern::description()))
        row = m_concerns->row(id);
    if (!row)
        return false;
    row->takeFocus();
    QMetaObject::invokeMethod(
        row,
        [this, row] {
            m_scroll->widget()->layout()->activate();
            m_scroll->ensureWidgetVisible(row, 0, metrics::gap);
        },
        Qt::QueuedConnection);
    return true;
}

void NextStepsPane::fillMenu(QMenu &menu)
{
    const bool isReadOnly = m_presenter.isReadOnly();
    menu.addAction(tr("Add task"), m_addTask, [this] { m_addTask->setFocus(Qt::ShortcutFocusReason); })
        ->setDisabled(isReadOnly);
    menu.addAction(
            tr("Add data source"), m_addSource, [this] { m_addSource->setFocus(Qt::ShortcutFocusReason); })
        ->setDisabled(isReadOnly);
}

} // namespace concave::ui
