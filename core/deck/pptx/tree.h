// The tree of shapes that a slide, a layout and a master have.
#pragma once

#include "core/deck/pptx/xml.h"

namespace concave::pptx {

/// <p:spTree>; `shapes` writes what stands in it, with ids from 2 on.
template <class Shapes>
void writeTree(Xml &xml, Shapes &&shapes)
{
    using Qt::Literals::StringLiterals::operator""_s;
    xml.element(u"p:spTree"_s, {}, [&] {
        xml.element(u"p:nvGrpSpPr"_s, {}, [&] {
            xml.element(u"p:cNvPr"_s, {{u"id"_s, 1}, {u"name"_s, QString()}});
            xml.element(u"p:cNvGrpSpPr"_s);
            xml.element(u"p:nvPr"_s);
        });
        xml.element(u"p:grpSpPr"_s);
        shapes();
    });
}

} // namespace concave::pptx
