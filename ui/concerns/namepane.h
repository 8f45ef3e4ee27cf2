// The name of the concern, as a title that is edited in place.
#pragma once

#include "ui/concerns/concernpane.h"

namespace concave::ui {

class NamePane final : public ConcernPane
{
    Q_OBJECT

public:
    NamePane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    void beginRename();

private:
    TextEdit *m_name;
};

} // namespace concave::ui
