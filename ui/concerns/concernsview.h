// The concerns of a project one by one: the list, the current one, and its slide beside it.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/view.h"

#include <optional>

class QSplitter;
class QToolButton;

namespace concave::ui {

class ConcernEditor;
class ConcernListPane;
class ConcernsPresenter;

class ConcernsView final : public View
{
    Q_OBJECT

public:
    ConcernsView(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    void beginSearch();
    void beginRename();

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

private:
    QSplitter *m_splitter;
    ConcernListPane *m_list;
    ConcernEditor *m_editor;
};

} // namespace concave::ui
