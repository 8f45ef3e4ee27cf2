// A data source of the project: who grants access to it, what it costs a month, and a note on it.
#pragma once

#include "core/operations/records.h"
#include "ui/canvas/nextsteprow.h"

#include <functional>

class QLabel;

namespace concave::ui {

class MoneyEdit;

class NextStepSource final : public NextStepRow
{
    Q_OBJECT

public:
    /// `people` are proposed for the owner.
    NextStepSource(
        const Theme &theme, std::function<QStringList()> people, bool readOnly, QWidget *parent = nullptr);

    void present(const DataSource &source, const QString &origin);

Q_SIGNALS:
    void changed(const QString &what, const std::function<void(concave::DataSource &)> &change);

private:
    TextEdit *m_owner;
    MoneyEdit *m_cost;
    QLabel *m_monthly; ///< beside the cost
    TextEdit *m_note;
};

} // namespace concave::ui
