// A project's measured points: typed, pasted, or imported from an experiment tracker; the curves that follow
// them, best first, beside a small plot; and what the points leave open or contradict. Everything holds at
// once, in steps that undo takes back.
#pragma once

#include "core/portfolio/fitting.h"
#include "core/portfolio/runs.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace concave::ui {

class Choice;
class FieldBox;
class FitPlot;
class HintBox;
class NumberEdit;
class PortfolioPresenter;
class RowModel;
class Theme;

class PointsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Asks for a file to import; empty where the user wants none.
    using AskFile = std::function<QString(QWidget *parent)>;

    PointsDialog(const Theme &theme, PortfolioPresenter &presenter, Id project, QWidget *parent = nullptr,
        AskFile askFile = askForRuns);

private:
    static QString askForRuns(QWidget *parent);

    QWidget *pointsPane();
    QWidget *fitsPane();
    QWidget *importPane();
    QWidget *buttonRow();
    void bind();
    void refresh();
    void refreshFits();
    void showFit();
    void take();
    void useFit();
    const allocation::Fit *chosenFit() const;
    void openRuns();
    void readOpenRuns();
    void addRuns();
    void leaveRuns();

    const Theme &m_theme;
    PortfolioPresenter &m_presenter;
    Id m_project;
    AskFile m_askFile;
    Fitting m_fitting;
    RowModel *m_rows;
    FieldBox *m_rowsBox;
    QPushButton *m_import;
    FitPlot *m_plot;
    QStandardItemModel *m_fits;
    QTableView *m_fitTable;
    QLabel *m_held;
    HintBox *m_suggestion;
    HintBox *m_contradiction;
    QCheckBox *m_intervals;
    QPushButton *m_useFit;
    QPushButton *m_usePoints;

    std::optional<CsvTable> m_table; ///< that is to be imported
    std::optional<RunTable> m_runs;  ///< as it was read; none where it could not be
    QWidget *m_importPane;
    HintBox *m_importHint;
    Choice *m_metric;
    NumberEdit *m_hours;
    QPushButton *m_add;
};

} // namespace concave::ui
