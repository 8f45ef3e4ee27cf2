// Asks why leads are lost: nobody loses one without a reason.
#pragma once

#include "core/document/id.h"

#include <QDialog>

#include <vector>

class QPlainTextEdit;

namespace concave::ui {

class Choice;
class FieldBox;
class PipelinePresenter;
class Theme;

class LostDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed. Precondition: at least one lead.
    LostDialog(
        const Theme &theme, PipelinePresenter &presenter, std::vector<Id> leads, QWidget *parent = nullptr);

    void accept() override;

private:
    void refresh();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    std::vector<Id> m_leads;
    Choice *m_reason;
    FieldBox *m_reasonBox;
    QPlainTextEdit *m_note;
};

} // namespace concave::ui
