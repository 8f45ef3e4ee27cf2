#include "ui/deck/slidechoicedialog.h"

#include "ui/deck/deckpresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int listHeight = 13 * metrics::control;

} // namespace

SlideChoiceDialog::SlideChoiceDialog(DeckPresenter &presenter, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_slides(new QListWidget(this)),
      m_count(label({}, TextStyle::Body, Token::Text2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose slides"));
    m_slides->setObjectName(QStringLiteral("slideChoice"));
    m_slides->setAccessibleName(tr("Slides of the deck"));
    m_slides->setMinimumHeight(listHeight);
    m_slides->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_slides->setTextElideMode(Qt::ElideRight);
    m_slides->setFont(ui::font(TextStyle::Body));
    const Deck &deck = presenter.deck();
    QStringList titles(static_cast<qsizetype>(deck.slides.size()));
    for (const LaidSlide &page : deck.pages) {
        if (!page.isContinued)
            titles[static_cast<qsizetype>(page.source)] = page.title;
    }
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        const DeckSlide &slide = deck.slides[i];
        const QString title = titles[static_cast<qsizetype>(i)];
        const QString text = title.isEmpty() ? slide.label : slide.label + QStringLiteral(": ") + title;
        auto *item = new QListWidgetItem(text, m_slides);
        item->setSizeHint({0, metrics::control}); // as wide as the list
        item->setToolTip(text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(slide.isLeftOut ? Qt::Unchecked : Qt::Checked);
    }
    m_slides->setCurrentRow(0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::field);
    column->addWidget(paragraph(tr("Slides without a tick are left out when you present and export."),
        TextStyle::Body, Token::Text2, this));
    column->addWidget(m_slides, 1);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::gap);
    auto *all = button(tr("All"), ButtonKind::Link, ButtonSize::Small, this);
    auto *none = button(tr("None"), ButtonKind::Link, ButtonSize::Small, this);
    choices->addWidget(all);
    choices->addWidget(none);
    choices->addStretch();
    choices->addWidget(m_count);
    column->addLayout(choices);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    auto *choose = button(tr("Choose slides"), ButtonKind::Primary, ButtonSize::Standard, this);
    choose->setObjectName(QStringLiteral("chooseSlides"));
    choose->setDefault(true);
    choose->setDisabled(presenter.isReadOnly());
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(choose);
    column->addLayout(buttons);
    connect(all, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(false); });
    connect(m_slides, &QListWidget::itemChanged, this, &SlideChoiceDialog::count);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &SlideChoiceDialog::accept);
    connect(&presenter, &DeckPresenter::changed, this, &QDialog::reject); // by another window
    count();
    m_slides->setFocus();
    resize(metrics::emptyText + 4 * metrics::row, sizeHint().height());
}

void SlideChoiceDialog::setAll(bool shown)
{
    for (int row = 0; row < m_slides->count(); ++row)
        m_slides->item(row)->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
}

void SlideChoiceDialog::count()
{
    int chosen = 0;
    for (int row = 0; row < m_slides->count(); ++row)
        chosen += m_slides->item(row)->checkState() == Qt::Checked;
    m_count->setText(tr("%1 of %2").arg(chosen).arg(m_slides->count()));
}

void SlideChoiceDialog::accept()
{
    disconnect(&m_presenter, &DeckPresenter::changed, this, nullptr);
    std::vector<SlideKey> left;
    for (int row = 0; row < m_slides->count(); ++row) {
        if (m_slides->item(row)->checkState() == Qt::Unchecked)
            left.push_back(m_presenter.deck().slides[static_cast<std::size_t>(row)].key);
    }
    m_presenter.leaveOutExactly(left);
    QDialog::accept();
}

} // namespace concave::ui
