// A column of widgets without gaps or margins: the panes of a page.
#pragma once

class QVBoxLayout;
class QWidget;

namespace concave::ui {

QVBoxLayout *plainColumn(QWidget *widget);

} // namespace concave::ui
