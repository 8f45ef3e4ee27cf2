// Two states of a canvas against each other in words, one difference a row: those of header and template, and
// then the notes.
#pragma once

#include "core/canvas/comparison.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractListModel>

namespace concave::ui {

class ComparisonModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Kept by the caller until the next one; nullptr for none.
    void present(const CanvasComparison *comparison);

    /// nullptr for a row of the header, and for an invalid index.
    const NoteChange *changeAt(const QModelIndex &index) const;
    /// Invalid where the note does not differ.
    QModelIndex indexOf(const NoteChange *change) const;
    /// The shape of a row and its colour.
    std::pair<Icon, Token> shapeAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The sentence.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_header;
    std::vector<const NoteChange *> m_changes;
};

} // namespace concave::ui
