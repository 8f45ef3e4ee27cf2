// A word in a small box: a status, a tag, a warning. The word says it; the colour only helps to find it.
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

#include <optional>

namespace concave::ui {

class Chip final : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Neutral, Accent, Positive, Warning, Danger, Outline };

    Chip(const Theme &theme, const QString &text, Kind kind, std::optional<Icon> icon = {},
        QWidget *parent = nullptr);

    void set(const QString &text, Kind kind, std::optional<Icon> icon = {});

    /// Colour of the kind's text, for delegates that paint chips.
    static Token textColour(Kind kind);
    static Token fillColour(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Kind m_kind = Kind::Neutral;
    std::optional<Icon> m_icon;
};

} // namespace concave::ui
