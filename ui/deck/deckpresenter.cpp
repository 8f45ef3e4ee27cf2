#include "ui/deck/deckpresenter.h"

#include "core/deck/outline.h"
#include "ui/deck/decklook.h"

#include <algorithm>
#include <utility>

namespace concave::ui {

namespace {

constexpr int typingPause = 150; ///< milliseconds

/// Whether a deck can follow from these records.
bool concerns(const Kind &kind)
{
    static const std::vector<Kinds> all{portfolioKinds(), concernKinds(), metricKinds(), deckKinds()};
    return std::ranges::any_of(
        all, [&](const Kinds &kinds) { return std::ranges::find(kinds, &kind) != kinds.end(); });
}

/// The deck's records anew, as they have become within an edit.
void refresh(DeckSources &sources, Edit &edit)
{
    sources.slides = edit.all<Slide>();
    std::erase_if(sources.slides, [&](const Slide &slide) { return slide.project != sources.project.id; });
    std::ranges::stable_sort(sources.slides, {}, &Slide::position);
    sources.texts = edit.all<SlideText>();
}

} // namespace

DeckPresenter::DeckPresenter(Document &document, QObject *parent)
    : QObject(parent), m_document(document), m_look(deckLook())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &DeckPresenter::layOutAll);
    connect(&m_document, &Document::changed, this, &DeckPresenter::take);
    connect(&m_exporter, &DeckExporter::told, this, &DeckPresenter::told);
    connect(&m_exporter, &DeckExporter::failed, this, &DeckPresenter::failed);
}

void DeckPresenter::setProject(std::optional<Id> project)
{
    if (project == m_project)
        return;
    m_project = project;
    m_draft.reset();
    m_wanted.reset();
    m_current = 0;
    m_deck = {};
    m_leaves.clear();
    read();
    Q_EMIT selectedChanged();
}

void DeckPresenter::take(const Changes &changes)
{
    if (m_project &&
        std::ranges::any_of(changes, [](const Change &change) { return concerns(*change.kind); }))
        read();
}

void DeckPresenter::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched)
        catchUp();
}

void DeckPresenter::read()
{
    m_isOutdated = true;
    if (m_isWatched)
        catchUp();
}

void DeckPresenter::catchUp()
{
    if (!std::exchange(m_isOutdated, false))
        return;
    m_sources.reset();
    if (m_project) {
        Result<DeckSources> sources = readDeck(m_document, *m_project);
        if (sources)
            m_sources = std::move(*sources);
        else if (sources.error().failure != Failure::NotFound)
            Q_EMIT failed(sources.error().sentence);
    }
    layOutAll();
}

void DeckPresenter::withDraft(const std::function<void()> &work)
{
    Concern *stored = nullptr;
    if (m_draft) {
        auto &all = m_sources->book.concerns;
        const auto found = std::ranges::find(all, m_draft->id, &Concern::id);
        stored = found == all.end() ? nullptr : &*found;
    }
    if (stored)
        std::swap(*stored, *m_draft);
    work();
    if (stored)
        std::swap(*stored, *m_draft);
}

void DeckPresenter::layOutAll()
{
    m_pause.stop();
    const SlideKey before = selected();
    const SlideKey shown = std::exchange(m_wanted, {}).value_or(before);
    const std::size_t part = m_leaves.empty() || shown != before ? 0 : m_leaves[m_current].part;
    m_deck = {};
    if (m_sources)
        withDraft([&] { m_deck = makeDeck(*m_sources, m_measure); });
    arrange(shown, part);
    Q_EMIT changed();
    if (selected() != before)
        Q_EMIT selectedChanged();
}

/// The strip, and what is shown of it: the same page where it is still there.
void DeckPresenter::arrange(const SlideKey &shown, std::size_t part)
{
    m_leftOut.clear();
    m_leaves.clear();
    std::vector<std::vector<std::size_t>> pages(m_deck.slides.size());
    for (std::size_t page = 0; page < m_deck.pages.size(); ++page)
        pages[m_deck.pages[page].source].push_back(page);
    std::optional<std::size_t> current;
    for (std::size_t slide = 0; slide < pages.size(); ++slide) {
        if (m_deck.slides[slide].key == shown)
            current = m_leaves.size() + std::min(part, std::max<std::size_t>(pages[slide].size(), 1) - 1);
        if (m_deck.slides[slide].isLeftOut)
            m_leaves.push_back({.slide = slide});
        for (std::size_t i = 0; i < pages[slide].size(); ++i)
            m_leaves.push_back({.slide = slide, .page = pages[slide][i], .part = i});
    }
    m_current = current.value_or(std::min(m_current, std::max<std::size_t>(m_leaves.size(), 1) - 1));
}

