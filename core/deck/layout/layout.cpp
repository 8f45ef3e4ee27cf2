// A slide's pages: what its kind has on them, and what all slides have in common.
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

namespace concave {

namespace {

using layout::Draft;
using layout::lineItem;
using layout::Page;
using layout::percent;
using layout::Subject;

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Draft draftOf(const Subject &subject)
{
    switch (subject.slide.key.kind) {
    case SlideKind::Title:
        return layTitle(subject);
    case SlideKind::Portfolio:
        return layPortfolio(subject);
    case SlideKind::Concern:
        return layConcern(subject);
    case SlideKind::Metric:
        return layMetric(subject);
    case SlideKind::Demo:
        return layDemo(subject);
    case SlideKind::Summary:
        return laySummary(subject);
    case SlideKind::Text:
        return layText(subject);
    }
    return {};
}

/// What stands around a page of a draft.
class Surroundings
{
public:
    Surroundings(const Draft &draft, const Subject &subject) : m_draft(draft), m_subject(subject) {}

    void addStrip(Page &page) const
    {
        if (isTitle())
            return;
        ShapeItem strip;
        strip.box = percent(0, 0, 1, 100);
        strip.fill = Ink::Accent;
        strip.isLook = true;
        page.push_back(std::move(strip));
    }

    void addKicker(Page &page, bool isContinued) const
    {
        if (m_draft.kicker.isEmpty() || (!isContinued && !m_draft.hasKickerOnFirst))
            return;
        Lettering lettering = layout::headLettering();
        if (isTitle())
            lettering.ink = Ink::TitleText3;
        TextItem kicker = lineItem(tr("Above the title"), percent(6, 8.4, 56, 4),
            isContinued ? tr("%1, continued").arg(m_draft.kicker) : m_draft.kicker, lettering,
            m_subject.measure);
        if (isContinued)
            kicker.role = TextRole::Title;
        else
            kicker.field = field::kicker;
        page.push_back(std::move(kicker));
    }

    void addFooter(Page &page, int number, bool continues) const
    {
        const Lettering lettering{.size = 13, .line = 18, .ink = isTitle() ? Ink::TitleText3 : Ink::Text3};
        if (continues) {
            TextItem mark = lineItem(tr("Continuation"), percent(56, 92.7, 31, 3.6),
                tr("Continues on the next page"), lettering, m_subject.measure);
            mark.align = Align::Right;
            page.push_back(std::move(mark));
        }
        if (isTitle())
            return;
        TextItem footer = lineItem(tr("Client and project"), percent(6, 92.7, 48, 3.6),
            texts::footer(m_subject.sources.project), lettering, m_subject.measure);
        footer.role = TextRole::Footer;
        page.push_back(std::move(footer));
        if (number == 0)
            return;
        TextItem pageNumber = lineItem(
            tr("Page"), percent(88, 92.7, 6, 3.6), QString::number(number), lettering, m_subject.measure);
        pageNumber.align = Align::Right;
        pageNumber.role = TextRole::PageNumber;
        page.push_back(std::move(pageNumber));
    }

private:
    bool isTitle() const { return m_draft.layout == SlideLayout::Title; }

    const Draft &m_draft;
    const Subject &m_subject;
};

} // namespace

std::vector<LaidSlide> layOut(const DeckSources &sources, const std::vector<DeckSlide> &outline,
    std::size_t slide, int firstPage, const TextMeasure &measure)
{
    const Subject subject{sources, outline[slide], measure};
    Draft draft = draftOf(subject);
    if (const SlideField *kicker = subject.field(field::kicker))
        draft.kicker = kicker->text;
    const Surroundings around(draft, subject);
    const QString title = shortened(draft.title);

    std::vector<LaidSlide> laid;
    for (std::size_t i = 0; i < draft.pages.size(); ++i) {
        const bool isContinued = i > 0;
        LaidSlide &page = laid.emplace_back();
        page.layout = isContinued ? SlideLayout::TitleOnly : draft.layout;
        page.ground = draft.ground;
        page.title = title.isEmpty() ? outline[slide].label : title;
        page.source = slide;
        page.isContinued = isContinued;
        if (!isContinued)
            page.notes = cleaned(subject.text(field::notes));
        around.addStrip(page.items);
        around.addKicker(page.items, isContinued);
        std::ranges::move(draft.pages[i], std::back_inserter(page.items));
        around.addFooter(
            page.items, firstPage == 0 ? 0 : firstPage + static_cast<int>(i), i + 1 < draft.pages.size());
    }
    return laid;
}

Deck makeDeck(const DeckSources &sources, const TextMeasure &measure)
{
    Deck deck;
    deck.slides = outlineOf(sources);
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        if (!deck.slides[i].isLeftOut)
            std::ranges::move(
                layOut(sources, deck.slides, i, static_cast<int>(deck.pages.size()) + 1, measure),
                std::back_inserter(deck.pages));
    }
    deck.properties = {.title = shortened(sources.project.name),
        .author = shortened(sources.author),
        .subject = shortened(sources.project.client),
        .created = sources.today.startOfDay()};
    return deck;
}

} // namespace concave
