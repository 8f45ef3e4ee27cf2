// The middle of the page: all of the current concern, edited in place.
#pragma once

#include "core/concerns/concerns.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace concave::ui {

class AnswerPane;
class CarePane;
class ConcernHead;
class ConcernPane;
class ConcernsPresenter;
class DemoPane;
class MetricPane;
class NamePane;

class ConcernEditor final : public QWidget
{
    Q_OBJECT

public:
    ConcernEditor(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    /// To the name.
    void beginRename();
    /// To where it is mended.
    void show(Gap gap);
    /// What is typed belongs to the concern it was typed for; what is refused is let go.
    void commitTyping();
    /// At the right end of the head.
    void addHeadButton(QWidget *button);

Q_SIGNALS:
    /// Someone wants to see the slide that is left out.
    void slideRequested();

private:
    template <class Pane>
    Pane *addPane(QVBoxLayout &column);
    void follow();
    void refresh();

    const Theme &m_theme;
    ConcernsPresenter &m_presenter;
    std::vector<ConcernPane *> m_panes;
    ConcernHead *m_head;
    QScrollArea *m_scroll;
    NamePane *m_name = nullptr;
    AnswerPane *m_answer = nullptr;
    CarePane *m_care = nullptr;
    DemoPane *m_demo = nullptr;
    MetricPane *m_metric = nullptr;
    Id m_shown;
};

} // namespace concave::ui
