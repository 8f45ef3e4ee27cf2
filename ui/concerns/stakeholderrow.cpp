#include "ui/concerns/stakeholderrow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowmenu.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QToolButton>

#include <array>

namespace concave::ui {

namespace {

/// Shares of the width: name, role, decides, contact, next meeting.
constexpr std::array shares{3, 3, 4, 4, 3};

} // namespace

StakeholderRow::StakeholderRow(
    const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent)
    : QWidget(parent), m_name(field(QStringLiteral("stakeholderName"), tr("Name"), &Stakeholder::name)),
      m_meeting(new DateEdit(theme, std::move(today), this))
{
    m_name->setRequired(tr("A stakeholder needs a name. The old one was kept."));
    m_meeting->setObjectName(QStringLiteral("nextMeetingOf"));
    m_meeting->setAccessibleName(tr("Next meeting"));
    m_meeting->setEmptyText(tr("No date"));
    connect(m_meeting, &DateEdit::committed, this, [this](QDate day) {
        Q_EMIT changed(
            tr("next meeting"), [day](Stakeholder &stakeholder) { stakeholder.nextMeeting = day; });
    });
    m_shown.push_back([this](const Stakeholder &shown) { m_meeting->setValue(shown.nextMeeting); });
    auto *error = new ErrorLine(theme, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    row->addWidget(m_name, shares[0]);
    row->addWidget(field(QStringLiteral("role"), tr("Role"), &Stakeholder::role), shares[1]);
    row->addWidget(field(QStringLiteral("decides"), tr("Decides"), &Stakeholder::decides), shares[2]);
    row->addWidget(field(QStringLiteral("contact"), tr("Contact"), &Stakeholder::contact), shares[3]);
    row->addWidget(m_meeting, shares[4]);
    auto *menu = new RowMenu(*this);
    QToolButton *more = menu->makeButton(theme);
    more->setDisabled(readOnly);
    row->addWidget(more);
    QVBoxLayout *column = plainColumn(this);
    column->setContentsMargins(0, 0, 0, metrics::tight);
    column->addLayout(row);
    column->addWidget(error);
    for (LineField *line : findChildren<LineField *>()) {
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        line->setReadOnly(readOnly);
        error->follow(*line);
    }
    if (readOnly)
        return;
    menu->addMoves();
    menu->addRemove();
    connect(menu, &RowMenu::moveRequested, this, &StakeholderRow::moveRequested);
    connect(menu, &RowMenu::removeRequested, this, &StakeholderRow::removeRequested);
}

QWidget *StakeholderRow::heads(QWidget *parent)
{
    auto *heads = new QWidget(parent);
    auto *row = new QHBoxLayout(heads);
    row->setContentsMargins(0, 0, metrics::control + metrics::tight, metrics::tight);
    row->setSpacing(metrics::tight);
    const std::array names{tr("Name"), tr("Role"), tr("Decides"), tr("Contact"), tr("Next meeting")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        QLabel *head = label(names[i], TextStyle::Chip, Token::Text3, heads);
        head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->addWidget(head, shares[i]);
    }
    return heads;
}

TextEdit *StakeholderRow::field(const QString &objectName, const QString &name, QString Stakeholder::*member)
{
    auto *field = new TextEdit(this);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    connect(field, &TextEdit::committed, this, [this, name, member](const QString &text) {
        Q_EMIT changed(
            name.toLower(), [text, member](Stakeholder &stakeholder) { stakeholder.*member = text; });
    });
    m_shown.push_back([field, member](const Stakeholder &shown) { field->setValue(shown.*member); });
    return field;
}

void StakeholderRow::present(const Stakeholder &stakeholder)
{
    for (const auto &show : m_shown)
        show(stakeholder);
    setAccessibleName(stakeholder.name);
}

void StakeholderRow::takeFocus()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
}

} // namespace concave::ui
