#include "core/deck/pptx/chartseries.h"

#include "core/deck/geometry.h"
#include "core/deck/pptx/text.h"

#include <QLocale>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

QString symbolOf(Marker marker)
{
    switch (marker) {
    case Marker::None:
        break;
    case Marker::Disc:
    case Marker::Ring:
        return u"circle"_s;
    case Marker::Square:
        return u"square"_s;
    case Marker::Diamond:
        return u"diamond"_s;
    case Marker::Triangle:
    case Marker::TriangleDown: // there is none that points down
        return u"triangle"_s;
    case Marker::Cross:
        return u"x"_s;
    case Marker::Plus:
        return u"plus"_s;
    case Marker::Star:
        return u"star"_s;
    }
    return u"none"_s;
}

QString sideName(Side side)
{
    switch (side) {
    case Side::Left:
        return u"l"_s;
    case Side::Right:
        return u"r"_s;
    case Side::Below:
        return u"b"_s;
    case Side::Centre:
        break;
    }
    return u"ctr"_s;
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

class SeriesWriter
{
public:
    SeriesWriter(Xml &xml, const Plotted &plotted, const Columns &columns, const Inks &inks)
        : m_xml(xml), m_plotted(plotted), m_columns(columns), m_inks(inks)
    {}

    void write(int index)
    {
        m_xml.element(u"c:ser"_s, {}, [&] {
            m_xml.element(u"c:idx"_s, {{u"val"_s, index}});
            m_xml.element(u"c:order"_s, {{u"val"_s, index}});
            m_xml.element(u"c:tx"_s, {}, [&] { writeName(); });
            m_xml.element(u"c:spPr"_s, {}, [&] { m_inks.line(m_xml, m_plotted.line); });
            writeMarker();
            writeLabels();
            if (m_plotted.bars)
                writeBars();
            std::vector<double> across;
            std::vector<double> up;
            for (const ChartItem::Point &point : m_plotted.points) {
                across.push_back(point.x);
                up.push_back(point.y);
            }
            m_xml.element(u"c:xVal"_s, {}, [&] { writeNumbers(m_columns.x, across); });
            m_xml.element(u"c:yVal"_s, {}, [&] { writeNumbers(m_columns.y, up); });
            m_xml.element(u"c:smooth"_s, {{u"val"_s, 0}});
        });
    }

private:
    void writeName()
    {
        m_xml.element(u"c:strRef"_s, {}, [&] {
            m_xml.text(u"c:f"_s, headOf(m_columns.y));
            m_xml.element(u"c:strCache"_s, {}, [&] {
                m_xml.element(u"c:ptCount"_s, {{u"val"_s, 1}});
                m_xml.element(u"c:pt"_s, {{u"idx"_s, 0}}, [&] { m_xml.text(u"c:v"_s, m_plotted.name); });
            });
        });
    }

    void writeNumbers(int column, const std::vector<double> &numbers)
    {
        m_xml.element(u"c:numRef"_s, {}, [&] {
            m_xml.text(u"c:f"_s, rangeOf(column, m_columns.rows));
            m_xml.element(u"c:numCache"_s, {}, [&] {
                m_xml.text(u"c:formatCode"_s, u"General"_s);
                m_xml.element(u"c:ptCount"_s, {{u"val"_s, static_cast<qint64>(m_columns.rows)}});
                for (std::size_t i = 0; i < numbers.size(); ++i) {
                    m_xml.element(u"c:pt"_s, {{u"idx"_s, static_cast<qint64>(i)}},
                        [&] { m_xml.text(u"c:v"_s, numberText(numbers[i])); });
                }
            });
        });
    }

    void writeMarker()
    {
        m_xml.element(u"c:marker"_s, {}, [&] {
            m_xml.element(u"c:symbol"_s, {{u"val"_s, symbolOf(m_plotted.marker)}});
            if (m_plotted.marker == Marker::None)
                return;
            m_xml.element(
                u"c:size"_s, {{u"val"_s, std::clamp<qint64>(qRound64(m_plotted.markerSize), 2, 72)}});
            const auto manner = shapeOf(m_plotted.marker, m_plotted.markerSize).manner;
            const bool isFilled = manner == MarkerShape::Manner::Filled;
            m_xml.element(u"c:spPr"_s, {}, [&] {
                // No ground within rings: LibreOffice draws markers in that colour alone.
                m_inks.fill(m_xml, isFilled ? std::optional(m_plotted.ink) : std::nullopt);
                m_inks.line(m_xml, isFilled ? std::nullopt : std::optional(Pen{m_plotted.ink, markerEdge}));
            });
        });
    }

    void writeLabels()
    {
        m_xml.element(u"c:dLbls"_s, {}, [&] {
            for (std::size_t i = 0; i < m_plotted.points.size(); ++i) {
                if (!m_plotted.points[i].label.isEmpty())
                    writeLabel(i);
            }
            writeShown(false);
        });
    }

    void writeLabel(std::size_t place)
    {
        m_xml.element(u"c:dLbl"_s, {}, [&] {
            m_xml.element(u"c:idx"_s, {{u"val"_s, static_cast<qint64>(place)}});
            m_xml.element(u"c:tx"_s, {}, [&] {
                m_xml.element(u"c:rich"_s, {}, [&] {
                    m_xml.element(u"a:bodyPr"_s, {{u"wrap"_s, u"none"_s}, {u"lIns"_s, 0}, {u"tIns"_s, 0},
                                                     {u"rIns"_s, 0}, {u"bIns"_s, 0}});
                    m_xml.element(u"a:lstStyle"_s);
                    m_xml.element(u"a:p"_s, {}, [&] {
                        m_xml.element(u"a:r"_s, {}, [&] {
                            writeLettering(m_xml, u"a:rPr"_s, m_plotted.labels, m_inks);
                            m_xml.text(u"a:t"_s, m_plotted.points[place].label);
                        });
                    });
                });
            });
            m_xml.element(u"c:dLblPos"_s, {{u"val"_s, sideName(m_plotted.sides[place])}});
            writeShown(true);
        });
    }

    void writeShown(bool isShown)
    {
        m_xml.element(u"c:showLegendKey"_s, {{u"val"_s, 0}});
        m_xml.element(u"c:showVal"_s, {{u"val"_s, isShown ? 1 : 0}});
        for (const QString &other :
            {u"c:showCatName"_s, u"c:showSerName"_s, u"c:showPercent"_s, u"c:showBubbleSize"_s})
            m_xml.element(other, {{u"val"_s, 0}});
    }

    void writeBars()
    {
        m_xml.element(u"c:errBars"_s, {}, [&] {
            m_xml.element(u"c:errDir"_s, {{u"val"_s, u"y"_s}});
            m_xml.element(u"c:errBarType"_s, {{u"val"_s, u"minus"_s}});
            m_xml.element(u"c:errValType"_s, {{u"val"_s, u"cust"_s}});
            m_xml.element(u"c:noEndCap"_s, {{u"val"_s, 1}});
            m_xml.element(u"c:minus"_s, {}, [&] { writeNumbers(m_columns.bars, m_plotted.barLengths); });
            m_xml.element(u"c:spPr"_s, {}, [&] { m_inks.line(m_xml, m_plotted.bars); });
        });
    }

    Xml &m_xml;
    const Plotted &m_plotted;
    const Columns &m_columns;
    const Inks &m_inks;
};

} // namespace

void writeSeries(Xml &xml, const Plotted &plotted, const Columns &columns, int index, const Inks &inks)
{
    SeriesWriter(xml, plotted, columns, inks).write(index);
}

} // namespace concave::pptx
