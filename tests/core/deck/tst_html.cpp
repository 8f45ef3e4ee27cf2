// The deck as a web page: read back as XML.
#include "core/deck/html.h"
#include "tests/core/deck/dispatching.h"
#include "tests/testing/fixedmeasure.h"
#include "tests/testing/test.h"

#include <QCryptographicHash>
#include <QFile>
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

/// What a reader finds in a page.
struct Found
{
    QString error;
    QStringList elements;               ///< names, each once, sorted
    QStringList slides;                 ///< labels of the sections
    QStringList headings;
    QStringList references;             ///< values of attributes that could fetch or run something
    QString style;
    QString script;
    QString policy;
    QString text; ///< of everything that is shown
};

Found read(const QByteArray &bytes)
{
    Found found;
    QXmlStreamReader xml(bytes);
    QStringList path;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path.append(xml.name().toString());
            found.elements.append(path.last());
            const QXmlStreamAttributes attributes = xml.attributes();
            if (path.last() == u"section"_s)
                found.slides.append(attributes.value(u"aria-label"_s).toString());
            if (attributes.value(u"role"_s) == u"heading"_s)
                found.headings.append(QString());
            if (attributes.value(u"http-equiv"_s) == u"Content-Security-Policy"_s)
                found.policy = attributes.value(u"content"_s).toString();
            for (const QXmlStreamAttribute &attribute : attributes) {
                const QString name = attribute.name().toString();
                if (name.startsWith(u"on"_s) || name == u"href"_s || name == u"src"_s || name == u"style"_s)
                    found.references.append(attribute.value().toString());
            }
        } else if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isCharacters()) {
            if (path.contains(u"style"_s) && !path.contains(u"svg"_s))
                found.style += xml.text();
            else if (path.contains(u"script"_s))
                found.script += xml.text();
            else
                found.text += xml.text();
            if (path.contains(u"tspan"_s) && path.size() >= 3 && path[path.size() - 3] == u"g"_s &&
                !found.headings.isEmpty() && found.headings.size() == found.slides.size())
                found.headings.last() += xml.text();
        }
    }
    found.error = xml.hasError() ? xml.errorString() : QString();
    found.elements.sort();
    found.elements.removeDuplicates();
    return found;
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
    void everySlideIsASectionWithItsTitle()
    {
        const QByteArray bytes = toHtml(makeDeck(dispatching::sources(), FixedMeasure()), look());
        QFile f(u"/tmp/deck.html"_s); f.open(QIODevice::WriteOnly); f.write(bytes);
        const Found found = read(bytes);
        QCOMPARE(found.error, QString());
        QCOMPARE(found.slides.size(), 7);
        QCOMPARE(found.slides[2], u"“If the engine drops an order, nobody notices until the customer calls.”"_s);
        qInfo() << found.elements << found.headings << found.references;
        QVERIFY(found.policy.contains(hashOf(found.style)));
        QVERIFY(found.policy.contains(hashOf(found.script)));
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
