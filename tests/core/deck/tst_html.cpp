// The deck as a web page: read back as XML.
#include "core/deck/html.h"
#include "core/deck/wording.h"
#include "tests/core/deck/dispatching.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/test.h"

#include <QCryptographicHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

DeckLook look()
{
    DeckLook look{.colours = {}, .font = u"Inter"_s, .fallback = u"Arial"_s};
    for (std::size_t i = 0; i < look.colours.size(); ++i)
        look.colours[i] = static_cast<Rgb>(0x010203 * i);
    return look;
}

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< within it, at any depth
};

/// All elements of a page in their order; the test ends where it is not well-formed.
std::vector<Element> elementsOf(const QByteArray &bytes)
{
    std::vector<Element> elements;
    std::vector<std::size_t> open;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open.push_back(elements.size());
            elements.push_back({xml.name().toString(), xml.attributes(), {}});
            break;
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            for (const std::size_t element : open)
                elements[element].text += xml.text();
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        qFatal("%s in line %lld", qPrintable(xml.errorString()), xml.lineNumber());
    return elements;
}

std::vector<Element> elementsOf(const DeckSources &sources)
{
    return elementsOf(toHtml(makeDeck(sources, FixedMeasure()), look()));
}

std::vector<Element> named(const std::vector<Element> &elements, QStringView name)
{
    std::vector<Element> found;
    std::ranges::copy_if(
        elements, std::back_inserter(found), [&](const Element &one) { return one.name == name; });
    return found;
}

QStringList valuesOf(const std::vector<Element> &elements, const QString &attribute)
{
    QStringList values;
    for (const Element &element : elements) {
        if (element.attributes.hasAttribute(attribute))
            values << element.attributes.value(attribute).toString();
    }
    return values;
}

/// Texts of the elements with a role.
QStringList textsOf(const std::vector<Element> &elements, const QString &role)
{
    QStringList texts;
    for (const Element &element : elements) {
        if (element.attributes.value(u"role"_s) == role)
            texts << element.text.simplified();
    }
    return texts;
}

QString hashOf(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toBase64());
}

} // namespace

