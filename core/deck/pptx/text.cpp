#include "core/deck/pptx/text.h"

#include "core/deck/geometry.h"

#include <cmath>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

qint64 hundredths(double points)
{
    return std::llround(points * 100);
}

QString alignName(Align align, bool isRightToLeft)
{
    if (align == Align::Centre)
        return u"ctr"_s;
    // Left means where a line begins.
    return (align == Align::Right) != isRightToLeft ? u"r"_s : u"l"_s;
}

class Paragraphs
{
public:
    Paragraphs(Xml &xml, const TextItem &text, const Inks &inks, Letters letters)
        : m_xml(xml), m_text(text), m_inks(inks), m_letters(letters)
    {}

    void write()
    {
        for (const QString &paragraph : m_text.paragraphs)
            writeParagraph(paragraph);
        if (m_text.paragraphs.isEmpty())
            writeParagraph({});
    }

private:
    void writeParagraph(const QString &paragraph)
    {
        m_xml.element(u"a:p"_s, {}, [&] {
            writeManner(paragraph.isRightToLeft());
            if (m_text.role == TextRole::PageNumber)
                return writeNumber(paragraph);
            const QStringList lines =
                QString(paragraph).replace(u'\v', u'\n').replace(QChar::LineSeparator, u'\n').split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    m_xml.element(u"a:br"_s, {}, [&] { writeLetters(u"a:rPr"_s); });
                if (!lines[i].isEmpty())
                    writeRun(lines[i]);
            }
            if (lines.back().isEmpty())
                writeLetters(u"a:endParaRPr"_s);
        });
    }

    void writeManner(bool isRightToLeft)
    {
        if (m_letters == Letters::Theirs && !isRightToLeft)
            return;
        const Attribute reading(u"rtl"_s, isRightToLeft ? 1 : 0);
        if (m_letters != Letters::Own)
            return m_xml.element(u"a:pPr"_s, {reading});
        // A box of text inherits nothing but the plainest manner; a placeholder may have bullets and more.
        const bool isPlain = m_text.role == TextRole::Other && !m_text.isNumbered;
        const qint64 indent = m_text.isNumbered ? emu(numberIndent(m_text.lettering)) : 0;
        const auto unlessPlain = [&](const QString &name, qint64 value) {
            return given(name, isPlain ? QString() : QString::number(value));
        };
        m_xml.element(u"a:pPr"_s,
            {unlessPlain(u"marL"_s, indent), unlessPlain(u"indent"_s, -indent),
                {u"algn"_s, alignName(m_text.align, isRightToLeft)},
                isRightToLeft ? reading : unlessPlain(u"rtl"_s, 0)},
            [&] {
                m_xml.element(u"a:lnSpc"_s, {}, [&] {
                    m_xml.element(u"a:spcPts"_s, {{u"val"_s, hundredths(m_text.lettering.line)}});
                });
                if (!isPlain)
                    writeBullet();
            });
    }

    void writeBullet()
    {
        m_xml.element(u"a:spcBef"_s, {}, [&] { m_xml.element(u"a:spcPts"_s, {{u"val"_s, 0}}); });
        if (!m_text.isNumbered)
            return m_xml.element(u"a:buNone"_s);
        m_xml.element(u"a:buFont"_s, {{u"typeface"_s, u"+mj-lt"_s}});
        m_xml.element(u"a:buAutoNum"_s, {{u"type"_s, u"arabicPeriod"_s}, {u"startAt"_s, m_text.firstNumber}});
    }

    void writeRun(const QString &text)
    {
        m_xml.element(u"a:r"_s, {}, [&] {
            writeLetters(u"a:rPr"_s);
            m_xml.text(u"a:t"_s, text);
        });
    }

    /// A number that programs keep right when slides are moved.
    void writeNumber(const QString &number)
    {
        m_xml.element(u"a:fld"_s,
            {{u"id"_s, u"{7B0A1C5E-2D53-4F0E-9C1B-5A6E0F3D2C11}"_s}, {u"type"_s, u"slidenum"_s}}, [&] {
                writeLetters(u"a:rPr"_s);
                m_xml.text(u"a:t"_s, number);
            });
    }

    void writeLetters(const QString &element)
    {
        if (m_letters == Letters::Own)
            writeLettering(m_xml, element, m_text.lettering, m_inks);
        else if (m_letters == Letters::Size)
            m_xml.element(element, {{u"sz"_s, hundredths(m_text.lettering.size)}});
        else
            m_xml.element(element);
    }

    Xml &m_xml;
    const TextItem &m_text;
    const Inks &m_inks;
    Letters m_letters;
};

} // namespace

void writeTextBody(Xml &xml, const TextItem &text, const Inks &inks, Letters letters)
{
    xml.element(u"p:txBody"_s, {}, [&] {
        if (letters == Letters::Own)
            writeBoxProperties(xml, text);
        else
            xml.element(u"a:bodyPr"_s, {}, [&] { xml.element(u"a:normAutofit"_s); });
        xml.element(u"a:lstStyle"_s);
        writeParagraphs(xml, text, inks, letters);
    });
}

void writeBoxProperties(Xml &xml, const TextItem &text)
{
    // A label keeps to its line, even where another font makes it wider than it was laid out.
    const bool isLabel = text.field.isEmpty() && text.lines.size() == 1 && text.lines[0].size() == 1;
    const qint64 inset = emu(text.inset);
    xml.element(u"a:bodyPr"_s,
        {{u"wrap"_s, isLabel ? u"none"_s : u"square"_s}, {u"lIns"_s, inset}, {u"tIns"_s, inset},
            {u"rIns"_s, inset}, {u"bIns"_s, inset},
            {u"anchor"_s, text.anchor == Anchor::Middle ? u"ctr"_s : u"t"_s}},
        [&] { xml.element(u"a:normAutofit"_s); });
}

void writeParagraphs(Xml &xml, const TextItem &text, const Inks &inks, Letters letters)
{
    Paragraphs(xml, text, inks, letters).write();
}

void writeLettering(Xml &xml, const QString &element, const Lettering &lettering, const Inks &inks)
{
    const bool isBold = lettering.weight == Weight::SemiBold;
    // The format knows bold alone: set so much closer, Inter's is as wide as its semi-bold.
    constexpr double closer = 0.0055;
    xml.element(element,
        {{u"sz"_s, hundredths(lettering.size)}, {u"b"_s, isBold ? 1 : 0},
            given(u"spc"_s, isBold ? QString::number(hundredths(-closer * lettering.size)) : QString())},
        [&] { inks.fill(xml, lettering.ink); });
}

} // namespace concave::pptx
