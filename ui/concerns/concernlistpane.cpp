#include "ui/concerns/concernlistpane.h"

#include "ui/concerns/captureline.h"
#include "ui/concerns/concernlist.h"
#include "ui/concerns/concernmarks.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/statussegments.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"
#include "ui/widgets/separator.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace concave::ui {

namespace {

constexpr std::array gaps{Gap::Mitigation, Gap::Metric, Gap::Owner, Gap::Demonstration, Gap::Slide};
constexpr int firstGap = 100; ///< of the filter's choices: statuses as they are stored, gaps from here on
constexpr int everything = -1;

} // namespace

ConcernListPane::ConcernListPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter),
      m_count(label({}, TextStyle::Section, Token::Text, this)), m_segments(new StatusSegments(theme, this)),
      m_statuses(paragraph({}, TextStyle::Caption, Token::Text3, this)),
      m_meeting(paragraph({}, TextStyle::Note, Token::Text2, this)),
      m_list(new ConcernList(theme, presenter, this)),
      m_nothing(paragraph(tr("No concern matches the filter"), TextStyle::Body, Token::Text2, this)),
      m_new(makeNewRow()), m_capture(new CaptureLine(theme, presenter, this))
{
    m_count->setObjectName(QStringLiteral("concernCount"));
    m_meeting->setObjectName(QStringLiteral("nextMeeting"));
    m_statuses->setObjectName(QStringLiteral("statusCounts"));
    m_nothing->setMargin(metrics::pane);
    auto *figures = new QVBoxLayout;
    figures->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::field);
    figures->setSpacing(metrics::iconGap);
    figures->addWidget(m_segments);
    figures->addWidget(m_statuses);
    figures->addWidget(m_meeting);

    QVBoxLayout *column = plainColumn(this);
    column->addWidget(makeHead());
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(makeFilter());
    column->addLayout(figures);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_new);
    column->addWidget(m_capture);
    column->addStretch();
    setFocusProxy(m_list);

    connect(m_capture, &CaptureLine::ended, this, [this] {
        m_new->show();
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
    connect(&presenter, &ConcernsPresenter::changed, this, &ConcernListPane::refresh);
    connect(&presenter, &ConcernsPresenter::filterChanged, this, &ConcernListPane::refresh);
    refresh();
}

QWidget *ConcernListPane::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics::rowComfortable);
    auto *people = iconButton(m_theme, Icon::People, tr("Stakeholders"), {}, head);
    people->setObjectName(QStringLiteral("stakeholders"));
    m_filterButton = iconButton(m_theme, Icon::Filter, tr("Filter"), QKeySequence::Find, head);
    m_filterButton->setObjectName(QStringLiteral("filterConcerns"));
    m_filterButton->setCheckable(true);
    auto *add = iconButton(m_theme, Icon::Add, tr("New concern"), Qt::Key_N, head);
    add->setObjectName(QStringLiteral("addConcern"));
    add->setDisabled(m_presenter.isReadOnly());
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pane, 0, metrics::gap, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(m_count, 1);
    row->addWidget(people);
    row->addWidget(m_filterButton);
    row->addWidget(add);
    connect(people, &QToolButton::clicked, this, [this] { Q_EMIT m_presenter.stakeholdersRequested(Id()); });
    connect(m_filterButton, &QToolButton::clicked, this, [this](bool on) {
        if (on)
            beginSearch();
        else
            endSearch();
    });
    connect(add, &QToolButton::clicked, &m_presenter, &ConcernsPresenter::captureRequested);
    return head;
}

