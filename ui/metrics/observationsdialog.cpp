#include "ui/metrics/observationsdialog.h"

#include "ui/metrics/observationmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <set>

namespace concave::ui {

ObservationsDialog::ObservationsDialog(const Theme &theme, MetricPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_model(new ObservationModel(presenter, this)),
      m_table(new QTableView(this)), m_error(new ErrorLine(theme, this)),
      m_hint(new HintBox(theme, HintBox::Kind::Plain, tr("No series yet."),
          tr("Write a rule that names what is observed, such as incoming - outgoing = 0. Or paste a table "
             "with "
             "a row of names."),
          this))
{
    setWindowTitle(tr("Observations of %1").arg(presenter.metric().name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    setUpTable();
    m_error->setObjectName(QStringLiteral("refused"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *paste = button(tr("Paste"), ButtonKind::Secondary, ButtonSize::Standard, this);
    paste->setObjectName(QStringLiteral("paste"));
    paste->setAutoDefault(false); // Enter belongs to the table
    paste->setDisabled(presenter.isReadOnly());
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    close->setAutoDefault(false);
    buttons->addWidget(paste);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addWidget(paragraph(tr("Type, or paste rows from a spreadsheet. An empty cell is a gap."),
        TextStyle::Note, Token::Text2, this));
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_model, &ObservationModel::refused, m_error, &ErrorLine::say);
    connect(&presenter, &MetricPresenter::changed, this, &ObservationsDialog::refresh);
    connect(paste, &QPushButton::clicked, this, &ObservationsDialog::paste);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    m_table->scrollToBottom();
    resize(metrics::emptyText + 4 * metrics::row, 2 * metrics::emptyText);
}

void ObservationsDialog::setUpTable()
{
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setAccessibleName(tr("Observations"));
    m_table->setModel(m_model);
    m_table->setProperty("boxed", true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setFont(ui::font(TextStyle::Chip));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
}

void ObservationsDialog::refresh()
{
    const bool hasSeries = !m_presenter.series().isEmpty();
    m_table->setVisible(hasSeries);
    m_hint->setVisible(!hasSeries);
}

bool ObservationsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
        if (isEnter && m_table->currentIndex().isValid()) {
            m_table->edit(m_table->currentIndex());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ObservationsDialog::paste()
{
    m_model->paste(m_table->currentIndex(), QGuiApplication::clipboard()->text());
}

/// Single cells become gaps; whole rows go.
void ObservationsDialog::removeSelected()
{
    std::set<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    const bool isOneCell = selected.size() == 1 && selected.front().column() > 0;
    if (isOneCell) {
        m_model->setData(selected.front(), QString());
        return;
    }
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    m_model->removeMoments({rows.begin(), rows.end()});
}

} // namespace concave::ui
