// The records of canvases and of the intake checklist: what a team knows of a project before it is built,
// block by block and question by question. A QDate or QDateTime that is null is absent.
#pragma once

#include "core/document/record.h"

#include <array>

namespace concave {

/// A template of the user's own. The program's own are data among its resources: see template.h.
struct OwnTemplate
{
    static const Description<OwnTemplate> &description();

    Id id;
    QString name;
    QString attribution; ///< a line that stands on the canvas, its print and its slide; may be empty
    QString link;        ///< stands behind the attribution; may be empty
    QString licence;     ///< of the template, such as "CC BY-SA 4.0"; may be empty
    double position = 0;
};

/// One block of such a template, on a grid that its blocks make as large as they need.
struct OwnBlock
{
    static const Description<OwnBlock> &description();

    Id id;
    Id form; ///< the template
    QString title;
    QString hint;   ///< the question that an empty block asks
    QString icon;   ///< by its name, such as "database"; may be empty
    int colour = 0; ///< 0: none, else one of the eight of the series palette
    int row = 1;    ///< from 1, as are columns
    int column = 1;
    int rows = 1; ///< how many it spans
    int columns = 1;
    double position = 0; ///< in the order of filling
};

/// A project's page, made after a template.
struct Canvas
{
    static const Description<Canvas> &description();

    Id id;
    Id project;
    QString form;              ///< key of one of the program's templates; where `ownForm` is none
    std::optional<Id> ownForm; ///< a template of the user's own
    QString designedFor;
    QString designedBy;
    QDate day;
    int iteration = 1; ///< counts the versions that were kept
    double position = 0;
};

/// What a note is to the team; also its colour and shape. Stored: do not renumber.
enum class NoteMark { Agreed = 0, Assumption = 1, Question = 2, Parked = 3 };
inline constexpr std::array noteMarks{
    NoteMark::Agreed, NoteMark::Assumption, NoteMark::Question, NoteMark::Parked};

struct Note
{
    static const Description<Note> &description();

    Id id;
    Id canvas;
    /// Key of a block of the canvas's template. Any other text is kept: the note is not placed yet, and this
    /// is the heading it came with, or nothing.
    QString block;
    QString text;
    NoteMark mark = NoteMark::Agreed;
    // What it became.
    std::optional<Id> concern;
    std::optional<Id> metric;
    std::optional<Id> dataSource;
    std::optional<Id> task;
    double position = 0; ///< within its block
};

/// A state of a canvas that was given a name. It holds no notes: they are read from history, as they were
/// when this record was made.
struct CanvasVersion
{
    static const Description<CanvasVersion> &description();

    Id id;
    Id canvas;
    QString name;
    QString reason;
    int iteration = 1; ///< of the canvas when it was kept
    QDateTime at;
};

/// Stored: do not renumber.
enum class IntakeState {
    Open = 0,
    Partly = 1,   ///< there is an answer, and something is missing
    Answered = 2, ///< has an answer
    Waived = 3,   ///< has a reason
};

/// What a project answers to one question of the intake checklist.
struct IntakeAnswer
{
    static const Description<IntakeAnswer> &description();

    Id id;
    Id project;
    QString question; ///< key of one of the program's questions (intake.h); empty for one of the user's own
    QString title;    ///< of an own question
    IntakeState state = IntakeState::Open;
    QString answer;
    QString evidence; ///< where it is written, who said it
    QString reason;   ///< why it is waived
    QString contact;  ///< who is asked
    QDate due;        ///< until when
    double position = 0;
};

/// The kinds above, in an order in which each refers only to earlier ones. They come after those of concerns,
/// metrics and operations.
Kinds canvasKinds();

} // namespace concave
