// Search and filter of the leads, at the right of the tabs: a menu of what is asked for most, the sources,
// and, while there is something to filter by, the field in which it is typed. All three write the same text.
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QMenu;
class QPushButton;

namespace concave::ui {

class FilterField;
class PipelinePresenter;

class LeadFilterBar final : public QWidget
{
    Q_OBJECT

public:
    LeadFilterBar(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// For Ctrl+F and /.
    void beginSearch();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    void addConditions(QMenu &menu, const QString &key, const QStringList &values);
    /// A line that switches a word of the filter.
    void addCondition(QMenu &menu, const QString &text, const QString &word);
    void addSorting(QMenu &menu);
    void fillSources();
    void filterBy(const QString &text);
    void giveFocusBack();
    void refresh();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    FilterField *m_field;
    QPushButton *m_filter;
    QPushButton *m_sources;
    QPointer<QWidget> m_before; ///< had the focus before the field
};

} // namespace concave::ui
