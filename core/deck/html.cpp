#include "core/deck/html.h"

#include "core/deck/geometry.h"
#include "core/deck/htmlparts.h"
#include "core/deck/wording.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QXmlStreamWriter>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

/// A length, to hundredths of a point.
QString number(double length)
{
    return QString::number(qRound(length * 100) / 100.0);
}

class HtmlWriter
{
public:
    HtmlWriter(const DeckLook &look, QByteArray *bytes) : m_look(look), m_xml(bytes) {}

    void write(const Deck &deck)
    {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        m_xml.writeCharacters(QStringLiteral("\n"));
        open("html");
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/1999/xhtml"));
        attribute("lang", QLocale().bcp47Name());
        writeHead(deck.properties);
        open("body");
        open("main");
        for (std::size_t i = 0; i < deck.pages.size(); ++i)
            writePage(deck.pages[i], static_cast<int>(i) + 1);
        close();
        open("script");
        m_xml.writeCharacters(QString::fromLatin1(htmlScript));
        close();
        close();
        close();
        m_xml.writeEndDocument();
    }

    /// A page alone, as a file.
    void writeDrawing(const LaidSlide &page)
    {
        m_xml.writeStartDocument();
        openDrawing(page.size);
        attribute("width", number(page.size.width()) + QStringLiteral("pt"));
        attribute("height", number(page.size.height()) + QStringLiteral("pt"));
        attribute("lang", QLocale().bcp47Name());
        attribute("xml:space", QStringLiteral("preserve"));
        element("title", page.title);
        element("style", QStringLiteral("text { white-space: pre; unicode-bidi: plaintext }"));
        writeItems(page);
        m_xml.writeEndDocument();
    }

    void operator()(const ShapeItem &shape)
    {
        switch (shape.kind) {
        case ShapeItem::Kind::Rectangle:
            openRectangle(shape.box, shape.corner);
            break;
        case ShapeItem::Kind::Ellipse:
            open("ellipse");
            attribute("cx", number(shape.box.center().x()));
            attribute("cy", number(shape.box.center().y()));
            attribute("rx", number(shape.box.width() / 2));
            attribute("ry", number(shape.box.height() / 2));
            break;
        case ShapeItem::Kind::Line:
            openLine({shape.box.left(), shape.rises ? shape.box.bottom() : shape.box.top()},
                {shape.box.right(), shape.rises ? shape.box.top() : shape.box.bottom()});
            break;
        case ShapeItem::Kind::Path:
            openPath(shape.steps, {});
            break;
        }
        attribute("fill", shape.fill ? colour(*shape.fill) : QStringLiteral("none"));
        if (shape.pen)
            stroke(*shape.pen);
        if (shape.description.isEmpty())
            attribute("aria-hidden", QStringLiteral("true"));
        else
            describe("img", cleaned(shape.description));
        close();
    }

    void operator()(const TextItem &text)
    {
        if (text.fill || text.border) {
            openRectangle(text.box, text.corner);
            attribute("fill", text.fill ? colour(*text.fill) : QStringLiteral("none"));
            if (text.border)
                stroke({*text.border, boxLine});
            attribute("aria-hidden", QStringLiteral("true"));
            close();
        }
        if (text.role == TextRole::Title) {
            open("g");
            attribute("role", QStringLiteral("heading"));
            attribute("aria-level", QStringLiteral("1"));
            writeLines(linesOf(text));
            close();
        } else {
            writeLines(linesOf(text));
        }
    }

    void operator()(const TableItem &table)
    {
        open("g");
        describe("table", table.name);
        double y = table.at.y();
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            y += table.heights[row];
            writeLine({table.at.x(), y}, {table.box().right(), y}, table.rule);
            open("g");
            attribute("role", QStringLiteral("row"));
            for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
                open("g");
                attribute("role", row == 0 ? QStringLiteral("columnheader") : QStringLiteral("cell"));
                writeLines(linesOf(table, row, column));
                close();
            }
            close();
        }
        close();
    }

    void operator()(const ChartItem &chart)
    {
        open("g");
        describe("img", cleaned(chart.description.isEmpty() ? chart.name : chart.description));
        for (const ChartItem::Band &band : chart.bands) {
            if (!band.isShaded)
                continue;
            openRectangle({QPointF(chart.place(band.from, 0).x(), chart.plot.top()),
                              QPointF(chart.place(band.to, 0).x(), chart.plot.bottom())},
                0);
            attribute("fill", colour(Ink::Sunken));
            close();
        }
        for (const double tick : ticksOf(chart.y))
            writeAcross(chart, tick, {.ink = tick == 0 ? Ink::Axis : Ink::Grid});
        for (const ChartItem::Mark &mark : chart.marks) {
            const double x = chart.place(mark.at, 0).x();
            if (mark.isVertical)
                writeLine({x, chart.plot.top()}, {x, chart.plot.bottom()}, mark.pen);
            else
                writeAcross(chart, mark.at, mark.pen);
        }
        for (const ChartItem::Series &series : chart.series)
            writeSeriesLines(chart, series);
        for (const ChartItem::Series &series : chart.series)
            writeMarkers(chart, series);
        writeLines(linesOf(chart));
        close();
    }

