// A small window for new leads: a company and Enter, and the line is free for the next one. Contact and value
// may be typed along, and Ctrl+Enter opens the lead that was added. Esc closes it; what was typed and not
// added is there again the next time.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QLabel;

namespace concave::ui {

class Choice;
class MoneyEdit;
class PipelinePresenter;
class TextEdit;

class QuickAdd final : public QFrame
{
    Q_OBJECT

public:
    QuickAdd(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// The button below which it appears.
    void setAnchor(QWidget *anchor) { m_anchor = anchor; }
    /// Adds leads to a stage, or to the first.
    void ask(std::optional<Id> stage);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void fillStages(std::optional<Id> stage);
    void place();
    void sayWhetherThere();
    /// No id where nothing could be added.
    Id add();
    void addAndOpen();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    QPointer<QWidget> m_anchor;
    TextEdit *m_company = nullptr; ///< made, with the others, when it is first asked
    QLabel *m_there = nullptr;     ///< that the company is there already
    TextEdit *m_contact = nullptr;
    MoneyEdit *m_value = nullptr;
    Choice *m_stage = nullptr;
};

} // namespace concave::ui
