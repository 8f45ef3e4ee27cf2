// The versions of the canvas: keep one, name it, remove its name, go back to it, and see what differs between
// any two of them and now.
#pragma once

#include "ui/canvas/versionspresenter.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace concave::ui {

class Choice;
class ComparisonList;
class ComparisonView;
class EmptyPage;
class HintBox;
class TextArea;
class TextEdit;
class Toast;
class VersionList;

class VersionsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed. Precondition: there is a canvas.
    VersionsDialog(const Theme &theme, CanvasPresenter &canvas, QWidget *parent = nullptr);

private:
    QWidget *makeStates();
    QWidget *makeForm();
    QWidget *makeComparison();
    QWidget *makeDifferences();
    void addShortcuts();
    void refresh();
    void showChosen();
    void showComparison();
    void show(const NoteChange *change);
    void compareChosen();
    void keep();
    void copyWords();
    void undo();
    void sayDone(const QString &what);
    void sayFault(const QString &sentence);

    const Theme &m_theme;
    CanvasPresenter &m_canvas;
    VersionsPresenter m_presenter;
    VersionList *m_list = nullptr;
    QWidget *m_form = nullptr; ///< of the chosen version
    TextEdit *m_name = nullptr;
    TextArea *m_reason = nullptr;
    Choice *m_before = nullptr;
    Choice *m_after = nullptr;
    QPushButton *m_copy = nullptr;
    QLabel *m_summary = nullptr;
    QScrollArea *m_scroll = nullptr;
    ComparisonView *m_picture = nullptr;
    ComparisonList *m_words = nullptr;
    QStackedLayout *m_stack = nullptr; ///< the differences; no versions; a fault
    HintBox *m_fault = nullptr;
    QLabel *m_refusal = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace concave::ui
