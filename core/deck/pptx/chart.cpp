#include "core/deck/pptx/chart.h"

#include "core/deck/geometry.h"
#include "core/deck/pptx/chartseries.h"
#include "core/deck/pptx/frame.h"
#include "core/deck/pptx/text.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QString chartUri = u"http://schemas.openxmlformats.org/drawingml/2006/chart"_s;
constexpr int xAxis = 1;
constexpr int yAxis = 2;
constexpr double titleInset = 3; ///< which programs keep around a title's letters

/// The format in which the axis shows its numbers; one whose first label is not its least leaves out zero.
QString formatOf(const ChartItem::Axis &axis)
{
    constexpr double twoMonths = 56;
    if (axis.isDays)
        return axis.step < 1 ? u"hh:mm"_s : axis.step > twoMonths ? u"mmm yyyy"_s : u"d mmm"_s;
    const QString decimals = axis.decimals > 0 ? u"."_s + QString(axis.decimals, u'0') : QString();
    const QString positive = u"#,##0"_s + decimals;
    return axis.firstLabel > axis.least ? positive + u";-"_s + positive + u';' : positive;
}

class ChartWriter
{
public:
    ChartWriter(const ChartItem &chart, const std::vector<Plotted> &all, const Inks &inks)
        : m_chart(chart), m_all(all), m_inks(inks)
    {}

    QByteArray bytes(const QString &workbookRelation)
    {
        m_xml.element(
            u"c:chartSpace"_s, {{u"xmlns:c"_s, chartUri}, drawingNamespace(), relationNamespace()}, [&] {
                value(u"c:date1904"_s, 0);
                value(u"c:roundedCorners"_s, 0);
                m_xml.element(u"c:chart"_s, {}, [&] { writeContents(); });
                m_xml.element(u"c:spPr"_s, {}, [&] {
                    m_inks.fill(m_xml, std::nullopt);
                    m_inks.line(m_xml, std::nullopt);
                });
                writeLetters(m_chart.labels);
                m_xml.element(u"c:externalData"_s, {{u"r:id"_s, workbookRelation}},
                    [&] { value(u"c:autoUpdate"_s, 0); });
            });
        return m_xml.bytes();
    }

private:
    void value(const QString &element, const QString &text) { m_xml.element(element, {{u"val"_s, text}}); }
    void value(const QString &element, qint64 number) { m_xml.element(element, {{u"val"_s, number}}); }
    void measure(const QString &element, double number)
    {
        value(element, QString::number(number, 'g', QLocale::FloatingPointShortest));
    }

    void writeContents()
    {
        if (!m_chart.caption.isEmpty())
            writeTitle(m_chart.caption, QPointF(captionIndent - titleInset, 0));
        value(u"c:autoTitleDeleted"_s, m_chart.caption.isEmpty() ? 1 : 0);
        m_xml.element(u"c:plotArea"_s, {}, [&] {
            writePlotPlace();
            m_xml.element(u"c:scatterChart"_s, {}, [&] {
                value(u"c:scatterStyle"_s, u"lineMarker"_s);
                value(u"c:varyColors"_s, 0);
                const std::vector<Columns> columns = columnsOf(m_all);
                for (std::size_t i = 0; i < m_all.size(); ++i)
                    writeSeries(m_xml, m_all[i], columns[i], static_cast<int>(i), m_inks);
                value(u"c:axId"_s, xAxis);
                value(u"c:axId"_s, yAxis);
            });
            writeAxis(m_chart.x, xAxis, yAxis);
            writeAxis(m_chart.y, yAxis, xAxis);
            m_xml.element(u"c:spPr"_s, {}, [&] { m_inks.fill(m_xml, std::nullopt); });
        });
        value(u"c:plotVisOnly"_s, 1);
        value(u"c:dispBlanksAs"_s, u"gap"_s);
    }

