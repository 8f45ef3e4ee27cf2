#include "core/deck/pptx/notes.h"

#include "core/deck/pptx/frame.h"
#include "core/deck/pptx/tree.h"

#include <QCoreApplication>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

void writePicture(Xml &xml)
{
    xml.element(u"p:sp"_s, {}, [&] {
        xml.element(u"p:nvSpPr"_s, {}, [&] {
            writeIdentity(xml, {2, QCoreApplication::translate("Pptx", "Slide")});
            xml.element(u"p:cNvSpPr"_s, {}, [&] {
                xml.element(u"a:spLocks"_s, {{u"noGrp"_s, 1}, {u"noRot"_s, 1}, {u"noChangeAspect"_s, 1}});
            });
            xml.element(u"p:nvPr"_s, {}, [&] { xml.element(u"p:ph"_s, {{u"type"_s, u"sldImg"_s}}); });
        });
        xml.element(u"p:spPr"_s);
    });
}

void writeWords(Xml &xml, const QString &notes)
{
    xml.element(u"p:sp"_s, {}, [&] {
        xml.element(u"p:nvSpPr"_s, {}, [&] {
            writeIdentity(xml, {3, QCoreApplication::translate("Pptx", "Notes")});
            xml.element(u"p:cNvSpPr"_s, {}, [&] { xml.element(u"a:spLocks"_s, {{u"noGrp"_s, 1}}); });
            xml.element(u"p:nvPr"_s, {}, [&] {
                xml.element(u"p:ph"_s, {{u"type"_s, u"body"_s}, {u"idx"_s, 1}});
            });
        });
        xml.element(u"p:spPr"_s);
        xml.element(u"p:txBody"_s, {}, [&] {
            xml.element(u"a:bodyPr"_s);
            xml.element(u"a:lstStyle"_s);
            for (const QString &line : notes.split(u'\n')) {
                xml.element(u"a:p"_s, {}, [&] {
                    if (line.isRightToLeft())
                        xml.element(u"a:pPr"_s, {{u"algn"_s, u"r"_s}, {u"rtl"_s, 1}});
                    if (!line.isEmpty())
                        xml.element(u"a:r"_s, {}, [&] { xml.text(u"a:t"_s, line); });
                });
            }
        });
    });
}

} // namespace

QString addNotes(
    Package &package, const LaidSlide &page, int number, const QString &slide, const QString &notesMaster)
{
    Xml xml;
    xml.element(u"p:notes"_s, {drawingNamespace(), relationNamespace(), slideNamespace()}, [&] {
        xml.element(u"p:cSld"_s, {}, [&] {
            writeTree(xml, [&] {
                writePicture(xml);
                writeWords(xml, page.notes);
            });
        });
        xml.element(u"p:clrMapOvr"_s, {}, [&] { xml.element(u"a:masterClrMapping"_s); });
    });
    Part notes{u"/ppt/notesSlides/notesSlide%1.xml"_s.arg(number),
        u"application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"_s, xml.bytes(), {}};
    notes.relate(u"notesMaster"_s, notesMaster);
    notes.relate(u"slide"_s, slide);
    package.parts.push_back(std::move(notes));
    return package.parts.back().name;
}

} // namespace concave::pptx
