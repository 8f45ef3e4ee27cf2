// The preview of a deck of 500 concerns, against a frame of 60 Hz on the offscreen platform: what lies
// between a key and the picture of it, the pause after the typing in which all slides follow, and the strip
// while it scrolls.
#include "tests/benchmarks/goals.h"
#include "tests/testing/documents.h"
#include "ui/deck/deckpane.h"
#include "ui/deck/deckpresenter.h"
#include "ui/deck/thumbnailstrip.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollBar>

using namespace concave;
using namespace concave::ui;

namespace {

constexpr double frame = 1.0 / 60;
constexpr int concerns = 500;

struct Sample
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project;
    Concern typed;

    Sample()
    {
        const auto added = document->edit(QStringLiteral("Add"), [&](Edit &edit) {
            project = edit.insert(Project{.name = QStringLiteral("Dispatching engine")});
            for (int i = 0; i < concerns; ++i) {
                Concern concern{.project = project,
                    .name = QStringLiteral("Orders vanish on the way to courier %1").arg(i),
                    .words = QStringLiteral("If the engine drops order %1, nobody notices until %2 calls.")
                                 .arg(7 * i)
                                 .arg(i % 13),
                    .worstCase = QStringLiteral("%1 orders wait unassigned for %2 minutes on a Friday "
                                                "evening. All are refunded.")
                                     .arg(i)
                                     .arg(i % 17),
                    .mitigation = QStringLiteral("Count every order in and out. Any difference above %1 "
                                                 "raises an alert, and the nearest-courier rule takes over.")
                                      .arg(i),
                    .position = i + 1.0};
                concern.id = edit.insert(concern);
                typed = concern;
            }
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().sentence));
    }
};

void report(const std::string &what, const std::vector<double> &times)
{
    goals::report(
        "-", what + ", longest : frame", *std::ranges::max_element(times) / frame, goals::atMost(1));
    goals::report("-", what + ", median : frame", goals::median(times) / frame, goals::atMost(1));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    Sample sample;
    DeckPresenter presenter(*sample.document);
    DeckPane pane(theme, presenter);
    pane.resize(528, 848);
    pane.show();
    presenter.setProject(sample.project);
    presenter.select({SlideKind::Concern, sample.typed.id});
    QCoreApplication::processEvents();

    std::vector<double> keys;
    const QString text = QStringLiteral("Half of them wait in the rain, and the other half goes home. ");
    for (int i = 0; i < 100; ++i) {
        sample.typed.worstCase += text[i % text.size()];
        keys.push_back(goals::seconds([&] {
            presenter.setDraft(sample.typed);
            QCoreApplication::processEvents();
        }));
        if (sample.typed.worstCase.size() > 200)
            sample.typed.worstCase.clear();
    }
    report("a key with 500 concerns, to the picture of it", keys);

    std::vector<double> whole;
    const FontMeasure measure;
    const auto sources = readDeck(*sample.document, sample.project);
    for (int i = 0; i < 20; ++i)
        whole.push_back(goals::seconds([&] { (void)makeDeck(*sources, measure); }));
    goals::report("-", "all slides laid out again after the typing, median : the pause of 150 ms",
        goals::median(whole) / 0.150, goals::atMost(1));

    std::vector<double> steps;
    QScrollBar &bar = *pane.findChild<ThumbnailStrip *>()->verticalScrollBar();
    bar.setValue(0);
    QCoreApplication::processEvents();
    for (int i = 0; i < 200; ++i) {
        steps.push_back(goals::seconds([&] {
            bar.setValue(bar.value() + 60);
            QCoreApplication::processEvents();
        }));
    }
    report("500 thumbnails scrolled by the wheel", steps);
    return 0;
}
