// A part of a sentence that is edited where it stands: as wide as its text, underlined.
#pragma once

#include "ui/widgets/textedit.h"

namespace concave::ui {

class InlineEdit final : public TextEdit
{
    Q_OBJECT

public:
    /// `invitation` stands there while it is empty.
    explicit InlineEdit(const QString &invitation, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace concave::ui
