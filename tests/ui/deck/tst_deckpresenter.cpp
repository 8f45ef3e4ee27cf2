#include "tests/testing/test.h"
#include "tests/ui/deck/deckdocument.h"
#include "ui/deck/deckpresenter.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Sample : DeckDocument
{
    DeckPresenter presenter{*document};

    Sample() { presenter.setProject(dispatching::project); }

    /// "1 Title, 2 Concern 1, -Demo 1-": the strip with what is left out crossed out.
    QString strip() const
    {
        QStringList names;
        for (const DeckLeaf &leaf : presenter.leaves()) {
            const QString label = presenter.slideOf(leaf).label;
            names << (leaf.page ? u"%1 %2"_s.arg(*leaf.page + 1).arg(label) : u"-%1-"_s.arg(label));
        }
        return names.join(u", "_s);
    }
    QString lastEdit() const { return document->history()->back().label; }
    Concern first() const
    {
        for (const Concern &concern : *document->all<Concern>())
            if (concern.id == dispatching::vanish)
                return concern;
        return {};
    }
    QString shownText(const QString &field) const
    {
        for (const SlideItem &item : presenter.shownPage()->items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text && text->field == field)
                return text->paragraphs.join(u'\n');
        }
        return u"no such text"_s;
    }
};

const SlideKey firstConcern{SlideKind::Concern, dispatching::vanish};
const SlideKey summary{SlideKind::Summary, {}};

} // namespace

