// Where everything stands on a card: laid out once, painted often.
#pragma once

#include "ui/pipeline/leadcard.h"
#include "ui/theme/type.h"

#include <QRect>
#include <QStaticText>

class QPainter;

namespace concave::ui {

class Theme;

class CardLayout final
{
public:
    /// On a card of this width, its corner at the origin. What does not fit is shortened, tags first.
    CardLayout(const LeadCard &card, int width, Qt::LayoutDirection direction);

    /// Whether it would be the same for this card.
    bool isOf(const LeadCard &card, int width, Qt::LayoutDirection direction) const;
    /// Without the card's ground.
    void paint(QPainter &painter, const Theme &theme, QPoint corner) const;

    struct Text
    {
        QString shown;
        QStaticText text;
        QFont font;
        Token colour = Token::Text;
        QRect place;
    };
    struct Picture
    {
        Icon icon;
        Token colour;
        QRect place;
    };
    struct Box
    {
        Chip::Kind kind;
        QRect place;
    };
    /// What was laid out, from top to bottom.
    const std::vector<Text> &texts() const { return m_texts; }
    const std::vector<Picture> &pictures() const { return m_pictures; }
    const std::vector<Box> &boxes() const { return m_boxes; }

private:
    /// A line between two ends, which gets shorter as things are put to its left and right.
    struct Line
    {
        int top;
        int height;
        int left;
        int right;

        int room() const { return right - left; }
    };
    enum class Side { Left, Right };

    void putText(Line &line, Side side, const QString &text, const QFont &font, Token colour, int gap);
    void putIcon(Line &line, Side side, Icon icon, Token colour, int size, int gap);
    void putWorth();
    void putMarks();
    void putNext();
    /// The width of a chip with this text.
    static int chipWidth(const LeadCard::Mark &mark);
    void putChip(Line &line, const LeadCard::Mark &mark);
    Line line(int top, int height) const;
    QRect mirrored(const QRect &place) const;

    LeadCard m_card;
    int m_width;
    Qt::LayoutDirection m_direction;
    std::vector<Text> m_texts;
    std::vector<Picture> m_pictures;
    std::vector<Box> m_boxes;
};

} // namespace concave::ui
