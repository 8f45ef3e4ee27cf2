// The one document that lies open in the window, or none: opening, making, copying and taking back, without a
// widget.
//
// Whatever does not work comes out as a finding with its sentence, and the document that was open stays open.
// Nothing needs saving, so another document takes its place without a question.
#pragma once

#include "core/document/opening.h"

#include <QObject>

namespace concave::ui {

/// Something the user should read, in place.
struct Finding
{
    enum class Kind { Failure, Warning };

    Kind kind = Kind::Failure;
    QString lead; ///< what happened, in a few words
    QString sentence;
    bool copyHelps = false; ///< a copy elsewhere is a way out

    /// A failure told in one text: its first sentence says what happened.
    static Finding of(const QString &text);
};

class Desk final : public QObject
{
    Q_OBJECT

public:
    enum class State { Saved, NotSaved, ReadOnly };

    explicit Desk(Environment environment, QObject *parent = nullptr);
    ~Desk() override;

    /// nullptr where none is open. Lives until closing().
    Document *document() const { return m_document.get(); }
    /// Of the file, without its ending; empty where none is open.
    QString name() const;
    State state() const;
    /// "Saved at 14:32", "Not saved: the disk is full", "Read only".
    QString stateText() const;

    /// True where the document is open now, also where it was already.
    bool open(const QString &path);
    bool create(const QString &path);
    /// A document with the sample portfolio, under a name that is free in `folder`.
    bool createSample(const QString &folder);
    /// The copy is written; the document that is open stays the same.
    bool saveCopy(const QString &path);
    void close();

    void undo();
    void redo();
    /// Takes back this change alone.
    void undo(const HistoryEntry &entry);
    /// What undo() and redo() would take back and bring back; empty where there is nothing.
    QString undoLabel() const;
    QString redoLabel() const;
    /// The latest change of mine that stands.
    std::optional<HistoryEntry> latest() const { return undoState().undo; }

    /// The one absolute path of a file, whatever links lead to it.
    static QString placeOf(const QString &path);
    static QString nameOf(const QString &path);
    /// `name` with the ending of documents in `folder`, with a number where it is taken.
    static QString freePath(const QString &folder, const QString &name);

Q_SIGNALS:
    /// The document is about to go; it is still there.
    void closing();
    /// Another document is open.
    void opened();
    void closed();
    /// The records, what undo would act on, or the state.
    void changed();
    void found(const concave::ui::Finding &finding);

private:
    UndoState undoState() const;
    void put(std::unique_ptr<Document> document);
    void fail(const QString &lead, const QString &sentence);
    void acted(const QString &lead, const Result<Changes> &result);
    /// Why a change was not written, in a few words; empty where it was refused.
    static QString troubleOf(Failure failure);

    Environment m_environment;
    std::unique_ptr<Document> m_document;
    QString m_trouble; ///< why the latest change was not written
};

} // namespace concave::ui
