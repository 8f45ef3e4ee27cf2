// Widgets for records, one each, below one another in the order of the records. A record that stays keeps its
// widget, and so the focus and what is typed there.
#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace concave::ui {

template <class R, class Row>
class RecordRows final : public QWidget
{
public:
    using Id = decltype(R::id);
    using Make = std::function<Row *(Id record, QWidget *parent)>;
    using Refresh = std::function<void(Row &row, const R &record)>;

    RecordRows(Make make, Refresh refresh, QWidget *parent = nullptr)
        : QWidget(parent), m_make(std::move(make)), m_refresh(std::move(refresh)),
          m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(0);
    }

    void present(std::span<const R> records)
    {
        std::vector<std::pair<Id, Row *>> before = std::exchange(m_rows, {});
        for (const R &record : records) {
            const auto old = std::ranges::find(before, record.id, &std::pair<Id, Row *>::first);
            Row *row = old == before.end() ? m_make(record.id, this) : old->second;
            if (old != before.end())
                before.erase(old);
            m_refresh(*row, record);
            put(*row, static_cast<int>(m_rows.size()));
            m_rows.emplace_back(record.id, row);
        }
        for (const auto &[id, row] : before) {
            row->hide();
            row->deleteLater(); // it may be the one that asked for this
        }
        setVisible(!m_rows.empty());
    }

    /// nullptr where there is none.
    Row *row(Id record) const
    {
        const auto found = std::ranges::find(m_rows, record, &std::pair<Id, Row *>::first);
        return found == m_rows.end() ? nullptr : found->second;
    }

private:
    void put(Row &row, int place)
    {
        if (m_column->indexOf(&row) == place)
            return;
        m_column->removeWidget(&row);
        m_column->insertWidget(place, &row);
    }

    Make m_make;
    Refresh m_refresh;
    QVBoxLayout *m_column;
    std::vector<std::pair<Id, Row *>> m_rows;
};

} // namespace concave::ui
