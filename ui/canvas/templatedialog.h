// The editor of the user's own templates: which there are, what each says of itself, and its blocks in their
// places. What is changed holds at once, one step each, on every canvas that is made after the template.
#pragma once

#include "ui/canvas/templatepresenter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/newfile.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace concave::ui {

class Choice;
class TemplateBlockPane;
class TemplateGrid;
class TemplateStart;
class TextEdit;

class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Asks for the user's files. Empty: they thought better of it.
    struct Asking
    {
        AskNewFile newFile;
        std::function<QString(QWidget *parent)> fileToOpen;
    };

    /// Begins with one of the user's own, or where none is given with a new one. Deletes itself when it is
    /// closed.
    TemplateDialog(const Theme &theme, CanvasPresenter &presenter, std::optional<Id> own,
        QWidget *parent = nullptr, Asking asking = byDialogs());

    const TemplatePresenter &templates() const { return m_presenter; }

private:
    static Asking byDialogs();
    QWidget *makeHead();
    QWidget *makeEditor();
    QWidget *makeWords(QWidget *parent);
    QWidget *makeFoot();
    TextEdit *wordField(
        const QString &name, const QString &what, QString CanvasTemplate::*member, int longest);
    void bindKeys();
    void refresh();
    void importFile();
    void exportFile();
    void say(const QString &sentence);

    const Theme &m_theme;
    TemplatePresenter m_presenter;
    Asking m_asking;
    Choice *m_which; ///< the user's own, and behind them a new one
    QPushButton *m_export;
    QPushButton *m_remove;
    QStackedWidget *m_pages;
    TemplateStart *m_start;
    std::vector<std::pair<TextEdit *, QString CanvasTemplate::*>> m_words;
    TemplateGrid *m_grid;
    TemplateBlockPane *m_block;
    QLabel *m_keys;
    QLabel *m_refusal;
    QPushButton *m_done;
    QPushButton *m_close; ///< in its place while a new template begins, which has a primary button of its own
};

} // namespace concave::ui
