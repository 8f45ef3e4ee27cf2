#include "ui/pipeline/quickadd.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScreen>

#include <algorithm>

namespace concave::ui {

QuickAdd::QuickAdd(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("quickAdd"));
    setAccessibleName(tr("Add lead"));
}

void QuickAdd::build()
{
    setRoundCorners(*this, metrics::radiusCard);
    m_company = new TextEdit(this);
    m_company->setObjectName(QStringLiteral("newCompany"));
    m_there = paragraph({}, TextStyle::Note, Token::Warning, this);
    m_there->setObjectName(QStringLiteral("alreadyThere"));
    m_contact = new TextEdit(this);
    m_contact->setObjectName(QStringLiteral("newContact"));
    m_value = new MoneyEdit(this);
    m_value->setObjectName(QStringLiteral("newValue"));
    m_stage = new Choice(m_theme, this);
    m_stage->setObjectName(QStringLiteral("newStage"));
    auto *open = button(tr("Add and open"), ButtonKind::Secondary, ButtonSize::Standard, this);
    auto *add = button(tr("Add lead"), ButtonKind::Primary, ButtonSize::Standard, this);
    add->setObjectName(QStringLiteral("addNewLead"));

    auto *optional = new QHBoxLayout;
    optional->setSpacing(metrics::gap);
    optional->addWidget(new FieldBox(m_theme, tr("Contact"), m_contact, this), 1);
    optional->addWidget(new FieldBox(m_theme, tr("Value"), m_value, this), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(new FieldBox(m_theme, tr("Company"), m_company, this));
    column->addWidget(m_there);
    column->addLayout(optional);
    column->addWidget(new FieldBox(m_theme, tr("Stage"), m_stage, this));
    column->addLayout(buttons);
    connect(m_company, &QLineEdit::textChanged, this, &QuickAdd::sayWhetherThere);
    connect(add, &QPushButton::clicked, this, &QuickAdd::add);
    connect(open, &QPushButton::clicked, this, &QuickAdd::addAndOpen);
}

void QuickAdd::ask(std::optional<Id> stage)
{
    if (!m_company)
        build();
    fillStages(stage);
    sayWhetherThere();
    place();
    show();
    m_company->setFocus(Qt::PopupFocusReason);
    m_company->selectAll();
}

void QuickAdd::fillStages(std::optional<Id> stage)
{
    m_stage->clear();
    for (const PipelineStage &each : m_presenter.pipeline().stages)
        m_stage->addItem(each.name, QVariant::fromValue(each.id.value));
    m_stage->setCurrentIndex(stage ? std::max(0, m_stage->findData(QVariant::fromValue(stage->value))) : 0);
}

/// Below the anchor, its right edge at the anchor's, within the screen.
void QuickAdd::place()
{
    const QWidget *anchor = m_anchor && m_anchor->isVisible() ? m_anchor.data() : parentWidget();
    resize(metrics::drawer, heightForWidth(metrics::drawer));
    const int below = anchor == parentWidget() ? metrics::gap : anchor->height() + metrics::tight;
    QPoint corner = anchor->mapToGlobal(QPoint(anchor->width() - width(), below));
    const QRect screen = anchor->screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(corner);
}

/// The first lead of the same company, in any case of its letters.
void QuickAdd::sayWhetherThere()
{
    const QString company = m_company->text().simplified();
    const Pipeline &pipeline = m_presenter.pipeline();
    const auto same = std::ranges::find_if(pipeline.leads,
        [&](const Lead &lead) { return lead.company.compare(company, Qt::CaseInsensitive) == 0; });
    const bool isThere = same != pipeline.leads.end();
    m_there->setVisible(isThere);
    if (isThere) {
        const LeadFacts &facts = *m_presenter.facts(same->id);
        m_there->setText(
            facts.standing == Standing::Lost
                ? tr("%1 is already there, as lost").arg(same->company)
                : tr("%1 is already in %2").arg(same->company, pipeline.stages[facts.stage].name));
    }
    if (isVisible())
        resize(width(), heightForWidth(width()));
}

Id QuickAdd::add()
{
    m_value->commit();
    m_contact->commit();
    const QString company = m_company->text().simplified();
    if (!m_value->error().isEmpty())
        return {};
    if (company.isEmpty()) {
        m_company->setError(tr("A company is needed."));
        m_company->setFocus();
        return {};
    }
    const Id added = m_presenter.add(Lead{.id = {},
        .company = company,
        .contact = m_contact->value(),
        .stage = Id{m_stage->currentData().toLongLong()},
        .amount = m_value->amount(),
        .currency = m_value->currency()});
    if (!added)
        return {};
    m_company->setValue({});
    m_contact->setValue({});
    m_value->setValue({}, m_value->currency());
    m_company->clear();
    m_company->setFocus();
    return added;
}

void QuickAdd::addAndOpen()
{
    if (const Id added = add()) {
        close();
        m_presenter.open(added);
    }
}

void QuickAdd::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

void QuickAdd::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::ControlModifier)
        addAndOpen();
    else if (isEnter)
        add();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace concave::ui
