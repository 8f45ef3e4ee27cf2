#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"

namespace concave::layout {

namespace {

/// A box in percent of the page.
struct Place
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// A concave curve with its tangent: the program's sign.
void draw(Page &page)
{
    const auto at = [](double x, double y) { return percent(x, y, 0, 0).topLeft(); };
    using Step = ShapeItem::Step;
    constexpr double stroke = 8.4;

    ShapeItem curve;
    curve.kind = ShapeItem::Kind::Path;
    curve.box = percent(54.5, 26.4, 45.5, 73.6);
    curve.steps = {
        {Step::Kind::Move, at(54.5, 100)}, {Step::Kind::Cubic, at(100, 26.4), at(60, 55.6), at(73.8, 33.3)}};
    curve.pen = Pen{Ink::TitleCurve, stroke};
    curve.isLook = true;
    page.push_back(std::move(curve));

    ShapeItem tangent;
    tangent.kind = ShapeItem::Kind::Line;
    tangent.box = QRectF(at(56.5, 28.2), at(82.4, 70.1));
    tangent.rises = true;
    tangent.pen = Pen{Ink::TitleTangent, 2.4};
    tangent.isLook = true;
    page.push_back(std::move(tangent));

    constexpr double diameter = 4.25 * slideWidth / 100;
    ShapeItem dot;
    dot.kind = ShapeItem::Kind::Ellipse;
    dot.box = QRectF(0, 0, diameter, diameter);
    dot.box.moveCenter(at(69.5, 49.1));
    dot.fill = Ink::TitleDot;
    dot.pen = Pen{Ink::TitleGround, stroke};
    dot.isLook = true;
    page.push_back(std::move(dot));
}

} // namespace

Draft layTitle(const Subject &subject)
{
    Draft draft;
    draft.layout = SlideLayout::Title;
    draft.ground = Ink::TitleGround;
    draft.kicker = subject.slide.label;
    draft.hasKickerOnFirst = false;
    draft.title = subject.text(field::title);
    draw(draft.first());

    const auto put = [&](QAnyStringView name, const Place &place, const Lettering &lettering, TextRole role) {
        if (subject.text(name).trimmed().isEmpty())
            return;
        Block block = blockOf(subject, name, lettering);
        block.role = role;
        Column column = columnAt(place.x, place.y, place.width);
        column.first.setHeight(percent(0, 0, 0, place.height).height());
        column.blocks.push_back(std::move(block));
        std::vector<Page> pages = flow({column}, subject.measure);
        if (role == TextRole::Title) // a short one, too, stands right above the subtitle
            std::get<TextItem>(pages.front().front()).box.moveBottom(column.first.bottom());
        draft.add(std::move(pages));
    };
    put(field::title, {6, 33.3, 53.8, 21.4},
        {.size = 50, .line = 57.5, .weight = Weight::SemiBold, .ink = Ink::TitleText}, TextRole::Title);
    put(field::client, {6, 10.7, 60, 4.4},
        {.size = 18, .line = 23, .weight = Weight::Medium, .ink = Ink::TitleText3}, TextRole::Other);
    put(field::subtitle, {6, 57.8, 47.5, 11.2}, {.size = 21.5, .line = 30, .ink = Ink::TitleText2},
        TextRole::Subtitle);
    put(field::author, {6, 86.2, 48, 4.45}, {.size = 17, .line = 24, .ink = Ink::TitleText3},
        TextRole::Other);
    put(field::date, {6, 90.7, 48, 4.45}, {.size = 17, .line = 24, .ink = Ink::TitleText3}, TextRole::Other);
    return draft;
}

} // namespace concave::layout
