#include "ui/canvas/canvashead.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"
#include "ui/widgets/typing.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace concave::ui {

CanvasHead::CanvasHead(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("canvasHead"));
    setProperty("kind", QStringLiteral("ghost"));
    setFont(ui::font(TextStyle::Body));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &CanvasHead::open);
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasHead::refresh);
    refresh();
}

void CanvasHead::refresh()
{
    setVisible(m_presenter.hasCanvas());
    if (!m_presenter.hasCanvas())
        return;
    const Canvas &canvas = m_presenter.book().canvas;
    const QString iteration = tr("Iteration %1").arg(canvas.iteration);
    setText(canvas.day.isValid() ? tr("%1, %2").arg(iteration, showWholeDay(canvas.day, m_presenter.today()))
                                 : iteration);
    QStringList all{text()};
    if (!canvas.designedFor.isEmpty())
        all << tr("designed for %1").arg(canvas.designedFor);
    if (!canvas.designedBy.isEmpty())
        all << tr("by %1").arg(canvas.designedBy);
    setAccessibleName(tr("Header of the canvas: %1").arg(all.join(QStringLiteral(", "))));
    ui::setToolTip(*this, all.join(QStringLiteral(", ")));
}

void CanvasHead::open()
{
    if (!m_presenter.hasCanvas())
        return;
    (new CanvasHeadPopup(m_theme, m_presenter, this))->showBelow(*this);
}

QSize CanvasHead::minimumSizeHint() const
{
    return {0, QPushButton::minimumSizeHint().height()};
}

void CanvasHead::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

/// Its text is shortened where the names beside it need the room.
void CanvasHead::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int missing = sizeHint().width() - width();
    const int words = option.fontMetrics.horizontalAdvance(option.text);
    if (missing > 0)
        option.text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, words - missing);
    painter.drawControl(QStyle::CE_PushButton, option);
}

CanvasHeadPopup::CanvasHeadPopup(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_presenter(presenter), m_for(new TextEdit(this)), m_by(new TextEdit(this)),
      m_day(new DateEdit(
          theme, [&presenter] { return presenter.today(); }, this)),
      m_iteration(label({}, TextStyle::Note, Token::Text2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("canvasHeadPopup"));
    setAccessibleName(tr("Header of the canvas"));
    setRoundCorners(*this, metrics::radiusCard);
    m_for->setObjectName(QStringLiteral("designedFor"));
    m_by->setObjectName(QStringLiteral("designedBy"));
    m_day->setObjectName(QStringLiteral("canvasDay"));
    m_day->setEmptyText(tr("no date"));
    m_iteration->setObjectName(QStringLiteral("iteration"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(new FieldBox(theme, tr("Designed for"), m_for, this));
    column->addWidget(new FieldBox(theme, tr("Designed by"), m_by, this));
    column->addWidget(new FieldBox(theme, tr("Date"), m_day, this));
    column->addWidget(m_iteration);
    for (LineField *field : std::initializer_list<LineField *>{m_for, m_by, m_day}) {
        field->setReadOnly(presenter.isReadOnly());
        connect(field, &QLineEdit::returnPressed, this, &QWidget::close, Qt::QueuedConnection);
    }
    connect(m_for, &TextEdit::committed, this, [this](const QString &text) {
        m_presenter.changeHeader(tr("designed for"), [&](Canvas &canvas) { canvas.designedFor = text; });
    });
    connect(m_by, &TextEdit::committed, this, [this](const QString &text) {
        m_presenter.changeHeader(tr("designed by"), [&](Canvas &canvas) { canvas.designedBy = text; });
    });
    connect(m_day, &DateEdit::committed, this, [this](QDate day) {
        m_presenter.changeHeader(tr("date"), [&](Canvas &canvas) { canvas.day = day; });
    });
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasHeadPopup::refresh);
    connect(&m_presenter, &CanvasPresenter::canvasChanged, this, &QWidget::close);
    refresh();
}

void CanvasHeadPopup::refresh()
{
    if (!m_presenter.hasCanvas())
        return;
    const Canvas &canvas = m_presenter.book().canvas;
    m_for->setValue(canvas.designedFor);
    m_by->setValue(canvas.designedBy);
    m_day->setValue(canvas.day);
    const auto versions = m_presenter.book().versions.size();
    const QString kept = versions == 0   ? tr("no version kept yet")
                         : versions == 1 ? tr("1 version kept")
                                         : tr("%1 versions kept").arg(versions);
    m_iteration->setText(tr("Iteration %1, %2").arg(QString::number(canvas.iteration), kept));
}

void CanvasHeadPopup::showBelow(const QWidget &widget)
{
    const int width = metrics::drawer - 2 * metrics::pane;
    resize(width, heightForWidth(width));
    QPoint corner = widget.mapToGlobal(QPoint(0, widget.height() + metrics::tight));
    const QRect screen = widget.screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    move(corner);
    show();
    m_for->setFocus(Qt::PopupFocusReason);
    m_for->selectAll();
}

/// What is typed counts when the popup is left, however it is.
void CanvasHeadPopup::hideEvent(QHideEvent *event)
{
    endTyping(*this, m_presenter.hasCanvas());
    QFrame::hideEvent(event);
}

} // namespace concave::ui
