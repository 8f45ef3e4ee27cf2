#include "ui/widgets/suggestions.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/linefield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace concave::ui {

Suggestions::Suggestions(const Theme &theme, std::function<QStringList()> words, LineField &field)
    : QObject(&field), m_words(std::move(words)), m_field(field), m_model(new QStringListModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    QAbstractItemView *list = m_completer->popup();
    list->setProperty("proposals", true);
    list->setItemDelegate(new QStyledItemDelegate(list)); // Qt's own does not read the style sheet
    list->setFont(field.font());
    setRoundCorners(*list, metrics::radiusCard);
    field.setCompleter(m_completer);
    field.installEventFilter(this);
    // After the completer has put the word into the field.
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), &field, &LineField::commit,
        Qt::QueuedConnection);
    if (field.isReadOnly())
        return;
    QAction *all = field.addAction(theme.icon(Icon::ChevronDown), QLineEdit::TrailingPosition);
    connect(all, &QAction::triggered, this, &Suggestions::showAll);
}

bool Suggestions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_model->setStringList(m_words());
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && key->key() == Qt::Key_Down && !m_field.isReadOnly()) {
        showAll();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Suggestions::showAll()
{
    m_field.setFocus();
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

} // namespace concave::ui
