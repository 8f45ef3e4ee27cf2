#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QSignalSpy>
#include <QTest>

using namespace concave;

namespace {

/// History as lines: "1 Add Pricing", with "-" before an entry that does not stand.
QString historyPicture(const Document &document)
{
    QStringList lines;
    const auto history = document.history();
    for (const HistoryEntry &entry : *history)
        lines << QStringLiteral("%1%2 %3").arg(entry.stands ? u"" : u"-").arg(entry.seq).arg(entry.label);
    return lines.join(u'\n');
}

} // namespace

class TestDocument : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void anEditIsToldReadBackAndSurvivesReopening()
    {
        const TestFolder folder;
        Id id;
        {
            const auto document = folder.create();
            QSignalSpy changed(document.get(), &Document::changed);
            id = addProject(*document, QStringLiteral("Pricing"));
            QCOMPARE(changed.count(), 1);
            const auto changes = changed.first().first().value<Changes>();
            QCOMPARE(changes, (Changes{{&Project::description(), id, Operation::Insert}}));
        }
        QCOMPARE(projectsOf(*folder.open()), QStringLiteral("Pricing 1"));
    }

    void anEditThatChangesNothingLeavesNoEntry()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QSignalSpy changed(document.get(), &Document::changed);
        QVERIFY(weigh(*document, id, 1));
        QCOMPARE(historyPicture(*document), QStringLiteral("1 Add Pricing"));
        QCOMPARE(changed.count(), 0);
    }

    void aFailingEditLeavesNothing()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        const QByteArray before = contentsOf(document->path());
        const auto failed = document->edit(QStringLiteral("Two at once"), [&](Edit &edit) {
            edit.insert(Scenario{.id = {}, .name = QStringLiteral("Small"), .note = {}, .budget = 10});
            edit.modify<Project>(id, [](Project &project) { project.weight = -1; });
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().failure, Failure::Input);
        QVERIFY2(failed.error().sentence.contains(QStringLiteral("Weight must be above 0")),
            qPrintable(failed.error().sentence));
        QVERIFY(document->all<Scenario>()->empty());
        QCOMPARE(contentsOf(document->path()), before);
    }

    void undoAndRedoWalkThroughEdits()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(weigh(*document, id, 3));
        for (const char *expected : {"Pricing 2", "Pricing 1", ""}) {
            QVERIFY(document->undo());
            QCOMPARE(projectsOf(*document), QString::fromLatin1(expected));
        }
        QVERIFY(!document->undo());
        for (const char *expected : {"Pricing 1", "Pricing 2", "Pricing 3"}) {
            QVERIFY(document->redo());
            QCOMPARE(projectsOf(*document), QString::fromLatin1(expected));
        }
        QVERIFY(!document->redo());
        QVERIFY(document->undo());
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 2"));
    }

    void historyKeepsEverythingAndMarksWhatIsTakenBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(document->undo());
        QVERIFY(document->redo());
        QVERIFY(document->undo());
        QCOMPARE(historyPicture(*document), QStringLiteral("1 Add Pricing\n"
                                                           "-2 Weigh 2\n"
                                                           "-3 Undo “Weigh 2”\n"
                                                           "4 Redo “Weigh 2”\n"
                                                           "5 Undo “Weigh 2”"));
    }

    void aNewEditEndsRedo()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(document->undo());
        QVERIFY(document->undoState().redo);
        addProject(*document, QStringLiteral("Vision"));
        QVERIFY(!document->undoState().redo);
    }

    void undoSurvivesReopening()
    {
        const TestFolder folder;
        {
            const auto document = folder.create();
            addProject(*document, QStringLiteral("Pricing"));
            addProject(*document, QStringLiteral("Vision"));
        }
        const auto document = folder.open();
        QVERIFY(document->undo());
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 1"));
    }

    void anOlderEditIsUndoneAloneWhereNothingDependsOnIt()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(document->edit(QStringLiteral("Rename"), [&](Edit &edit) {
            edit.modify<Project>(id, [](Project &project) { project.name = QStringLiteral("Prices"); });
        }));
        const auto history = document->history();
        QVERIFY(document->undo((*history)[1]));
        QCOMPARE(projectsOf(*document), QStringLiteral("Prices 1"));
    }

    void anOlderEditThatOthersDependOnIsRefusedByName()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(weigh(*document, id, 3));
        const auto history = document->history();
        const auto refused = document->undo((*history)[1]);
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Conflict);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("“Weigh 3”")));
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 3"));
    }

    void anUndoThatWouldBreakARuleIsRefused()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        const auto limit = [&](auto change) {
            return document->edit(
                QStringLiteral("Limit"), [&](Edit &edit) { edit.modify<Project>(id, change); });
        };
        QVERIFY(limit([](Project &project) { project.maximum = 10; }));
        QVERIFY(limit([](Project &project) { project.maximum = 80; }));
        QVERIFY(limit([](Project &project) { project.minimum = 40; }));
        const auto refused = document->undo((*document->history())[2]);
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::Conflict);
        QCOMPARE(document->all<Project>()->front().maximum, std::optional(80.0));
    }

    void restoreIsOneStepThatRedoBringsBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        addProject(*document, QStringLiteral("Vision"));
        QVERIFY(document->undo());
        QVERIFY(document->restoreTo(1));
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 1"));
        QVERIFY(document->redo());
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 2"));
        QVERIFY(document->undo());
        QVERIFY(document->undo());
        QCOMPARE(projectsOf(*document), QString());
    }

    void removingARecordRemovesWhatHangsOnItAndUndoBringsAllBack()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(document->edit(QStringLiteral("Measure"), [&](Edit &edit) {
            edit.insert(Curve{.project = id});
            edit.insert(MeasuredPoint{.id = {}, .project = id, .effort = 3, .accuracy = 40});
        }));
        QVERIFY(document->edit(QStringLiteral("Remove"), [&](Edit &edit) { edit.remove<Project>(id); }));
        QVERIFY(document->all<Curve>()->empty());
        QVERIFY(document->all<MeasuredPoint>()->empty());
        QVERIFY(document->undo());
        QCOMPARE(projectsOf(*document), QStringLiteral("Pricing 1"));
        QCOMPARE(document->all<MeasuredPoint>()->front().accuracy, 40.0);
    }

    void aReferenceToNothingIsRefused()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const QSignalSpy failed(document.get(), &Document::failed);
        const auto refused =
            document->edit(QStringLiteral("Curve"), [](Edit &edit) { edit.insert(Curve{.project = {77}}); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().failure, Failure::NotFound);
        QCOMPARE(failed.size(), 0);
    }

    void readingsOfOneMomentMayBeNestedAndPassTheirFailureOn()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addProject(*document, QStringLiteral("Pricing"));
        std::size_t seen = 0;
        const auto read = document->atOneMoment([&] {
            return document->atOneMoment([&]() -> Result<void> {
                seen = document->all<Project>()->size();
                return Error{Failure::Input, QStringLiteral("Enough.")};
            });
        });
        QCOMPARE(seen, std::size_t(1));
        QCOMPARE(sentenceOf(read), QStringLiteral("Enough."));
        QVERIFY(addProject(*document, QStringLiteral("Vision"))); // nothing is held
    }

    void anotherWindowSeesEditsAndKeepsThem()
    {
        const TestFolder folder;
        const auto mine = folder.create();
        const Id id = addProject(*mine, QStringLiteral("Pricing"));
        const auto theirs = folder.open(QStringLiteral("test.concave"), 2);
        QSignalSpy changed(theirs.get(), &Document::changed);
        QVERIFY(weigh(*mine, id, 2));
        theirs->refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<Changes>(),
            (Changes{{&Project::description(), id, Operation::Update}}));
        QVERIFY(theirs->edit(QStringLiteral("Rename"), [&](Edit &edit) {
            edit.modify<Project>(id, [](Project &project) { project.name = QStringLiteral("Prices"); });
        }));
        mine->refresh();
        QCOMPARE(projectsOf(*mine), QStringLiteral("Prices 2"));
    }

    void anEditTellsOfTheOthersEditFirst()
    {
        const TestFolder folder;
        const auto mine = folder.create();
        const auto theirs = folder.open(QStringLiteral("test.concave"), 2);
        QSignalSpy changed(mine.get(), &Document::changed);
        const Id vision = addProject(*theirs, QStringLiteral("Vision"));
        const Id pricing = addProject(*mine, QStringLiteral("Pricing"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[0].first().value<Changes>().front().id, vision);
        QCOMPARE(changed[1].first().value<Changes>().front().id, pricing);
    }

    void thePollFindsTheOthersEdits()
    {
        const TestFolder folder;
        const auto mine = folder.create();
        const auto theirs = folder.open(QStringLiteral("test.concave"), 2);
        QSignalSpy changed(theirs.get(), &Document::changed);
        addProject(*mine, QStringLiteral("Pricing"));
        QTRY_COMPARE(changed.count(), 1);
    }

    void undoTakesBackMyEditNotTheirs()
    {
        const TestFolder folder;
        const auto mine = folder.create();
        const auto theirs = folder.open(QStringLiteral("test.concave"), 2);
        addProject(*mine, QStringLiteral("Pricing"));
        addProject(*theirs, QStringLiteral("Vision"));
        QVERIFY(mine->undo());
        QCOMPARE(projectsOf(*mine), QStringLiteral("Vision 1"));
        QVERIFY(!mine->undo());
    }

    void fieldChangesSayBeforeAndAfter()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        const auto changes = document->fieldChanges(document->history()->back());
        QCOMPARE(changes->size(), std::size_t(1));
        const FieldChange &change = changes->front();
        QCOMPARE(change.field->name, "weight");
        QCOMPARE(std::get<double>(change.before), 1.0);
        QCOMPARE(std::get<double>(change.after), 2.0);
    }

    void aCopyIsWholeAndSound()
    {
        const TestFolder folder;
        const auto document = folder.create();
        addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(document->saveCopy(folder.path(QStringLiteral("copy.concave"))));
        const auto copy = folder.open(QStringLiteral("copy.concave"));
        QCOMPARE(projectsOf(*copy), QStringLiteral("Pricing 1"));
        QCOMPARE(copy->problems(), std::vector<QString>());
        QVERIFY(!document->saveCopy(folder.path(QStringLiteral("copy.concave"))));
    }

    void aSoundDocumentHasNoProblems()
    {
        const TestFolder folder;
        const auto document = folder.create();
        const Id id = addProject(*document, QStringLiteral("Pricing"));
        QVERIFY(weigh(*document, id, 2));
        QVERIFY(document->undo());
        QCOMPARE(document->problems(), std::vector<QString>());
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