bool DeckPresenter::layOutShown()
{
    if (!m_sources || m_leaves.empty())
        return false;
    bool isDone = false;
    withDraft([&] {
        const std::size_t slide = m_leaves[m_current].slide;
        const auto &pages = m_deck.pages;
        const auto isOurs = [&](const LaidSlide &page) { return page.source == slide; };
        const auto first = std::ranges::find_if(pages, isOurs);
        if (first == pages.end())
            return;
        const auto place = first - pages.begin();
        m_deck.slides[slide] = withTexts(*m_sources, std::move(m_deck.slides[slide]));
        std::vector<LaidSlide> laid =
            layOut(*m_sources, m_deck.slides, slide, static_cast<int>(place) + 1, m_measure);
        if (std::ranges::count_if(pages, isOurs) != std::ssize(laid))
            return;
        std::ranges::move(laid, m_deck.pages.begin() + place);
        isDone = true;
    });
    return isDone;
}

void DeckPresenter::setDraft(std::optional<Concern> draft)
{
    if (!draft && !m_draft)
        return;
    m_draft = std::move(draft);
    if (!m_isWatched) {
        m_isOutdated = true;
        return;
    }
    if (!layOutShown())
        return layOutAll();
    m_pause.start();
    Q_EMIT pageChanged();
}

const DeckSlide *DeckPresenter::find(const SlideKey &slide) const
{
    const auto found = std::ranges::find(m_deck.slides, slide, &DeckSlide::key);
    return found == m_deck.slides.end() ? nullptr : &*found;
}

const LaidSlide &DeckPresenter::pageOf(const DeckLeaf &leaf) const
{
    if (leaf.page)
        return m_deck.pages[*leaf.page];
    const auto known = m_leftOut.find(leaf.slide);
    if (known != m_leftOut.end())
        return known->second;
    std::vector<LaidSlide> pages = layOut(*m_sources, m_deck.slides, leaf.slide, 0, m_measure);
    return m_leftOut.emplace(leaf.slide, std::move(pages.front())).first->second;
}

SlideKey DeckPresenter::selected() const
{
    const DeckSlide *shown = shownSlide();
    return shown ? shown->key : SlideKey();
}

const DeckSlide *DeckPresenter::shownSlide() const
{
    return m_leaves.empty() ? nullptr : &slideOf(m_leaves[m_current]);
}

const LaidSlide *DeckPresenter::shownPage() const
{
    return m_leaves.empty() ? nullptr : &pageOf(m_leaves[m_current]);
}

void DeckPresenter::select(const SlideKey &slide)
{
    const auto leaf =
        std::ranges::find(m_leaves, slide, [this](const DeckLeaf &each) { return slideOf(each).key; });
    if (leaf == m_leaves.end())
        m_wanted = slide;
    else if (slide != selected())
        selectLeaf(static_cast<std::size_t>(leaf - m_leaves.begin()));
}

void DeckPresenter::selectLeaf(std::size_t leaf)
{
    m_wanted.reset();
    if (leaf >= m_leaves.size() || leaf == std::exchange(m_current, leaf))
        return;
    Q_EMIT selectedChanged();
}

void DeckPresenter::step(int count)
{
    const auto leaf = static_cast<std::ptrdiff_t>(m_current) + count;
    if (leaf >= 0 && leaf < std::ssize(m_leaves))
        selectLeaf(static_cast<std::size_t>(leaf));
}

bool DeckPresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    if (!m_sources)
        return false;
    const Result<Changes> edited = m_document.edit(label, work);
    if (!edited)
        Q_EMIT failed(edited.error().sentence);
    return static_cast<bool>(edited);
}

