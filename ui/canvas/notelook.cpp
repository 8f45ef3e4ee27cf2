#include "ui/canvas/notelook.h"

#include "core/canvas/canvas.h"
#include "core/raisednote.h"

#include <QCoreApplication>

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

QString linksOf(const Note &note)
{
    QStringList names;
    for (const NoteTarget target : noteTargets) {
        if (targetOf(note, target))
            names << targetName(target);
    }
    return names.join(QStringLiteral(", "));
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
