// A page of the window, as the shell sees it: what stands in the top bar while it is shown, and what it asks
// for.
//
// A page knows the document and nothing of other pages: it asks the shell to show a reference.
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

#include <functional>

namespace concave::ui {

/// A record of the document, for the shell to show on the page it belongs to.
struct Reference
{
    QString kind;
    qint64 id = 0;
};

class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// "portfolio": stable, for settings.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    virtual Icon icon() const = 0;
    /// Small text beside the title, such as the client's name; may be empty. contextChanged() tells of a new
    /// one.
    virtual QString context() const { return {}; }
    /// What stands beside the title, such as a ProjectSwitcher; nullptr where nothing does. The page owns it.
    virtual QWidget *titleWidget() const { return nullptr; }
    /// Buttons for the right of the top bar, from left to right, at most one of them primary. The page owns
    /// them.
    virtual QList<QWidget *> topBarWidgets() const { return {}; }
    /// Needs much width: the sidebar folds for it in windows in which it otherwise would not.
    virtual bool isWide() const { return false; }
    /// For the sidebar: how many things wait here. countChanged() tells of a new one.
    virtual int count() const { return 0; }
    /// False where the page does not show records of the reference's kind.
    virtual bool reveal(const Reference &) { return false; }
    /// Ctrl+S on a page that keeps versions of what it shows: it offers to keep one. False where it keeps
    /// none, and there is nothing to save.
    virtual bool keepVersion() { return false; }
    /// Positions of panes and the like, kept for each document.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &) {}

Q_SIGNALS:
    void contextChanged();
    void countChanged();
    void showRequested(const concave::ui::Reference &reference);
    /// Something was done that a person may want back at once: a toast with Undo.
    void done(const QString &what);
    /// The same, with something else that can be done about it, such as to save a report.
    void doneWith(const QString &what, const QString &action, const std::function<void()> &run);
    /// Something that leaves the document as it is, such as a copy: a toast without Undo.
    void told(const QString &what);
    /// One sentence for the user about something that did not work.
    void failed(const QString &sentence);
};

} // namespace concave::ui
