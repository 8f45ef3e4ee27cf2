#include "core/canvas/records.h"
#include "core/operations/records.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "1 canvas, 2 note": what there is of these kinds.
QString counts(const Document &document)
{
    QStringList counts;
    const Kinds kinds{&Canvas::description(), &Note::description(), &CanvasVersion::description(),
        &IntakeAnswer::description(), &Task::description(), &DataSource::description(),
        &OwnTemplate::description()};
    for (const Kind *kind : kinds) {
        if (const auto rows = document.rows(*kind); rows && !rows->empty())
            counts << QStringLiteral("%1 %2").arg(rows->size()).arg(QString::fromLatin1(kind->name));
    }
    return counts.join(u", "_s);
}

} // namespace

class TestRemovedProject final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void itsCanvasesAndItsIntakeGoWithItAndComeBack()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id gone = ::addProject(*document, u"Dispatching"_s);
        const Id stays = ::addProject(*document, u"Pricing"_s);
        QVERIFY(document->edit(u"Fill"_s, [&](Edit &edit) {
            const Id form = edit.insert(OwnTemplate{.id = {}, .name = u"Ours"_s});
            for (const Id project : {gone, stays}) {
                const Task task{.id = {}, .project = project, .name = u"Ask Petra"_s};
                const DataSource source{.id = {}, .project = project, .name = u"Order log"_s};
                const Id taskId = edit.insert(task);
                const Id sourceId = edit.insert(source);
                const Id canvas = edit.insert(Canvas{.id = {}, .project = project, .ownForm = form});
                for (const QString &text : {u"a"_s, u"b"_s}) {
                    edit.insert(Note{.id = {},
                        .canvas = canvas,
                        .block = u"features"_s,
                        .text = text,
                        .dataSource = sourceId,
                        .task = taskId});
                }
                edit.insert(
                    CanvasVersion{.id = {}, .canvas = canvas, .name = u"First"_s, .at = document->now()});
                edit.insert(IntakeAnswer{.id = {}, .project = project, .question = u"business-case"_s});
            }
        }));
        const QString before = counts(*document);
        QCOMPARE(before,
            u"2 canvas, 4 note, 2 canvas_version, 2 intake_answer, 2 task, 2 data_source, 1 canvas_template"_s);
        QVERIFY(document->edit(u"Delete"_s, [&](Edit &edit) { edit.remove<Project>(gone); }));
        QCOMPARE(counts(*document),
            u"1 canvas, 2 note, 1 canvas_version, 1 intake_answer, 1 task, 1 data_source, 1 canvas_template"_s);
        QVERIFY(document->problems().empty());
        QVERIFY(document->undo());
        QCOMPARE(counts(*document), before);
        QVERIFY(document->problems().empty());
    }
};

QTEST_MAIN(TestRemovedProject)
#include "tst_removedproject.moc"
