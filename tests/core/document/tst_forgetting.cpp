// A person who is forgotten: gone from records, from history and from every byte of the file, while undo,
// redo and check go on as if the person had never had another name.
#include "core/document/changeset.h"
#include "core/pipeline/records.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <random>
#include <sqlite3.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr int enough = 5000; // more operations on the disk than anything here takes

QString erased(const QStringList &terms, const QString &text)
{
    const auto made = Terms::from(terms);
    return made ? made->erased(text) : made.error().sentence;
}

Terms termsOf(const QStringList &words)
{
    return *Terms::from(words);
}

Lead leadOf(const QString &company, const QString &contact, const QString &note)
{
    Lead lead;
    lead.company = company;
    lead.contact = contact;
    lead.note = note;
    return lead;
}

/// Every text of a document: records, history, and what its changes were from and to.
QString textsIn(const Document &document)
{
    QString texts;
    for (const Kind *kind : document.kinds()) {
        const auto rows = document.rows(*kind);
        for (const Row &row : *rows) {
            for (const Value &value : row) {
                if (const auto *text = std::get_if<QString>(&value))
                    texts += *text + u'\n';
            }
        }
    }
    const auto history = document.history();
    for (const HistoryEntry &entry : *history) {
        texts += entry.author + u'\n' + entry.label + u'\n' + entry.why + u'\n';
        const auto changes = document.fieldChanges(entry);
        for (const FieldChange &change : *changes)
            texts +=
                toText(*change.field, change.before) + u'\n' + toText(*change.field, change.after) + u'\n';
    }
    return texts;
}

/// Whether the file holds the word's bytes, composed or not, whatever their case.
bool holds(const QByteArray &file, const QString &word)
{
    const QByteArray bytes = file.toLower();
    const QString lower = word.toLower();
    return bytes.contains(lower.normalized(QString::NormalizationForm_C).toUtf8()) ||
           bytes.contains(lower.normalized(QString::NormalizationForm_D).toUtf8()) ||
           file.contains(word.toUtf8());
}

/// A document that knows Anna from the beginning, in one removed and in one kept lead.
void know(Document &document)
{
    Id gone;
    Id kept;
    const auto edit = [&](const QString &label, const std::function<void(Edit &)> &work) {
        if (const auto done = document.edit(label, work, u"Anna Özdemir asked"_s); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    };
    edit(u"Add lead “Anna Özdemir”"_s, [&](Edit &at) {
        gone =
            at.insert(leadOf(u"Anna Özdemir"_s, u"anna özdemir"_s, QString(9000, u'x') + u" Anna Özdemir"_s));
        kept = at.insert(leadOf(u"Acme"_s, u"Anna Özdemir"_s, u"Call 0170 1234567"_s));
    });
    edit(u"Remove lead “Anna Özdemir”"_s, [&](Edit &at) { at.remove<Lead>(gone); });
    edit(u"Log a call"_s, [&](Edit &at) {
        Activity call{.id = {}, .lead = kept, .text = u"ANNA O\u0308ZDEMIR called"_s, .at = {}};
        call.at = QDateTime(QDate(2026, 3, 1), QTime(9, 30));
        at.insert(call);
    });
    edit(u"Change contact"_s, [&](Edit &at) {
        at.modify<Lead>(kept, [](Lead &lead) {
            lead.contact = u"Bo Li"_s;
            lead.note = u"Instead of Anna Özdemir"_s;
            lead.nextDue = QDate(2026, 3, 12);
        });
    });
}

/// As it stands in the file.
QByteArray changesetOf(const QString &path, qint64 seq)
{
    sqlite3 *connection = nullptr;
    sqlite3_stmt *select = nullptr;
    sqlite3_open(path.toUtf8().constData(), &connection);
    sqlite3_prepare_v2(connection, "SELECT changeset FROM history WHERE seq = ?", -1, &select, nullptr);
    sqlite3_bind_int64(select, 1, seq);
    if (sqlite3_step(select) != SQLITE_ROW)
        qFatal("there is no entry %lld", static_cast<long long>(seq));
    const QByteArray changeset(
        static_cast<const char *>(sqlite3_column_blob(select, 0)), sqlite3_column_bytes(select, 0));
    sqlite3_finalize(select);
    sqlite3_close(connection);
    return changeset;
}

const QStringList anna = {u"Anna Özdemir"_s, u"+49 170 1234567"_s, u"0170-1234567"_s};

/// Whether undoing everything and redoing everything leads back to where it was, sound at every step.
QString walkFault(Document &document)
{
    const auto sound = [&] { return document.problems().empty(); };
    const auto records = [&] {
        QList<std::vector<Row>> all;
        for (const Kind *kind : document.kinds())
            all << *document.rows(*kind);
        return all;
    };
    const auto now = records();
    int steps = 0;
    while (document.undoState().undo) {
        if (const auto undone = document.undo(); !undone)
            return u"undo: "_s + undone.error().sentence;
        ++steps;
        if (!sound())
            return u"not sound after an undo: "_s + document.problems().front();
    }
    for (int step = 0; step < steps; ++step) {
        if (const auto redone = document.redo(); !redone)
            return u"redo: "_s + redone.error().sentence;
    }
    if (!sound())
        return u"not sound after redoing: "_s + document.problems().front();
    return records() == now ? QString() : u"other records than before"_s;
}

} // namespace