    /// Parts of the chart's box.
    void writeLayout(const std::function<void()> &kind, const QPointF &at, const std::optional<QSizeF> &size)
    {
        m_xml.element(u"c:layout"_s, {}, [&] {
            m_xml.element(u"c:manualLayout"_s, {}, [&] {
                kind();
                value(u"c:xMode"_s, u"edge"_s);
                value(u"c:yMode"_s, u"edge"_s);
                measure(u"c:x"_s, at.x() / m_chart.box.width());
                measure(u"c:y"_s, at.y() / m_chart.box.height());
                if (size) {
                    measure(u"c:w"_s, size->width() / m_chart.box.width());
                    measure(u"c:h"_s, size->height() / m_chart.box.height());
                }
            });
        });
    }

    void writePlotPlace()
    {
        writeLayout([&] { value(u"c:layoutTarget"_s, u"inner"_s); },
            m_chart.plot.topLeft() - m_chart.box.topLeft(), m_chart.plot.size());
    }

    /// Its upper left corner is so far from the chart's.
    void writeTitle(const QString &text, const QPointF &at)
    {
        m_xml.element(u"c:title"_s, {}, [&] {
            m_xml.element(u"c:tx"_s, {}, [&] {
                m_xml.element(u"c:rich"_s, {}, [&] {
                    m_xml.element(u"a:bodyPr"_s, {{u"rot"_s, 0}, {u"vert"_s, u"horz"_s}});
                    m_xml.element(u"a:lstStyle"_s);
                    m_xml.element(u"a:p"_s, {}, [&] {
                        m_xml.element(u"a:r"_s, {}, [&] {
                            writeLettering(m_xml, u"a:rPr"_s, m_chart.labels, m_inks);
                            m_xml.text(u"a:t"_s, text);
                        });
                    });
                });
            });
            writeLayout([] {}, at, std::nullopt);
            value(u"c:overlay"_s, 1);
        });
    }

    void writeAxis(const ChartItem::Axis &axis, int id, int otherId)
    {
        const bool isX = id == xAxis;
        const bool isOwn = hasOwnLabels(axis);
        m_xml.element(u"c:valAx"_s, {}, [&] {
            value(u"c:axId"_s, id);
            m_xml.element(u"c:scaling"_s, {}, [&] {
                value(u"c:orientation"_s, u"minMax"_s);
                measure(u"c:max"_s, axis.most);
                measure(u"c:min"_s, axis.least);
            });
            value(u"c:delete"_s, 0);
            value(u"c:axPos"_s, isX ? u"b"_s : u"l"_s);
            if (!isX && isOwn)
                m_xml.element(u"c:majorGridlines"_s, {}, [&] {
                    m_xml.element(u"c:spPr"_s, {}, [&] { m_inks.line(m_xml, Pen{.ink = Ink::Grid}); });
                });
            if (!axis.title.isEmpty())
                writeTitle(axis.title, titlePlace(axis, isX));
            m_xml.element(u"c:numFmt"_s, {{u"formatCode"_s, formatOf(axis)}, {u"sourceLinked"_s, 0}});
            value(u"c:majorTickMark"_s, u"none"_s);
            value(u"c:minorTickMark"_s, u"none"_s);
            value(u"c:tickLblPos"_s, isOwn ? u"low"_s : u"none"_s);
            const bool isLine = isX && crossing(m_chart.y) == 0;
            m_xml.element(u"c:spPr"_s, {},
                [&] { m_inks.line(m_xml, isLine ? std::optional(Pen{.ink = Ink::Axis}) : std::nullopt); });
            writeLetters(m_chart.labels);
            value(u"c:crossAx"_s, otherId);
            measure(u"c:crossesAt"_s, isX ? crossing(m_chart.y) : m_chart.x.least);
            value(u"c:crossBetween"_s, u"midCat"_s);
            if (axis.step > 0)
                measure(u"c:majorUnit"_s, axis.step);
        });
    }

    /// The line below the points is at zero where zero is in sight.
    static double crossing(const ChartItem::Axis &y) { return y.least <= 0 && y.most >= 0 ? 0 : y.least; }

