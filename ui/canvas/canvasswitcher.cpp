#include "ui/canvas/canvasswitcher.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int widestName = 220;

/// Menus read an & as the mark of a key.
QString plain(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

/// Canvases of one template are told apart by their number.
QString nameOf(const CanvasPresenter &presenter, const Canvas &canvas)
{
    const auto nameOfForm = [&](const Canvas &each) { return formOf(presenter.templates(), each).name; };
    const QString name = nameOfForm(canvas);
    int number = 0;
    int same = 0;
    for (const Canvas &each : presenter.canvases()) {
        same += nameOfForm(each) == name ? 1 : 0;
        if (each.id == canvas.id)
            number = same;
    }
    return same > 1 ? CanvasSwitcher::tr("%1 (%2)").arg(name).arg(number) : name;
}

} // namespace

CanvasSwitcher::CanvasSwitcher(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("canvasSwitcher"));
    setFont(ui::font(TextStyle::Strong));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    setMenu(menu);
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasSwitcher::refresh);
    connect(&m_presenter, &CanvasPresenter::canvasChanged, this, &CanvasSwitcher::refresh);
    refresh();
}

QString CanvasSwitcher::shownName() const
{
    return m_presenter.hasCanvas() ? nameOf(m_presenter, m_presenter.book().canvas) : QString();
}

void CanvasSwitcher::refresh()
{
    setVisible(m_presenter.hasCanvas());
    setAccessibleName(tr("Canvas: %1").arg(shownName()));
    ui::setToolTip(*this, tr("Another canvas or template"));
    updateGeometry();
    update();
}

void CanvasSwitcher::fill(QMenu &menu)
{
    menu.clear();
    auto *shown = new QActionGroup(&menu);
    for (const Canvas &canvas : m_presenter.canvases()) {
        QAction *line = menu.addAction(plain(nameOf(m_presenter, canvas)), &m_presenter,
            [this, id = canvas.id] { m_presenter.setCanvas(id); });
        line->setCheckable(true);
        line->setChecked(m_presenter.hasCanvas() && canvas.id == m_presenter.book().canvas.id);
        shown->addAction(line);
    }
    menu.addSeparator();
    QMenu *another = menu.addMenu(tr("New canvas"));
    for (const CanvasTemplate &form : m_presenter.templates()) {
        another->addAction(plain(form.name), &m_presenter, [this, key = form.key] {
            const auto &templates = m_presenter.templates();
            const auto found = std::ranges::find(templates, key, &CanvasTemplate::key);
            if (found != templates.end())
                m_presenter.addCanvas(CanvasTemplate(*found));
        });
    }
    QMenu *change = menu.addMenu(tr("Change template"));
    addTemplateLines(*change, m_presenter);
    menu.addSeparator();
    QAction *make = menu.addAction(tr("New template…"), this, &CanvasSwitcher::newTemplateRequested);
    QAction *edit = menu.addAction(tr("Edit this template…"), this, &CanvasSwitcher::templateEditRequested);
    edit->setEnabled(m_presenter.hasCanvas() && m_presenter.book().form.own);
    menu.addSeparator();
    QAction *remove =
        menu.addAction(tr("Delete this canvas"), &m_presenter, [this] { m_presenter.removeCanvas(); });
    if (m_presenter.isReadOnly()) {
        for (QAction *line : {another->menuAction(), change->menuAction(), make, edit, remove})
            line->setEnabled(false);
    }
}

QSize CanvasSwitcher::sizeHint() const
{
    const int name = std::min(fontMetrics().horizontalAdvance(shownName()), widestName);
    return {name + metrics::gap + metrics::icon + 2 * metrics::buttonPadding + metrics::ring,
        metrics::control + 2 * metrics::line};
}

QSize CanvasSwitcher::minimumSizeHint() const
{
    return {metrics::icon + 4 * metrics::buttonPadding, sizeHint().height()};
}

void CanvasSwitcher::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event); // the ground; there is no text
    QPainter painter(this);
    const auto place = [&](QRect rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    QRect room = rect().adjusted(metrics::buttonPadding, 0, -metrics::buttonPadding, 0);
    const QRect arrows(
        room.right() + 1 - metrics::icon, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    m_theme.icon(Icon::Choose).paint(&painter, place(arrows));
    room.adjust(0, 0, -metrics::icon - metrics::gap, 0);
    painter.setFont(font());
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(place(room), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(shownName(), Qt::ElideRight, room.width() + 1));
}

void addTemplateLines(QMenu &menu, CanvasPresenter &presenter)
{
    auto *shown = new QActionGroup(&menu);
    for (const CanvasTemplate &form : presenter.templates()) {
        QAction *line = menu.addAction(plain(form.name), &presenter, [&presenter, key = form.key] {
            const auto &templates = presenter.templates();
            const auto found = std::ranges::find(templates, key, &CanvasTemplate::key);
            if (found != templates.end())
                presenter.changeForm(*found);
        });
        line->setCheckable(true);
        line->setChecked(presenter.hasCanvas() && presenter.book().form.key == form.key);
        shown->addAction(line);
    }
}

} // namespace concave::ui
