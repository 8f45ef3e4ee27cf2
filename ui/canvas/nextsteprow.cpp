#include "ui/canvas/nextsteprow.h"

#include "ui/canvas/nextstepname.h"
#include "ui/canvas/nextsteporigin.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowmenu.h"
#include "ui/widgets/textedit.h"

#include <QAction>
#include <QBoxLayout>

namespace concave::ui {

namespace {

/// From the edge of a field to its text.
constexpr int inset = metrics::fieldPadding + metrics::line;

} // namespace

NextStepRow::NextStepRow(const Theme &theme, Right right, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_right(right), m_fields(new QVBoxLayout), m_first(new QHBoxLayout),
      m_second(new QHBoxLayout), m_last(new QHBoxLayout), m_name(new NextStepName(this)),
      m_error(new ErrorLine(theme, this)), m_origin(new NextStepOrigin(theme, this))
{
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setRequired(tr("A name is needed."));
    m_name->setFont(ui::font(TextStyle::Strong));
    m_name->setReadOnly(isReadOnly());
    setQuiet(*m_name);
    m_origin->setObjectName(QStringLiteral("origin"));
    m_error->follow(*m_name);
    m_first->setSpacing(0);
    m_first->addWidget(m_name, 1);
    m_second->setSpacing(metrics::tight);
    m_last->setContentsMargins(inset, 0, metrics::gap, 0);
    m_last->addWidget(m_origin);
    m_last->addStretch();
    m_fields->setSpacing(0);
    m_fields->addLayout(m_first);
    m_fields->addLayout(m_second);
    m_fields->addLayout(m_last);
    m_fields->addWidget(m_error);
    plainColumn(this)->addLayout(m_fields);
    layout()->setContentsMargins(0, 0, 0, metrics::gap);
    connect(m_name, &TextEdit::committed, this, &NextStepRow::renamed);
    connect(m_origin, &QAbstractButton::clicked, this, &NextStepRow::originRequested);
    if (!isReadOnly())
        addMenu();
}

void NextStepRow::addMenu()
{
    m_menu = new RowMenu(*this);
    if (m_right == Right::Change)
        m_menu->addMoves();
    m_menu->addRemove();
    m_first->addWidget(m_menu->makeHoverButton(m_theme));
    connect(m_menu, &RowMenu::moveRequested, this, &NextStepRow::moveRequested);
    connect(m_menu, &RowMenu::removeRequested, this, &NextStepRow::removeRequested);
}

void NextStepRow::putBefore(QWidget *box)
{
    constexpr int indent = metrics::gap + metrics::indicator;
    m_first->insertSpacing(0, metrics::gap);
    m_first->insertWidget(1, box);
    m_second->setContentsMargins(indent, 0, 0, 0);
    m_last->setContentsMargins(indent + inset, 0, metrics::gap, 0);
}

void NextStepRow::addText(QWidget *text, int share)
{
    text->setContentsMargins(m_second->isEmpty() ? inset : 0, 0, 0, 0);
    m_second->addWidget(text, share);
}

void NextStepRow::addButton(QWidget *button)
{
    m_second->addWidget(button);
    m_second->addSpacing(metrics::gap);
}

TextEdit *NextStepRow::addField(const QString &objectName, const QString &invitation, int share)
{
    auto *field = new TextEdit(this);
    addField(*field, objectName, invitation, share);
    return field;
}

void NextStepRow::addField(LineField &field, const QString &objectName, const QString &invitation, int share)
{
    field.setObjectName(objectName);
    field.setAccessibleName(invitation);
    field.setPlaceholderText(isReadOnly() ? QString() : invitation);
    field.setFont(ui::font(TextStyle::Note));
    field.setReadOnly(isReadOnly());
    field.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setQuiet(field);
    m_error->follow(field);
    if (share > 0)
        m_second->addWidget(&field, share);
    else
        m_fields->insertWidget(m_fields->indexOf(m_second) + 1, &field);
}

void NextStepRow::present(const QString &name, const QString &origin)
{
    m_name->setValue(name);
    m_name->setCursorPosition(m_name->hasFocus() ? m_name->cursorPosition() : 0);
    m_origin->present(origin);
    setAccessibleName(name);
    showArrows(underMouse());
}

void NextStepRow::takeFocus()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

void NextStepRow::setDone(bool done)
{
    QFont face = ui::font(TextStyle::Strong);
    face.setStrikeOut(done);
    m_name->setFont(face);
}

void NextStepRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showArrows(true);
}

void NextStepRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showArrows(false);
}

/// Those that open lists in fields: all of it is done by keys as well.
void NextStepRow::showArrows(bool on)
{
    if (isReadOnly())
        return;
    for (const TextEdit *field : findChildren<TextEdit *>()) {
        for (QAction *arrow : field->actions())
            arrow->setVisible(on);
    }
}

} // namespace concave::ui
