// One line of text.
#pragma once

#include "ui/widgets/linefield.h"

#include <functional>

namespace concave::ui {

class TextEdit : public LineField
{
    Q_OBJECT

public:
    explicit TextEdit(QWidget *parent = nullptr);

    QString value() const { return m_value; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(const QString &value);

    /// Empty text is refused with this sentence; with none (the default) it is accepted.
    void setRequired(const QString &sentence) { m_required = sentence; }
    /// Text for which this gives a sentence is refused with it; by default every text is accepted.
    void setCheck(std::function<QString(const QString &)> refusal) { m_refusal = std::move(refusal); }

Q_SIGNALS:
    /// The user changed the value. Without surrounding and repeated blanks, and on one line.
    void committed(const QString &value);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;

private:
    QString m_value;
    QString m_required;
    std::function<QString(const QString &)> m_refusal;
};

} // namespace concave::ui
