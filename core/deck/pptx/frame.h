// What every shape of a slide begins with: who it is, and where.
#pragma once

#include "core/deck/pptx/xml.h"

#include <QRectF>

namespace concave::pptx {

/// <p:cNvPr>. `id` is unique on its slide; `description` is read aloud in place of what is seen, and without
/// one a shape that has no text is marked as decoration.
struct Identity
{
    int id = 0;
    QString name;
    QString description{};
    bool isDecoration = false;
};
void writeIdentity(Xml &xml, const Identity &identity);

/// <a:xfrm>, or <p:xfrm> of a frame.
void writePlace(Xml &xml, const QString &element, const QRectF &box, bool isFlipped = false);

/// <a:prstGeom>; `corner` is the radius of a rectangle's corners.
void writeRectangle(Xml &xml, const QSizeF &size, double corner);

} // namespace concave::pptx
