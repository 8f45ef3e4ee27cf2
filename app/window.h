// What the program takes from ui: the window, and drawing for the command line.
#pragma once

#include "core/deck/canvassheet.h"
#include "core/portfolio/plan.h"

#include <QCoreApplication>

#include <memory>

/// Runs the window until it is closed; its exit status. The file that the arguments name is opened; where
/// they name none, the start page is shown. With --exit-after-startup among the arguments the program ends by
/// itself, with 0, as soon as the window was painted.
int openWindow(int &argc, char **argv);

/// An application that can draw and needs no display; without widgets it starts sooner. `argc` must live as
/// long as it.
std::unique_ptr<QCoreApplication> drawingApplication(int &argc, char **argv, bool hasWidgets);

/// See concave::PlotExporter. Needs a drawingApplication.
concave::Result<void> exportPlot(const concave::Plan &plan, const QString &path);

/// See concave::DeckExporter. Likewise; widgets are not needed.
concave::Result<QStringList> exportDeck(
    const concave::DeckSources &sources, const QString &path, const QString &templatePath);

/// See concave::CanvasExporter. Likewise.
concave::Result<QStringList> exportCanvas(
    const concave::CanvasSources &sources, const QString &path, concave::Paper paper);
