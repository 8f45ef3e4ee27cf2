// One of several: a field that opens a list. Qt's activated() tells what the user chose.
#pragma once

#include "ui/theme/theme.h"

#include <QComboBox>

namespace concave::ui {

class Choice final : public QComboBox
{
    Q_OBJECT

public:
    explicit Choice(const Theme &theme, QWidget *parent = nullptr);

    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    /// The wheel scrolls the page; it changes no value in passing.
    void wheelEvent(QWheelEvent *event) override;

private:
    void setUpList();

    const Theme &m_theme;
    bool m_hasList = false; ///< set up when it is first opened
};

} // namespace concave::ui
