// Who is notified, and by what: initials and words in a small box. A click or Enter edits it, Delete removes
// it.
#pragma once

#include "core/concerns/records.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class RecipientChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RecipientChip(const Theme &theme, QWidget *parent = nullptr);

    void present(const Recipient &recipient);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
};

} // namespace concave::ui
