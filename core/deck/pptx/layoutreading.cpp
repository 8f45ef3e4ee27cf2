#include "core/deck/pptx/layoutreading.h"

#include "core/deck/pptx/layoutink.h"
#include "core/deck/pptx/reading.h"

#include <algorithm>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

using Layout = PptxTemplate::Layout;
using Placeholder = PptxTemplate::Placeholder;

const Part *findPart(const PptxTemplate &base, const QString &name)
{
    const auto found = std::find_if(
        base.parts.begin(), base.parts.end(), [&](const Part &part) { return part.name == name; });
    return found == base.parts.end() ? nullptr : &*found;
}

QString targetOf(const Part &part, const QString &relation)
{
    const auto found = std::find_if(part.relations.begin(), part.relations.end(),
        [&](const Relation &one) { return one.id == relation; });
    return found == part.relations.end() ? QString() : found->target;
}

QByteArray themeOf(const PptxTemplate &base, const Part &master)
{
    for (const Relation &relation : master.relations) {
        const Part *part = findPart(base, relation.target);
        if (part && part->contentType.endsWith(u".theme+xml"_s))
            return part->bytes;
    }
    return {};
}

/// What all bodies cover; where there are none, not valid.
QRectF bodiesOf(const std::vector<Placeholder> &placeholders)
{
    QRectF all;
    for (const Placeholder &one : placeholders) {
        if (one.type == u"body"_s || one.type == u"obj"_s)
            all |= one.box;
    }
    return all;
}

/// What a layout or master says of itself. Its XML was copied, and is sound.
Layout readLayout(const Part &part)
{
    Layout layout{part.name, {}, {}};
    std::optional<Placeholder> placeholder;
    visit(part.bytes, [&](const QXmlStreamReader &reader) {
        const QXmlStreamAttributes attributes = reader.attributes();
        const auto value = [&](const QString &name) { return attributes.value(name).toString(); };
        if (reader.isEndElement()) {
            if (reader.name() == u"sp" && placeholder)
                layout.placeholders.push_back(*std::exchange(placeholder, std::nullopt));
        } else if (reader.name() == u"sldLayout") {
            layout.type = value(u"type"_s);
        } else if (reader.name() == u"ph") {
            placeholder = Placeholder{value(u"type"_s), value(u"idx"_s), {}};
            if (placeholder->type.isEmpty())
                placeholder->type = u"obj"_s;
        } else if (reader.name() == u"off" && placeholder) {
            placeholder->box.moveTopLeft({points(reader, u"x"_s), points(reader, u"y"_s)});
        } else if (reader.name() == u"ext" && placeholder && attributes.hasAttribute(u"cx"_s)) {
            placeholder->box.setSize({points(reader, u"cx"_s), points(reader, u"cy"_s)});
        } else if (reader.name() == u"overrideClrMapping") {
            for (const QXmlStreamAttribute &attribute : attributes)
                layout.colourMap.emplace_back(attribute.name().toString(), attribute.value().toString());
        }
    });
    return layout;
}

/// As kinds of placeholders follow each other from a layout to its master.
QString masterType(const QString &type)
{
    if (type == u"ctrTitle"_s)
        return u"title"_s;
    return type == u"subTitle"_s || type == u"obj"_s ? u"body"_s : type;
}

} // namespace

double points(const QXmlStreamReader &element, const QString &attribute)
{
    constexpr qint64 most = 27'273'042'316'900; // ST_CoordinateUnqualified
    const qint64 length = std::clamp(element.attributes().value(attribute).toLongLong(), -most, most);
    return static_cast<double>(length) / static_cast<double>(emu(1));
}

void addLayouts(PptxTemplate &base, const QString &master)
{
    const Part *part = findPart(base, master);
    if (!part)
        return;
    const std::vector<Placeholder> inherited = readLayout(*part).placeholders;
    const QByteArray theme = themeOf(base, *part);
    visit(part->bytes, [&](const QXmlStreamReader &reader) {
        if (!reader.isStartElement() || reader.name() != u"sldLayoutId")
            return;
        QString relation;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                relation = attribute.value().toString();
        }
        const Part *found = findPart(base, targetOf(*part, relation));
        if (!found)
            return;
        Layout layout = readLayout(*found);
        for (Placeholder &placeholder : layout.placeholders) {
            const auto same = std::find_if(inherited.begin(), inherited.end(),
                [&](const Placeholder &one) { return one.type == masterType(placeholder.type); });
            if (!placeholder.box.isValid() && same != inherited.end())
                placeholder.box = same->box;
        }
        layout.area = bodiesOf(layout.placeholders);
        if (!layout.area.isValid())
            layout.area = bodiesOf(inherited);
        layout.ink = inkOf(found->bytes, part->bytes, theme);
        base.layouts.push_back(std::move(layout));
    });
}

} // namespace concave::pptx
