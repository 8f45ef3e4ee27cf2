#include "core/concerns/capture.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Capture", text);
}

/// Longest first, so that "@Dario Pelk" is not read as Dario and a text that begins with Pelk.
std::vector<std::pair<QString, Id>> handlesOf(std::span<const Stakeholder> stakeholders)
{
    std::vector<std::pair<QString, Id>> handles;
    for (const Stakeholder &each : stakeholders) {
        const QString name = each.name.simplified();
        for (const QString &handle : {name, name.section(u' ', 0, 0), each.role.simplified()}) {
            if (!handle.isEmpty())
                handles.emplace_back(handle, each.id);
        }
    }
    std::ranges::stable_sort(
        handles, std::ranges::greater(), [](const auto &handle) { return handle.first.size(); });
    return handles;
}

bool endsWord(const QString &text, qsizetype place)
{
    return place >= text.size() || !text[place].isLetterOrNumber();
}

QString withoutQuotes(QString text)
{
    static const QRegularExpression quotes(QStringLiteral("^[\"“”„«»‘’']+|[\"“”«»‘’']+$"));
    const bool isQuoted =
        text.size() > 1 && quotes.match(text.left(1)).hasMatch() && quotes.match(text.right(1)).hasMatch();
    return isQuoted ? text.remove(quotes).trimmed() : text;
}

/// "It will be slow @Ina Voss" and "@Ina Voss: It will be slow": a name has up to three words.
Captured withNewcomer(const QString &text)
{
    static const QString name = QStringLiteral("@(\\p{L}[^\\s@:]*(?: \\p{Lu}[^\\s@:]*){0,2})");
    static const QRegularExpression last(QStringLiteral("^(.+) %1$").arg(name));
    static const QRegularExpression first(QStringLiteral("^%1: ?(.+)$").arg(name));
    if (const auto found = last.match(text); found.hasMatch())
        return {withoutQuotes(found.captured(1)), std::nullopt, found.captured(2)};
    if (const auto found = first.match(text); found.hasMatch())
        return {withoutQuotes(found.captured(2)), std::nullopt, found.captured(1)};
    return {withoutQuotes(text), std::nullopt, {}};
}

} // namespace

Captured readCaptured(const QString &line, std::span<const Stakeholder> stakeholders)
{
    const QString text = line.simplified();
    for (const auto &[handle, id] : handlesOf(stakeholders)) {
        if (text.startsWith(handle + u':', Qt::CaseInsensitive))
            return {withoutQuotes(text.sliced(handle.size() + 1).trimmed()), id, {}};
        const qsizetype at = text.indexOf(u'@' + handle, 0, Qt::CaseInsensitive);
        const qsizetype end = at + 1 + handle.size();
        const bool beginsWord = at == 0 || (at > 0 && text[at - 1].isSpace());
        if (!beginsWord || !endsWord(text, end))
            continue;
        QString rest = text.sliced(end);
        if (at == 0 && rest.startsWith(u':'))
            rest.remove(0, 1);
        return {withoutQuotes((text.left(at) + rest).simplified()), id, {}};
    }
    return withNewcomer(text);
}

QStringList capturedLines(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
    static const QRegularExpression mark(QStringLiteral("^(?:[-*•–▪◦]|\\d{1,3}[.)])\\s+"));
    QStringList lines;
    for (QString line : text.split(breaks)) {
        line = line.trimmed().remove(mark).simplified();
        if (!line.isEmpty())
            lines << line;
    }
    return lines;
}

QStringList concernPrompts()
{
    return {tr("What should we avoid?"), tr("What is the worst case?"),
        tr("What would make you stop the project?"), tr("What went wrong last time?"),
        tr("Who would complain first, and about what?"), tr("What happens on your busiest day?"),
        tr("When should a person decide instead?"), tr("How would you notice that it fails?"),
        tr("What would you have to explain to others?"), tr("What do you know that the data does not?")};
}

} // namespace concave