class TestHtml : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everySlideIsASectionThatCanBeLinkedTo()
    {
        const std::vector<Element> sections = named(elementsOf(dispatching::sources()), u"section");
        QCOMPARE(valuesOf(sections, u"id"_s), u"1 2 3 4 5 6 7"_s.split(u' '));
        QCOMPARE(valuesOf(sections, u"aria-label"_s)[2],
            u"“If the engine drops an order, nobody notices until the customer calls.”"_s);
    }

    void textIsTextInTheOrderInWhichItIsRead()
    {
        const std::vector<Element> sections = named(elementsOf(dispatching::sources()), u"section");
        QCOMPARE(sections[5].text.simplified(),
            u"Concern 2 of 2 “It will be slow exactly when it rains” Dario Pelk, head of dispatch Raised "
            "Worst case Not said yet. What we do about it Not answered yet. Due on Thursday. How you will "
            "know "
            "No metric yet. Pantrylark, Dispatching engine 6"_s);
    }

    void aSlideHasOneHeading()
    {
        const QStringList headings = textsOf(elementsOf(dispatching::sources()), u"heading"_s);
        QCOMPARE(headings.size(), 7);
        QCOMPARE(headings[2], u"“If the engine drops an order, nobody notices until the customer calls.”"_s);
    }

    void theSummaryIsATable()
    {
        const std::vector<Element> elements = elementsOf(dispatching::sources());
        QCOMPARE(textsOf(elements, u"columnheader"_s),
            (QStringList{u"Concern"_s, u"What we do about it"_s, u"Status"_s}));
        QCOMPARE(textsOf(elements, u"cell"_s).value(5), u"Raised"_s);
        QCOMPARE(textsOf(elements, u"row"_s).size(), 3);
    }

    void aChartSaysItsNumbersInATable()
    {
        const std::vector<Element> tables = named(elementsOf(dispatching::sources()), u"table");
        QCOMPARE(tables.size(), 2U);
        const std::vector<Element> elements = elementsOf(dispatching::sources());
        QStringList rows;
        for (const Element &row : named(elements, u"tr")) {
            if (row.text.startsWith(u"Breach"_s))
                rows << row.text;
        }
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[3], u"Breach27 February 2026 00:0031"_s);
    }

    void notesCanBeOpened()
    {
        DeckSources sources = dispatching::sources();
        sources.book.concerns[0].notes = u"Wait\nfor the question."_s;
        const std::vector<Element> details = named(elementsOf(sources), u"details");
        QVERIFY(!details.empty());
        QVERIFY2(details[1].text.contains(u"Wait\nfor the question."_s), qPrintable(details[1].text));
    }

    void itRunsItsOwnScriptAloneAndFetchesNothing()
    {
        const QByteArray bytes = toHtml(makeDeck(dispatching::sources(), FixedMeasure()), look());
        const std::vector<Element> elements = elementsOf(bytes);
        const std::vector<Element> styles = named(elements, u"style");
        const std::vector<Element> scripts = named(elements, u"script");
        QCOMPARE(styles.size(), 1U);
        QCOMPARE(scripts.size(), 1U);
        QCOMPARE(valuesOf(elements, u"http-equiv"_s), QStringList{u"Content-Security-Policy"_s});
        QCOMPARE(valuesOf(elements, u"content"_s).front(),
            u"default-src 'none'; style-src 'sha256-%1'; script-src 'sha256-%2'; base-uri 'none'; form-action 'none'"_s
                .arg(hashOf(styles[0].text), hashOf(scripts[0].text)));
        // A browser reads them as they stand in the file, so that nothing in them may be escaped.
        QVERIFY(bytes.contains(styles[0].text.toUtf8()));
        QVERIFY(bytes.contains(scripts[0].text.toUtf8()));
        for (const Element &element : elements) {
            for (const QXmlStreamAttribute &attribute : element.attributes) {
                const QString name = attribute.name().toString();
                QVERIFY2(
                    !name.startsWith(u"on"_s) && name != u"href"_s && name != u"src"_s && name != u"style"_s,
                    qPrintable(element.name + u' ' + name));
            }
        }
    }

    void whatLooksLikeMarkupIsText()
    {
        const QString evil =
            u"</text><script>alert('&amp;')</script><img src=x onerror=\"x\"> ]]> <!-- \u0001"_s;
        DeckSources sources = dispatching::sources();
        sources.project.name = sources.project.client = sources.author = evil;
        for (Concern &concern : sources.book.concerns)
            concern.name = concern.words = concern.worstCase = concern.mitigation = concern.failure =
                concern.notes = concern.fallback = evil;
        sources.book.stakeholders[0].name = evil;
        sources.book.recipients[0].name = evil;
        sources.book.steps[0].text = evil;
        sources.metrics.metrics[0].name = sources.metrics.metrics[0].unit = evil;
        for (PlannedProject &planned : sources.plan->projects)
            planned.project.name = evil;
        const auto namesOf = [](const std::vector<Element> &elements) {
            QStringList names;
            for (const Element &element : elements)
                names << element.name;
            names.removeDuplicates();
            names.sort();
            return names;
        };
        const std::vector<Element> elements = elementsOf(sources);
        QCOMPARE(namesOf(elements), namesOf(elementsOf(dispatching::sources())));
        QCOMPARE(named(elements, u"script").size(), 1U);
        QCOMPARE(named(elements, u"title").size(), 1U);
        QCOMPARE(named(elements, u"title").front().text, cleaned(evil).simplified());
    }

    void textOfEveryKindIsWellFormed()
    {
        DeckSources sources = dispatching::sources();
        for (ushort code = 0; code < 0x250; ++code)
            sources.book.concerns[0].mitigation += QChar(code);
        sources.book.concerns[0].words =
            u"تختفي الطلبات 😀"_s + QChar(0xD83D) + QChar(0xFFFF) + QChar(0xFDD0) + QChar(0xDE00);
        const QStringList headings = textsOf(elementsOf(sources), u"heading"_s);
        QVERIFY2(headings.contains(u"“تختفي الطلبات 😀\uFFFD\uFFFD\uFDD0\uFFFD”"_s),
            qPrintable(headings.join(u"\n"_s)));
    }

    void aFontsNameStaysAName()
    {
        DeckLook odd = look();
        odd.font = u"Evil\"; } body { display: none"_s;
        const std::vector<Element> pictures =
            named(elementsOf(toHtml(makeDeck(dispatching::sources(), FixedMeasure()), odd)), u"svg");
        QCOMPARE(pictures[0].attributes.value(u"font-family"_s),
            u"\"Evil; } body { display: none\", \"Arial\", sans-serif"_s);
    }

    void aDeckWithoutPagesIsAPage()
    {
        QCOMPARE(named(elementsOf(toHtml(Deck(), look())), u"main").size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
