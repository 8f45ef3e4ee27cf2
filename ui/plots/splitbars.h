// Splits side by side: for each project a bar in every split, told apart by a letter and a pattern, and by
// the project's colour and marker. Hand-painted; as high as it needs.
#pragma once

#include "core/portfolio/moves.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace concave::ui {

class SplitBars final : public QWidget
{
    Q_OBJECT

public:
    struct Series
    {
        QString name;
        Split split;
    };

    explicit SplitBars(const Theme &theme, std::optional<Scheme> scheme = {}, QWidget *parent = nullptr);

    /// `projects` in their order; those that no split gives anything are left out.
    void set(const std::vector<Project> &projects, std::vector<Series> series);

    /// Draws them `size` large, as vectors.
    void drawOn(QPaintDevice &device, QSize size) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double effortOf(const Series &series, Id project) const;
    double largest() const;
    int nameWidth(int width) const;
    int rowHeight() const;
    void paint(QPainter &painter, int width) const;
    int paintLegend(QPainter &painter, int width) const;
    void paintRow(QPainter &painter, const Project &project, int top, int width) const;
    void paintBar(QPainter &painter, const QRectF &bar, std::size_t series, const QColor &colour) const;
    QColor colour(Token token) const;

    const Theme &m_theme;
    std::optional<Scheme> m_scheme;
    std::vector<Project> m_projects;
    std::vector<Series> m_series;
};

} // namespace concave::ui
