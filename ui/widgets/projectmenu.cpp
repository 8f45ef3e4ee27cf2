#include "ui/widgets/projectmenu.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/series.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace concave::ui {

namespace {

constexpr int markerSize = 10;
constexpr int mostRows = 10; ///< before the list scrolls
constexpr int menuWidth = 280;

enum Role { Id = Qt::UserRole, Series };

/// A marker and a name.
class ProjectLine final : public QStyledItemDelegate
{
public:
    ProjectLine(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.colour(
                option.state.testFlag(QStyle::State_Selected) ? Token::BgSelected : Token::BgHover));
            painter->drawRoundedRect(option.rect, metrics::radiusControl, metrics::radiusControl);
        }
        QRect room = option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0);
        const int series = index.data(Series).toInt();
        const QRectF marker(room.left(), room.top(), metrics::iconSmall, room.height());
        paintMarker(*painter, series, marker.center(), markerSize, m_theme.series(series));
        room.setLeft(room.left() + metrics::iconSmall + metrics::gap);
        painter->setFont(font(TextStyle::Body));
        painter->setPen(m_theme.colour(Token::Text));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {metrics::control, metrics::control};
    }

private:
    const Theme &m_theme;
};

} // namespace

ProjectMenu::ProjectMenu(
    const Theme &theme, const std::vector<ProjectSwitcher::Entry> &projects, qint64 current, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_filter(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("projectMenu"));
    setAccessibleName(tr("Projects"));
    setRoundCorners(*this, metrics::radiusCard);
    m_filter->setObjectName(QStringLiteral("projectFilter"));
    m_filter->setFont(ui::font(TextStyle::Body));
    m_filter->setPlaceholderText(tr("Find a project"));
    m_filter->setAccessibleName(tr("Find a project"));
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("projectList"));
    m_list->setAccessibleName(tr("Projects"));
    m_list->setProperty("onColumn", true);
    m_list->setItemDelegate(new ProjectLine(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ProjectSwitcher::Entry &project : projects) {
        auto *item = new QListWidgetItem(project.name, m_list);
        item->setData(Id, project.id);
        item->setData(Series, project.series);
        if (project.id == current)
            m_list->setCurrentItem(item);
    }
    const auto rows = std::min(static_cast<int>(projects.size()), mostRows);
    m_list->setFixedHeight(rows * metrics::control);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::tight);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &ProjectMenu::sift);
    connect(m_list, &QListWidget::itemClicked, this, &ProjectMenu::choose);
}

void ProjectMenu::showBelow(const QWidget &widget)
{
    setFixedWidth(menuWidth);
    move(widget.mapToGlobal(QPoint(0, widget.height() + metrics::tight)));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
}

void ProjectMenu::sift(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(text.simplified(), Qt::CaseInsensitive));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

void ProjectMenu::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const qint64 project = item->data(Id).toLongLong();
    hide();
    Q_EMIT chosen(project);
    close();
}

/// Keys of the list while the line has the focus.
bool ProjectMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return false;
    }
}

} // namespace concave::ui
