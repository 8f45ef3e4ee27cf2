// The deck of one project as a page shows it, without a widget: its slides and their pages, the one that is
// shown, what someone is typing elsewhere, and every edit of the deck.
#pragma once

#include "ui/deck/deckexporter.h"
#include "ui/deck/textmeasure.h"

#include <QTimer>

namespace concave::ui {

/// One picture of the strip: a page of the deck, or a slide that is left out.
struct DeckLeaf
{
    std::size_t slide = 0;           ///< place in Deck::slides
    std::optional<std::size_t> page; ///< place in Deck::pages; none: it is left out
    std::size_t part = 0;            ///< of the slide's pages, from 0
};

class DeckPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit DeckPresenter(Document &document, QObject *parent = nullptr);

    Document &document() const { return m_document; }
    bool isReadOnly() const { return m_document.isReadOnly(); }
    void setProject(std::optional<Id> project);
    std::optional<Id> project() const { return m_project; }
    /// Empty where there is no project.
    const Deck &deck() const { return m_deck; }
    const DeckLook &look() const { return m_look; }
    DeckExporter &exporter() { return m_exporter; }
    const DeckExporter &exporter() const { return m_exporter; }

    /// In the order of the strip.
    const std::vector<DeckLeaf> &leaves() const { return m_leaves; }
    const DeckSlide &slideOf(const DeckLeaf &leaf) const { return m_deck.slides[leaf.slide]; }
    /// Until the next change. That of a slide which is left out is laid out when it is asked for.
    const LaidSlide &pageOf(const DeckLeaf &leaf) const;

    /// The slide that is shown; as the title where the deck is empty.
    SlideKey selected() const;
    /// Its page, a place in leaves().
    std::size_t current() const { return m_current; }
    /// nullptr where the deck is empty.
    const DeckSlide *shownSlide() const;
    const LaidSlide *shownPage() const;
    void select(const SlideKey &slide);
    void selectLeaf(std::size_t leaf);
    /// To the page before (−1) or after (+1), if there is one.
    void step(int count);

    /// Unsaved text while someone types: the page that is shown follows at once, the others after a moment.
    void setDraft(std::optional<Concern> draft);

    // Edits are one named step each. What does not work is told by failed(), what may be wanted back by
    // done().
    void move(const SlideKey &slide, std::optional<SlideKey> before);
    /// The shown slide by one place, −1 or +1.
    void moveBy(int count);
    void setLeftOut(const SlideKey &slide, bool out);
    /// These, and no others.
    void leaveOutExactly(const std::vector<SlideKey> &slides);
    void setText(const SlideKey &slide, const QString &field, const QString &text);
    /// Several by their fields, in one step.
    void setTexts(const SlideKey &slide, const std::vector<std::pair<QString, QString>> &texts);
    /// Nothing of the slide is the deck's own any more.
    void takeTextsAgain(const SlideKey &slide);
    /// A free slide after the shown one, which it takes the place of.
    void addSlide();
    /// A free slide goes, another one is left out.
    void remove(const SlideKey &slide);

    /// Lays out again only while somebody watches; at first somebody does.
    void setWatched(bool watched);
    /// Lays out what has become outdated, for those who do not watch: before presenting and exporting.
    void catchUp();

Q_SIGNALS:
    /// All of the deck may be new.
    void changed();
    /// Only the page that is shown is.
    void pageChanged();
    void selectedChanged();
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

private:
    void take(const Changes &changes);
    void read();
    /// Everything from what was read.
    void layOutAll();
    /// Only the shown slide; false where others depend on it.
    bool layOutShown();
    void arrange(const SlideKey &shown, std::size_t part);
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    /// `work` while the draft stands in the place of its concern.
    void withDraft(const std::function<void()> &work);
    const DeckSlide *find(const SlideKey &slide) const;

    Document &m_document;
    FontMeasure m_measure;
    DeckLook m_look;
    DeckExporter m_exporter;
    std::optional<Id> m_project;
    std::optional<DeckSources> m_sources; ///< as the document has them
    std::optional<Concern> m_draft;
    Deck m_deck;
    std::vector<DeckLeaf> m_leaves;
    std::size_t m_current = 0;
    mutable std::map<std::size_t, LaidSlide> m_leftOut; ///< pages by slide, as far as they were asked for
    QTimer m_pause;                                     ///< in the typing, before all is laid out
    bool m_isWatched = true;
    bool m_isOutdated = false;
    std::optional<SlideKey> m_wanted; ///< selected before it was there
};

} // namespace concave::ui
