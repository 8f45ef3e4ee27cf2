// An alert rule as it is typed. What cannot be read is underlined where it is wrong.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"

#include <optional>

namespace concave::ui {

class RuleEdit final : public LineField
{
    Q_OBJECT

public:
    explicit RuleEdit(const Theme &theme, QWidget *parent = nullptr);

    /// Emits nothing. While the user is typing, the text in the field stays. One that cannot be read is
    /// marked.
    void setValue(const QString &rule);

    /// What is underlined: where it begins, and how long it is; nothing where the rule can be read.
    struct Mark
    {
        qsizetype at = 0;
        qsizetype length = 0;

        bool operator==(const Mark &) const = default;
    };
    std::optional<Mark> mark() const { return m_mark; }

Q_SIGNALS:
    /// A rule that can be read, or none.
    void committed(const QString &rule);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Whether the text can be read, or is empty; otherwise it is told and marked why not.
    bool check();
    void setMark(std::optional<Mark> mark);

    const Theme &m_theme;
    QString m_value;
    std::optional<Mark> m_mark;
};

} // namespace concave::ui
