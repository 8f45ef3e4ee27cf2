#include "ui/canvas/canvasstart.h"

#include "ui/canvas/canvascard.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/tooltip.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFocusEvent>
#include <QLocale>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int cardGap = 12;
constexpr int cardsWidth = 3 * 280 + 2 * cardGap;
constexpr int sentenceWidth = 480;

/// Buttons read an & as the mark of a key.
QString plain(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

CanvasStart::CanvasStart(const Theme &theme, CanvasPresenter &presenter, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_presenter(presenter), m_body(new QWidget(this)),
      m_cardArea(new QWidget(m_body)), m_cards(new FlowLayout(cardGap, cardGap, m_cardArea)),
      m_offerArea(new QWidget(m_body)), m_offerColumn(plainColumn(m_offerArea))
{
    setObjectName(QStringLiteral("canvasStart"));
    setAccessibleName(tr("No canvas yet"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(*m_body, Surface::Window);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::gap);
    column->addStretch(1);
    column->addWidget(
        new IconLabel(theme, Icon::Canvas, Token::Text3, metrics::iconPage, m_body), 0, Qt::AlignHCenter);
    column->addWidget(label(tr("No canvas yet"), TextStyle::Title, Token::Text, m_body), 0, Qt::AlignHCenter);
    QLabel *why =
        paragraph(tr("A canvas puts on one page what the team knows of a project before it is built, "
                     "and shows what is still missing. Choose the one to begin with."),
            TextStyle::Body, Token::Text2, m_body);
    why->setAlignment(Qt::AlignHCenter);
    why->setFixedWidth(sentenceWidth);
    why->setMinimumHeight(why->heightForWidth(sentenceWidth));
    column->addWidget(why, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gap);
    m_offerArea->setFixedWidth(cardsWidth);
    m_offerColumn->setSpacing(metrics::gap);
    column->addWidget(m_offerArea, 0, Qt::AlignHCenter);
    m_cardArea->setFixedWidth(cardsWidth);
    column->addWidget(m_cardArea, 0, Qt::AlignHCenter);
    if (presenter.isReadOnly()) {
        m_readOnly = new HintBox(theme, HintBox::Kind::Plain, tr("This document is open for reading only."),
            tr("A canvas can be added to a copy of it: save one with Ctrl+Shift+S."), m_body);
        m_readOnly->setFixedWidth(cardsWidth);
        column->addWidget(m_readOnly, 0, Qt::AlignHCenter);
    } else {
        auto *own = button(tr("Make a template of your own…"), ButtonKind::Link);
        own->setObjectName(QStringLiteral("newTemplate"));
        auto *import = button(tr("Import a canvas from Markdown…"), ButtonKind::Link);
        import->setObjectName(QStringLiteral("importCanvas"));
        auto *row = new QHBoxLayout;
        row->setSpacing(metrics::page);
        row->addStretch();
        row->addWidget(own);
        row->addWidget(import);
        row->addStretch();
        column->addLayout(row);
        connect(own, &QPushButton::clicked, this, &CanvasStart::newTemplateRequested);
        connect(import, &QPushButton::clicked, this, &CanvasStart::importRequested);
    }
    column->addStretch(2);
    setWidget(m_body);
    connect(&m_presenter, &CanvasPresenter::changed, this, &CanvasStart::refresh);
    refresh();
}

/// In the place of a focus proxy, to which Tab would jump.
void CanvasStart::focusInEvent(QFocusEvent *event)
{
    if (!m_shown.empty())
        m_shown.front()->setFocus(event->reason());
}

void CanvasStart::showEvent(QShowEvent *event)
{
    refreshOffers(); // the leads may have new ones
    QScrollArea::showEvent(event);
}

void CanvasStart::refresh()
{
    if (m_presenter.hasCanvas() || !m_presenter.project())
        return; // it is not shown
    refreshCards();
    refreshOffers();
}

void CanvasStart::refreshCards()
{
    if (m_presenter.templates() == m_forms)
        return; // the focus stays where it is
    m_forms = m_presenter.templates();
    for (CanvasCard *card : m_shown) {
        card->hide();
        card->deleteLater(); // it may be the one that asked for this
    }
    m_shown.clear();
    for (const CanvasTemplate &form : m_forms) {
        auto *card = new CanvasCard(m_theme, form, m_cardArea);
        card->setDisabled(m_presenter.isReadOnly());
        m_cards->addWidget(card);
        card->show();
        m_shown.push_back(card);
        connect(card, &QAbstractButton::clicked, this, [this, key = form.key] { begin(key); });
    }
    m_cardArea->setFixedHeight(m_cards->heightForWidth(cardsWidth)); // whatever else stands there
    orderTabs(*m_body);
}

void CanvasStart::refreshOffers()
{
    const auto project = m_presenter.project();
    const auto leads = project && !m_presenter.isReadOnly()
                           ? leadNotesFor(m_presenter.document(), *project)
                           : Result<std::vector<LeadNotes>>(std::vector<LeadNotes>());
    QStringList known;
    if (leads) {
        for (const LeadNotes &lead : *leads) {
            known << QString::number(lead.lead.id.value) << lead.lead.company;
            for (const Note &note : lead.notes)
                known << note.block << note.text;
        }
    }
    const QString offered = known.join(u'\n');
    if (offered == m_offered && (m_offers.empty() == known.isEmpty()))
        return;
    m_offered = offered;
    m_offers.clear();
    while (QLayoutItem *item = m_offerColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (leads) {
        for (const LeadNotes &lead : *leads)
            addOffer(lead);
    }
    m_offerArea->setVisible(!m_offers.empty());
    orderTabs(*m_body);
}

void CanvasStart::addOffer(const LeadNotes &lead)
{
    auto *card = new QWidget(m_offerArea);
    setSurface(*card, Surface::Column);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::pane, metrics::field, metrics::pane, metrics::field);
    column->setSpacing(metrics::iconGap);
    auto *all = new QCheckBox(plain(tr("Start with the notes of %1").arg(lead.lead.company)), card);
    all->setObjectName(QStringLiteral("startWithLead"));
    all->setFont(ui::font(TextStyle::Strong));
    all->setChecked(true);
    column->addWidget(all);
    column->addWidget(
        paragraph(tr("What is ticked comes along as assumptions that are not placed in a block yet."),
            TextStyle::Note, Token::Text2, card));
    Offer offer{.all = all, .notes = {}};
    const int room = cardsWidth - 2 * metrics::pane - metrics::indicator - 2 * metrics::gap;
    for (const Note &note : lead.notes) {
        auto *box = new QCheckBox(card);
        box->setFont(ui::font(TextStyle::Note));
        const QString words = note.text.simplified();
        box->setText(plain(QFontMetrics(box->font()).elidedText(words, Qt::ElideRight, room)));
        box->setAccessibleName(words);
        ui::setToolTip(
            *box, note.block.isEmpty() ? note.text : note.block + QStringLiteral(": ") + note.text);
        box->setChecked(true);
        column->addWidget(box);
        offer.notes.emplace_back(box, note);
    }
    const std::size_t place = m_offers.size();
    const auto follow = [this, place] {
        if (place >= m_offers.size())
            return;
        const auto isOn = [](const auto &each) { return each.first->isChecked(); };
        const Offer &told = m_offers[place];
        const bool isAny = std::ranges::any_of(told.notes, isOn);
        told.all->setCheckState(std::ranges::all_of(told.notes, isOn) ? Qt::Checked
                                : isAny                               ? Qt::PartiallyChecked
                                                                      : Qt::Unchecked);
    };
    for (const auto &[box, note] : offer.notes)
        connect(box, &QCheckBox::clicked, this, follow);
    connect(all, &QCheckBox::clicked, this, [this, place, follow] {
        if (place >= m_offers.size())
            return;
        const auto &notes = m_offers[place].notes;
        const bool areAll =
            std::ranges::all_of(notes, [](const auto &each) { return each.first->isChecked(); });
        for (const auto &[box, note] : notes)
            box->setChecked(!areAll);
        follow(); // and not whatever state comes next by itself
    });
    m_offerColumn->addWidget(card);
    card->show();
    m_offers.push_back(std::move(offer));
}

void CanvasStart::begin(const QString &key)
{
    const auto &templates = m_presenter.templates();
    const auto form = std::ranges::find(templates, key, &CanvasTemplate::key);
    if (form == templates.end())
        return;
    std::vector<Note> notes;
    for (const Offer &offer : m_offers) {
        for (const auto &[box, note] : offer.notes) {
            if (box->isChecked())
                notes.push_back(note);
        }
    }
    const std::size_t count = notes.size();
    if (!m_presenter.addCanvas(CanvasTemplate(*form), std::move(notes)) || count == 0)
        return;
    Q_EMIT m_presenter.done(count == 1 ? tr("Added the canvas with 1 note, not placed yet")
                                       : tr("Added the canvas with %1 notes, not placed yet")
                                             .arg(QLocale().toString(static_cast<qulonglong>(count))));
}

} // namespace concave::ui
