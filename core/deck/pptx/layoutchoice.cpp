// Which layout of a template a page stands on; see template.h.
#include "core/deck/pptx/template.h"

#include <algorithm>

namespace concave {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

using Layout = PptxTemplate::Layout;

bool isTitle(const PptxTemplate::Placeholder &placeholder)
{
    return placeholder.type == u"title"_s || placeholder.type == u"ctrTitle"_s;
}

bool isBody(const PptxTemplate::Placeholder &placeholder)
{
    return placeholder.type == u"body"_s || placeholder.type == u"obj"_s;
}

/// A layout whose bodies stand as columns or as one: not beside pictures, and not sideways.
bool isForTexts(const Layout &layout)
{
    return layout.type.isEmpty() ||
           QStringList{u"obj"_s, u"tx"_s, u"twoObj"_s, u"twoTxTwoObj"_s, u"cust"_s}.contains(layout.type);
}

/// Its title leaves room for contents, and no picture or chart of its own is to stand there.
bool isForContents(const Layout &layout, const QSizeF &size)
{
    static const QStringList objects{u"pic"_s, u"chart"_s, u"tbl"_s, u"dgm"_s, u"media"_s};
    constexpr double lowest = 0.4;    // where a title ends, of the page's height
    constexpr double narrowest = 0.6; // of the page's width; a narrower one stands beside something
    const auto isAbove = [&](const PptxTemplate::Placeholder &one) {
        return isTitle(one) && one.box.bottom() < lowest * size.height() &&
               one.box.width() > narrowest * size.width();
    };
    const auto isObject = [](const PptxTemplate::Placeholder &one) { return objects.contains(one.type); };
    const auto &all = layout.placeholders;
    return std::any_of(all.begin(), all.end(), isAbove) && std::none_of(all.begin(), all.end(), isObject);
}

} // namespace

qsizetype bodyCount(const LaidSlide &page)
{
    return std::count_if(page.items.begin(), page.items.end(), [](const SlideItem &item) {
        const auto *text = std::get_if<TextItem>(&item);
        return text && text->role == TextRole::Body;
    });
}

const Layout &layoutFor(const PptxTemplate &base, const LaidSlide &page)
{
    const qsizetype bodies = bodyCount(page);
    const auto has = [](const Layout &layout, const auto &kind) {
        return std::count_if(layout.placeholders.begin(), layout.placeholders.end(), kind);
    };
    const auto isOfType = [](const QString &type) {
        return [type](const Layout &layout) { return layout.type == type; };
    };
    const std::function<bool(const Layout &)> onTitle = isOfType(u"title"_s);
    const std::function<bool(const Layout &)> withBodies = [&](const Layout &layout) {
        return isForTexts(layout) && has(layout, isTitle) > 0 && has(layout, isBody) == bodies;
    };
    const std::function<bool(const Layout &)> withTitle = [&](const Layout &layout) {
        return has(layout, isTitle) > 0;
    };
    const std::vector<std::function<bool(const Layout &)>> wishes{page.layout == SlideLayout::Title ? onTitle
                                                                  : bodies > 0 ? withBodies
                                                                               : isOfType(u"titleOnly"_s),
        isOfType(u"titleOnly"_s), isOfType(u"obj"_s), withTitle, isOfType(u"blank"_s)};
    const auto firstOf = [&](const auto &isFit) -> const Layout * {
        for (const auto &wish : wishes) {
            const auto found = std::find_if(base.layouts.begin(), base.layouts.end(),
                [&](const Layout &layout) { return isFit(layout) && wish(layout); });
            if (found != base.layouts.end())
                return &*found;
        }
        return nullptr;
    };
    const Layout *fit = page.layout == SlideLayout::Title
                            ? nullptr
                            : firstOf([&](const Layout &one) { return isForContents(one, base.size); });
    const Layout *any = fit ? fit : firstOf([](const Layout &) { return true; });
    return any ? *any : base.layouts.front();
}

} // namespace concave
