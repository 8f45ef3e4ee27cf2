// One meeting or a row of them: a line that unfolds to its fields.
#pragma once

#include "core/pipeline/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace concave::ui {

class Choice;
class DateEdit;
class FieldBox;
class FoldButton;
class NumberEdit;
class TextEdit;

/// "Every 2 weeks, Wed 14:00"; the name in front where it has one of its own.
QString wordsOf(const Meeting &meeting, QDate today);

/// "14:00", "9:30", "9" or "1400"; nothing for anything else.
std::optional<QTime> readTime(const QString &text);

class MeetingRow final : public QWidget
{
    Q_OBJECT

public:
    MeetingRow(const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent = nullptr);

    void set(const Meeting &meeting, const QDateTime &now);
    /// Shows its fields, with the focus in the day.
    void unfold();

Q_SIGNALS:
    /// `what` as in "Change time of a meeting".
    void changed(const QString &what, const std::function<void(concave::Meeting &)> &change);
    void removeRequested();

private:
    void fill(const Theme &theme, QWidget &body, bool readOnly);
    void bind();
    void setTime(const QString &text);

    std::function<QDate()> m_today;
    FoldButton *m_fold = nullptr;
    QLabel *m_next;
    TextEdit *m_name;
    Choice *m_cadence;
    DateEdit *m_day;
    TextEdit *m_time;
    NumberEdit *m_minutes;
    DateEdit *m_until;
    FieldBox *m_untilBox = nullptr;
};

} // namespace concave::ui
