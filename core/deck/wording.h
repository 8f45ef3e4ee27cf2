// How slides say numbers, days and lists, in the user's locale.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace concave {

/// "12 500", "−0.47": groups of three apart by a narrow space, and a true minus; very large ones as
/// "1.5e+12".
QString shownNumber(double number, int decimals);
/// With as many decimals as it needs, at most three.
QString shownNumber(double number);
/// "43 weeks", "1 week", "0.4 weeks": parts of weeks only where there is less than one.
QString shownWeeks(double effort);
/// "11 %", rounded to a whole one.
QString shownPercent(double part);
/// "three"; above twelve in digits.
QString countWord(int count);
/// "12 March"; with the year where that is not today's.
QString shownDay(QDate day, QDate today);
/// "on Thursday" within the next six days, "today", else "on 12 March".
QString shownDue(QDate day, QDate today);
/// "1.": of a step.
QString stepNumber(int number);
/// "Ann", "Ann and Bo", "Ann, Bo and Cy".
QString listed(const QStringList &things);
/// In typographic quotation marks, unless it has some.
QString quoted(const QString &words);
/// With its first letter a capital.
QString capitalised(const QString &text);

/// In one line of at most `most` letters, for lists and bookmarks.
QString shortened(const QString &text, qsizetype most = 120);

/// As every format can hold it: line breaks of one kind, no control characters (a tab becomes a blank), and
/// U+FFFD for halves of letters.
QString cleaned(const QString &text);

} // namespace concave
