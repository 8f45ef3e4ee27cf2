// Before observations are imported: which column is which series, how days are read, what would be added and
// what not.
#pragma once

#include "core/metrics/observationimport.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QGridLayout;
class QPushButton;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace concave::ui {

class Choice;
class FieldBox;
class HintBox;
class MetricPresenter;

class ObservationImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The presenter outlives it.
    ObservationImportDialog(
        const Theme &theme, MetricPresenter &presenter, SourceFile file, QWidget *parent = nullptr);

private:
    void addColumns(QVBoxLayout &column);
    void addReading(QVBoxLayout &column);
    void addOutcome(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void fillGrid();
    void addLine(const QString &name, const QString &examples, Choice *choice);
    Choice *columnChoice(std::size_t column);
    Choice *nameChoice(const NameUse &use);
    void refresh();
    void plan();
    void fillFindings();
    void import();

    const Theme &m_theme;
    MetricPresenter &m_presenter;
    const SourceFile m_file;
    ObservationChoices m_choices;
    std::optional<ObservationImport> m_import; ///< none where something is still to be chosen
    QGridLayout *m_grid;
    FieldBox *m_orderBox;
    Choice *m_order;
    FieldBox *m_markBox;
    Choice *m_mark;
    HintBox *m_outcome;
    QStandardItemModel *m_findings;
    QTableView *m_findingTable;
    QPushButton *m_do;
};

} // namespace concave::ui
