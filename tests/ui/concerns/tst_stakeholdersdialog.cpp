#include "tests/testing/concerns.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/stakeholdersdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The dialog over two stakeholders, of whom the first has a concern.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    Id dario = addStakeholder(*document, project, u"Dario Pelk"_s);
    Id tess = addStakeholder(*document, project, u"Tess Brandt"_s);
    Theme theme{*qApp};
    ConcernsPresenter presenter{*document};
    QPointer<StakeholdersDialog> dialog;

    Desk()
    {
        addConcern(*document, project, u"slow"_s, {.stakeholder = dario});
        dialog = new StakeholdersDialog(theme, presenter, {});
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog does not come up");
    }
    ~Desk() { delete dialog; }

    /// Of the n-th row.
    QLineEdit &field(int row, const QString &name) const
    {
        const auto fields = dialog->findChildren<QLineEdit *>(name);
        return *fields.at(row);
    }
    void write(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    QString names() const
    {
        QStringList names;
        for (const Stakeholder &each : presenter.book().stakeholders)
            names << each.name;
        return names.join(u" | "_s);
    }
};

} // namespace

class TestStakeholdersDialog final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void tabGoesThroughTheRowsAsTheyStand()
    {
        Desk desk;
        desk.field(0, u"stakeholderName"_s).setFocus();
        QStringList reached;
        for (int i = 0; i < 7; ++i) {
            reached << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        reached.removeAll(QString()); // the menu
        QCOMPARE(reached.join(u' '), u"stakeholderName role decides contact nextMeetingOf stakeholderName"_s);
    }

    void everythingIsEditedInPlace()
    {
        Desk desk;
        desk.write(desk.field(0, u"role"_s), u"Head of dispatch"_s);
        desk.write(desk.field(0, u"decides"_s), u"whether it goes live"_s);
        desk.write(desk.field(0, u"contact"_s), u"dario@example.org"_s);
        desk.write(desk.field(0, u"nextMeetingOf"_s), u"+2"_s);
        const Stakeholder &dario = desk.presenter.book().stakeholders.front();
        QCOMPARE(dario.role, u"Head of dispatch"_s);
        QCOMPARE(dario.decides, u"whether it goes live"_s);
        QCOMPARE(dario.contact, u"dario@example.org"_s);
        QCOMPARE(dario.nextMeeting, QDate(2026, 3, 12));
        QCOMPARE(desk.document->history()->back().label, u"Change next meeting of Dario Pelk"_s);
    }

    void anotherOneIsAddedMovedAndRemoved()
    {
        Desk desk;
        const QSignalSpy done(&desk.presenter, &ConcernsPresenter::done);
        desk.dialog->findChild<QWidget *>(u"addStakeholder"_s)->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"Rosa Stenner"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.names(), u"Dario Pelk | Tess Brandt | Rosa Stenner"_s);
        desk.field(0, u"stakeholderName"_s).setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.names(), u"Tess Brandt | Dario Pelk | Rosa Stenner"_s);
        desk.field(0, u"stakeholderName"_s).parentWidget()->findChild<QToolButton *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(desk.names(), u"Tess Brandt | Rosa Stenner"_s);
        QCOMPARE(done.first().first().toString(), u"Deleted Dario Pelk"_s);
        QCOMPARE(concernPicture(*desk.document, desk.project), u"slow (raised)"_s); // its concern stays
    }

    void someoneWithoutANameIsRefused()
    {
        Desk desk;
        QLineEdit &name = desk.field(0, u"stakeholderName"_s);
        name.setFocus();
        name.clear();
        QTest::keyClick(&name, Qt::Key_Return);
        QCOMPARE(desk.names(), u"Dario Pelk | Tess Brandt"_s);
        QVERIFY(name.property("invalid").toBool());
    }
};

QTEST_MAIN(TestStakeholdersDialog)
#include "tst_stakeholdersdialog.moc"
