#include "ui/theme/stylesheet.h"

#include "ui/theme/metrics.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QString css(const QColor &colour)
{
    if (colour.alpha() == 255)
        return colour.name();
    return u"rgba(%1, %2, %3, %4)"_s.arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue())
        .arg(colour.alpha());
}

/// Heights are of the content: what the design gives, less a border of one pixel above and below.
static constexpr int inside(int height)
{
    return height - 2 * metrics::line;
}

/// Qt's own around the text of an item; heads have none.
static constexpr int itemMargin = 3;
/// Qt's own at the ends of the text of a line edit, and around that of a text area.
static constexpr int fieldMargin = 2;

static QHash<QString, QString> values(const TokenTable &tokens, Scheme scheme)
{
    QHash<QString, QString> values;
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        values.insert(name(token), css(tokens.colour(token, scheme)));
    }
    const std::pair<QString, int> sizes[] = {
        {u"radius-small"_s, metrics::radiusSmall},
        {u"radius-control"_s, metrics::radiusControl},
        {u"radius-card"_s, metrics::radiusCard},
        {u"tight"_s, metrics::tight},
        {u"gap"_s, metrics::gap},
        {u"pane"_s, metrics::pane},
        {u"page"_s, metrics::page},
        {u"line"_s, metrics::line},
        {u"ring"_s, metrics::ring},
        {u"chip"_s, inside(metrics::chip)},
        {u"inline"_s, inside(metrics::icon)},
        {u"control"_s, inside(metrics::control)},
        {u"control-small"_s, inside(metrics::controlSmall)},
        {u"control-key"_s, inside(metrics::controlKey)},
        {u"row"_s, metrics::row},
        {u"row-compact"_s, metrics::rowCompact},
        {u"row-tall"_s, metrics::rowTall},
        {u"tab"_s, metrics::tabs - metrics::ring},
        {u"tab-in-bar"_s, metrics::topBar - metrics::line - metrics::ring},
        {u"tab-gap"_s, metrics::tabGap},
        {u"icon-gap"_s, metrics::iconGap},
        {u"button-padding"_s, metrics::buttonPadding - metrics::line},
        {u"button-padding-small"_s, metrics::buttonPaddingSmall - metrics::line},
        {u"field-padding"_s, metrics::fieldPadding - metrics::line - fieldMargin},
        {u"field-padding-ring"_s, metrics::fieldPadding - metrics::ring - fieldMargin},
        {u"choice-padding"_s, metrics::fieldPadding - metrics::line},
        {u"choice-padding-ring"_s, metrics::fieldPadding - metrics::ring},
        {u"choice-arrow"_s, metrics::iconSmall + metrics::fieldPadding},
        {u"scroll-bar"_s, metrics::scrollBar},
        {u"bar"_s, metrics::bar},
        {u"head-boxed"_s, metrics::gap + itemMargin},
        {u"head-figures"_s, metrics::ring + itemMargin},
    };
    for (const auto &[key, pixels] : sizes)
        values.insert(key, QString::number(pixels) + u"px"_s);
    values.insert(u"bar-radius"_s, QString::number(metrics::bar / 2) + u"px"_s);
    values.insert(u"scroll-radius"_s, QString::number((metrics::scrollBar - metrics::tight) / 2) + u"px"_s);
    return values;
}

QString styleSheet(const TokenTable &tokens, Scheme scheme)
{
    QFile file(u":/concave/style/concave.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is not compiled in.");
    const QString text = QString::fromUtf8(file.readAll());
    const auto filling = values(tokens, scheme);

    static const QRegularExpression placeholder(u"@([a-z][a-z0-9-]*)"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        const auto value = filling.constFind(match.captured(1));
        if (value == filling.cend())
            qWarning("The style sheet asks for %s, which is no token.", qUtf8Printable(match.captured(0)));
        result += value == filling.cend() ? match.captured(0) : *value;
        end = match.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    return result;
}

} // namespace concave::ui
