// A text measure for tests: every letter is half as wide as it is high.
#pragma once

#include "core/deck/slide.h"

class FixedMeasure final : public concave::TextMeasure
{
public:
    QStringList broken(
        const QString &paragraph, const concave::Lettering &lettering, double width) const override;
    double width(const QString &line, const concave::Lettering &lettering) const override;
};
