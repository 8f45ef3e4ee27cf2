// What the Canvas page shows and does, without a widget: the projects, the chosen one's canvases, the notes
// as the document has them, the selection, and every edit that more than one part of the page makes.
#pragma once

#include "core/canvas/completeness.h"
#include "core/canvas/markdown.h"
#include "core/canvas/moves.h"
#include "core/portfolio/records.h"
#include "core/raisednote.h"

#include <QObject>

namespace concave::ui {

class CanvasPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit CanvasPresenter(Document &document, QObject *parent = nullptr);

    Document &document() const { return m_document; }
    bool isReadOnly() const { return m_document.isReadOnly(); }
    QDate today() const { return m_document.now().date(); }

    /// By position.
    const std::vector<Project> &projects() const { return m_projects; }
    /// The chosen one; where none was chosen the first that has a canvas, or else the first. Nothing where
    /// there is none.
    std::optional<Id> project() const { return m_project; }
    /// nullptr where there is none. Until the next change.
    const Project *projectRecord() const;
    void setProject(Id project);

    /// All that a canvas can be made after. Until the next change.
    const std::vector<CanvasTemplate> &templates() const { return m_templates; }
    /// Of the chosen project.
    const std::vector<Canvas> &canvases() const { return m_canvases; }
    bool hasCanvas() const { return m_hasCanvas; }
    void setCanvas(Id canvas);

    /// Of the chosen canvas. Until the next change. Precondition of what follows: hasCanvas().
    const CanvasBook &book() const { return m_book; }
    const Completeness &completeness() const { return m_completeness; }
    const std::vector<CanvasFinding> &findings() const { return m_findings; }
    const Note *note(Id id) const { return findNote(m_book, id); }

    /// Chosen notes, in the order of the book.
    const std::vector<Id> &selected() const { return m_chosen.notes; }
    bool isSelected(Id note) const;
    /// The note that keys act on; no id where there is none. It is one of the selected ones.
    Id current() const { return m_chosen.current; }
    /// The block that keys act on: that of the current note, or one that has the focus itself. Empty where
    /// none was entered yet.
    const QString &block() const { return m_chosen.block; }
    /// Where a new note goes: block(), or else the block to ask about next.
    QString blockToFill() const;
    /// The selection becomes this note alone; of no id: none. What goes away leaves the selection; where
    /// nothing is left in it, the neighbour of the current note is selected.
    void select(Id note);
    void select(std::vector<Id> notes, Id current);
    void toggle(Id note);
    /// All from where it begins to this one, in the order of the book, and no others. It begins at the note
    /// that was last chosen alone or by toggle(); where that one was let go, at the current one.
    void extendTo(Id note);
    void selectAll();
    /// An empty block has the focus, or the place behind a block's notes.
    void enterBlock(const QString &block);

    /// Selects the next open question behind the current note, around the end; none where there is none.
    void selectNextQuestion();
    /// Selects the next note behind the current one, or with −1 before it, that has these words, around the
    /// ends, whatever their case and accents. False where there is none.
    bool selectNext(const QString &words, int by = 1);
    /// Goes to what a finding is about.
    void show(const CanvasFinding &finding);

    /// Shows a canvas, a note, or what belongs to a project beside its canvas: an intake answer, a task, a
    /// data source, a metric that answers no concern. A canvas of a project's id is the project's first one,
    /// or where to begin one. False where it is not there.
    bool reveal(const QString &kind, Id id);