void DeckPresenter::move(const SlideKey &slide, std::optional<SlideKey> before)
{
    const DeckSlide *moved = find(slide);
    if (moved && before != slide)
        edit(tr("Move slide “%1”").arg(moved->label),
            [&](Edit &edit) { moveSlide(edit, *m_sources, slide, before); });
}

void DeckPresenter::moveBy(int count)
{
    if (m_leaves.empty())
        return;
    const auto &slides = m_deck.slides;
    const auto from = static_cast<std::ptrdiff_t>(m_leaves[m_current].slide);
    const auto to = from + count;
    if (to < 0 || to >= std::ssize(slides))
        return;
    const auto before = static_cast<std::size_t>(count > 0 ? to + 1 : to);
    move(selected(), before < slides.size() ? std::optional(slides[before].key) : std::nullopt);
}

void DeckPresenter::setLeftOut(const SlideKey &slide, bool out)
{
    const DeckSlide *changed = find(slide);
    if (!changed || changed->isLeftOut == out)
        return;
    const QString label = changed->label;
    const bool isDone =
        edit(out ? tr("Leave out slide “%1”").arg(label) : tr("Show slide “%1” again").arg(label),
            [&](Edit &edit) { leaveOut(edit, *m_sources, slide, out); });
    if (isDone && out)
        Q_EMIT done(tr("Left out slide “%1”").arg(label));
}

void DeckPresenter::leaveOutExactly(const std::vector<SlideKey> &slides)
{
    edit(tr("Choose slides"), [&](Edit &edit) {
        for (const DeckSlide &slide : m_deck.slides) {
            const bool out = std::ranges::find(slides, slide.key) != slides.end();
            if (out != slide.isLeftOut)
                leaveOut(edit, *m_sources, slide.key, out);
        }
    });
}

void DeckPresenter::setText(const SlideKey &slide, const QString &field, const QString &text)
{
    const DeckSlide *changed = find(slide);
    if (!changed)
        return;
    const auto known = std::ranges::find(changed->fields, field, &SlideField::name);
    if (known == changed->fields.end() || known->text == text)
        return;
    edit(tr("Change “%1” on slide “%2”").arg(known->label, changed->label),
        [&](Edit &edit) { setSlideText(edit, *m_sources, slide, field, text); });
}

void DeckPresenter::setTexts(const SlideKey &slide, const std::vector<std::pair<QString, QString>> &texts)
{
    const DeckSlide *changed = find(slide);
    if (!changed)
        return;
    const std::vector<SlideField> fields = changed->fields;
    edit(tr("Change texts on slide “%1”").arg(changed->label), [&](Edit &edit) {
        DeckSources sources = *m_sources;
        for (const auto &[field, text] : texts) {
            const auto known = std::ranges::find(fields, field, &SlideField::name);
            if (known == fields.end() || known->text == text)
                continue;
            setSlideText(edit, sources, slide, field, text);
            refresh(sources, edit);
        }
    });
}

void DeckPresenter::takeTextsAgain(const SlideKey &slide)
{
    const DeckSlide *changed = find(slide);
    if (!changed)
        return;
    const QString label = changed->label;
    const bool isDone = edit(tr("Take the concern's text again on slide “%1”").arg(label),
        [&](Edit &edit) { concave::takeTextsAgain(edit, *m_sources, slide); });
    if (isDone)
        Q_EMIT done(tr("Slide “%1” has the concern's text again").arg(label));
}

void DeckPresenter::addSlide()
{
    std::optional<SlideKey> after;
    if (!m_leaves.empty())
        after = selected();
    SlideKey added;
    if (edit(tr("Add slide"),
            [&](Edit &edit) { added = addTextSlide(edit, *m_sources, after, tr("New slide")); }))
        select(added);
}

void DeckPresenter::remove(const SlideKey &slide)
{
    if (slide.kind != SlideKind::Text)
        return setLeftOut(slide, true);
    const DeckSlide *removed = find(slide);
    if (!removed)
        return;
    const QString label = removed->label;
    if (edit(tr("Remove slide “%1”").arg(label), [&](Edit &edit) { removeSlide(edit, slide); }))
        Q_EMIT done(tr("Removed slide “%1”").arg(label));
}

} // namespace concave::ui
