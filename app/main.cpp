#include "app/window.h"

#include <QString>

int main(int argc, char **argv)
{
    return openWindow(argc, argv,
        argc > 1 && argv[argc - 1][0] != '-' ? QString::fromLocal8Bit(argv[argc - 1]) : QString());
}
