// Measures and breaks the texts of slides by the fonts that are installed. Needs a QGuiApplication, and no
// widget.
//
// Lines break where Unicode allows it (UAX #14), in every script. What stands between two such places is
// shaped once for each weight and remembered, whatever its size: without hinting, widths grow as the size
// does. A deck of 500 concerns is broken in tens of milliseconds so, and what is typed in less than one.
#pragma once

#include "core/deck/slide.h"

#include <QFontMetricsF>

#include <unordered_map>

namespace concave::ui {

/// The font of slides: Inter, and what stands in for it, as in the window; not hinted, so that it looks the
/// same at every scale.
QFont slideFont(Weight weight, int pixels);

/// Of one thread.
class FontMeasure final : public TextMeasure
{
public:
    FontMeasure();

    QStringList broken(const QString &paragraph, const Lettering &lettering, double width) const override;
    double width(const QString &line, const Lettering &lettering) const override;

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(QStringView text) const noexcept { return qHash(text); }
    };
    struct Face
    {
        explicit Face(const QFont &face) : font(face), metrics(face) {}

        QFont font;
        QFontMetricsF metrics;
        std::unordered_map<QString, double, Hash, std::equal_to<>> advances; ///< at a size of 1
    };

    Face &face(Weight weight) const;
    static double advance(Face &face, QStringView word);
    static std::vector<QStringView> parts(const Face &face, QStringView word, double room);

    mutable std::array<Face, 3> m_faces;
};

} // namespace concave::ui
