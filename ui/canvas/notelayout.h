// Where everything stands on a note: laid out once for each width, painted often.
#pragma once

#include "core/raisednote.h"
#include "ui/canvas/zoom.h"

#include <QRect>
#include <QTextLayout>

#include <array>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace concave::ui {

class Theme;

class NoteLayout final
{
public:
    /// On a note of this width, its corner at the origin. A long text is cut after some lines. `heading`
    /// stands above the text of a note that is not placed; else it is empty.
    NoteLayout(const Note &note, const QString &heading, int width, Zoom zoom, Qt::LayoutDirection direction);
    Q_DISABLE_COPY_MOVE(NoteLayout)

    /// Whether it would be the same for this note, at whatever width.
    bool isOf(const Note &note, const QString &heading, Zoom zoom, Qt::LayoutDirection direction) const;
    /// The same on a note of this width. A little narrower costs nothing where its lines have room.
    void setWidth(int width);
    int height() const { return m_height; }
    /// What height() is, or would be, at this width.
    int heightAt(int width);
    /// Whether there is more text than is shown.
    bool isCut() const { return m_isCut; }
    /// What the note became, where the place is on the word for it.
    std::optional<NoteTarget> linkAt(QPoint place) const;
    /// Without the note's ground.
    void paint(QPainter &painter, const Theme &theme, QPoint corner) const;

private:
    void prepare();
    int start() const;
    int room(int width) const;
    bool breaksAlike(int width) const;
    int breakLines(int width);
    int putLines(const QString &text, int width);
    QRect mirrored(const QRect &place) const;
    /// The words for what the note became, not mirrored.
    QRect linkPlace() const;

    QString m_text;
    QString m_shown; ///< of the text, as its lines are to stand
    QString m_heading;
    std::vector<NoteTarget> m_targets;
    QString m_links;
    NoteMark m_mark;
    int m_width = -1;
    Zoom m_zoom;
    Qt::LayoutDirection m_direction;
    QTextLayout m_layout;
    QPoint m_corner; ///< of the text
    int m_height = 0;
    bool m_isCut = false;
    double m_widest = 0;                            ///< of the lines
    std::array<std::pair<int, int>, 2> m_heights{}; ///< by the last widths: with a scroll bar, and without
};

} // namespace concave::ui
