// What a style sheet cannot draw: marks of checkboxes and radio buttons, menus, in the tokens' colours at
// every scale. On Fusion, so that all platforms look the same.
#pragma once

#include <QPointer>
#include <QProxyStyle>

namespace concave::ui {

class Theme;

class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;

private:
    QPointer<const Theme> m_theme; ///< the application's style may outlive it
};

} // namespace concave::ui
