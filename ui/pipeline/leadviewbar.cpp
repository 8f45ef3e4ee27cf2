#include "ui/pipeline/leadviewbar.h"

#include "ui/pipeline/leadtable.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int choiceWidth = 220;

} // namespace

LeadViewBar::LeadViewBar(const Theme &theme, PipelinePresenter &presenter, LeadTable &table, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_table(table), m_views(new Choice(theme, this)),
      m_name(new TextEdit(this)), m_more(iconButton(theme, Icon::More, tr("Views"), {}, this)),
      m_chosenLeads(label({}, TextStyle::Body, Token::Text2, this)),
      m_change(button(tr("Change…"), ButtonKind::Ghost, ButtonSize::Standard, this))
{
    setFixedHeight(metrics::rowComfortable);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, 0, metrics::pane, 0);
    row->setSpacing(metrics::gap);
    m_views->setObjectName(QStringLiteral("leadViews"));
    m_views->setAccessibleName(tr("View of the table"));
    m_views->setFixedWidth(choiceWidth);
    m_name->setObjectName(QStringLiteral("leadViewName"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setFixedWidth(choiceWidth);
    m_name->setRequired(tr("A view needs a name."));
    m_name->hide();
    m_more->setObjectName(QStringLiteral("leadViewMenu"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_chosenLeads->setObjectName(QStringLiteral("chosenLeads"));
    m_change->setObjectName(QStringLiteral("changeLeads"));
    auto *columns =
        button(theme, Icon::Settings, tr("Columns"), ButtonKind::Ghost, ButtonSize::Standard, this);
    columns->setMenu(new QMenu(columns));
    row->addWidget(m_views);
    row->addWidget(m_name);
    row->addWidget(m_more);
    row->addStretch();
    row->addWidget(m_chosenLeads);
    row->addWidget(m_change);
    row->addWidget(columns);

    connect(m_views, &QComboBox::activated, this, &LeadViewBar::choose);
    connect(m_name, &TextEdit::committed, this, &LeadViewBar::takeName);
    connect(m_name, &QLineEdit::editingFinished, this, &LeadViewBar::endNaming);
    connect(m_more->menu(), &QMenu::aboutToShow, this, [this] { fillMenu(*m_more->menu()); });
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        columns->menu()->clear();
        m_table.fillColumnMenu(*columns->menu());
    });
    connect(&m_presenter, &PipelinePresenter::changed, this, &LeadViewBar::refresh);
    connect(&m_presenter, &PipelinePresenter::filterChanged, this, &LeadViewBar::refresh);
    connect(&m_table, &LeadTable::arrangementChanged, this, &LeadViewBar::refresh);
    connect(&m_presenter, &PipelinePresenter::selectionChanged, this, &LeadViewBar::showChosenLeads);
    connect(m_change, &QPushButton::clicked, &m_table, &LeadTable::changeAll);
    refresh();
    showChosenLeads();
}

void LeadViewBar::showChosenLeads()
{
    const std::size_t chosen = m_presenter.selection().size();
    m_chosenLeads->setText(tr("%1 chosen").arg(QLocale().toString(qulonglong(chosen))));
    m_chosenLeads->setVisible(chosen > 1);
    m_change->setVisible(chosen > 1);
    m_change->setDisabled(m_presenter.isReadOnly());
}

const LeadView *LeadViewBar::view() const
{
    const auto &views = m_presenter.pipeline().views;
    const auto found = std::ranges::find(views, m_chosen, &LeadView::id);
    return found == views.end() ? nullptr : &*found;
}

bool LeadViewBar::isChanged() const
{
    return view() && arrangementOf(*view()) != m_table.arrangement();
}

void LeadViewBar::setChosen(Id view)
{
    m_chosen = view;
    refresh();
}

void LeadViewBar::refresh()
{
    const QSignalBlocker quiet(m_views);
    m_views->clear();
    m_views->addItem(tr("All leads"), qint64(0));
    for (const LeadView &view : m_presenter.pipeline().views) {
        const bool isOther = view.id == m_chosen && isChanged();
        m_views->addItem(isOther ? tr("%1, changed").arg(view.name) : view.name, view.id.value);
    }
    m_views->setCurrentIndex(std::max(0, m_views->findData(m_chosen.value)));
}

void LeadViewBar::choose(int index)
{
    m_chosen = {m_views->itemData(index).toLongLong()};
    m_table.arrange(view() ? arrangementOf(*view()) : usualArrangement());
    m_table.setFocus();
}

void LeadViewBar::fillMenu(QMenu &menu)
{
    menu.clear();
    const bool isReadOnly = m_presenter.isReadOnly();
    menu.addAction(tr("Save as a new view…"), this, [this] { askForName(Naming::New); })
        ->setDisabled(isReadOnly);
    if (!view())
        return;
    menu.addSeparator();
    menu.addAction(tr("Save the changes"), this, &LeadViewBar::update)
        ->setDisabled(isReadOnly || !isChanged());
    menu.addAction(tr("Rename…"), this, [this] { askForName(Naming::Renamed); })->setDisabled(isReadOnly);
    menu.addAction(tr("Delete the view"), this, &LeadViewBar::remove)->setDisabled(isReadOnly);
}

void LeadViewBar::askForName(Naming naming)
{
    m_naming = naming;
    m_views->hide();
    m_more->hide();
    m_name->show();
    m_name->setValue(naming == Naming::Renamed && view() ? view()->name : QString());
    m_name->setFocus();
    m_name->selectAll();
}

void LeadViewBar::endNaming()
{
    if (m_naming == Naming::None || !m_name->error().isEmpty())
        return;
    m_naming = Naming::None;
    m_name->hide();
    m_views->show();
    m_more->show();
    m_table.setFocus();
}

void LeadViewBar::takeName(const QString &name)
{
    if (m_naming == Naming::New)
        saveAs(name);
    else if (m_naming == Naming::Renamed)
        rename(name);
}

void LeadViewBar::saveAs(const QString &name)
{
    const auto &views = m_presenter.pipeline().views;
    LeadView saved{.name = name, .position = views.empty() ? 1 : views.back().position + 1};
    put(m_table.arrangement(), saved);
    Id id;
    if (m_presenter.edit(tr("Save view %1").arg(name), [&](Edit &edit) { id = edit.insert(saved); }))
        setChosen(id);
}

void LeadViewBar::rename(const QString &name)
{
    if (!view())
        return;
    m_presenter.edit(tr("Rename view %1 to %2").arg(view()->name, name), [&](Edit &edit) {
        edit.modify<LeadView>(m_chosen, [&](LeadView &renamed) { renamed.name = name; });
    });
}

void LeadViewBar::update()
{
    if (!view())
        return;
    m_presenter.edit(tr("Change view %1").arg(view()->name), [&](Edit &edit) {
        edit.modify<LeadView>(m_chosen, [&](LeadView &changed) { put(m_table.arrangement(), changed); });
    });
}

void LeadViewBar::remove()
{
    if (!view())
        return;
    const QString name = view()->name;
    if (m_presenter.edit(
            tr("Delete view %1").arg(name), [&](Edit &edit) { edit.remove<LeadView>(m_chosen); }))
        Q_EMIT done(tr("Deleted view %1").arg(name));
}

void LeadViewBar::keyPressEvent(QKeyEvent *event)
{
    // Enter has named a view and is done with; the page would open a lead.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    if (event->key() != Qt::Key_Escape || m_naming == Naming::None)
        return QWidget::keyPressEvent(event);
    m_naming = Naming::New; // nothing was named
    m_name->setError({});
    endNaming();
}

} // namespace concave::ui
