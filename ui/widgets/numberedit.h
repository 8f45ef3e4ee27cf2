// A number with its unit. Up and Down step by one, Page Up and Page Down by ten; so do the small arrows at
// its right. Reads and shows numbers in its locale, and always understands a full stop as decimal point.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/number.h"

#include <QTimer>

#include <optional>

namespace concave::ui {

class NumberEdit final : public LineField
{
    Q_OBJECT

public:
    using Reading = std::optional<double> (*)(const QString &text, const QLocale &locale);

    explicit NumberEdit(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing when the field is empty.
    std::optional<double> value() const { return m_value; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(std::optional<double> value);

    /// A bound that is not given is open.
    void setRange(std::optional<double> least, std::optional<double> most);
    /// Decimals shown: never fewer than `least`, never more than `most`.
    void setDecimals(int least, int most);
    /// How its text is read: readNumber(), unless it is set here.
    void setReading(Reading reading) { m_read = reading; }
    void setStep(double step) { m_step = step; }
    /// Shown at the right; the user may type it or not.
    void setUnit(const QString &unit);
    /// Emptying the field is allowed and means this ("no maximum"), which then stands in it.
    void setEmptyText(const QString &meaning);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user changed the value for good.
    void committed(std::optional<double> value);
    /// The user steps through values, or brought the old one back; a committed() may follow.
    void edited(std::optional<double> value);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;

    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shown(std::optional<double> value) const;
    QString withUnit(std::optional<double> value) const;
    QString refusal(double number) const;
    bool isInside(double number) const;
    /// What stands in the text: a value, or why there is none.
    std::optional<double> parsed(QString &why) const;
    bool canStep() const;
    void step(double count);
    QRect arrows() const;
    void makeRoom();
    bool hasRoomForUnit() const;

    const Theme &m_theme;
    Reading m_read = readNumber;
    std::optional<double> m_value;
    std::optional<double> m_stepped; ///< not committed yet
    std::optional<double> m_least;
    std::optional<double> m_most;
    double m_step = 1;
    int m_fewest = 0;
    int m_mostDecimals = 2;
    bool m_emptyAllowed = false;
    QString m_unit;
    QTimer m_repeat;
    double m_direction = 0;
};

} // namespace concave::ui
