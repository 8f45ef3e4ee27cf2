// Native tables.
#pragma once

#include "core/deck/pptx/ink.h"

namespace concave::pptx {

/// <p:graphicFrame>. Its first row is marked as the head.
void writeTable(Xml &xml, const TableItem &table, int id, const Inks &inks);

} // namespace concave::pptx
