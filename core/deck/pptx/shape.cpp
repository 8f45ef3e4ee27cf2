#include "core/deck/pptx/shape.h"

#include "core/deck/pptx/frame.h"

#include <QCoreApplication>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

using Kind = ShapeItem::Kind;
using Step = ShapeItem::Step;

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Rectangle:
        return QCoreApplication::translate("Pptx", "Rectangle");
    case Kind::Ellipse:
        return QCoreApplication::translate("Pptx", "Ellipse");
    case Kind::Line:
        return QCoreApplication::translate("Pptx", "Line");
    case Kind::Path:
        break;
    }
    return QCoreApplication::translate("Pptx", "Drawing");
}

void writePreset(Xml &xml, const QString &name)
{
    xml.element(u"a:prstGeom"_s, {{u"prst"_s, name}}, [&] { xml.element(u"a:avLst"_s); });
}

/// Points count from the upper left corner of the box.
void writeSteps(Xml &xml, const ShapeItem &shape)
{
    const auto point = [&](const QPointF &at) {
        const QPointF inBox = at - shape.box.topLeft();
        xml.element(u"a:pt"_s, {{u"x"_s, emu(inBox.x())}, {u"y"_s, emu(inBox.y())}});
    };
    for (const Step &step : shape.steps) {
        switch (step.kind) {
        case Step::Kind::Move:
            xml.element(u"a:moveTo"_s, {}, [&] { point(step.to); });
            break;
        case Step::Kind::Line:
            xml.element(u"a:lnTo"_s, {}, [&] { point(step.to); });
            break;
        case Step::Kind::Cubic:
            xml.element(u"a:cubicBezTo"_s, {}, [&] {
                point(step.first);
                point(step.second);
                point(step.to);
            });
            break;
        case Step::Kind::Close:
            xml.element(u"a:close"_s);
            break;
        }
    }
}

void writePath(Xml &xml, const ShapeItem &shape)
{
    xml.element(u"a:custGeom"_s, {}, [&] {
        for (const QString &none : {u"a:avLst"_s, u"a:gdLst"_s, u"a:ahLst"_s, u"a:cxnLst"_s})
            xml.element(none);
        xml.element(u"a:rect"_s, {{u"l"_s, u"0"_s}, {u"t"_s, u"0"_s}, {u"r"_s, u"r"_s}, {u"b"_s, u"b"_s}});
        xml.element(u"a:pathLst"_s, {}, [&] {
            xml.element(u"a:path"_s, {{u"w"_s, emu(shape.box.width())}, {u"h"_s, emu(shape.box.height())}},
                [&] { writeSteps(xml, shape); });
        });
    });
}

void writeProperties(Xml &xml, const ShapeItem &shape, const Inks &inks)
{
    xml.element(u"p:spPr"_s, {}, [&] {
        writePlace(xml, u"a:xfrm"_s, shape.box, shape.rises);
        switch (shape.kind) {
        case Kind::Rectangle:
            writeRectangle(xml, shape.box.size(), shape.corner);
            break;
        case Kind::Ellipse:
            writePreset(xml, u"ellipse"_s);
            break;
        case Kind::Line:
            writePreset(xml, u"line"_s);
            break;
        case Kind::Path:
            writePath(xml, shape);
            break;
        }
        inks.fill(xml, shape.kind == Kind::Line ? std::nullopt : shape.fill);
        inks.line(xml, shape.pen);
    });
}

} // namespace

void writeShape(Xml &xml, const ShapeItem &shape, int id, const Inks &inks)
{
    const bool isLine = shape.kind == Kind::Line;
    const Identity identity{
        id, nameOf(shape.kind) + u' ' + QString::number(id), shape.description, shape.description.isEmpty()};
    xml.element(isLine ? u"p:cxnSp"_s : u"p:sp"_s, {}, [&] {
        xml.element(isLine ? u"p:nvCxnSpPr"_s : u"p:nvSpPr"_s, {}, [&] {
            writeIdentity(xml, identity);
            xml.element(isLine ? u"p:cNvCxnSpPr"_s : u"p:cNvSpPr"_s);
            xml.element(u"p:nvPr"_s);
        });
        writeProperties(xml, shape, inks);
    });
}

} // namespace concave::pptx
