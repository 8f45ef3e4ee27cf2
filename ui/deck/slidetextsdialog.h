// All texts of a slide below each other: for those that are long, that stand in no box, or that are easier to
// read so.
#pragma once

#include "core/deck/deck.h"

#include <QDialog>

namespace concave::ui {

class DeckPresenter;
class TextArea;
class Theme;

class SlideTextsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Of the slide that is shown; precondition: there is one.
    SlideTextsDialog(const Theme &theme, DeckPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

private:
    DeckPresenter &m_presenter;
    SlideKey m_slide;
    std::vector<std::pair<QString, TextArea *>> m_texts; ///< by field
};

} // namespace concave::ui
