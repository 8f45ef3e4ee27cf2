#include "ui/deck/textmeasure.h"

#include "ui/theme/type.h"

#include <QTextBoundaryFinder>
#include <QTextLayout>

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
    : m_faces{Face(slideFont(Weight::Regular, pixels)), Face(slideFont(Weight::Medium, pixels)),
          Face(slideFont(Weight::SemiBold, pixels))}
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

/// A word that is wider than a line: as much as there is room for, and at least one letter, in each. Letters
/// may join, so that Qt has to lay it out.
std::vector<QStringView> FontMeasure::parts(const Face &face, QStringView word, double room)
{
    QTextLayout layout(word.toString(), face.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    std::vector<QStringView> parts;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(room * pixels, 0.0));
        parts.push_back(word.sliced(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return parts;
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
            for (const QStringView part : parts(face, letters, room)) {
                if (!line.isEmpty())
                    end(part.data() - QStringView(paragraph).data());
                append(part);
                needed = advance(face, part);
            }
            used = needed;
            line = QStringView(line.data(), word.data() + word.size());
            used += advance(face, word.sliced(letters.size()));
            continue;
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
