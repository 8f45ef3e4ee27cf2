#include "core/canvas/intake.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

/// A project and its checklist.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);

    IntakeBook book() const { return *readIntake(*document, project); }
    /// What went wrong.
    QString edit(const std::function<void(Edit &, const IntakeBook &)> &work)
    {
        const IntakeBook now = book();
        return sentenceOf(document->edit(u"Edit"_s, [&](Edit &edit) { work(edit, now); }));
    }
    QString change(const QString &item, const std::function<void(IntakeAnswer &)> &change)
    {
        return edit([&](Edit &edit, const IntakeBook &book) {
            changeAnswer(edit, book, *findItem(book, item), change);
        });
    }
    QString answer(const QString &item, const QString &text)
    {
        return change(item, [&](IntakeAnswer &answer) { setAnswer(answer, text); });
    }
    Id insert(IntakeAnswer answer)
    {
        Id id;
        answer.project = project;
        edit([&](Edit &edit, const IntakeBook &) { id = edit.insert(answer); });
        return id;
    }
    void addQuestion(const QString &title)
    {
        edit([&](Edit &edit, const IntakeBook &book) { concave::addQuestion(edit, book, title); });
    }
    /// All of the program's questions.
    void answerAll()
    {
        for (const IntakeQuestion &question : intakeQuestions())
            answer(question.key, u"yes"_s);
    }
    QString own() const
    {
        QStringList own;
        const IntakeBook shown = book();
        for (const IntakeItem &item : ownItems(shown))
            own << item.question.title;
        return own.join(u" | "_s);
    }
};

/// "[x] Business case: yes" of what is not as it was in the beginning.
QString picture(const IntakeBook &book)
{
    QStringList lines;
    for (const QString &line : textOf(book).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.contains(u": "_s) || line.contains(u"[x]"_s))
            lines << line.mid(2);
    }
    return lines.join(u" | "_s);
}

QString picture(const std::vector<IntakeFinding> &findings)
{
    QStringList lines;
    for (const IntakeFinding &finding : findings)
        lines << finding.id() + u' ' + finding.item;
    return lines.join(u" | "_s);
}

Completeness complete()
{
    Completeness canvas;
    canvas.blocks = {{.block = u"a"_s, .agreed = 1}};
    canvas.complete = 1;
    return canvas;
}

QString picture(const IntakeVerdict &verdict)
{
    return verdict.title + u" – "_s + verdict.reason;
}

} // namespace

