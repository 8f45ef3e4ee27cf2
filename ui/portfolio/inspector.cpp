#include "ui/portfolio/inspector.h"

#include "core/portfolio/stages.h"
#include "ui/portfolio/pointsdialog.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/portfolio/returnsdialog.h"
#include "ui/portfolio/stagebar.h"
#include "ui/portfolio/stagesdialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/keyfigure.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/seriesmark.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <cmath>

namespace concave::ui {

namespace {

QString shown(double number, int least, int most)
{
    return showNumber(number, least, most, QLocale());
}

/// The words of a kind's choice field, with their stored numbers.
void addChoices(Choice &choice, const Kind &kind, QStringView field)
{
    for (const concave::Choice &word : kind.fields[*kind.index(field)].choices)
        choice.addItem(QCoreApplication::translate("Record", word.label), word.stored);
}

QString labelOf(const Kind &kind, QStringView field)
{
    return kind.fields[*kind.index(field)].labelText();
}

} // namespace

Inspector::Inspector(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_mark(new SeriesMark(theme)),
      m_name(new ElidedLabel({}, TextStyle::Section)), m_family(new Choice(theme)),
      m_first(number(QStringLiteral("firstParameter"), 1, 4)),
      m_second(number(QStringLiteral("secondParameter"), 2, 5)),
      m_third(number(QStringLiteral("thirdParameter"), 1, 4)),
      m_measured(button(theme, Icon::Table, {}, ButtonKind::Ghost, ButtonSize::Small, this)),
      m_points(line(QStringLiteral("points"))), m_weight(number(QStringLiteral("weight"), 1, 3)),
      m_owner(line(QStringLiteral("owner"))), m_minimum(number(QStringLiteral("minimum"), 0, 2)),
      m_maximum(number(QStringLiteral("maximum"), 0, 2)), m_pin(new QCheckBox),
      m_pinned(number(QStringLiteral("pinned"), 0, 2)), m_client(line(QStringLiteral("client"))),
      m_state(new Choice(theme)), m_baseline(number(QStringLiteral("baseline"), 0, 3)),
      m_ceiling(number(QStringLiteral("ceiling"), 0, 3)),
      m_toNextStage(label({}, TextStyle::Note, Token::Text2)), m_stages(new StageBar(theme)),
      m_effort(new KeyFigure(tr("Effort"), this)), m_value(new KeyFigure(tr("Value"), this)),
      m_share(new KeyFigure(tr("Share of total value"), this)),
      m_why(new HintBox(theme, HintBox::Kind::Plain, {}, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::pane);
    column->setSpacing(metrics::field);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    auto *menu = iconButton(theme, Icon::More, tr("More about this project"));
    addMenu(*menu);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    m_measured->setObjectName(QStringLiteral("measured"));
    ui::setToolTip(*m_measured, tr("Measured points, and curves that follow them"));
    head->addWidget(m_measured);
    head->addWidget(menu);
    column->addLayout(head);

    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(metrics::field);
    m_grid->setVerticalSpacing(metrics::field);
    setUpFields();
    addFields(*m_grid);
    column->addLayout(m_grid);

    auto *stageHead = new QHBoxLayout;
    stageHead->addWidget(label(tr("Stage reached"), TextStyle::Label, Token::Text2));
    stageHead->addStretch();
    stageHead->addWidget(m_toNextStage);
    column->addLayout(stageHead);
    column->addWidget(m_stages);
    column->addWidget(new Separator);

    auto *figures = new QHBoxLayout;
    for (KeyFigure *figure : {m_effort, m_value, m_share})
        figures->addWidget(figure, 1);
    column->addLayout(figures);
    column->addWidget(m_why);
    column->addStretch(1); // all spare height goes below, none between the fields

    bind();
    connect(&m_presenter, &PortfolioPresenter::changed, this, &Inspector::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &Inspector::refreshTried);
    connect(&m_presenter, &PortfolioPresenter::selectedChanged, this, &Inspector::refresh);
    refresh();
}

NumberEdit *Inspector::number(const QString &objectName, int least, int most)
{
    auto *field = new NumberEdit(m_theme);
    field->setObjectName(objectName);
    field->setDecimals(least, most);
    field->setReadOnly(m_presenter.isReadOnly());
    return field;
}

TextEdit *Inspector::line(const QString &objectName)
{
    auto *field = new TextEdit;
    field->setObjectName(objectName);
    field->setReadOnly(m_presenter.isReadOnly());
    return field;
}

bool Inspector::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // A scroll area does not ask how high wrapped text gets; without this a long error would be cut off.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        if (const int height = layout()->totalHeightForWidth(width()); height > 0)
            setMinimumHeight(height);
    }
    return handled;
}

