#include "core/canvas/markdownwords.h"

#include "core/canvas/canvas.h"
#include "core/canvas/markdown.h"
#include "core/exchange/folding.h"

#include <QRegularExpression>

namespace concave {

namespace {

QSet<QString> wordsOfOne(const CanvasTemplate &form)
{
    QSet<QString> words{attributionLine(form).simplified()};
    for (const TemplateBlock &block : form.blocks)
        words << block.hint.simplified();
    return words;
}

} // namespace

QString foldedHeading(QString heading)
{
    heading.replace(u'&', QStringLiteral(" and "));
    const QString word = foldedWord(heading);
    return word.isEmpty() ? heading.simplified() : word;
}

BlockNames::BlockNames(const CanvasTemplate &form)
{
    for (const TemplateBlock &block : form.blocks)
        m_titles[foldedHeading(block.title)] << block.key;
    for (const TemplateBlock &block : form.blocks)
        m_others.insert(foldedHeading(block.key), block.key);
    for (const CanvasTemplate &other : builtInTemplates()) {
        for (const TemplateBlock &block : other.blocks) {
            if (findBlock(form, block.key) && !m_others.contains(foldedHeading(block.title)))
                m_others.insert(foldedHeading(block.title), block.key);
        }
    }
}

std::optional<QString> BlockNames::named(const QString &heading)
{
    static const QRegularExpression number(QStringLiteral("^[\\s*_(]*\\d{1,3}[.):]*\\s+"));
    for (const QString &word : {foldedHeading(heading), foldedHeading(QString(heading).remove(number))}) {
        if (const auto titles = m_titles.constFind(word); titles != m_titles.cend())
            return titles->at(std::min(m_uses[word]++, titles->size() - 1));
        if (const auto other = m_others.constFind(word); other != m_others.cend())
            return *other;
    }
    return std::nullopt;
}

QHash<QString, QString> headerFieldsByWord()
{
    QHash<QString, QString> fields;
    for (const QStringView name : {u"designed_for", u"designed_by", u"day", u"iteration"}) {
        const Field &field = Canvas::description().fields[*Canvas::description().index(name)];
        fields.insert(foldedHeading(QString::fromUtf8(field.label)), name.toString());
        fields.insert(foldedHeading(field.labelText()), name.toString());
    }
    return fields;
}

QHash<QString, NoteMark> marksByWord()
{
    static const std::size_t field = *Note::description().index(u"mark");
    QHash<QString, NoteMark> marks;
    for (const Choice &choice : Note::description().fields[field].choices) {
        const auto mark = static_cast<NoteMark>(choice.stored);
        marks.insert(foldedHeading(QString::fromUtf8(choice.word)), mark);
        marks.insert(foldedHeading(QString::fromUtf8(choice.label)), mark);
        marks.insert(foldedHeading(markName(mark)), mark);
    }
    return marks;
}

QSet<QString> templateWords(const CanvasTemplate &form)
{
    QSet<QString> words = wordsOfOne(form);
    for (const CanvasTemplate &other : builtInTemplates())
        words.unite(wordsOfOne(other));
    words.remove(QString());
    return words;
}

} // namespace concave
