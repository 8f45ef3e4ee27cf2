#include "tests/testing/canvasdesk.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A canvas with the notes a, b and c in Decisions, and their model.
struct Desk : CanvasDesk
{
    Desk()
    {
        edit([&](Edit &edit) {
            for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
                insert(edit, text, static_cast<double>(ids.size() + 1));
        });
        presenter = std::make_unique<CanvasPresenter>(*document);
        model = std::make_unique<NoteModel>(*presenter, block);
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        QObject::connect(
            presenter.get(), &CanvasPresenter::changed, model.get(), [this] { model->refresh(); });
        QObject::connect(model.get(), &NoteModel::rowsInserted, model.get(),
            [this](const QModelIndex &, int first, int last) { tell(u"+"_s, first, last); });
        QObject::connect(model.get(), &NoteModel::rowsRemoved, model.get(),
            [this](const QModelIndex &, int first, int last) { tell(u"-"_s, first, last); });
        QObject::connect(model.get(), &NoteModel::layoutChanged, model.get(), [this] { told << u"order"_s; });
        QObject::connect(model.get(), &NoteModel::dataChanged, model.get(),
            [this](const QModelIndex &first, const QModelIndex &last) {
                tell(u"!"_s, first.row(), last.row());
            });
        QObject::connect(model.get(), &NoteModel::modelReset, model.get(), [this] { told << u"reset"_s; });
    }

    void tell(const QString &what, int first, int last)
    {
        told << what + QString::number(first) + (first == last ? QString() : u"–"_s + QString::number(last));
    }
    void insert(Edit &edit, const QString &text, double position)
    {
        Note note;
        note.canvas = canvas;
        note.block = block;
        note.text = text;
        note.position = position;
        ids[text] = edit.insert(note);
    }
    QString shown() const
    {
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row).data().toString();
        return texts.join(u' ');
    }

    QString block = u"decisions"_s;
    QHash<QString, Id> ids;
    std::unique_ptr<CanvasPresenter> presenter;
    std::unique_ptr<NoteModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QStringList told;
};

} // namespace

class TestNoteModel final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfARowThatCame()
    {
        Desk desk;
        desk.edit([&](Edit &edit) { desk.insert(edit, u"x"_s, 1.5); });
        QCOMPARE(desk.shown(), u"a x b c"_s);
        QCOMPARE(desk.told, QStringList(u"+1"_s));
    }

    void tellsOfARowThatWent()
    {
        Desk desk;
        desk.presenter->move({desk.ids[u"b"_s]}, u"features"_s, {});
        QCOMPARE(desk.shown(), u"a c"_s);
        QCOMPARE(desk.told, QStringList(u"-1"_s));
    }

    void rowsThatMovedKeepTheirPlaceInViews()
    {
        Desk desk;
        const QPersistentModelIndex c(desk.model->index(2));
        desk.presenter->move({desk.ids[u"c"_s]}, desk.block, desk.ids[u"a"_s]);
        QCOMPARE(desk.shown(), u"c a b"_s);
        QCOMPARE(desk.told, QStringList(u"order"_s));
        QCOMPARE(c.row(), 0);
    }

    void tellsOfARowThatChanged()
    {
        Desk desk;
        desk.presenter->mark({desk.ids[u"b"_s]}, NoteMark::Question);
        QCOMPARE(desk.told, QStringList(u"!1"_s));
        QCOMPARE(desk.model->index(1).data(Qt::AccessibleTextRole).toString(), u"b, open question"_s);
    }

    void tellsNothingOfOtherBlocks()
    {
        Desk desk;
        desk.presenter->addNote(u"features"_s, u"x"_s);
        QVERIFY(desk.told.isEmpty());
    }

    void manyRowsAreANewBeginning()
    {
        Desk desk;
        desk.edit([&](Edit &edit) {
            for (int i = 0; i < 200; ++i)
                desk.insert(edit, QString::number(i), 10 + i);
        });
        QCOMPARE(desk.model->rowCount(), 203);
        QCOMPARE(desk.told, QStringList(u"reset"_s));
    }

    void withoutABlockItHasWhatIsNotPlaced()
    {
        Desk desk;
        const NoteModel tray(*desk.presenter, std::nullopt);
        QCOMPARE(tray.rowCount(), 0);
        desk.presenter->move({desk.ids[u"b"_s]}, u"Costs"_s, {});
        const NoteModel filled(*desk.presenter, std::nullopt);
        QCOMPARE(filled.rowCount(), 1);
        QCOMPARE(filled.heading(0), u"Costs"_s);
        QCOMPARE(desk.model->heading(0), QString());
    }
};

QTEST_MAIN(TestNoteModel)
#include "tst_notemodel.moc"
