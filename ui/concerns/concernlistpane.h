// The left of the page: how many concerns there are and how far they are answered, the filter, the list, and
// where new ones are written down.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace concave::ui {

class CaptureLine;
class Choice;
class ConcernList;
class ConcernsPresenter;
class StatusSegments;

class ConcernListPane final : public QWidget
{
    Q_OBJECT

public:
    ConcernListPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    void beginSearch();
    /// Opens the line for new ones.
    void capture();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilter();
    QPushButton *makeNewRow();
    void refresh();
    void refreshFilter();
    void takeFilter();
    void endSearch();

    const Theme &m_theme;
    ConcernsPresenter &m_presenter;
    QLabel *m_count;
    QToolButton *m_filterButton = nullptr;
    QWidget *m_filterRow = nullptr;
    QLineEdit *m_text = nullptr;
    Choice *m_which = nullptr;
    StatusSegments *m_segments;
    QLabel *m_statuses;
    QLabel *m_meeting;
    ConcernList *m_list;
    QLabel *m_nothing; ///< that the filter lets through
    QPushButton *m_new;
    CaptureLine *m_capture;
};

} // namespace concave::ui
