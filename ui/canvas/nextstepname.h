// The name of a next step, edited in place: shortened with an ellipsis while it is only read.
#pragma once

#include "ui/widgets/textedit.h"

namespace concave::ui {

class NextStepName final : public TextEdit
{
    Q_OBJECT

public:
    using TextEdit::TextEdit;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect place() const;
    QString shortened() const;
};

} // namespace concave::ui
