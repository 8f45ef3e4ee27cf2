// A day in words at the end of a line ("24 Feb", "Waiting 4 days"), which a click or Enter turns into a
// field.
#pragma once

#include "ui/theme/theme.h"

#include <QDate>
#include <QWidget>

#include <functional>

namespace concave::ui {

class DateEdit;
class WordButton;

class DayField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is for screen readers.
    DayField(
        const Theme &theme, std::function<QDate()> today, const QString &name, QWidget *parent = nullptr);

    /// `emphasis`: the words stand out.
    void set(QDate day, const QString &words, Token colour, bool emphasis = false);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    /// Null where the day was taken away.
    void committed(QDate day);
    /// Why what is typed is no day; empty once that is over.
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void edit();
    void stopEditing();

    const Theme &m_theme;
    std::function<QDate()> m_today;
    QDate m_day;
    WordButton *m_words;
    DateEdit *m_edit = nullptr; ///< while it is edited
};

} // namespace concave::ui
