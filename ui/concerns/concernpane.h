// One part of the editor. Shows the current concern and edits it in place; each change is one named step, and
// what is typed is told on each keystroke.
#pragma once

#include "core/concerns/concerns.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class ConcernsPresenter;
class FieldBox;
class TextArea;
class TextEdit;

class ConcernPane : public QWidget
{
    Q_OBJECT

public:
    ConcernPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// Shows a concern as it is now. What is typed and not committed stays. Precondition: it is there.
    void present(Id concern);

protected:
    /// Shows what is not bound to a field.
    virtual void refresh(const Concern & /*concern*/) {}

    const Theme &theme() const { return m_theme; }
    ConcernsPresenter &presenter() const { return m_presenter; }
    Id concern() const { return m_concern; }
    bool isReadOnly() const;

    /// `what` as in "Change owner of Orders vanish".
    void change(const QString &what, const std::function<void(Concern &)> &change);

    // Fields that show and change one member; the object name tells tests which.
    TextEdit *line(const QString &objectName, const QString &what, QString Concern::*member);
    TextArea *area(const QString &objectName, const QString &what, QString Concern::*member);
    /// Of a field that the pane made.
    void bind(TextEdit &field, const QString &what, QString Concern::*member);
    FieldBox *box(const QString &label, QWidget *field);

private:
    const Theme &m_theme;
    ConcernsPresenter &m_presenter;
    Id m_concern;
    std::vector<std::function<void(const Concern &)>> m_shown; ///< by the bound fields
};

} // namespace concave::ui
