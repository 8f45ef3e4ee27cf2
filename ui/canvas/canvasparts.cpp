#include "ui/canvas/canvasparts.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/widgets/splitbutton.h"

namespace concave::ui {

void servePrint(
    SplitButton &button, const Theme & /*theme*/, CanvasPresenter & /*presenter*/, QWidget * /*page*/)
{
    button.setDisabled(true);
}

void askForVersion(const Theme & /*theme*/, CanvasPresenter &presenter, QWidget * /*page*/)
{
    presenter.keepVersion(CanvasPresenter::tr("Iteration %1").arg(presenter.book().canvas.iteration), {});
}

void showVersions(const Theme & /*theme*/, CanvasPresenter & /*presenter*/, QWidget * /*page*/) {}

} // namespace concave::ui
