// The program with its window.
#pragma once

class QString;

/// Runs the window until it is closed; its exit status. `file` is opened where it is not empty, and the start
/// page is shown otherwise. With --exit-after-startup among the arguments the program ends by itself, with 0,
/// as soon as the window was painted.
int openWindow(int &argc, char **argv, const QString &file);
