#include "ui/concerns/originpane.h"

#include "core/metrics/records.h"
#include "core/raisednote.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/tooltip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

/// Those that became the concern, and those that became a metric of it, each once.
std::vector<Note> notesBehind(const Document &document, Id concern)
{
    std::vector<Note> notes;
    const auto add = [&](const Result<std::vector<Note>> &more) {
        if (!more)
            return;
        for (const Note &note : *more) {
            if (std::ranges::find(notes, note.id, &Note::id) == notes.end())
                notes.push_back(note);
        }
    };
    add(concave::notesBehind(document, NoteTarget::Concern, concern));
    if (const auto metrics = document.all<Metric>()) {
        for (const Metric &metric : *metrics) {
            if (metric.concern == concern)
                add(concave::notesBehind(document, NoteTarget::Metric, metric.id));
        }
    }
    return notes;
}

} // namespace

OriginPane::OriginPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_column(plainColumn(this))
{
    hide();
    connect(&presenter.document(), &Document::changed, this, [this](const Changes &changes) {
        if (touches(changes, Note::description()))
            readNotes();
    });
}

void OriginPane::refresh(const Concern & /*concern*/)
{
    readNotes();
}

void OriginPane::readNotes()
{
    for (const Link &link : m_links) {
        link.button->hide();
        link.button->deleteLater(); // it may be the one that asked for this
    }
    m_links.clear();
    for (const Note &note : notesBehind(presenter().document(), concern()))
        addLink(note.id.value, tr("From the canvas: “%1”").arg(note.text.simplified()));
    setVisible(!m_links.empty());
    elide();
}

void OriginPane::addLink(qint64 note, const QString &words)
{
    QPushButton *link = button(theme(), Icon::Canvas, {}, ButtonKind::Link, ButtonSize::Small, this);
    link->setObjectName(QStringLiteral("fromCanvas"));
    link->setAccessibleName(words);
    ui::setToolTip(*link, tr("Show the note on the canvas"));
    connect(link, &QPushButton::clicked, this, [this, note] {
        Q_EMIT presenter().showRequested(QString::fromLatin1(Note::description().name), Id{note});
    });
    m_column->addWidget(link, 0, Qt::AlignLeft);
    link->show();
    m_links.push_back({words, link});
}

void OriginPane::elide()
{
    const int room = width() - metrics::iconSmall - metrics::iconGap - 2 * metrics::line;
    for (const Link &link : m_links) {
        const QString text = link.button->fontMetrics().elidedText(link.words, Qt::ElideRight, room);
        link.button->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    }
}

void OriginPane::resizeEvent(QResizeEvent *event)
{
    ConcernPane::resizeEvent(event);
    elide();
}

} // namespace concave::ui
