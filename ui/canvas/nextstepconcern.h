// A concern that came of a note: its name and status, and the way to its page.
#pragma once

#include "core/concerns/records.h"
#include "ui/canvas/nextsteprow.h"

class QLabel;

namespace concave::ui {

class WordButton;

class NextStepConcern final : public NextStepRow
{
    Q_OBJECT

public:
    explicit NextStepConcern(const Theme &theme, QWidget *parent = nullptr);

    void present(const Concern &concern, const QString &origin);

Q_SIGNALS:
    void showRequested();

private:
    QLabel *m_status;
    WordButton *m_show;
};

} // namespace concave::ui
