// The records of a lead that are ticked off, as rows: added, named, ticked, moved and removed in place.
#pragma once

#include "core/document/order.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/tickrow.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/recordrows.h"

#include <QCheckBox>

namespace concave::ui {

/// What the changes are called in history: %1 is the record's name, %2 the lead's company.
struct TickWords
{
    QString add;
    QString tick;
    QString untick;
    QString rename;
    QString changeDay;
    QString move;
    QString remove;
};

template <class R>
class TickList final : public QWidget
{
public:
    /// What is special to one kind of records.
    struct Manner
    {
        std::vector<R> Pipeline::*records;
        QDate R::*ticked; ///< the day on which it was
        TickWords words;
        QString invitation; ///< to add one
        QString dayName;    ///< for screen readers
        /// Adds fields of its own to a new row; may be none.
        std::function<void(TickRow &row, Id record)> furnish;
        /// Shows the day and those fields.
        std::function<void(TickRow &row, const R &record)> show;
        /// The day that is edited at the end of the row.
        std::function<QDate R::*(const R &record)> day;
    };

    TickList(const Theme &theme, PipelinePresenter &presenter, Manner manner, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_presenter(presenter), m_manner(std::move(manner)),
          m_rows(new RecordRows<R, TickRow>([this](Id id, QWidget *rows) { return makeRow(id, rows); },
              [this](TickRow &row, const R &record) { refreshRow(row, record); }, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_rows);
        if (m_presenter.isReadOnly())
            return;
        m_add = new AddLine(m_theme, m_manner.invitation, this);
        column->addWidget(m_add);
        connect(m_add, &AddLine::added, this, [this](const QString &name) { add(name); });
    }

    void present(Id lead)
    {
        m_lead = lead;
        m_rows->present(records());
    }
    std::span<const R> records() const { return ofLead(m_presenter.pipeline().*m_manner.records, m_lead); }
    /// To the first that is not ticked or, where there is none, to where one is added.
    void focusOpen()
    {
        for (const R &record : records()) {
            if (!(record.*m_manner.ticked).isValid())
                return m_rows->row(record.id)->box().setFocus(Qt::TabFocusReason);
        }
        if (m_add && records().empty())
            m_add->setFocus(Qt::TabFocusReason);
    }
    /// One named step; `label` with the record's name and the company.
    void change(Id id, const QString &label, const std::function<void(R &)> &change)
    {
        if (const R *record = find(id))
            m_presenter.edit(named(label, *record), [&](Edit &edit) { edit.modify<R>(id, change); });
    }

private:
    TickRow *makeRow(Id id, QWidget *parent)
    {
        auto *row = new TickRow(
            m_theme, [this] { return m_presenter.today(); }, m_manner.dayName, m_presenter.isReadOnly(),
            parent);
        connect(row, &TickRow::ticked, this, [this, id](bool on) {
            change(id, on ? m_manner.words.tick : m_manner.words.untick,
                [&](R &record) { record.*m_manner.ticked = on ? m_presenter.today() : QDate(); });
        });
        connect(row, &TickRow::renamed, this, [this, id](const QString &name) {
            change(id, m_manner.words.rename, [&](R &record) { record.name = name; });
        });
        connect(&row->day(), &DayField::committed, this, [this, id](QDate day) {
            change(id, m_manner.words.changeDay, [&](R &record) { record.*m_manner.day(record) = day; });
        });
        connect(row, &TickRow::moveRequested, this, [this, id](int by) { move(id, by); });
        connect(row, &TickRow::removeRequested, this, [this, id] { remove(id); });
        if (m_manner.furnish)
            m_manner.furnish(*row, id);
        return row;
    }

    void refreshRow(TickRow &row, const R &record)
    {
        row.setName(record.name);
        row.setTicked((record.*m_manner.ticked).isValid());
        m_manner.show(row, record);
    }

    const R *find(Id id) const
    {
        const auto found = std::ranges::find(records(), id, &R::id);
        return found == records().end() ? nullptr : &*found;
    }

    QString named(const QString &label, const R &record) const
    {
        return label.arg(record.name, m_presenter.nameOf({m_lead}));
    }

    void add(const QString &name)
    {
        const R added{.id = {}, .lead = m_lead, .name = name, .position = positionAfter(records())};
        m_presenter.edit(named(m_manner.words.add, added), [&](Edit &edit) { edit.insert(added); });
    }

    void move(Id id, int by)
    {
        const R *moved = find(id);
        if (!moved)
            return;
        m_presenter.edit(
            named(m_manner.words.move, *moved), [&](Edit &edit) { reorder(edit, records(), id, by); });
        m_rows->row(id)->box().setFocus();
    }

    void remove(Id id)
    {
        const R *removed = find(id);
        if (!removed)
            return;
        const QString name = removed->name;
        if (m_presenter.edit(named(m_manner.words.remove, *removed), [&](Edit &edit) { edit.remove<R>(id); }))
            Q_EMIT m_presenter.done(QObject::tr("Deleted %1").arg(name));
    }

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    Manner m_manner;
    Id m_lead;
    RecordRows<R, TickRow> *m_rows;
    AddLine *m_add = nullptr;
};

} // namespace concave::ui
