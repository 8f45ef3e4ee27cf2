// Which project a page is about: a button with the project's marker and name, which opens a list with a
// filter line. Ctrl+[ and Ctrl+] step through the projects.
#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

#include <optional>
#include <vector>

namespace concave::ui {

class ProjectSwitcher final : public QPushButton
{
    Q_OBJECT

public:
    struct Entry
    {
        qint64 id = 0;
        QString name;
        int series = 0; ///< place in the series palette
    };

    /// The keys hold within `page`.
    ProjectSwitcher(const Theme &theme, QWidget &page, QWidget *parent = nullptr);

    /// Hidden where there are no projects.
    void setProjects(std::vector<Entry> projects, std::optional<qint64> current);
    /// To the next one or, with −1, the previous one, around the ends.
    void step(int by);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(qint64 project);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Entry *current() const;
    void open();

    const Theme &m_theme;
    std::vector<Entry> m_projects;
    std::optional<qint64> m_current;
};

} // namespace concave::ui