class TestDeckPresenter final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aProjectHasADeck()
    {
        const Sample sample;
        QCOMPARE(sample.strip(), u"1 Title, 2 Concern 1, 3 Metric 1, 4 Demo 1, 5 Concern 2, 6 Summary"_s);
        QCOMPARE(sample.presenter.selected().kind, SlideKind::Title);
        QVERIFY(sample.presenter.shownPage());
    }

    void withoutAProjectThereIsNone()
    {
        Sample sample;
        sample.presenter.setProject({});
        QCOMPARE(sample.strip(), QString());
        QVERIFY(!sample.presenter.shownSlide());
        QVERIFY(!sample.presenter.shownPage());
        sample.presenter.step(1);
        sample.presenter.moveBy(1);
        sample.presenter.addSlide();
        QCOMPARE(sample.strip(), QString());
    }

    void theSlideThatIsShownIsKept()
    {
        Sample sample;
        QSignalSpy selected(&sample.presenter, &DeckPresenter::selectedChanged);
        sample.presenter.select(firstConcern);
        QCOMPARE(selected.size(), 1);
        sample.presenter.select(firstConcern);
        QCOMPARE(selected.size(), 1);
        sample.presenter.move(firstConcern, {});
        QVERIFY(sample.presenter.selected() == firstConcern);
        QCOMPARE(selected.size(), 1);
        sample.presenter.step(1);
        QVERIFY(sample.presenter.selected() == firstConcern); // it is the last
        sample.presenter.step(-1);
        QVERIFY(sample.presenter.selected() == summary);
    }

    void slidesMove()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        sample.presenter.moveBy(1);
        QVERIFY2(
            sample.strip().startsWith(u"1 Title, 2 Metric 1, 3 Concern 1"_s), qPrintable(sample.strip()));
        QCOMPARE(sample.lastEdit(), u"Move slide “Concern 1”"_s);
        sample.presenter.moveBy(-1);
        sample.presenter.moveBy(-1);
        QVERIFY2(sample.strip().startsWith(u"1 Concern 1, 2 Title"_s), qPrintable(sample.strip()));
        sample.presenter.moveBy(-1);
        QVERIFY2(sample.strip().startsWith(u"1 Concern 1, 2 Title"_s), qPrintable(sample.strip()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(sample.document->undo());
        QVERIFY2(sample.strip().startsWith(u"1 Title, 2 Concern 1"_s), qPrintable(sample.strip()));
    }

    void aSlideIsLeftOutAndTakenInAgain()
    {
        Sample sample;
        QSignalSpy done(&sample.presenter, &DeckPresenter::done);
        sample.presenter.select(firstConcern);
        sample.presenter.remove(firstConcern);
        QCOMPARE(sample.strip(), u"1 Title, -Concern 1-, 2 Metric 1, 3 Demo 1, 4 Concern 2, 5 Summary"_s);
        QCOMPARE(done.front().front().toString(), u"Left out slide “Concern 1”"_s);
        QVERIFY(sample.presenter.selected() == firstConcern);
        QVERIFY(sample.presenter.shownPage()); // it can still be seen
        QCOMPARE(sample.presenter.deck().pages.size(), std::size_t(5));
        sample.presenter.setLeftOut(firstConcern, false);
        QVERIFY2(sample.strip().startsWith(u"1 Title, 2 Concern 1"_s), qPrintable(sample.strip()));
        QCOMPARE(done.size(), 1);
    }

    void slidesAreChosenInOneStep()
    {
        Sample sample;
        sample.presenter.leaveOutExactly({firstConcern, summary});
        QCOMPARE(sample.strip(), u"1 Title, -Concern 1-, 2 Metric 1, 3 Demo 1, 4 Concern 2, -Summary-"_s);
        sample.presenter.leaveOutExactly({summary});
        QCOMPARE(sample.strip(), u"1 Title, 2 Concern 1, 3 Metric 1, 4 Demo 1, 5 Concern 2, -Summary-"_s);
        QVERIFY(sample.document->undo());
        QVERIFY(sample.document->undo());
        QVERIFY2(!sample.strip().contains(u'-'), qPrintable(sample.strip()));
    }

    void textsAreTheDecksOwnUntilTheConcernsAreTakenAgain()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        const QString before = sample.shownText(u"worst_case"_s);
        sample.presenter.setText(firstConcern, u"worst_case"_s, u"Everyone goes home."_s);
        QCOMPARE(sample.shownText(u"worst_case"_s), u"Everyone goes home."_s);
        QVERIFY2(sample.lastEdit().contains(u"on slide “Concern 1”"_s), qPrintable(sample.lastEdit()));
        QVERIFY(sample.first().worstCase != u"Everyone goes home."_s);
        const auto edits = sample.document->history()->size();
        sample.presenter.setText(firstConcern, u"worst_case"_s, u"Everyone goes home."_s);
        QCOMPARE(sample.document->history()->size(), edits);
        sample.presenter.takeTextsAgain(firstConcern);
        QCOMPARE(sample.shownText(u"worst_case"_s), before);
    }

    void aFreeSlideComesAfterTheShownOneAndGoesForGood()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        sample.presenter.addSlide();
        const SlideKey added = sample.presenter.selected();
        QCOMPARE(added.kind, SlideKind::Text);
        QCOMPARE(sample.presenter.current(), std::size_t(2));
        sample.presenter.remove(added);
        QVERIFY(sample.presenter.selected() != added);
        QCOMPARE(sample.presenter.leaves().size(), std::size_t(6));
        QVERIFY(sample.document->undo());
        QCOMPARE(sample.presenter.leaves().size(), std::size_t(7));
    }

    void thePageThatIsShownFollowsTheTyping()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        QSignalSpy page(&sample.presenter, &DeckPresenter::pageChanged);
        QSignalSpy all(&sample.presenter, &DeckPresenter::changed);
        Concern draft = sample.first();
        draft.worstCase = u"Half"_s;
        sample.presenter.setDraft(draft);
        QCOMPARE(page.size(), 1);
        QCOMPARE(all.size(), 0);
        QCOMPARE(sample.shownText(u"worst_case"_s), u"Half"_s);
        draft.worstCase = u"Half of all orders"_s;
        sample.presenter.setDraft(draft);
        QCOMPARE(sample.shownText(u"worst_case"_s), u"Half of all orders"_s);
        QVERIFY(all.wait(1000)); // the others after a moment
        QCOMPARE(all.size(), 1);
        QCOMPARE(sample.shownText(u"worst_case"_s), u"Half of all orders"_s);
        sample.presenter.setDraft({});
        QCOMPARE(sample.shownText(u"worst_case"_s), sample.first().worstCase);
        QCOMPARE(sample.document->history()->size(), std::size_t(1));
    }

    void aDraftThatNeedsAnotherPageRenumbersAtOnce()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        QSignalSpy all(&sample.presenter, &DeckPresenter::changed);
        Concern draft = sample.first();
        draft.worstCase = u"A long text that says what happens then. "_s.repeated(60);
        sample.presenter.setDraft(draft);
        QCOMPARE(all.size(), 1);
        QVERIFY2(
            sample.strip().startsWith(u"1 Title, 2 Concern 1, 3 Concern 1, "_s), qPrintable(sample.strip()));
        sample.presenter.step(1);
        QVERIFY(sample.presenter.selected() == firstConcern);
        QVERIFY(sample.presenter.shownPage()->isContinued);
    }

    void editsWhileSomeoneTypesCompareWithTheDocument()
    {
        Sample sample;
        sample.presenter.select(firstConcern);
        Concern draft = sample.first();
        draft.worstCase = u"Half"_s;
        sample.presenter.setDraft(draft);
        sample.presenter.setText(firstConcern, u"worst_case"_s, sample.first().worstCase);
        QVERIFY(sample.document->all<SlideText>()->empty());
    }

    void onlyWhatConcernsTheDeckIsReadAgain()
    {
        Sample sample;
        QSignalSpy all(&sample.presenter, &DeckPresenter::changed);
        QVERIFY(sample.document->edit(u"Lead"_s, [](Edit &edit) {
            edit.insert(Slide{.project = dispatching::project, .kind = SlideKind::Text});
        }));
        QCOMPARE(all.size(), 1);
        QVERIFY(sample.document->edit(u"Other"_s, [&](Edit &edit) {
            edit.modify<Concern>(dispatching::slow, [](Concern &concern) { concern.name = u"Slow"_s; });
        }));
        QCOMPARE(all.size(), 2);
    }

    void nobodyWatches()
    {
        Sample sample;
        sample.presenter.setWatched(false);
        QSignalSpy all(&sample.presenter, &DeckPresenter::changed);
        QVERIFY(
            sample.document->edit(u"Other"_s, [&](Edit &edit) { edit.remove<Concern>(dispatching::slow); }));
        QCOMPARE(all.size(), 0);
        sample.presenter.catchUp(); // to export
        QCOMPARE(all.size(), 1);
        QCOMPARE(sample.strip(), u"1 Title, 2 Concern 1, 3 Metric 1, 4 Demo 1, 5 Summary"_s);
        QVERIFY(sample.document->undo());
        QCOMPARE(all.size(), 1);
        sample.presenter.setWatched(true);
        QCOMPARE(sample.presenter.leaves().size(), std::size_t(6));
    }

    void anExportIsRemembered()
    {
        Sample sample;
        DeckExporter &exporter = sample.presenter.exporter();
        QSignalSpy told(&sample.presenter, &DeckPresenter::told);
        const auto history = [&] {
            return exporter.history(
                dispatching::project, sample.presenter.deck(), QDateTime(QDate(2026, 3, 10), QTime(9, 0)));
        };
        QCOMPARE(history(), QString());
        exporter.start(dispatching::project, sample.presenter.deck(), sample.folder.path(u"deck.html"_s),
            QDateTime(QDate(2026, 3, 9), QTime(17, 5)));
        QVERIFY(told.wait(10000));
        QCOMPARE(told.front().front().toString(), u"Exported deck.html"_s);
        QCOMPARE(history(), u"Deck exported 9 March, 17:05."_s);
        QCOMPARE(exporter.format(), DeckFormat::Web);
        sample.presenter.setText(firstConcern, u"worst_case"_s, u"Everyone goes home."_s);
        QCOMPARE(history(), u"Deck exported 9 March, 17:05. 1 slide changed since."_s);
        sample.presenter.setLeftOut(summary, true);
        QCOMPARE(history(), u"Deck exported 9 March, 17:05. 2 slides changed since."_s);
        exporter.setTemplatePath(u"company.pptx"_s);

        DeckExporter again;
        again.restoreState(exporter.saveState());
        QCOMPARE(again.templatePath(), u"company.pptx"_s);
        QCOMPARE(again.format(), DeckFormat::Web);
        QCOMPARE(
            again.history(dispatching::project, sample.presenter.deck(), sample.document->now()), history());
        again.restoreState("rubbish");
        QCOMPARE(again.templatePath(), u"company.pptx"_s);
    }

    void anExportThatFailsSaysWhy()
    {
        Sample sample;
        QSignalSpy failed(&sample.presenter, &DeckPresenter::failed);
        sample.presenter.exporter().start(dispatching::project, sample.presenter.deck(),
            sample.folder.path(u"nowhere/deck.pdf"_s), sample.document->now());
        QVERIFY(failed.wait(10000));
        QVERIFY(failed.front().front().toString().contains(u"Nothing was written"_s));
        QVERIFY(!sample.presenter.exporter().isRunning());
    }

    void anExportIsCancelled()
    {
        Sample sample;
        DeckExporter &exporter = sample.presenter.exporter();
        QSignalSpy changed(&exporter, &DeckExporter::changed);
        exporter.start(dispatching::project, sample.presenter.deck(), sample.folder.path(u"deck.png"_s),
            sample.document->now());
        exporter.cancel();
        QTRY_VERIFY(!exporter.isRunning());
        QVERIFY(!QFile::exists(sample.folder.path(u"deck-06.png"_s)));
        QCOMPARE(exporter.history(dispatching::project, sample.presenter.deck(), sample.document->now()),
            QString());
    }
};

QTEST_MAIN(TestDeckPresenter)
#include "tst_deckpresenter.moc"
