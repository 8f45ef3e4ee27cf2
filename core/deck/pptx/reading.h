// XML from strangers, read and written anew: what is written is well formed, and without document types.
#pragma once

#include <QByteArray>
#include <QXmlStreamReader>

#include <functional>
#include <optional>

namespace concave::pptx {

/// What becomes of an element: all of it, nothing, or all but the attributes named.
struct Fate
{
    bool isKept = true;
    QStringList dropped{};
};
using Judge = std::function<Fate(const QXmlStreamReader &element, qsizetype written)>;

/// The same XML without what `judge` drops. `written` is how many bytes stand before the element. Nothing
/// where the XML is not sound, has a document type, or is nested more than 256 deep.
std::optional<QByteArray> copied(const QByteArray &xml, const Judge &judge);

/// Calls `visitor` at the start and end of every element. False where the XML is refused as above.
bool visit(const QByteArray &xml, const std::function<void(const QXmlStreamReader &)> &visitor);

} // namespace concave::pptx