class TestIntake final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionsAreWhatTheDesignLists()
    {
        QStringList keys;
        for (const IntakeQuestion &question : intakeQuestions()) {
            keys << question.key + (question.isVital ? u"!"_s : u""_s);
            QVERIFY2(!question.title.isEmpty(), qPrintable(question.key));
            QVERIFY2(question.hint.endsWith(u'?') || question.hint.endsWith(u'.'), qPrintable(question.key));
        }
        QCOMPARE(keys.join(u' '),
            u"business-case! success-measure! optimised today! worthwhile! alternatives core-business "
            "contact! capacity! sketch edge-cases baseline perfect-model ethics! stop"_s);
    }

    void aProjectBeginsWithAllOfThemOpen()
    {
        const Desk desk;
        QCOMPARE(desk.book().items.size(), intakeQuestions().size());
        QCOMPARE(desk.book().settled(), 0);
        QCOMPARE(picture(desk.book()), QString());
        QCOMPARE(desk.document->all<IntakeAnswer>()->size(), std::size_t(0));
    }

    void anAnswerSettlesAQuestionAndItsEndOpensItAgain()
    {
        Desk desk;
        QCOMPARE(desk.answer(u"contact"_s, u"Dario Pelk"_s), QString());
        QCOMPARE(picture(desk.book()), u"[x] Named contact: Dario Pelk"_s);
        QCOMPARE(desk.answer(u"contact"_s, {}), QString());
        QCOMPARE(picture(desk.book()), QString());
        QCOMPARE(desk.document->all<IntakeAnswer>()->size(), std::size_t(1));
    }

    void whatIsPartlyAnsweredStaysSo()
    {
        Desk desk;
        desk.answer(u"capacity"_s, u"2 hours"_s);
        desk.change(u"capacity"_s, [](IntakeAnswer &answer) { answer.state = IntakeState::Partly; });
        desk.answer(u"capacity"_s, u"2 hours a week"_s);
        QCOMPARE(picture(desk.book()), u"[ ] Contact’s capacity: 2 hours a week"_s);
    }

    void aTickTogglesWhatHasAnAnswer()
    {
        IntakeAnswer answer;
        QVERIFY(!tick(answer));
        setAnswer(answer, u"yes"_s);
        QVERIFY(tick(answer));
        QVERIFY(answer.state == IntakeState::Open);
        QVERIFY(tick(answer));
        QVERIFY(answer.state == IntakeState::Answered);
    }

    void aWaiverHasAReasonAndIsTakenBack()
    {
        Desk desk;
        desk.change(u"sketch"_s, [](IntakeAnswer &answer) { waive(answer, u"The app stays"_s); });
        QCOMPARE(picture(desk.book()), u"[x] Sketch of the outcome: waived, The app stays"_s);
        desk.answer(u"sketch"_s, {}); // nothing was typed
        QCOMPARE(desk.book().settled(), 1);
        desk.change(u"sketch"_s, [](IntakeAnswer &answer) { waive(answer, {}); });
        QCOMPARE(desk.book().settled(), 0);
    }

    void statesThatSayTooMuchAreRefused()
    {
        Desk desk;
        const auto set = [&](IntakeState state) {
            return desk.change(u"stop"_s, [&](IntakeAnswer &answer) { answer.state = state; });
        };
        QVERIFY(set(IntakeState::Answered).startsWith(u"What is answered has an answer."_s));
        QVERIFY(set(IntakeState::Waived).startsWith(u"What is waived has a reason."_s));
        QCOMPARE(desk.document->all<IntakeAnswer>()->size(), std::size_t(0));
    }

    void ownQuestionsStandLastAndAreMoved()
    {
        Desk desk;
        for (const QString &title : {u"Data access"_s, u"Legal"_s, u"Union"_s})
            desk.addQuestion(title);
        QCOMPARE(desk.own(), u"Data access | Legal | Union"_s);
        desk.edit(
            [](Edit &edit, const IntakeBook &book) { moveQuestion(edit, book, ownItems(book)[2], -2); });
        QCOMPARE(desk.own(), u"Union | Data access | Legal"_s);
        desk.edit([](Edit &edit, const IntakeBook &book) { removeQuestion(edit, ownItems(book)[1]); });
        QCOMPARE(desk.own(), u"Union | Legal"_s);
    }

    void anOwnQuestionWithoutWordsIsRefused()
    {
        Desk desk;
        QCOMPARE(
            desk.edit([](Edit &edit, const IntakeBook &book) { concave::addQuestion(edit, book, u" "_s); }),
            u"A question of your own needs its words."_s);
    }

    void ofTwoAnswersTheLaterHoldsAndTheOtherIsKept()
    {
        Desk desk;
        desk.insert({.id = {},
            .project = {},
            .question = u"today"_s,
            .state = IntakeState::Answered,
            .answer = u"by phone"_s});
        const Id later = desk.insert({.id = {},
            .project = {},
            .question = u"today"_s,
            .state = IntakeState::Answered,
            .answer = u"by hand"_s});
        QCOMPARE(picture(desk.book()),
            u"[x] How it is done today: by hand | [x] How it is done today (another answer): by phone"_s);
        const IntakeBook both = desk.book();
        QCOMPARE(findItem(both, u"today"_s)->answer.id, later);
        QVERIFY(findItem(both, u"today"_s)->question.isVital);
        QVERIFY(!ownItems(both).front().question.isVital);
        desk.edit([](Edit &edit, const IntakeBook &book) { removeQuestion(edit, ownItems(book)[0]); });
        QCOMPARE(picture(desk.book()), u"[x] How it is done today: by hand"_s);
    }

    void aQuestionOfANewerProgramIsKept()
    {
        Desk desk;
        desk.insert({.id = {},
            .project = {},
            .question = u"data-lineage"_s,
            .state = IntakeState::Answered,
            .answer = u"known"_s});
        QCOMPARE(picture(desk.book()), u"[x] Data lineage: known"_s);
        desk.edit([](Edit &edit, const IntakeBook &book) {
            changeAnswer(edit, book, ownItems(book)[0], [](IntakeAnswer &own) { own.title = u"Lineage"_s; });
        });
        QCOMPARE(picture(desk.book()), u"[x] Lineage: known"_s);
        QCOMPARE(desk.document->all<IntakeAnswer>()->front().question, u"data-lineage"_s);
    }

    void otherProjectsAnswersAreTheirs()
    {
        Desk desk;
        desk.answer(u"stop"_s, u"never"_s);
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        QCOMPARE(picture(*readIntake(*desk.document, other)), QString());
    }

    void findingsBeginWithWhatIsVital()
    {
        Desk desk;
        desk.answerAll();
        desk.answer(u"stop"_s, {});
        desk.answer(u"edge-cases"_s, {});
        desk.answer(u"ethics"_s, {});
        desk.change(u"capacity"_s, [](IntakeAnswer &answer) { answer.state = IntakeState::Partly; });
        desk.change(u"edge-cases"_s, [](IntakeAnswer &answer) { answer.due = today.addDays(-1); });
        QCOMPARE(picture(findingsOf(desk.book(), today)),
            u"partly-answered-vital capacity | unanswered-vital ethics | overdue edge-cases | unanswered stop"_s);
    }

    void aFindingSaysWhoIsAsked()
    {
        Desk desk;
        const auto sentence = [&](const QString &who, QDate due) {
            desk.change(u"business-case"_s, [&](IntakeAnswer &answer) {
                answer.contact = who;
                answer.due = due;
            });
            return findingsOf(desk.book(), today).front().sentence;
        };
        QCOMPARE(sentence({}, {}), u"“Business case” is not answered."_s);
        QCOMPARE(
            sentence(u"Petra Loewin"_s, {}), u"“Business case” is not answered. Petra Loewin is asked."_s);
        QCOMPARE(sentence(u"Petra Loewin"_s, QDate(2026, 3, 16)),
            u"“Business case” is not answered. Petra Loewin is asked, due 16 March."_s);
        QCOMPARE(sentence(u"Petra Loewin"_s, QDate(2026, 3, 9)),
            u"“Business case” is not answered. Petra Loewin is asked, it was due 9 March."_s);
        QCOMPARE(
            sentence({}, QDate(2027, 1, 2)), u"“Business case” is not answered. It is due 2 January 2027."_s);
    }

    void whatIsDueTodayIsNotOverdue()
    {
        IntakeItem item;
        item.answer.due = today;
        QVERIFY(!item.isOverdue(today));
        QVERIFY(item.isOverdue(today.addDays(1)));
        item.answer.state = IntakeState::Waived;
        QVERIFY(!item.isOverdue(today.addDays(1)));
    }

    void withoutACanvasNothingIsReady()
    {
        Desk desk;
        QCOMPARE(picture(verdictOf(desk.book(), {}, {}, today)),
            u"Not ready to build – There is no canvas yet. 15 answers are missing. Begin with “Business case”."_s);
        desk.answerAll();
        QCOMPARE(picture(verdictOf(desk.book(), {}, {}, today)),
            u"Not ready to build – There is no canvas yet."_s);
    }

    void aVitalQuestionHoldsUpEverything()
    {
        Desk desk;
        desk.answerAll();
        desk.answer(u"contact"_s, {});
        const IntakeBook one = desk.book();
        QCOMPARE(picture(verdictOf(one, complete(), QDate(2026, 3, 12), today)),
            u"Not ready to build – 1 answer is missing. Ask for it on Thursday 12 March."_s);
        desk.answer(u"stop"_s, {});
        const IntakeBook two = desk.book();
        QCOMPARE(picture(verdictOf(two, complete(), QDate(2026, 3, 12), today)),
            u"Not ready to build – 2 answers are missing. Ask them on Thursday 12 March."_s);
        QCOMPARE(picture(verdictOf(two, complete(), today, today)),
            u"Not ready to build – 2 answers are missing. Ask them today."_s);
        QVERIFY(verdictOf(two, complete(), {}, today).conditions.isEmpty());
    }

    void whatIsNotVitalIsACondition()
    {
        Desk desk;
        desk.answerAll();
        desk.answer(u"stop"_s, {});
        desk.change(u"ethics"_s, [](IntakeAnswer &answer) { waive(answer, u"Board decided"_s); });
        desk.change(u"sketch"_s, [](IntakeAnswer &answer) { waive(answer, u"None"_s); });
        Completeness canvas = complete();
        canvas.blocks.push_back({.block = u"b"_s});
        canvas.unplaced = 1;
        const IntakeVerdict verdict = verdictOf(desk.book(), canvas, {}, today);
        QCOMPARE(picture(verdict),
            u"Ready with conditions – 1 answer is missing. Begin with “When we would stop”."_s);
        QCOMPARE(verdict.conditions,
            (QStringList{u"“When we would stop” is not answered."_s,
                u"“Agreed ethically” is waived: Board decided"_s,
                u"1 of 2 blocks of the canvas are complete. 1 note of the canvas is not placed in a block."_s}));
    }

    void everythingAnsweredIsReady()
    {
        Desk desk;
        desk.answerAll();
        QCOMPARE(picture(verdictOf(desk.book(), complete(), {}, today)),
            u"Ready to build – Every question is answered or waived, and the canvas is complete."_s);
    }

    void aLongAnswerOnSeveralLinesIsOneLineOfText()
    {
        Desk desk;
        desk.answer(u"today"_s, u"by hand,\n- at night by phone\n"_s + QString(100'000, u'x'));
        desk.change(u"today"_s, [](IntakeAnswer &answer) { answer.evidence = u"Dario"_s; });
        const QString text = textOf(desk.book());
        QCOMPARE(text.count(u'\n'), qsizetype(intakeQuestions().size()));
        QVERIFY(text.contains(u"- [x] How it is done today: by hand, - at night by phone xxx"_s));
        QVERIFY(text.contains(u"xxx (Dario)"_s));
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
