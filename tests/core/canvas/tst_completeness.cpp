#include "core/canvas/completeness.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A canvas of three blocks that are filled from the last to the first: "a", "b", "c". Notes are written as
/// "a+ b? c~ d-": block and mark, + agreed, ~ assumption, ? open question, - parked.
CanvasBook bookOf(const QString &notes)
{
    CanvasBook book;
    for (int i = 0; i < 3; ++i) {
        const QString key(QChar(u'a' + i));
        book.form.blocks.push_back({.key = key,
            .title = key.toUpper(),
            .hint = u"What of %1?"_s.arg(key),
            .column = i + 1,
            .order = 3 - i});
    }
    for (const QString &word : notes.split(u' ', Qt::SkipEmptyParts)) {
        Note note;
        note.id = {static_cast<qint64>(book.notes.size()) + 1};
        note.block = word.front();
        note.text = u"about  %1"_s.arg(word.front());
        note.mark = static_cast<NoteMark>(u"+~?-"_s.indexOf(word.back()));
        book.notes.push_back(note);
    }
    sortNotes(book.notes, book.form);
    return book;
}

/// "a: 1 agreed 1 open": one line a block that has something, and the whole.
QString counts(const CanvasBook &book)
{
    const Completeness whole = completenessOf(book);
    QStringList words;
    for (const BlockCount &count : whole.blocks) {
        if (!count.isEmpty())
            words << u"%1 %2/%3/%4/%5%6"_s.arg(count.block)
                         .arg(count.agreed)
                         .arg(count.assumptions)
                         .arg(count.questions)
                         .arg(count.parked)
                         .arg(count.isComplete() ? u" complete"_s : QString());
    }
    words << u"%1 of %2 complete, %3 open, %4 unplaced"_s.arg(whole.complete)
                 .arg(whole.blocks.size())
                 .arg(whole.questions)
                 .arg(whole.unplaced);
    return words.join(u"; "_s);
}

QStringList findings(const CanvasBook &book)
{
    QStringList sentences;
    for (const CanvasFinding &finding : findingsOf(book))
        sentences << finding.id() + u": "_s + finding.sentence;
    return sentences;
}

} // namespace

class TestCompleteness final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockIsCompleteWithSomethingAgreedAndNothingOpen()
    {
        QCOMPARE(counts(bookOf({})), u"0 of 3 complete, 0 open, 0 unplaced"_s);
        QCOMPARE(counts(bookOf(u"a+"_s)), u"a 1/0/0/0 complete; 1 of 3 complete, 0 open, 0 unplaced"_s);
        QCOMPARE(counts(bookOf(u"a+ a? b~ c-"_s)),
            u"a 1/0/1/0; b 0/1/0/0; c 0/0/0/1; 0 of 3 complete, 1 open, 0 unplaced"_s);
        QCOMPARE(counts(bookOf(u"a+ a+ a~ a- b+ c+"_s)),
            u"a 2/1/0/1 complete; b 1/0/0/0 complete; c 1/0/0/0 complete; 3 of 3 complete, 0 open, 0 unplaced"_s);
    }

    void aCanvasIsCompleteWithAllOfItsBlocksAndNothingElsewhere()
    {
        QVERIFY(completenessOf(bookOf(u"a+ b+ c+"_s)).isComplete());
        QVERIFY(!completenessOf(bookOf(u"a+ b+"_s)).isComplete());
        QVERIFY(!completenessOf(bookOf(u"a+ b+ c+ x+"_s)).isComplete());
        QVERIFY(!completenessOf(CanvasBook()).isComplete()); // no blocks
    }

    void questionsThatAreNotPlacedCountAsNotPlaced()
    {
        QCOMPARE(counts(bookOf(u"x? x+ y~"_s)), u"0 of 3 complete, 0 open, 3 unplaced"_s);
    }

    void whatToAskNextFollowsTheOrderOfFilling()
    {
        QCOMPARE(findings(bookOf({})),
            (QStringList{u"empty-block: C is empty. What of c?"_s, u"empty-block: B is empty. What of b?"_s,
                u"empty-block: A is empty. What of a?"_s}));
        QCOMPARE(
            findings(bookOf(u"c? c~ b- a+"_s)), (QStringList{u"nothing-agreed: Nothing in C is agreed yet."_s,
                                                    u"open-question: C: “about c” is open."_s,
                                                    u"nothing-agreed: Nothing in B is agreed yet."_s}));
        QCOMPARE(findings(bookOf(u"a+ b+ c+"_s)), QStringList());
    }

    void aQuestionNamesItsNote()
    {
        const auto all = findingsOf(bookOf(u"a+ a? b+ c+"_s));
        QCOMPARE(all.size(), 1u);
        QCOMPARE(all.front().note, Id{2});
        QCOMPARE(all.front().block, u"a"_s);
    }

    void notesThatAreNotPlacedAreToldLast()
    {
        QCOMPARE(findings(bookOf(u"a+ b+ c+ x+"_s)),
            QStringList{u"unplaced-notes: 1 note is not placed in a block yet."_s});
        QCOMPARE(findings(bookOf(u"a+ b+ x+ y?"_s)),
            (QStringList{u"empty-block: C is empty. What of c?"_s,
                u"unplaced-notes: 2 notes are not placed in a block yet."_s}));
    }

    void aBlockWithoutAHintAsksNothing()
    {
        CanvasBook book = bookOf(u"a+ b+"_s);
        book.form.blocks.back().hint.clear();
        QCOMPARE(findings(book), QStringList{u"empty-block: C is empty."_s});
    }

    void titlesAndNotesAreNeverReadAsPlacesOfASentence()
    {
        CanvasBook book = bookOf(u"a+ b+ c?"_s);
        book.form.blocks.back().title = u"100 %2"_s;
        book.notes.back().text = u"%1?"_s;
        QCOMPARE(findings(book), (QStringList{u"nothing-agreed: Nothing in 100 %2 is agreed yet."_s,
                                     u"open-question: 100 %2: “%1?” is open."_s}));
    }
};

QTEST_APPLESS_MAIN(TestCompleteness)
#include "tst_completeness.moc"
