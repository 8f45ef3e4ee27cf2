#include "ui/pipeline/leadfilterbar.h"

#include "ui/pipeline/filterfield.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tooltip.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace concave::ui {

namespace {

const QString sourceKey = QStringLiteral("source:");

/// As a menu's line shows it: no letter of it is a shortcut.
QString literal(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

/// What the filter asks for as sources.
QStringList sourcesIn(const QString &filter)
{
    QStringList sources;
    for (const QString &word : filterWords(filter)) {
        if (word.startsWith(sourceKey, Qt::CaseInsensitive))
            sources << word.sliced(sourceKey.size()).remove(u'"');
    }
    return sources;
}

} // namespace

LeadFilterBar::LeadFilterBar(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter),
      m_field(new FilterField(
          theme, [&presenter](const QString &word) { return filterHints(presenter.pipeline(), word); },
          this)),
      m_filter(button(theme, Icon::Filter, tr("Filter"), ButtonKind::Ghost, ButtonSize::Standard, this)),
      m_sources(button(theme, Icon::ChevronDown, {}, ButtonKind::Ghost, ButtonSize::Standard, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(m_field);
    row->addWidget(m_filter);
    row->addWidget(m_sources);

    m_field->setObjectName(QStringLiteral("leadFilter"));
    m_field->installEventFilter(this);
    m_field->hide();
    connect(m_field, &QLineEdit::textEdited, this, &LeadFilterBar::filterBy);
    connect(m_field, &FilterField::left, this, &LeadFilterBar::giveFocusBack);
    connect(m_field, &FilterField::cleared, this, [this] {
        filterBy({});
        giveFocusBack();
        m_field->hide();
    });

    m_filter->setObjectName(QStringLiteral("filterMenu"));
    ui::setToolTip(*m_filter, tr("Filter and sort the leads"), QKeySequence::Find);
    auto *menu = new QMenu(m_filter);
    m_filter->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &LeadFilterBar::fillMenu);

    m_sources->setObjectName(QStringLiteral("sourceMenu"));
    m_sources->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the arrow is last
    auto *sources = new QMenu(m_sources);
    sources->setLayoutDirection(layoutDirection());
    m_sources->setMenu(sources);
    connect(sources, &QMenu::aboutToShow, this, &LeadFilterBar::fillSources);

    connect(&m_presenter, &PipelinePresenter::filterChanged, this, &LeadFilterBar::refresh);
    connect(&m_presenter, &PipelinePresenter::changed, this, &LeadFilterBar::refresh);
    refresh();
}

void LeadFilterBar::beginSearch()
{
    if (!m_field->hasFocus())
        m_before = QApplication::focusWidget();
    m_field->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LeadFilterBar::giveFocusBack()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

/// An empty field goes when it is left.
bool LeadFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        m_field->setVisible(!m_field->text().isEmpty());
    return QWidget::eventFilter(watched, event);
}

void LeadFilterBar::filterBy(const QString &text)
{
    m_presenter.setFilter(LeadFilter(text));
}

void LeadFilterBar::addCondition(QMenu &menu, const QString &text, const QString &word)
{
    const QStringList words = filterWords(m_presenter.filter().text());
    QAction *line = menu.addAction(literal(text));
    line->setCheckable(true);
    line->setChecked(words.contains(word, Qt::CaseInsensitive));
    connect(line, &QAction::toggled, this, [this, words, word](bool isOn) {
        QStringList changed = words;
        if (isOn)
            changed << word;
        else
            changed.removeIf(
                [&](const QString &other) { return other.compare(word, Qt::CaseInsensitive) == 0; });
        filterBy(changed.join(u' '));
    });
}

void LeadFilterBar::addConditions(QMenu &menu, const QString &key, const QStringList &values)
{
    for (const QString &value : values)
        addCondition(menu, value, filterWord(key, value));
    menu.setDisabled(values.isEmpty());
}

void LeadFilterBar::fillMenu()
{
    QMenu &menu = *m_filter->menu();
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    menu.clear();
    addCondition(menu, tr("Overdue"), QStringLiteral("due:overdue"));
    addCondition(menu, tr("Due today"), QStringLiteral("due:today"));
    addCondition(menu, tr("No next action"), QStringLiteral("due:none"));
    addCondition(menu, tr("Silent for too long"), QStringLiteral("is:stale"));
    menu.addSeparator();
    addCondition(menu, tr("Open"), QStringLiteral("is:open"));
    addCondition(menu, tr("Not signed"), QStringLiteral("is:unsigned"));
    addCondition(menu, tr("Won"), QStringLiteral("is:won"));
    addCondition(menu, tr("Lost"), QStringLiteral("is:lost"));
    menu.addSeparator();
    QStringList stages;
    for (const PipelineStage &stage : m_presenter.pipeline().stages)
        stages << stage.name;
    addConditions(*menu.addMenu(tr("Stage")), QStringLiteral("stage:"), stages);
    QStringList tags;
    for (const Lead &lead : m_presenter.pipeline().leads)
        tags << tagsOf(lead);
    tags.sort(Qt::CaseInsensitive);
    tags.removeDuplicates();
    addConditions(*menu.addMenu(tr("Tag")), QStringLiteral("tag:"), tags);
    menu.addAction(tr("Worth more than…"), this, [this] {
        QStringList words = filterWords(m_presenter.filter().text());
        filterBy((words << QStringLiteral("value>")).join(u' '));
        beginSearch();
        m_field->end(false);
    });
    menu.addSeparator();
    addSorting(menu);
    menu.addSeparator();
    menu.addAction(tr("Clear the filter"), this, [this] { filterBy({}); })
        ->setDisabled(m_presenter.filter().isEmpty());
}

void LeadFilterBar::addSorting(QMenu &menu)
{
    for (const auto &[text, byDue] :
        {std::pair(tr("Cards in the order of the hand"), false), {tr("Cards by due date"), true}}) {
        QAction *line =
            menu.addAction(text, &m_presenter, [this, byDue = byDue] { m_presenter.sortByDue(byDue); });
        line->setCheckable(true);
        line->setChecked(m_presenter.isByDue() == byDue);
    }
}

void LeadFilterBar::fillSources()
{
    QMenu &menu = *m_sources->menu();
    menu.clear();
    const QStringList chosen = sourcesIn(m_presenter.filter().text());
    QStringList others = filterWords(m_presenter.filter().text());
    others.removeIf([](const QString &word) { return word.startsWith(sourceKey, Qt::CaseInsensitive); });
    const auto add = [&](const QString &text, const QStringList &words, bool isChosen) {
        QAction *line = menu.addAction(literal(text), this, [this, words] { filterBy(words.join(u' ')); });
        line->setCheckable(true);
        line->setChecked(isChosen);
    };
    add(tr("All sources"), others, chosen.isEmpty());
    menu.addSeparator();
    for (const QString &source : m_presenter.sources())
        add(source, others + QStringList(filterWord(sourceKey, source)),
            chosen.contains(source, Qt::CaseInsensitive));
}

void LeadFilterBar::refresh()
{
    const LeadFilter &filter = m_presenter.filter();
    if (m_field->text() != filter.text())
        m_field->setText(filter.text());
    if (!filter.text().isEmpty())
        m_field->show();
    else if (!m_field->hasFocus())
        m_field->hide();
    const QLocale locale;
    m_field->setCount(filter.isEmpty()
                          ? QString()
                          : tr("%1 of %2")
                                .arg(locale.toString(static_cast<qulonglong>(m_presenter.shown().size())),
                                    locale.toString(static_cast<qulonglong>(m_presenter.facts().size()))));
    const QStringList sources = sourcesIn(filter.text());
    m_sources->setText(sources.isEmpty()     ? tr("All sources")
                       : sources.size() == 1 ? literal(sources.front())
                                             : tr("%1 sources").arg(sources.size()));
}

} // namespace concave::ui
