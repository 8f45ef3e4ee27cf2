// Everything about the opened lead, edited in place. While it is open it shows the current lead, whichever
// that becomes; what was typed counts for the lead that it was typed for. Esc closes it, and the focus is
// where it was before. S gives the next action another day, wherever the focus is not in a field.
#pragma once

#include "core/document/id.h"
#include "ui/widgets/page.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace concave::ui {

class AgreementPane;
class ContactPane;
class LeadPane;
class NextActionPane;
class PipelinePresenter;
class Theme;

class LeadDrawer final : public QWidget
{
    Q_OBJECT

public:
    LeadDrawer(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Shows a lead; `signing`: its agreement comes into view.
    void open(Id lead, bool signing);
    void close();

    QSize sizeHint() const override;

Q_SIGNALS:
    void closed();
    void showRequested(const concave::ui::Reference &reference);
    /// The user wants to join the lead with another one, or to erase its person.
    void mergeRequested(concave::Id lead);
    void forgetRequested(concave::Id lead);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    template <class Pane>
    Pane *addPane(QVBoxLayout &column);
    void follow();
    void refresh();
    void commitTyping();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Id m_lead; ///< the one that is shown
    QPointer<QWidget> m_cameFrom;
    QScrollArea *m_scroll = nullptr; ///< made, with all that follows, when it is first opened
    std::vector<LeadPane *> m_panes;
    ContactPane *m_contact = nullptr;
    NextActionPane *m_next = nullptr;
    AgreementPane *m_agreement = nullptr;
};

} // namespace concave::ui
