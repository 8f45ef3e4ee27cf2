#include "ui/pipeline/forgetdialog.h"

#include "ui/pipeline/pipelinepresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int typingPause = 250; ///< milliseconds
constexpr int wordLines = 4;

/// "Lead: 2 records (3 texts)" for each kind, then the changes of history.
QString wordsOf(const Erasure &erasure)
{
    if (erasure.isEmpty())
        return ForgetDialog::tr("Nothing in the document holds these words.");
    QStringList lines;
    for (const Erasure::OfKind &kind : erasure.kinds) {
        lines << ForgetDialog::tr("%1: %2 (%3)")
                     .arg(kind.kind->labelText(),
                         kind.records == 1 ? ForgetDialog::tr("1 record")
                                           : ForgetDialog::tr("%1 records").arg(kind.records),
                         kind.fields == 1 ? ForgetDialog::tr("1 text")
                                          : ForgetDialog::tr("%1 texts").arg(kind.fields));
    }
    if (erasure.entries > 0) {
        lines << (erasure.entries == 1 ? ForgetDialog::tr("History: 1 change")
                                       : ForgetDialog::tr("History: %1 changes").arg(erasure.entries));
    }
    return lines.join(u'\n');
}

template <class R>
bool holds(const R &record, const Terms &terms)
{
    return std::ranges::any_of(R::description().row(record), [&](const Value &value) {
        const auto *text = std::get_if<QString>(&value);
        return text && terms.erased(*text) != *text;
    });
}

/// The leads that hold the terms, or whose log, meetings or other records do, by name.
QStringList leadsWith(const Terms &terms, const Pipeline &pipeline)
{
    QStringList names;
    for (const Lead &lead : pipeline.leads) {
        const auto any = [&](const auto &records) {
            return std::ranges::any_of(
                ofLead(records, lead.id), [&](const auto &record) { return holds(record, terms); });
        };
        if (holds(lead, terms) || any(pipeline.activities) || any(pipeline.meetings) ||
            any(pipeline.milestones) || any(pipeline.parties) || any(pipeline.testimonials))
            names << fullName(lead);
    }
    return names;
}

/// "Acme, Bolt · Claims triage and 25 more"
QString listOf(const QStringList &names)
{
    constexpr qsizetype most = 8;
    const QString first = names.first(std::min(most, names.size())).join(QStringLiteral(", "));
    return names.size() <= most ? first
                                : ForgetDialog::tr("%1 and %2 more").arg(first).arg(names.size() - most);
}

} // namespace

ForgetDialog::ForgetDialog(
    const Theme &theme, PipelinePresenter &presenter, const QStringList &words, QWidget *parent)
    : QDialog(parent), m_presenter(presenter), m_words(new QPlainTextEdit(this)),
      m_count(paragraph({}, TextStyle::Body, Token::Text, this)),
      m_leads(paragraph({}, TextStyle::Body, Token::Text2, this)),
      m_forget(button(tr("Forget for good"), ButtonKind::Danger, ButtonSize::Standard, this))
{
    setWindowTitle(tr("Forget a person"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->setSpacing(metrics::pane);
    column->addWidget(paragraph(tr("Erases these words from every record and from the history of every "
                                   "change. [forgotten] stands in their place; dates and amounts stay."),
        TextStyle::Body, Token::Text2, this));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setFont(ui::font(TextStyle::Body));
    m_words->setTabChangesFocus(true);
    m_words->setPlainText(words.join(u'\n'));
    m_words->moveCursor(QTextCursor::End);
    m_words->setFixedHeight(wordLines * metrics::controlSmall + 2 * metrics::gap);
    m_box = new FieldBox(theme, tr("Name, e-mail, phone and other words, one on each line"), m_words, this);
    column->addWidget(m_box);
    m_count->setObjectName(QStringLiteral("count"));
    auto *counted = new QVBoxLayout;
    counted->setSpacing(metrics::tight);
    counted->addWidget(label(tr("Would be erased from"), TextStyle::Label, Token::Text2, this));
    counted->addWidget(m_count);
    m_leads->setObjectName(QStringLiteral("leads"));
    counted->addWidget(m_leads);
    column->addLayout(counted);
    column->addStretch();
    const QStringList copies = copiesBeside(presenter.document().path());
    QStringList names;
    for (const QString &copy : copies)
        names << QFileInfo(copy).fileName();
    column->addWidget(new HintBox(theme, HintBox::Kind::Warning, tr("This cannot be undone."),
        (names.isEmpty() ? QString()
                         : tr("Files beside the document hold it as it was: %1. Delete them yourself.")
                                   .arg(names.join(QStringLiteral(", "))) +
                               u' ') +
            tr("Copies, exports and backups elsewhere are not touched."),
        this));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    auto *cancel = button(tr("Cancel"), ButtonKind::Secondary, ButtonSize::Standard, this);
    cancel->setDefault(true);
    m_forget->setObjectName(QStringLiteral("forget"));
    m_forget->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_forget);
    column->addLayout(buttons);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_forget->setEnabled(false);
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &ForgetDialog::count);
    connect(&presenter, &PipelinePresenter::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, &ForgetDialog::forget);
    resize(metrics::startLeft + metrics::row, sizeHint().height());
    count();
}

QStringList ForgetDialog::words() const
{
    return m_words->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

void ForgetDialog::count()
{
    const Result<Terms> terms = Terms::from(words());
    const QStringList leads = terms ? leadsWith(*terms, m_presenter.pipeline()) : QStringList();
    m_leads->setText(listOf(leads));
    m_leads->setVisible(!leads.isEmpty());
    tell(terms ? m_presenter.document().wouldForget(*terms) : Result<Erasure>(terms.error()));
}

void ForgetDialog::tell(const Result<Erasure> &erasure)
{
    const bool isAsked = !m_words->toPlainText().trimmed().isEmpty();
    m_box->setError(erasure || !isAsked ? QString() : erasure.error().sentence);
    m_count->setText(erasure ? wordsOf(*erasure) : tr("Nothing yet."));
    m_forget->setEnabled(erasure && !erasure->isEmpty() && !m_presenter.isReadOnly());
    layout()->activate();
    resize(width(), std::max(height(), layout()->heightForWidth(width())));
}

void ForgetDialog::forget()
{
    const Result<Terms> terms = Terms::from(words());
    if (!terms)
        return tell(terms.error());
    const Result<Erasure> erased = m_presenter.document().forget(*terms);
    if (!erased)
        return tell(erased);
    Q_EMIT m_presenter.told(
        tr("Forgotten for good (records: %1, changes: %2)").arg(erased->records()).arg(erased->entries));
    accept();
}

} // namespace concave::ui
