// Something a note of the canvas became, or that was added beside it: its name, what is known of it, and the
// note it came of, each edited in place. Alt+Up and Alt+Down move it, Delete beside the fields removes it; so
// does its menu.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace concave::ui {

class ErrorLine;
class LineField;
class NextStepName;
class NextStepOrigin;
class RowMenu;
class TextEdit;

class NextStepRow : public QWidget
{
    Q_OBJECT

public:
    enum class Right {
        Read,   ///< it is another page's
        Rename, ///< and remove
        Change, ///< and move
    };

    NextStepRow(const Theme &theme, Right right, QWidget *parent = nullptr);

    void present(const QString &name, const QString &origin);
    /// To its first field.
    void takeFocus();
    /// Crossed out by grey: it is done.
    void setDone(bool done);

Q_SIGNALS:
    void renamed(const QString &name);
    void originRequested();
    /// By places: −1 up, 1 down.
    void moveRequested(int by);
    void removeRequested();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

    const Theme &theme() const { return m_theme; }
    bool isReadOnly() const { return m_right == Right::Read; }
    /// Puts a box before the name; what stands below begins where the name does.
    void putBefore(QWidget *box);
    /// Below the name, for what is not a field: in line with its text.
    void addText(QWidget *text, int share);
    void addButton(QWidget *button);
    /// A quiet field that takes `share` of the second line; with none a line of its own.
    TextEdit *addField(const QString &objectName, const QString &invitation, int share = 0);
    /// The same for a field of another kind.
    void addField(LineField &field, const QString &objectName, const QString &invitation, int share = 0);
    ErrorLine &error() const { return *m_error; }

private:
    void addMenu();
    void showArrows(bool on);

    const Theme &m_theme;
    Right m_right;
    QVBoxLayout *m_fields;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QHBoxLayout *m_last;
    NextStepName *m_name;
    ErrorLine *m_error;
    NextStepOrigin *m_origin;
    RowMenu *m_menu = nullptr;
};

} // namespace concave::ui
