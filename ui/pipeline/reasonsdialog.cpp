#include "ui/pipeline/reasonsdialog.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace concave::ui {

ReasonsDialog::ReasonsDialog(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_rows(new RowModel({{tr("Reason"), false}}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reasons for losing"));
    auto *table = new RowTable(*m_rows, this);
    table->setObjectName(QStringLiteral("reasons"));
    table->horizontalHeader()->hide();
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(tr("Leads that are lost already keep the reason they were given."),
        TextStyle::Body, Token::Text2, this));
    column->addWidget(new FieldBox(theme, tr("Reasons to choose from"), table, this), 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);

    m_rows->setReadOnly(presenter.isReadOnly());
    connect(m_rows, &RowModel::edited, this, &ReasonsDialog::take);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &PipelinePresenter::changed, this, &ReasonsDialog::refresh);
    refresh();
    table->setFocus();
    resize(metrics::startLeft, metrics::emptyText + 4 * metrics::row);
}

void ReasonsDialog::refresh()
{
    RowModel::Cells cells;
    for (const LostReason &reason : m_presenter.pipeline().reasons)
        cells.push_back({reason.name});
    m_rows->setRows(std::move(cells));
}

void ReasonsDialog::take()
{
    std::vector<LostReason> reasons;
    for (const QVariantList &row : m_rows->rows()) {
        reasons.push_back(
            {.id = {}, .name = row.front().toString(), .position = static_cast<double>(reasons.size()) + 1});
    }
    m_presenter.edit(tr("Change reasons for losing"), [&](Edit &edit) {
        establishReasons(edit);
        edit.replace<LostReason>([](const LostReason &) { return true; }, std::move(reasons));
    });
}

} // namespace concave::ui
