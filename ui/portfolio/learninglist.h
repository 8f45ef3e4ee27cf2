// What to pilot first: the projects by what learning their curve is worth, each with a bar.
#pragma once

#include "core/portfolio/uncertainty.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class LearningList final : public QWidget
{
    Q_OBJECT

public:
    /// Rows at most; the last of them says how many more there are.
    static constexpr std::size_t mostRows = 8;

    explicit LearningList(const Theme &theme, QWidget *parent = nullptr);

    void set(const UncertainPlan &plan);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::size_t shownRows() const;
    void paintRow(QPainter &painter, const QRect &place, const UncertainProject &project) const;

    const Theme &m_theme;
    std::vector<UncertainProject> m_projects;
    QString m_unit;
    int m_worthWidth = 0; ///< of the widest figure, so that all bars begin at one place
};

} // namespace concave::ui
