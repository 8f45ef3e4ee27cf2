// What belongs to a project's concerns, what keeps them from a status, and what they lack.
#include "core/concerns/concerns.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QDate today(2026, 3, 10);

Concern concern(qint64 id, const QString &name)
{
    return {.id = {id}, .name = name, .position = static_cast<double>(id)};
}

QStringList namesOf(const auto &records)
{
    QStringList names;
    for (const auto &record : records)
        names << record.name;
    return names;
}

/// "vanish: no-owner never-demonstrated" for each concern that lacks anything.
QStringList gapsOf(const ConcernBook &book, const Coverage &coverage)
{
    QStringList lines;
    for (const Concern &each : book.concerns) {
        QStringList gaps;
        for (const CoverageFinding &finding : coverageFindings(book, [&](Id) { return coverage; })) {
            if (finding.concern == each.id)
                gaps << finding.id();
        }
        if (!gaps.isEmpty())
            lines << each.name + u": "_s + gaps.join(u' ');
    }
    return lines;
}

} // namespace

class TestConcerns final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aBookHoldsWhatBelongsToOneProject()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id engine = addProject(*document, u"Dispatching engine"_s);
        const Id pricing = addProject(*document, u"Pricing"_s);
        QVERIFY(document->edit(u"Fill"_s, [&](Edit &edit) {
            const Id slow = edit.insert(Concern{.project = engine, .name = u"Slow"_s, .position = 2});
            edit.insert(Concern{.project = pricing, .name = u"Dear"_s, .position = 1});
            const Id vanish = edit.insert(Concern{.project = engine, .name = u"Vanish"_s, .position = 1});
            edit.insert(DemoStep{.concern = slow, .text = u"Load"_s, .position = 1});
            edit.insert(DemoStep{.concern = vanish, .text = u"Stop"_s, .position = 2});
            edit.insert(DemoStep{.concern = vanish, .text = u"Send"_s, .position = 1});
            edit.insert(Recipient{.concern = vanish, .name = u"On call"_s});
            edit.insert(Stakeholder{.project = engine, .name = u"Dario"_s});
        }));
        const auto book = readConcerns(*document, engine);
        QVERIFY(book);
        QCOMPARE(namesOf(book->concerns), (QStringList{u"Vanish"_s, u"Slow"_s}));
        QCOMPARE(namesOf(book->stakeholders), QStringList{u"Dario"_s});
        const Id vanish = book->concerns[0].id;
        QStringList steps;
        for (const DemoStep &step : stepsOf(*book, vanish))
            steps << step.text;
        QCOMPARE(steps, (QStringList{u"Send"_s, u"Stop"_s}));
        QCOMPARE(namesOf(recipientsOf(*book, vanish)), QStringList{u"On call"_s});
        QVERIFY(recipientsOf(*book, book->concerns[1].id).empty());
    }

    void aConcernOutlivesItsStakeholderAndStepsGoWithIt()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id engine = addProject(*document, u"Dispatching engine"_s);
        Id stakeholder;
        Id vanish;
        QVERIFY(document->edit(u"Fill"_s, [&](Edit &edit) {
            stakeholder = edit.insert(Stakeholder{.project = engine, .name = u"Dario"_s});
            vanish = edit.insert(Concern{.project = engine, .stakeholder = stakeholder, .name = u"Vanish"_s});
            edit.insert(DemoStep{.concern = vanish, .text = u"Stop"_s});
        }));
        QVERIFY(document->edit(u"Remove"_s, [&](Edit &edit) { edit.remove<Stakeholder>(stakeholder); }));
        QCOMPARE(readConcerns(*document, engine)->concerns.front().stakeholder, std::nullopt);
        QVERIFY(document->edit(u"Remove"_s, [&](Edit &edit) { edit.remove<Concern>(vanish); }));
        QVERIFY(document->all<DemoStep>()->empty());
        QVERIFY(document->undo());
        QVERIFY(document->undo());
        const auto book = readConcerns(*document, engine);
        QCOMPARE(book->concerns.front().stakeholder, std::optional(stakeholder));
        QCOMPARE(book->steps.size(), 1U);
    }

    void acceptedMeansWhoAndWhen()
    {
        Concern accepted = concern(1, u"Vanish"_s);
        accepted.project = {7};
        accepted.status = ConcernStatus::Accepted;
        const auto fault = [&] {
            return check(Concern::description(), Concern::description().row(accepted));
        };
        QVERIFY(fault());
        accepted.acceptedBy = u"Dario"_s;
        QVERIFY(fault());
        accepted.acceptedOn = today;
        QVERIFY(!fault());
    }

    void theWordsAreTheNameUnlessOthersAreGiven()
    {
        Concern vanish = concern(1, u"Orders vanish"_s);
        QCOMPARE(wordsOf(vanish), u"Orders vanish"_s);
        vanish.words = u"Nobody notices until the customer calls."_s;
        QCOMPARE(wordsOf(vanish), vanish.words);
    }

    void aStatusNeedsWhatItSays()
    {
        ConcernBook book{.concerns = {concern(1, u"Vanish"_s)}};
        const auto allowed = [&](ConcernStatus status) {
            return refusalOf(book, book.concerns.front(), status).isEmpty();
        };
        QVERIFY(allowed(ConcernStatus::Raised));
        QVERIFY(!allowed(ConcernStatus::Addressed));
        book.concerns.front().mitigation = u"Count them"_s;
        QVERIFY(allowed(ConcernStatus::Addressed));
        QVERIFY(!allowed(ConcernStatus::Demonstrated));
        book.steps = {{.id = {5}, .concern = {1}, .text = u"Stop"_s, .shownOn = today},
            {.id = {6}, .concern = {1}, .text = u"Wait"_s}};
        QVERIFY(!allowed(ConcernStatus::Demonstrated));
        book.steps[1].shownOn = today;
        QVERIFY(allowed(ConcernStatus::Demonstrated));
    }

    void aConcernIsOpenUntilItIsDemonstrated()
    {
        QStringList open;
        for (const ConcernStatus status : concernStatuses) {
            if (isOpen({.status = status}))
                open << statusName(status);
        }
        QCOMPARE(open.join(u' '), u"Raised Addressed"_s);
    }

    void theNextMeetingCountsWhatIsUnansweredBeforeIt()
    {
        ConcernBook book{.stakeholders = {{.id = {1}, .name = u"Dario"_s, .nextMeeting = QDate(2026, 3, 12)},
                             {.id = {2}, .name = u"Ida"_s, .nextMeeting = QDate(2026, 3, 2)}},
            .concerns = {concern(1, u"Vanish"_s), concern(2, u"Slow"_s), concern(3, u"Unfair"_s),
                concern(4, u"Dear"_s)}};
        book.concerns[0].stakeholder = Id{1};
        book.concerns[1].stakeholder = Id{1};
        book.concerns[1].status = ConcernStatus::Addressed;
        book.concerns[2].due = QDate(2026, 3, 20);
        book.concerns[3].stakeholder = Id{2}; // whose meeting was
        const auto next = nextMeeting(book, today);
        QVERIFY(next);
        QCOMPARE(next->day, QDate(2026, 3, 12));
        QCOMPARE(next->due, 2);
        QCOMPARE(next->unanswered, 1);
        QCOMPARE(dueOf(book, book.concerns[2], today), QDate(2026, 3, 20));
        QCOMPARE(dueOf(book, book.concerns[3], today), QDate());
        QVERIFY(!nextMeeting(book, QDate(2026, 4, 1)));
    }

    void whatIsLateCountsAsUnansweredToo()
    {
        ConcernBook book{.stakeholders = {{.id = {1}, .name = u"Dario"_s, .nextMeeting = QDate(2026, 3, 12)}},
            .concerns = {concern(1, u"Vanish"_s)}};
        book.concerns[0].due = QDate(2026, 3, 1);
        QCOMPARE(nextMeeting(book, today)->unanswered, 1);
    }

    void coverageTellsWhatConcernsLack()
    {
        ConcernBook book{.concerns = {concern(1, u"Vanish"_s), concern(2, u"Slow"_s), concern(3, u"Back"_s)}};
        book.concerns[1].mitigation = u"Load test"_s;
        book.concerns[1].owner = u"Alma"_s;
        book.concerns[1].status = ConcernStatus::Demonstrated;
        book.concerns[2].status = ConcernStatus::Accepted;
        QCOMPARE(
            gapsOf(book, {}), (QStringList{u"Vanish: no-mitigation no-metric no-owner never-demonstrated"_s,
                                  u"Slow: no-metric"_s}));
        QCOMPARE(gapsOf(book, {.hasMetric = true, .isLeftOut = true}),
            (QStringList{u"Vanish: no-mitigation no-owner never-demonstrated slide-left-out"_s,
                u"Slow: slide-left-out"_s, u"Back: slide-left-out"_s}));
    }
};

QTEST_GUILESS_MAIN(TestConcerns)
#include "tst_concerns.moc"
