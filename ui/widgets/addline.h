// A line at the end of a list that begins another one: its words are added with Enter or by leaving it.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class TextEdit;

class AddLine final : public QWidget
{
    Q_OBJECT

public:
    AddLine(const Theme &theme, const QString &invitation, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(const QString &words);

protected:
    /// In the place of a focus proxy: to that Tab would go at once, past the list.
    void focusInEvent(QFocusEvent *event) override;

private:
    TextEdit *m_line;
};

} // namespace concave::ui
