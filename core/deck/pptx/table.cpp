#include "core/deck/pptx/table.h"

#include "core/deck/geometry.h"
#include "core/deck/pptx/frame.h"
#include "core/deck/pptx/text.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

void writeCell(Xml &xml, const TableItem::Cell &cell, const Pen &rule, double gap, const Inks &inks)
{
    const TextItem text{.paragraphs = cell.text.split(u'\n'), .lettering = cell.lettering};
    xml.element(u"a:tc"_s, {}, [&] {
        xml.element(u"a:txBody"_s, {}, [&] {
            xml.element(u"a:bodyPr"_s);
            xml.element(u"a:lstStyle"_s);
            writeParagraphs(xml, text, inks);
        });
        xml.element(u"a:tcPr"_s,
            {{u"marL"_s, emu(cell.indent)}, {u"marR"_s, emu(gap)}, {u"marT"_s, 0}, {u"marB"_s, 0},
                {u"anchor"_s, u"ctr"_s}},
            [&] {
                for (const QString &side : {u"a:lnL"_s, u"a:lnR"_s, u"a:lnT"_s})
                    xml.element(side, {{u"w"_s, 0}}, [&] { xml.element(u"a:noFill"_s); });
                xml.element(u"a:lnB"_s, {{u"w"_s, emu(rule.width)}}, [&] { inks.fill(xml, rule.ink); });
                xml.element(u"a:noFill"_s);
            });
    });
}

} // namespace

void writeTable(Xml &xml, const TableItem &table, int id, const Inks &inks)
{
    const auto rows = [&] {
        xml.element(u"a:tblPr"_s, {{u"firstRow"_s, 1}}, [&] {
            // The style without lines or grounds, which every program has.
            xml.text(u"a:tableStyleId"_s, u"{2D5ABB26-0587-4C30-8999-92F81FD0307C}"_s);
        });
        xml.element(u"a:tblGrid"_s, {}, [&] {
            for (const double width : table.widths)
                xml.element(u"a:gridCol"_s, {{u"w"_s, emu(width)}});
        });
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            xml.element(u"a:tr"_s, {{u"h"_s, emu(table.heights[row])}}, [&] {
                for (const TableItem::Cell &cell : table.rows[row]) {
                    const bool isLast = &cell == &table.rows[row].back();
                    writeCell(xml, cell, table.rule, isLast ? 0 : columnGap, inks);
                }
            });
        }
    };
    xml.element(u"p:graphicFrame"_s, {}, [&] {
        xml.element(u"p:nvGraphicFramePr"_s, {}, [&] {
            writeIdentity(xml, {id, table.name, table.name});
            xml.element(u"p:cNvGraphicFramePr"_s, {}, [&] {
                xml.element(u"a:graphicFrameLocks"_s, {{u"noGrp"_s, 1}});
            });
            xml.element(u"p:nvPr"_s);
        });
        writePlace(xml, u"p:xfrm"_s, table.box());
        xml.element(u"a:graphic"_s, {}, [&] {
            xml.element(u"a:graphicData"_s,
                {{u"uri"_s, u"http://schemas.openxmlformats.org/drawingml/2006/table"_s}},
                [&] { xml.element(u"a:tbl"_s, {}, rows); });
        });
    });
}

} // namespace concave::pptx
