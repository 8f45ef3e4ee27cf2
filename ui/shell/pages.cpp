#include "ui/shell/pages.h"

#include "core/document/document.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

Pages::Pages(const Theme &theme, Session &session, std::vector<PageFactory> factories, QWidget *parent)
    : QStackedWidget(parent), m_theme(theme), m_session(session), m_factories(std::move(factories))
{
    setObjectName(u"pages"_s);
}

void Pages::open(Document &document)
{
    for (const PageFactory &factory : m_factories) {
        Page *page = factory.make(m_theme, document, this);
        page->setObjectName(u"page-"_s + page->id());
        page->setAccessibleName(page->title());
        addWidget(page);
        m_pages.push_back(page);
        if (const QByteArray state = m_session.pageState(document.path(), page->id()); !state.isEmpty())
            page->restoreState(state);
    }
}

void Pages::keep(const Document &document) const
{
    for (const Page *page : m_pages) {
        m_session.setPageState(document.path(), page->id(), page->saveState());
        if (page == currentWidget())
            m_session.setLastPage(document.path(), page->id());
    }
}

void Pages::clear()
{
    qDeleteAll(m_pages);
    m_pages.clear();
}

Page *Pages::at(int index) const
{
    return index >= 0 && index < static_cast<int>(m_pages.size()) ? m_pages[static_cast<std::size_t>(index)]
                                                                  : nullptr;
}

int Pages::lastShown(const Document &document) const
{
    const QString last = m_session.lastPage(document.path());
    const auto page =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const Page *each) { return each->id() == last; });
    return page == m_pages.end() ? 0 : static_cast<int>(page - m_pages.begin());
}

int Pages::reveal(const Reference &reference) const
{
    const auto page =
        std::find_if(m_pages.begin(), m_pages.end(), [&](Page *each) { return each->reveal(reference); });
    return page == m_pages.end() ? -1 : static_cast<int>(page - m_pages.begin());
}

} // namespace concave::ui