void Inspector::setUpFields()
{
    addChoices(*m_family, Curve::description(), u"family");
    addChoices(*m_state, Project::description(), u"state");
    m_family->setObjectName(QStringLiteral("family"));
    m_state->setObjectName(QStringLiteral("state"));
    for (Choice *choice : {m_family, m_state}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
        choice->setDisabled(m_presenter.isReadOnly());
    }
    m_points->setPlaceholderText(tr("effort:accuracy; effort:accuracy"));
    m_points->setCheck([](const QString &text) {
        return readPoints(text) ? QString()
                                : tr("Write effort:accuracy; effort:accuracy. The old points are kept.");
    });
    m_owner->setPlaceholderText(tr("Nobody"));
    m_weight->setStep(0.1);
    m_second->setStep(0.01);
    for (NumberEdit *field : {m_weight, m_first, m_second, m_third, m_minimum, m_maximum, m_pinned})
        field->setRange(0, std::nullopt);
    for (NumberEdit *effort : {m_minimum, m_maximum, m_pinned})
        effort->setUnit(tr("wk"));
    m_maximum->setEmptyText(tr("none"));
    m_ceiling->setEmptyText(tr("none"));
    m_pin->setObjectName(QStringLiteral("pin"));
    m_pin->setAccessibleName(tr("Pin effort"));
    m_pin->setDisabled(m_presenter.isReadOnly());
    m_pinned->setAccessibleName(tr("Pinned effort"));
}

void Inspector::addFields(QGridLayout &grid)
{
    auto *pin = new QWidget;
    auto *pinRow = new QHBoxLayout(pin);
    pinRow->setContentsMargins(0, 0, 0, 0);
    pinRow->setSpacing(metrics::tight);
    pinRow->addWidget(m_pin);
    pinRow->addWidget(m_pinned, 1);
    pin->setMinimumHeight(metrics::control);
    pin->setFocusProxy(m_pin);

    // In the order in which the Tab key goes through them.
    m_familyBox = new FieldBox(m_theme, tr("Curve family"), m_family, this);
    m_firstBox = new FieldBox(m_theme, {}, m_first, this);
    m_secondBox = new FieldBox(m_theme, {}, m_second, this);
    m_thirdBox = new FieldBox(m_theme, labelOf(Curve::description(), u"k"), m_third, this);
    m_pointsBox = new FieldBox(m_theme, tr("Measured points"), m_points, this);
    m_weightBox = new FieldBox(m_theme, tr("Weight"), m_weight, this);
    grid.addWidget(m_pointsBox, 0, 1, 1, 2);
    grid.addWidget(new FieldBox(m_theme, tr("Owner"), m_owner, this), 2, 0);
    grid.addWidget(new FieldBox(m_theme, tr("Min"), m_minimum, this), 2, 1);
    grid.addWidget(new FieldBox(m_theme, tr("Max"), m_maximum, this), 2, 2);
    grid.addWidget(new FieldBox(m_theme, tr("Pin effort"), pin, this), 2, 3);
    m_more = {new FieldBox(m_theme, tr("Client"), m_client, this),
        new FieldBox(m_theme, tr("Baseline"), m_baseline, this),
        new FieldBox(m_theme, tr("Ceiling"), m_ceiling, this),
        new FieldBox(m_theme, tr("State"), m_state, this)};
    for (int i = 0; i < static_cast<int>(m_more.size()); ++i) {
        grid.addWidget(m_more[static_cast<std::size_t>(i)], 3, i);
        m_more[static_cast<std::size_t>(i)]->hide();
    }
    arrangeParameters(false);
    grid.setColumnStretch(0, 5);
    for (int i = 1; i < 4; ++i)
        grid.setColumnStretch(i, 3);
}

