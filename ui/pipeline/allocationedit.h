// How much of one's working time a deal takes, and for how long: "40 % × 6 mo". Either may be missing.
#pragma once

#include "ui/widgets/linefield.h"

#include <optional>

namespace concave::ui {

class AllocationEdit final : public LineField
{
    Q_OBJECT

public:
    struct Value
    {
        std::optional<double> percent;
        std::optional<double> months;

        bool operator==(const Value &) const = default;
    };

    explicit AllocationEdit(QWidget *parent = nullptr);

    Value value() const { return m_value; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(const Value &value);

    static QString shown(const Value &value, const QLocale &locale);
    /// Reads "40 % × 6 mo", "40x6", "40 6", "40" (percent) and "6 mo"; nothing for anything else.
    static std::optional<Value> read(const QString &text, const QLocale &locale);

Q_SIGNALS:
    /// The user changed the value.
    void committed(const concave::ui::AllocationEdit::Value &value);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;

private:
    Value m_value;
};

} // namespace concave::ui
