// The fields in which the cells of the table of leads are typed.
#pragma once

#include "ui/pipeline/leadcolumns.h"

class QWidget;

namespace concave::ui {

class PipelinePresenter;
class Theme;

/// A field for the column's values. Precondition: the column has some that can be edited.
QWidget *leadEditor(
    const Theme &theme, const PipelinePresenter &presenter, const LeadColumn &column, QWidget *parent);

// Of such a field; values are those of cellValue().
void setEditorValue(QWidget &editor, const QVariant &value);
/// What is typed in it. Where that is refused the field's old value, and `refusal` says why.
QVariant editorValue(QWidget &editor, QString &refusal);

} // namespace concave::ui
