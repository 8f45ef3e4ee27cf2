// The look of the program. Makes everything Qt draws follow the tokens: style, palette, font, style sheet,
// icons. One is made at the start, before the first window, and handed to whoever paints; it outlives them
// all.
//
// Widgets get their colours from the style sheet (resources/style/concave.qss, one template for both
// schemes). Whoever paints by hand asks colour() while painting; a change of scheme repaints every widget.
// Only colours that are handed to something else (a plot's pens, rich text) need changed().
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QIcon>
#include <QObject>

class QApplication;
class QPalette;

namespace concave::ui {

class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// Puts the look onto the application, in the scheme of the system.
    explicit Theme(QApplication &application);

    /// System follows the desktop, also when it changes its mind later.
    void choose(Choice choice);
    Choice choice() const { return m_choice; }
    Scheme scheme() const { return m_scheme; }

    QColor colour(Token token) const { return m_tokens.colour(token, m_scheme); }
    /// Of one scheme whatever is shown: exported slides and prints are always light.
    QColor colour(Token token, Scheme scheme) const { return m_tokens.colour(token, scheme); }
    /// Of the index-th project; repeats after eight.
    QColor series(int index) const { return colour(seriesToken(index)); }

    /// Sharp at every size and scale, recoloured with the scheme, greyed when disabled, darker under the
    /// pointer.
    QIcon icon(Icon icon, Token normal = Token::Text2) const;

    /// No movement at all; the user's choice or the system's.
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    /// What a desktop with this palette prefers.
    static Scheme schemeOf(const QPalette &palette);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    Scheme systemScheme() const;
    void follow();
    void apply(Scheme scheme);

    QApplication &m_application;
    TokenTable m_tokens;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    bool m_applying = false;
    bool m_reducedMotion = false;
};

} // namespace concave::ui
