// One tab of the Portfolio page.
#pragma once

#include "ui/plots/plotfile.h"

#include <QWidget>

namespace concave::ui {

class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the view shows, in light colours, for a picture, a file or paper; it shares nothing with the
    /// view.
    virtual Drawing drawing() const = 0;
    /// What is switched on and the like, kept for each document.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &) {}

Q_SIGNALS:
    /// As those of Page.
    void done(const QString &what);
    void failed(const QString &sentence);
};

} // namespace concave::ui
