// One entry of a lead's log. A click or Enter opens it for editing, Delete removes it; moves are only read.
#pragma once

#include "core/pipeline/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace concave::ui {

class ContactKindButton;
class DateEdit;
class IconLabel;
class TextArea;

struct LogEntry
{
    Id id;
    bool isMove = false;
    ContactKind kind = ContactKind::Note;
    QString text;
    QDateTime at;
};

class ActivityRow final : public QWidget
{
    Q_OBJECT

public:
    ActivityRow(const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent = nullptr);

    void set(const LogEntry &entry);

Q_SIGNALS:
    void changed(const std::function<void(concave::Activity &)> &change);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool canEdit() const { return !m_readOnly && !m_entry.isMove; }
    void edit();
    void stopEditing();
    void fillEditor();
    void bindEditor();
    void refreshEditor();

    const Theme &m_theme;
    std::function<QDate()> m_today;
    bool m_readOnly;
    LogEntry m_entry;
    QWidget *m_line;
    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_day;
    QWidget *m_editor = nullptr; ///< while it is edited; the rest is in it
    ContactKindButton *m_kind = nullptr;
    TextArea *m_words = nullptr;
    DateEdit *m_when = nullptr;
};

} // namespace concave::ui
