// What the concern lacks, each a link that leads to where it is mended.
#pragma once

#include "ui/concerns/concernpane.h"

class QPushButton;

namespace concave::ui {

class GapPane final : public ConcernPane
{
    Q_OBJECT

public:
    GapPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(concave::Gap gap);

protected:
    void refresh(const Concern &concern) override;

private:
    std::vector<std::pair<Gap, QPushButton *>> m_links;
};

} // namespace concave::ui
