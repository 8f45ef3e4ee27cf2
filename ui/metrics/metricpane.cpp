#include "ui/metrics/metricpane.h"

#include "ui/metrics/metricpresenter.h"
#include "ui/metrics/observationimportdialog.h"
#include "ui/metrics/observationsdialog.h"
#include "ui/metrics/ruleedit.h"
#include "ui/plots/metricplot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

namespace concave::ui {

namespace {

constexpr int unitWidth = 96;

QHBoxLayout *rowIn(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    column.addLayout(row);
    return row;
}

/// The one table that is being dragged; empty where it is something else.
QString draggedTable(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    for (const char *ending : {".csv", ".tsv", ".txt", ".xlsx"}) {
        if (path.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive))
            return path;
    }
    return {};
}

} // namespace

MetricPane::MetricPane(const Theme &theme, Document &document, QWidget *parent, AskFile askFile)
    : QWidget(parent), m_theme(theme), m_askFile(std::move(askFile)),
      m_presenter(new MetricPresenter(document, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    addHead(*column);
    addRule(*column);
    addDetails(*column);
    addReadings(*column);
    column->addStretch();
    setAcceptDrops(!document.isReadOnly());
    bind();
}

void MetricPane::addHead(QVBoxLayout &column)
{
    QHBoxLayout *row = rowIn(column);
    m_state = new Chip(m_theme, {}, Chip::Kind::Neutral, {}, this);
    m_state->setObjectName(QStringLiteral("metricState"));
    row->addWidget(label(tr("Metric and alert rule"), TextStyle::Label, Token::Text2, this), 1);
    row->addWidget(m_state);
}

void MetricPane::addRule(QVBoxLayout &column)
{
    QHBoxLayout *row = rowIn(column);
    m_rule = new RuleEdit(m_theme, this);
    m_rule->setObjectName(QStringLiteral("rule"));
    m_rule->setAccessibleName(tr("Alert rule"));
    m_rule->setReadOnly(m_presenter->isReadOnly());
    m_interval = new Choice(m_theme, this);
    m_interval->setObjectName(QStringLiteral("interval"));
    m_interval->setAccessibleName(tr("Checked every"));
    m_interval->setDisabled(m_presenter->isReadOnly());
    m_interval->addItems({tr("minute"), tr("hour"), tr("day"), tr("week"), tr("month")}); // as Interval
    m_import = button(m_theme, Icon::Import, tr("Import…"), ButtonKind::Ghost, ButtonSize::Standard, this);
    m_import->setObjectName(QStringLiteral("importObservations"));
    ui::setToolTip(*m_import, tr("Import observations from a table"));
    m_import->setDisabled(m_presenter->isReadOnly());
    row->addWidget(m_rule, 1);
    row->addWidget(label(tr("every"), TextStyle::Body, Token::Text2, this));
    row->addWidget(m_interval);
    row->addWidget(m_import);
    auto *error = new ErrorLine(m_theme, this);
    error->setObjectName(QStringLiteral("ruleError"));
    error->follow(*m_rule);
    column.addWidget(error);
}

void MetricPane::addDetails(QVBoxLayout &column)
{
    QHBoxLayout *row = rowIn(column);
    m_unit = new TextEdit(this);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setPlaceholderText(tr("orders"));
    m_unit->setFixedWidth(unitWidth);
    m_unit->setReadOnly(m_presenter->isReadOnly());
    m_liveSince = new DateEdit(
        m_theme, [this] { return m_presenter->today(); }, this);
    m_liveSince->setObjectName(QStringLiteral("liveSince"));
    m_liveSince->setAccessibleName(tr("Alert live since"));
    m_liveSince->setEmptyText(tr("Not live yet"));
    m_liveSince->setReadOnly(m_presenter->isReadOnly());
    m_observations = button(tr("Observations…"), ButtonKind::Ghost, ButtonSize::Standard, this);
    m_observations->setObjectName(QStringLiteral("observations"));
    row->addWidget(label(tr("Unit"), TextStyle::Body, Token::Text2, this));
    row->addWidget(m_unit);
    row->addSpacing(metrics::tight);
    row->addWidget(label(tr("Alert live since"), TextStyle::Body, Token::Text2, this));
    row->addWidget(m_liveSince);
    row->addStretch();
    row->addWidget(m_observations);
    auto *error = new ErrorLine(m_theme, this);
    error->follow(*m_liveSince);
    column.addWidget(error);
}

void MetricPane::addReadings(QVBoxLayout &column)
{
    m_card = new QWidget(this);
    setSurface(*m_card, Surface::Card);
    m_plot = new MetricPlot(m_theme, m_card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(metrics::line, metrics::tight, metrics::line, metrics::tight);
    inside->addWidget(m_plot);
    m_hint = new HintBox(m_theme, HintBox::Kind::Plain, {}, {}, this);
    m_hint->setObjectName(QStringLiteral("metricHint"));
    column.addWidget(m_card);
    column.addWidget(m_hint);
}

void MetricPane::bind()
{
    connect(m_presenter, &MetricPresenter::changed, this, &MetricPane::refresh);
    connect(m_presenter, &MetricPresenter::done, this, &MetricPane::done);
    connect(m_presenter, &MetricPresenter::failed, this, &MetricPane::failed);
    connect(m_rule, &RuleEdit::committed, m_presenter, &MetricPresenter::setRule);
    connect(m_unit, &TextEdit::committed, m_presenter, &MetricPresenter::setUnit);
    connect(m_liveSince, &DateEdit::committed, m_presenter, &MetricPresenter::setLiveSince);
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        if (static_cast<Interval>(index) != m_presenter->metric().interval)
            m_presenter->setInterval(static_cast<Interval>(index));
    });
    connect(m_import, &QPushButton::clicked, this, [this] { openImport(m_askFile(this)); });
    connect(m_observations, &QPushButton::clicked, this, &MetricPane::openObservations);
}

