#include "ui/canvas/notelook.h"

#include "core/canvas/canvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave::ui {

NoteLook lookOf(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Agreed:
        break;
    case NoteMark::Assumption:
        return {Token::NoteTeal, Token::NoteTealBorder, Icon::Raised, Token::Accent};
    case NoteMark::Question:
        return {Token::NoteRose, Token::NoteRoseBorder, Icon::Question, Token::Danger};
    case NoteMark::Parked:
        return {Token::NoteGrey, Token::NoteGreyBorder, Icon::Clock, Token::Text3};
    }
    return {Token::NoteYellow, Token::NoteYellowBorder, {}, Token::Text2};
}

std::vector<NoteTarget> targetsOf(const Note &note)
{
    std::vector<NoteTarget> targets;
    std::ranges::copy_if(noteTargets, std::back_inserter(targets),
        [&](NoteTarget target) { return targetOf(note, target).has_value(); });
    return targets;
}

QString linksOf(const Note &note)
{
    QStringList names;
    for (const NoteTarget target : targetsOf(note))
        names << targetName(target);
    return names.join(linkGap);
}

QString spokenNote(const Note &note)
{
    const QString marked =
        QCoreApplication::translate("NoteLook", "%1, %2").arg(note.text, markName(note.mark).toLower());
    const QString links = linksOf(note);
    return links.isEmpty()
               ? marked
               : QCoreApplication::translate("NoteLook", "%1, became: %2").arg(marked, links.toLower());
}

} // namespace concave::ui
