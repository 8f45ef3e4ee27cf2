#include "ui/pipeline/mergedialog.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"
#include "ui/widgets/tooltip.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int valueWidth = 240;
constexpr int fieldWidth = 120;

/// "3 activities, 1 meeting": what hangs on the leads but the first.
QString whatMoves(const Pipeline &pipeline, const std::vector<Id> &leads)
{
    QStringList words;
    const auto count = [&](const auto &records, const QString &one, const QString &many) {
        std::size_t sum = 0;
        for (auto lead = std::next(leads.begin()); lead != leads.end(); ++lead)
            sum += ofLead(records, *lead).size();
        if (sum > 0)
            words << (sum == 1 ? one : many.arg(sum));
    };
    count(pipeline.activities, MergeDialog::tr("1 activity"), MergeDialog::tr("%1 activities"));
    count(pipeline.meetings, MergeDialog::tr("1 meeting"), MergeDialog::tr("%1 meetings"));
    count(pipeline.milestones, MergeDialog::tr("1 milestone"), MergeDialog::tr("%1 milestones"));
    count(pipeline.parties, MergeDialog::tr("1 signing party"), MergeDialog::tr("%1 signing parties"));
    count(pipeline.testimonials, MergeDialog::tr("1 reference"), MergeDialog::tr("%1 references"));
    return words.join(QStringLiteral(", "));
}

/// Where the lead has nothing, a dash.
QString shownValue(const MergeChoice &choice, std::size_t index, const Lead &lead)
{
    const QLatin1StringView name(Lead::description().fields[choice.field].name);
    if (name == QLatin1StringView("amount") && lead.amount)
        return showMoney(*lead.amount, lead.currency);
    if (name == QLatin1StringView("rate") && lead.rate)
        return showMoney(*lead.rate, lead.currency);
    const QString words = choice.values[index].simplified();
    return words.isEmpty() ? QStringLiteral("–") : words;
}

} // namespace

MergeDialog::MergeDialog(PipelinePresenter &presenter, std::vector<Id> leads, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_leads(std::move(leads))
{
    Q_ASSERT(m_leads.size() > 1);
    std::ranges::sort(m_leads);
    setWindowTitle(tr("Merge %1 leads").arg(m_leads.size()));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    column->addWidget(
        paragraph(tr("Choose what the one lead keeps. What is not chosen is written down in its "
                     "activities; tags and notes are joined."),
            TextStyle::Body, Token::Text2, this));
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("fields"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
    m_along = paragraph({}, TextStyle::Note, Token::Text2, this);
    m_along->setObjectName(QStringLiteral("along"));
    column->addWidget(m_along);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    auto *merge = button(tr("Merge"), ButtonKind::Primary, ButtonSize::Standard, this);
    merge->setObjectName(QStringLiteral("merge"));
    merge->setDefault(true);
    merge->setDisabled(presenter.isReadOnly());
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(merge);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(merge, &QPushButton::clicked, this, &MergeDialog::merge);
    connect(&presenter, &PipelinePresenter::changed, this, &MergeDialog::refresh);
    refresh();
    const auto shown = std::min<int>(static_cast<int>(m_leads.size()), 3);
    const int wide =
        fieldWidth + shown * (valueWidth + metrics::pane) + 2 * metrics::page + 2 * metrics::scrollBar;
    resize(wide, column->totalHeightForWidth(wide));
}

void MergeDialog::refresh()
{
    const bool areThere =
        std::ranges::all_of(m_leads, [&](Id lead) { return m_presenter.lead(lead) != nullptr; });
    if (!areThere)
        return reject();
    m_choices = mergeChoices(m_presenter.pipeline(), m_leads);
    m_scroll->setWidget(fields());
    const QString along = whatMoves(m_presenter.pipeline(), m_leads);
    m_along->setText(tr("Moves along: %1.").arg(along));
    m_along->setVisible(!along.isEmpty());
}

QWidget *MergeDialog::fields()
{
    auto *pane = new QWidget(m_scroll);
    auto *grid = new QGridLayout(pane);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::pane);
    grid->setVerticalSpacing(metrics::field);
    grid->setColumnMinimumWidth(0, fieldWidth);
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        const Lead &lead = *m_presenter.lead(m_leads[i]);
        const int column = static_cast<int>(i) + 1;
        grid->setColumnMinimumWidth(column, valueWidth);
        grid->setColumnStretch(column, 1);
        grid->addWidget(paragraph(fullName(lead), TextStyle::Section, Token::Text, pane), 0, column);
        const QString added = tr("Added %1").arg(showDay(createdOn(lead), m_presenter.today()));
        grid->addWidget(label(added, TextStyle::Note, Token::Text2, pane), 1, column);
    }
    for (MergeChoice &choice : m_choices) {
        const int row = grid->rowCount();
        const QString name = Lead::description().fields[choice.field].labelText();
        grid->addWidget(label(name, TextStyle::Body, Token::Text2, pane), row, 0);
        auto *group = new QButtonGroup(pane);
        for (std::size_t i = 0; i < choice.values.size(); ++i) {
            const QString words = shownValue(choice, i, *m_presenter.lead(m_leads[i]));
            const QString shown = fontMetrics().elidedText(words, Qt::ElideRight, valueWidth - metrics::page);
            auto *value = new QRadioButton(QString(shown).replace(u'&', QStringLiteral("&&")), pane);
            value->setAccessibleName(tr("%1: %2").arg(name, words));
            if (shown != words)
                ui::setToolTip(*value, words);
            value->setChecked(i == choice.chosen);
            group->addButton(value, static_cast<int>(i));
            grid->addWidget(value, row, static_cast<int>(i) + 1);
        }
        connect(group, &QButtonGroup::idClicked, this,
            [&choice](int lead) { choice.chosen = static_cast<std::size_t>(lead); });
    }
    if (m_choices.empty()) {
        grid->addWidget(
            label(tr("They are alike in every field."), TextStyle::Body, Token::Text, pane), 2, 0, 1, -1);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return pane;
}

void MergeDialog::merge()
{
    if (m_presenter.merge(m_leads, m_choices))
        accept();
}

} // namespace concave::ui
