// The intake checklist of the chosen project: its questions as rows of which one is open at a time, and the
// verdict, which stays in sight.
#pragma once

#include "ui/canvas/intakerow.h"
#include "ui/widgets/recordrows.h"
#include "ui/widgets/view.h"

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace concave::ui {

class AddLine;
class HintBox;
class IntakePresenter;

class IntakePane final : public View
{
    Q_OBJECT

public:
    IntakePane(const Theme &theme, IntakePresenter &presenter, QWidget *parent = nullptr);

    /// Opens a row, by IntakeItem::id.
    void reveal(const QString &item);
    /// What stands behind the pane's "⋯".
    void fillMenu(QMenu &menu);

    bool showsMissingOnly() const { return m_missingOnly; }
    void showMissingOnly(bool on);

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

private:
    IntakeRow *makeRow(const QString &item, QWidget *parent);
    QWidget *makeVerdict();
    void refresh();
    void keepFocus(const std::vector<QString> &before);
    void refreshVerdict();
    void settleRows();
    /// At most one row is open.
    void takeToggle(IntakeRow &row);
    void walk(const IntakeRow &from, int by);
    void showGap();
    void copyText();
    void bringIntoView(IntakeRow &row);
    std::vector<IntakeRow *> shownRows() const;

    const Theme &m_theme;
    IntakePresenter &m_presenter;
    bool m_missingOnly = false;
    std::vector<QString> m_items; ///< as last shown
    RecordRows<IntakeItem, IntakeRow> *m_rows;
    QLabel *m_nothing;
    AddLine *m_add;
    QScrollArea *m_scroll;
    HintBox *m_verdict;
    QPushButton *m_show;
};

} // namespace concave::ui
