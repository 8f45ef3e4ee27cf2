#include "ui/theme/type.h"

#include <QStringList>

#include <array>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

struct Size
{
    int pixels;
    QFont::Weight weight;
};

static constexpr std::array<Size, 11> scale{{
    {28, QFont::DemiBold}, // Display
    {20, QFont::DemiBold}, // Figure
    {15, QFont::DemiBold}, // Title
    {13, QFont::Normal},   // Body
    {13, QFont::Medium},   // Strong
    {13, QFont::DemiBold}, // Section
    {12, QFont::DemiBold}, // Head
    {12, QFont::Normal},   // Note
    {12, QFont::Medium},   // Label
    {11, QFont::Normal},   // Caption
    {11, QFont::Medium},   // Chip
}};

QFont font(TextStyle style)
{
    const Size size = scale[static_cast<std::size_t>(style)];
    QFont font(QStringList{u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(size.pixels);
    font.setWeight(size.weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace concave::ui
