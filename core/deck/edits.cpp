// The edits of a deck: see deck.h.
#include "core/deck/outline.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Slide newSlide(Id project, const SlideKey &key)
{
    Slide slide{.id = {}, .project = project, .kind = key.kind};
    if (key.kind == SlideKind::Concern || key.kind == SlideKind::Demo)
        slide.concern = key.subject;
    else if (key.kind == SlideKind::Metric)
        slide.metric = key.subject;
    return slide;
}

void failAsGone(Edit &edit)
{
    edit.fail({Failure::NotFound, tr("This slide is no longer in the deck. Nothing was changed.")});
}

bool isIn(const SlideOrder &order, const SlideKey &key)
{
    return std::ranges::find(order.keys, key) != order.keys.end();
}

const Slide *recordOf(const SlideOrder &order, const SlideKey &key)
{
    const auto record = order.records.find(key);
    return record == order.records.end() ? nullptr : record->second;
}

/// Whether a record says anything once its texts are gone.
bool isNeeded(const Slide &slide)
{
    return slide.kind == SlideKind::Text || slide.leftOut || slide.position != 0;
}

std::vector<SlideText> textsOf(const DeckSources &sources, Id slide)
{
    std::vector<SlideText> texts;
    std::ranges::copy_if(
        sources.texts, std::back_inserter(texts), [&](const SlideText &text) { return text.slide == slide; });
    return texts;
}

/// Those slides of `keys` that do not follow the slide that they follow by themselves: each begins a run.
std::vector<SlideKey> headsOf(const std::vector<SlideKey> &keys, const std::vector<SlideKey> &natural)
{
    std::map<SlideKey, SlideKey> before;
    for (std::size_t i = 1; i < natural.size(); ++i)
        before[natural[i]] = natural[i - 1];
    std::vector<SlideKey> heads;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto found = before.find(keys[i]);
        const bool follows = i == 0 ? !natural.empty() && keys[i] == natural.front()
                                    : found != before.end() && found->second == keys[i - 1];
        if (!follows)
            heads.push_back(keys[i]);
    }
    return heads;
}

/// Positions above 0 in ascending order: those that are given stay where they can.
std::vector<double> positionsFor(const std::vector<std::optional<double>> &given)
{
    std::vector<double> positions(given.size());
    double last = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto rest = given.begin() + static_cast<std::ptrdiff_t>(i);
        const auto next =
            std::ranges::find_if(rest, given.end(), [](const auto &one) { return one.has_value(); });
        const double gaps = static_cast<double>(next - rest) + 1;
        positions[i] = given[i] ? *given[i] : next == given.end() ? last + 1 : last + (**next - last) / gaps;
        if (!(positions[i] > last)) {
            // No room: all anew.
            for (std::size_t j = 0; j < positions.size(); ++j)
                positions[j] = static_cast<double>(j) + 1;
            return positions;
        }
        last = positions[i];
    }
    return positions;
}

/// Makes `keys` the order of the deck. `moved` gets a new place; what else was chosen stays.
void keepOrder(Edit &edit, const DeckSources &sources, const SlideOrder &order,
    const std::vector<SlideKey> &keys, const SlideKey &moved)
{
    const std::vector<SlideKey> heads = headsOf(keys, order.natural);
    std::vector<std::optional<double>> given;
    for (const SlideKey &head : heads) {
        const Slide *record = recordOf(order, head);
        const bool stays = record && record->position > 0 && head != moved;
        given.push_back(stays ? std::optional(record->position) : std::nullopt);
    }
    const std::vector<double> positions = positionsFor(given);
    std::map<SlideKey, double> wanted;
    for (std::size_t i = 0; i < heads.size(); ++i)
        wanted[heads[i]] = positions[i];

    for (const SlideKey &key : keys) {
        const auto head = wanted.find(key);
        const double position = head == wanted.end() ? 0 : head->second;
        const Slide *record = recordOf(order, key);
        if (!record) {
            if (position != 0) {
                Slide slide = newSlide(sources.project.id, key);
                slide.position = position;
                edit.insert(slide);
            }
            continue;
        }
        Slide changed = *record;
        changed.position = position;
        if (!isNeeded(changed) && textsOf(sources, record->id).empty())
            edit.remove<Slide>(record->id);
        else if (record->position != position)
            edit.modify<Slide>(record->id, [&](Slide &slide) { slide.position = position; });
    }
}

} // namespace

