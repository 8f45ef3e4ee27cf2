#include "ui/theme/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// Outside the namespace, as the macro asks.
static void registerResources()
{
    Q_INIT_RESOURCE(concave);
}

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr std::array names{"bg-window", "bg-sidebar", "bg-sunken", "bg-raised", "bg-hover",
    "bg-pressed", "bg-selected",                                                  //
    "border", "border-strong", "border-control",                                  //
    "text", "text-2", "text-3", "text-disabled", "text-accent", "text-on-accent", //
    "accent", "accent-hover", "accent-pressed", "accent-subtle", "accent-border", //
    "positive", "positive-subtle", "positive-border",                             //
    "warning", "warning-subtle", "warning-border",                                //
    "danger", "danger-subtle", "danger-border",                                   //
    "note-yellow", "note-yellow-border", "note-teal", "note-teal-border",         //
    "note-rose", "note-rose-border", "note-grey", "note-grey-border",             //
    "band-a", "band-b", "grid", "axis", "scrim",                                  //
    "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8",                               //
    "slide-ground", "slide-text", "slide-text-2", "slide-text-3", "slide-curve", "slide-tangent",
    "slide-dot"};
static_assert(names.size() == tokenCount);

/// "#RRGGBB" or "rgba(r,g,b,alpha)" with alpha from 0 to 1; an invalid colour for anything else.
static QColor parse(const QString &text)
{
    static const QRegularExpression rgba(
        u"^rgba\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*([0-9.]+)\\s*\\)$"_s);
    const auto match = rgba.match(text);
    if (!match.hasMatch())
        return QColor(text);
    QColor colour(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    colour.setAlphaF(match.captured(4).toFloat());
    return colour;
}

QString name(Token token)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(token)]);
}

Token seriesToken(int index)
{
    const int place = (index % seriesCount + seriesCount) % seriesCount;
    return static_cast<Token>(static_cast<int>(Token::S1) + place);
}

TokenTable::TokenTable()
{
    registerResources();
    QFile file(u":/concave/style/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The colour table is not compiled in.");
    const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QJsonObject pair = table.value(QLatin1StringView(names[i])).toObject();
        m_colours[i] = {parse(pair.value("light"_L1).toString()), parse(pair.value("dark"_L1).toString())};
        if (!m_colours[i][0].isValid() || !m_colours[i][1].isValid())
            qFatal("The colour table lacks %s.", names[i]);
    }
}

QColor TokenTable::colour(Token token, Scheme scheme) const
{
    return m_colours[static_cast<std::size_t>(token)][static_cast<std::size_t>(scheme)];
}

} // namespace concave::ui
