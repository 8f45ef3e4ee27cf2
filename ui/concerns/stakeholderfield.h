// A field for the name of a stakeholder: one of the project's is proposed, and any other may be typed.
#pragma once

class QWidget;

namespace concave::ui {

class ConcernsPresenter;
class TextEdit;
class Theme;

TextEdit *stakeholderField(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent);

} // namespace concave::ui
