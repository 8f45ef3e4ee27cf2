#include "ui/concerns/demopane.h"

#include "core/document/order.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/demowalk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

#include <QGridLayout>

namespace concave::ui {

DemoPane::DemoPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent)
{
    TextEdit *failure = line(QStringLiteral("failure"), tr("failure"), &Concern::failure);
    failure->setPlaceholderText(tr("What is made to fail, before their eyes?"));
    failure->setAccessibleName(tr("Failure"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(makeHead());
    column->addWidget(failure);
    column->addSpacing(metrics::tight);
    column->addWidget(makeSteps());
    column->addSpacing(metrics::field);
    column->addWidget(makeOutcome());
}

QWidget *DemoPane::makeHead()
{
    auto *head = new QWidget(this);
    m_start = button(tr("Start demo"), ButtonKind::Link, ButtonSize::Small, head);
    m_start->setObjectName(QStringLiteral("startDemo"));
    connect(m_start, &QPushButton::clicked, this,
        [this] { (new DemoWalk(presenter(), concern(), window()))->open(); });
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label(tr("Demo scenario"), TextStyle::Label, Token::Text2, head), 1);
    row->addWidget(m_start);
    return head;
}

QWidget *DemoPane::makeSteps()
{
    auto *card = new QWidget(this);
    setSurface(*card, Surface::Card);
    auto *column = plainColumn(card);
    column->setContentsMargins(0, metrics::tight, 0, metrics::tight);
    m_rows =
        new RecordRows<DemoStep, StepRow>([this](Id step, QWidget *parent) { return makeRow(step, parent); },
            [this](StepRow &row, const DemoStep &step) {
                const auto number = static_cast<int>(&step - steps().data()) + 1;
                row.present(step, number, presenter().today());
            },
            card);
    column->addWidget(m_rows);
    if (!isReadOnly()) {
        m_add = new AddLine(theme(), tr("Add step"), card);
        m_add->setObjectName(QStringLiteral("addStep"));
        // Below the numbers and texts of the steps.
        m_add->layout()->setContentsMargins(metrics::startMargin, 0, metrics::gap, 0);
        m_add->layout()->setSpacing(metrics::iconGap);
        column->addWidget(m_add);
        connect(m_add, &AddLine::added, this, &DemoPane::add);
    }
    return card;
}

QWidget *DemoPane::makeOutcome()
{
    auto *outcome = new QWidget(this);
    m_acts = new Choice(theme(), outcome);
    m_acts->setObjectName(QStringLiteral("personActs"));
    m_acts->setDisabled(isReadOnly());
    const Description<Concern> &kind = Concern::description();
    for (const concave::Choice &word : kind.fields[*kind.index(u"person_acts")].choices)
        m_acts->addItem(toWords(kind.fields[*kind.index(u"person_acts")], qint64(word.stored)), word.stored);
    connect(m_acts, &QComboBox::activated, this, [this](int place) {
        const auto acts = static_cast<PersonActs>(m_acts->itemData(place).toInt());
        change(tr("who must act"), [&](Concern &concern) { concern.personActs = acts; });
    });
    auto *grid = new QGridLayout(outcome);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::field);
    grid->setVerticalSpacing(metrics::field);
    const auto answer = [this](const QString &name, const QString &label, const QString &what,
                            QString Concern::*member) {
        TextArea *field = area(name, what, member);
        field->setLeastLines(1);
        return box(label, field);
    };
    grid->addWidget(
        box(tr("Fallback"), line(QStringLiteral("fallback"), tr("fallback"), &Concern::fallback)), 0, 0);
    grid->addWidget(box(tr("Must a person act?"), m_acts), 0, 1);
    grid->addWidget(
        answer(QStringLiteral("onRetry"), tr("On retry"), tr("what happens on retry"), &Concern::onRetry), 1,
        0);
    grid->addWidget(answer(QStringLiteral("onPermanentFailure"), tr("On permanent failure"),
                        tr("what happens on permanent failure"), &Concern::onPermanentFailure),
        1, 1);
    for (int i : {0, 1})
        grid->setColumnStretch(i, 1);
    return outcome;
}

void DemoPane::refresh(const Concern &concern)
{
    m_rows->present(steps());
    m_start->setVisible(!steps().empty());
    m_acts->setCurrentIndex(m_acts->findData(static_cast<int>(concern.personActs)));
}

std::span<const DemoStep> DemoPane::steps() const
{
    return stepsOf(presenter().book(), concern());
}

const DemoStep *DemoPane::find(Id step) const
{
    const auto found = std::ranges::find(steps(), step, &DemoStep::id);
    return found == steps().end() ? nullptr : &*found;
}

StepRow *DemoPane::makeRow(Id id, QWidget *parent)
{
    auto *row = new StepRow(theme(), isReadOnly(), parent);
    connect(row, &StepRow::shown, this, [this, id](bool on) {
        changeStep(id, on ? tr("Show step %1") : tr("Unmark step %1 as shown"),
            [&](DemoStep &step) { step.shownOn = on ? presenter().today() : QDate(); });
    });
    connect(row, &StepRow::renamed, this, [this, id](const QString &text) {
        changeStep(id, tr("Change step %1"), [&](DemoStep &step) { step.text = text; });
    });
    connect(row, &StepRow::moveRequested, this, [this, id](int by) { move(id, by); });
    connect(row, &StepRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void DemoPane::changeStep(Id id, const QString &label, const std::function<void(DemoStep &)> &change)
{
    if (const DemoStep *step = find(id))
        presenter().edit(label.arg(ConcernsPresenter::shortly(step->text)),
            [&](Edit &edit) { edit.modify<DemoStep>(id, change); });
}

void DemoPane::add(const QString &text)
{
    presenter().edit(tr("Add step %1").arg(ConcernsPresenter::shortly(text)),
        [&](Edit &edit) { addDemoStep(edit, presenter().book(), concern(), text); });
}

void DemoPane::move(Id id, int by)
{
    const DemoStep *step = find(id);
    if (!step)
        return;
    presenter().edit(tr("Move step %1").arg(ConcernsPresenter::shortly(step->text)),
        [&](Edit &edit) { reorder(edit, steps(), id, by); });
    m_rows->row(id)->takeFocus();
}

void DemoPane::remove(Id id)
{
    const DemoStep *step = find(id);
    if (!step)
        return;
    const QString text = ConcernsPresenter::shortly(step->text);
    if (presenter().edit(tr("Delete step %1").arg(text), [&](Edit &edit) { edit.remove<DemoStep>(id); }))
        Q_EMIT presenter().done(tr("Deleted %1").arg(text));
}

void DemoPane::focusOpen()
{
    for (const DemoStep &step : steps()) {
        if (!step.shownOn.isValid())
            return m_rows->row(step.id)->takeFocus();
    }
    if (m_add)
        m_add->setFocus(Qt::ShortcutFocusReason);
}

} // namespace concave::ui
