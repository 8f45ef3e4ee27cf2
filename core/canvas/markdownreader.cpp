#include "core/canvas/markdown.h"
#include "core/canvas/markdownlines.h"
#include "core/canvas/markdowntext.h"
#include "core/canvas/markdownwords.h"
#include "core/exchange/encoding.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

class Reader
{
public:
    Reader(const QString &text, const CanvasTemplate &form) : m_names(form), m_words(templateWords(form))
    {
        qsizetype from = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] != u'\n' && text[at] != u'\r')
                continue;
            m_lines.push_back(QStringView(text).sliced(from, at - from));
            if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
                ++at;
            from = at + 1;
        }
        m_lines.push_back(QStringView(text).sliced(from));
    }

    /// How many blocks a heading named. After read().
    qsizetype named() const { return m_named.size(); }

    /// Once.
    MarkdownCanvas read()
    {
        for (m_at = 0; m_at < m_lines.size() && m_read.notes.size() <= mostMarkdownNotes; ++m_at)
            takeLine(m_lines[m_at]);
        close();
        leaveHeading(0);
        return std::move(m_read);
    }

private:
    /// A note whose lines are being read.
    struct Open
    {
        bool isItem = false;
        bool isNumbered = false;
        bool isInterrupted = false; ///< by a blank line
        bool breaks = false;        ///< its last line ended with a hard break
        bool endsWithSlash = false; ///< which is text where no line follows
        qsizetype indent = 0;       ///< of an item's text
        int lines = 0;
        QStringView first; ///< its first line, as it stands there
        QString text;
        std::optional<NoteMark> mark;
    };

    void takeLine(QStringView line)
    {
        if (line.trimmed().isEmpty()) {
            if (!m_open || !m_open->isItem)
                return close();
            keepSlash();
            m_open->isInterrupted = true;
            return;
        }
        if (takeFence(line))
            return;
        if (const auto heading = headingOf(line)) {
            close();
            enterHeading(heading->level, heading->text);
            return;
        }
        const bool isLoneLine = m_open && !m_open->isItem && m_open->lines == 1;
        if (const int level = underlineLevel(line); level > 0 && isLoneLine) {
            const QStringView heading = withoutEdges(m_open->first);
            m_open.reset();
            enterHeading(level, heading);
            return;
        }
        if (isRule(line)) {
            close();
            return;
        }
        if (const auto item = itemOf(line); item && mayBegin(*item))
            return takeItem(line, *item);
        const bool goesOn = m_open && (!m_open->isInterrupted || indentOf(line) >= 2);
        if (goesOn)
            addLine(withoutEdges(line), line);
        else
            takeParagraph(line);
    }

    /// A number in the middle of a text is one, unless a list goes on there or begins.
    bool mayBegin(const MarkdownItem &item) const
    {
        return item.number < 0 || item.number == 1 || !m_open || m_open->isInterrupted || m_open->isNumbered;
    }

    void takeItem(QStringView line, const MarkdownItem &item)
    {
        close();
        const QStringView content = withoutEdges(line.sliced(item.content));
        if (takeHeaderField(content) || takeBoldHeading(content))
            return;
        m_open = Open{.isItem = true,
            .isNumbered = item.number >= 0,
            .indent = item.content,
            .first = line,
            .text = {},
            .mark = {}};
        addLine(withoutMark(content), line);
    }

    void takeParagraph(QStringView line)
    {
        close();
        const QStringView content = withoutEdges(line);
        if (takeHeaderField(content) || takeBoldHeading(content) || isOfTemplate(content))
            return;
        m_open = Open{.first = line, .text = {}, .mark = {}};
        addLine(withoutMark(content), line);
    }

    /// `whole` is the line with its end, where two spaces are a hard break.
    void addLine(QStringView content, QStringView whole)
    {
        if (!m_open->text.isEmpty() || m_open->breaks) {
            const bool isNewLine = !m_open->isItem || m_open->breaks || m_open->isInterrupted;
            m_open->text += isNewLine ? u'\n' : u' ';
        }
        const auto last = std::find_if(content.rbegin(), content.rend(), [](QChar c) { return c != u'\\'; });
        m_open->endsWithSlash = (last - content.rbegin()) % 2 == 1;
        m_open->breaks = m_open->endsWithSlash || whole.endsWith(QStringView(u"  "));
        m_open->text += unescaped(m_open->endsWithSlash ? content.chopped(1) : content);
        m_open->isInterrupted = false;
        ++m_open->lines;
    }

    /// All lines to the fence's end, as they stand there; false where it has none.
    bool takeFence(QStringView line)
    {
        const auto [sign, count] = fenceOf(line);
        if (count == 0)
            return false;
        const std::size_t end = endOfFence(sign, count);
        if (end == 0)
            return false;
        const bool isOfItem = m_open && m_open->isItem && indentOf(line) >= 2;
        if (!isOfItem) {
            close();
            m_open = Open{.first = line, .text = {}, .mark = NoteMark::Agreed};
        }
        const qsizetype indent = isOfItem ? std::min(m_open->indent, indentOf(line)) : 0;
        for (; m_at <= end; ++m_at) {
            const QStringView inner = m_lines[m_at];
            if (m_open->lines++ > 0)
                m_open->text += u'\n';
            m_open->text += inner.sliced(std::min(indent, indentOf(inner)));
        }
        m_at = end;
        if (isOfItem)
            m_open->isInterrupted = true;
        else
            close();
        return true;
    }

    /// The line that closes a fence which begins here; 0 where none does.
    std::size_t endOfFence(QChar sign, qsizetype count)
    {
        qsizetype &hopeless = m_hopeless[sign]; // fences of this length or longer are not closed below
        if (hopeless > 0 && count >= hopeless)
            return 0;
        for (std::size_t at = m_at + 1; at < m_lines.size(); ++at) {
            const QStringView line = withoutEdges(m_lines[at]);
            if (line.size() >= count && std::ranges::all_of(line, [&](QChar c) { return c == sign; }))
                return at;
        }
        hopeless = count;
        return 0;
    }

    /// Marks the open note as "[assumption] " at its start says, or a box before an item; the rest.
    QStringView withoutMark(QStringView content)
    {
        static const QHash<QString, NoteMark> known = marksByWord();
        constexpr qsizetype longestMark = 40;
        const qsizetype end = content.startsWith(u'[') ? content.left(longestMark).indexOf(u']') : -1;
        const QStringView rest = end < 0 ? QStringView() : content.sliced(end + 1);
        if (rest.isEmpty() || indentOf(rest) == 0)
            return content;
        const QStringView word = content.sliced(1, end - 1);
        if (m_open->isItem && (word == u" " || word == u"x" || word == u"X")) {
            m_open->mark = word == u" " ? NoteMark::Assumption : NoteMark::Agreed;
        } else if (const auto mark = known.constFind(foldedHeading(word.toString())); mark != known.cend()) {
            m_open->mark = *mark;
        } else {
            return content;
        }
        return withoutEdges(rest);
    }

    bool takeHeaderField(QStringView content)
    {
        static const QHash<QString, QString> fields = headerFieldsByWord();
        constexpr qsizetype longestLabel = 60;
        const qsizetype colon = content.left(longestLabel).indexOf(u':');
        if (!m_isBeforeHeadings || colon < 1 || content[colon - 1] == u'\\')
            return false;
        const QString field = fields.value(foldedHeading(content.left(colon).toString()));
        if (field.isEmpty() || m_header.contains(field))
            return false;
        QStringView rest = withoutEdges(content.sliced(colon + 1));
        if (rest.startsWith(u"**") || rest.startsWith(u"__"))
            rest = withoutEdges(rest.sliced(2));
        if (!setHeaderField(field, unescaped(rest)))
            return false;
        m_header << field;
        m_read.hasHeader = true;
        return true;
    }

    /// False where the value does not fit the field.
    bool setHeaderField(const QString &field, const QString &value)
    {
        Canvas &canvas = m_read.canvas;
        if (field == u"designed_for") {
            canvas.designedFor = value;
        } else if (field == u"designed_by") {
            canvas.designedBy = value;
        } else if (field == u"day") {
            canvas.day = QDate::fromString(value, Qt::ISODate);
            return value.isEmpty() || canvas.day.isValid();
        } else {
            const int number = value.toInt();
            canvas.iteration = std::max(1, number);
            return value.isEmpty() || number > 0;
        }
        return true;
    }

    bool takeBoldHeading(QStringView content)
    {
        QStringView title = content;
        if (title.endsWith(u':'))
            title.chop(1);
        const auto bold = emphasised(title, 2);
        const auto block = bold ? m_names.named(unescaped(*bold)) : std::nullopt;
        if (!block)
            return false;
        constexpr int lowestLevel = 7;
        leaveHeading(lowestLevel);
        m_isBeforeHeadings = false;
        enterBlock(*block);
        return true;
    }

    /// A hint or an attribution.
    bool isOfTemplate(QStringView content) const
    {
        const auto inner = emphasised(content, 1);
        return inner && m_words.contains(unescaped(*inner).simplified());
    }

    void enterHeading(int level, QStringView raw)
    {
        leaveHeading(level);
        const QString heading = unescaped(raw);
        if (const auto block = m_names.named(heading)) {
            enterBlock(*block);
        } else if (level == 1 && m_isBeforeHeadings && m_read.title.isEmpty() && m_read.notes.empty()) {
            m_read.title = heading;
            return; // its header follows
        } else if (isUnplacedHeading(heading)) {
            m_block.clear();
        } else {
            m_block = heading;
            m_unknown = {level, heading};
            m_notesAbove = m_read.notes.size();
            if (!m_seen.contains(heading))
                m_read.unknown << heading;
            m_seen << heading;
        }
        m_isBeforeHeadings = false;
    }

    void enterBlock(const QString &block)
    {
        m_block = block;
        m_named << block;
    }

    static bool isUnplacedHeading(const QString &heading)
    {
        return heading == QStringLiteral("Not placed yet") || heading == tr("Not placed yet");
    }

    /// An unknown heading with nothing below it is a note; `level` is that of the next one.
    void leaveHeading(int level)
    {
        const auto [unknownLevel, heading] = std::exchange(m_unknown, {});
        const bool isEmpty = m_read.notes.size() == m_notesAbove;
        if (unknownLevel > 0 && isEmpty && level <= unknownLevel && !heading.trimmed().isEmpty())
            add(heading, NoteMark::Agreed, QString());
    }

    void keepSlash()
    {
        if (std::exchange(m_open->endsWithSlash, false))
            m_open->text += u'\\';
    }

    void close()
    {
        if (!m_open)
            return;
        keepSlash();
        const Open open = *std::exchange(m_open, std::nullopt);
        const bool asks = open.text.endsWith(u'?');
        if (!open.text.trimmed().isEmpty())
            add(open.text, open.mark.value_or(asks ? NoteMark::Question : NoteMark::Agreed), m_block);
    }

    void add(const QString &text, NoteMark mark, const QString &block)
    {
        m_read.notes.push_back({.id = {},
            .canvas = {},
            .block = block,
            .text = text,
            .mark = mark,
            .concern = {},
            .metric = {},
            .dataSource = {},
            .task = {}});
    }

    BlockNames m_names;
    QSet<QString> m_words; ///< of templates
    std::vector<QStringView> m_lines;
    std::size_t m_at = 0;
    QHash<QChar, qsizetype> m_hopeless;

    std::optional<Open> m_open;
    QString m_block;
    QSet<QString> m_named; ///< blocks
    bool m_isBeforeHeadings = true;
    QStringList m_header;              ///< its fields that were there
    std::pair<int, QString> m_unknown; ///< the heading we are below, and its level from 1; 0: none
    std::size_t m_notesAbove = 0;
    QSet<QString> m_seen; ///< unknown headings

    MarkdownCanvas m_read;
};

