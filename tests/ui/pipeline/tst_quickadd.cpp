#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/quickadd.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    PipelinePresenter presenter{*document};
    QWidget window;
    QuickAdd *add = new QuickAdd(theme, presenter, &window);
    QSignalSpy opened{&presenter, &PipelinePresenter::opened};

    Desk()
    {
        window.setLocale(QLocale(QLocale::English));
        window.resize(800, 600);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
        add->ask({});
    }

    LineField &field(const QString &name) { return find<LineField>(*add, name); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(add->focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    /// "Ambervale Foods in Contacted, …"
    QString leads() const
    {
        QStringList words;
        for (const Lead &lead : presenter.pipeline().leads)
            words << u"%1 in %2"_s.arg(
                lead.company, presenter.pipeline().stages[presenter.facts(lead.id)->stage].name);
        return words.join(u", ");
    }
};

} // namespace

class TestQuickAdd final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aCompanyAndEnterIsALead()
    {
        Desk desk;
        QCOMPARE(desk.add->focusWidget(), &desk.field(u"newCompany"_s));
        QTest::keyClicks(desk.add->focusWidget(), u"Ambervale Foods"_s);
        desk.press(Qt::Key_Return);
        QTest::keyClicks(desk.add->focusWidget(), u"Wexcombe Homes"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.leads(), u"Ambervale Foods in Contacted, Wexcombe Homes in Contacted"_s);
        QCOMPARE(desk.field(u"newCompany"_s).text(), QString());
        QVERIFY(desk.add->isVisible());
        QCOMPARE(desk.document->history()->back().label, u"Add Wexcombe Homes"_s);
        QCOMPARE(desk.opened.size(), 0);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.add->isVisible());
    }

    void contactValueAndStageAreTypedAlong()
    {
        Desk desk;
        desk.add->ask(desk.presenter.pipeline().stages[2].id);
        QTest::keyClicks(desk.add->focusWidget(), u"Ambervale Foods"_s);
        desk.press(Qt::Key_Tab);
        QTest::keyClicks(desk.add->focusWidget(), u"Ina Bloch"_s);
        desk.press(Qt::Key_Tab);
        QTest::keyClicks(desk.add->focusWidget(), u"24000"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.leads(), u"Ambervale Foods in Initial meeting booked"_s);
        const Lead &lead = desk.presenter.pipeline().leads.front();
        QCOMPARE(lead.contact, u"Ina Bloch"_s);
        QCOMPARE(lead.amount, 24000);
        QCOMPARE(desk.document->history()->size(), 1);
        QCOMPARE(desk.opened.size(), 1);
        QVERIFY(!desk.add->isVisible());
    }

    void aCompanyThatIsThereIsTold()
    {
        Desk desk;
        desk.presenter.add(u"Quillbank Insurance"_s);
        auto &told = find<QLabel>(*desk.add, u"alreadyThere"_s);
        QTest::keyClicks(desk.add->focusWidget(), u"quillbank"_s);
        QVERIFY(!told.isVisible());
        QTest::keyClicks(desk.add->focusWidget(), u" insurance"_s);
        QVERIFY(told.isVisible());
        QCOMPARE(told.text(), u"Quillbank Insurance is already in Contacted"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.presenter.pipeline().leads.size(), 2);
    }

    void nothingIsAddedWithoutACompany()
    {
        Desk desk;
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.field(u"newCompany"_s).error(), u"A company is needed."_s);
        QVERIFY(desk.presenter.isEmpty());
        QTest::keyClicks(desk.add->focusWidget(), u"Ambervale Foods"_s);
        desk.field(u"newValue"_s).setText(u"much"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.field(u"newValue"_s).error().isEmpty());
        QVERIFY(desk.presenter.isEmpty());
    }
};

QTEST_MAIN(TestQuickAdd)
#include "tst_quickadd.moc"
