#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Column stepsColumn(const Subject &subject, const Concern &concern)
{
    Column steps = columnAt(6, 27.1, 50);
    int number = 0;
    for (const DemoStep &step : stepsOf(subject.sources.book, concern.id)) {
        Block block = blockOf(subject, field::step(step.id), {.size = 19, .line = 26}, tr("Left empty"));
        if (number == 0)
            putHead(block, subject, field::steps);
        block.gap = 12;
        block.number = ++number;
        steps.blocks.push_back(block);

        const bool isShown = step.shownOn.isValid();
        Block state{.name = tr("Shown"),
            .text = isShown ? tr("Shown on %1").arg(shownDay(step.shownOn, subject.sources.today))
                            : tr("Not shown yet"),
            .lettering = {.size = 14.5, .line = 19, .ink = isShown ? Ink::Positive : Ink::Text3}};
        state.gap = 1;
        state.under = block.lettering;
        steps.blocks.push_back(std::move(state));
    }
    return steps;
}

/// What is known, under headings, and below it in one sentence what is not.
Column answersColumn(const Subject &subject)
{
    Column answers = columnAt(62, 27.1, 32);
    const auto add = [&](QAnyStringView name) {
        if (subject.text(name).trimmed().isEmpty())
            return false;
        Block block = blockOf(subject, name, {.size = 18, .line = 24});
        block.headGap = 4;
        block.gap = 16;
        answers.blocks.push_back(std::move(block));
        return true;
    };
    QStringList missing;
    if (!add(field::fallback))
        missing << tr("what takes over");
    if (!add(field::told))
        missing << tr("who is told");
    if (!add(field::whoActs))
        missing << tr("whether a person has to act");
    add(field::onRetry);
    add(field::onPermanentFailure);
    if (!missing.isEmpty()) {
        Block open{.name = tr("Open"),
            .text = tr("Not said yet: %1.").arg(listed(missing)),
            .lettering = {.size = 16, .line = 22, .ink = Ink::Text3}};
        open.gap = 16;
        answers.blocks.push_back(std::move(open));
    }
    return answers;
}

} // namespace

Draft layDemo(const Subject &subject)
{
    const Concern &concern = *findConcern(subject.sources.book, subject.slide.key.subject);
    Draft draft;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.6));
    draft.add(flowApart({stepsColumn(subject, concern), answersColumn(subject)}, subject.measure));
    return draft;
}

} // namespace concave::layout
