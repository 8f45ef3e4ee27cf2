#include "ui/concerns/recipientpane.h"

#include "core/concerns/moves.h"
#include "core/document/order.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/recipientchip.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <utility>

namespace concave::ui {

namespace {

constexpr int lineWidth = 240;

} // namespace

RecipientPane::RecipientPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_line(new TextEdit(this)),
      m_add(button(theme, Icon::Add, tr("Add"), ButtonKind::Ghost, ButtonSize::Standard, this))
{
    m_line->setObjectName(QStringLiteral("recipient"));
    m_line->setAccessibleName(tr("Who is notified"));
    m_line->setPlaceholderText(tr("Name, by what"));
    m_line->setFixedWidth(lineWidth);
    m_line->hide();
    m_add->setObjectName(QStringLiteral("addRecipient"));
    m_add->setAccessibleName(tr("Add who is notified"));
    auto *chips = new QWidget(this);
    m_flow = new FlowLayout(metrics::iconGap, metrics::iconGap, chips);
    m_flow->addWidget(m_line);
    m_flow->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(label(tr("Who is notified"), TextStyle::Label, Token::Text2, this));
    column->addWidget(chips);
    connect(m_add, &QPushButton::clicked, this, [this] { write(std::nullopt); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (!m_line->isHidden())
            take(m_written, m_line->text());
    });
    m_line->installEventFilter(this);
}

RecipientChip *RecipientPane::makeChip()
{
    auto *chip = new RecipientChip(theme(), this);
    chip->setDisabled(isReadOnly());
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    const std::size_t place = m_chips.size();
    const auto whose = [this, place] { return recipientsOf(presenter().book(), concern())[place].id; };
    connect(chip, &QAbstractButton::clicked, this, [this, whose] { write(whose()); });
    connect(chip, &RecipientChip::removeRequested, this, [this, whose] { remove(whose()); });
    return chip;
}

void RecipientPane::refresh(const Concern &concern)
{
    const auto recipients = recipientsOf(presenter().book(), concern.id);
    while (m_chips.size() < recipients.size())
        m_chips.push_back(makeChip());
    if (std::exchange(m_of, concern.id) != concern.id)
        endWriting();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool isThere = i < recipients.size();
        m_chips[i]->setVisible(isThere && m_written != recipients[i].id);
        if (isThere)
            m_chips[i]->present(recipients[i]);
    }
    m_add->setVisible(!isReadOnly() && m_line->isHidden());
}

void RecipientPane::write(std::optional<Id> recipient)
{
    const auto recipients = recipientsOf(presenter().book(), concern());
    const auto written = std::ranges::find(
        recipients, recipient, [](const Recipient &each) { return std::optional(each.id); });
    m_written = recipient;
    m_line->setValue(written == recipients.end() ? QString() : recipientText(*written));
    m_line->show();
    m_line->setFocus();
    m_line->selectAll();
    refresh(*presenter().concern(concern()));
}

void RecipientPane::endWriting()
{
    m_written.reset();
    m_line->hide();
    m_line->setValue({});
    m_line->discard();
}

/// Esc leaves who there was.
bool RecipientPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return ConcernPane::eventFilter(watched, event);
    endWriting();
    refresh(*presenter().concern(concern()));
    m_add->setFocus(Qt::OtherFocusReason);
    return true;
}

void RecipientPane::take(std::optional<Id> recipient, const QString &text)
{
    const Recipient read = readRecipient(text);
    const bool goesOn = m_line->hasFocus() && !recipient && !read.name.isEmpty();
    endWriting();
    if (!presenter().concern(concern()))
        return;
    if (recipient && read.name.isEmpty())
        return remove(*recipient);
    if (recipient)
        presenter().edit(tr("Change who is notified"), [&](Edit &edit) {
            edit.modify<Recipient>(*recipient, [&](Recipient &changed) {
                changed.name = read.name;
                changed.channel = read.channel;
            });
        });
    else if (!read.name.isEmpty())
        presenter().edit(
            tr("Add %1 to who is notified").arg(ConcernsPresenter::shortly(read.name)), [&](Edit &edit) {
                Recipient added = read;
                added.concern = concern();
                added.position = positionAfter(recipientsOf(presenter().book(), concern()));
                edit.insert(added);
            });
    refresh(*presenter().concern(concern()));
    if (goesOn)
        write(std::nullopt); // the next one may follow
}

void RecipientPane::remove(Id id)
{
    const auto recipients = recipientsOf(presenter().book(), concern());
    const auto removed = std::ranges::find(recipients, id, &Recipient::id);
    if (removed == recipients.end())
        return;
    const QString name = ConcernsPresenter::shortly(removed->name);
    if (presenter().edit(
            tr("Delete %1 from who is notified").arg(name), [&](Edit &edit) { edit.remove<Recipient>(id); }))
        Q_EMIT presenter().done(tr("Deleted %1").arg(name));
}

} // namespace concave::ui
