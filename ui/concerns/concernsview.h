// The concerns of a project one by one: the list, the current one, and its slide beside it.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/view.h"

#include <optional>

class QSplitter;
class QToolButton;

namespace concave::ui {

class ConcernEditor;
class ConcernListPane;
class ConcernsPresenter;
class DeckPane;
class DeckPresenter;

class ConcernsView final : public View
{
    Q_OBJECT

public:
    ConcernsView(
        const Theme &theme, ConcernsPresenter &presenter, DeckPresenter &deck, QWidget *parent = nullptr);

    void beginSearch();
    void beginRename();

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeDeckButton(const Theme &theme);
    /// The deck goes where there is no room for it, unless someone wants it.
    void foldDeck();

    QSplitter *m_splitter;
    ConcernListPane *m_list;
    ConcernEditor *m_editor;
    DeckPane *m_deck;
    QToolButton *m_deckButton;
    std::optional<bool> m_deckByHand; ///< whether it is to be seen
};

} // namespace concave::ui
