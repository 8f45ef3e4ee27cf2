// The user story: one sentence whose three parts are edited where they stand.
#pragma once

#include "ui/concerns/concernpane.h"

namespace concave::ui {

class InlineEdit;

class StoryPane final : public ConcernPane
{
    Q_OBJECT

public:
    StoryPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

private:
    InlineEdit *part(
        const QString &objectName, const QString &name, const QString &invitation, QString Concern::*member);
};

} // namespace concave::ui
