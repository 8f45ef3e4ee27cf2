// What may be wrong with a page, whatever is written on it.
#pragma once

#include "core/deck/slide.h"

/// As slides show a text, without blanks.
QString squeezed(QString text);

/// Texts whose whole paragraphs say something else than their lines.
QStringList differencesOn(const concave::LaidSlide &page);

/// Boxes that leave the page or lie over another, and lines that leave their box.
QStringList faultsOf(const concave::LaidSlide &page, const concave::TextMeasure &measure);
