// One stage on the board: its head, its cards and the button that adds one.
#pragma once

#include "core/document/id.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace concave::ui {

class CardList;
class Chip;
class ColumnModel;
class ElidedLabel;
class PipelinePresenter;
class TextEdit;
class Theme;

class BoardColumn final : public QWidget
{
    Q_OBJECT

public:
    /// `stage` is a place in Pipeline::stages.
    BoardColumn(
        const Theme &theme, PipelinePresenter &presenter, std::size_t stage, QWidget *parent = nullptr);

    CardList &list() const { return *m_list; }
    /// What is new since the last time.
    void refresh();
    /// Cards may be dropped here now.
    void setTarget(bool isTarget);
    /// Edits the name in place.
    void rename();

Q_SIGNALS:
    /// Someone wants to edit all stages, beginning with this one.
    void stagesRequested(concave::Id stage);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QWidget *makeHead();
    QMenu *makeMenu();
    void refreshCount();
    void refreshSums();
    void fitSums();
    void endRename();
    Id stageId() const;

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    std::size_t m_stage;
    ColumnModel *m_model;
    ElidedLabel *m_name;
    TextEdit *m_rename = nullptr; ///< while the name is edited
    QLabel *m_count;
    Chip *m_over;
    ElidedLabel *m_sums;
    QStringList m_sumWords; ///< all of them, and fewer for a narrow column
    QToolButton *m_more;
    CardList *m_list;
    QPushButton *m_add;
};

} // namespace concave::ui
