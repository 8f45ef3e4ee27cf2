// The whole of a .concave file: every kind of record, joined from the rooms.
#pragma once

#include "core/document/schema.h"

namespace concave {

const Schema &schema();

} // namespace concave
