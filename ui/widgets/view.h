// One tab of a page.
#pragma once

#include <QWidget>

namespace concave::ui {

class View : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is switched on and the like, kept for each document.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &) {}

Q_SIGNALS:
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);
};

} // namespace concave::ui
