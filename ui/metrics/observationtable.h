// The table of observations. Enter edits a cell and then goes on to the next one, Delete makes a cell a gap
// or deletes whole rows, and what was copied elsewhere is pasted from the current cell on.
#pragma once

#include <QTableView>

#include <optional>

namespace concave::ui {

class ObservationModel;

class ObservationTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ObservationTable(ObservationModel &model, QWidget *parent = nullptr);

    /// What the clipboard holds.
    void paste();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leaveCell(bool goesOn);
    void removeSelected();

    ObservationModel &m_observations;
    std::optional<int> m_kept; ///< the row in which what was typed last stands now
};

} // namespace concave::ui
