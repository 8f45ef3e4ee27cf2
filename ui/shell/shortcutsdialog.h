// The list of every shortcut, made from the catalogue of commands and the pages there are.
#pragma once

#include <QDialog>

namespace concave::ui {

class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `pages` are the titles of the pages in their order; there are none while no document is open.
    explicit ShortcutsDialog(const QStringList &pages, QWidget *parent = nullptr);
};

} // namespace concave::ui
