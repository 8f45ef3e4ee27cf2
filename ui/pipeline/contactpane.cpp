#include "ui/pipeline/contactpane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/foldbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"

#include <QAction>
#include <QDesktopServices>
#include <QGridLayout>
#include <QRegularExpression>

namespace concave::ui {

QUrl mailLink(const QString &email)
{
    static const QRegularExpression address(QStringLiteral("^[^\\s@?&]+@[^\\s@?&]+$"));
    QUrl url;
    if (address.match(email).hasMatch()) {
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(email);
    }
    return url;
}

QUrl phoneLink(const QString &phone)
{
    static const QRegularExpression number(QStringLiteral("^\\+?[\\d\\s()./\\-]{3,30}$"));
    static const QRegularExpression written(QStringLiteral("[^\\d+]"));
    QUrl url;
    if (number.match(phone).hasMatch()) {
        url.setScheme(QStringLiteral("tel"));
        url.setPath(QString(phone).remove(written));
    }
    return url;
}

QUrl webLink(const QString &link)
{
    static const QRegularExpression scheme(
        QStringLiteral("^https?://"), QRegularExpression::CaseInsensitiveOption);
    const bool isWhole = scheme.match(link).hasMatch();
    const QUrl url(isWhole ? link : QStringLiteral("https://") + link, QUrl::StrictMode);
    const bool isPlace = url.host().contains(u'.') && url.userInfo().isEmpty();
    return isPlace ? url : QUrl();
}

ContactPane::ContactPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_avatar(new Avatar(theme, this)),
      m_noMail(paragraph(tr("This is not an e-mail address."), TextStyle::Note, Token::Warning, this)),
      m_noLink(paragraph(tr("This is not a web address. It is kept, but not opened."), TextStyle::Note,
          Token::Warning, this))
{
    auto *body = new QWidget(this);
    m_fold = new FoldButton(theme, *body, false, this);
    m_fold->setObjectName(QStringLiteral("contactFold"));
    setFocusProxy(m_fold);
    fill(*body);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::iconGap);
    row->addWidget(m_avatar);
    row->addWidget(m_fold, 1);
    QVBoxLayout *column = this->column();
    column->setContentsMargins(metrics::pane, 0, metrics::pane, 0);
    column->addLayout(row);
    column->addWidget(body);
}

void ContactPane::fill(QWidget &body)
{
    auto *grid = new QGridLayout(&body);
    grid->setContentsMargins(0, 0, 0, metrics::tight);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::gap);
    TextEdit *email = line(QStringLiteral("email"), tr("e-mail"), &Lead::email);
    addLink(*email, Icon::Mail, tr("Write an e-mail"), mailLink);
    TextEdit *phone = line(QStringLiteral("phone"), tr("phone"), &Lead::phone);
    addLink(*phone, Icon::Phone, tr("Call"), phoneLink);
    TextEdit *link = line(QStringLiteral("link"), tr("link"), &Lead::link);
    addLink(*link, Icon::Web, tr("Open in the browser"), webLink);
    TextEdit *source = line(QStringLiteral("source"), tr("source"), &Lead::source);
    new Suggestions(
        theme(), [this] { return presenter().sources(); }, *source);
    TextEdit *tags = line(QStringLiteral("tags"), tr("tags"), &Lead::tags);
    tags->setPlaceholderText(tr("Separated by commas"));

    grid->addWidget(box(tr("Contact"), line(QStringLiteral("contact"), tr("contact"), &Lead::contact)), 0, 0);
    grid->addWidget(box(tr("Role"), line(QStringLiteral("role"), tr("role"), &Lead::role)), 0, 1);
    grid->addWidget(box(tr("E-mail"), email), 1, 0);
    grid->addWidget(box(tr("Phone"), phone), 1, 1);
    grid->addWidget(m_noMail, 2, 0, 1, 2);
    grid->addWidget(box(tr("Link"), link), 3, 0);
    grid->addWidget(box(tr("Source"), source), 3, 1);
    grid->addWidget(m_noLink, 4, 0, 1, 2);
    grid->addWidget(box(tr("Tags"), tags), 5, 0, 1, 2);
    for (int i : {0, 1})
        grid->setColumnStretch(i, 1);
}

void ContactPane::addLink(TextEdit &field, Icon icon, const QString &what, QUrl (*link)(const QString &))
{
    QAction *open = field.addAction(theme().icon(icon), QLineEdit::TrailingPosition);
    open->setText(what);
    open->setToolTip(what);
    open->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    open->setShortcutContext(Qt::WidgetShortcut);
    open->setVisible(false);
    connect(&field, &QLineEdit::textChanged, open,
        [open, link](const QString &text) { open->setVisible(link(text).isValid()); });
    connect(
        open, &QAction::triggered, this, [&field, link] { QDesktopServices::openUrl(link(field.text())); });
}

void ContactPane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    m_avatar->setName(lead.contact);
    QStringList words{lead.contact, lead.role};
    words.removeAll({});
    m_fold->setText(words.isEmpty() ? tr("No contact yet") : words.join(tr(", ")));
    m_fold->setColour(words.isEmpty() ? Token::Text3 : Token::Text2);
    m_noMail->setVisible(!lead.email.isEmpty() && !mailLink(lead.email).isValid());
    m_noLink->setVisible(!lead.link.isEmpty() && !webLink(lead.link).isValid());
}

} // namespace concave::ui
