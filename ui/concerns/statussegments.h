// How many concerns have which status, as a bar in parts.
#pragma once

#include "core/concerns/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <span>

namespace concave::ui {

class StatusSegments final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSegments(const Theme &theme, QWidget *parent = nullptr);

    void present(std::span<const Concern> concerns);
    /// "2 raised, 1 accepted".
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::array<int, 4> m_counts{}; ///< by status
};

} // namespace concave::ui
