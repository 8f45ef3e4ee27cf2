#include "ui/concerns/demowalk.h"

#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace concave::ui {

DemoWalk::DemoWalk(ConcernsPresenter &presenter, Id concern, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_concern(concern),
      m_where(label({}, TextStyle::Body, Token::Text2, this)),
      m_text(paragraph({}, TextStyle::Display, Token::Text, this)),
      m_below(paragraph({}, TextStyle::Title, Token::Text2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Demo"));
    m_where->setObjectName(QStringLiteral("demoPlace"));
    m_text->setObjectName(QStringLiteral("demoStep"));
    m_below->setObjectName(QStringLiteral("demoBelow"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::startMargin, metrics::page, metrics::startMargin, metrics::page);
    column->setSpacing(metrics::field);
    column->addWidget(m_where);
    column->addStretch();
    column->addWidget(m_text);
    column->addWidget(m_below);
    column->addStretch();
    column->addWidget(makeButtons());
    const auto steps = stepsOf(presenter.book(), concern);
    const auto open =
        std::ranges::find_if(steps, [](const DemoStep &step) { return !step.shownOn.isValid(); });
    m_place = open == steps.end() ? 0 : static_cast<int>(open - steps.begin());
    connect(&presenter, &ConcernsPresenter::changed, this, &DemoWalk::refresh);
    resize(metrics::startWidth - 2 * metrics::startMargin, metrics::startHeight - metrics::startHead);
    refresh();
    m_show->setFocus();
}

QWidget *DemoWalk::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_back = button(tr("Back"), ButtonKind::Secondary, ButtonSize::Standard, buttons);
    m_back->setObjectName(QStringLiteral("demoBack"));
    m_skip = button(tr("Skip"), ButtonKind::Secondary, ButtonSize::Standard, buttons);
    m_skip->setObjectName(QStringLiteral("demoSkip"));
    m_show = button({}, ButtonKind::Primary, ButtonSize::Standard, buttons);
    m_show->setObjectName(QStringLiteral("demoShow"));
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_show);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_skip, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_show, &QPushButton::clicked, this, &DemoWalk::showStep);
    return buttons;
}

int DemoWalk::count() const
{
    return static_cast<int>(stepsOf(m_presenter.book(), m_concern).size());
}

/// nullptr behind the last one.
const DemoStep *DemoWalk::step() const
{
    const auto steps = stepsOf(m_presenter.book(), m_concern);
    return m_place < count() ? &steps[static_cast<std::size_t>(m_place)] : nullptr;
}

void DemoWalk::refresh()
{
    const Concern *concern = m_presenter.concern(m_concern);
    if (!concern || count() == 0) // gone, in another window
        return reject();
    m_place = std::min(m_place, count());
    const DemoStep *step = this->step();
    m_back->setEnabled(m_place > 0);
    m_skip->setVisible(step);
    if (step) {
        const bool isShown = step->shownOn.isValid();
        m_where->setText(tr("Step %1 of %2").arg(m_place + 1).arg(count()));
        m_text->setText(step->text);
        m_below->setText(isShown ? tr("Shown on %1").arg(showWholeDay(step->shownOn, m_presenter.today()))
                         : m_place == 0 ? concern->failure
                                        : QString());
        m_show->setText(isShown || m_presenter.isReadOnly() ? tr("Next") : tr("Shown, next"));
        return;
    }
    const QString refusal = refusalOf(m_presenter.book(), *concern, ConcernStatus::Demonstrated);
    const bool canMark = isOpen(*concern) && !m_presenter.isReadOnly();
    m_where->setText(tr("The end of the demo"));
    m_text->setText(refusal.isEmpty() ? tr("All steps were shown") : tr("Some steps were not shown"));
    m_below->setText(concern->fallback);
    m_show->setText(refusal.isEmpty() && canMark ? tr("Mark as demonstrated") : tr("Close"));
}

void DemoWalk::go(int by)
{
    m_place = std::clamp(m_place + by, 0, count());
    refresh();
}

void DemoWalk::showStep()
{
    const DemoStep *step = this->step();
    if (!step) {
        const Concern *concern = m_presenter.concern(m_concern);
        if (concern && isOpen(*concern) && !m_presenter.isReadOnly())
            m_presenter.setStatus(m_concern, ConcernStatus::Demonstrated);
        return accept();
    }
    const bool marks = !step->shownOn.isValid() && !m_presenter.isReadOnly();
    const Id id = step->id;
    if (marks &&
        !m_presenter.edit(tr("Show step %1").arg(ConcernsPresenter::shortly(step->text)), [&](Edit &edit) {
            edit.modify<DemoStep>(id, [&](DemoStep &shown) { shown.shownOn = m_presenter.today(); });
        }))
        return;
    go(1);
}

/// The keys of remotes, too.
void DemoWalk::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        return go(1);
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        return go(-1);
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace concave::ui
