// What people do with templates of their own, each as part of one edit. Notes follow the blocks: those of a
// block that goes are not placed, under its title, and come back where a block of that title comes.
#pragma once

#include "core/canvas/template.h"

namespace concave {

class Edit;

/// The template as one of the user's own, behind the others: a copy, or one that was imported. Where the name
/// is taken it gets a number. A user's template has no bands, and rows and columns of one size: unequal ones
/// become blocks that span more of them, as far as the grid allows. Fails with the first of its problems.
/// Returns its id.
Id addTemplate(Edit &edit, const CanvasTemplate &form);

/// Makes the user's template `form.own` what `form` is. Blocks are known by their keys; those of other keys
/// are new, and those that are missing go. Fails with the first of its problems.
void changeTemplate(Edit &edit, const CanvasTemplate &form);

/// How many canvases are made after it.
int usesOf(Edit &edit, Id own);
/// Fails with a sentence where a canvas is made after it.
void removeTemplate(Edit &edit, Id own);

/// What keeps a canvas from being shown after its template as the template is, in one sentence: the template
/// is not there, or has problems, as another program may have made it. Empty where nothing does.
Result<QString> faultOf(const Document &document, const Canvas &canvas);

/// The same template with rows and columns of one size and without bands.
CanvasTemplate onEqualGrid(CanvasTemplate form);

} // namespace concave
