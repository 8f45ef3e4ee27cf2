// The metric of a concern: its alert rule, whether it holds, and what was observed as a plot. Tables of
// observations can be dropped on it.
#pragma once

#include "core/document/document.h"
#include "core/metrics/metrics.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace concave::ui {

class Chip;
class Choice;
class DateEdit;
class HintBox;
class MetricPlot;
class MetricPresenter;
class RuleEdit;
class TextEdit;

class MetricPane final : public QWidget
{
    Q_OBJECT

public:
    /// Asks for a file to import; empty where the user wants none.
    using AskFile = std::function<QString(QWidget *parent)>;

    MetricPane(
        const Theme &theme, Document &document, QWidget *parent = nullptr, AskFile askFile = askForTable);

    /// Precondition: the concern is of the project.
    void show(Id project, Id concern);

Q_SIGNALS:
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static QString askForTable(QWidget *parent);

    void addHead(QVBoxLayout &column);
    void addRule(QVBoxLayout &column);
    void addDetails(QVBoxLayout &column);
    void addReadings(QVBoxLayout &column);
    void bind();
    void refresh();
    void refreshChip();
    void refreshReadings();
    QString guidance() const;
    void openImport(const QString &path);
    void openObservations();

    const Theme &m_theme;
    AskFile m_askFile;
    MetricPresenter *m_presenter;
    Chip *m_state;
    RuleEdit *m_rule;
    Choice *m_interval;
    TextEdit *m_unit;
    DateEdit *m_liveSince;
    QPushButton *m_import;
    QPushButton *m_observations;
    QWidget *m_card; ///< around the plot
    MetricPlot *m_plot;
    HintBox *m_hint; ///< instead of the plot
};

} // namespace concave::ui
