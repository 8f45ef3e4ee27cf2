#include "ui/widgets/projectswitcher.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/projectmenu.h"
#include "ui/widgets/series.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int markerSize = 10; ///< within its place of 14
constexpr int widestName = 260;

} // namespace

ProjectSwitcher::ProjectSwitcher(const Theme &theme, QWidget &page, QWidget *parent)
    : QPushButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("projectSwitcher"));
    setFont(ui::font(TextStyle::Strong));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &ProjectSwitcher::open);
    const auto key = [&](Qt::Key bracket, int by) {
        auto *shortcut = new QShortcut(Qt::CTRL | bracket, &page);
        connect(shortcut, &QShortcut::activated, this, [this, by] { step(by); });
    };
    key(Qt::Key_BracketLeft, -1);
    key(Qt::Key_BracketRight, 1);
}

void ProjectSwitcher::setProjects(std::vector<Entry> projects, std::optional<qint64> current)
{
    m_projects = std::move(projects);
    m_current = current;
    setVisible(!m_projects.empty());
    const Entry *shown = this->current();
    setAccessibleName(shown ? tr("Project: %1").arg(shown->name) : tr("Project"));
    ui::setToolTip(*this, tr("Another project"), Qt::CTRL | Qt::Key_BracketRight);
    updateGeometry();
    update();
}

const ProjectSwitcher::Entry *ProjectSwitcher::current() const
{
    const auto found =
        std::ranges::find(m_projects, m_current, [](const Entry &entry) { return std::optional(entry.id); });
    return found == m_projects.end() ? nullptr : &*found;
}

void ProjectSwitcher::step(int by)
{
    const Entry *shown = current();
    if (!shown || m_projects.size() < 2)
        return;
    const auto count = std::ssize(m_projects);
    const auto next = (shown - m_projects.data() + by + count) % count;
    Q_EMIT chosen(m_projects[static_cast<std::size_t>(next)].id);
}

void ProjectSwitcher::open()
{
    auto *menu = new ProjectMenu(m_theme, m_projects, m_current.value_or(0), this);
    connect(menu, &ProjectMenu::chosen, this, &ProjectSwitcher::chosen);
    menu->showBelow(*this);
}

QSize ProjectSwitcher::sizeHint() const
{
    const Entry *shown = current();
    const int name = shown ? std::min(fontMetrics().horizontalAdvance(shown->name), widestName) : 0;
    const int icons = metrics::iconSmall + metrics::gap + metrics::gap + metrics::icon;
    return {name + icons + 2 * metrics::buttonPadding + metrics::ring, metrics::control + 2 * metrics::line};
}

QSize ProjectSwitcher::minimumSizeHint() const
{
    return {metrics::iconSmall + metrics::icon + 4 * metrics::buttonPadding, sizeHint().height()};
}

void ProjectSwitcher::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event); // the ground; there is no text
    const Entry *shown = current();
    if (!shown)
        return;
    QPainter painter(this);
    QRect room = rect().adjusted(metrics::buttonPadding, 0, -metrics::buttonPadding, 0);
    const QRectF marker(room.left(), room.top(), metrics::iconSmall, room.height());
    paintMarker(painter, shown->series, marker.center(), markerSize, m_theme.series(shown->series));
    const QRect arrows(
        room.right() + 1 - metrics::icon, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    m_theme.icon(Icon::Choose).paint(&painter, arrows);
    room.adjust(metrics::iconSmall + metrics::gap, 0, -metrics::icon - metrics::gap, 0);
    painter.setFont(font());
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(shown->name, Qt::ElideRight, room.width() + 1));
}

void ProjectSwitcher::keyPressEvent(QKeyEvent *event)
{
    const bool isOpening =
        event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOpening)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace concave::ui
