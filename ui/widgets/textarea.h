// Text of several lines, as high as it needs up to six; then it scrolls. What is typed counts when the field
// is left or with Ctrl+Enter; Esc brings back what was there. Tab leaves the field.
#pragma once

#include <QPlainTextEdit>

namespace concave::ui {

class TextArea final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(QWidget *parent = nullptr);

    /// Two unless another number is set.
    void setLeastLines(int lines);

    QString value() const { return m_value; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(const QString &value);
    void commit();
    /// Shows again what was last committed.
    void discard();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user changed the value. Without surrounding blanks.
    void committed(const QString &value);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isPending() const { return toPlainText() != m_value; }
    void fit();

    QString m_value;
    int m_leastLines = 2;
    int m_height = 0; ///< of the lines there are
};

} // namespace concave::ui
