#include "ui/deck/textmeasure.h"

#include "ui/theme/type.h"

#include <QTextBoundaryFinder>

#include <array>

namespace concave::ui {

namespace {

constexpr int pixels = 100;               ///< at which words are shaped
constexpr std::size_t mostWords = 50'000; ///< remembered; then all are forgotten
constexpr double tolerance = 1e-6;

QStringView withoutBlanksAtEnd(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace() && text.back() != QChar::Nbsp)
        text.chop(1);
    return text;
}

/// Goes through the words of a text with the blanks behind them: what no line may break inside.
class Words
{
public:
    explicit Words(QStringView text) : m_text(text), m_finder(QTextBoundaryFinder::Line, text) {}

    /// Empty at the end.
    QStringView next()
    {
        const qsizetype from = m_finder.position();
        const qsizetype to = from < 0 ? -1 : m_finder.toNextBoundary();
        return to < 0 ? QStringView() : m_text.sliced(from, to - from);
    }
    /// Whether a line ends after the word whatever its width.
    bool isLineEnd() const
    {
        return m_finder.boundaryReasons().testFlag(QTextBoundaryFinder::MandatoryBreak) &&
               m_finder.position() < m_text.size();
    }

private:
    QStringView m_text;
    QTextBoundaryFinder m_finder;
};

} // namespace

QFont slideFont(Weight weight, int pixels)
{
    QFont font = ui::font(TextStyle::Body);
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

FontMeasure::FontMeasure()
    : m_faces{Face{QFontMetricsF(slideFont(Weight::Regular, pixels)), {}},
          Face{QFontMetricsF(slideFont(Weight::Medium, pixels)), {}},
          Face{QFontMetricsF(slideFont(Weight::SemiBold, pixels)), {}}}
{}

FontMeasure::Face &FontMeasure::face(Weight weight) const
{
    return m_faces[(static_cast<std::size_t>(weight) - static_cast<std::size_t>(Weight::Regular)) / 100];
}

double FontMeasure::advance(Face &face, QStringView word)
{
    if (const auto known = face.advances.find(word); known != face.advances.end())
        return known->second;
    if (face.advances.size() >= mostWords)
        face.advances.clear();
    const QString text = word.toString();
    return face.advances.emplace(text, face.metrics.horizontalAdvance(text) / pixels).first->second;
}

double FontMeasure::width(const QString &line, const Lettering &lettering) const
{
    Face &face = this->face(lettering.weight);
    double sum = 0;
    Words words(line);
    for (QStringView word = words.next(); !word.isEmpty(); word = words.next()) {
        const QStringView letters = withoutBlanksAtEnd(word);
        sum += advance(face, letters) + advance(face, word.sliced(letters.size()));
    }
    return sum * lettering.size;
}

QStringList FontMeasure::broken(const QString &paragraph, const Lettering &lettering, double width) const
{
    Face &face = this->face(lettering.weight);
    const double room = width / lettering.size + tolerance;
    QStringList lines;
    QStringView line; ///< so far
    double used = 0;  ///< by it, with its blanks
    const auto end = [&](qsizetype next) {
        lines << withoutBlanksAtEnd(line).toString();
        line = QStringView(paragraph).sliced(next, 0);
        used = 0;
    };
    const auto append = [&](QStringView part) {
        line = QStringView(line.isEmpty() ? part.data() : line.data(), part.data() + part.size());
    };
    Words words(paragraph);
    for (QStringView word = words.next(); !word.isEmpty(); word = words.next()) {
        QStringView letters = withoutBlanksAtEnd(word);
        const qsizetype at = word.data() - QStringView(paragraph).data();
        double needed = advance(face, letters);
        if (!line.isEmpty() && used + needed > room)
            end(at);
        if (needed > room) {
            // Wider than a whole line: as much as there is room for, and at least one letter.
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, letters);
            qsizetype from = 0;
            for (qsizetype to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
                const double letter = advance(face, letters.sliced(from, to - from));
                if (!line.isEmpty() && used + letter > room)
                    end(at + from);
                append(letters.sliced(from, to - from));
                used += letter;
            }
            needed = 0;
        }
        append(word);
        used += needed + advance(face, word.sliced(letters.size()));
        if (words.isLineEnd())
            end(at + word.size());
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines << withoutBlanksAtEnd(line).toString();
    return lines;
}

} // namespace concave::ui
