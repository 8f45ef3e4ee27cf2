#include "ui/deck/slidetextsdialog.h"

#include "ui/deck/deckpresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textarea.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int dialogWidth = 480;
constexpr int dialogHeight = 560;

} // namespace

SlideTextsDialog::SlideTextsDialog(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_slide(presenter.selected())
{
    setAttribute(Qt::WA_DeleteOnClose);
    const DeckSlide &slide = *presenter.shownSlide();
    setWindowTitle(tr("Texts of slide “%1”").arg(slide.label));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *form = new QWidget(scroll);
    auto *fields = new QVBoxLayout(form);
    fields->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::field);
    fields->setSpacing(metrics::field);
    for (const SlideField &field : slide.fields) {
        auto *text = new TextArea(form);
        text->setObjectName(field.name);
        text->setValue(field.text);
        text->setReadOnly(presenter.isReadOnly());
        auto *box = new FieldBox(
            theme, field.isEdited ? tr("%1, edited on the slide").arg(field.label) : field.label, text, form);
        fields->addWidget(box);
        m_texts.emplace_back(field.name, text);
    }
    fields->addStretch();
    scroll->setWidget(form);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::pane);
    buttons->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    auto *change = button(tr("Change texts"), ButtonKind::Primary, ButtonSize::Standard, this);
    change->setObjectName(QStringLiteral("changeTexts"));
    change->setDisabled(presenter.isReadOnly());
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, &SlideTextsDialog::accept);
    resize(dialogWidth, dialogHeight);
}

void SlideTextsDialog::accept()
{
    std::vector<std::pair<QString, QString>> texts;
    for (const auto &[field, text] : m_texts) {
        text->commit();
        texts.emplace_back(field, text->value());
    }
    m_presenter.setTexts(m_slide, texts);
    QDialog::accept();
}

} // namespace concave::ui
