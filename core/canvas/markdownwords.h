// What the words of a Markdown text mean to a canvas.
#pragma once

#include "core/canvas/template.h"

#include <QHash>
#include <QSet>

namespace concave {

/// A heading as it is compared: "Live Evaluation & Monitoring:" is "liveevaluationandmonitoring".
QString foldedHeading(QString heading);

/// What the headings of one text name.
class BlockNames
{
public:
    explicit BlockNames(const CanvasTemplate &form);

    /// The block's key, by title, key, or title in another edition; with or without a number before it. Of
    /// several with one title the next each time.
    std::optional<QString> named(const QString &heading);

private:
    QHash<QString, QStringList> m_titles; ///< keys by folded title
    QHash<QString, QString> m_others;     ///< key by what else names it
    QHash<QString, qsizetype> m_uses;
};

/// Names of a header's fields, and marks, by the folded words for them.
QHash<QString, QString> headerFieldsByWord();
QHash<QString, NoteMark> marksByWord();

/// Hints and attributions of a template and of the program's own, in one line each.
QSet<QString> templateWords(const CanvasTemplate &form);

} // namespace concave
