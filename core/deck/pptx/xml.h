// XML of one part of an Office package, written element by element.
#pragma once

#include <QXmlStreamWriter>

#include <initializer_list>
#include <span>

namespace concave::pptx {

/// English Metric Units, of which a point has 12,700.
qint64 emu(double points);

/// The text without what XML cannot hold: control characters but tab and line feed, and halves of surrogate
/// pairs.
QString sound(const QString &text);

struct Attribute
{
    Attribute(const QString &ofName, const QString &text) : name(ofName), value(text) {}
    Attribute(const QString &ofName, qint64 number) : name(ofName), value(QString::number(number)) {}

    QString name;
    QString value;
};

/// One that is left out where its value is empty.
Attribute given(const QString &name, const QString &value);

/// Texts and values may be any; they are made sound and escaped.
class Xml
{
public:
    Xml();
    Xml(const Xml &) = delete;
    Xml &operator=(const Xml &) = delete;

    void element(const QString &name, std::span<const Attribute> attributes);
    void element(const QString &name, std::initializer_list<Attribute> attributes = {});
    /// `content` writes what stands in it.
    template <class Content>
    void element(const QString &name, std::initializer_list<Attribute> attributes, Content &&content)
    {
        start(name, attributes);
        content();
        m_writer.writeEndElement();
    }
    void text(const QString &name, const QString &text);
    void text(const QString &text);

    QByteArray bytes() const;

private:
    void start(const QString &name, std::initializer_list<Attribute> attributes);
    void write(std::span<const Attribute> attributes);

    QString m_text;
    QXmlStreamWriter m_writer{&m_text};
};

/// The namespaces of a part's first element.
Attribute drawingNamespace();
Attribute relationNamespace();
Attribute slideNamespace();

} // namespace concave::pptx
