// A project with a canvas for tests, and canvases as pictures.
#pragma once

#include "core/canvas/moves.h"
#include "tests/testing/documents.h"

/// "decisions: Offer each order, Split the batch? | features: Rain": blocks in the order of reading, and then
/// headings; a note that is not agreed has its mark behind it: ~ assumption, ? open question, - parked.
inline QString notePicture(const concave::CanvasBook &book)
{
    QStringList blocks;
    QString block;
    for (const concave::Note &note : book.notes) {
        static const QStringList marks{
            QString(), QStringLiteral("~"), QStringLiteral("?"), QStringLiteral("-")};
        const QString text = note.text + marks.value(static_cast<int>(note.mark));
        if (blocks.isEmpty() || block != note.block)
            blocks << note.block + QStringLiteral(": ") + text;
        else
            blocks.back() += QStringLiteral(", ") + text;
        block = note.block;
    }
    return blocks.join(QStringLiteral(" | "));
}

/// A document with one project that has an empty canvas; the test ends where something cannot be made.
struct CanvasDesk
{
    TestFolder folder;
    std::unique_ptr<concave::Document> document = folder.create();
    concave::Id project = addProject(*document, QStringLiteral("Dispatching engine"));
    concave::Id canvas;

    explicit CanvasDesk(const QString &form = QStringLiteral("ml-canvas"))
    {
        edit([&](concave::Edit &edit) {
            canvas = concave::addCanvas(edit, {}, project, named(form), QDate(2026, 3, 9));
        });
    }

    concave::CanvasBook book() const
    {
        auto book = concave::readCanvas(*document, canvas);
        if (!book)
            qFatal("%s", qPrintable(book.error().sentence));
        return std::move(*book);
    }
    std::vector<concave::CanvasTemplate> templates() const
    {
        auto templates = concave::readTemplates(*document);
        if (!templates)
            qFatal("%s", qPrintable(templates.error().sentence));
        return std::move(*templates);
    }
    concave::CanvasTemplate named(const QString &name) const
    {
        auto form = concave::templateNamed(templates(), name);
        if (!form)
            qFatal("%s", qPrintable(form.error().sentence));
        return std::move(*form);
    }
    void edit(const std::function<void(concave::Edit &)> &work) const
    {
        if (const auto done = document->edit(QStringLiteral("Change"), work); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    }
    /// One note a line at the end of the block.
    std::vector<concave::Id> add(
        const QString &block, const QString &lines, concave::NoteMark mark = concave::NoteMark::Agreed) const
    {
        std::vector<concave::Note> notes = concave::notesFrom(lines);
        for (concave::Note &note : notes)
            note.mark = mark;
        std::vector<concave::Id> ids;
        edit([&](concave::Edit &edit) { ids = concave::addNotes(edit, book(), block, notes, {}); });
        return ids;
    }
    void changeForm(const QString &form) const
    {
        edit([&](concave::Edit &edit) { concave::changeForm(edit, book(), named(form)); });
    }
    /// The note's place; the test ends where there is none of this text.
    concave::Id note(const QString &text) const
    {
        for (const concave::Note &each : book().notes) {
            if (each.text == text)
                return each.id;
        }
        qFatal("no note “%s”", qPrintable(text));
    }
    QString picture() const { return notePicture(book()); }
};
