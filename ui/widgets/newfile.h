// Asking where to write a new file.
#pragma once

#include <QLocale>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace concave::ui {

/// What the user chose.
struct NewFile
{
    QString path;            ///< empty: they thought better of it
    bool isForExcel = false; ///< of the kind csvForExcel()

    /// In which a table is written, as writeSheet takes it.
    std::optional<QLocale> locale() const { return isForExcel ? std::optional(QLocale()) : std::nullopt; }
};

/// Asks for the name of a file of one of these kinds, "CSV (*.csv)"; suggests one.
using AskNewFile = std::function<NewFile(
    QWidget *parent, const QString &title, const QString &suggestion, const QStringList &kinds)>;

/// By a dialog, in which the chosen kind gives a name its ending.
NewFile askNewFile(
    QWidget *parent, const QString &title, const QString &suggestion, const QStringList &kinds);

/// A kind of file: with separators as they are usual here.
QString csvForExcel();

} // namespace concave::ui
