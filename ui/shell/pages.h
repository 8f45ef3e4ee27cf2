// The pages of the document that is open, one of them shown. Made anew for each document; what they had
// arranged is kept in the session.
#pragma once

#include "ui/widgets/page.h"

#include <QStackedWidget>

#include <functional>
#include <vector>

namespace concave {
class Document;
}

namespace concave::ui {

class Session;
class Theme;

/// How the window makes one of its pages. Pages stand in the sidebar in the order of their factories.
struct PageFactory
{
    std::function<Page *(const Theme &theme, Document &document, QWidget *parent)> make;
};

class Pages final : public QStackedWidget
{
    Q_OBJECT

public:
    Pages(
        const Theme &theme, Session &session, std::vector<PageFactory> factories, QWidget *parent = nullptr);

    /// Makes the pages as the document was left.
    void open(Document &document);
    /// Keeps what the pages had arranged.
    void keep(const Document &document) const;
    /// The pages go; before their document does.
    void clear();

    const std::vector<Page *> &all() const { return m_pages; }
    /// How many there are while a document is open.
    int capacity() const { return static_cast<int>(m_factories.size()); }
    /// nullptr where there is no such page.
    Page *at(int index) const;
    /// The place of the page that was shown when the document was left; the first where that is not known.
    int lastShown(const Document &document) const;
    /// Asks the pages in turn to show the record; the place of the one that did, or −1.
    int reveal(const Reference &reference) const;

private:
    const Theme &m_theme;
    Session &m_session;
    std::vector<PageFactory> m_factories;
    std::vector<Page *> m_pages;
};

} // namespace concave::ui
