#include "ui/theme/theme.h"

#include "ui/theme/style.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QScopedValueRollback>
#include <QStyleHints>
#include <QWindow>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Draws an icon in the colours of the moment, so that a QIcon handed to a button once follows every change.
class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(const Theme &theme, Icon icon, Token normal)
        : m_theme(&theme), m_icon(icon), m_normal(normal)
    {}

    QIconEngine *clone() const override { return new TokenIconEngine(*this); }
    QString key() const override { return u"concave-token-icon"_s; }
    bool isNull() override { return !m_theme; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, draw(qRound(side * ratio), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QPixmap square = draw(std::min(size.width(), size.height()), mode, state);
        if (size.width() <= size.height() || square.isNull())
            return square;
        // Wider than high: a button keeps air between the icon and its text.
        QPixmap wide(size);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, square);
        return wide;
    }

private:
    QPixmap draw(int size, QIcon::Mode mode, QIcon::State state) const
    {
        return m_theme && size > 0 ? drawIcon(m_icon, m_theme->colour(token(mode, state)), size) : QPixmap();
    }

    Token token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Token::TextDisabled;
        if (m_normal != Token::Text2)
            return m_normal;
        if (state == QIcon::On)
            return Token::TextAccent;
        return mode == QIcon::Active ? Token::Text : m_normal;
    }

    QPointer<const Theme> m_theme;
    Icon m_icon;
    Token m_normal;
};

QPalette paletteOf(const TokenTable &tokens, Scheme scheme)
{
    const auto colour = [&](Token token) { return tokens.colour(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Token::BgWindow));
    palette.setColor(QPalette::WindowText, colour(Token::Text));
    palette.setColor(QPalette::Base, colour(Token::BgRaised));
    palette.setColor(QPalette::AlternateBase, colour(Token::BgSunken));
    palette.setColor(QPalette::Text, colour(Token::Text));
    palette.setColor(QPalette::PlaceholderText, colour(Token::Text3));
    palette.setColor(QPalette::Button, colour(Token::BgRaised));
    palette.setColor(QPalette::ButtonText, colour(Token::Text));
    palette.setColor(QPalette::BrightText, colour(Token::Danger));
    palette.setColor(QPalette::ToolTipBase, colour(Token::BgRaised));
    palette.setColor(QPalette::ToolTipText, colour(Token::Text));
    palette.setColor(QPalette::Highlight, colour(Token::Accent));
    palette.setColor(QPalette::HighlightedText, colour(Token::TextOnAccent));
    palette.setColor(QPalette::Link, colour(Token::TextAccent));
    palette.setColor(QPalette::LinkVisited, colour(Token::TextAccent));
    palette.setColor(QPalette::Light, colour(Token::BgRaised));
    palette.setColor(QPalette::Midlight, colour(Token::BgHover));
    palette.setColor(QPalette::Mid, colour(Token::Border));
    palette.setColor(QPalette::Dark, colour(Token::BorderStrong));
    palette.setColor(QPalette::Shadow, colour(Token::BorderControl));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(Token::BgHover));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(Token::BgPressed));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(Token::TextDisabled));
    return palette;
}

} // namespace

Theme::Theme(QApplication &application) : m_application(application)
{
    const Scheme scheme = systemScheme(); // before ours hides the platform's palette
    application.setStyle(new Style(*this));
    QApplication::setFont(font(TextStyle::Body));
    application.setWindowIcon(QIcon(u":/concave/icons/concave.svg"_s));
    apply(scheme);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::follow);
#else
    application.installEventFilter(this);
#endif
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    switch (choice) {
    case Choice::System:
        follow();
        return;
    case Choice::Light:
    case Choice::Dark:
        const Scheme scheme = choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
        if (scheme != m_scheme)
            apply(scheme);
    }
}

QIcon Theme::icon(Icon icon, Token normal) const
{
    return QIcon(new TokenIconEngine(*this, icon, normal));
}

Scheme Theme::schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? Scheme::Dark
               : Scheme::Light;
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        follow();
    return QObject::eventFilter(watched, event);
}

Scheme Theme::systemScheme() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                 : Scheme::Light;
#else
    return schemeOf(QGuiApplication::palette());
#endif
}

void Theme::follow()
{
    if (m_choice != Choice::System || m_applying)
        return;
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    const QScopedValueRollback applying(m_applying, true);
    QApplication::setPalette(QPalette()); // the platform's shows through
#endif
    const Scheme scheme = systemScheme();
    if (scheme != m_scheme)
        apply(scheme);
    else
        QApplication::setPalette(paletteOf(m_tokens, m_scheme));
}

void Theme::apply(Scheme scheme)
{
    const QScopedValueRollback applying(m_applying, true);
    m_scheme = scheme;
    QApplication::setPalette(paletteOf(m_tokens, scheme));
    m_application.setStyleSheet(styleSheet(m_tokens, scheme));
    Q_EMIT changed();
}

} // namespace concave::ui
