// Whom to talk to, and where the lead came from: one line that unfolds.
#pragma once

#include "ui/pipeline/leadpane.h"

#include <QUrl>

class QLabel;

namespace concave::ui {

class Avatar;
class FoldButton;

// What is opened outside the program, and only when the user asks for it: an address that is no such link is
// an invalid URL.
QUrl mailLink(const QString &email);
QUrl phoneLink(const QString &phone);
/// http and https alone; what has no scheme gets https.
QUrl webLink(const QString &link);

class ContactPane final : public LeadPane
{
    Q_OBJECT

public:
    ContactPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void fill(QWidget &body);
    /// A small button in the field, and Ctrl+Enter, open what stands in it.
    void addLink(TextEdit &field, Icon icon, const QString &what, QUrl (*link)(const QString &));

    Avatar *m_avatar;
    FoldButton *m_fold;
    QLabel *m_noMail; ///< says that it is kept, but is none
    QLabel *m_noLink;
};

} // namespace concave::ui
