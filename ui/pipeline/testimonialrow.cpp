#include "ui/pipeline/testimonialrow.h"

#include "ui/pipeline/leadpane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/foldbutton.h"
#include "ui/widgets/textarea.h"
#include "ui/widgets/textedit.h"

#include <QCheckBox>
#include <QGridLayout>

namespace concave::ui {

TestimonialRow::TestimonialRow(const Theme &theme, bool readOnly, QWidget *parent)
    : QWidget(parent), m_kind(new Choice(theme, this)), m_person(new TextEdit(this)),
      m_text(new TextArea(this)), m_link(new TextEdit(this)),
      m_agreed(new QCheckBox(tr("May be shown to others"), this))
{
    auto *body = new QWidget(this);
    m_fold = new FoldButton(theme, *body, true, this);
    fill(theme, *body, readOnly);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::tight, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_fold);
    column->addWidget(body);
    bind();
}

void TestimonialRow::fill(const Theme &theme, QWidget &body, bool readOnly)
{
    m_kind->setObjectName(QStringLiteral("testimonialKind"));
    m_kind->setDisabled(readOnly);
    addWords(*m_kind, Testimonial::description(), u"kind");
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setRequired(tr("A person is needed."));
    m_person->setReadOnly(readOnly);
    m_text->setObjectName(QStringLiteral("testimonialText"));
    m_text->setReadOnly(readOnly);
    m_link->setObjectName(QStringLiteral("testimonialLink"));
    m_link->setReadOnly(readOnly);
    m_agreed->setObjectName(QStringLiteral("agreed"));
    m_agreed->setDisabled(readOnly);
    m_agreed->setFont(ui::font(TextStyle::Body));
    auto *remove = button(tr("Delete"), ButtonKind::Link, ButtonSize::Small, &body);
    remove->setObjectName(QStringLiteral("removeTestimonial"));
    remove->setDisabled(readOnly);
    connect(remove, &QPushButton::clicked, this, &TestimonialRow::removeRequested);

    auto *grid = new QGridLayout(&body);
    grid->setContentsMargins(0, 0, 0, metrics::tight);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::gap);
    grid->addWidget(new FieldBox(theme, tr("Kind"), m_kind, this), 0, 0);
    grid->addWidget(new FieldBox(theme, tr("Person"), m_person, this), 0, 1);
    grid->addWidget(new FieldBox(theme, tr("In their words"), m_text, this), 1, 0, 1, 2);
    grid->addWidget(new FieldBox(theme, tr("Link"), m_link, this), 2, 0, 1, 2);
    grid->addWidget(m_agreed, 3, 0, 1, 2);
    grid->addWidget(remove, 4, 0, 1, 2);
    for (int i : {0, 1})
        grid->setColumnStretch(i, 1);
}

void TestimonialRow::bind()
{
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<TestimonialKind>(m_kind->itemData(index).toInt());
        Q_EMIT changed([kind](Testimonial &testimonial) { testimonial.kind = kind; });
    });
    connect(m_person, &TextEdit::committed, this, [this](const QString &person) {
        Q_EMIT changed([person](Testimonial &testimonial) { testimonial.person = person; });
    });
    connect(m_text, &TextArea::committed, this, [this](const QString &text) {
        Q_EMIT changed([text](Testimonial &testimonial) { testimonial.text = text; });
    });
    connect(m_link, &TextEdit::committed, this, [this](const QString &link) {
        Q_EMIT changed([link](Testimonial &testimonial) { testimonial.link = link; });
    });
    connect(m_agreed, &QCheckBox::clicked, this, [this](bool agreed) {
        Q_EMIT changed([agreed](Testimonial &testimonial) { testimonial.agreed = agreed; });
    });
}

void TestimonialRow::set(const Testimonial &testimonial)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(testimonial.kind)));
    m_fold->setText(tr("%1: %2", "kind and person").arg(m_kind->currentText(), testimonial.person));
    m_person->setValue(testimonial.person);
    m_text->setValue(testimonial.text);
    m_link->setValue(testimonial.link);
    m_agreed->setChecked(testimonial.agreed);
}

} // namespace concave::ui
