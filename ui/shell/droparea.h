// Where a document can be dropped. The window takes the drop, wherever it lands; this shows that it may.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QMimeData;

namespace concave::ui {

/// The one document that is being dragged; empty where it is something else.
QString draggedDocument(const QMimeData &data);

class DropArea final : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(const Theme &theme, QWidget *parent = nullptr);

    /// Something that can be opened is being dragged over the window.
    void setInvited(bool invited);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_invited = false;
};

} // namespace concave::ui