void Inspector::addMenu(QToolButton &menuButton)
{
    auto *menu = new QMenu(&menuButton);
    QAction *rename = menu->addAction(tr("Rename"), this, &Inspector::renameRequested);
    rename->setShortcut(Qt::Key_F2);
    QAction *all = menu->addAction(tr("Show all fields"));
    all->setCheckable(true);
    connect(all, &QAction::toggled, this, [this](bool on) {
        for (QWidget *field : m_more)
            field->setVisible(on);
    });
    menu->addSeparator();
    menu->addAction(tr("What accuracy is worth…"), this,
        [this] { (new ReturnsDialog(m_theme, m_presenter, m_project, window()))->open(); });
    menu->addAction(tr("Stages…"), this,
        [this] { (new StagesDialog(m_theme, m_presenter, m_project, window()))->open(); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Delete"), this, [this] { m_presenter.removeProject(m_project); });
    remove->setShortcut(Qt::Key_Delete);
    for (QAction *edit : {rename, remove})
        edit->setDisabled(m_presenter.isReadOnly());
    // The table owns these keys; here they are only shown.
    for (QAction *action : menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    menuButton.setMenu(menu);
    menuButton.setPopupMode(QToolButton::InstantPopup);
}

/// What a field asks for and the document refuses is told beside the field.
template <class Field>
void Inspector::tellRefusal(Field *field, bool before)
{
    connect(field, &Field::committed, this, [this, field, before] {
        m_isCommitting = before;
        if (before)
            m_refusal.clear();
        else if (!m_refusal.isEmpty())
            field->setError(m_refusal);
    });
}

void Inspector::bind()
{
    connect(&m_presenter, &PortfolioPresenter::failed, this,
        [this](const QString &sentence) { m_refusal = sentence; });
    tellRefusals(true);
    bindFields();
    tellRefusals(false); // slots are called in the order of their connections
}

void Inspector::tellRefusals(bool before)
{
    for (NumberEdit *field : findChildren<NumberEdit *>())
        tellRefusal(field, before);
    for (TextEdit *field : findChildren<TextEdit *>())
        tellRefusal(field, before);
}

void Inspector::bindFields()
{
    PortfolioPresenter *presenter = &m_presenter;
    connect(m_family, &QComboBox::activated, presenter, [this](int index) {
        m_presenter.setFamily(m_project, static_cast<allocation::Family>(m_family->itemData(index).toInt()));
    });
    connect(m_state, &QComboBox::activated, presenter, [this](int index) {
        m_presenter.setState(m_project, static_cast<ProjectState>(m_state->itemData(index).toInt()));
    });
    bindParameter(*m_first, 0);
    bindParameter(*m_second, 1);
    bindParameter(*m_third, 2);
    connect(m_measured, &QPushButton::clicked, this,
        [this] { (new PointsDialog(m_theme, m_presenter, m_project, window()))->open(); });
    connect(m_points, &TextEdit::committed, presenter,
        [this](const QString &text) { m_presenter.setPoints(m_project, text); });
    connect(m_owner, &TextEdit::committed, presenter,
        [this](const QString &text) { m_presenter.setOwner(m_project, text); });
    connect(m_client, &TextEdit::committed, presenter,
        [this](const QString &text) { m_presenter.setClient(m_project, text); });

    using Number = std::optional<double>;
    connect(m_weight, &NumberEdit::committed, presenter,
        [this](Number value) { m_presenter.setWeight(m_project, value.value_or(0)); });
    connect(m_minimum, &NumberEdit::committed, presenter,
        [this](Number value) { m_presenter.setMinimum(m_project, value.value_or(0)); });
    connect(m_maximum, &NumberEdit::committed, presenter,
        [this](Number value) { m_presenter.setMaximum(m_project, value); });
    connect(m_pinned, &NumberEdit::committed, presenter,
        [this](Number value) { m_presenter.pin(m_project, value); });
    connect(m_baseline, &NumberEdit::committed, presenter, [this](Number value) {
        m_presenter.setParameter(m_project, &Curve::baseline, value.value_or(0), tr("baseline"));
    });
    connect(m_ceiling, &NumberEdit::committed, presenter,
        [this](Number value) { m_presenter.setCeiling(m_project, value); });
    connect(m_pin, &QCheckBox::clicked, presenter, [this](bool on) {
        const PlannedProject *planned = m_presenter.planned(m_project);
        const double effort = planned ? std::round(planned->share.effort * 10) / 10 : 0;
        m_presenter.pin(m_project, on ? Number(effort) : std::nullopt);
    });
}

void Inspector::bindParameter(NumberEdit &field, std::size_t place)
{
    connect(&field, &NumberEdit::committed, &m_presenter, [this, place](std::optional<double> value) {
        const Curve *curve = findCurve(m_presenter.portfolio(), m_project);
        const auto parameters = parametersOf(curve ? curve->family : Curve().family);
        if (value && place < parameters.size())
            m_presenter.setParameter(m_project, parameters[place].member, *value, parameters[place].label);
    });
}

std::vector<Inspector::Parameter> Inspector::parametersOf(allocation::Family family)
{
    const Kind &kind = Curve::description();
    std::vector<Parameter> parameters;
    const auto add = [&](allocation::Parameter parameter, const char *name, double Curve::*member) {
        if (allocation::uses(family, parameter))
            parameters.push_back({name, member, labelOf(kind, QString::fromLatin1(name))});
    };
    add(allocation::Parameter::A, "a", &Curve::a);
    add(allocation::Parameter::B, "b", &Curve::b);
    add(allocation::Parameter::P, "p", &Curve::p);
    add(allocation::Parameter::K, "k", &Curve::k);
    if (family == allocation::Family::Logistic)
        parameters.back().label = tr("Steepest at, k");
    return parameters;
}

void Inspector::arrangeParameters(bool three)
{
    for (FieldBox *box : {m_familyBox, m_firstBox, m_secondBox, m_thirdBox, m_weightBox})
        m_grid->removeWidget(box);
    const int row = three ? 1 : 0;
    const int column = three ? 0 : 1;
    m_grid->addWidget(m_familyBox, 0, 0, 1, three ? 4 : 1);
    m_grid->addWidget(m_firstBox, row, column);
    m_grid->addWidget(m_secondBox, row, column + 1);
    m_grid->addWidget(m_thirdBox, 1, 2);
    m_grid->addWidget(m_weightBox, row, 3);
    m_thirdBox->setVisible(three);
}

void Inspector::refreshParameters(const Curve &curve)
{
    const auto parameters = parametersOf(curve.family);
    const bool measured = parameters.empty();
    const bool three = parameters.size() > 2;
    if (three != m_thirdBox->isVisibleTo(this))
        arrangeParameters(three);
    m_firstBox->setVisible(!measured);
    m_secondBox->setVisible(!measured);
    m_pointsBox->setVisible(measured);
    m_family->setCurrentIndex(m_family->findData(static_cast<int>(curve.family)));
    if (measured) {
        m_points->setValue(m_presenter.pointsText(curve.project));
        return;
    }
    const std::pair<FieldBox *, NumberEdit *> fields[] = {
        {m_firstBox, m_first}, {m_secondBox, m_second}, {m_thirdBox, m_third}};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        fields[i].first->setLabel(parameters[i].label);
        fields[i].second->setValue(curve.*parameters[i].member);
    }
}

/// A curve that is tried out shows its parameters.
void Inspector::refreshTried()
{
    if (const PlannedProject *planned = m_presenter.planned(m_project))
        refreshParameters(planned->curve);
    refreshFigures();
}

void Inspector::refresh()
{
    // What was typed belongs to the project it was typed for.
    if (m_project != m_presenter.selected()) {
        for (LineField *field : findChildren<LineField *>())
            field->commit();
    }
    const auto project = m_presenter.project(m_presenter.selected());
    m_project = project ? project->id : Id();
    setEnabled(project.has_value());
    if (!project)
        return;
    refreshFields(*project);
    refreshFigures();
}

void Inspector::refreshFields(const Project &project)
{
    const Curve *curve = findCurve(m_presenter.portfolio(), project.id);
    m_mark->setSeries(project.colour);
    m_name->setText(project.name);
    const std::size_t points = m_presenter.measured(project.id).size();
    m_measured->setText(points == 0   ? tr("Measure")
                        : points == 1 ? tr("1 point")
                                      : tr("%1 points").arg(points));
    refreshParameters(curve ? *curve : Curve{.project = project.id});
    m_weight->setValue(project.weight);
    m_owner->setValue(project.owner);
    m_client->setValue(project.client);
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(project.state)));
    m_minimum->setValue(project.minimum);
    m_maximum->setValue(project.maximum);
    m_baseline->setValue(curve ? curve->baseline : 0);
    m_ceiling->setValue(curve ? curve->ceiling : std::nullopt);
    m_pin->setChecked(project.pinned.has_value());
    m_pin->setText(project.pinned ? QString() : tr("Off"));
    m_pinned->setVisible(project.pinned.has_value());
    m_pinned->setValue(project.pinned);
    markFault();
}

