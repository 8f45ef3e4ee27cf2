// What fields of one line share: what is typed counts when it is committed, with Enter or by leaving the
// field. Esc brings back what was there. What cannot be accepted stays visible, marked, with a sentence; the
// old value counts.
#pragma once

#include <QLineEdit>

namespace concave::ui {

class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    /// The sentence that says why the text is not accepted; empty when it is.
    QString error() const { return m_error; }
    /// Marks the field and tells whoever shows the sentence (FieldBox). Empty: nothing is wrong.
    void setError(const QString &sentence);

    /// Commits now, as Enter does.
    void commit();
    /// Shows again what was last committed, as Esc does.
    void discard();

Q_SIGNALS:
    void errorChanged(const QString &sentence);

protected:
    /// The text or the value differs from what was last committed.
    virtual bool isPending() const = 0;
    /// Takes the text over, or refuses it with setError().
    virtual void accept() = 0;
    /// Shows what was last committed.
    virtual void restore() = 0;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Undo and redo belong to the document unless something was typed since the last commit.
    bool isForDocument(const QKeyEvent &key) const;

    QString m_error;
};

} // namespace concave::ui
