#include "core/pipeline/filter.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace concave {

namespace {

struct Key
{
    QLatin1StringView text;
    FilterKind kind;
    const char *meaning; ///< nullptr: another spelling that is not proposed
};

constexpr std::array keys{
    Key{QLatin1StringView("source:"), FilterKind::Source,
        QT_TRANSLATE_NOOP("Pipeline", "where it came from")},
    Key{QLatin1StringView("stage:"), FilterKind::Stage, QT_TRANSLATE_NOOP("Pipeline", "where it stands")},
    Key{QLatin1StringView("tag:"), FilterKind::Tag, QT_TRANSLATE_NOOP("Pipeline", "has the tag")},
    Key{QLatin1StringView("due:"), FilterKind::Due,
        QT_TRANSLATE_NOOP("Pipeline", "when the next action is due")},
    Key{QLatin1StringView("is:"), FilterKind::Is, QT_TRANSLATE_NOOP("Pipeline", "how the deal is doing")},
    Key{QLatin1StringView("value>="), FilterKind::AtLeast, nullptr},
    Key{QLatin1StringView("value<="), FilterKind::AtMost, nullptr},
    Key{QLatin1StringView("value>"), FilterKind::Above, QT_TRANSLATE_NOOP("Pipeline", "is worth more")},
    Key{QLatin1StringView("value<"), FilterKind::Below, QT_TRANSLATE_NOOP("Pipeline", "is worth less")},
    Key{QLatin1StringView("value="), FilterKind::Equal, nullptr},
};

struct Keyword
{
    QLatin1StringView text;
    const char *meaning;
    bool (*holds)(const LeadFacts &);
};

constexpr std::array dueWords{
    Keyword{QLatin1StringView("today"), QT_TRANSLATE_NOOP("Pipeline", "due today"),
        [](const LeadFacts &facts) { return facts.followUp == FollowUp::Due; }},
    Keyword{QLatin1StringView("overdue"), QT_TRANSLATE_NOOP("Pipeline", "late"),
        [](const LeadFacts &facts) { return facts.followUp == FollowUp::Overdue; }},
    Keyword{QLatin1StringView("none"), QT_TRANSLATE_NOOP("Pipeline", "no next action"),
        [](const LeadFacts &facts) { return facts.followUp == FollowUp::Missing; }},
};

constexpr std::array isWords{
    Keyword{QLatin1StringView("open"), QT_TRANSLATE_NOOP("Pipeline", "not won and not lost"),
        [](const LeadFacts &facts) { return isOpen(facts.standing); }},
    Keyword{QLatin1StringView("unsigned"), QT_TRANSLATE_NOOP("Pipeline", "someone has yet to sign"),
        [](const LeadFacts &facts) { return facts.standing == Standing::Unsigned; }},
    Keyword{QLatin1StringView("won"), QT_TRANSLATE_NOOP("Pipeline", "signed by all"),
        [](const LeadFacts &facts) { return facts.standing == Standing::Won; }},
    Keyword{QLatin1StringView("lost"), QT_TRANSLATE_NOOP("Pipeline", "lost"),
        [](const LeadFacts &facts) { return facts.standing == Standing::Lost; }},
    Keyword{QLatin1StringView("stale"), QT_TRANSLATE_NOOP("Pipeline", "silent for too long"),
        [](const LeadFacts &facts) { return facts.isStale; }},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter < QChar(0x80); });
}

/// The letter that has no decomposition of its own, or itself.
QChar withoutStroke(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø':
        return u'o';
    case u'ł':
        return u'l';
    case u'đ':
        return u'd';
    case u'ı':
        return u'i';
    default:
        return letter;
    }
}

bool holds(const QString &text, const QString &word)
{
    return isAscii(text) ? text.contains(word, Qt::CaseInsensitive) : folded(text).contains(word);
}

bool holds(const Lead &lead, const QString &word)
{
    return std::ranges::any_of(
        std::array{&lead.company, &lead.title, &lead.contact, &lead.role, &lead.email, &lead.phone,
            &lead.link, &lead.source, &lead.tags, &lead.nextAction, &lead.note},
        [&](const QString *text) { return holds(*text, word); });
}

