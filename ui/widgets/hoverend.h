// Ends the hover of what the pointer left unnoticed: while a menu, a popup, a dialog or a drag has the
// pointer, Qt tells nobody else where it is. One serves the whole application.
#pragma once

#include <QObject>

class QApplication;

namespace concave::ui {

class HoverEnd final : public QObject
{
    Q_OBJECT

public:
    explicit HoverEnd(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
};

} // namespace concave::ui
