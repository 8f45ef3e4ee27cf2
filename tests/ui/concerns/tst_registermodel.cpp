#include "tests/testing/concerndesk.h"
#include "tests/testing/test.h"
#include "ui/concerns/registermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk : ConcernDesk
{
    Id ada = add(Stakeholder{.name = u"Ada"_s, .role = u"CTO"_s, .nextMeeting = QDate(2026, 3, 12)});
    Id slow = add(Concern{.stakeholder = ada, .name = u"Slow"_s, .owner = u"Ines"_s});
    Id dear = add(Concern{.name = u"Dear"_s,
        .mitigation = u"Cap\nthe costs"_s,
        .due = QDate(2026, 3, 8),
        .status = ConcernStatus::Addressed});
    Id ugly = add(Concern{.name = u"Ûgly"_s});
    RegisterModel model{*document};
    QAbstractItemModelTester tester{&model};
    QSignalSpy failed{&model, &RegisterModel::failed};

    Desk() { model.setProject(project); }

    QModelIndex cell(int row, const char *column) const
    {
        return model.index(row, RegisterModel::column(QString::fromLatin1(column)));
    }
    bool set(int row, const char *column, const QVariant &value)
    {
        return model.setData(cell(row, column), value, Qt::EditRole);
    }
    /// One column from top to bottom.
    QString column(const char *name) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << cell(row, name).data().toString();
        return texts.join(u" | "_s);
    }
    QString newest() const { return document->history()->back().label; }
    QString why() const { return failed.isEmpty() ? QString() : failed.back()[0].toString(); }
};

} // namespace

class TestRegisterModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTheConcernsOfOneProject()
    {
        Desk desk;
        QCOMPARE(desk.column("name"), u"Slow | Dear | Ûgly"_s);
        QCOMPARE(desk.column("stakeholder"), u"Ada |  | "_s);
        QCOMPARE(desk.column("due"), u"12 Mar | 2 days late | "_s);
        QCOMPARE(desk.column("status"), u"Raised | Addressed | Raised"_s);
        QCOMPARE(desk.column("mitigation"), u" | Cap the costs | "_s);
        QVERIFY(desk.cell(0, "findings").data().toString().startsWith(u"No mitigation, No metric"_s));
        QCOMPARE(desk.cell(1, "owner").data(Qt::AccessibleTextRole).toString(), u"Dear, Owner: "_s);
        desk.model.setProject(addProject(*desk.document, u"Pricing"_s));
        QCOMPARE(desk.model.rowCount(), 0);
        QVERIFY(desk.model.isEmpty());
    }

    void rowsAreSortedAndWhatIsAbsentComesLast()
    {
        Desk desk;
        const QPersistentModelIndex ugly(desk.cell(2, "name"));
        const auto sorted = [&](const char *column, Qt::SortOrder order) {
            desk.model.sort(RegisterModel::column(QString::fromLatin1(column)), order);
            return desk.column("name");
        };
        QCOMPARE(sorted("name", Qt::AscendingOrder), u"Dear | Slow | Ûgly"_s);
        QCOMPARE(sorted("name", Qt::DescendingOrder), u"Ûgly | Slow | Dear"_s);
        QCOMPARE(ugly.row(), 0);
        QCOMPARE(sorted("due", Qt::AscendingOrder), u"Dear | Slow | Ûgly"_s);
        QCOMPARE(sorted("due", Qt::DescendingOrder), u"Slow | Dear | Ûgly"_s);
        QCOMPARE(sorted("status", Qt::DescendingOrder), u"Dear | Slow | Ûgly"_s);
        desk.model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(desk.column("name"), u"Slow | Dear | Ûgly"_s);
    }

    void wordsFilter()
    {
        Desk desk;
        desk.model.setFilter(u"ugly"_s);
        QCOMPARE(desk.column("name"), u"Ûgly"_s);
        desk.model.setFilter(u"INES ada"_s);
        QCOMPARE(desk.column("name"), u"Slow"_s);
        desk.model.setFilter(u"nobody"_s);
        QCOMPARE(desk.model.rowCount(), 0);
        QVERIFY(!desk.model.isEmpty());
        desk.model.setFilter({});
        QCOMPARE(desk.model.rowCount(), 3);
    }

    void cellsAreTypedAsOneEditEach()
    {
        Desk desk;
        QVERIFY(desk.set(0, "name", u"Slow in rain"_s));
        QCOMPARE(desk.newest(), u"Change concern of Slow"_s);
        QVERIFY(desk.set(0, "mitigation", u"Load test"_s));
        QVERIFY(desk.set(0, "owner", u"Jonas"_s));
        QVERIFY(desk.set(0, "due", QDate(2026, 4, 1)));
        QCOMPARE(desk.column("due"), u"1 Apr | 2 days late | "_s);
        QVERIFY(desk.set(0, "due", QDate()));
        const Concern slow = *findConcern(desk.book(), desk.slow);
        QCOMPARE(slow.name, u"Slow in rain"_s);
        QCOMPARE(slow.mitigation, u"Load test"_s);
        QCOMPARE(slow.owner, u"Jonas"_s);
        QVERIFY(!slow.due.isValid());
        QVERIFY(!desk.set(0, "owner", u"Jonas"_s));
        QVERIFY(!desk.cell(0, "findings").flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!desk.set(0, "name", u" "_s));
        QVERIFY(!desk.why().isEmpty());
    }

    void statusesKeepTheRules()
    {
        Desk desk;
        QVERIFY(!desk.set(0, "status", static_cast<int>(ConcernStatus::Addressed)));
        QVERIFY2(desk.why().startsWith(u"A concern is addressed once"_s), qPrintable(desk.why()));
        QVERIFY(desk.set(0, "mitigation", u"Load test"_s));
        QVERIFY(desk.set(0, "status", static_cast<int>(ConcernStatus::Addressed)));
        QCOMPARE(desk.newest(), u"Change status of Slow to Addressed"_s);
        QVERIFY(desk.set(0, "status", static_cast<int>(ConcernStatus::Accepted)));
        const Concern slow = *findConcern(desk.book(), desk.slow);
        QCOMPARE(slow.acceptedBy, u"Ada"_s);
        QCOMPARE(slow.acceptedOn, QDate(2026, 3, 10));
        QVERIFY(!desk.set(1, "status", static_cast<int>(ConcernStatus::Accepted)));
        QVERIFY2(desk.why().startsWith(u"Who accepts the answer to “Dear” is not known."_s),
            qPrintable(desk.why()));
        QCOMPARE(desk.column("status"), u"Accepted | Addressed | Raised"_s);
    }

    void changesElsewhereFollow()
    {
        Desk desk;
        desk.edit([&](Edit &edit) { edit.remove<Concern>(desk.dear); });
        QCOMPARE(desk.column("name"), u"Slow | Ûgly"_s);
        desk.edit([&](Edit &edit) {
            edit.modify<Stakeholder>(desk.ada, [](Stakeholder &ada) { ada.name = u"Ada Lovelace"_s; });
        });
        QCOMPARE(desk.column("stakeholder"), u"Ada Lovelace | "_s);
        QVERIFY(desk.document->undo());
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.column("name"), u"Slow | Dear | Ûgly"_s);
    }

    void aDocumentForReadingIsNotTyped()
    {
        const TestFolder folder;
        {
            const auto document = folder.create();
            const Id project = addProject(*document, u"Engine"_s);
            QVERIFY(document->edit(
                u"Add"_s, [&](Edit &edit) { edit.insert(Concern{.project = project, .name = u"Slow"_s}); }));
        }
        const auto document = folder.openForReading();
        RegisterModel model(*document);
        model.setProject(document->all<Concern>()->front().project);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsEditable));
    }
};

QTEST_MAIN(TestRegisterModel)
#include "tst_registermodel.moc"
