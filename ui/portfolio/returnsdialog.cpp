#include "ui/portfolio/returnsdialog.h"

#include "core/portfolio/returns.h"
#include "ui/plots/returnplot.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/textedit.h"

#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int tableWidth = 260;

} // namespace

ReturnsDialog::ReturnsDialog(const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_project(project),
      m_rows(new RowModel({{tr("Accuracy, points")}, {tr("Worth")}}, this)), m_unit(new TextEdit(this)),
      m_plot(new ReturnPlot(theme, this)),
      m_clear(button(tr("Worth is accuracy again"), ButtonKind::Secondary, ButtonSize::Standard, this))
{
    const auto own = presenter.project(project);
    setWindowTitle(own ? tr("What the accuracy of %1 is worth").arg(own->name) : tr("Returns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *table = new RowTable(*m_rows, this);
    table->setObjectName(QStringLiteral("returns"));
    table->setMinimumWidth(tableWidth);
    m_box = new FieldBox(theme, tr("Corners of the map"), table, this);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setPlaceholderText(tr("points"));
    m_unit->setReadOnly(presenter.isReadOnly());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(
        tr("The first points of accuracy are worth most: worth rises, and ever more slowly. Below the "
           "first corner it falls as it begins, beyond the last it stays. The weight multiplies it."),
        TextStyle::Body, Token::Text2, this));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::pane);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::field);
    left->addWidget(m_box, 1);
    left->addWidget(new FieldBox(theme, tr("Value is counted in"), m_unit, this));
    middle->addLayout(left, 2);
    middle->addWidget(m_plot, 3);
    column->addLayout(middle, 1);
    auto *buttons = new QHBoxLayout;
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    close->setAutoDefault(false); // Enter belongs to the table
    m_clear->setAutoDefault(false);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);

    m_rows->setReadOnly(presenter.isReadOnly());
    connect(m_rows, &RowModel::edited, this, &ReturnsDialog::take);
    connect(m_rows, &RowModel::refused, m_box, &FieldBox::setError);
    connect(m_unit, &TextEdit::committed, &presenter, &PortfolioPresenter::setUnit);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_presenter.setReturns(m_project, {}); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &PortfolioPresenter::changed, this, &ReturnsDialog::refresh);
    refresh();
    table->setFocus();
    resize(2 * metrics::emptyText, metrics::emptyText + 4 * metrics::row);
}

void ReturnsDialog::refresh()
{
    const allocation::Returns returns = returnsOf(m_presenter.portfolio(), m_project);
    RowModel::Cells cells;
    for (const allocation::Worth &corner : returns)
        cells.push_back({corner.accuracy, corner.worth});
    m_rows->setRows(std::move(cells));
    m_box->setError(faultOf(returns));
    m_unit->setValue(m_presenter.scenario().unit);
    m_clear->setEnabled(!returns.empty() && !m_presenter.isReadOnly());
    const PlannedProject *planned = m_presenter.planned(m_project);
    const auto own = m_presenter.project(m_project);
    m_plot->set(returns, planned ? std::optional(planned->share.accuracy) : std::nullopt,
        own ? own->colour : 0, unitOf(m_presenter.scenario()));
}

void ReturnsDialog::take()
{
    allocation::Returns returns;
    for (const QVariantList &row : m_rows->rows())
        returns.push_back({row[0].toDouble(), row[1].toDouble()});
    returns = sorted(std::move(returns));
    if (const QString fault = faultOf(returns); !fault.isEmpty())
        m_box->setError(tr("%1 Until then the last map that could be used holds.").arg(fault));
    else
        m_presenter.setReturns(m_project, returns);
}

} // namespace concave::ui
