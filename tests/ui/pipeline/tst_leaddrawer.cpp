#include "core/wonproject.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/activityrow.h"
#include "ui/pipeline/allocationedit.h"
#include "ui/pipeline/contactkinds.h"
#include "ui/pipeline/contactpane.h"
#include "ui/pipeline/leaddrawer.h"
#include "ui/pipeline/meetingrow.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/tickrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/addline.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/foldbutton.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textarea.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Whatever was put off until control is back at the event loop.
void layOut()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

/// A drawer beside another control, over a document with two leads: Quillbank Insurance, open in the drawer,
/// and Hexmoor Logistics. Today is Tuesday, 10 March 2026.
class Desk
{
public:
    explicit Desk(bool readOnly = false)
    {
        m_presenter = std::make_unique<PipelinePresenter>(*m_document);
        quillbank = m_presenter->add(u"Quillbank Insurance"_s);
        hexmoor = m_presenter->add(u"Hexmoor Logistics"_s);
        if (readOnly) {
            m_presenter.reset();
            m_document.reset();
            m_document = m_folder.openForReading();
            m_presenter = std::make_unique<PipelinePresenter>(*m_document);
        }
        m_window.setLocale(QLocale(QLocale::English));
        m_drawer = new LeadDrawer(m_theme, *m_presenter, &m_window);
        m_drawer->setGeometry(200, 0, 336, 900);
        m_drawer->hide();
        QObject::connect(m_presenter.get(), &PipelinePresenter::opened, m_drawer, &LeadDrawer::open);
        QObject::connect(m_drawer, &LeadDrawer::closed, m_drawer, &QWidget::hide);
        m_window.resize(536, 900);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come up");
        board.setFocus();
    }

    Desk &open()
    {
        m_presenter->open(quillbank);
        return *this;
    }

    LeadDrawer &drawer() { return *m_drawer; }
    PipelinePresenter &presenter() { return *m_presenter; }
    Document &document() { return *m_document; }
    const Lead &lead() const { return *m_presenter->lead(quillbank); }
    const LeadFacts &facts() const { return *m_presenter->facts(quillbank); }
    template <class R>
    std::span<const R> of(const std::vector<R> Pipeline::*records) const
    {
        return ofLead(m_presenter->pipeline().*records, quillbank);
    }
    /// A field of the lead as the command line writes it.
    QString value(const QString &field) const
    {
        const Kind &kind = Lead::description();
        const std::size_t index = *kind.index(field);
        return toText(kind.fields[index], Lead::description().row(lead())[index]);
    }
    QString newest() const { return m_document->history()->back().label; }
    std::size_t steps() const { return m_document->history()->size(); }

    template <class W>
    W &find(const QString &name)
    {
        return ::find<W>(*m_drawer, name);
    }

