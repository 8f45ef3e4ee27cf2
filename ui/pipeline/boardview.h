// The board: a column for each stage, a card for each lead.
//
// Arrows walk, with Shift they choose several, with Ctrl they move what is chosen in one step. Space picks
// the chosen cards up: then arrows choose their place, Space or Enter drops them, Esc leaves them where they
// were. The pointer drags them, also onto the strip that marks them as lost. Each is one step that can be
// undone.
#pragma once

#include "ui/pipeline/cardmove.h"
#include "ui/widgets/view.h"

class QLabel;
class QScrollArea;

namespace concave::ui {

class BoardColumn;
class CardList;
class HintBox;
class LostStrip;
class Theme;

class BoardView final : public View
{
    Q_OBJECT

public:
    BoardView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeColumns();
    void refresh();
    void showSelection(bool brings);
    bool isCurrentInView() const;
    void takeKey(QKeyEvent &event);
    bool takeWalk(const QKeyEvent &key);
    bool takeCommand(const QKeyEvent &key);
    bool takeCarrying(const QKeyEvent &key);

    /// The column with the focus; the first where none has.
    std::size_t column() const;
    bool hasBoardFocus() const;
    CardList &list(std::size_t column) const;
    /// Right is where the next column is.
    int inReadingOrder(int key) const;
    void walkAcross(std::size_t from, std::size_t to, bool extends);
    void walkTo(std::size_t column, int row, bool extends);
    void chooseColumn();
    void moveBy(int key);
    void loseSelection();

    void pickUp();
    void carryTo(Place place);
    void tellPlace(Place place);
    void putDown(bool drops);
    void showCarried(const std::vector<Id> &leads);
    void showPlace(std::optional<Place> place);
    std::optional<Place> placeAt(QPoint position) const;
    void drag(const CardList &from);
    void endDrag();
    void scrollNear(QPoint position);

    void showLeadMenu(QPoint globalPosition);
    void openStages(Id stage);
    void placeOverlays();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    QScrollArea *m_area;
    std::vector<BoardColumn *> m_columns; ///< as many as there are stages
    LostStrip *m_lost;
    QLabel *m_dragged;              ///< the card under the pointer
    HintBox *m_hint;                ///< what to do while cards are carried by keys
    std::optional<CardMove> m_move; ///< while cards are carried or dragged over the board
    std::optional<Place> m_place;   ///< where they would go
    bool m_isCarrying = false;      ///< by keys
    QBasicTimer m_scroll;           ///< while something is dragged near an edge
    QPoint m_pointer;
};

} // namespace concave::ui
