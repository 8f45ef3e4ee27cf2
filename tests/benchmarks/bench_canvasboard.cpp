// The Canvas page and its board, against a frame of 60 Hz on the offscreen platform: every paint while one of
// 500 notes is dragged, what lies between asking for them and the picture of them, and a change of one of
// 500.
#include "core/canvas/moves.h"
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/canvas/canvasblocks.h"
#include "ui/canvas/canvaspage.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/noteclip.h"
#include "ui/canvas/noteeditor.h"
#include "ui/canvas/notelist.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

using namespace concave;
using namespace concave::ui;

namespace {

constexpr double frame = 1.0 / 60;

/// Texts of different lengths and marks, the same number in every block.
std::unique_ptr<Document> manyNotes(const TestFolder &folder, int count, const QString &name)
{
    auto document = folder.create(name);
    const Id project = addProject(*document, QStringLiteral("Engine"));
    const auto added = document->edit(QStringLiteral("Add"), [&](Edit &edit) {
        const CanvasTemplate &form = builtInTemplates().front();
        const Id canvas = addCanvas(edit, {}, project, form, document->now().date());
        for (int i = 0; i < count; ++i) {
            Note note;
            note.canvas = canvas;
            note.block = form.blocks[static_cast<std::size_t>(i) % form.blocks.size()].key;
            note.text = QStringLiteral("Note %1").arg(i) +
                        QStringLiteral(", of couriers and their orders").repeated(i % 4);
            note.mark = noteMarks[static_cast<std::size_t>(i) % noteMarks.size()];
            note.position = i;
            edit.insert(note);
        }
    });
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    return document;
}

void report(const std::string &what, const std::vector<double> &times)
{
    goals::report(
        "-", what + ", longest : frame", *std::ranges::max_element(times) / frame, goals::atMost(1));
    goals::report("-", what + ", median : frame", goals::median(times) / frame, goals::atMost(1));
}

/// Over all blocks, with the picture of the note under the pointer and the line where it would go.
void dragging(const Theme &theme, const TestFolder &folder)
{
    const auto document = manyNotes(folder, 500, QStringLiteral("drag.concave"));
    CanvasPresenter presenter(*document);
    CanvasView view(theme, presenter);
    view.resize(1084, 804);
    view.show();
    QCoreApplication::processEvents();
    const Id note = presenter.book().notes.front().id;
    presenter.select(note);
    const std::unique_ptr<QMimeData> mime(mimeOf({note}, presenter));
    const auto actions = Qt::MoveAction | Qt::CopyAction;
    QDragEnterEvent enter({1, 1}, actions, mime.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&view, &enter);
    std::vector<double> times;
    for (int step = 0; step < 1000; ++step) {
        const QPoint position(20 + step * 37 % (view.width() - 40), 60 + step * 23 % (view.height() - 120));
        times.push_back(goals::seconds([&] {
            QDragMoveEvent move(position, actions, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&view, &move);
            QCoreApplication::processEvents();
        }));
    }
    report("one of 500 notes dragged over the board", times);
    times.clear();
    const CanvasBlocks &blocks = *view.findChild<CanvasBlocks *>();
    for (std::size_t step = 0; step < 60; ++step) {
        const CanvasBlock &to = *blocks.blocks()[step % 2];
        times.push_back(goals::seconds([&] {
            QDragEnterEvent again({1, 1}, actions, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&view, &again);
            QDropEvent drop(
                blocks.mapTo(&view, to.geometry().center()), actions, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&view, &drop);
            QCoreApplication::processEvents();
        }));
    }
    report("one of 500 notes dropped, writing the file included", times);
}

/// Opened often enough, the first time apart from the others: it also loads fonts and icons.
void opening(const std::string &what, int count, const std::function<std::unique_ptr<QWidget>()> &make)
{
    std::vector<double> times;
    for (int round = 0; round < 13; ++round) {
        std::unique_ptr<QWidget> shown;
        times.push_back(goals::seconds([&] {
            shown = make();
            shown->show();
            QCoreApplication::processEvents();
        }));
    }
    const double frames = count / 100.0;
    const std::string notes = what + " of " + std::to_string(count) + " notes shown";
    goals::report("-", notes + " for the first time : a frame per 100", times.front() / frame / frames,
        goals::atMost(1));
    times.erase(times.begin());
    goals::report(
        "-", notes + ", median : a frame per 100", goals::median(times) / frame / frames, goals::atMost(1));
}

void opening(const Theme &theme, const TestFolder &folder)
{
    for (const int count : {100, 300, 500, 1000}) {
        const auto document = manyNotes(folder, count, QStringLiteral("open%1.concave").arg(count));
        std::unique_ptr<CanvasPresenter> presenter; // outlives its board
        opening("board", count, [&] {
            presenter = std::make_unique<CanvasPresenter>(*document);
            auto view = std::make_unique<CanvasView>(theme, *presenter);
            view->resize(1084, 804);
            return view;
        });
        opening("page", count, [&] {
            auto page = std::make_unique<CanvasPage>(theme, *document);
            page->resize(1388, 848);
            return page;
        });
    }
}

/// As when it is undone, or was written in the editor: until the page shows it.
void changing(const Theme &theme, const TestFolder &folder)
{
    const auto document = manyNotes(folder, 500, QStringLiteral("change.concave"));
    CanvasPage page(theme, *document);
    page.resize(1388, 848);
    page.show();
    QCoreApplication::processEvents();
    const Id note = document->all<Note>()->front().id;
    std::vector<double> times;
    for (int step = 0; step < 40; ++step) {
        times.push_back(goals::seconds([&] {
            const auto changed = document->edit(QStringLiteral("Change"), [&](Edit &edit) {
                edit.modify<Note>(note, [&](Note &each) { each.text = QStringLiteral("Text %1").arg(step); });
            });
            if (!changed)
                qFatal("%s", qPrintable(changed.error().sentence));
            QCoreApplication::processEvents();
        }));
    }
    report("the text of one of 500 notes changed, writing the file included", times);
}

/// A key in the editor of a note of 100,000 letters.
void writing(const Theme &theme, const TestFolder &folder)
{
    const auto document = manyNotes(folder, 10, QStringLiteral("long.concave"));
    CanvasPresenter presenter(*document);
    const Id note = presenter.book().notes.front().id;
    presenter.edit(QStringLiteral("Lengthen"), [&](Edit &edit) {
        edit.modify<Note>(note, [](Note &each) { each.text = QStringLiteral("word ").repeated(20000); });
    });
    CanvasView view(theme, presenter);
    view.resize(1084, 804);
    view.show();
    QCoreApplication::processEvents();
    const double opened = goals::seconds([&] {
        Q_EMIT presenter.editRequested(note);
        QCoreApplication::processEvents();
    });
    goals::report("-", "a note of 100,000 letters opened for writing : 10 frames", opened / frame / 10,
        goals::atMost(1));
    auto &editor = *view.findChild<NoteEditor *>();
    editor.moveCursor(QTextCursor::End);
    std::vector<double> times;
    for (int i = 0; i < 30; ++i) {
        times.push_back(goals::seconds([&] {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_X, {}, QStringLiteral("x"));
            QCoreApplication::sendEvent(&editor, &key);
            QCoreApplication::processEvents();
        }));
    }
    goals::report("-", "a letter typed into 100,000, median : 10 frames", goals::median(times) / frame / 10,
        goals::atMost(1));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme(application);
    const TestFolder folder;
    opening(theme, folder);
    dragging(theme, folder);
    changing(theme, folder);
    writing(theme, folder);
    return 0;
}
