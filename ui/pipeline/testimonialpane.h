// Who may be asked about the work, and what people said of it.
#pragma once

#include "ui/pipeline/leadpane.h"
#include "ui/widgets/recordrows.h"

namespace concave::ui {

class TestimonialRow;

class TestimonialPane final : public LeadPane
{
    Q_OBJECT

public:
    TestimonialPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    TestimonialRow *makeRow(Id testimonial, QWidget *parent);
    void add(const QString &person);
    void remove(Id testimonial);

    RecordRows<Testimonial, TestimonialRow> *m_rows;
};

} // namespace concave::ui
