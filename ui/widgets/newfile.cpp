#include "ui/widgets/newfile.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace concave::ui {

NewFile askNewFile(QWidget *parent, const QString &title, const QString &suggestion, const QStringList &kinds)
{
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(kinds);
    const auto takeEnding = [&](const QString &kind) {
        dialog.setDefaultSuffix(kind.sliced(kind.lastIndexOf(u'.') + 1).chopped(1));
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, takeEnding);
    takeEnding(kinds.front());
    dialog.selectFile(suggestion);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return {dialog.selectedFiles().value(0), dialog.selectedNameFilter() == csvForExcel()};
}

QString csvForExcel()
{
    return QCoreApplication::translate("NewFile", "CSV for Excel (*.csv)");
}

} // namespace concave::ui