QWidget *ConcernListPane::makeFilter()
{
    m_filterRow = new QWidget(this);
    m_text = new QLineEdit(m_filterRow);
    m_text->setObjectName(QStringLiteral("searchConcerns"));
    m_text->setProperty("search", true);
    m_text->setFont(ui::font(TextStyle::Body));
    m_text->setPlaceholderText(tr("Words or a name"));
    m_text->setAccessibleName(tr("Search concerns"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_which = new Choice(m_theme, m_filterRow);
    m_which->setObjectName(QStringLiteral("whichConcerns"));
    m_which->setAccessibleName(tr("Which concerns"));
    m_which->addItem(tr("All"), everything);
    for (const ConcernStatus status : concernStatuses)
        m_which->addItem(status == ConcernStatus::Raised ? tr("Raised, unanswered") : statusName(status),
            static_cast<int>(status));
    for (const Gap gap : gaps)
        m_which->addItem(gapName(gap), firstGap + static_cast<int>(gap));
    auto *column = new QVBoxLayout(m_filterRow);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, 0);
    column->setSpacing(metrics::iconGap);
    column->addWidget(m_text);
    column->addWidget(m_which);
    m_filterRow->hide();
    connect(m_text, &QLineEdit::textEdited, this, &ConcernListPane::takeFilter);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            takeFilter(); // by its button
    });
    connect(m_which, &QComboBox::activated, this, &ConcernListPane::takeFilter);
    return m_filterRow;
}

QPushButton *ConcernListPane::makeNewRow()
{
    QPushButton *row =
        button(m_theme, Icon::Add, tr("New concern"), ButtonKind::Ghost, ButtonSize::Standard, this);
    row->setObjectName(QStringLiteral("newConcernRow"));
    row->setProperty("row", true);
    row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, metrics::pane, 0);
    line->addStretch();
    line->addWidget(new Keycap(Qt::Key_N, row));
    connect(row, &QPushButton::clicked, &m_presenter, &ConcernsPresenter::captureRequested);
    return row;
}

void ConcernListPane::capture()
{
    if (m_presenter.isReadOnly())
        return;
    m_new->hide();
    m_capture->begin();
}

void ConcernListPane::beginSearch()
{
    m_filterRow->show();
    m_filterButton->setChecked(true);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ConcernListPane::endSearch()
{
    m_presenter.setFilter({});
    refreshFilter();
    m_filterRow->hide();
    m_filterButton->setChecked(false);
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ConcernListPane::takeFilter()
{
    ConcernFilter filter{.text = m_text->text()};
    const int which = m_which->currentData().toInt();
    if (which >= firstGap)
        filter.gap = static_cast<Gap>(which - firstGap);
    else if (which != everything)
        filter.status = static_cast<ConcernStatus>(which);
    m_presenter.setFilter(filter);
}

/// The fields show the filter, whoever set it.
void ConcernListPane::refreshFilter()
{
    const ConcernFilter &filter = m_presenter.filter();
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    const int which = filter.gap      ? firstGap + static_cast<int>(*filter.gap)
                      : filter.status ? static_cast<int>(*filter.status)
                                      : everything;
    m_which->setCurrentIndex(m_which->findData(which));
    if (!filter.isEmpty()) {
        m_filterRow->show();
        m_filterButton->setChecked(true);
    }
}

void ConcernListPane::refresh()
{
    refreshFilter();
    const ConcernBook &book = m_presenter.book();
    const QLocale locale;
    const auto all = book.concerns.size();
    const QString count = locale.toString(static_cast<qulonglong>(all));
    const auto shown = m_presenter.shown().size();
    if (!m_presenter.filter().isEmpty())
        m_count->setText(tr("%1 of %2 concerns").arg(locale.toString(static_cast<qulonglong>(shown)), count));
    else
        m_count->setText(all == 1 ? tr("1 concern") : tr("%1 concerns").arg(count));
    m_segments->present(book.concerns);
    m_statuses->setText(m_segments->words());
    const auto meeting = nextMeeting(book, m_presenter.today());
    m_meeting->setVisible(meeting.has_value());
    if (meeting) {
        const QString day = locale.toString(meeting->day, tr("dddd d MMMM", "format of a day"));
        m_meeting->setText(
            meeting->due == 0 ? tr("Next meeting %1").arg(day)
            : meeting->unanswered == 0
                ? tr("All answered before %1").arg(day)
                : tr("%1 unanswered before %2").arg(locale.toString(meeting->unanswered), day));
    }
    m_nothing->setVisible(shown == 0 && all > 0);
    m_list->setVisible(shown > 0);
    m_new->setVisible(!m_presenter.isReadOnly() && m_capture->isHidden());
}

bool ConcernListPane::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (!key || watched != m_text)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Escape:
        endSearch();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_list->setFocus(Qt::ShortcutFocusReason);
        return true;
    default:
        return false;
    }
}

} // namespace concave::ui
