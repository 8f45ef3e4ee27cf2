#include "core/document/forgetting.h"

#include "core/document/changeset.h"
#include "core/document/document.h"
#include "core/document/failure.h"
#include "core/document/rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <sqlite3.h>

namespace concave {

namespace {

const QString mark = QStringLiteral("[forgotten]");
constexpr qsizetype fewestLetters = 3;
constexpr qsizetype fewestDigits = 6; ///< of a phone number

QString tr(const char *text)
{
    return QCoreApplication::translate("Document", text);
}

/// Whether the letter is of a script that writes words without spaces between them.
bool isUnspaced(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Of a script without spaces each letter says as much as two.
qsizetype lettersIn(const QString &word)
{
    qsizetype count = 0;
    for (const char32_t letter : word.toUcs4())
        count += !QChar::isLetterOrNumber(letter) ? 0 : isUnspaced(letter) ? 2 : 1;
    return count;
}

bool isSuitable(const QString &word)
{
    return lettersIn(word) >= fewestLetters && !word.contains(u'[') && !word.contains(u']') &&
           !mark.contains(word, Qt::CaseInsensitive);
}

bool isPhone(const QString &word)
{
    qsizetype digits = 0;
    for (const QChar c : word) {
        if (c.isDigit())
            ++digits;
        else if (!QStringLiteral("+-/(). ").contains(c))
            return false;
    }
    return digits >= fewestDigits;
}

/// The term's characters in order; between those of a phone number anything that people write there.
QString phonePattern(const QString &word)
{
    QStringList digits;
    for (const QChar c : word) {
        if (c.isDigit())
            digits << QString(c);
    }
    return QStringLiteral("(?<!\\p{N})\\+?") + digits.join(QStringLiteral("[\\s()/.-]*+")) +
           QStringLiteral("(?!\\p{N})");
}

/// Precondition: a double s stands there as ß.
QString wordsPattern(const QString &words)
{
    QStringList escaped;
    for (const QString &word : words.split(u' '))
        escaped << QRegularExpression::escape(word).replace(
            QStringLiteral("\\ß"), QStringLiteral("(?:ß|ss)"));
    const QList<uint> letters = words.toUcs4();
    const auto isBound = [](char32_t edge) { return QChar::isLetterOrNumber(edge) && !isUnspaced(edge); };
    return (isBound(letters.front()) ? QStringLiteral("(?<![\\p{L}\\p{M}\\p{N}])") : QString()) +
           escaped.join(QStringLiteral("\\s++")) +
           (isBound(letters.back()) ? QStringLiteral("(?![\\p{L}\\p{M}\\p{N}])") : QString());
}

/// What forgetting makes of a document.
struct Rewriting
{
    struct Table
    {
        const Kind *kind = nullptr;
        std::vector<Row> rows;
    };
    struct Entry
    {
        HistoryEntry entry;
        QByteArray changeset;
    };

    std::vector<Table> tables;  ///< whole, those in which anything is rewritten
    std::vector<Entry> history; ///< whole
    Changes changes;
    Erasure erasure;
};

/// Whether the text held a term.
bool erase(QString &text, const Terms &terms)
{
    QString erased = terms.erased(text);
    const bool held = erased != text;
    text = std::move(erased);
    return held;
}

/// In how many fields the row held a term.
qsizetype erase(Row &row, const Kind &kind, const Terms &terms)
{
    qsizetype fields = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (kind.fields[i].type == FieldType::Text)
            fields += erase(std::get<QString>(row[i]), terms) ? 1 : 0;
    }
    return fields;
}

Result<void> appendRows(
    Rewriting &rewriting, SQLite::Database &database, const Kind &kind, const Terms &terms)
{
    Result<std::vector<Row>> rows = readRows(database, kind);
    if (!rows)
        return rows.error();
    Erasure::OfKind erased{.kind = &kind};
    for (Row &row : *rows) {
        const qsizetype fields = erase(row, kind, terms);
        if (fields == 0)
            continue;
        ++erased.records;
        erased.fields += fields;
        rewriting.changes.push_back({&kind, idOf(row), Operation::Update});
    }
    if (erased.records > 0) {
        rewriting.erasure.kinds.push_back(erased);
        rewriting.tables.push_back({&kind, std::move(*rows)});
    }
    return {};
}

void appendHistory(Rewriting &rewriting, SQLite::Database &database, const Kinds &kinds, const Terms &terms)
{
    const auto erased = [&](const QString &text) { return terms.erased(text); };
    for (HistoryEntry &entry : readHistory(database)) {
        const QByteArray before = readChangeset(database, entry.seq);
        QByteArray after = rewritten(before, kinds, erased);
        bool held = after != before;
        for (QString *text : {&entry.author, &entry.label, &entry.why})
            held = erase(*text, terms) || held;
        rewriting.erasure.entries += held ? 1 : 0;
        rewriting.history.push_back({std::move(entry), std::move(after)});
    }
}

Result<Rewriting> rewritingOf(SQLite::Database &database, const Kinds &kinds, const Terms &terms)
{
    Rewriting rewriting;
    for (const Kind *kind : kinds) {
        if (const Result<void> done = appendRows(rewriting, database, *kind, terms); !done)
            return done.error();
    }
    appendHistory(rewriting, database, kinds, terms);
    return rewriting;
}

/// Tables are cleared and filled anew: row by row, SQLite would leave traces of what it moves about in its
/// pages. Those it clears it fills with zeros.
void putInPlace(SQLite::Database &database, const Rewriting &rewriting)
{
    Statements statements(database);
    for (const auto &[kind, rows] : rewriting.tables) {
        clearRows(database, *kind);
        for (const Row &row : rows)
            insertRow(statements, *kind, row);
    }
    clearHistory(database);
    for (const auto &[entry, changeset] : rewriting.history)
        append(database, entry, changeset);
}

/// How much, and not whom.
QString labelOf(const Erasure &erasure)
{
    return tr("Forget a person (records: %1, changes: %2)").arg(erasure.records()).arg(erasure.entries);
}

/// Lets tables be cleared as a whole; no key changes.
class WithoutForeignKeys
{
public:
    explicit WithoutForeignKeys(SQLite::Database &database) : m_database(database)
    {
        m_database.exec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() { m_database.tryExec("PRAGMA foreign_keys = ON"); }
    Q_DISABLE_COPY_MOVE(WithoutForeignKeys)

private:
    SQLite::Database &m_database;
};

} // namespace

Result<Terms> Terms::from(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words) {
        const QString term = word.normalized(QString::NormalizationForm_C).simplified();
        if (term.isEmpty())
            continue;
        if (!isSuitable(term)) {
            return Error{Failure::Input,
                tr("“%1” cannot be looked for: too much else would go with it. Nothing was forgotten. Give "
                   "at least three letters or digits, and no square brackets.")
                    .arg(term)};
        }
        terms << QString(term).replace(QStringLiteral("ss"), QStringLiteral("ß"), Qt::CaseInsensitive);
    }
    if (terms.isEmpty()) {
        return Error{
            Failure::Input, tr("There is no word to look for. Nothing was forgotten. Give a name, an "
                               "e-mail address or a phone number.")};
    }
    std::ranges::stable_sort(terms, std::ranges::greater(), &QString::size);
    QStringList patterns;
    for (const QString &term : terms)
        patterns << (isPhone(term) ? phonePattern(term) : wordsPattern(term));
    Terms result;
    result.m_pattern = QRegularExpression(patterns.join(u'|'),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    Q_ASSERT(result.m_pattern.isValid());
    result.m_pattern.optimize();
    result.m_shortest = std::min(terms.back().toUcs4().size(), fewestDigits);
    return result;
}

QString Terms::erased(const QString &text) const
{
    if (text.size() < m_shortest)
        return text;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QString result = composed;
    result.replace(m_pattern, mark);
    return result == composed ? text : result;
}

qsizetype Erasure::records() const
{
    qsizetype sum = 0;
    for (const OfKind &kind : kinds)
        sum += kind.records;
    return sum;
}

QStringList copiesBeside(const QString &documentPath)
{
    const QFileInfo file(QFileInfo(documentPath).canonicalFilePath());
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    const QRegularExpression kept(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(file.completeBaseName()) + QStringLiteral("\\.v\\d+(-\\d+)?") +
        QRegularExpression::escape(suffix)));
    const QRegularExpression unfinished(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(file.fileName()) + QStringLiteral("\\.[0-9a-z]+\\.part(-journal)?")));
    QStringList copies;
    for (const QString &name : file.absoluteDir().entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (kept.match(name).hasMatch() || unfinished.match(name).hasMatch())
            copies << file.absoluteDir().filePath(name);
    }
    return copies;
}