Error notText()
{
    return {Failure::Input, tr("The file is not a text file. Nothing was imported. Save it as Markdown or "
                               "plain text, in UTF-8, and "
                               "try again.")};
}

Result<QString> textOf(const QByteArray &bytes)
{
    if (bytes.size() > mostMarkdown) {
        return Error{
            Failure::Input, tr("The file is larger than %1 MB, which no canvas is. Nothing was imported. "
                               "Cut it into parts, or choose another.")
                                .arg(mostMarkdown >> 20)};
    }
    if (bytes.startsWith("%PDF"))
        return notText();
    const auto utf8 = toUtf8(bytes);
    if (!utf8)
        return notText();
    QString text = QString::fromUtf8(*utf8);
    if (text.trimmed().isEmpty())
        return Error{Failure::Input, tr("The file is empty. Nothing was imported. Choose another.")};
    return text;
}

} // namespace

Result<MarkdownCanvas> readMarkdown(const QByteArray &bytes, const CanvasTemplate &form)
{
    const auto text = textOf(bytes);
    if (!text)
        return text.error();
    MarkdownCanvas read = Reader(*text, form).read();
    if (read.notes.size() > mostMarkdownNotes) {
        return Error{
            Failure::Input, tr("The file has more than %1 notes, which no canvas has. Nothing was imported. "
                               "Cut it into parts, "
                               "or choose another.")
                                .arg(QLocale().toString(static_cast<qulonglong>(mostMarkdownNotes)))};
    }
    if (read.notes.empty() && !read.hasHeader) {
        return Error{
            Failure::Input, tr("There are no notes in the file. Nothing was imported. Write them below "
                               "the headings of the canvas, or choose another file.")};
    }
    return read;
}

const CanvasTemplate &likelyForm(const QByteArray &bytes, const std::vector<CanvasTemplate> &templates)
{
    const auto text = textOf(bytes);
    const auto likelihood = [&](const CanvasTemplate &form) {
        Reader reader(*text, form);
        const QString title = reader.read().title;
        return std::pair(reader.named(), title.endsWith(form.name) ? form.name.size() : 0);
    };
    return text ? *std::ranges::max_element(templates, {}, likelihood) : templates.front();
}

} // namespace concave
