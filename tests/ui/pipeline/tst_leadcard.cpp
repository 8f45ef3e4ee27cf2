#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/cardlayout.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 3, 10);

/// A lead in one of the usual stages, touched today.
struct Case
{
    Pipeline pipeline{.stages = usualPipelineStages()};
    Lead lead{.id = {1}, .company = u"Acme"_s, .created = today};

    explicit Case(int stage = 1) { lead.stage = Id{stage}; }

    LeadFacts facts() const { return factsOf(pipeline, lead, today); }
    const PipelineStage &stage() const { return pipeline.stages[facts().stage]; }
    LeadCard card() const { return cardOf(lead, facts(), today); }
    QString spoken() const { return spokenCard(lead, facts(), stage(), today); }
    /// "Call back (phone) | 8 days late (error)": the words of the last line and their shapes.
    QString next() const
    {
        const auto text = [](const LeadCard::Word &word) {
            return word.icon ? u"%1 (%2)"_s.arg(word.text, name(*word.icon)) : word.text;
        };
        return text(card().next) + u" | "_s + text(card().due);
    }
    QString marks() const
    {
        QStringList words;
        for (const LeadCard::Mark &mark : card().warnings)
            words << mark.text;
        return (words + card().tags).join(u", "_s);
    }
};

} // namespace