Result<Erasure> Document::wouldForget(const Terms &terms) const
{
    Erasure erasure;
    const Result<void> read = atOneMoment([&]() -> Result<void> {
        Result<Rewriting> rewriting = rewritingOf(*m_database, m_schema.kinds, terms);
        if (!rewriting)
            return rewriting.error();
        erasure = std::move(rewriting->erasure);
        return {};
    });
    if (!read)
        return read.error();
    return erasure;
}

Result<Erasure> Document::forget(const Terms &terms)
{
    if (const auto error = readOnlyError())
        return reported(*error);
    Result<Erasure> erasure = wouldForget(terms);
    if (erasure && !erasure->isEmpty())
        erasure = rewrite(terms);
    if (!erasure)
        return reported(erasure.error());
    return erasure;
}

Result<Erasure> Document::rewrite(const Terms &terms)
{
    Q_ASSERT(!m_editing);
    Changes others;
    Rewriting rewriting;
    try {
        const QScopedValueRollback editing(m_editing, true);
        // What was removed once may still lie in free places of the file; that comes first, so that all is
        // done when the transaction is. The person goes to no other file on the way.
        const qint64 vacuumed = lastSeq(*m_database);
        m_database->exec("PRAGMA temp_store = MEMORY; VACUUM");
        const WithoutForeignKeys unchecked(*m_database);
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (const auto error = outdatedError())
            return *error;
        if (lastSeq(*m_database) != vacuumed)
            throw SQLite::Exception("edited since it was vacuumed", SQLITE_BUSY);
        others = untold().first;
        m_ids.follow(lastId(*m_database));
        Result<Rewriting> made = rewritingOf(*m_database, m_schema.kinds, terms);
        if (!made)
            return made.error();
        rewriting = std::move(*made);
        putInPlace(*m_database, rewriting);
        HistoryEntry entry = signedEntry({.label = labelOf(rewriting.erasure)});
        entry.author = terms.erased(entry.author);
        const qint64 seq = append(*m_database, entry, {});
        transaction.commit();
        m_lastSeq = seq;
    } catch (const SQLite::Exception &exception) {
        return changeFailed(exception);
    }
    if (!others.empty())
        Q_EMIT changed(others);
    Q_EMIT changed(rewriting.changes);
    return rewriting.erasure;
}

} // namespace concave
