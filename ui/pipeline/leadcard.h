// What a card of the board says about a lead, in words, without a widget.
#pragma once

#include "core/pipeline/facts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/chip.h"

namespace concave::ui {

struct LeadCard
{
    struct Mark
    {
        QString text;
        Chip::Kind kind = Chip::Kind::Outline;
        std::optional<Icon> icon;

        bool operator==(const Mark &) const = default;
    };
    struct Word
    {
        QString text;
        Token colour = Token::Text2;
        std::optional<Icon> icon;

        bool operator==(const Word &) const = default;
    };

    QString company;
    QString second; ///< the contact's role, or what the deal is about
    QString value;  ///< empty where it is not known
    QString probability;
    bool hasOwnProbability = false;
    QString effort;             ///< "40 % × 3 mo"
    QString shortEffort;        ///< "40 %×3"
    std::vector<Mark> warnings; ///< how it stands, and for how long it has been silent
    QStringList tags;           ///< its source first
    Word next;                  ///< the next action, or what took its place
    Word due;

    bool operator==(const LeadCard &) const = default;
};

LeadCard cardOf(const Lead &lead, const LeadFacts &facts, QDate today);

/// For screen readers: "Acme, 12 000 EUR, Second meeting booked, overdue 3 days".
QString spokenCard(const Lead &lead, const LeadFacts &facts, const PipelineStage &stage, QDate today);
/// What the card has no room for, line by line.
QString wholeCard(const Lead &lead, const LeadFacts &facts, const PipelineStage &stage, QDate today);

} // namespace concave::ui
