#include "ui/pipeline/testimonialpane.h"

#include "ui/pipeline/testimonialrow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/addline.h"

namespace concave::ui {

TestimonialPane::TestimonialPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent),
      m_rows(new RecordRows<Testimonial, TestimonialRow>(
          [this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [](TestimonialRow &row, const Testimonial &testimonial) { row.set(testimonial); }, this))
{
    setObjectName(QStringLiteral("testimonials"));
    QVBoxLayout *column = section();
    column->setSpacing(metrics::tight);
    column->addWidget(head(tr("References and testimonials")));
    column->addWidget(m_rows);
    if (isReadOnly())
        return;
    auto *line = new AddLine(theme, tr("Add a person who may be asked"), this);
    connect(line, &AddLine::added, this, &TestimonialPane::add);
    column->addWidget(line);
}

void TestimonialPane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    m_rows->present(ofLead(presenter().pipeline().testimonials, lead.id));
}

TestimonialRow *TestimonialPane::makeRow(Id id, QWidget *parent)
{
    auto *row = new TestimonialRow(theme(), isReadOnly(), parent);
    connect(
        row, &TestimonialRow::changed, this, [this, id](const std::function<void(Testimonial &)> &change) {
            presenter().edit(tr("Change reference of %1").arg(company()),
                [&](Edit &edit) { edit.modify<Testimonial>(id, change); });
        });
    connect(row, &TestimonialRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void TestimonialPane::add(const QString &person)
{
    presenter().edit(tr("Add reference %1 to %2").arg(person, company()),
        [&](Edit &edit) { edit.insert(Testimonial{.id = {}, .lead = lead(), .person = person}); });
}

void TestimonialPane::remove(Id testimonial)
{
    if (presenter().edit(tr("Delete reference of %1").arg(company()),
            [&](Edit &edit) { edit.remove<Testimonial>(testimonial); }))
        Q_EMIT presenter().done(tr("Deleted a reference of %1").arg(company()));
}

} // namespace concave::ui
