// The reasons to choose from when a lead is lost. What is typed holds at once; leads keep the words they were
// lost with.
#pragma once

#include <QDialog>

namespace concave::ui {

class PipelinePresenter;
class RowModel;
class Theme;

class ReasonsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    ReasonsDialog(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    void refresh();
    void take();

    PipelinePresenter &m_presenter;
    RowModel *m_rows;
};

} // namespace concave::ui
