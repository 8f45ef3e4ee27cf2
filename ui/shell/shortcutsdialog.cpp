#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/actions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"

#include <QGridLayout>

#include <array>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static void addHead(QGridLayout &grid, const QString &title)
{
    const int row = grid.rowCount();
    QLabel *head = label(title, TextStyle::Section);
    if (row > 1)
        head->setContentsMargins(0, metrics::pane, 0, 0);
    grid.addWidget(head, row, 0, 1, 2);
}

static void addLine(QGridLayout &grid, const QString &text, const QList<QKeySequence> &shortcuts)
{
    if (shortcuts.isEmpty() || shortcuts.first().isEmpty())
        return;
    auto *keys = new QHBoxLayout;
    keys->setSpacing(metrics::tight);
    keys->addStretch();
    for (const QKeySequence &shortcut : shortcuts)
        keys->addWidget(new Keycap(shortcut));
    const int row = grid.rowCount();
    grid.addWidget(label(text, TextStyle::Body, Token::Text2), row, 0);
    grid.addLayout(keys, row, 1);
}

static QGridLayout *newColumn()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::page);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnMinimumWidth(0, metrics::sidebar);
    grid->setColumnStretch(0, 1);
    return grid;
}

ShortcutsDialog::ShortcutsDialog(const QStringList &pages, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcuts-dialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);

    const std::vector<CommandEntry> catalogue = commandCatalogue();
    const auto addGroup = [&](QGridLayout &grid, CommandGroup group) {
        addHead(grid, groupTitle(group));
        for (const CommandEntry &entry : catalogue) {
            if (entry.group == group)
                addLine(grid, entry.text, entry.shortcuts);
        }
    };
    QGridLayout *left = newColumn();
    addGroup(*left, CommandGroup::Document);
    addGroup(*left, CommandGroup::Editing);
    QGridLayout *right = newColumn();
    if (!pages.isEmpty()) {
        addHead(*right, tr("Pages"));
        for (int index = 0; index < pages.size(); ++index)
            addLine(*right, pages[index], {pageShortcut(index)});
    }
    addGroup(*right, CommandGroup::Window);
    addGroup(*right, CommandGroup::Help);
    for (QGridLayout *grid : {left, right})
        grid->setRowStretch(grid->rowCount(), 1);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * metrics::page);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    QPushButton *close = button(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::page);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addLayout(columns);
    column->addWidget(close, 0, Qt::AlignRight);
    adjustSize();
}

} // namespace concave::ui