/// The field that keeps the portfolio from being planned.
void Inspector::markFault()
{
    const std::optional<PlanFault> &fault = m_presenter.fault();
    if (!fault || fault->project != m_project)
        return;
    std::vector<std::pair<QString, LineField *>> fields = {{QStringLiteral("weight"), m_weight},
        {QStringLiteral("minimum"), m_minimum}, {QStringLiteral("pinned"), m_pinned},
        {QStringLiteral("baseline"), m_baseline}, {QStringLiteral("ceiling"), m_ceiling},
        {QStringLiteral("points"), m_points}};
    if (const Curve *curve = findCurve(m_presenter.portfolio(), m_project)) {
        LineField *const places[] = {m_first, m_second, m_third};
        const auto parameters = parametersOf(curve->family);
        for (std::size_t i = 0; i < parameters.size(); ++i)
            fields.emplace_back(QString::fromLatin1(parameters[i].name), places[i]);
    }
    for (const auto &[name, field] : fields) {
        if (name == fault->field)
            field->setError(fault->sentence);
    }
}

void Inspector::refreshFigures()
{
    const PlannedProject *planned = m_presenter.planned(m_project);
    const double effort = planned ? planned->share.effort : 0;
    const double value = planned ? planned->share.value : 0;
    const double total = m_presenter.plan().allocation.value;
    const Stages stages = planned ? planned->stages : stagesOf(m_presenter.portfolio(), m_project);
    const auto reached = stageReached(stages, effort);
    const std::size_t next = reached ? *reached + 1 : 0;
    m_stages->set(stages, effort, planned ? planned->project.colour : 0);
    if (!reached)
        m_toNextStage->setText(tr("Not started"));
    else if (next < stages.size())
        m_toNextStage->setText(
            tr("%1 weeks to %2").arg(shown(stages[next].start - effort, 1, 1), stages[next].name));
    else
        m_toNextStage->setText(tr("The last stage"));
    m_effort->set(shown(effort, 1, 1), tr("weeks"));
    m_value->set(shown(value, 1, 1), unitOf(m_presenter.scenario()));
    m_share->set(
        total > 0 ? shown(100 * value / total, 0, 0) + QStringLiteral("\u202F%") : QStringLiteral("–"));
    if (m_presenter.problem().isEmpty())
        m_why->set(HintBox::Kind::Plain, tr("Why this split."), whyThisSplit(m_presenter.plan()));
    else
        m_why->set(HintBox::Kind::Warning,
            m_presenter.plan().projects.empty() ? tr("There is no split yet.")
                                                : tr("The last valid split is shown."),
            m_presenter.problem());
}

} // namespace concave::ui
