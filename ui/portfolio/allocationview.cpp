#include "ui/portfolio/allocationview.h"

#include "ui/plots/allocationplot.h"
#include "ui/portfolio/budgetstrip.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tooltip.h"

#include <QCheckBox>
#include <QDataStream>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace concave::ui {

AllocationView::AllocationView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : PlotView(parent), m_theme(theme), m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    m_plot = new AllocationPlot(theme, {}, this);
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setDraggable(!presenter.isReadOnly());
    column->addWidget(m_plot, 1);
    column->addWidget(new Separator);
    m_strip = new BudgetStrip(theme, presenter, this);
    column->addWidget(m_strip);

    connect(m_plot, &AllocationPlot::projectChosen, &presenter, &PortfolioPresenter::select);
    connect(m_plot, &AllocationPlot::dotDragged, &presenter, &PortfolioPresenter::tryPin);
    connect(m_plot, &AllocationPlot::dotDropped, &presenter, [this](Id project) {
        if (const PlannedProject *planned = m_presenter.planned(project))
            m_presenter.pin(project, planned->share.effort);
    });
    connect(m_plot, &AllocationPlot::curveDragged, &presenter, &PortfolioPresenter::tryCurve);
    connect(m_plot, &AllocationPlot::curveDropped, &presenter, &PortfolioPresenter::reshape);
    connect(m_plot, &AllocationPlot::dragCancelled, &presenter, &PortfolioPresenter::stopTrying);
    connect(&presenter, &PortfolioPresenter::changed, this, &AllocationView::refresh);
    connect(&presenter, &PortfolioPresenter::tried, this, &AllocationView::refresh);
    connect(&presenter, &PortfolioPresenter::selectedChanged, this, &AllocationView::refreshSelected);
    refresh();
    refreshSelected();
}

QWidget *AllocationView::head()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(label(tr("Value by effort"), TextStyle::Section));
    m_explanation = new ElidedLabel({}, TextStyle::Body, Token::Text2);
    m_explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_explanation, 1);
    m_bands = new QCheckBox(tr("Bands"));
    m_tangents = new QCheckBox(tr("Tangents"));
    for (QCheckBox *box : {m_bands, m_tangents}) {
        box->setChecked(true);
        layout->addSpacing(metrics::gap);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &AllocationView::applyOptions);
    }
    m_axis = new Choice(m_theme, head);
    m_axis->setObjectName(QStringLiteral("axis"));
    m_axis->setAccessibleName(tr("Value axis"));
    ui::setToolTip(*m_axis, tr("What the height of the curves means"));
    m_axis->addItem(tr("Weighted"), static_cast<int>(ValueAxis::Weighted));
    m_axis->addItem(tr("Accuracy"), static_cast<int>(ValueAxis::Accuracy));
    m_axis->addItem(tr("Money"), static_cast<int>(ValueAxis::Money));
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_axis);
    connect(m_axis, &QComboBox::currentIndexChanged, this, &AllocationView::applyOptions);
    return head;
}

void AllocationView::applyOptions()
{
    m_plot->setOptions({m_bands->isChecked(), m_tangents->isChecked(),
        static_cast<ValueAxis>(m_axis->currentData().toInt())});
}

void AllocationView::refresh()
{
    m_explanation->setText(m_presenter.problem().isEmpty()
                               ? tr("dots mark the best split; tangents are parallel")
                               : tr("the last split that was possible"));
    m_plot->setPlan(m_presenter.plan());
    m_plot->setMeasured(m_presenter.measured(m_presenter.selected()));
}

void AllocationView::refreshSelected()
{
    m_plot->setSelected(m_presenter.selected());
    m_plot->setMeasured(m_presenter.measured(m_presenter.selected()));
}

Drawing AllocationView::drawing() const
{
    return drawingOf(m_theme, m_presenter.plan(), m_plot->options());
}

QByteArray AllocationView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_bands->isChecked() << m_tangents->isChecked() << m_axis->currentData().toInt()
           << static_cast<int>(m_strip->rule());
    return state;
}

void AllocationView::restoreState(const QByteArray &state)
{
    bool bands = true;
    bool tangents = true;
    int axis = 0;
    int rule = 0;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> bands >> tangents >> axis >> rule;
    if (stream.status() != QDataStream::Ok)
        return;
    m_bands->setChecked(bands);
    m_tangents->setChecked(tangents);
    if (rule >= 0 && rule < static_cast<int>(rules.size()))
        m_strip->setRule(static_cast<Rule>(rule));
    if (const int index = m_axis->findData(axis); index >= 0)
        m_axis->setCurrentIndex(index);
}

} // namespace concave::ui
