// What the program takes from ui: the window, and drawing for the command line.
#pragma once

#include "core/portfolio/plan.h"

#include <QCoreApplication>

#include <memory>

/// Opens the window, on the file that the arguments name where they do, and returns the exit status when it
/// is closed.
int openWindow(int argc, char **argv);

/// An application that can draw and needs no display. `argc` must live as long as it.
std::unique_ptr<QCoreApplication> drawingApplication(int &argc, char **argv);

/// See PlotExporter. Needs a drawingApplication.
concave::Result<void> exportPlot(const concave::Plan &plan, const QString &path);