class TestLeadCard final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aCardSaysWhatALeadIs()
    {
        Case one(4);
        one.lead.role = u"Head of claims"_s;
        one.lead.title = u"Claims"_s;
        one.lead.amount = 72'000;
        one.lead.allocation = 40;
        one.lead.months = 6;
        const LeadCard card = one.card();
        QCOMPARE(card.second, u"Head of claims"_s);
        QCOMPARE(card.value, u"€\u202F72\u202F000"_s);
        QCOMPARE(card.probability, u"60\u202F%"_s);
        QVERIFY(!card.hasOwnProbability);
        QCOMPARE(card.effort, u"40\u202F% × 6 mo"_s);
        one.lead.probability = 75;
        QVERIFY(one.card().hasOwnProbability);
        one.lead.role.clear();
        QCOMPARE(one.card().second, u"Claims"_s);
    }

    /// Four marks, each with a word and a shape of its own.
    void followUpsAreToldApart()
    {
        Case one;
        QCOMPARE(one.next(), u"No next action (raised) | "_s);
        one.lead.nextAction = u"Call back"_s;
        one.lead.nextKind = ContactKind::Call;
        one.lead.nextDue = today;
        QCOMPARE(one.next(), u"Call back (phone) | Today (clock)"_s);
        one.lead.nextDue = today.addDays(-8);
        QCOMPARE(one.next(), u"Call back (phone) | 8 days late (error)"_s);
        one.lead.nextDue = today.addDays(2);
        QCOMPARE(one.next(), u"Call back (phone) | 12 Mar"_s);
        QCOMPARE(one.marks(), QString());
        one.lead.created = today.addDays(-21);
        QCOMPARE(one.marks(), u"Silent 21 days"_s);
    }

    void closingIsTold()
    {
        Case one(5);
        one.lead.source = u"Referral"_s;
        one.lead.tags = u"ai, claims"_s;
        one.pipeline.parties = {{.id = {2}, .lead = {1}, .name = u"You"_s}};
        QCOMPARE(one.marks(), u"Not signed, Referral, ai, claims"_s);
        one.pipeline.parties.front().signedOn = today.addDays(-2);
        QCOMPARE(one.marks(), u"Signed, Referral, ai, claims"_s);
        QCOMPARE(one.next(), u"Closed (accepted) | 8 Mar"_s);
        QCOMPARE(one.card().probability, QString());
        one.lead.lostOn = today;
        one.lead.lostReason = u"No budget"_s;
        QCOMPARE(one.marks(), u"Lost, Referral, ai, claims"_s);
        QCOMPARE(one.next(), u"No budget (info) | Today"_s);
    }

    void screenReadersHearTheWholeCard()
    {
        Case one(4);
        one.lead.amount = 12'000;
        one.lead.nextAction = u"Call back"_s;
        one.lead.nextDue = today.addDays(-3);
        QCOMPARE(one.spoken(), u"Acme, 12\u202F000 EUR, Second meeting booked, overdue 3 days, Call back"_s);
        one.lead.nextDue = today;
        QCOMPARE(one.spoken(), u"Acme, 12\u202F000 EUR, Second meeting booked, due today, Call back"_s);
        one.lead.nextDue = {};
        one.lead.nextAction.clear();
        one.lead.probability = 75;
        one.lead.created = today.addDays(-20);
        QCOMPARE(one.spoken(),
            u"Acme, 12\u202F000 EUR, Second meeting booked, no next action, silent 20 days, own "
            "probability 75\u202F%"_s);
    }

    void everythingStaysInsideTheCard_data()
    {
        QTest::addColumn<QString>("company");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        const QString longName = QString(300, u'W');
        const QString arabic = u"شركة لوديسترن للروبوتات والذكاء الاصطناعي والتعلم الآلي"_s;
        QTest::newRow("short") << u"Acme"_s << Qt::LeftToRight;
        QTest::newRow("300 letters") << longName << Qt::LeftToRight;
        QTest::newRow("300 letters, from the right") << longName << Qt::RightToLeft;
        QTest::newRow("Arabic") << arabic << Qt::LeftToRight;
        QTest::newRow("Arabic, from the right") << arabic << Qt::RightToLeft;
        QTest::newRow("emoji") << u"🙂"_s.repeated(100) << Qt::LeftToRight;
        QTest::newRow("lines") << u"One\nTwo\nThree"_s << Qt::LeftToRight;
    }

    void everythingStaysInsideTheCard()
    {
        QFETCH(QString, company);
        QFETCH(Qt::LayoutDirection, direction);
        Case one(5);
        one.lead.company = one.lead.role = one.lead.nextAction = one.lead.source = company;
        one.lead.tags = company + u","_s + company;
        one.lead.amount = 123'456'789;
        one.lead.currency = u"SEK"_s;
        one.lead.allocation = 40;
        one.lead.months = 12.5;
        one.lead.nextDue = today.addDays(-100);
        one.lead.created = today.addDays(-500);
        constexpr int width = 178;
        const CardLayout layout(one.card(), width, direction);
        const QRect card(0, 0, width, metrics::leadCard);
        std::vector<QRect> places;
        for (const CardLayout::Text &text : layout.texts()) {
            QVERIFY2(card.contains(text.place), qPrintable(text.shown));
            QVERIFY(!text.shown.contains(u'\n'));
            QVERIFY(QFontMetrics(text.font).horizontalAdvance(text.shown) <= text.place.width() + 1);
            places.push_back(text.place);
        }
        for (const CardLayout::Picture &picture : layout.pictures()) {
            QVERIFY(card.contains(picture.place));
            places.push_back(picture.place);
        }
        for (const CardLayout::Box &box : layout.boxes())
            QVERIFY(card.contains(box.place));
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j)
                QVERIFY(!places[i].intersects(places[j].adjusted(0, 2, 0, -2))); // lines may touch
        }
    }

    void warningsComeBeforeTags()
    {
        Case one(1);
        one.lead.source = u"Freelance ecosystem"_s;
        one.lead.tags = u"first tag, second tag"_s;
        one.lead.created = today.addDays(-21);
        const CardLayout layout(one.card(), 178, Qt::LeftToRight);
        QStringList shown;
        for (const CardLayout::Text &text : layout.texts())
            shown << text.shown;
        QVERIFY2(shown.contains(u"Silent 21 days"_s), qPrintable(shown.join(u'|')));
        QVERIFY(!shown.contains(u"second tag"_s));
    }

private:
    Theme m_theme{*qApp}; // its font
};

QTEST_MAIN(TestLeadCard)
#include "tst_leadcard.moc"
