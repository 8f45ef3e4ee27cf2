#include "ui/portfolio/stagesdialog.h"

#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

StagesDialog::StagesDialog(const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_project(project), m_scope(new Choice(theme, this)),
      m_rows(new RowModel({{tr("Stage"), false}, {tr("Begins at, weeks")}}, this)),
      m_reset(button({}, ButtonKind::Secondary, ButtonSize::Standard, this))
{
    setWindowTitle(tr("Stages"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *table = new RowTable(*m_rows, this);
    table->setObjectName(QStringLiteral("stages"));
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_box = new FieldBox(theme, tr("Stages and where they begin"), table, this);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->addItem(tr("All projects"));
    if (const auto own = presenter.project(project))
        m_scope->addItem(tr("%1 alone").arg(own->name));
    m_scope->setCurrentIndex(hasOwn() ? 1 : 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(
        paragraph(tr("A project reaches a stage with the effort that the plan gives it. The first "
                     "stage begins at no effort."),
            TextStyle::Body, Token::Text2, this));
    column->addWidget(new FieldBox(theme, tr("These stages hold for"), m_scope, this));
    column->addWidget(m_box, 1);
    auto *buttons = new QHBoxLayout;
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    close->setAutoDefault(false); // Enter belongs to the table
    m_reset->setAutoDefault(false);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);

    m_rows->setReadOnly(presenter.isReadOnly());
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_rows->setRows({}, false);
        refresh();
    });
    connect(m_rows, &RowModel::edited, this, &StagesDialog::take);
    connect(m_rows, &RowModel::refused, m_box, &FieldBox::setError);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_presenter.setStages(scope(), {}); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &PortfolioPresenter::changed, this, &StagesDialog::refresh);
    refresh();
    table->setFocus();
    resize(metrics::startLeft, metrics::emptyText + 4 * metrics::row);
}

std::optional<Id> StagesDialog::scope() const
{
    return m_scope->currentIndex() == 1 ? std::optional(m_project) : std::nullopt;
}

bool StagesDialog::hasOwn() const
{
    return std::ranges::any_of(m_presenter.portfolio().stages,
        [&](const Stage &stage) { return stage.project == std::optional(m_project); });
}

void StagesDialog::refresh()
{
    RowModel::Cells cells;
    for (const Stage &stage : stagesOf(m_presenter.portfolio(), scope().value_or(Id())))
        cells.push_back({stage.name, stage.start});
    m_rows->setRows(std::move(cells));
    m_box->setError({});
    const auto &all = m_presenter.portfolio().stages;
    const bool isOwn = std::ranges::any_of(all, [&](const Stage &stage) { return stage.project == scope(); });
    m_reset->setText(scope() ? tr("Use those for all projects") : tr("Use the usual five"));
    m_reset->setEnabled(isOwn && !m_presenter.isReadOnly());
}

void StagesDialog::take()
{
    Stages stages;
    for (const QVariantList &row : m_rows->rows())
        stages.push_back({.id = {}, .name = row[0].toString(), .start = row[1].toDouble()});
    const auto negative = std::ranges::find_if(stages, [](const Stage &stage) { return stage.start < 0; });
    if (negative != stages.end()) {
        m_box->setError(
            tr("%1 would begin below no effort. The stages as they were still hold.").arg(negative->name));
        return;
    }
    m_presenter.setStages(scope(), std::move(stages));
}

} // namespace concave::ui
