#include "ui/pipeline/meetingrow.h"

#include "core/pipeline/facts.h"
#include "ui/pipeline/leadpane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/foldbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QGridLayout>
#include <QRegularExpression>

namespace concave::ui {

QString wordsOf(const Meeting &meeting, QDate today)
{
    const QLocale locale;
    const Kind &kind = Meeting::description();
    const QString time = locale.toString(meeting.at.time(), QStringLiteral("HH:mm"));
    QString when = MeetingRow::tr("%1, %2", "day and time").arg(showDay(meeting.at.date(), today), time);
    if (meeting.cadence != Cadence::Once) {
        const QString often = toWords(kind.fields[*kind.index(u"cadence")], qint64(meeting.cadence));
        const bool isOfWeek = meeting.cadence <= Cadence::EveryFourWeeks;
        const QString on = isOfWeek ? locale.dayName(meeting.at.date().dayOfWeek(), QLocale::ShortFormat)
                                    : MeetingRow::tr("day %1").arg(meeting.at.date().day());
        when = MeetingRow::tr("%1, %2 %3", "cadence, day and time").arg(often, on, time);
    }
    const bool isPlain = meeting.name.compare(MeetingRow::tr("Meeting"), Qt::CaseInsensitive) == 0;
    return isPlain ? when : meeting.name + QStringLiteral(" · ") + when;
}

std::optional<QTime> readTime(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?:[:.h ]?(\\d{2}))?$"));
    const auto match = pattern.match(text.trimmed());
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}

MeetingRow::MeetingRow(const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent)
    : QWidget(parent), m_today(std::move(today)), m_next(label({}, TextStyle::Note, Token::Text2, this)),
      m_name(new TextEdit(this)), m_cadence(new Choice(theme, this)),
      m_day(new DateEdit(theme, m_today, this)), m_time(new TextEdit(this)),
      m_minutes(new NumberEdit(theme, this)), m_until(new DateEdit(theme, m_today, this))
{
    auto *body = new QWidget(this);
    m_fold = new FoldButton(theme, *body, true, this);
    fill(theme, *body, readOnly);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    line->addWidget(m_fold, 1);
    line->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::tight, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(line);
    column->addWidget(body);
    bind();
}

void MeetingRow::fill(const Theme &theme, QWidget &body, bool readOnly)
{
    m_name->setObjectName(QStringLiteral("meetingName"));
    m_name->setRequired(tr("A name is needed."));
    m_time->setObjectName(QStringLiteral("meetingTime"));
    m_time->setRequired(tr("A time is needed, such as 14:00."));
    m_time->setCheck([](const QString &text) {
        return readTime(text) ? QString() : tr("“%1” is not a time. One is 14:00.").arg(text);
    });
    m_day->setObjectName(QStringLiteral("meetingDay"));
    m_minutes->setObjectName(QStringLiteral("minutes"));
    m_minutes->setRange(0, 24 * 60);
    m_minutes->setDecimals(0, 0);
    m_minutes->setStep(15);
    m_minutes->setUnit(tr("min"));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setEmptyText(tr("No end"));
    m_cadence->setObjectName(QStringLiteral("cadence"));
    m_cadence->setDisabled(readOnly);
    addWords(*m_cadence, Meeting::description(), u"cadence");
    for (LineField *field : std::initializer_list<LineField *>{m_name, m_day, m_time, m_minutes, m_until})
        field->setReadOnly(readOnly);
    auto *remove = button(tr("Delete meeting"), ButtonKind::Link, ButtonSize::Small, &body);
    remove->setObjectName(QStringLiteral("removeMeeting"));
    remove->setDisabled(readOnly);
    connect(remove, &QPushButton::clicked, this, &MeetingRow::removeRequested);

    auto *grid = new QGridLayout(&body);
    grid->setContentsMargins(0, 0, 0, metrics::tight);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::gap);
    m_untilBox = new FieldBox(theme, tr("Until"), m_until, this);
    grid->addWidget(new FieldBox(theme, tr("Name"), m_name, this), 0, 0);
    grid->addWidget(new FieldBox(theme, tr("How often"), m_cadence, this), 0, 1);
    grid->addWidget(new FieldBox(theme, tr("First on"), m_day, this), 1, 0);
    grid->addWidget(new FieldBox(theme, tr("At"), m_time, this), 1, 1);
    grid->addWidget(new FieldBox(theme, tr("Takes"), m_minutes, this), 2, 0);
    grid->addWidget(m_untilBox, 2, 1);
    grid->addWidget(remove, 3, 0, 1, 2);
    for (int i : {0, 1})
        grid->setColumnStretch(i, 1);
}

void MeetingRow::bind()
{
    connect(m_name, &TextEdit::committed, this, [this](const QString &name) {
        Q_EMIT changed(tr("name"), [name](Meeting &meeting) { meeting.name = name; });
    });
    connect(m_cadence, &QComboBox::activated, this, [this](int index) {
        const auto cadence = static_cast<Cadence>(m_cadence->itemData(index).toInt());
        Q_EMIT changed(tr("cadence"), [cadence](Meeting &meeting) { meeting.cadence = cadence; });
    });
    connect(m_day, &DateEdit::committed, this, [this](QDate day) {
        Q_EMIT changed(tr("day"), [day](Meeting &meeting) { meeting.at.setDate(day); });
    });
    connect(m_time, &TextEdit::committed, this, &MeetingRow::setTime);
    connect(m_minutes, &NumberEdit::committed, this, [this](std::optional<double> minutes) {
        Q_EMIT changed(tr("length"),
            [minutes](Meeting &meeting) { meeting.minutes = static_cast<int>(minutes.value_or(0)); });
    });
    connect(m_until, &DateEdit::committed, this,
        [this](QDate day) { Q_EMIT changed(tr("end"), [day](Meeting &meeting) { meeting.until = day; }); });
}

void MeetingRow::setTime(const QString &text)
{
    if (const std::optional<QTime> time = readTime(text))
        Q_EMIT changed(tr("time"), [time](Meeting &meeting) { meeting.at.setTime(*time); });
}

void MeetingRow::set(const Meeting &meeting, const QDateTime &now)
{
    m_fold->setText(wordsOf(meeting, now.date()));
    const QDateTime next = nextMeeting(meeting, now);
    if (next.isValid())
        m_next->setText(
            tr("next %1").arg(next.date() == now.date() ? tr("today") : showDay(next.date(), now.date())));
    else
        m_next->setText(tr("over"));
    m_name->setValue(meeting.name);
    m_cadence->setCurrentIndex(m_cadence->findData(static_cast<int>(meeting.cadence)));
    m_day->setValue(meeting.at.date());
    m_time->setValue(locale().toString(meeting.at.time(), QStringLiteral("HH:mm")));
    m_minutes->setValue(meeting.minutes);
    m_until->setValue(meeting.until);
    m_untilBox->setVisible(meeting.cadence != Cadence::Once);
}

void MeetingRow::unfold()
{
    m_fold->unfold();
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->selectAll();
}

} // namespace concave::ui
