// What the shell asks of the world outside the window. Injected, so that tests answer, and fail on a question
// nobody expected. Messages are not among them: those stand in the window (ui/shell/messages.h).
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace concave::ui {

struct Questions
{
    /// Which document to open? `folder` is where to look first. Empty: the user thought better of it.
    std::function<QString(QWidget *parent, const QString &folder)> fileToOpen;
    /// A name for a file that is not there yet, with the ending of documents. `suggestion` is a whole path.
    /// Empty as above. A name that is taken is no question here: whoever makes the file refuses it.
    std::function<QString(QWidget *parent, const QString &title, const QString &suggestion)> newFile;
    /// Shows the folder that holds the file.
    std::function<void(const QString &path)> showInFolder;
    /// Where the user keeps documents; the folder exists.
    std::function<QString()> documentsFolder;
};

/// Asked of the user by dialogs, and of the desktop.
Questions realQuestions();

} // namespace concave::ui