    void type(QWidget &field, const QString &text)
    {
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_Delete);
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }

    void enter(const QString &name, const QString &text) { enter(find<LineField>(name), text); }
    void enter(LineField &field, const QString &text)
    {
        type(field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    bool isSaid(const QString &sentence)
    {
        return std::ranges::any_of(m_drawer->findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
    }
    /// In the line that adds to a list.
    void add(const QString &list, const QString &text)
    {
        const auto lines = find<QWidget>(list).findChildren<AddLine *>();
        enter(*lines.front()->findChild<LineField *>(), text);
    }
    void choose(const QString &name, int index)
    {
        auto &choice = find<QComboBox>(name);
        choice.setCurrentIndex(index);
        Q_EMIT choice.activated(index);
    }
    /// "[x] You, [ ] Quillbank Insurance": the rows of one list.
    QString ticks(const QString &list)
    {
        QStringList words;
        for (const TickRow *row : rows(list))
            words << (row->box().isChecked() ? u"[x] "_s : u"[ ] "_s) + row->box().accessibleName();
        return words.join(u", ");
    }
    QList<TickRow *> rows(const QString &list)
    {
        layOut(); // new rows are shown late
        QList<TickRow *> rows;
        for (TickRow *row : find<QWidget>(list).findChildren<TickRow *>()) {
            if (!row->isHidden())
                rows << row;
        }
        std::ranges::sort(rows, {}, [](const TickRow *row) { return row->y(); });
        return rows;
    }

    Id quillbank;
    Id hexmoor;

private:
    TestFolder m_folder;
    std::unique_ptr<Document> m_document = m_folder.create();
    Theme m_theme{*qApp};
    std::unique_ptr<PipelinePresenter> m_presenter;
    QWidget m_window;
    LeadDrawer *m_drawer;

public:
    QLineEdit board{&m_window}; ///< stands for whatever had the focus before
};

} // namespace

class TestLeadDrawer final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMadeWhenItIsFirstOpened()
    {
        Desk desk;
        QVERIFY(desk.drawer().findChildren<QWidget *>().isEmpty());
        desk.open();
        QVERIFY(desk.drawer().isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"company"_s).text(), u"Quillbank Insurance"_s);
    }

    void everyFieldIsTypedUndoneAndRedone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("label");
        const auto row = [](const char *name, const QString &typed, const QString &expected,
                             const QString &what, const char *field = nullptr) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + u' ' + typed))
                << QString::fromLatin1(name) << typed << QString::fromLatin1(field ? field : name) << expected
                << u"Change %1 of Quillbank Insurance"_s.arg(what);
        };
        row("company", u"Quillbank"_s, u"Quillbank"_s, u"company"_s);
        row("title", u"Claims triage"_s, u"Claims triage"_s, u"title"_s);
        row("contact", u"Helga Marrant"_s, u"Helga Marrant"_s, u"contact"_s);
        row("role", u"Head of claims"_s, u"Head of claims"_s, u"role"_s);
        row("email", u"helga@quillbank.example"_s, u"helga@quillbank.example"_s, u"e-mail"_s);
        row("phone", u"+49 30 1234"_s, u"+49 30 1234"_s, u"phone"_s);
        row("link", u"quillbank.example"_s, u"quillbank.example"_s, u"link"_s);
        row("source", u"A cousin"_s, u"A cousin"_s, u"source"_s);
        row("tags", u"insurance, warm"_s, u"insurance, warm"_s, u"tags"_s);
        row("value", u"72 000"_s, u"72000"_s, u"value"_s, "amount");
        row("value", u"$ 500"_s, u"USD"_s, u"value"_s, "currency");
        row("value", u"12k"_s, u"12000"_s, u"value"_s, "amount");
        row("value", u"$1.5m"_s, u"1500000"_s, u"value"_s, "amount");
        row("value", u"90 k CHF"_s, u"CHF"_s, u"value"_s, "currency");
        row("rate", u"120 MXN"_s, u"MXN"_s, u"rate"_s, "currency");
        row("probability", u"70"_s, u"70"_s, u"probability"_s);
        row("allocation", u"40x6"_s, u"40"_s, u"allocation"_s);
        row("allocation", u"40 % \u00D7 6 mo"_s, u"6"_s, u"allocation"_s, "months");
        row("start", u"2026-04-01"_s, u"2026-04-01"_s, u"start"_s);
        row("closeBy", u"30 March"_s, u"2026-03-30"_s, u"expected close"_s, "close_by");
        row("rate", u"120"_s, u"120"_s, u"rate"_s);
        row("hours", u"300"_s, u"300"_s, u"hours"_s);
        row("nextAction", u"Send offer"_s, u"Send offer"_s, u"next action"_s, "next_action");
        row("nextDue", u"fri"_s, u"2026-03-13"_s, u"day of the next action"_s, "next_due");
        row("agreement", u"Draft 2"_s, u"Draft 2"_s, u"agreement"_s);
        row("agreementSent", u"-4"_s, u"2026-03-06"_s, u"day of sending the agreement"_s, "agreement_sent");
    }

    void everyFieldIsTypedUndoneAndRedone()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        QFETCH(QString, label);
        Desk desk;
        desk.open();
        const QString before = desk.value(field);
        const QString shownBefore = desk.find<LineField>(name).text();
        const std::size_t steps = desk.steps();
        desk.enter(name, typed);
        QCOMPARE(desk.value(field), expected);
        QCOMPARE(desk.steps(), steps + 1);
        QCOMPARE(desk.newest(), label);
        const QString shown = desk.find<LineField>(name).text();

        QVERIFY(desk.document().undo());
        QCOMPARE(desk.value(field), before);
        QCOMPARE(desk.find<LineField>(name).text(), shownBefore);
        QVERIFY(desk.document().redo());
        QCOMPARE(desk.value(field), expected);
        QCOMPARE(desk.find<LineField>(name).text(), shown);
    }

    void theNoteCountsWhenItIsLeft()
    {
        Desk desk;
        auto &note = desk.open().find<TextArea>(u"note"_s);
        desk.type(note, u"Two lines"_s);
        QTest::keyClick(&note, Qt::Key_Return);
        QTest::keyClicks(&note, u"of text"_s);
        QCOMPARE(desk.lead().note, QString());
        desk.board.setFocus();
        QCOMPARE(desk.lead().note, u"Two lines\nof text"_s);
        QCOMPARE(desk.newest(), u"Change note of Quillbank Insurance"_s);
        desk.type(note, u"Rubbish"_s);
        QTest::keyClick(&note, Qt::Key_Escape);
        QCOMPARE(note.toPlainText(), u"Two lines\nof text"_s);
        QVERIFY(desk.drawer().isVisible());
    }

    void whatIsRefusedIsToldBesideTheField_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("company") << u"company"_s << u" "_s << u"A company is needed."_s;
        QTest::newRow("probability") << u"probability"_s << u"130"_s
                                     << u"Probability is 0 to 100. Kept the old value, 10\u202F%."_s;
        QTest::newRow("day") << u"nextDue"_s << u"31 June"_s
                             << u"“31 June” is not a day. Write 12 Mar, 2026-03-12, fri or +7."_s;
        QTest::newRow("money") << u"value"_s << u"a lot"_s
                               << u"An amount is a number, such as €\u202F48\u202F000."_s;
        QTest::newRow("less than nothing") << u"value"_s << u"-5"_s << u"An amount is at least 0."_s;
        QTest::newRow("currency") << u"value"_s << u"500 euros"_s
                                  << u"“euros” is not a currency; write a code such as EUR."_s;
        QTest::newRow("three letters")
            << u"value"_s << u"31 Feb"_s << u"“Feb” is not a currency; write a code such as EUR."_s;
        QTest::newRow("allocation") << u"allocation"_s << u"half of it"_s
                                    << u"Write it as 40\u202F% × 6 mo."_s;
    }

    void whatIsRefusedIsToldBesideTheField()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        Desk desk;
        desk.open();
        const std::size_t steps = desk.steps();
        desk.enter(name, typed);
        auto &field = desk.find<LineField>(name);
        QCOMPARE(field.error(), sentence);
        QVERIFY(desk.isSaid(sentence));
        QCOMPARE(desk.steps(), steps);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.error().isEmpty());
        QVERIFY(desk.drawer().isVisible());
        QVERIFY(!desk.isSaid(sentence));
    }

    void whatIsRefusedInARowIsToldBelowIt()
    {
        Desk desk;
        desk.open();
        desk.add(u"milestones"_s, u"Offer sent"_s);
        TickRow &row = *desk.rows(u"milestones"_s)[0];
        desk.enter(*row.findChild<LineField *>(u"name"_s), QString());
        QVERIFY(desk.isSaid(u"A name is needed."_s));
        QTest::keyClick(row.findChild<LineField *>(u"name"_s), Qt::Key_Escape);
        QVERIFY(!desk.isSaid(u"A name is needed."_s));
        QTest::mouseClick(row.findChild<QAbstractButton *>(u"words"_s), Qt::LeftButton);
        desk.enter(*row.findChild<DateEdit *>(), u"soon"_s);
        QVERIFY(desk.isSaid(u"“soon” is not a day. Write 12 Mar, 2026-03-12, fri or +7."_s));
        QTest::keyClick(row.findChild<DateEdit *>(), Qt::Key_Escape);
        QTest::keyClick(row.findChild<DateEdit *>(), Qt::Key_Escape);
        layOut();
        QVERIFY(!row.findChild<DateEdit *>());
        QVERIFY(!desk.isSaid(u"“soon” is not a day. Write 12 Mar, 2026-03-12, fri or +7."_s));
    }

    void aDayInARowCountsWhenItIsLeft()
    {
        Desk desk;
        desk.open();
        desk.add(u"milestones"_s, u"Offer sent"_s);
        TickRow &row = *desk.rows(u"milestones"_s)[0];
        QTest::mouseClick(row.findChild<QAbstractButton *>(u"words"_s), Qt::LeftButton);
        desk.type(*row.findChild<DateEdit *>(), u"31 Feb"_s);
        desk.board.setFocus();
        QVERIFY(desk.isSaid(u"“31 Feb” is not a day. Write 12 Mar, 2026-03-12, fri or +7."_s));
        desk.type(*row.findChild<DateEdit *>(), u"fri"_s);
        desk.board.setFocus();
        QCOMPARE(desk.of(&Pipeline::milestones)[0].due, QDate(2026, 3, 13));
        layOut();
        QVERIFY(!row.findChild<DateEdit *>());
    }

    void whatIsTypedCountsForTheLeadItWasTypedFor()
    {
        Desk desk;
        desk.open();
        desk.type(desk.find<LineField>(u"nextAction"_s), u"Send offer"_s);
        desk.presenter().select(desk.hexmoor);
        QCOMPARE(desk.lead().nextAction, u"Send offer"_s);
        QCOMPARE(desk.presenter().lead(desk.hexmoor)->nextAction, QString());
        QCOMPARE(desk.find<LineField>(u"nextAction"_s).text(), QString());
        QCOMPARE(desk.find<LineField>(u"company"_s).text(), u"Hexmoor Logistics"_s);

        desk.type(desk.find<LineField>(u"probability"_s), u"130"_s);
        desk.presenter().select(desk.quillbank);
        QCOMPARE(desk.find<LineField>(u"probability"_s).text(), QString());
        QVERIFY(desk.find<LineField>(u"probability"_s).error().isEmpty());
    }

    void editsFromElsewhereLeaveWhatIsTyped()
    {
        Desk desk;
        desk.open();
        auto &action = desk.find<LineField>(u"nextAction"_s);
        desk.type(action, u"Send"_s);
        QVERIFY(desk.presenter().change(desk.quillbank, u"Elsewhere"_s, [](Lead &lead) {
            lead.role = u"Head of claims"_s;
            lead.nextAction = u"Call"_s;
        }));
        QCOMPARE(desk.find<LineField>(u"role"_s).text(), u"Head of claims"_s);
        QCOMPARE(action.text(), u"Send"_s);
        QVERIFY(action.hasFocus());
        QTest::keyClick(&action, Qt::Key_Escape);
        QCOMPARE(action.text(), u"Call"_s);
    }

    void aDealIsWonWhenAllHaveSigned()
    {
        Desk desk;
        desk.open();
        desk.choose(u"stage"_s, 4);
        QCOMPARE(desk.newest(), u"Move Quillbank Insurance to Deal closed"_s);
        QCOMPARE(desk.ticks(u"parties"_s), u"[ ] You, [ ] Quillbank Insurance"_s);
        QCOMPARE(desk.find<QLabel>(u"notSigned"_s).text(),
            u"Not signed yet: you, Quillbank Insurance. The deal counts as open."_s);
        QVERIFY(desk.rows(u"parties"_s)[0]->box().hasFocus());
        QCOMPARE(desk.facts().standing, Standing::Unsigned);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(desk.newest(), u"Sign agreement of Quillbank Insurance by You"_s);
        QCOMPARE(desk.facts().standing, Standing::Unsigned);
        QTest::mouseClick(&desk.rows(u"parties"_s)[1]->box(), Qt::LeftButton);
        QCOMPARE(desk.facts().standing, Standing::Won);
        QCOMPARE(desk.find<QLabel>(u"wonOn"_s).text(), u"Won on 10 Mar"_s);
        QVERIFY(desk.find<QLabel>(u"notSigned"_s).parentWidget()->isHidden());
        auto &probability = desk.find<NumberEdit>(u"probability"_s);
        QVERIFY(!probability.isEnabled());
        QCOMPARE(probability.text(), u"100"_s);
        QVERIFY(desk.find<FoldButton>(u"termsFold"_s).isUnfolded()); // asks when the work begins

        QTest::mouseClick(&desk.rows(u"parties"_s)[0]->box(), Qt::LeftButton);
        QCOMPARE(desk.newest(), u"Take back signature of You for Quillbank Insurance"_s);
        QCOMPARE(desk.facts().standing, Standing::Unsigned);
        QVERIFY(!probability.isReadOnly());
        QCOMPARE(probability.text(), QString());
        desk.add(u"parties"_s, u"Their bank"_s);
        QCOMPARE(desk.ticks(u"parties"_s), u"[ ] You, [x] Quillbank Insurance, [ ] Their bank"_s);
    }

    void theDayOfSigningIsEditedInPlace()
    {
        Desk desk;
        desk.open();
        desk.add(u"parties"_s, u"You"_s);
        TickRow &row = *desk.rows(u"parties"_s)[0];
        QTest::mouseClick(row.findChild<QAbstractButton *>(u"words"_s), Qt::LeftButton);
        desk.enter(*row.findChild<DateEdit *>(), u"6 March"_s);
        QCOMPARE(desk.of(&Pipeline::parties)[0].signedOn, QDate(2026, 3, 6));
        QCOMPARE(desk.newest(), u"Change day of signing by You of Quillbank Insurance"_s);
        layOut();
        QVERIFY(!row.findChild<DateEdit *>());
        QCOMPARE(row.findChild<QAbstractButton *>(u"words"_s)->text(), u"6 Mar"_s);
    }

    void milestonesAreAddedTickedMovedAndDeleted()
    {
        Desk desk;
        desk.open();
        desk.add(u"milestones"_s, u"Sample received"_s);
        desk.add(u"milestones"_s, u"Offer sent"_s);
        QCOMPARE(desk.newest(), u"Add milestone Offer sent to Quillbank Insurance"_s);
        layOut();
        QCheckBox &sample = desk.rows(u"milestones"_s)[0]->box();
        sample.setFocus();
        QTest::keyClick(&sample, Qt::Key_Space);
        QCOMPARE(desk.ticks(u"milestones"_s), u"[x] Sample received, [ ] Offer sent"_s);
        QCOMPARE(desk.of(&Pipeline::milestones)[0].doneOn, QDate(2026, 3, 10));
        QCOMPARE(desk.newest(), u"Tick milestone Sample received of Quillbank Insurance"_s);

        QTest::keyClick(&sample, Qt::Key_Down, Qt::AltModifier);
        layOut();
        QCOMPARE(desk.ticks(u"milestones"_s), u"[ ] Offer sent, [x] Sample received"_s);
        QVERIFY(sample.hasFocus());
        desk.enter(*desk.rows(u"milestones"_s)[0]->findChild<LineField *>(u"name"_s), u"Price offer sent"_s);
        QCOMPARE(desk.newest(), u"Rename milestone Offer sent of Quillbank Insurance"_s);
        sample.setFocus();
        QTest::keyClick(&sample, Qt::Key_Delete);
        layOut();
        QCOMPARE(desk.ticks(u"milestones"_s), u"[ ] Price offer sent"_s);
        for (int step = 0; step < 6; ++step)
            QVERIFY(desk.document().undo());
        layOut();
        QCOMPARE(desk.ticks(u"milestones"_s), QString());
    }

    void whatIsPricedByMilestonesIsTheirSum()
    {
        Desk desk;
        desk.open();
        desk.add(u"milestones"_s, u"Sample"_s);
        desk.add(u"milestones"_s, u"Model"_s);
        layOut();
        QVERIFY(desk.find<LineField>(u"amount"_s).isHidden());
        desk.choose(u"pricing"_s, 2);
        QCOMPARE(desk.newest(), u"Change pricing of Quillbank Insurance"_s);
        const auto rows = desk.rows(u"milestones"_s);
        desk.enter(*rows[0]->findChild<LineField *>(u"amount"_s), u"10000"_s);
        desk.enter(*rows[1]->findChild<LineField *>(u"amount"_s), u"20000"_s);
        QCOMPARE(desk.find<LineField>(u"value"_s).text(), u"€\u202F30\u202F000"_s);
        QVERIFY(desk.find<LineField>(u"value"_s).isReadOnly());

        desk.choose(u"pricing"_s, 1);
        desk.enter(u"rate"_s, u"120"_s);
        desk.enter(u"hours"_s, u"300"_s);
        QCOMPARE(desk.find<LineField>(u"value"_s).text(), u"€\u202F36\u202F000"_s);
    }

    void theAmountCountsUntilThePricingIsKnown()
    {
        Desk desk;
        desk.open();
        QTest::mouseClick(&desk.find<QAbstractButton>(u"termsFold"_s), Qt::LeftButton);
        desk.enter(u"value"_s, u"48k"_s);
        desk.choose(u"pricing"_s, 1);
        QCOMPARE(desk.facts().value, 48000.0);
        QVERIFY(desk.isSaid(u"Counts €\u202F48\u202F000 until rate and hours are given"_s));
        desk.choose(u"pricing"_s, 2);
        QVERIFY(desk.isSaid(u"Counts €\u202F48\u202F000 until a milestone has an amount"_s));
        desk.choose(u"pricing"_s, 1);
        desk.enter(u"rate"_s, u"100"_s);
        desk.enter(u"hours"_s, u"10"_s);
        QCOMPARE(desk.facts().value, 1000.0);
        QVERIFY(desk.find<QLabel>(u"countsUntil"_s).isHidden());
    }

    void anOwnProbabilityIsMarkedAndTakenBack()
    {
        Desk desk;
        desk.open();
        auto &probability = desk.find<NumberEdit>(u"probability"_s);
        QCOMPARE(probability.placeholderText(), u"10\u202F%"_s);
        desk.enter(u"probability"_s, u"35"_s);
        QCOMPARE(desk.find<QLabel>(u"ownProbability"_s).text(), u"Own value; the stage's is 10\u202F%"_s);
        QTest::mouseClick(&desk.find<QPushButton>(u"takeStageProbability"_s), Qt::LeftButton);
        QVERIFY(!desk.lead().probability);
        QVERIFY(desk.find<QLabel>(u"ownProbability"_s).parentWidget()->isHidden());
    }

    void whatIsDoneGoesToTheLogAndTheNextIsAskedFor()
    {
        Desk desk;
        desk.open();
        desk.enter(u"nextAction"_s, u"Send offer"_s);
        Q_EMIT desk.find<ContactKindButton>(u"nextKind"_s).chosen(ContactKind::Mail);
        QTest::mouseClick(&desk.find<QPushButton>(u"in7"_s), Qt::LeftButton);
        QCOMPARE(desk.lead().nextDue, QDate(2026, 3, 17));
        QTest::mouseClick(&desk.find<QPushButton>(u"nextDone"_s), Qt::LeftButton);
        QCOMPARE(desk.newest(), u"Complete Send offer for Quillbank Insurance"_s);
        QCOMPARE(desk.lead().nextAction, QString());
        QVERIFY(desk.lead().nextDue.isNull());
        QCOMPARE(desk.of(&Pipeline::activities)[0].text, u"Send offer"_s);
        QCOMPARE(desk.of(&Pipeline::activities)[0].kind, ContactKind::Mail);
        QVERIFY(desk.find<LineField>(u"nextAction"_s).hasFocus());
    }

    void meetingsTellTheirNextDay()
    {
        Desk desk;
        desk.open();
        desk.add(u"meetings"_s, u"Meeting"_s);
        QVERIFY(desk.find<DateEdit>(u"meetingDay"_s).hasFocus());
        desk.enter(u"meetingDay"_s, u"4 March"_s);
        desk.enter(u"meetingTime"_s, u"9.30"_s);
        desk.choose(u"cadence"_s, 2);
        const auto &row = *desk.drawer().findChild<MeetingRow *>();
        QCOMPARE(row.findChild<FoldButton *>()->text(), u"Every 2 weeks, Wed 09:30"_s);
        QStringList words;
        for (const QLabel *label : row.findChildren<QLabel *>())
            words << label->text();
        QVERIFY(words.contains(u"next 18 Mar"_s));
        desk.enter(u"meetingTime"_s, u"25:00"_s);
        QCOMPARE(desk.find<LineField>(u"meetingTime"_s).error(), u"“25:00” is not a time. One is 14:00."_s);
        QTest::mouseClick(&desk.find<QPushButton>(u"removeMeeting"_s), Qt::LeftButton);
        QVERIFY(desk.of(&Pipeline::meetings).empty());
    }

    void theLogHasMovesToo()
    {
        Desk desk;
        desk.open();
        Q_EMIT desk.find<ContactKindButton>(u"logKind"_s).chosen(ContactKind::Call);
        desk.find<ContactKindButton>(u"logKind"_s).setKind(ContactKind::Call);
        desk.enter(u"log"_s, u"Budget is approved"_s);
        QCOMPARE(desk.newest(), u"Log Call for Quillbank Insurance"_s);
        QCOMPARE(desk.find<LineField>(u"log"_s).text(), QString());
        QCOMPARE(desk.lead().touched, QDate(2026, 3, 10));
        desk.choose(u"stage"_s, 1);
        layOut();
        auto rows = desk.drawer().findChildren<ActivityRow *>();
        std::ranges::sort(rows, {}, [](const ActivityRow *row) { return row->y(); });
        QCOMPARE(rows.size(), 2);
        QStringList names{rows[0]->accessibleName(), rows[1]->accessibleName()};
        names.sort();
        QCOMPARE(names.join(u", "), u"Budget is approved, Moved to Re-contacted"_s);

        ActivityRow &logged = *(rows[0]->accessibleName().startsWith(u'B') ? rows[0] : rows[1]);
        QTest::keyClick(&logged, Qt::Key_Return);
        auto &text = *logged.findChild<TextArea *>();
        desk.type(text, u"Budget is refused"_s);
        QTest::keyClick(&text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.of(&Pipeline::activities)[0].text, u"Budget is refused"_s);
        desk.enter(*logged.findChild<DateEdit *>(), u"yesterday"_s);
        QCOMPARE(desk.of(&Pipeline::activities)[0].at.date(), QDate(2026, 3, 9));
        QTest::keyClick(logged.findChild<DateEdit *>(), Qt::Key_Escape);
        layOut();
        QVERIFY(!logged.findChild<TextArea *>());
        QTest::keyClick(&logged, Qt::Key_Delete);
        QVERIFY(desk.of(&Pipeline::activities).empty());
    }

    void referencesAreKept()
    {
        Desk desk;
        desk.open();
        desk.add(u"testimonials"_s, u"Ada Olsen"_s);
        desk.choose(u"testimonialKind"_s, 1);
        QTest::mouseClick(&desk.find<QCheckBox>(u"agreed"_s), Qt::LeftButton);
        auto &text = desk.find<TextArea>(u"testimonialText"_s);
        text.setPlainText(u"They kept their word."_s);
        text.commit();
        const Testimonial &kept = desk.of(&Pipeline::testimonials)[0];
        QCOMPARE(kept.person, u"Ada Olsen"_s);
        QCOMPARE(kept.text, u"They kept their word."_s);
        QCOMPARE(kept.kind, TestimonialKind::Testimonial);
        QVERIFY(kept.agreed);
    }

    void aWonLeadBecomesAProject()
    {
        Desk desk;
        desk.open();
        desk.choose(u"stage"_s, 4);
        for (TickRow *row : desk.rows(u"parties"_s))
            QTest::mouseClick(&row->box(), Qt::LeftButton);
        QSignalSpy shown(&desk.drawer(), &LeadDrawer::showRequested);
        const QSignalSpy done(&desk.presenter(), &PipelinePresenter::done);
        auto &project = desk.find<QPushButton>(u"project"_s);
        QCOMPARE(project.text(), u"Make it a project"_s);
        QTest::mouseClick(&project, Qt::LeftButton);
        QCOMPARE(desk.newest(), u"Make Quillbank Insurance a project"_s);
        QCOMPARE(project.text(), u"Project: Quillbank Insurance"_s);
        QCOMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toString(), u"Quillbank Insurance is a project now"_s);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].value<Reference>().kind, u"project"_s);
        QVERIFY(desk.lead().project == Id{shown[0][0].value<Reference>().id});
        QTest::mouseClick(&project, Qt::LeftButton);
        QCOMPARE(shown.size(), 2);
        QTest::mouseClick(&desk.find<QToolButton>(u"canvas"_s), Qt::LeftButton);
        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown[2][0].value<Reference>().kind, u"canvas"_s);
        QVERIFY(desk.lead().project == Id{shown[2][0].value<Reference>().id});
        QVERIFY(desk.document().undo());
        QCOMPARE(project.text(), u"Make it a project"_s);
    }

    void aLostLeadTellsWhyAndIsReopened()
    {
        Desk desk;
        desk.open();
        desk.presenter().setFilter(LeadFilter(u"is:lost"_s));
        QVERIFY(desk.presenter().lose({desk.quillbank}, u"No budget"_s, u"Next year"_s));
        QCOMPARE(desk.find<QLabel>(u"lostOn"_s).text(), u"Lost on 10 Mar"_s);
        QCOMPARE(desk.find<QComboBox>(u"lostReason"_s).currentText(), u"No budget"_s);
        QCOMPARE(desk.find<LineField>(u"lostNote"_s).text(), u"Next year"_s);
        QCOMPARE(desk.find<NumberEdit>(u"probability"_s).text(), u"0"_s);
        desk.choose(u"lostReason"_s, 2);
        QCOMPARE(desk.newest(), u"Change reason of losing of Quillbank Insurance"_s);
        QTest::mouseClick(&desk.find<QPushButton>(u"reopen"_s), Qt::LeftButton);
        QCOMPARE(desk.facts().standing, Standing::Open);
        QVERIFY(desk.find<QLabel>(u"lostOn"_s).parentWidget()->isHidden());
    }

    void whatCannotBeOpenedIsKeptAndSaid()
    {
        Desk desk;
        desk.open();
        QTest::mouseClick(&desk.find<QAbstractButton>(u"contactFold"_s), Qt::LeftButton);
        desk.enter(u"email"_s, u"not-a-mail"_s);
        desk.enter(u"link"_s, u"javascript:alert(1)"_s);
        QCOMPARE(desk.lead().email, u"not-a-mail"_s);
        QVERIFY(desk.isSaid(u"This is not an e-mail address."_s));
        QVERIFY(desk.isSaid(u"This is not a web address. It is kept, but not opened."_s));
        desk.enter(u"email"_s, u"helga@quillbank.example"_s);
        desk.enter(u"link"_s, u"quillbank.example"_s);
        QVERIFY(!desk.isSaid(u"This is not an e-mail address."_s));
        QVERIFY(!desk.isSaid(u"This is not a web address. It is kept, but not opened."_s));
    }

    void onlyHarmlessLinksAreOpened()
    {
        QCOMPARE(webLink(u"quillbank.example/about"_s).toString(), u"https://quillbank.example/about"_s);
        QCOMPARE(webLink(u"http://quillbank.example"_s).toString(), u"http://quillbank.example"_s);
        for (const QString &link : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"ftp://a.example"_s,
                 u"https://user:word@a.example"_s, u"about"_s, u"two words.example"_s, QString()})
            QVERIFY2(!webLink(link).isValid(), qPrintable(link));
        QCOMPARE(mailLink(u"helga@quillbank.example"_s).toString(), u"mailto:helga@quillbank.example"_s);
        QVERIFY(!mailLink(u"a@b.example?cc=c@d.example"_s).isValid());
        QVERIFY(!mailLink(u"helga"_s).isValid());
        QCOMPARE(phoneLink(u"+49 (30) 12-34"_s).toString(), u"tel:+49301234"_s);
        QVERIFY(!phoneLink(u"ask Helga"_s).isValid());
    }

    void escapeClosesAndTheFocusIsWhereItWas()
    {
        Desk desk;
        desk.open();
        QCOMPARE(QApplication::focusWidget()->objectName(), u"contactFold"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(desk.drawer().isHidden());
        QVERIFY(desk.board.hasFocus());

        desk.open();
        auto &action = desk.find<LineField>(u"nextAction"_s);
        desk.type(action, u"Send offer"_s);
        QTest::keyClick(&action, Qt::Key_Escape); // the field's
        QVERIFY(desk.drawer().isVisible());
        QTest::keyClick(&action, Qt::Key_Escape);
        QVERIFY(desk.drawer().isHidden());
        QVERIFY(desk.board.hasFocus());
    }

    void aDeletedLeadClosesIt()
    {
        Desk desk;
        desk.open();
        desk.type(desk.find<LineField>(u"nextAction"_s), u"Send offer"_s);
        QSignalSpy failed(&desk.presenter(), &PipelinePresenter::failed);
        QVERIFY(desk.presenter().edit(u"Delete both"_s, [&](Edit &edit) {
            edit.remove<Lead>(desk.quillbank);
            edit.remove<Lead>(desk.hexmoor);
        }));
        QVERIFY(desk.drawer().isHidden());
        QCOMPARE(failed.size(), 0);
    }

    void everythingIsReadWhereNothingMayBeWritten()
    {
        Desk desk(true);
        desk.open();
        for (const LineField *field : desk.drawer().findChildren<LineField *>())
            QVERIFY2(field->isReadOnly(), qPrintable(field->objectName()));
        QVERIFY(!desk.find<QComboBox>(u"stage"_s).isEnabled());
        QVERIFY(!desk.find<QPushButton>(u"nextDone"_s).isEnabled());
    }

    void everyFieldHasAName()
    {
        Desk desk;
        desk.open();
        desk.add(u"parties"_s, u"You"_s);
        desk.add(u"meetings"_s, u"Meeting"_s);
        desk.add(u"testimonials"_s, u"Ada Olsen"_s);
        for (const QWidget *widget : desk.drawer().findChildren<QWidget *>()) {
            const bool isField = qobject_cast<const LineField *>(widget) ||
                                 qobject_cast<const QComboBox *>(widget) ||
                                 qobject_cast<const TextArea *>(widget);
            QVERIFY2(!isField || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void tabGoesThroughRowsWhereTheyStand()
    {
        Desk desk;
        desk.open();
        desk.add(u"milestones"_s, u"Sample received"_s);
        desk.add(u"milestones"_s, u"Offer sent"_s);
        const auto rows = desk.rows(u"milestones"_s);
        rows[0]->box().setFocus();
        QStringList names;
        for (int step = 0; step < 7; ++step) {
            names << QApplication::focusWidget()->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names.join(u", "),
            u"Sample received, Name, Due Set day, Offer sent, Name, Due Set day, Add milestone"_s);
    }

    void allocationsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as shown") << u"40\u202F% × 6 mo"_s << u"40\u202F% × 6 mo"_s;
        QTest::newRow("short") << u"40x6"_s << u"40\u202F% × 6 mo"_s;
        QTest::newRow("blank") << u"40 6"_s << u"40\u202F% × 6 mo"_s;
        QTest::newRow("percent") << u"40"_s << u"40\u202F%"_s;
        QTest::newRow("months") << u"6 mo"_s << u"6 mo"_s;
        QTest::newRow("half") << u"12.5 % x 1.5 months"_s << u"12.5\u202F% × 1.5 mo"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("words") << u"half"_s << u"-"_s;
        QTest::newRow("three numbers") << u"1 2 3"_s << u"-"_s;
        QTest::newRow("negative") << u"-40"_s << u"-"_s;
    }

    void allocationsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const QLocale english(QLocale::English);
        const auto value = AllocationEdit::read(typed, english);
        QCOMPARE(value ? AllocationEdit::shown(*value, english) : u"-"_s, expected);
    }
};

QTEST_MAIN(TestLeadDrawer)
#include "tst_leaddrawer.moc"