    // Edits are one named step each; they tell false, after failed(), where the document refused them.
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    /// A project to begin with, which is chosen.
    void addProject();
    /// To the chosen project, which shows it. Its notes are `notes`.
    bool addCanvas(const CanvasTemplate &form, std::vector<Note> notes = {});
    bool removeCanvas();
    bool changeForm(const CanvasTemplate &form);
    /// "Change header of the canvas: designed for".
    bool changeHeader(const QString &what, const std::function<void(Canvas &)> &change);
    // A text that is too long for one note is kept whole, in several notes one behind the other, and done()
    // tells so.
    /// What is added is selected. The last one; no id where there is no text or it was refused.
    Id addNote(const QString &block, const QString &text, std::optional<Id> before = {});
    /// With their marks and links. What is added is selected.
    bool addNotes(const QString &block, std::vector<Note> notes, std::optional<Id> before = {});
    /// One note a line.
    bool paste(const QString &block, const QString &lines, std::optional<Id> before = {});
    /// An empty text removes the note.
    bool setText(Id note, const QString &text);
    /// What was typed on a canvas that is not shown any more: the text of a note, or of a new one for a
    /// block.
    bool keepText(Id canvas, Id note, const QString &block, const QString &text);
    /// What a text brings from elsewhere, as planMarkdown() tells. Tells done() how much.
    bool bring(const MarkdownCanvas &canvas, const QString &from);
    /// Likewise, on a canvas that is made for it.
    bool bringAsCanvas(const CanvasTemplate &form, const MarkdownCanvas &canvas, const QString &from);
    /// To before a note of a block, or its end. Where they stand already nothing is done.
    bool move(const std::vector<Id> &notes, const QString &block, std::optional<Id> before);
    bool mark(const std::vector<Id> &notes, NoteMark mark);
    /// Tells done(). The neighbour is selected.
    bool remove(const std::vector<Id> &notes);
    /// Text lines of these notes.
    QString linesOf(const std::vector<Id> &notes) const;
    /// Makes of a note what it did not become yet, and tells doneWith() a way to go there.
    bool raise(Id note, NoteTarget target);
    /// Goes to what a note became, on this page or another; nothing where it did not.
    void showTarget(Id note, NoteTarget target);
    bool keepVersion(const QString &name, const QString &reason);

    /// A text as it stands in the label of an edit: its beginning, where it is long.
    static QString shortly(const QString &text);

Q_SIGNALS:
    /// Projects, templates, canvases or notes are new.
    void changed();
    /// Another project or canvas is chosen.
    void canvasChanged();
    void selectionChanged();
    /// Someone wants to write a note into the block, or to edit one where it stands.
    void noteRequested(const QString &block);
    void editRequested(concave::Id note);
    /// Someone wants to see a record of this project that is none of the canvas: an intake answer, a task, a
    /// data source.
    void recordRequested(const QString &kind, concave::Id id);
    /// Someone wants to see a record of another page.
    void showRequested(const QString &kind, concave::Id id);
    /// As those of Page.
    void done(const QString &what);
    void doneWith(const QString &what, const QString &action, const std::function<void()> &run);
    void told(const QString &what);
    void failed(const QString &sentence);

private:
    struct Chosen
    {
        std::vector<Id> notes;
        Id current;
        QString block;
        Id anchor; ///< where extending begins

        bool isAs(const Chosen &other) const
        {
            return notes == other.notes && current == other.current && block == other.block;
        }
    };

    void take(const Changes &changes);
    void read();
    bool readBook();
    void open(Id project, Id canvas);
    void choose(Chosen chosen);
    Chosen settled(Chosen chosen) const;
    /// Of notes that are gone: what is chosen instead of the current one.
    Id neighbourOf(Id gone, const CanvasBook &before) const;
    bool bringTo(CanvasBook book, const MarkdownCanvas &canvas, const QString &from);
    bool addAll(
        const QString &label, const QString &block, std::vector<Note> notes, std::optional<Id> before);
    /// A text in the place of a note's, in further notes behind it where it is too long for one.
    void changeText(Edit &edit, const CanvasBook &book, const Note &note, std::vector<Note> texts) const;
    bool isInPlace(const std::vector<Id> &notes, const QString &block, std::optional<Id> before) const;

    Document &m_document;
    std::vector<Project> m_projects;
    std::optional<Id> m_project;
    std::vector<CanvasTemplate> m_templates;
    std::vector<Canvas> m_canvases;
    Id m_canvas;
    bool m_hasCanvas = false;
    CanvasBook m_book;
    Completeness m_completeness;
    std::vector<CanvasFinding> m_findings;
    Chosen m_chosen;
};

} // namespace concave::ui
