#include "ui/canvas/canvasparts.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/surface.h"

#include <QWidget>

namespace concave::ui {

SidePart makeSide(const Theme & /*theme*/, CanvasPresenter & /*presenter*/, QWidget *parent)
{
    auto *ground = new QWidget(parent);
    setSurface(*ground, Surface::Window);
    return {ground, [](const QString &, Id) {}};
}

void servePrint(
    SplitButton &button, const Theme & /*theme*/, CanvasPresenter & /*presenter*/, QWidget * /*page*/)
{
    button.hide();
}

void askForVersion(const Theme & /*theme*/, CanvasPresenter &presenter, QWidget * /*page*/)
{
    presenter.keepVersion(CanvasPresenter::tr("Iteration %1").arg(presenter.book().canvas.iteration), {});
}

void showVersions(const Theme & /*theme*/, CanvasPresenter & /*presenter*/, QWidget * /*page*/) {}

void editTemplate(
    const Theme & /*theme*/, CanvasPresenter & /*presenter*/, std::optional<Id> /*own*/, QWidget * /*page*/)
{}

} // namespace concave::ui
