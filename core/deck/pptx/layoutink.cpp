#include "core/deck/pptx/layoutink.h"

#include "core/deck/pptx/reading.h"

#include <QMap>

#include <cmath>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// What a layout or master says of colours: of the theme, or as "FFFFFF"; empty where it says nothing.
struct Said
{
    QString ground;
    QString text;
    QMap<QString, QString> map; ///< from "tx1" to "dk1"
};

/// The colour that an element names; empty where it is none.
QString colourNamed(const QXmlStreamReader &element)
{
    const QXmlStreamAttributes attributes = element.attributes();
    if (element.name() == u"srgbClr")
        return attributes.value(u"val"_s).toString().toUpper();
    if (element.name() == u"sysClr")
        return attributes.value(u"lastClr"_s).toString().toUpper();
    return element.name() == u"schemeClr" ? attributes.value(u"val"_s).toString() : QString();
}

Said saidBy(const QByteArray &xml)
{
    Said said;
    QStringList path;
    bool isBody = false;
    visit(xml, [&](const QXmlStreamReader &reader) {
        if (reader.isEndElement())
            return path.removeLast();
        path << reader.name().toString();
        if (reader.name() == u"sp")
            isBody = false;
        if (reader.name() == u"ph") {
            const QString type = reader.attributes().value(u"type"_s).toString();
            isBody = type == u"body" || type == u"obj" || type.isEmpty();
        }
        if (reader.name() == u"clrMap" || reader.name() == u"overrideClrMapping") {
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                said.map[attribute.name().toString()] = attribute.value().toString();
        }
        const bool isOfBody = path.contains(u"bodyStyle"_s) || (isBody && path.contains(u"lstStyle"_s));
        const bool isOfText = isOfBody && path.contains(u"lvl1pPr"_s) && path.contains(u"defRPr"_s);
        QString *const place = path.contains(u"bg"_s) ? &said.ground : isOfText ? &said.text : nullptr;
        if (place && place->isEmpty())
            *place = colourNamed(reader);
    });
    return said;
}

QMap<QString, QString> coloursOf(const QByteArray &theme)
{
    QMap<QString, QString> colours;
    QString name;
    visit(theme, [&](const QXmlStreamReader &reader) {
        const QString colour = reader.isStartElement() ? colourNamed(reader) : QString();
        if (colour.isEmpty())
            name = reader.name().toString();
        else if (!colours.contains(name))
            colours[name] = colour;
    });
    return colours;
}

/// As WCAG 2 defines it; nothing where that is no "FFFFFF".
std::optional<double> luminance(const QString &hex)
{
    bool isNumber = false;
    const uint rgb = hex.toUInt(&isNumber, 16);
    if (!isNumber || hex.size() != 6)
        return std::nullopt;
    const auto linear = [&](int shift) {
        const double share = (rgb >> shift & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(double one, double other)
{
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

CompanyInk inkOf(const QByteArray &layout, const QByteArray &master, const QByteArray &theme)
{
    const Said own = saidBy(layout);
    const Said inherited = saidBy(master);
    const QMap<QString, QString> &map = own.map.isEmpty() ? inherited.map : own.map;
    const QMap<QString, QString> colours = coloursOf(theme);
    const auto luminanceOf = [&](const QString &name) {
        return luminance(colours.value(map.value(name, name), name));
    };
    CompanyInk ink;
    if (const QString text = own.text.isEmpty() ? inherited.text : own.text; luminanceOf(text))
        ink.name = text;
    constexpr double white = 1;
    const double text = luminanceOf(ink.name).value_or(0);
    const double other = luminanceOf(u"bg1"_s).value_or(white);
    const auto ground = luminanceOf(own.ground.isEmpty() ? inherited.ground : own.ground);
    // Grounds that are pictures are not seen from here: what is written on them was chosen for them.
    if (!ground) {
        ink.isLight = text > 0.5;
        return ink;
    }
    constexpr double readable = 3;
    const bool isOther =
        contrast(text, *ground) < readable && contrast(other, *ground) > contrast(text, *ground);
    if (isOther)
        ink.name = u"bg1"_s;
    ink.isLight = (isOther ? other : text) > *ground;
    return ink;
}

} // namespace concave::pptx
