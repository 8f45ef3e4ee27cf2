#include "ui/deck/filename.h"

#include <QRegularExpression>

namespace concave::ui {

QString fileNameOf(QString title, const QString &otherwise)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f<>:\"/\\\\|?*]+"));
    constexpr qsizetype longest = 80;
    title = title.replace(unfit, QStringLiteral(" ")).simplified().left(longest);
    return title.isEmpty() ? otherwise : title;
}

} // namespace concave::ui
