// The colours and the font of exported slides; always those of the light scheme.
#pragma once

#include "core/deck/slide.h"

#include <QDateTime>

#include <array>

namespace concave {

/// 0xRRGGBB.
using Rgb = quint32;

struct DeckLook
{
    std::array<Rgb, inkCount> colours{};
    QString font;     ///< family
    QString fallback; ///< where that is not installed

    Rgb colour(Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

/// What a document of slides says about itself.
struct DeckProperties
{
    QString title;
    QString author;
    QString subject;
    QDateTime created;
};

} // namespace concave
