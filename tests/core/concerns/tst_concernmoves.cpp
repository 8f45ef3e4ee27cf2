#include "core/concerns/filter.h"
#include "core/concerns/moves.h"
#include "core/deck/records.h"
#include "core/document/order.h"
#include "core/metrics/records.h"
#include "core/movedconcern.h"
#include "tests/testing/concerns.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    Id other = ::addProject(*document, u"Pricing"_s);

    ConcernBook book() const { return concernsOf(*document, project); }
    QString picture() const { return concernPicture(*document, project); }
    Id add(const QString &name, Concern concern = {})
    {
        return addConcern(*document, project, name, concern);
    }
    /// What went wrong.
    QString edit(const std::function<void(Edit &, const ConcernBook &)> &work)
    {
        const ConcernBook now = book();
        return sentenceOf(document->edit(u"Edit"_s, [&](Edit &edit) { work(edit, now); }));
    }
    const Concern concern(Id id) const { return *findConcern(book(), id); }
};

} // namespace

class TestConcernMoves final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aNewConcernStandsLastAndIsRaisedToday()
    {
        Desk desk;
        desk.add(u"Slow"_s);
        const Id last = desk.add(u"Wrong"_s);
        QCOMPARE(desk.picture(), u"Slow (raised) | Wrong (raised)"_s);
        QCOMPARE(desk.concern(last).raisedOn, QDate(2026, 3, 10));
    }

    void aStatusNeedsWhatItSays()
    {
        Desk desk;
        const Id id = desk.add(u"Slow"_s);
        const auto set = [&](ConcernStatus status) {
            return desk.edit(
                [&](Edit &edit, const ConcernBook &book) { setConcernStatus(edit, book, id, status); });
        };
        QVERIFY(set(ConcernStatus::Addressed).startsWith(u"A concern is addressed once"_s));
        QCOMPARE(desk.picture(), u"Slow (raised)"_s);
        desk.edit([&](Edit &edit, const ConcernBook &) {
            edit.modify<Concern>(id, [](Concern &concern) { concern.mitigation = u"Cache"_s; });
        });
        QCOMPARE(set(ConcernStatus::Addressed), QString());
        const Id step = addStep(*desk.document, id, u"Stop it"_s);
        QVERIFY(set(ConcernStatus::Demonstrated).contains(u"not shown yet: 1"_s));
        desk.edit([&](Edit &edit, const ConcernBook &) {
            edit.modify<DemoStep>(step, [](DemoStep &shown) { shown.shownOn = QDate(2026, 3, 9); });
        });
        QCOMPARE(set(ConcernStatus::Demonstrated), QString());
        QCOMPARE(desk.picture(), u"Slow (demonstrated)"_s);
    }

    void whoAcceptedIsForgottenOnTheWayBack()
    {
        Desk desk;
        const Id id = desk.add(u"Slow"_s);
        const auto accept = [&](const QString &by) {
            return desk.edit([&](Edit &edit, const ConcernBook &book) {
                acceptConcern(edit, book, id, by, QDate(2026, 3, 9));
            });
        };
        QVERIFY(accept(u"  "_s).contains(u"is missing"_s));
        QCOMPARE(accept(u" Dario  Pelk"_s), QString());
        QCOMPARE(desk.concern(id).acceptedBy, u"Dario Pelk"_s);
        desk.edit([&](Edit &edit, const ConcernBook &book) {
            setConcernStatus(edit, book, id, ConcernStatus::Raised);
        });
        QCOMPARE(desk.concern(id).acceptedBy, QString());
        QVERIFY(!desk.concern(id).acceptedOn.isValid());
    }

    void aCopyFollowsItsOriginalAndHasItsDemo()
    {
        Desk desk;
        const Id id = desk.add(u"Slow"_s,
            {.mitigation = u"Cache"_s, .status = ConcernStatus::Addressed, .raisedOn = QDate(2026, 1, 1)});
        desk.add(u"Wrong"_s);
        addStep(*desk.document, id, u"Stop it"_s, QDate(2026, 3, 9));
        Id copy;
        desk.edit([&](Edit &edit, const ConcernBook &book) {
            copy = duplicateConcern(edit, book, id, QDate(2026, 3, 10));
        });
        QCOMPARE(desk.picture(), u"Slow (addressed) | Slow (copy) (raised) | Wrong (raised)"_s);
        const ConcernBook book = desk.book();
        QCOMPARE(stepsOf(book, copy).size(), 1U);
        QVERIFY(!stepsOf(book, copy).front().shownOn.isValid());
        QCOMPARE(desk.concern(copy).mitigation, u"Cache"_s);
        QCOMPARE(desk.concern(copy).raisedOn, QDate(2026, 3, 10));
    }

    void aMovedConcernTakesItsMetricAndStakeholderAlong()
    {
        Desk desk;
        const Id dario = addStakeholder(*desk.document, desk.project, u"Dario Pelk"_s);
        const Id id = desk.add(u"Slow"_s, {.stakeholder = dario});
        addConcern(*desk.document, desk.other, u"Dear"_s);
        Id metric;
        desk.edit([&](Edit &edit, const ConcernBook &) {
            metric = edit.insert(Metric{.project = desk.project, .concern = id, .name = u"Latency"_s});
            edit.insert(Slide{.project = desk.project, .kind = SlideKind::Metric, .metric = metric});
            edit.insert(Slide{.project = desk.project, .kind = SlideKind::Concern, .concern = id});
            edit.insert(Slide{.project = desk.project, .kind = SlideKind::Title});
        });
        const ConcernBook to = concernsOf(*desk.document, desk.other);
        QCOMPARE(desk.edit([&](Edit &edit, const ConcernBook &book) {
            moveConcern(edit, book, id, to, desk.other);
        }),
            QString());
        QCOMPARE(desk.picture(), QString());
        QCOMPARE(concernPicture(*desk.document, desk.other), u"Dear (raised) | Slow (raised, Dario)"_s);
        QCOMPARE(desk.document->all<Metric>()->front().project, desk.other);
        const auto stayed = std::ranges::count(*desk.document->all<Slide>(), desk.project, &Slide::project);
        QCOMPARE(stayed, 1); // the title's
        QCOMPARE(desk.document->problems(), std::vector<QString>());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.picture(), u"Slow (raised, Dario)"_s);
    }

    void whoIsNotifiedIsReadAndWritten()
    {
        QCOMPARE(recipientText(readRecipient(u" Dario  Pelk ,  text message, twice"_s)),
            u"Dario Pelk, text message, twice"_s);
        QCOMPARE(recipientText(readRecipient(u"Dario Pelk"_s)), u"Dario Pelk"_s);
        QCOMPARE(readRecipient(u", pager"_s).name, QString());
    }

    void oneRowIsWrittenWhereThereIsRoom()
    {
        Desk desk;
        const Id a = desk.add(u"a"_s);
        const Id b = desk.add(u"b"_s);
        const Id c = desk.add(u"c"_s);
        const auto place = [&](Id id, std::optional<Id> before) {
            const ConcernBook book = desk.book();
            const auto changes = desk.document->edit(u"Move"_s,
                [&](Edit &edit) { placeBefore(edit, std::span<const Concern>(book.concerns), id, before); });
            return changes ? static_cast<int>(changes->size()) : -1;
        };
        QCOMPARE(place(c, a), 1);
        QCOMPARE(desk.picture(), u"c (raised) | a (raised) | b (raised)"_s);
        QCOMPARE(place(c, std::nullopt), 1);
        QCOMPARE(place(a, a), 0);
        QCOMPARE(desk.picture(), u"a (raised) | b (raised) | c (raised)"_s);
        desk.edit([&](Edit &edit, const ConcernBook &) {
            for (const Id id : {a, b})
                edit.modify<Concern>(id, [](Concern &concern) { concern.position = 1; });
        });
        QVERIFY(place(c, b) > 1); // between two of the same position there is none
        QCOMPARE(desk.picture(), u"a (raised) | c (raised) | b (raised)"_s);
    }

    void aFilterLooksAtWordsStatusAndGaps()
    {
        Desk desk;
        const Id dario = addStakeholder(*desk.document, desk.project, u"Dario Pelk"_s, u"dispatch"_s);
        desk.add(u"Orders vanish"_s, {.stakeholder = dario, .owner = u"Ida"_s});
        desk.add(u"It is slow"_s, {.mitigation = u"Cache"_s, .status = ConcernStatus::Addressed});
        const ConcernBook book = desk.book();
        const auto findings = coverageFindings(book, [](Id) { return Coverage(); });
        const auto shown = [&](const ConcernFilter &filter) {
            QStringList names;
            for (const Concern &concern : book.concerns) {
                if (filter.matches(book, concern, findings))
                    names << concern.name;
            }
            return names.join(u" | "_s);
        };
        QCOMPARE(shown({}), u"Orders vanish | It is slow"_s);
        QCOMPARE(shown({.text = u"VANISH dispatch"_s}), u"Orders vanish"_s);
        QCOMPARE(shown({.text = u"vanish cache"_s}), QString());
        QCOMPARE(shown({.status = ConcernStatus::Addressed}), u"It is slow"_s);
        QCOMPARE(shown({.gap = Gap::Owner}), u"It is slow"_s);
        QCOMPARE(shown({.gap = Gap::Mitigation}), u"Orders vanish"_s);
        QCOMPARE(shown({.gap = Gap::Metric}), u"Orders vanish | It is slow"_s);
    }
};

QTEST_GUILESS_MAIN(TestConcernMoves)
#include "tst_concernmoves.moc"
