// The leads as a table: sorted by a click on a head or from its menu, columns chosen and moved, cells typed
// in place, several rows changed at once. What is chosen here is chosen everywhere on the page.
//
// Keys: F2 types a cell, Ctrl+Left and Ctrl+Right move the chosen leads to the neighbouring stage, Ctrl+L
// marks them as lost, Ctrl+C copies them; plain letters, Enter and Delete belong to the page.
#pragma once

#include "core/document/id.h"
#include "ui/pipeline/leadarrangement.h"

#include <QTableView>

namespace concave::ui {

class LeadModel;
class PipelinePresenter;
class Theme;

class LeadTable final : public QTableView
{
    Q_OBJECT

public:
    LeadTable(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    LeadArrangement arrangement() const;
    /// Its filter becomes that of the page.
    void arrange(const LeadArrangement &arrangement);

    /// From the top row down.
    std::vector<Id> leads() const;

    /// Order, widths and sorting of the columns.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// Asks for a value that the chosen leads are to have in one of their fields.
    void changeAll();

    /// Lines that sort, show and hide columns, for a menu; those about one column where it is given.
    void fillColumnMenu(QMenu &menu, std::optional<int> column = {});

Q_SIGNALS:
    /// Columns or sorting are others.
    void arrangementChanged();
    /// What was typed was not accepted, and why.
    void refused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setUp();
    void setUpHeader();
    void showColumn(int column, bool isShown);
    int shownColumns() const;
    void moveColumn(int column, int places);
    void addColumnLines(QMenu &menu, int column);

    /// The chosen rows become the presenter's selection, and the other way round.
    void takeSelection();
    void showSelection();

    bool key(const QKeyEvent &event);
    void moveBy(int stages);
    void copy();
    void addLeadLines(QMenu &menu);

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    LeadModel *m_model;
    bool m_isFollowing = false; ///< the selection is being taken over from the presenter
};

} // namespace concave::ui
