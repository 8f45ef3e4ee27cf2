#include "ui/concerns/stakeholdersdialog.h"

#include "core/document/order.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QKeyEvent>
#include <QScrollArea>

namespace concave::ui {

StakeholdersDialog::StakeholdersDialog(
    const Theme &theme, ConcernsPresenter &presenter, Id stakeholder, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_presenter(presenter),
      m_nobody(paragraph(tr("Nobody yet. Add everyone who can stop the project, or whom it changes."),
          TextStyle::Body, Token::Text2, this)),
      m_heads(StakeholderRow::heads(this)),
      m_rows(new RecordRows<Stakeholder, StakeholderRow>(
          [this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [](StakeholderRow &row, const Stakeholder &shown) { row.present(shown); }))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Stakeholders"));
    auto *list = new QWidget(this);
    QVBoxLayout *rows = plainColumn(list);
    rows->addWidget(m_nobody);
    rows->addWidget(m_heads);
    rows->addWidget(m_rows);
    auto *add = new AddLine(theme, tr("Add stakeholder"), list);
    add->setObjectName(QStringLiteral("addStakeholder"));
    add->setHidden(presenter.isReadOnly());
    rows->addWidget(add);
    rows->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    auto *close = button(tr("Done"), ButtonKind::Primary, ButtonSize::Standard, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(tr("A concern is due before the next meeting of whoever raised it."),
        TextStyle::Body, Token::Text2, this));
    column->addWidget(scroll, 1);
    column->addWidget(close, 0, Qt::AlignRight);

    connect(add, &AddLine::added, this, [this](const QString &name) { m_presenter.stakeholderNamed(name); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&presenter, &ConcernsPresenter::changed, this, &StakeholdersDialog::refresh);
    refresh();
    resize(metrics::startWidth - 2 * metrics::startMargin, metrics::emptyText + 4 * metrics::row);
    if (StakeholderRow *row = m_rows->row(stakeholder))
        row->takeFocus();
    else
        add->setFocus();
}

StakeholderRow *StakeholdersDialog::makeRow(Id id, QWidget *parent)
{
    auto *row = new StakeholderRow(
        m_theme, [this] { return m_presenter.today(); }, m_presenter.isReadOnly(), parent);
    connect(row, &StakeholderRow::changed, this,
        [this, id](const QString &what, const std::function<void(Stakeholder &)> &change) {
            if (const Stakeholder *changed = find(id))
                m_presenter.edit(tr("Change %1 of %2").arg(what, ConcernsPresenter::shortly(changed->name)),
                    [&](Edit &edit) { edit.modify<Stakeholder>(id, change); });
        });
    connect(row, &StakeholderRow::moveRequested, this, [this, id](int by) { move(id, by); });
    connect(row, &StakeholderRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void StakeholdersDialog::refresh()
{
    m_rows->present(m_presenter.book().stakeholders);
    m_nobody->setVisible(m_presenter.book().stakeholders.empty());
    m_heads->setHidden(m_presenter.book().stakeholders.empty());
    orderTabs(*this);
}

const Stakeholder *StakeholdersDialog::find(Id id) const
{
    return findStakeholder(m_presenter.book(), id);
}

void StakeholdersDialog::move(Id id, int by)
{
    if (const Stakeholder *moved = find(id))
        m_presenter.edit(tr("Move %1").arg(ConcernsPresenter::shortly(moved->name)), [&](Edit &edit) {
            reorder(edit, std::span<const Stakeholder>(m_presenter.book().stakeholders), id, by);
        });
}

void StakeholdersDialog::remove(Id id)
{
    const Stakeholder *removed = find(id);
    if (!removed)
        return;
    const QString name = ConcernsPresenter::shortly(removed->name);
    if (m_presenter.edit(tr("Delete %1").arg(name), [&](Edit &edit) { edit.remove<Stakeholder>(id); }))
        Q_EMIT m_presenter.done(tr("Deleted %1").arg(name));
}

} // namespace concave::ui
