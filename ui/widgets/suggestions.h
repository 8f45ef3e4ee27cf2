// Words to choose from while a line is typed: those that contain what was typed so far; all of them with the
// Down key or the small arrow in the field. Any other word may be typed as well.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QCompleter;
class QStringListModel;

namespace concave::ui {

class LineField;

class Suggestions final : public QObject
{
    Q_OBJECT

public:
    /// `words` is asked whenever the user begins to type or to choose. The field is the parent.
    Suggestions(const Theme &theme, std::function<QStringList()> words, LineField &field);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAll();

    std::function<QStringList()> m_words;
    LineField &m_field;
    QStringListModel *m_model;
    QCompleter *m_completer;
};

} // namespace concave::ui