    /// From the chart's corner, about where linesOf(ChartItem) has it.
    QPointF titlePlace(const ChartItem::Axis &axis, bool isX) const
    {
        constexpr double letter = 0.56; // about as wide as one is, of its size
        const QPointF corner = m_chart.box.topLeft();
        if (!isX)
            return {captionIndent - titleInset, m_chart.plot.top() - corner.y()};
        const double width = letter * m_chart.labels.size * static_cast<double>(axis.title.size());
        // One that did not end within the box would shrink the plot.
        const double lowest = m_chart.box.bottom() - m_chart.labels.line - 2 * titleInset;
        const double top = std::min(m_chart.plot.bottom() + 1.5 * m_chart.labels.line, lowest);
        return QPointF(m_chart.plot.center().x() - width / 2, top) - corner;
    }

    void writeLetters(const Lettering &lettering)
    {
        m_xml.element(u"c:txPr"_s, {}, [&] {
            m_xml.element(u"a:bodyPr"_s);
            m_xml.element(u"a:lstStyle"_s);
            m_xml.element(u"a:p"_s, {}, [&] {
                m_xml.element(
                    u"a:pPr"_s, {}, [&] { writeLettering(m_xml, u"a:defRPr"_s, lettering, m_inks); });
                m_xml.element(u"a:endParaRPr"_s);
            });
        });
    }

    const ChartItem &m_chart;
    const std::vector<Plotted> &m_all;
    const Inks &m_inks;
    Xml m_xml;
};

} // namespace

std::vector<ShapeItem> groundsOf(const ChartItem &chart)
{
    std::vector<ShapeItem> grounds;
    for (const ChartItem::Band &band : chart.bands) {
        const double left = chart.place(band.from, chart.y.least).x();
        const double right = chart.place(band.to, chart.y.least).x();
        if (band.isShaded)
            grounds.push_back({.box = QRectF(left, chart.plot.top(), right - left, chart.plot.height()),
                .fill = Ink::Sunken});
    }
    if (hasOwnLabels(chart.y))
        return grounds;
    for (const double tick : ticksOf(chart.y)) {
        const QPointF left = chart.place(chart.x.least, tick);
        grounds.push_back({.kind = ShapeItem::Kind::Line,
            .box = QRectF(left, QSizeF(chart.plot.width(), 0)),
            .pen = Pen{.ink = Ink::Grid}});
    }
    return grounds;
}

QString addChart(Package &package, const ChartItem &chart, const Inks &inks)
{
    const std::vector<Plotted> all = plottedOf(chart);
    const Part workbook{package.freeName(u"/ppt/embeddings/Microsoft_Excel_Sheet%1.xlsx"_s),
        u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s,
        chartWorkbook(all, chart.x.isDays), {}};
    Part part{package.freeName(u"/ppt/charts/chart%1.xml"_s),
        u"application/vnd.openxmlformats-officedocument.drawingml.chart+xml"_s, {}, {}};
    part.bytes = ChartWriter(chart, all, inks).bytes(part.relate(u"package"_s, workbook.name));
    package.parts.push_back(workbook);
    package.parts.push_back(part);
    return part.name;
}

void writeChart(Xml &xml, const ChartItem &chart, int id, const QString &relation)
{
    xml.element(u"p:graphicFrame"_s, {}, [&] {
        xml.element(u"p:nvGraphicFramePr"_s, {}, [&] {
            writeIdentity(xml, {id, chart.name, chart.description});
            xml.element(u"p:cNvGraphicFramePr"_s);
            xml.element(u"p:nvPr"_s);
        });
        writePlace(xml, u"p:xfrm"_s, chart.box);
        xml.element(u"a:graphic"_s, {}, [&] {
            xml.element(u"a:graphicData"_s, {{u"uri"_s, chartUri}}, [&] {
                xml.element(u"c:chart"_s, {{u"xmlns:c"_s, chartUri}, {u"r:id"_s, relation}});
            });
        });
    });
}

} // namespace concave::pptx
