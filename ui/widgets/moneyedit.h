// An amount of money with its currency: "€ 72 000". Another currency is typed along: "$ 500", "12k CHF".
#pragma once

#include "ui/widgets/linefield.h"

#include <optional>

namespace concave::ui {

class MoneyEdit final : public LineField
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    /// Nothing when the field is empty, which is allowed.
    std::optional<double> amount() const { return m_amount; }
    /// A code of ISO 4217.
    QString currency() const { return m_currency; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(std::optional<double> amount, const QString &currency);

Q_SIGNALS:
    /// The user changed one of them or both.
    void committed(std::optional<double> amount, const QString &currency);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;

private:
    struct Money
    {
        std::optional<double> amount;
        QString currency;

        bool operator==(const Money &) const = default;
    };

    QString shown() const;
    /// What stands in the text; nothing, and why not.
    std::optional<Money> parsed(QString &why) const;

    std::optional<double> m_amount;
    QString m_currency = QStringLiteral("EUR");
};

} // namespace concave::ui
