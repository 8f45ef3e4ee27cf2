#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"

#include <QCoreApplication>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

/// Words of more than two lines are smaller before anything else is.
constexpr double quoteSteps[] = {1, 30.0 / 36, 0.72, 0.6};

/// As wide as the status' name needs, its right end where the margin begins.
void addPill(const Subject &subject, const Concern &concern, Page &page)
{
    constexpr double icon = 17;
    constexpr double padding = 12;
    constexpr double gap = 6;
    const Lettering lettering{
        .size = 16, .line = 20, .weight = Weight::SemiBold, .ink = statusInk(concern.status)};
    const QString name = statusName(concern.status);
    const double text = subject.measure.width(name, lettering) + 1;
    const double width = std::max(text + icon + gap + 2 * padding, percent(0, 0, 12, 0).width());
    QRectF box = percent(94, 7.8, 0, 5.3);
    box.setLeft(box.right() - width);

    ShapeItem ground;
    ground.box = box;
    ground.fill = statusFill(concern.status);
    ground.corner = box.height() / 4;
    page.push_back(std::move(ground));
    const double left = box.center().x() - (icon + gap + text) / 2;
    page.push_back(statusIcon(concern.status, {left, box.center().y() - icon / 2, icon, icon}));
    TextItem label;
    label.name = tr("Status");
    label.box = {left + icon + gap, box.top(), text, box.height()};
    label.anchor = Anchor::Middle;
    label.paragraphs = {name};
    label.lines = {{name}};
    label.lettering = lettering;
    page.push_back(std::move(label));
}

std::vector<Column> answers(const Subject &subject, const Concern &concern)
{
    constexpr Lettering lettering{.size = 19, .line = 26};
    constexpr double last = 27;
    std::vector<Column> columns{columnAt(6, 52, 25.3), columnAt(34.8, 52, 28.8), columnAt(67, 52, last)};
    columns[0].blocks.push_back(blockOf(subject, field::worstCase, lettering, tr("Not said yet.")));
    columns[1].blocks.push_back(
        blockOf(subject, field::mitigation, lettering, texts::unanswered(subject.sources, concern)));

    Block knowing = blockOf(subject, field::knowing, lettering, tr("No metric yet."));
    if (subject.field(field::rule)) {
        Block rule = ruleBlock(subject, last, percent(0, 0, 0, 9.3).height());
        putHead(rule, subject, field::knowing);
        columns[2].blocks.push_back(std::move(rule));
        knowing.head.clear();
        knowing.gap = percent(0, 0, 0, 69.3 - 57.8 - 9.3).height();
    }
    columns[2].blocks.push_back(std::move(knowing));
    for (Column &column : columns)
        column.blocks.back().role = TextRole::Body;
    return columns;
}

} // namespace

Draft layConcern(const Subject &subject)
{
    const Concern &concern = *findConcern(subject.sources.book, subject.slide.key.subject);
    Draft draft;
    draft.title = subject.text(field::words);

    Column said = columnAt(6, 15.6, 82.5);
    said.first.setBottom(percent(0, 44, 0, 0).top());
    Block words = blockOf(subject, field::words,
        {.size = 36, .line = 45, .weight = Weight::SemiBold, .ink = Ink::Text}, tr("Nothing said yet"));
    words.role = TextRole::Title;
    said.blocks.push_back(std::move(words));
    if (!subject.text(field::attribution).trimmed().isEmpty()) {
        Block who = blockOf(subject, field::attribution, {.size = 18, .line = 23, .ink = Ink::Text2});
        who.least = who.lettering.size;
        who.gap = percent(0, 0, 0, 2).height();
        who.notAbove = percent(0, 34.9, 0, 0).top();
        said.blocks.push_back(std::move(who));
    }
    draft.add(flow({said}, subject.measure, quoteSteps));
    addPill(subject, concern, draft.first());

    ShapeItem rule;
    rule.kind = ShapeItem::Kind::Line;
    rule.box = percent(6, 45.9, 88, 0);
    rule.pen = Pen{Ink::Rule, percent(0, 0, 0, 0.2).height()};
    draft.first().push_back(std::move(rule));
    draft.add(flow(answers(subject, concern), subject.measure));
    return draft;
}

} // namespace concave::layout
