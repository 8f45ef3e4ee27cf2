// What is to be done for leads as a calendar file, iCalendar (RFC 5545).
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

/// Next actions and milestones as whole days, meetings at their hour on the reader's own clock, with their
/// cadence. What is done, past for good or of a lost lead is left out, and so is the next action of a won
/// one. An event has the same UID in every export, so that a calendar that reads the file again updates it.
QByteArray toCalendar(const Pipeline &pipeline, const QDateTime &now);

/// Whole or not at all; Io with one sentence where the file cannot be written.
Result<void> writeCalendar(const Pipeline &pipeline, const QDateTime &now, const QString &path);

} // namespace concave
