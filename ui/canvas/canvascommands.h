// What can be done with a canvas as a whole, from whichever menu or key: versions, what is brought from
// elsewhere, templates.
#pragma once

#include "ui/theme/theme.h"

#include <functional>

class QMenu;
class QMimeData;
class QWidget;

namespace concave::ui {

class CanvasPresenter;

/// The one text file that is being dragged; empty where it is something else.
QString draggedNotes(const QMimeData &data);

class CanvasCommands final : public QObject
{
    Q_OBJECT

public:
    /// Asks for a file; empty where the user wants none.
    using AskFile = std::function<QString(QWidget *parent)>;

    CanvasCommands(
        const Theme &theme, CanvasPresenter &presenter, QWidget *page, AskFile askFile = askForNotes);

    /// The lines of all this, as they hold now.
    void fill(QMenu &menu);

    /// False where there is no canvas to keep.
    bool keepVersion();
    /// The notes of a file; asks which where none is given.
    void bringFile(QString path = {});
    /// The lines of the clipboard, into the block that keys act on.
    void pasteList();
    void newTemplate();
    /// Of the canvas; its template is one of the user's own.
    void editOwnTemplate();

    static QString askForNotes(QWidget *parent);

Q_SIGNALS:
    void headRequested();
    void findRequested();
    void fitRequested();

private:
    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    QWidget *m_page;
    AskFile m_askFile;
};

} // namespace concave::ui
