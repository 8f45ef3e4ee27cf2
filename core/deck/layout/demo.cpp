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

Column answersColumn(const Subject &subject)
{
    constexpr Lettering lettering{.size = 18, .line = 24};
    Column answers = columnAt(62, 27.1, 32);
    const auto add = [&](QAnyStringView name, const QString &missing) {
        if (missing.isEmpty() && subject.text(name).trimmed().isEmpty())
            return;
        Block block = blockOf(subject, name, lettering, missing);
        block.gap = 18;
        answers.blocks.push_back(std::move(block));
    };
    add(field::fallback, tr("Not answered yet."));
    add(field::told, tr("Nobody yet."));
    add(field::whoActs, tr("Not said yet."));
    add(field::onRetry, {});
    add(field::onPermanentFailure, {});
    return answers;
}

} // namespace

Draft layDemo(const Subject &subject)
{
    const Concern &concern = *findConcern(subject.sources.book, subject.slide.key.subject);
    Draft draft;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.6));
    draft.add(flow({stepsColumn(subject, concern), answersColumn(subject)}, subject.measure));
    return draft;
}

} // namespace concave::layout
