#include "ui/metrics/observationsdialog.h"

#include "ui/metrics/observationmodel.h"
#include "ui/metrics/observationtable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"

#include <QTimer>

namespace concave::ui {

ObservationsDialog::ObservationsDialog(const Theme &theme, MetricPresenter &presenter, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Observations of %1").arg(presenter.metric().name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *model = new ObservationModel(presenter, this);
    auto *table = new ObservationTable(*model, this);
    table->setObjectName(QStringLiteral("table"));
    auto *hint = new HintBox(theme, HintBox::Kind::Plain, tr("No series yet."),
        tr("Write a rule that names what is observed, such as incoming - outgoing = 0. Or paste a table with "
           "a "
           "row of names."),
        this);
    auto *error = new ErrorLine(theme, this);
    error->setObjectName(QStringLiteral("refused"));
    auto *paste = button(tr("Paste"), ButtonKind::Secondary, ButtonSize::Standard, this);
    paste->setObjectName(QStringLiteral("paste"));
    paste->setAutoDefault(false); // Enter belongs to the table
    paste->setDisabled(presenter.isReadOnly());
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    close->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(tr("Type, or paste rows from a spreadsheet. An empty cell is a gap."),
        TextStyle::Note, Token::Text2, this));
    column->addWidget(table, 1);
    column->addWidget(hint);
    column->addWidget(error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(paste);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);

    const auto refresh = [table, hint, &presenter] {
        table->setHidden(presenter.series().isEmpty());
        hint->setVisible(presenter.series().isEmpty());
    };
    connect(&presenter, &MetricPresenter::changed, this, refresh);
    connect(model, &ObservationModel::refused, error, &ErrorLine::say);
    connect(paste, &QPushButton::clicked, table, &ObservationTable::paste);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    table->setCurrentIndex(model->index(model->rowCount() - 1, 0));
    table->setFocus();
    resize(metrics::emptyText + 4 * metrics::row, 2 * metrics::emptyText);
    QTimer::singleShot(0, table, &QAbstractItemView::scrollToBottom); // once it has its size
}

} // namespace concave::ui