template <std::size_t count>
const Keyword *find(const std::array<Keyword, count> &keywords, const QString &beginning)
{
    const auto found = std::ranges::find_if(keywords,
        [&](const Keyword &keyword) { return !beginning.isEmpty() && keyword.text.startsWith(beginning); });
    return found == keywords.end() ? nullptr : &*found;
}

/// "10000", "10k", "2.5m"
std::optional<double> amountOf(const QString &text)
{
    const double unit = text.endsWith(u'k') ? 1e3 : text.endsWith(u'm') ? 1e6 : 1;
    bool isNumber = false;
    const double number = text.chopped(unit > 1 ? 1 : 0).toDouble(&isNumber) * unit;
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Without quotes; whether there were some.
std::pair<QString, bool> unquoted(const QString &word)
{
    if (!word.contains(u'"'))
        return {word, false};
    QString text = word;
    return {text.remove(u'"'), true};
}

/// What the text after a key asks for; nothing where it is none of the key's.
std::optional<FilterCondition> conditionOf(FilterKind kind, const QString &typed)
{
    const auto [text, isWhole] = unquoted(typed);
    FilterCondition condition{.kind = kind, .text = folded(text), .isWhole = isWhole};
    switch (kind) {
    case FilterKind::Source:
    case FilterKind::Stage:
    case FilterKind::Tag:
        return condition;
    case FilterKind::Due:
        return find(dueWords, condition.text) ? std::optional(condition) : std::nullopt;
    case FilterKind::Is:
        return find(isWords, condition.text) ? std::optional(condition) : std::nullopt;
    default:
        break;
    }
    const std::optional<double> number = amountOf(condition.text);
    condition.number = number.value_or(0);
    return number ? std::optional(condition) : std::nullopt;
}

/// "valu>3", "owner:me"
bool looksLikeCondition(const QString &word)
{
    const auto end = std::ranges::find_if_not(word, [](QChar letter) { return letter.isLetter(); });
    return end != word.begin() && end != word.end() && std::next(end) != word.end() &&
           QStringView(u":<>=").contains(*end);
}

bool isLike(const FilterCondition &condition, const QString &text)
{
    const QString there = folded(text);
    return condition.isWhole ? there == condition.text : there.startsWith(condition.text);
}

bool hasTag(const FilterCondition &condition, const Lead &lead)
{
    const QStringList tags = tagsOf(lead);
    if (tags.isEmpty())
        return condition.isWhole && condition.text.isEmpty();
    return std::ranges::any_of(tags, [&](const QString &tag) { return isLike(condition, tag); });
}

bool holds(
    const FilterCondition &condition, const Pipeline &pipeline, const Lead &lead, const LeadFacts &facts)
{
    switch (condition.kind) {
    case FilterKind::Source:
        return isLike(condition, lead.source);
    case FilterKind::Stage:
        return isLike(condition, pipeline.stages[facts.stage].name);
    case FilterKind::Tag:
        return hasTag(condition, lead);
    case FilterKind::Due:
        return find(dueWords, condition.text)->holds(facts);
    case FilterKind::Is:
        return find(isWords, condition.text)->holds(facts);
    case FilterKind::Above:
        return facts.value > condition.number;
    case FilterKind::Below:
        return facts.value < condition.number;
    case FilterKind::AtLeast:
        return facts.value >= condition.number;
    case FilterKind::AtMost:
        return facts.value <= condition.number;
    case FilterKind::Equal:
        return facts.value == condition.number;
    }
    return false;
}

/// Each once, in the order of the alphabet.
QStringList sorted(QStringList texts)
{
    texts.removeAll(QString());
    texts.sort(Qt::CaseInsensitive);
    texts.removeDuplicates();
    return texts;
}

QStringList valuesOf(const Pipeline &pipeline, FilterKind kind)
{
    QStringList values;
    if (kind == FilterKind::Stage) {
        for (const PipelineStage &stage : pipeline.stages)
            values << stage.name;
        return values;
    }
    if (kind == FilterKind::Source)
        values = usualSources();
    for (const Lead &lead : pipeline.leads)
        values << (kind == FilterKind::Source ? QStringList(lead.source) : tagsOf(lead));
    return sorted(values);
}

template <std::size_t count>
std::vector<FilterHint> hintsOf(
    const std::array<Keyword, count> &keywords, QLatin1StringView key, const QString &beginning)
{
    std::vector<FilterHint> hints;
    for (const Keyword &keyword : keywords) {
        if (keyword.text.startsWith(beginning))
            hints.push_back({key + keyword.text, tr(keyword.meaning)});
    }
    return hints;
}

std::vector<FilterHint> valueHints(const Pipeline &pipeline, const Key &key, const QString &beginning)
{
    if (key.kind == FilterKind::Due)
        return hintsOf(dueWords, key.text, beginning);
    if (key.kind == FilterKind::Is)
        return hintsOf(isWords, key.text, beginning);
    std::vector<FilterHint> hints;
    if (key.kind != FilterKind::Source && key.kind != FilterKind::Stage && key.kind != FilterKind::Tag)
        return hints;
    for (const QString &value : valuesOf(pipeline, key.kind)) {
        if (folded(value).startsWith(beginning))
            hints.push_back({filterWord(key.text, value), tr(key.meaning)});
    }
    return hints;
}

/// None where the only one says what is typed already.
std::vector<FilterHint> withoutComplete(std::vector<FilterHint> hints, const QString &word)
{
    const bool isComplete =
        hints.size() == 1 && folded(unquoted(hints.front().word).first) == folded(unquoted(word).first);
    return isComplete ? std::vector<FilterHint>() : hints;
}

} // namespace

