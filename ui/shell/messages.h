// Messages in place, above the page: what did not work, and what the user should know about the document.
// They stay until they are closed; nothing waits for them.
#pragma once

#include "ui/shell/desk.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace concave::ui {

class HintBox;

class Messages final : public QWidget
{
    Q_OBJECT

public:
    explicit Messages(const Theme &theme, QWidget *parent = nullptr);

    /// The latest stands first; the same finding stands once.
    void say(const Finding &finding);
    void clear();
    /// Messages get no wider, and stand in the middle of what is left over.
    void setWidest(int width);
    bool isEmpty() const { return m_boxes.empty(); }

Q_SIGNALS:
    /// The user wants to write the document elsewhere.
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Shown
    {
        QString sentence;
        HintBox *box;
    };

    void remove(HintBox *box);

    const Theme &m_theme;
    QWidget *m_list;
    QVBoxLayout *m_column;
    std::vector<Shown> m_boxes;
};

} // namespace concave::ui
