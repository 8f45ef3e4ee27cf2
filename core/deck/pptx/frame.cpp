#include "core/deck/pptx/frame.h"

#include <cmath>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

void writeIdentity(Xml &xml, const Identity &identity)
{
    const Attribute id(u"id"_s, identity.id);
    const Attribute name(u"name"_s, identity.name);
    if (!identity.isDecoration)
        return xml.element(u"p:cNvPr"_s, {id, name, given(u"descr"_s, identity.description)});
    xml.element(u"p:cNvPr"_s, {id, name}, [&] {
        xml.element(u"a:extLst"_s, {}, [&] {
            xml.element(u"a:ext"_s, {{u"uri"_s, u"{C183D7F6-B498-43B3-948B-1728B52AA6E4}"_s}}, [&] {
                xml.element(u"adec:decorative"_s,
                    {{u"xmlns:adec"_s, u"http://schemas.microsoft.com/office/drawing/2017/decorative"_s},
                        {u"val"_s, 1}});
            });
        });
    });
}

void writePlace(Xml &xml, const QString &element, const QRectF &box, bool isFlipped)
{
    xml.element(element, {given(u"flipV"_s, isFlipped ? u"1"_s : QString())}, [&] {
        xml.element(u"a:off"_s, {{u"x"_s, emu(box.x())}, {u"y"_s, emu(box.y())}});
        xml.element(u"a:ext"_s, {{u"cx"_s, emu(box.width())}, {u"cy"_s, emu(box.height())}});
    });
}

void writeRectangle(Xml &xml, const QSizeF &size, double corner)
{
    const double shorter = std::min(size.width(), size.height());
    if (corner <= 0 || shorter <= 0) {
        return xml.element(u"a:prstGeom"_s, {{u"prst"_s, u"rect"_s}}, [&] { xml.element(u"a:avLst"_s); });
    }
    const qint64 share = std::llround(std::min(0.5, corner / shorter) * 100'000);
    xml.element(u"a:prstGeom"_s, {{u"prst"_s, u"roundRect"_s}}, [&] {
        xml.element(u"a:avLst"_s, {}, [&] {
            xml.element(u"a:gd"_s, {{u"name"_s, u"adj"_s}, {u"fmla"_s, u"val %1"_s.arg(share)}});
        });
    });
}

} // namespace concave::pptx
