// Paints a slide as it was laid out: on the screen, into pictures, onto the pages of a PDF. Everything is
// drawn as vectors, and text as text.
#pragma once

#include "core/deck/look.h"

class QImage;
class QPainter;

namespace concave::ui {

/// On a page of as many units as it has points, from the painter's origin; the painter's transformation says
/// how large those are. The painter is left as it was. Of the item that shows the field `edited`, only the
/// box is painted: its text is in an editor.
void paintSlide(QPainter &painter, const LaidSlide &slide, const DeckLook &look, const QString &edited = {});

/// As wide as this many pixels. Any thread.
QImage pictureOf(const LaidSlide &slide, const DeckLook &look, int width);

} // namespace concave::ui
