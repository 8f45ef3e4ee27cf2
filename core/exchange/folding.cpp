#include "core/exchange/folding.h"

namespace concave {

QString foldedName(const QString &name)
{
    QString folded;
    folded.reserve(name.size());
    for (const QChar character : name) {
        if (character.unicode() < 0x80) {
            if (!character.isSpace())
                folded += character.toLower();
            continue;
        }
        for (const QChar part : QString(character).normalized(QString::NormalizationForm_KD)) {
            if (!part.isSpace() && !part.isMark())
                folded += part.toCaseFolded();
        }
    }
    return folded;
}

QString foldedWord(const QString &word)
{
    QString folded;
    for (const QChar character : word.normalized(QString::NormalizationForm_KD)) {
        if (character.isLetterOrNumber())
            folded += character.toCaseFolded();
    }
    return folded;
}

} // namespace concave
