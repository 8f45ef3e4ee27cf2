// One reference or testimonial: a line that unfolds to its fields.
#pragma once

#include "core/pipeline/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

class QCheckBox;

namespace concave::ui {

class Choice;
class FoldButton;
class TextArea;
class TextEdit;

class TestimonialRow final : public QWidget
{
    Q_OBJECT

public:
    TestimonialRow(const Theme &theme, bool readOnly, QWidget *parent = nullptr);

    void set(const Testimonial &testimonial);

Q_SIGNALS:
    void changed(const std::function<void(concave::Testimonial &)> &change);
    void removeRequested();

private:
    void fill(const Theme &theme, QWidget &body, bool readOnly);
    void bind();

    FoldButton *m_fold = nullptr;
    Choice *m_kind;
    TextEdit *m_person;
    TextArea *m_text;
    TextEdit *m_link;
    QCheckBox *m_agreed;
};

} // namespace concave::ui
