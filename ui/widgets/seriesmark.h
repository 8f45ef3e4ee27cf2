// A project's line and marker, as a small picture beside its name.
#pragma once

#include <QWidget>

namespace concave::ui {

class Theme;

class SeriesMark final : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesMark(const Theme &theme, QWidget *parent = nullptr);

    void setSeries(int index);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_series = 0;
};

} // namespace concave::ui