private:
    static constexpr double boxLine = 1.2;

    void open(const char *name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void close() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }
    void describe(const char *role, const QString &label)
    {
        attribute("role", QString::fromLatin1(role));
        attribute("aria-label", label);
    }
    void element(const char *name, const QString &text)
    {
        open(name);
        m_xml.writeCharacters(text);
        close();
    }
    void meta(const char *name, const QString &content)
    {
        if (content.isEmpty())
            return;
        open("meta");
        attribute("name", QString::fromLatin1(name));
        attribute("content", content);
        close();
    }

    QString colour(Ink ink) const
    {
        return QStringLiteral("#%1").arg(m_look.colour(ink) & 0xFFFFFFU, 6, 16, QLatin1Char('0'));
    }

    void stroke(const Pen &pen)
    {
        attribute("stroke", colour(pen.ink));
        attribute("stroke-width", number(pen.width));
        QStringList dashes;
        for (const double dash : dashesOf(pen.dash))
            dashes.append(number(dash * pen.width));
        if (!dashes.isEmpty())
            attribute("stroke-dasharray", dashes.join(QLatin1Char(' ')));
    }

    /// Each leaves its element open for its colours.
    void openRectangle(const QRectF &box, double corner)
    {
        open("rect");
        attribute("x", number(box.left()));
        attribute("y", number(box.top()));
        attribute("width", number(box.width()));
        attribute("height", number(box.height()));
        if (corner > 0)
            attribute("rx", number(corner));
    }

    void openLine(const QPointF &from, const QPointF &to)
    {
        open("line");
        attribute("x1", number(from.x()));
        attribute("y1", number(from.y()));
        attribute("x2", number(to.x()));
        attribute("y2", number(to.y()));
    }

    void openPath(const std::vector<ShapeItem::Step> &steps, const QPointF &offset)
    {
        using Kind = ShapeItem::Step::Kind;
        QString data;
        const auto put = [&](const QPointF &point) {
            data += number(point.x() + offset.x()) + QLatin1Char(' ') + number(point.y() + offset.y()) +
                    QLatin1Char(' ');
        };
        for (const ShapeItem::Step &step : steps) {
            data += QLatin1Char("MLCZ"[static_cast<int>(step.kind)]);
            if (step.kind == Kind::Cubic) {
                put(step.first);
                put(step.second);
            }
            if (step.kind != Kind::Close)
                put(step.to);
        }
        open("path");
        attribute("d", data.trimmed());
    }

    void writeLine(const QPointF &from, const QPointF &to, const Pen &pen)
    {
        openLine(from, to);
        stroke(pen);
        close();
    }

    void writeAcross(const ChartItem &chart, double at, const Pen &pen)
    {
        const double y = chart.place(0, at).y();
        writeLine({chart.plot.left(), y}, {chart.plot.right(), y}, pen);
    }

    void writeSeriesLines(const ChartItem &chart, const ChartItem::Series &series)
    {
        if (series.line > 0) {
            QStringList places;
            for (const ChartItem::Point &point : series.points) {
                const QPointF at = chart.place(point.x, point.y);
                places.append(number(at.x()) + QLatin1Char(',') + number(at.y()));
            }
            open("polyline");
            attribute("points", places.join(QLatin1Char(' ')));
            attribute("fill", QStringLiteral("none"));
            stroke({series.ink, series.line, series.dash});
            close();
        }
        if (series.stem > 0) {
            for (const ChartItem::Point &point : series.points)
                writeLine(chart.place(point.x, series.stemFoot), chart.place(point.x, point.y),
                    {series.ink, series.stem});
        }
    }

    void writeMarkers(const ChartItem &chart, const ChartItem::Series &series)
    {
        if (series.marker == Marker::None)
            return;
        const MarkerShape shape = shapeOf(series.marker, series.markerSize);
        const bool isFilled = shape.manner == MarkerShape::Manner::Filled;
        const bool isRing = shape.manner == MarkerShape::Manner::Ring;
        for (const ChartItem::Point &point : series.points) {
            openPath(shape.steps, chart.place(point.x, point.y));
            attribute("fill", isFilled ? colour(series.ink)
                              : isRing ? colour(m_ground)
                                       : QStringLiteral("none"));
            stroke({isFilled ? m_ground : series.ink, isFilled ? 2 * markerEdge : markerEdge});
            if (isFilled)
                attribute("paint-order", QStringLiteral("stroke"));
            close();
        }
    }

    /// One text, so that all of it can be marked and copied as it reads.
    void writeLines(const std::vector<PlacedLine> &lines)
    {
        if (lines.empty())
            return;
        open("text");
        for (const PlacedLine &line : lines) {
            open("tspan");
            attribute("x", number(line.at.x()));
            attribute("y", number(line.at.y()));
            attribute("font-size", number(line.lettering.size));
            attribute("font-weight", QString::number(static_cast<int>(line.lettering.weight)));
            attribute("fill", colour(line.lettering.ink));
            if (line.align != Align::Left)
                attribute("text-anchor",
                    line.align == Align::Right ? QStringLiteral("end") : QStringLiteral("middle"));
            m_xml.writeCharacters(line.text);
            // What is copied has a blank where the line was broken.
            if (line.align == Align::Left)
                m_xml.writeCharacters(QStringLiteral(" "));
            close();
        }
        close();
    }

    void writeHead(const DeckProperties &properties)
    {
        const auto hash = [](const char *text) {
            return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64());
        };
        open("head");
        open("meta");
        attribute("charset", QStringLiteral("utf-8"));
        close();
        open("meta");
        attribute("http-equiv", QStringLiteral("Content-Security-Policy"));
        attribute("content",
            QStringLiteral(
                "default-src 'none'; style-src 'sha256-%1'; script-src 'sha256-%2'; base-uri 'none'; "
                "form-action 'none'")
                .arg(hash(htmlStyle), hash(htmlScript)));
        close();
        meta("viewport", QStringLiteral("width=device-width, initial-scale=1"));
        meta("author", properties.author);
        meta("description", properties.subject);
        element("title", properties.title);
        open("style");
        m_xml.writeCharacters(QString::fromLatin1(htmlStyle));
        close();
        close();
    }

    void writePage(const LaidSlide &page, int pageNumber)
    {
        open("section");
        attribute("id", QString::number(pageNumber));
        attribute("tabindex", QStringLiteral("-1"));
        attribute("aria-roledescription", tr("slide"));
        attribute("aria-label", page.title);
        openDrawing(page.size);
        writeItems(page);
        close();
        for (const SlideItem &item : page.items) {
            if (const auto *chart = std::get_if<ChartItem>(&item))
                writeData(*chart);
        }
        if (!page.notes.isEmpty()) {
            open("details");
            element("summary", tr("Speaker notes"));
            element("p", page.notes);
            close();
        }
        close();
    }

    void openDrawing(const QSizeF &size)
    {
        open("svg");
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(number(size.width()), number(size.height())));
        attribute("role", QStringLiteral("group"));
        attribute("font-family", fontFamilies());
    }

    void writeItems(const LaidSlide &page)
    {
        m_ground = page.ground;
        openRectangle({QPointF(), page.size}, 0);
        attribute("fill", colour(page.ground));
        attribute("aria-hidden", QStringLiteral("true"));
        close();
        for (const SlideItem &item : page.items)
            std::visit(*this, item);
    }

    /// For those who do not see the chart.
    void writeData(const ChartItem &chart)
    {
        open("table");
        attribute("class", QStringLiteral("data"));
        element("caption", cleaned(chart.name));
        open("tbody");
        for (const ChartItem::Series &series : chart.series) {
            for (const ChartItem::Point &point : series.points) {
                open("tr");
                element("th", cleaned(series.name));
                element("td", chart.x.isDays
                                  ? QLocale().toString(momentOf(point.x), QStringLiteral("d MMMM yyyy HH:mm"))
                                  : shownNumber(point.x));
                element("td", shownNumber(point.y));
                close();
            }
        }
        close();
        close();
    }

    QString fontFamilies() const
    {
        QStringList families;
        for (QString family : {m_look.font, m_look.fallback}) {
            family.remove(QLatin1Char('"')).remove(QLatin1Char('\\'));
            if (!family.isEmpty())
                families.append(QStringLiteral("\"%1\"").arg(cleaned(family)));
        }
        families.append(QStringLiteral("sans-serif"));
        return families.join(QStringLiteral(", "));
    }

    const DeckLook &m_look;
    QXmlStreamWriter m_xml;
    Ink m_ground = Ink::Ground;
};

} // namespace

QByteArray toHtml(const Deck &deck, const DeckLook &look)
{
    QByteArray bytes;
    HtmlWriter(look, &bytes).write(deck);
    return bytes;
}

QByteArray toSvg(const LaidSlide &page, const DeckLook &look)
{
    QByteArray bytes;
    HtmlWriter(look, &bytes).writeDrawing(page);
    return bytes;
}

} // namespace concave
