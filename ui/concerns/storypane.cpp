#include "ui/concerns/storypane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/inlineedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QBoxLayout>

namespace concave::ui {

StoryPane::StoryPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent)
{
    auto *sentence = new QWidget(this);
    setSurface(*sentence, Surface::Card);
    auto *flow = new FlowLayout(metrics::tight, metrics::tight, sentence);
    flow->setContentsMargins(metrics::gap, metrics::iconGap, metrics::gap, metrics::iconGap);
    const auto say = [&](const QString &words) {
        QLabel *said = label(words, TextStyle::Body, Token::Text2, sentence);
        said->setMinimumHeight(metrics::controlSmall);
        flow->addWidget(said);
    };
    say(tr("As a"));
    flow->addWidget(part(QStringLiteral("storyRole"), tr("As a"), tr("role"), &Concern::storyRole));
    say(tr("I want"));
    flow->addWidget(
        part(QStringLiteral("storyWant"), tr("I want"), tr("what to be able to do"), &Concern::storyWant));
    say(tr("so that"));
    flow->addWidget(part(
        QStringLiteral("storyBenefit"), tr("So that"), tr("what it is good for"), &Concern::storyBenefit));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(label(tr("User story"), TextStyle::Label, Token::Text2, this));
    column->addWidget(sentence);
}

InlineEdit *StoryPane::part(
    const QString &objectName, const QString &name, const QString &invitation, QString Concern::*member)
{
    auto *field = new InlineEdit(invitation, this);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    bind(*field, tr("user story"), member);
    return field;
}

} // namespace concave::ui
