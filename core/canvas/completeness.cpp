#include "core/canvas/completeness.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

BlockCount countOf(const CanvasBook &book, const QString &block)
{
    BlockCount count{.block = block};
    for (const Note &note : notesOf(book, block)) {
        switch (note.mark) {
        case NoteMark::Agreed:
            ++count.agreed;
            break;
        case NoteMark::Assumption:
            ++count.assumptions;
            break;
        case NoteMark::Question:
            ++count.questions;
            break;
        case NoteMark::Parked:
            ++count.parked;
            break;
        }
    }
    return count;
}

} // namespace

Completeness completenessOf(const CanvasBook &book)
{
    Completeness whole;
    for (const TemplateBlock &block : book.form.blocks) {
        whole.blocks.push_back(countOf(book, block.key));
        whole.complete += whole.blocks.back().isComplete() ? 1 : 0;
        whole.questions += whole.blocks.back().questions;
    }
    whole.unplaced = static_cast<int>(unplacedNotes(book).size());
    return whole;
}

QString CanvasFinding::id() const
{
    switch (gap) {
    case CanvasGap::Empty:
        return QStringLiteral("empty-block");
    case CanvasGap::NothingAgreed:
        return QStringLiteral("nothing-agreed");
    case CanvasGap::OpenQuestion:
        return QStringLiteral("open-question");
    case CanvasGap::Unplaced:
        return QStringLiteral("unplaced-notes");
    }
    return {};
}

std::vector<CanvasFinding> findingsOf(const CanvasBook &book)
{
    std::vector<CanvasFinding> findings;
    for (const TemplateBlock *block : inOrderOfFilling(book.form)) {
        const BlockCount count = countOf(book, block->key);
        if (count.isEmpty()) {
            findings.push_back({CanvasGap::Empty, block->key, {},
                tr("%1 is empty. %2").arg(block->title, block->hint).trimmed()});
            continue;
        }
        if (count.agreed == 0) {
            findings.push_back({CanvasGap::NothingAgreed, block->key, {},
                tr("Nothing in %1 is agreed yet.").arg(block->title)});
        }
        for (const Note &note : notesOf(book, block->key)) {
            if (note.mark == NoteMark::Question) {
                findings.push_back({CanvasGap::OpenQuestion, block->key, note.id,
                    tr("%1: “%2” is open.").arg(block->title, note.text.simplified())});
            }
        }
    }
    if (const auto unplaced = unplacedNotes(book).size(); unplaced > 0) {
        findings.push_back({CanvasGap::Unplaced, {}, {},
            unplaced == 1 ? tr("1 note is not placed in a block yet.")
                          : tr("%1 notes are not placed in a block yet.").arg(unplaced)});
    }
    return findings;
}

} // namespace concave
