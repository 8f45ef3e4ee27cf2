// The columns of the table of leads: what each shows of a lead, how it sorts, and what can be typed into it.
#pragma once

#include "core/pipeline/facts.h"
#include "ui/pipeline/leadmark.h"

#include <QVariant>

namespace concave::ui {

struct LeadColumn
{
    enum class Type {
        Text,
        Source,   ///< a text that often comes again
        Currency, ///< a code of ISO 4217
        Stage,
        Choice,
        Number,
        Money,
        Probability, ///< the lead's own or else its stage's
        Percent,
        Day,
        Standing,
        FollowUp,
        Silence,    ///< days
        Milestones, ///< how many of them are done
    };

    QString name; ///< the field's, or a word of its own; saved views keep it
    QString title;
    Type type = Type::Text;
    std::optional<std::size_t> field; ///< in Lead::description(); none: it follows from other fields
    int width = 0;                    ///< where nobody set another; 0: hidden there

    bool isNumber() const;
    /// In some leads at least.
    bool isEditable() const;
};

/// From left to right as they stand where nobody arranged them.
const std::vector<LeadColumn> &leadColumns();
/// The place of a column; −1 where there is none of that name.
int leadColumn(QStringView name);

/// One lead and what its cells are made of.
struct LeadLine
{
    const Pipeline &pipeline;
    const Lead &lead;
    const LeadFacts &facts;
    QDate today;
};

QString cellText(const LeadColumn &column, const LeadLine &line);
/// A cell that is shown as a mark.
std::optional<Mark> cellMark(const LeadColumn &column, const LeadLine &line);
/// Of less weight: not the lead's own, or nothing special.
bool isMuted(const LeadColumn &column, const LeadLine &line);

struct LeadCell
{
    QString text;
    std::optional<Mark> mark; ///< that the text is shown as
    bool isMuted = false;
};

/// What is edited: a double, a QDate, a QString, an int of a choice or a stage's id; invalid where empty.
QVariant cellValue(const LeadColumn &column, const LeadLine &line);
bool isEditable(const LeadColumn &column, const LeadLine &line);
/// Puts an edited value into a lead. Precondition: the column is not the stage's, which is a move.
void setCellValue(const LeadColumn &column, Lead &lead, const QVariant &value);

/// How cells of one column are sorted, worked out once for each lead; empty cells come last either way.
struct SortKey
{
    bool isEmpty = false;
    double number = 0;
    QString text;
};
SortKey sortKey(const LeadColumn &column, const LeadLine &line);

} // namespace concave::ui
