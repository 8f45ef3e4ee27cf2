// The kinds of contact with a lead, as the page shows them.
#pragma once

#include "core/pipeline/records.h"
#include "ui/theme/theme.h"

#include <QToolButton>

namespace concave::ui {

Icon iconOf(ContactKind kind);
/// "Call".
QString wordOf(ContactKind kind);

/// The kind's icon; the others in a menu.
class ContactKindButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit ContactKindButton(const Theme &theme, QWidget *parent = nullptr);

    ContactKind kind() const { return m_kind; }
    /// Emits nothing.
    void setKind(ContactKind kind);

Q_SIGNALS:
    void chosen(concave::ContactKind kind);

private:
    const Theme &m_theme;
    ContactKind m_kind = ContactKind::Task;
};

} // namespace concave::ui
