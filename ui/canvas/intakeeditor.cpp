#include "ui/canvas/intakeeditor.h"

#include "ui/canvas/intakepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

#include <array>

namespace concave::ui {

namespace {

constexpr std::array states{
    IntakeState::Open, IntakeState::Partly, IntakeState::Answered, IntakeState::Waived};

} // namespace

IntakeEditor::IntakeEditor(
    const Theme &theme, IntakePresenter &presenter, const QString &item, QMenu *more, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_item(item),
      m_hint(paragraph({}, TextStyle::Note, Token::Text2, this)), m_answer(new TextArea(this)),
      m_evidence(line(QStringLiteral("evidence"), tr("evidence"), &IntakeAnswer::evidence)),
      m_contact(line(QStringLiteral("contact"), tr("who is asked"), &IntakeAnswer::contact)),
      m_due(new DateEdit(
          theme, [&presenter] { return presenter.today(); }, this)),
      m_states(new Choice(theme, this)),
      m_waive(button(tr("Waive…"), ButtonKind::Ghost, ButtonSize::Standard, this)),
      m_reason(new TextEdit(this)), m_error(new ErrorLine(theme, this))
{
    m_hint->setObjectName(QStringLiteral("hint"));
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setReadOnly(presenter.isReadOnly());
    m_evidence->setPlaceholderText(tr("Where it is written, who said it"));
    connect(m_answer, &TextArea::committed, this,
        [this](const QString &text) { m_presenter.setAnswer(m_item, text); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pane, 0, metrics::pane, metrics::pane);
    column->setSpacing(metrics::field);
    if (more) {
        m_title = new TextEdit(this);
        m_title->setObjectName(QStringLiteral("question"));
        m_title->setReadOnly(presenter.isReadOnly());
        m_title->setRequired(tr("A question needs words. The old ones were kept."));
        connect(m_title, &TextEdit::committed, this,
            [this](const QString &text) { m_presenter.rename(m_item, text); });
        column->addWidget(new FieldBox(theme, tr("Question"), m_title, this));
    }
    column->addWidget(m_hint);
    column->addWidget(new FieldBox(theme, tr("Answer"), m_answer, this));
    makeReason();
    column->addWidget(m_reasonBox);
    column->addWidget(new FieldBox(theme, tr("Evidence"), m_evidence, this));
    column->addWidget(makeAsked());
    column->addWidget(m_error);
    column->addWidget(makeState(more));
}

TextEdit *IntakeEditor::line(const QString &objectName, const QString &what, QString IntakeAnswer::*member)
{
    auto *field = new TextEdit(this);
    field->setObjectName(objectName);
    field->setReadOnly(m_presenter.isReadOnly());
    connect(field, &TextEdit::committed, this, [this, what, member](const QString &text) {
        m_presenter.change(m_item, what, [&](IntakeAnswer &answer) { answer.*member = text; });
    });
    return field;
}

QWidget *IntakeEditor::makeAsked()
{
    m_contact->setPlaceholderText(tr("Nobody yet"));
    new Suggestions(
        m_theme, [this] { return m_presenter.people(); }, *m_contact);
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setEmptyText(tr("No date"));
    m_due->setReadOnly(m_presenter.isReadOnly());
    m_due->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_due, &DateEdit::committed, this, [this](QDate day) {
        m_presenter.change(m_item, tr("due day"), [day](IntakeAnswer &answer) { answer.due = day; });
    });
    auto *due = new FieldBox(m_theme, tr("Due"), m_due, this);
    due->showErrorsIn(*m_error);
    auto *asked = new QWidget(this);
    auto *row = new QHBoxLayout(asked);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::field);
    row->addWidget(new FieldBox(m_theme, tr("Who is asked"), m_contact, this), 1);
    row->addWidget(due, 1);
    return asked;
}

QWidget *IntakeEditor::makeState(QMenu *more)
{
    m_states->setObjectName(QStringLiteral("state"));
    for (const IntakeState state : states)
        m_states->addItem(stateName(state));
    m_states->setDisabled(m_presenter.isReadOnly());
    connect(m_states, &QComboBox::activated, this, &IntakeEditor::takeState);
    m_waive->setObjectName(QStringLiteral("waive"));
    m_waive->setHidden(m_presenter.isReadOnly());
    connect(m_waive, &QPushButton::clicked, this, [this] {
        if (m_state == IntakeState::Waived)
            m_presenter.waive(m_item, {});
        else
            startWaiving();
    });
    auto *state = new QWidget(this);
    auto *row = new QHBoxLayout(state);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    m_states->setAccessibleName(tr("State"));
    row->addWidget(m_states, 1);
    row->addWidget(m_waive);
    if (more && !m_presenter.isReadOnly()) {
        auto *button = iconButton(m_theme, Icon::More, tr("More"), {}, this);
        button->setObjectName(QStringLiteral("questionMenu"));
        button->setMenu(more);
        button->setPopupMode(QToolButton::InstantPopup);
        row->addWidget(button);
    }
    return state;
}

void IntakeEditor::makeReason()
{
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Why it is not needed"));
    m_reason->setReadOnly(m_presenter.isReadOnly());
    connect(m_reason, &TextEdit::committed, this, [this](const QString &text) {
        m_isWaiving = false;
        m_presenter.waive(m_item, text);
    });
    // Left without a reason: not waived.
    connect(m_reason, &QLineEdit::editingFinished, this, [this] {
        if (m_isWaiving && m_reason->text().trimmed().isEmpty())
            endWaiving();
    });
    m_reasonBox = new FieldBox(m_theme, tr("Waived because"), m_reason, this);
    m_reasonBox->hide();
}

void IntakeEditor::present(const IntakeItem &item)
{
    const IntakeAnswer &answer = item.answer;
    m_state = answer.state;
    if (m_state == IntakeState::Waived)
        m_isWaiving = false;
    if (m_title)
        m_title->setValue(item.question.title);
    m_hint->setText(item.question.hint);
    m_hint->setHidden(item.question.hint.isEmpty());
    m_answer->setValue(answer.answer);
    m_evidence->setValue(answer.evidence);
    m_contact->setValue(answer.contact);
    m_due->setValue(answer.due);
    m_reason->setValue(m_state == IntakeState::Waived ? answer.reason : QString());
    m_reasonBox->setVisible(m_isWaiving || m_state == IntakeState::Waived);
    m_waive->setText(m_state == IntakeState::Waived ? tr("Don’t waive") : tr("Waive…"));
    m_states->setCurrentIndex(static_cast<int>(m_state));
    auto *choices = qobject_cast<QStandardItemModel *>(m_states->model());
    for (const IntakeState state : {IntakeState::Partly, IntakeState::Answered})
        choices->item(static_cast<int>(state))->setEnabled(item.hasAnswer());
}

void IntakeEditor::focusAnswer()
{
    m_answer->setFocus(Qt::ShortcutFocusReason);
    m_answer->moveCursor(QTextCursor::End);
}

void IntakeEditor::focusTitle()
{
    if (!m_title)
        return;
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void IntakeEditor::takeState(int index)
{
    const IntakeState state = states[static_cast<std::size_t>(index)];
    if (state == IntakeState::Waived && m_state != IntakeState::Waived) {
        m_states->setCurrentIndex(static_cast<int>(m_state));
        return startWaiving();
    }
    if (state != IntakeState::Waived)
        m_presenter.setState(m_item, state);
}

void IntakeEditor::startWaiving()
{
    m_isWaiving = true;
    m_reasonBox->show();
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void IntakeEditor::endWaiving()
{
    m_isWaiving = false;
    m_reason->discard();
    m_reasonBox->hide();
}

void IntakeEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isWaiving) {
        endWaiving();
        return m_waive->setFocus(Qt::OtherFocusReason);
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) // a field leaves it over
        QWidget::keyPressEvent(event);
}

} // namespace concave::ui