class TestForgetting : public Test
{
    Q_OBJECT

    FaultyDisk m_disk;

private Q_SLOTS:
    void init() { m_disk.skipSyncs(); }
    void cleanup() { m_disk.heal(); }

    void textsLoseTheirTerms_data()
    {
        QTest::addColumn<QStringList>("terms");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &terms, const QString &text,
                             const QString &expected) { QTest::newRow(name) << terms << text << expected; };
        row("no term in it", {u"Anna"_s}, u"Call on Monday"_s, u"Call on Monday"_s);
        row("nothing", {u"Anna"_s}, QString(), QString());
        row("a word", {u"Anna"_s}, u"Call Anna, not Annabelle."_s, u"Call [forgotten], not Annabelle."_s);
        row("case", {u"ANNA özdemir"_s}, u"anna ÖZDEMIR"_s, u"[forgotten]"_s);
        row("composed and not", {u"Özdemir"_s}, u"O\u0308zdemir"_s, u"[forgotten]"_s);
        row("term not composed", {u"O\u0308zdemir"_s}, u"Özdemir"_s, u"[forgotten]"_s);
        row("sharp s", {u"Weiss"_s}, u"WEISS, Weiß, weiss"_s, u"[forgotten], [forgotten], [forgotten]"_s);
        row("sharp s in the term", {u"Groß"_s}, u"GROSS GRO\u1e9e"_s, u"[forgotten] [forgotten]"_s);
        row("an accent is another letter", {u"Ozde"_s}, u"Ozde\u0301"_s, u"Ozde\u0301"_s);
        row("possessive", {u"Anna"_s}, u"Anna's"_s, u"[forgotten]'s"_s);
        row("in an address", {u"Anna"_s}, u"anna.li@a.example"_s, u"[forgotten].li@a.example"_s);
        row("with an underscore", {u"Anna"_s}, u"cv_anna_li.pdf"_s, u"cv_[forgotten]_li.pdf"_s);
        row("an address", {u"anna@a.example"_s}, u"<anna@a.example>, joanna@a.example"_s,
            u"<[forgotten]>, joanna@a.example"_s);
        row("longest first", {u"Anna"_s, u"Anna Li"_s}, u"Anna Li and Anna"_s,
            u"[forgotten] and [forgotten]"_s);
        row("white space", {u" Anna   Li "_s}, u"Anna\u00a0Li, Anna\r\n\tLi"_s,
            u"[forgotten], [forgotten]"_s);
        row("digits", {u"+49 (170) 123-45"_s}, u"4917012345 and +49 170/123 45, not 949 170 12345"_s,
            u"[forgotten] and [forgotten], not 949 170 12345"_s);
        row("digits of a longer number", {u"123456"_s}, u"1234567 9123456 123456"_s,
            u"1234567 9123456 [forgotten]"_s);
        row("signs mean nothing", {u"a.b*c(d|e\\E$"_s}, u"a.b*c(d|e\\E$ axb"_s, u"[forgotten] axb"_s);
        row("a script without spaces", {u"王芳"_s}, u"我见了王芳。"_s, u"我见了[forgotten]。"_s);
        row("beyond the first plane", {u"𝔸nna𝔸"_s}, u"x 𝔸nna𝔸 x"_s, u"x [forgotten] x"_s);
    }

    void textsLoseTheirTerms()
    {
        QFETCH(QStringList, terms);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(erased(terms, text), expected);
        QCOMPARE(erased(terms, expected), expected);
    }

    void wordsThatAreNoPersonAreRefused_data()
    {
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("none") << QStringList();
        QTest::newRow("blank") << QStringList{u" \t"_s};
        QTest::newRow("a letter") << QStringList{u"a"_s};
        QTest::newRow("two letters beside a name") << QStringList{u"Anna"_s, u"Li"_s};
        QTest::newRow("signs") << QStringList{u"-- ?? !!"_s};
        QTest::newRow("what stands for the forgotten") << QStringList{u"Forgotten"_s};
        QTest::newRow("brackets") << QStringList{u"Anna [VIP]"_s};
    }

    void wordsThatAreNoPersonAreRefused()
    {
        QFETCH(QStringList, terms);
        const auto refused = Terms::from(terms);
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Input);
        QVERIFY(refused.error().sentence.contains(u"Nothing was forgotten"_s));
    }

    void noByteOfAPersonIsLeft()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        QVERIFY(holds(contentsOf(folder.path()), u"özdemir"_s));
        const QSignalSpy changed(document.get(), &Document::changed);

        const auto preview = document->wouldForget(termsOf(anna));
        const auto forgotten = document->forget(termsOf(anna));
        QCOMPARE(sentenceOf(forgotten), QString());
        QCOMPARE(preview->entries, forgotten->entries);
        QCOMPARE(forgotten->entries, qsizetype(4));
        QCOMPARE(forgotten->kinds.size(), std::size_t(2));
        QCOMPARE(forgotten->kinds[0].kind, static_cast<const Kind *>(&Lead::description()));
        QCOMPARE(forgotten->kinds[0].fields, qsizetype(1)); // the note; Bo Li is the contact
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<Changes>().size(), std::size_t(2));

        for (const char *word : {"özdemir", "anna", "1234567"})
            QVERIFY2(!holds(contentsOf(folder.path()), QString::fromUtf8(word)), word);
        QVERIFY(holds(contentsOf(folder.path()), u"Bo Li"_s));
        QCOMPARE(
            QDir(folder.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"test.concave"_s));
        QCOMPARE(document->all<Lead>()->front().note, u"Instead of [forgotten]"_s);
        QCOMPARE(document->all<Lead>()->front().nextDue, QDate(2026, 3, 12));
        const HistoryEntry last = document->history()->back();
        QCOMPARE(last.label, u"Forget a person (records: 2, changes: 4)"_s);
        QVERIFY(last.forgets);
        QCOMPARE(document->problems(), std::vector<QString>());
        QVERIFY(document->wouldForget(termsOf(anna))->isEmpty());
    }

    void undoAndRedoGoAround()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        QVERIFY(document->undo());
        QVERIFY(document->forget(termsOf(anna)));
        QVERIFY(document->redo()); // of what was undone before
        QCOMPARE(document->all<Lead>()->front().contact, u"Bo Li"_s);
        QVERIFY(document->undo());
        QCOMPARE(document->all<Lead>()->front().contact, u"[forgotten]"_s);
        QVERIFY(document->redo());
        QCOMPARE(walkFault(*document), QString());

        const HistoryEntry entry = (*document->history())[5];
        QVERIFY(entry.forgets);
        const auto refused = document->undo(entry);
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Conflict);
        QVERIFY(document->restoreTo(1));
        QCOMPARE(document->all<Lead>()->size(), std::size_t(2));
        QVERIFY(std::ranges::all_of(
            *document->history(), [&](const HistoryEntry &each) { return !each.forgets || each.stands; }));
        QCOMPARE(document->problems(), std::vector<QString>());
    }

    void whoIsNowhereLeavesTheFileAsItWas()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        const QByteArray before = contentsOf(folder.path());
        const auto forgotten = document->forget(termsOf({u"Nobody at all"_s}));
        QVERIFY(forgotten && forgotten->isEmpty());
        QCOMPARE(contentsOf(folder.path()), before);
    }

    void theAuthorOfChangesIsForgottenToo()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addProject(*document, u"Pricing"_s);
        QVERIFY(document->forget(termsOf({u"user 1"_s})));
        for (const HistoryEntry &entry : *document->history())
            QCOMPARE(entry.author, u"[forgotten]"_s);
    }

    void anotherWindowLearnsOfIt()
    {
        const TestFolder folder;
        const auto mine = folder.create();
        know(*mine);
        const auto theirs = folder.open(u"test.concave"_s, 2);
        const QSignalSpy changed(theirs.get(), &Document::changed);
        addProject(*mine, u"Pricing"_s);
        QVERIFY(mine->forget(termsOf(anna)));
        theirs->refresh();
        QCOMPARE(changed.size(), 1);
        const auto changes = changed.first().first().value<Changes>();
        QCOMPARE(changes.size(), std::size_t(3)); // the lead, the call and the new project
        QCOMPARE(std::ranges::count(changes, Operation::Insert, &Change::operation), 1);
        QVERIFY(addProject(*theirs, u"Vision"_s));
        QCOMPARE(theirs->problems(), std::vector<QString>());
    }

    void whatMayNotBeWrittenIsRefused()
    {
        const TestFolder folder;
        know(*folder.create());
        {
            const auto reading = folder.open(u"test.concave"_s, 2);
            plant(folder.path(), "PRAGMA user_version = 98");
            const auto outdated = reading->forget(termsOf(anna));
            QVERIFY(!outdated);
            QCOMPARE(outdated.error().failure, Failure::ReadOnly);
        }
        plant(folder.path(), "PRAGMA user_version = " + QByteArray::number(schema().version()));
        const auto document = folder.openForReading();
        const QByteArray before = contentsOf(folder.path());
        const auto refused = document->forget(termsOf(anna));
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::ReadOnly);
        QCOMPARE(contentsOf(folder.path()), before);
    }

    void copiesBesideTheDocumentAreNamed()
    {
        const TestFolder folder;
        folder.create(u"my (new) plan.concave"_s);
        for (const QString &name : {u"my (new) plan.v2.concave"_s, u"my (new) plan.v2-2.concave"_s,
                 u"my (new) plan.concave.x1.part"_s, u"my (new) plan.vx.concave"_s, u"other.v2.concave"_s})
            overwrite(folder.path(name), "x");
        QCOMPARE(copiesBeside(folder.path(u"my (new) plan.concave"_s)),
            (QStringList{folder.path(u"my (new) plan.concave.x1.part"_s),
                folder.path(u"my (new) plan.v2-2.concave"_s), folder.path(u"my (new) plan.v2.concave"_s)}));
    }

    void aFullDiskForgetsAllOrNothing_data()
    {
        QTest::addColumn<FaultyDisk::Fault>("fault");
        QTest::newRow("full") << FaultyDisk::Fault::Full;
        QTest::newRow("broken") << FaultyDisk::Fault::Broken;
    }

    void aFullDiskForgetsAllOrNothing()
    {
        QFETCH(FaultyDisk::Fault, fault);
        const TestFolder folder;
        const Schema &small = schemaOfVersion(3); // the first with leads: fewer pages to write, one at a time
        const auto open = [&] { return openDocument(folder.path(), small, testEnvironment()).document; };
        know(**createDocument(folder.path(), small, testEnvironment()));
        const QByteArray original = contentsOf(folder.path());
        const QString before = textsIn(*open());
        bool done = false;
        for (int operations = 0; operations < enough && !done; ++operations) {
            overwrite(folder.path(), original);
            {
                const auto document = open();
                QVERIFY(document);
                const QSignalSpy failed(document.get(), &Document::failed);
                m_disk.failAfter(operations, fault);
                const auto forgotten = document->forget(termsOf(anna));
                m_disk.heal();
                done = bool(forgotten);
                QCOMPARE(failed.size(), done ? 0 : 1);
                if (!done) {
                    QVERIFY2(
                        forgotten.error().sentence.endsWith(u'.'), qPrintable(forgotten.error().sentence));
                    QCOMPARE(textsIn(*document), before); // the same window goes on
                }
            }
            const auto document = open();
            QVERIFY(document);
            QCOMPARE(document->problems(), std::vector<QString>());
            if (!done)
                QCOMPARE(textsIn(*document), before);
        }
        QVERIFY(done);
        QVERIFY(!holds(contentsOf(folder.path()), u"özdemir"_s));
    }

    void aBusyFileForgetsNothing()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        const auto other = folder.open(u"test.concave"_s, 2);
        const auto held = other->edit(u"Hold"_s, [&](Edit &edit) {
            edit.insert(leadOf(u"Acme"_s, {}, {}));
            const auto refused = document->forget(termsOf(anna));
            QVERIFY(!refused);
            QCOMPARE(refused.error().failure, Failure::Busy);
        });
        QVERIFY(held);
        QVERIFY(document->forget(termsOf(anna)));
        QCOMPARE(document->problems(), std::vector<QString>());
    }

    void anyHistoryGoesOnAfterForgetting_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 15; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void anyHistoryGoesOnAfterForgetting()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
        const QStringList words = {u"Anna"_s, u"ANNA"_s, u"Özdemir"_s, u"O\u0308zdemir"_s, u"Annabelle"_s,
            u"0170 1234567"_s, u"Call"_s, u"日本太郎"_s, u","_s, u"[forgotten]"_s, u"'"_s, u"\n"_s,
            QString(5000, u'y')};
        const auto text = [&] {
            QStringList some;
            for (std::size_t i = below(5); i > 0; --i)
                some << words[static_cast<qsizetype>(below(static_cast<std::size_t>(words.size())))];
            return u"x "_s + some.join(u' ');
        };
        const TestFolder folder;
        const auto document = folder.create();
        const auto step = [&] {
            const auto leads = document->all<Lead>();
            const auto choice = below(8);
            if (choice == 0) {
                (void)document->undo();
            } else if (choice == 1) {
                (void)document->redo();
            } else if (choice == 2 && !leads->empty()) {
                QVERIFY(document->edit(u"Remove "_s + text(),
                    [&](Edit &edit) { edit.remove<Lead>((*leads)[below(leads->size())].id); }));
            } else if (choice <= 5 && !leads->empty()) {
                const Id lead = (*leads)[below(leads->size())].id;
                QVERIFY(document->edit(u"Change "_s + text(), [&](Edit &edit) {
                    edit.modify<Lead>(lead, [&](Lead &changed) {
                        changed.note = text();
                        changed.contact = text();
                    });
                    edit.insert(Activity{.id = {},
                        .lead = lead,
                        .text = text(),
                        .at = QDateTime(QDate(2026, 3, 1), QTime(9, 30))});
                }));
            } else {
                QVERIFY(document->edit(
                    u"Add "_s + text(), [&](Edit &edit) { edit.insert(leadOf(text(), text(), text())); }));
            }
        };
        const QStringList terms = {u"anna"_s, u"özdemir"_s, u"01701234567"_s, u"日本太郎"_s};
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 15; ++i)
                step();
            const QString before = textsIn(*document);
            const auto forgotten = document->forget(termsOf(terms.mid(0, 2 + round)));
            QCOMPARE(sentenceOf(forgotten), QString());
            QVERIFY(!textsIn(*document).contains(u"Anna "_s));
            QCOMPARE(document->problems(), std::vector<QString>());
        }
        QVERIFY(!holds(contentsOf(folder.path()), u"0170 1234567"_s));
        QVERIFY(!holds(contentsOf(folder.path()), u"özdemir"_s));
        QVERIFY(!holds(contentsOf(folder.path()), u"日本太郎"_s));
        QCOMPARE(walkFault(*document), QString());
    }

    void aChangesetChangesItsTextsAlone()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        const auto history = document->history();
        const auto shout = [](const QString &text) {
            return QString(text + text.toUpper() + QString(300, u'!'));
        };
        for (const HistoryEntry &entry : *history) {
            const QByteArray changeset = changesetOf(folder.path(), entry.seq);
            const QByteArray louder = rewritten(changeset, document->kinds(), shout);
            QVERIFY(isWellFormed(louder));
            const auto before = fieldChangesIn(changeset, document->kinds());
            const auto after = fieldChangesIn(louder, document->kinds());
            QCOMPARE(before.size(), after.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                QCOMPARE(after[i].id, before[i].id);
                QCOMPARE(after[i].field, before[i].field);
                const auto expected = [&](const Value &value) {
                    const auto *text = std::get_if<QString>(&value);
                    return text && before[i].field->type == FieldType::Text ? Value(shout(*text)) : value;
                };
                QVERIFY(after[i].before == expected(before[i].before));
                QVERIFY(after[i].after == expected(before[i].after));
            }
            QCOMPARE(
                rewritten(changeset, document->kinds(), [](const QString &text) { return text; }), changeset);
        }
    }

    void brokenChangesetsAreNeverRewrittenIntoWorseOnes()
    {
        const TestFolder folder;
        const auto document = folder.create();
        know(*document);
        const Terms terms = termsOf(anna);
        const auto rewrite = [&](const QString &text) { return terms.erased(text); };
        const QByteArray sound = changesetOf(folder.path(), 1) + changesetOf(folder.path(), 4);
        std::mt19937 random(20260310);
        int wellFormed = 0;
        for (int i = 0; i < 20000; ++i) {
            QByteArray broken = sound;
            // Most of it is one long text; the places around it matter more.
            const auto place = [&] {
                const auto at = static_cast<qsizetype>(random() % 400);
                return i % 2 == 0 ? at : sound.size() - 1 - at;
            };
            if (i % 5 == 0)
                broken.truncate(place());
            for (int flips = i % 3; flips > 0; --flips) {
                const qsizetype at = std::min(place(), broken.size() - 1);
                if (at >= 0)
                    broken[at] = static_cast<char>(broken[at] ^ (1 << random() % 8));
            }
            if (!isWellFormed(broken)) {
                QVERIFY_THROWS_EXCEPTION(std::exception, rewritten(broken, document->kinds(), rewrite));
                continue;
            }
            ++wellFormed;
            const QByteArray result = rewritten(broken, document->kinds(), rewrite);
            QVERIFY(isWellFormed(result));
            QCOMPARE(rewritten(result, document->kinds(), rewrite), result);
        }
        QVERIFY(wellFormed > 1000);
    }
};

QTEST_GUILESS_MAIN(TestForgetting)
#include "tst_forgetting.moc"
