// A field with its label above and, when its text is refused, the reason below.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace concave::ui {

class ErrorLine;

class FieldBox final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the field over. The label is its name for screen readers and, with an & in it, its shortcut. The
    /// errors of a LineField are shown by themselves; for other fields there is setError().
    FieldBox(const Theme &theme, const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    void setError(const QString &sentence);
    /// The errors of its LineField are shown there, where they have more room.
    void showErrorsIn(ErrorLine &line);

private:
    const Theme &m_theme;
    QLabel *m_label;
    QWidget *m_field;
    ErrorLine *m_error = nullptr; ///< made when something is first refused
};

} // namespace concave::ui
