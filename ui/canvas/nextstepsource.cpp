#include "ui/canvas/nextstepsource.h"

#include "ui/widgets/label.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

namespace concave::ui {

NextStepSource::NextStepSource(
    const Theme &theme, std::function<QStringList()> people, bool readOnly, QWidget *parent)
    : NextStepRow(theme, readOnly ? Right::Read : Right::Change, parent),
      m_owner(addField(QStringLiteral("owner"), tr("Who grants access"), 3)), m_cost(new MoneyEdit(this)),
      m_monthly(label(tr("a month"), TextStyle::Note, Token::Text2, this)),
      m_note(addField(QStringLiteral("note"), tr("Note")))
{
    new Suggestions(theme, std::move(people), *m_owner);
    addField(*m_cost, QStringLiteral("cost"), tr("Cost a month"), 2);
    m_cost->setAlignment(Qt::AlignRight);
    addButton(m_monthly);
    ui::setToolTip(*m_cost, tr("Cost a month"));
    connect(m_owner, &TextEdit::committed, this, [this](const QString &owner) {
        Q_EMIT changed(tr("owner"), [owner](DataSource &source) { source.owner = owner; });
    });
    connect(m_cost, &MoneyEdit::committed, this, [this](std::optional<double> cost, const QString &currency) {
        Q_EMIT changed(tr("cost"), [cost, currency](DataSource &source) {
            source.cost = cost;
            source.currency = currency;
        });
    });
    connect(m_note, &TextEdit::committed, this, [this](const QString &note) {
        Q_EMIT changed(tr("note"), [note](DataSource &source) { source.note = note; });
    });
}

void NextStepSource::present(const DataSource &source, const QString &origin)
{
    NextStepRow::present(source.name, origin);
    m_owner->setValue(source.owner);
    m_cost->setValue(source.cost, source.currency);
    m_monthly->setVisible(source.cost.has_value());
    m_note->setValue(source.note);
}

} // namespace concave::ui