void MetricPane::show(Id project, Id concern)
{
    if (concern != m_presenter->concern())
        m_rule->discard();
    m_presenter->show(project, concern);
}

void MetricPane::refresh()
{
    const Metric &metric = m_presenter->metric();
    m_rule->setValue(metric.rule);
    m_unit->setValue(metric.unit);
    m_liveSince->setValue(metric.liveSince);
    m_interval->setCurrentIndex(static_cast<int>(metric.interval));
    refreshChip();
    refreshReadings();
}

void MetricPane::refreshChip()
{
    const MetricReport &report = m_presenter->report();
    switch (report.state) {
    case MetricState::Ok:
        m_state->set(report.sentence, Chip::Kind::Positive, Icon::Check);
        break;
    case MetricState::Breached:
        m_state->set(report.sentence, Chip::Kind::Danger, Icon::Warning);
        break;
    case MetricState::Silent:
        m_state->set(report.sentence, Chip::Kind::Warning, Icon::Clock);
        break;
    case MetricState::NoData:
        m_state->set(report.sentence, Chip::Kind::Neutral, Icon::Clock);
        break;
    case MetricState::NoRule:
        break; // the field says it
    }
    m_state->setVisible(report.state != MetricState::NoRule);
}

void MetricPane::refreshReadings()
{
    const MetricReport &report = m_presenter->report();
    const bool hasReadings = report.since.isValid();
    m_card->setVisible(hasReadings);
    m_hint->setVisible(!hasReadings);
    if (hasReadings)
        m_plot->set(m_presenter->metric(), report, m_presenter->today());
    else
        m_hint->set(HintBox::Kind::Plain, report.sentence + u'.', guidance());
}

QString MetricPane::guidance() const
{
    const MetricReport &report = m_presenter->report();
    const QStringList &series = m_presenter->series();
    const QString names = u'“' + series.join(QStringLiteral("”, “")) + u'”';
    if (report.fault)
        return tr("Correct it where it is underlined. Its observations are kept.");
    if (report.state == MetricState::NoRule && m_presenter->hasObservations())
        return tr("Observed are %1. Write what must hold for them.").arg(names);
    if (report.state == MetricState::NoRule)
        return tr(
            "Write what must hold over what is counted, such as incoming - outgoing = 0. Then import or "
            "type observations.");
    if (m_presenter->hasObservations())
        return tr("Observed are %1, and at no moment all that the rule names. Name them there as they are "
                  "observed, or add what is missing.")
            .arg(names);
    return tr("Import a table with a column of days and columns for %1, drop it here, or type observations.")
        .arg(names);
}

QString MetricPane::askForTable(QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, tr("Import observations"), QString(), tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
}

void MetricPane::openImport(const QString &path)
{
    if (path.isEmpty())
        return;
    const auto file = readSourceFile(path);
    if (!file)
        return Q_EMIT failed(file.error().sentence);
    (new ObservationImportDialog(m_theme, *m_presenter, *file, this))->open();
}

void MetricPane::openObservations()
{
    (new ObservationsDialog(m_theme, *m_presenter, this))->open();
}

void MetricPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedTable(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MetricPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openImport(draggedTable(*event->mimeData()));
}

} // namespace concave::ui
