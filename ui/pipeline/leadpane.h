// One part of the drawer. Shows the opened lead and edits it in place; each change is one named step.
#pragma once

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace concave::ui {

class DateEdit;
class FieldBox;
class NumberEdit;
class TextEdit;

class LeadPane : public QWidget
{
    Q_OBJECT

public:
    LeadPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Shows a lead as it is now. What is typed and not committed stays. Precondition: it is there.
    void present(Id lead);

protected:
    /// Shows what is not bound to a field.
    virtual void refresh(const Lead &lead, const LeadFacts &facts) = 0;

    const Theme &theme() const { return m_theme; }
    PipelinePresenter &presenter() const { return m_presenter; }
    Id lead() const { return m_lead; }
    QString company() const;
    bool isReadOnly() const { return m_presenter.isReadOnly(); }
    std::function<QDate()> today() const;

    /// `what` as in "Change source of Quillbank Insurance".
    bool change(const QString &what, const std::function<void(Lead &)> &change);

    // Fields that show and change one member; the object name tells tests which.
    TextEdit *line(const QString &objectName, const QString &what, QString Lead::*member);
    NumberEdit *number(const QString &objectName, const QString &what, std::optional<double> Lead::*member);
    DateEdit *day(const QString &objectName, const QString &what, QDate Lead::*member);
    FieldBox *box(const QString &label, QWidget *field);

    /// A column of the pane's own, with the padding of the drawer.
    QVBoxLayout *column();
    /// The same below a line that divides it from the pane above.
    QVBoxLayout *section();
    /// The pane's head: a title, and what stands at its right.
    QWidget *head(const QString &title, QWidget *right = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Id m_lead;
    std::vector<std::function<void(const Lead &)>> m_shown; ///< by the bound fields
};

/// The words of a kind's choice field, with their stored numbers.
void addWords(QComboBox &choice, const Kind &kind, QStringView field);

} // namespace concave::ui
