// The board with 10,000 cards, against a frame of 60 Hz on the offscreen platform: every paint while it
// scrolls, and what lies between a drop and the picture of it, writing the file included.
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/pipeline/boardview.h"
#include "ui/pipeline/cardlist.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>

using namespace concave;
using namespace concave::ui;

namespace {

constexpr double frame = 1.0 / 60;
constexpr int leads = 10000;

std::unique_ptr<Document> manyLeads(const TestFolder &folder)
{
    auto document = folder.create();
    const auto added = document->edit(QStringLiteral("Add"), [&](Edit &edit) {
        establishStages(edit);
        const QDate today = document->now().date();
        for (int i = 0; i < leads; ++i) {
            edit.insert(Lead{.id = {},
                .company = QStringLiteral("Company %1 of somewhere").arg(i),
                .role = QStringLiteral("Head of %1").arg(i % 17),
                .source = QStringLiteral("Referral"),
                .tags = QStringLiteral("one, two"),
                .stage = Id{1 + i % 5},
                .position = i + 1.0,
                .amount = 1000.0 * (1 + i % 99),
                .allocation = 40,
                .months = 3,
                .nextAction = QStringLiteral("Call number %1").arg(i),
                .nextKind = ContactKind::Call,
                .nextDue = today.addDays(i % 20 - 5),
                .created = today.addDays(-i % 60)});
        }
    });
    if (!added)
        qFatal("%s", qPrintable(added.error().sentence));
    return document;
}

/// The longest of many steps, and the median.
struct Times
{
    explicit Times(std::vector<double> all)
        : longest(*std::ranges::max_element(all)), median(goals::median(all))
    {}

    double longest;
    double median;
};

Times timed(int steps, const std::function<void(int)> &step)
{
    std::vector<double> all;
    for (int i = 0; i < steps; ++i) {
        all.push_back(goals::seconds([&] {
            step(i);
            QCoreApplication::processEvents();
        }));
    }
    return Times(all);
}

void report(const std::string &what, const Times &times)
{
    goals::report("-", what + ", longest : frame", times.longest / frame, goals::atMost(1));
    goals::report("-", what + ", median : frame", times.median / frame, goals::atMost(1));
}

void scrolling(const BoardView &board)
{
    const auto lists = board.findChildren<CardList *>();
    QScrollBar &bar = *lists.front()->verticalScrollBar();
    report("a column of 2000 cards scrolled by the wheel",
        timed(1000, [&](int step) { bar.setValue(60 * step); }));
    report("five columns of 2000 cards thrown elsewhere", timed(200, [&](int step) {
        for (CardList *list : lists) {
            QScrollBar &each = *list->verticalScrollBar();
            each.setValue(static_cast<int>((step * 7919LL * 131) % each.maximum()));
        }
    }));
    for (CardList *list : lists)
        list->verticalScrollBar()->setValue(0);
    QCoreApplication::processEvents();
}

/// The first card of one column is dropped into the middle of another, and back.
void dropping(BoardView &board, PipelinePresenter &presenter)
{
    const auto lists = board.findChildren<CardList *>();
    report("one of 10000 cards dropped", timed(60, [&](int step) {
        const Id lead = presenter.column(static_cast<std::size_t>(step % 2)).front();
        const CardList &to = *lists[(step + 1) % 2];
        const QPointF position = to.viewport()->mapTo(&board, to.viewport()->rect().center());
        const std::unique_ptr<QMimeData> mime(mimeOf({lead}, presenter.document()));
        QDragEnterEvent enter(position.toPoint(), Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&board, &enter);
        QDropEvent drop(position, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&board, &drop);
    }));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme(application);
    const TestFolder folder;
    const auto document = manyLeads(folder);
    PipelinePresenter presenter(*document);
    BoardView board(theme, presenter);
    board.resize(1240, 776);
    board.show();
    QCoreApplication::processEvents();
    scrolling(board);
    dropping(board, presenter);
    return 0;
}
