// Forgetting a person, as privacy law demands: the one exception to the rule that nothing is ever erased.
//
// One function over texts goes over the records, over the values in every changeset of history and over
// history's own words. What followed from the records before so follows from them after: undo, redo and the
// check of the records against their history go on as before.
#pragma once

#include "core/document/change.h"

#include <QRegularExpression>
#include <QStringList>

namespace concave {

/// The words by which a person is known: name, e-mail, phone …
class Terms
{
public:
    /// Input with a sentence where there is none, or one that is too short or too common to be a person's.
    static Result<Terms> from(const QStringList &words);

    /// The text with "[forgotten]" in the place of every term, longer ones first; itself where there is none.
    ///
    /// Case, ß for ss, the kind of white space and the form in which Unicode composes its accents do not
    /// matter, nor, in a term of six digits or more and nothing else, what stands between them. A term is
    /// found as whole words: Anna in anna@example.com, not in Annabelle. Scripts that write without spaces
    /// have no such bounds.
    QString erased(const QString &text) const;

private:
    Terms() = default;

    QRegularExpression m_pattern;
    qsizetype m_shortest = 0; ///< no shorter text holds a term
};

/// What forgetting rewrites, or has rewritten.
struct Erasure
{
    struct OfKind
    {
        const Kind *kind = nullptr;
        qsizetype records = 0;
        qsizetype fields = 0; ///< of these records
    };
    std::vector<OfKind> kinds; ///< those with any
    qsizetype entries = 0;     ///< of history

    qsizetype records() const;
    bool isEmpty() const { return kinds.empty() && entries == 0; }
};

/// Files beside a document that may hold the person too, and that its user must delete: it as it was before
/// upgrades, and copies that were never finished.
QStringList copiesBeside(const QString &documentPath);

} // namespace concave
