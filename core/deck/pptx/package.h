// A package of parts and their relationships, ECMA-376 part 2: what an Office file is inside its ZIP.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace concave::pptx {

/// From a part, or from the package, to a part.
struct Relation
{
    QString id;     ///< unique among those of their source
    QString type;   ///< whole, or of one that this program knows its last word: "slideLayout"
    QString target; ///< name of the part
};

struct Part
{
    QString name; ///< "/ppt/slides/slide1.xml"
    QString contentType;
    QByteArray bytes;
    std::vector<Relation> relations;

    /// Relates to a part, and returns the id to name it by.
    QString relate(const QString &type, const QString &target);
};

struct Package
{
    std::vector<Part> parts;
    std::vector<Relation> relations;

    bool has(const QString &part) const;
    /// A name that is free: "/ppt/charts/chart%1.xml" with some number.
    QString freeName(const QString &pattern) const;
};

/// As a ZIP. Media are kept as they are, all else is compressed.
QByteArray packed(const Package &package);

/// The name of the part that `target` means in the relations of `source`.
QString resolved(const QString &source, const QString &target);
/// "/ppt/slides/_rels/slide1.xml.rels"; of the package itself, whose name is empty, "/_rels/.rels".
QString relationsName(const QString &part);

} // namespace concave::pptx
