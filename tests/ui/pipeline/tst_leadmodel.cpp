#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/pipeline/leadmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar thin(0x202F);

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    std::unique_ptr<PipelinePresenter> presenter = std::make_unique<PipelinePresenter>(*document);
    std::unique_ptr<LeadModel> model = std::make_unique<LeadModel>(*presenter);
    std::unique_ptr<QAbstractItemModelTester> tester =
        std::make_unique<QAbstractItemModelTester>(model.get());

    /// Three leads: one late, one silent and without a plan, one that is signed by nobody.
    Desk()
    {
        const QDate today = presenter->today();
        add({.company = u"Brackenfell"_s,
            .source = u"Event"_s,
            .amount = 40000,
            .probability = 55,
            .nextAction = u"Call"_s,
            .nextDue = today.addDays(-3)});
        add({.company = u"Ambervale"_s, .stage = Id{2}, .amount = 24000, .created = today.addDays(-20)});
        add({.company = u"Étoile"_s,
            .stage = Id{5},
            .pricing = Pricing::Hourly,
            .rate = 100,
            .hours = 90,
            .currency = u"SEK"_s,
            .nextDue = today.addDays(9)});
    }

    Id add(const Lead &lead)
    {
        Id id;
        const auto isAdded = document->edit(
            u"Add"_s, [&](Edit &edit) { id = addLead(edit, presenter->pipeline(), lead, document->now()); });
        if (!isAdded)
            qFatal("the lead could not be added");
        return id;
    }

    QModelIndex cell(int row, const QString &column) const { return model->index(row, leadColumn(column)); }
    QString text(int row, const QString &column) const { return cell(row, column).data().toString(); }
    bool set(int row, const QString &column, const QVariant &value)
    {
        return model->setData(cell(row, column), value);
    }

    /// The first letters of the companies, from top to bottom.
    QString rows() const
    {
        QString letters;
        for (int row = 0; row < model->rowCount(); ++row)
            letters += text(row, u"company"_s).front();
        return letters;
    }

    /// One column from top to bottom.
    QString column(const QString &name) const
    {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts << text(row, name);
        return texts.join(u" | "_s).replace(thin, u' ');
    }

    void sort(const QString &column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        model->sort(leadColumn(column), order);
    }

    QString history() const
    {
        const auto entries = *document->history();
        return u"%1: %2"_s.arg(entries.size() - 3).arg(entries.back().label);
    }
};

} // namespace

class TestLeadModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreShownByType_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *column, const char *cells) {
            QTest::newRow(column) << QString::fromUtf8(column) << QString::fromUtf8(cells);
        };
        row("company", "Ambervale | Brackenfell | Étoile");
        row("stage", "Re-contacted | Contacted | Deal closed");
        row("standing", "Open | Open | Not signed");
        row("value", "€ 24 000 | € 40 000 | SEK 9 000");
        row("weighted", "€ 4 800 | € 22 000 | SEK 8 100");
        row("probability", "20 % | 55 % | 90 %");
        row("next_due", " | 7 Mar | 19 Mar");
        row("follow_up", "No next action | 3 days late | 19 Mar");
        row("silent", "20 days | 0 days | 0 days");
        row("pricing", "Fixed | Fixed | Hourly");
        row("amount", "€ 24 000 | € 40 000 | ");
        row("rate", " |  | SEK 100");
        row("milestones", " |  | ");
    }

    void cellsAreShownByType()
    {
        QFETCH(QString, column);
        const Desk desk;
        QTEST(desk.column(column), "cells");
    }

    void marksHaveAWordAndAShape()
    {
        const Desk desk;
        const auto late = desk.model->cell(desk.cell(1, u"follow_up"_s)).mark;
        const auto unplanned = desk.model->cell(desk.cell(0, u"follow_up"_s)).mark;
        const auto silent = desk.model->cell(desk.cell(0, u"silent"_s)).mark;
        QCOMPARE(late->text, u"3 days late"_s);
        QCOMPARE(unplanned->text, u"No next action"_s);
        QCOMPARE(silent->text, u"Silent 20 days"_s);
        QVERIFY(late->icon && unplanned->icon && silent->icon);
        QVERIFY(
            late->icon != unplanned->icon && late->icon != silent->icon && unplanned->icon != silent->icon);
        QVERIFY(!desk.model->cell(desk.cell(1, u"silent"_s)).mark);
    }

    void milestonesAreCounted()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Plan"_s, [&](Edit &edit) {
            for (const double place : {1.0, 2.0, 3.0})
                edit.insert(Milestone{.lead = desk.model->idAt(0),
                    .name = u"Step"_s,
                    .doneOn = place < 2 ? desk.presenter->today() : QDate(),
                    .position = place});
        }));
        QCOMPARE(desk.text(0, u"milestones"_s), u"1 of 3"_s);
    }

    void columnsSortByWhatTheyMean_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        const auto row = [](const char *column, const char *ascending, const char *descending) {
            QTest::newRow(column) << QString::fromUtf8(column) << QString::fromUtf8(ascending)
                                  << QString::fromUtf8(descending);
        };
        row("company", "ABÉ", "ÉBA");
        row("stage", "BAÉ", "ÉAB");
        row("value", "ÉAB", "BAÉ");
        row("probability", "ABÉ", "ÉBA");
        row("follow_up", "BÉA", "AÉB");
        row("silent", "BÉA", "ABÉ");
        row("next_due", "BÉA", "ÉBA"); // empty cells come last either way
        row("rate", "ÉBA", "ÉBA");
        row("source", "BAÉ", "BAÉ");
    }

    void columnsSortByWhatTheyMean()
    {
        QFETCH(QString, column);
        Desk desk;
        desk.sort(column);
        QTEST(desk.rows(), "ascending");
        desk.sort(column, Qt::DescendingOrder);
        QTEST(desk.rows(), "descending");
    }

    void aCellThatIsTypedKeepsItsRow()
    {
        Desk desk;
        const QPersistentModelIndex amber = desk.cell(0, u"company"_s);
        QVERIFY(desk.set(0, u"company"_s, u"Zebra"_s));
        QCOMPARE(desk.history(), u"1: Change company of Ambervale"_s);
        QCOMPARE(desk.rows(), u"BÉZ"_s);
        QCOMPARE(amber.row(), 2);
        QVERIFY(desk.document->undo());
        QCOMPARE(amber.row(), 0);
    }

    void cellsAreTypedByType()
    {
        Desk desk;
        QVERIFY(desk.set(0, u"value"_s, 25000.0));
        QCOMPARE(desk.text(0, u"amount"_s).replace(thin, u' '), u"€ 25 000"_s);
        QVERIFY(desk.set(0, u"probability"_s, 35.0));
        QVERIFY(!desk.model->cell(desk.cell(0, u"probability"_s)).isMuted);
        QVERIFY(desk.set(0, u"probability"_s, QVariant()));
        QVERIFY(desk.model->cell(desk.cell(0, u"probability"_s)).isMuted);
        QVERIFY(desk.set(0, u"next_due"_s, QDate(2026, 3, 12)));
        QCOMPARE(desk.text(0, u"next_due"_s), u"12 Mar"_s);
        QVERIFY(desk.set(0, u"next_due"_s, QVariant()));
        QCOMPARE(desk.text(0, u"next_due"_s), QString());
        QVERIFY(desk.set(0, u"pricing"_s, static_cast<int>(Pricing::Milestones)));
        QCOMPARE(desk.text(0, u"pricing"_s), u"Per milestone"_s);
        QVERIFY(desk.set(0, u"currency"_s, u"$"_s));
        QCOMPARE(desk.text(0, u"currency"_s), u"USD"_s);
        QVERIFY(!desk.set(0, u"currency"_s, u"USD"_s));
        QVERIFY(desk.set(0, u"stage"_s, qint64(3)));
        QCOMPARE(desk.history(), u"8: Move Ambervale to Initial meeting booked"_s);
    }

    void theChosenRowsChangeTogether()
    {
        Desk desk;
        desk.presenter->select({desk.model->idAt(0), desk.model->idAt(1)}, desk.model->idAt(0));
        QVERIFY(desk.set(0, u"source"_s, u"Referral"_s));
        QCOMPARE(desk.history(), u"1: Change source of 2 leads"_s);
        QCOMPARE(desk.column(u"source"_s), u"Referral | Referral | "_s);
        QVERIFY(desk.set(2, u"source"_s, u"Talk"_s)); // it is not one of the chosen
        QCOMPARE(desk.column(u"source"_s), u"Referral | Referral | Talk"_s);
        QVERIFY(desk.set(1, u"stage"_s, qint64(4)));
        QCOMPARE(desk.history(), u"3: Move 2 leads to Second meeting booked"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.column(u"stage"_s), u"Re-contacted | Contacted | Deal closed"_s);
    }

    void whatCannotBeChangedIsLeftOut()
    {
        Desk desk;
        QVERIFY(desk.presenter->lose({desk.model->idAt(1)}, u"No budget"_s, {}));
        desk.presenter->setFilter(LeadFilter(u"is:open is:lost"_s));
        QCOMPARE(desk.rows(), u"ABÉ"_s);
        const auto editable = [&](int row, const QString &column) {
            return desk.model->flags(desk.cell(row, column)).testFlag(Qt::ItemIsEditable);
        };
        QVERIFY(editable(0, u"probability"_s));
        QVERIFY(!editable(1, u"probability"_s)); // frozen
        QVERIFY(editable(1, u"lost_reason"_s));
        QVERIFY(!editable(0, u"lost_reason"_s));
        QVERIFY(!editable(2, u"value"_s)); // rate × hours
        for (const QString &column : {u"weighted"_s, u"standing"_s, u"follow_up"_s, u"external_id"_s})
            QVERIFY2(!editable(0, column), qPrintable(column));
        QVERIFY(
            desk.model->change({desk.model->idAt(0), desk.model->idAt(1)}, leadColumn(u"probability"), 70.0));
        QCOMPARE(desk.column(u"probability"_s), u"70 % | 0 % | 90 %"_s);
        QCOMPARE(desk.history(), u"2: Change probability of Ambervale"_s);
        QVERIFY(!desk.model->change({desk.model->idAt(1)}, leadColumn(u"probability"), 70.0));
    }

    void rowsComeAndGo()
    {
        Desk desk;
        QSignalSpy reset(desk.model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex last = desk.cell(2, u"company"_s);
        desk.presenter->setFilter(LeadFilter(u"br"_s));
        QCOMPARE(desk.rows(), u"B"_s);
        desk.presenter->setFilter({});
        QCOMPARE(desk.rows(), u"ABÉ"_s);
        const Id added = desk.add({.company = u"Claxby"_s});
        QCOMPARE(desk.rows(), u"ABCÉ"_s);
        QCOMPARE(desk.model->rowOf(added), 2);
        desk.presenter->remove({desk.model->idAt(0), added});
        QCOMPARE(desk.rows(), u"BÉ"_s);
        QCOMPARE(desk.model->rowOf(added), -1);
        QVERIFY(!last.isValid());
        QCOMPARE(reset.size(), 0);
    }

    void manyRowsStartAnew()
    {
        Desk desk;
        QSignalSpy reset(desk.model.get(), &QAbstractItemModel::modelReset);
        QVERIFY(desk.document->edit(u"Many"_s, [&](Edit &edit) {
            for (int i = 0; i < 100; ++i)
                edit.insert(Lead{.company = u"Company %1"_s.arg(i)});
        }));
        QCOMPARE(desk.model->rowCount(), 103);
        QCOMPARE(reset.size(), 1);
    }

    void aDocumentForReadingIsNotEdited()
    {
        Desk desk;
        desk.tester.reset();
        desk.model.reset();
        desk.presenter.reset();
        desk.document.reset();
        const auto document = desk.folder.openForReading();
        PipelinePresenter presenter(*document);
        const LeadModel model(presenter);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.flags(model.index(0, column)).testFlag(Qt::ItemIsEditable));
    }
};

QTEST_GUILESS_MAIN(TestLeadModel)
#include "tst_leadmodel.moc"