LeadFilter::LeadFilter(const QString &text) : m_text(text)
{
    for (const QString &word : filterWords(text))
        read(word);
    std::ranges::stable_sort(m_conditions, {}, &FilterCondition::kind);
}

void LeadFilter::read(const QString &word)
{
    for (const Key &key : keys) {
        if (!word.startsWith(key.text, Qt::CaseInsensitive))
            continue;
        const QString value = word.sliced(key.text.size());
        if (value.isEmpty())
            return; // more is to come
        const std::optional<FilterCondition> condition = conditionOf(key.kind, value);
        if (!condition)
            break;
        m_conditions.push_back(*condition);
        m_asksForLost |= condition->kind == FilterKind::Is && find(isWords, condition->text)->text == u"lost";
        return;
    }
    const QString text = folded(unquoted(word).first);
    if (looksLikeCondition(word))
        m_takenAsText << word;
    if (!text.isEmpty())
        m_words << text;
}

bool LeadFilter::matches(const Pipeline &pipeline, const Lead &lead, const LeadFacts &facts) const
{
    if (facts.standing == Standing::Lost && !m_asksForLost)
        return false;
    for (auto first = m_conditions.begin(); first != m_conditions.end();) {
        const auto last = std::find_if(
            first, m_conditions.end(), [&](const auto &other) { return other.kind != first->kind; });
        const bool any = std::any_of(first, last,
            [&](const FilterCondition &condition) { return holds(condition, pipeline, lead, facts); });
        if (!any)
            return false;
        first = last;
    }
    return std::ranges::all_of(m_words, [&](const QString &word) { return holds(lead, word); });
}

QString folded(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString plain = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    std::ranges::transform(plain, plain.begin(), withoutStroke);
    return plain.replace(QChar(u'ß'), QStringLiteral("ss"));
}

QStringList filterWords(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || !letter.isSpace()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

qsizetype filterWordStart(const QString &text, qsizetype cursor)
{
    const QString before = text.first(cursor);
    const bool isInQuotes = before.count(u'"') % 2 == 1;
    if (before.isEmpty() || (before.back().isSpace() && !isInQuotes))
        return cursor;
    return cursor - filterWords(before).back().size();
}

QString filterWord(const QString &key, const QString &value)
{
    return key + u'"' + QString(value).remove(u'"') + u'"';
}

std::vector<FilterHint> filterHints(const Pipeline &pipeline, const QString &word)
{
    std::vector<FilterHint> hints;
    if (word.isEmpty())
        return hints;
    for (const Key &key : keys) {
        if (word.startsWith(key.text, Qt::CaseInsensitive))
            return withoutComplete(
                valueHints(pipeline, key, folded(unquoted(word.sliced(key.text.size())).first)), word);
        if (key.meaning && key.text.startsWith(word, Qt::CaseInsensitive))
            hints.push_back({key.text, tr(key.meaning)});
    }
    return hints;
}

} // namespace concave
