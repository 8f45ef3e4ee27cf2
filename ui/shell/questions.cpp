#include "ui/shell/questions.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QString tr(const char *text)
{
    return QCoreApplication::translate("Questions", text);
}

static QString documentFilter()
{
    return tr("Concave documents (*.concave)");
}

static QString fileToOpen(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(
        parent, tr("Open a document"), folder, documentFilter() + u";;"_s + tr("All files (*)"));
}

static QString newFile(QWidget *parent, const QString &title, const QString &suggestion)
{
    QFileDialog dialog(parent, title, QFileInfo(suggestion).absolutePath(), documentFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(u"concave"_s);
    // No "replace?": nothing is ever replaced, and the refusal says so.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    dialog.selectFile(QFileInfo(suggestion).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

static void showInFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

static QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return !folder.isEmpty() && QDir().mkpath(folder) ? folder : QDir::homePath();
}

Questions realQuestions()
{
    return {fileToOpen, newFile, showInFolder, documentsFolder};
}

} // namespace concave::ui
