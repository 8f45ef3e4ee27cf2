// The rules of the house that the linker cannot see, as one function over the text of the sources.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

struct Source
{
    QString path; ///< from the root of the tree
    QString text;
};

/// Room → the rooms it may include, "core/*" meaning all of core.
using Edges = QMap<QString, QStringList>;

/// The table as edges.txt writes it.
Edges readEdges(const QString &text);

/// One sentence for each breach: a forbidden edge, a header or a literal where it does not belong, a circle
/// of rooms. `qtCore` is the folder of Qt Core's headers: any other header of Qt is foreign to core.
QStringList breaches(const QList<Source> &sources, const Edges &edges, const QString &qtCore);
