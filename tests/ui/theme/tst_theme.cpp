#include "tests/testing/test.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.2, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}

/// Equal but for the rounding of blended edges.
bool near(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) <= 3 && std::abs(a.green() - b.green()) <= 3 &&
           std::abs(a.blue() - b.blue()) <= 3;
}

constexpr Scheme schemes[] = {Scheme::Light, Scheme::Dark};

} // namespace

class TestTheme final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenIsInTheTableInBothSchemes()
    {
        QFile file(u":/concave/style/tokens.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList named;
        for (int i = 0; i < tokenCount; ++i)
            named << name(static_cast<Token>(i));
        named.sort();
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().keys(), named);

        const TokenTable tokens;
        for (int i = 0; i < tokenCount; ++i)
            for (const Scheme scheme : schemes)
                QVERIFY2(tokens.colour(static_cast<Token>(i), scheme).isValid(), qPrintable(named.value(i)));
        QCOMPARE(tokens.colour(Token::Accent, Scheme::Light), QColor(0x0F, 0x6B, 0x70));
        QCOMPARE(tokens.colour(Token::Accent, Scheme::Dark), QColor(0x4D, 0xB6, 0xB6));
        QCOMPARE(tokens.colour(Token::Scrim, Scheme::Dark).alpha(), 153);
    }

    void textIsReadableOnEveryGround_data()
    {
        QTest::addColumn<Token>("text");
        for (const Token text : {Token::Text, Token::Text2, Token::Text3, Token::TextAccent, Token::Positive,
                 Token::Warning, Token::Danger})
            QTest::newRow(qPrintable(name(text))) << text;
    }

    void textIsReadableOnEveryGround()
    {
        QFETCH(Token, text);
        const TokenTable tokens;
        for (const Scheme scheme : schemes)
            for (int ground = static_cast<int>(Token::BgWindow);
                 ground <= static_cast<int>(Token::BgSelected); ++ground) {
                const auto token = static_cast<Token>(ground);
                const double ratio = contrast(tokens.colour(text, scheme), tokens.colour(token, scheme));
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(name(text), name(token)).arg(ratio)));
            }
    }

    void accentAndMeaningAreReadable()
    {
        const TokenTable tokens;
        const std::pair<Token, Token> pairs[] = {{Token::TextOnAccent, Token::Accent},
            {Token::TextOnAccent, Token::AccentHover}, {Token::TextAccent, Token::AccentSubtle},
            {Token::Positive, Token::PositiveSubtle}, {Token::Warning, Token::WarningSubtle},
            {Token::Danger, Token::DangerSubtle}, {Token::BgWindow, Token::Text}};
        for (const Scheme scheme : schemes)
            for (const auto &[text, ground] : pairs) {
                const double ratio = contrast(tokens.colour(text, scheme), tokens.colour(ground, scheme));
                QVERIFY2(
                    ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(name(text), name(ground)).arg(ratio)));
            }
    }

    void controlsAndSeriesStandOutFromThePage()
    {
        const TokenTable tokens;
        for (const Scheme scheme : schemes) {
            const QColor page = tokens.colour(Token::BgWindow, scheme);
            QVERIFY(contrast(tokens.colour(Token::BorderControl, scheme), page) >= 3);
            QVERIFY(contrast(tokens.colour(Token::Accent, scheme), page) >= 3);
            for (int i = 0; i < seriesCount; ++i)
                QVERIFY2(contrast(tokens.colour(seriesToken(i), scheme), page) >= 3,
                    qPrintable(name(seriesToken(i))));
        }
    }

    void seriesRepeatAfterEight()
    {
        QCOMPARE(seriesToken(0), Token::S1);
        QCOMPARE(seriesToken(7), Token::S8);
        QCOMPARE(seriesToken(8), Token::S1);
        QCOMPARE(seriesToken(-1), Token::S8);
    }

    void switchingTellsAndRepaints()
    {
        Theme theme(*qApp);
        theme.choose(Theme::Choice::Light);
        QSignalSpy changed(&theme, &Theme::changed);

        theme.choose(Theme::Choice::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme.scheme(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colour(Token::BgWindow));
        QVERIFY(qApp->styleSheet().contains(theme.colour(Token::AccentHover).name()));

        theme.choose(Theme::Choice::Dark);
        QCOMPARE(changed.size(), 1);
        theme.choose(Theme::Choice::Light);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::white));
    }

    void theSystemIsFollowed()
    {
        Theme theme(*qApp);
        theme.choose(Theme::Choice::Dark);
        theme.choose(Theme::Choice::System);
        QCOMPARE(theme.scheme(), Scheme::Light); // the platform of the tests is light
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colour(Token::BgWindow));

        QCOMPARE(Theme::schemeOf(QPalette(Qt::white)), Scheme::Light);
        QCOMPARE(Theme::schemeOf(QPalette(QColor(40, 40, 40))), Scheme::Dark);
    }

    void theStyleSheetLeavesNothingOpen()
    {
        const TokenTable tokens;
        for (const Scheme scheme : schemes)
            QVERIFY(!styleSheet(tokens, scheme)
                         .remove(QRegularExpression(
                             u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption))
                         .contains(u'@'));
    }

    /// A rule that lost what it is scoped by would hold for every widget of its kind.
    void everyRuleOfTheStyleSheetStandsOnce()
    {
        QStringList selectors;
        const QString text = styleSheet(TokenTable(), Scheme::Light);
        static const QRegularExpression rule(u"^([^{}/]+)\\{"_s, QRegularExpression::MultilineOption);
        for (auto it = rule.globalMatch(text); it.hasNext();)
            selectors << it.next().captured(1).simplified();
        QVERIFY(selectors.size() > 50);
        selectors.sort();
        const auto twice = std::adjacent_find(selectors.cbegin(), selectors.cend());
        QVERIFY2(twice == selectors.cend(), twice == selectors.cend() ? "" : qPrintable(*twice));
    }

    void everyIconExistsAndFollowsTheScheme()
    {
        Theme theme(*qApp);
        const auto shows = [&](const QImage &image, Token token) {
            const QColor colour = theme.colour(token);
            bool any = false;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() == 255) {
                        if (!near(pixel, colour))
                            return false;
                        any = true;
                    }
            return any;
        };
        for (int i = 0; i < iconCount; ++i) {
            const auto icon = static_cast<Icon>(i);
            const QIcon drawn = theme.icon(icon); // made once, before the scheme changes
            for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
                theme.choose(choice);
                const QSize size(48, 48);
                QVERIFY2(
                    shows(drawn.pixmap(size, QIcon::Normal).toImage(), Token::Text2), qPrintable(name(icon)));
                QVERIFY2(
                    shows(drawn.pixmap(size, QIcon::Active).toImage(), Token::Text), qPrintable(name(icon)));
                QVERIFY2(shows(drawn.pixmap(size, QIcon::Disabled).toImage(), Token::TextDisabled),
                    qPrintable(name(icon)));
            }
        }
    }

    void iconsAreSharpOnDenseScreens()
    {
        Theme theme(*qApp);
        const QPixmap pixmap = theme.icon(Icon::Search).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void iconsOutliveTheTheme()
    {
        QIcon icon;
        {
            Theme theme(*qApp);
            icon = theme.icon(Icon::Add);
        }
        QVERIFY(icon.pixmap(QSize(16, 16)).isNull());
    }

    void theTypeScaleIsThatOfTheDesign()
    {
        const int pixels[] = {28, 20, 15, 13, 13, 13, 12, 12, 12, 11, 11};
        const int weights[] = {600, 600, 600, 400, 500, 600, 600, 400, 500, 400, 500};
        for (int i = 0; i < 11; ++i) {
            const QFont font = concave::ui::font(static_cast<TextStyle>(i));
            QCOMPARE(font.pixelSize(), pixels[i]);
            QCOMPARE(int(font.weight()), weights[i]);
            QCOMPARE(font.families().constFirst(), u"Inter"_s);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
