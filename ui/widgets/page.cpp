#include "ui/widgets/page.h"
