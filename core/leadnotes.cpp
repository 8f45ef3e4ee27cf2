#include "core/leadnotes.h"

#include "core/canvas/moves.h"
#include "core/document/document.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace concave {

namespace {

bool isWorthKeeping(const Activity &activity)
{
    return activity.kind == ContactKind::Meeting || activity.kind == ContactKind::Call ||
           activity.kind == ContactKind::Note;
}

/// `log` is the lead's own, by time.
std::vector<Note> notesOf(const Lead &lead, const std::vector<Activity> &log)
{
    QStringList texts{lead.title, lead.note};
    for (const Activity &activity : log)
        texts << activity.text;
    std::vector<Note> notes;
    QSet<QString> known;
    for (Note &note : notesFrom(texts.join(u'\n'))) {
        if (known.contains(note.text))
            continue;
        known << note.text;
        note.block = QCoreApplication::translate("Canvas", "From %1").arg(lead.company);
        note.mark = NoteMark::Assumption;
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace

Result<std::vector<LeadNotes>> leadNotesFor(const Document &document, Id project)
{
    std::vector<LeadNotes> all;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        const auto leads = document.all<Lead>();
        if (!leads)
            return leads.error();
        auto activities = document.all<Activity>();
        if (!activities)
            return activities.error();
        std::ranges::stable_sort(
            *activities, {}, [](const Activity &activity) { return std::tuple(activity.at, activity.id); });
        for (const Lead &lead : *leads) {
            if (lead.project != project)
                continue;
            std::vector<Activity> log;
            std::ranges::copy_if(*activities, std::back_inserter(log), [&](const Activity &activity) {
                return activity.lead == lead.id && isWorthKeeping(activity);
            });
            if (std::vector<Note> notes = notesOf(lead, log); !notes.empty())
                all.push_back({lead, std::move(notes)});
        }
        return {};
    });
    if (!read)
        return read.error();
    return all;
}

} // namespace concave