void moveSlide(Edit &edit, const DeckSources &sources, const SlideKey &slide, std::optional<SlideKey> before)
{
    const SlideOrder order = orderOf(sources);
    if (!isIn(order, slide) || (before && !isIn(order, *before)))
        return failAsGone(edit);
    if (before == slide)
        return;
    std::vector<SlideKey> keys = order.keys;
    std::erase(keys, slide);
    keys.insert(before ? std::ranges::find(keys, *before) : keys.end(), slide);
    if (keys != order.keys)
        keepOrder(edit, sources, order, keys, slide);
}

void leaveOut(Edit &edit, const DeckSources &sources, const SlideKey &slide, bool out)
{
    const SlideOrder order = orderOf(sources);
    if (!isIn(order, slide))
        return failAsGone(edit);
    const Slide *record = recordOf(order, slide);
    Slide changed = record ? *record : newSlide(sources.project.id, slide);
    changed.leftOut = out;
    if (!record) {
        if (out)
            edit.insert(changed);
    } else if (!isNeeded(changed) && textsOf(sources, record->id).empty()) {
        edit.remove<Slide>(record->id);
    } else {
        edit.modify<Slide>(record->id, [&](Slide &stored) { stored.leftOut = out; });
    }
}

void setSlideText(
    Edit &edit, const DeckSources &sources, const SlideKey &slide, const QString &field, const QString &text)
{
    const std::vector<DeckSlide> outline = outlineOf(sources);
    const auto shown = std::ranges::find(outline, slide, &DeckSlide::key);
    if (shown == outline.end())
        return failAsGone(edit);
    const auto found = std::ranges::find(shown->fields, field, &SlideField::name);
    if (found == shown->fields.end())
        return failAsGone(edit);

    const SlideOrder order = orderOf(sources);
    const Slide *record = recordOf(order, slide);
    const std::vector<SlideText> texts = record ? textsOf(sources, record->id) : std::vector<SlideText>();
    const auto own = std::ranges::find(texts, field, &SlideText::field);
    if (text != found->source) {
        if (own != texts.end())
            return edit.modify<SlideText>(own->id, [&](SlideText &stored) { stored.text = text; });
        const Id owner = record ? record->id : edit.insert(newSlide(sources.project.id, slide));
        edit.insert(SlideText{.id = {}, .slide = owner, .field = field, .text = text});
    } else if (own != texts.end()) {
        if (texts.size() == 1 && !isNeeded(*record))
            edit.remove<Slide>(record->id);
        else
            edit.remove<SlideText>(own->id);
    }
}

void takeTextsAgain(Edit &edit, const DeckSources &sources, const SlideKey &slide)
{
    const SlideOrder order = orderOf(sources);
    const Slide *record = recordOf(order, slide);
    if (!record)
        return;
    if (!isNeeded(*record))
        return edit.remove<Slide>(record->id);
    for (const SlideText &text : textsOf(sources, record->id))
        edit.remove<SlideText>(text.id);
}

SlideKey addTextSlide(
    Edit &edit, const DeckSources &sources, std::optional<SlideKey> after, const QString &title)
{
    const SlideKey none{SlideKind::Text, {}};
    const SlideOrder order = orderOf(sources);
    if (after && !isIn(order, *after)) {
        failAsGone(edit);
        return none;
    }
    const Id id = edit.insert(newSlide(sources.project.id, none));
    if (!id)
        return none;
    const SlideKey key{SlideKind::Text, id};
    if (!title.isEmpty() && title != newSlideTitle())
        edit.insert(SlideText{.id = {}, .slide = id, .field = field::title, .text = title});

    Slide added = newSlide(sources.project.id, none);
    added.id = id;
    SlideOrder with = order;
    with.records[key] = &added;
    std::vector<SlideKey> keys = order.keys;
    keys.insert(after ? std::ranges::find(keys, *after) + 1 : keys.end(), key);
    keepOrder(edit, sources, with, keys, key);
    return key;
}

void removeSlide(Edit &edit, const SlideKey &slide)
{
    Q_ASSERT(slide.kind == SlideKind::Text);
    edit.remove<Slide>(slide.subject);
}

} // namespace concave
