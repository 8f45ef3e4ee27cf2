#include "core/pipeline/leadvocabulary.h"

#include "core/exchange/folding.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace concave {

namespace {

using Role = LeadTarget::Role;

/// A column as one provider calls it. Without a target it is known, and not imported.
struct KnownColumn
{
    LeadProvider provider;
    const char *label;
    const char *target = "";
};

// Extend freely: case, accents, blanks and marks do not matter, nor does Pipedrive's "Deal - ".
constexpr KnownColumn knownColumns[] = {
    // Beside the names and labels of the fields; see leadsheet.h.
    {LeadProvider::Own, "Standing", "status"},
    {LeadProvider::Own, "Value"},
    {LeadProvider::Own, "Weighted value"},
    {LeadProvider::Own, "Milestones done"},
    {LeadProvider::Own, "Signed"},

    {LeadProvider::Pipedrive, "ID", "external_id"},
    {LeadProvider::Pipedrive, "Pipedrive System ID", "external_id"},
    {LeadProvider::Pipedrive, "Title", "title"},
    {LeadProvider::Pipedrive, "Value", "amount"},
    {LeadProvider::Pipedrive, "Currency of Value", "currency"},
    {LeadProvider::Pipedrive, "Probability", "probability"},
    {LeadProvider::Pipedrive, "Organization", "company"},
    {LeadProvider::Pipedrive, "Organization - Name", "company"},
    {LeadProvider::Pipedrive, "Contact person", "contact"},
    {LeadProvider::Pipedrive, "Person - Name", "contact"},
    {LeadProvider::Pipedrive, "Person - Email (Work)", "email"},
    {LeadProvider::Pipedrive, "Person - Email (Home)", "email"},
    {LeadProvider::Pipedrive, "Person - Email", "email"},
    {LeadProvider::Pipedrive, "Person - Phone", "phone"},
    {LeadProvider::Pipedrive, "Person - Phone (Work)", "phone"},
    {LeadProvider::Pipedrive, "Stage", "stage"},
    {LeadProvider::Pipedrive, "Stage (pipeline)", "stage"},
    {LeadProvider::Pipedrive, "Status", "status"},
    {LeadProvider::Pipedrive, "Label", "tags"},
    {LeadProvider::Pipedrive, "Source channel", "source"},
    {LeadProvider::Pipedrive, "Expected close date", "close_by"},
    {LeadProvider::Pipedrive, "Deal created", "created"},
    {LeadProvider::Pipedrive, "Creation date", "created"},
    {LeadProvider::Pipedrive, "Last stage change", "entered"},
    {LeadProvider::Pipedrive, "Last activity date", "touched"},
    {LeadProvider::Pipedrive, "Next activity date", "next_due"},
    {LeadProvider::Pipedrive, "Activity - Subject", "next_action"},
    {LeadProvider::Pipedrive, "Activity - Due date", "next_due"},
    {LeadProvider::Pipedrive, "Note - Content", "note"},
    {LeadProvider::Pipedrive, "Won time", "won_on"},
    {LeadProvider::Pipedrive, "Lost time", "lost_on"},
    {LeadProvider::Pipedrive, "Lost reason", "lost_reason"},
    {LeadProvider::Pipedrive, "Deal closed on", "closed_on"},
    {LeadProvider::Pipedrive, "Closed on", "closed_on"},
    {LeadProvider::Pipedrive, "Archive status", "archived"},
    {LeadProvider::Pipedrive, "Archive time"},
    {LeadProvider::Pipedrive, "Creator"},
    {LeadProvider::Pipedrive, "Owner"},
    {LeadProvider::Pipedrive, "Weighted value"},
    {LeadProvider::Pipedrive, "Currency of Weighted value"},
    {LeadProvider::Pipedrive, "Organization ID"},
    {LeadProvider::Pipedrive, "Organization - Address"},
    {LeadProvider::Pipedrive, "Pipeline"},
    {LeadProvider::Pipedrive, "Contact person ID"},
    {LeadProvider::Pipedrive, "Person - First name"},
    {LeadProvider::Pipedrive, "Person - Last name"},
    {LeadProvider::Pipedrive, "Update time"},
    {LeadProvider::Pipedrive, "Last email received"},
    {LeadProvider::Pipedrive, "Last email sent"},
    {LeadProvider::Pipedrive, "Visible to"},
    {LeadProvider::Pipedrive, "Total activities"},
    {LeadProvider::Pipedrive, "Done activities"},
    {LeadProvider::Pipedrive, "Activities to do"},
    {LeadProvider::Pipedrive, "Email messages count"},
    {LeadProvider::Pipedrive, "Product quantity"},
    {LeadProvider::Pipedrive, "Product amount"},
    {LeadProvider::Pipedrive, "Product name"},
    {LeadProvider::Pipedrive, "Source origin"},
    {LeadProvider::Pipedrive, "Source origin ID"},
    {LeadProvider::Pipedrive, "Source channel ID"},
    {LeadProvider::Pipedrive, "Sequence enrollment"},

    {LeadProvider::HubSpot, "Record ID", "external_id"},
    {LeadProvider::HubSpot, "Deal Name", "title"},
    {LeadProvider::HubSpot, "Amount", "amount"},
    {LeadProvider::HubSpot, "Currency", "currency"},
    {LeadProvider::HubSpot, "Deal Stage", "stage"},
    {LeadProvider::HubSpot, "Deal probability", "probability"},
    {LeadProvider::HubSpot, "Associated Company", "company"},
    {LeadProvider::HubSpot, "Company Name", "company"},
    {LeadProvider::HubSpot, "Associated Contact", "contact"},
    {LeadProvider::HubSpot, "Close Date", "close_by"},
    {LeadProvider::HubSpot, "Create Date", "created"},
    {LeadProvider::HubSpot, "Last Contacted", "touched"},
    {LeadProvider::HubSpot, "Last Activity Date", "touched"},
    {LeadProvider::HubSpot, "Next Activity Date", "next_due"},
    {LeadProvider::HubSpot, "Next step", "next_action"},
    {LeadProvider::HubSpot, "Deal Description", "note"},
    {LeadProvider::HubSpot, "Closed Lost Reason", "lost_reason"},
    {LeadProvider::HubSpot, "Channel", "source"},
    {LeadProvider::HubSpot, "Is Closed Won", "is_won"},
    {LeadProvider::HubSpot, "Is deal closed?", "is_closed"},
    {LeadProvider::HubSpot, "Pipeline"},
    {LeadProvider::HubSpot, "Deal owner"},
    {LeadProvider::HubSpot, "Deal Type"},
    {LeadProvider::HubSpot, "Priority"},
    {LeadProvider::HubSpot, "Forecast category"},
    {LeadProvider::HubSpot, "Closed Won Reason"},
    {LeadProvider::HubSpot, "Weighted amount"},
    {LeadProvider::HubSpot, "Weighted amount in company currency"},
    {LeadProvider::HubSpot, "Number of times contacted"},
    {LeadProvider::HubSpot, "Number of Sales Activities"},
    {LeadProvider::HubSpot, "Number of Associated Contacts"},
    {LeadProvider::HubSpot, "Owner Assigned Date"},
    {LeadProvider::HubSpot, "HubSpot Team"},
    {LeadProvider::HubSpot, "Merged Deal IDs"},
    {LeadProvider::HubSpot, "Total contract value"},
    {LeadProvider::HubSpot, "Monthly recurring revenue"},
    {LeadProvider::HubSpot, "Associated Company IDs"},
    {LeadProvider::HubSpot, "Associated Contact IDs"},
    {LeadProvider::HubSpot, "Associated Note"},
    {LeadProvider::HubSpot, "Associated Note IDs"},
    {LeadProvider::HubSpot, "Region"},
    {LeadProvider::HubSpot, "Is closed lost"},

    {LeadProvider::Salesforce, "Opportunity ID", "external_id"},
    {LeadProvider::Salesforce, "Opportunity Number", "external_id"},
    {LeadProvider::Salesforce, "Opportunity Name", "title"},
    {LeadProvider::Salesforce, "Account Name", "company"},
    {LeadProvider::Salesforce, "Stage", "stage"},
    {LeadProvider::Salesforce, "Amount", "amount"},
    {LeadProvider::Salesforce, "Total Amount", "amount"},
    {LeadProvider::Salesforce, "Amount Currency", "currency"},
    {LeadProvider::Salesforce, "Total Amount Currency", "currency"},
    {LeadProvider::Salesforce, "Probability (%)", "probability"},
    {LeadProvider::Salesforce, "Probability", "probability"},
    {LeadProvider::Salesforce, "Close Date", "close_by"},
    {LeadProvider::Salesforce, "Created Date", "created"},
    {LeadProvider::Salesforce, "Last Activity", "touched"},
    {LeadProvider::Salesforce, "Next Step", "next_action"},
    {LeadProvider::Salesforce, "Opportunity Next Steps", "next_action"},
    {LeadProvider::Salesforce, "Lead Source", "source"},
    {LeadProvider::Salesforce, "Description", "note"},
    {LeadProvider::Salesforce, "Closed", "is_closed"},
    {LeadProvider::Salesforce, "Won", "is_won"},
    {LeadProvider::Salesforce, "Loss Reason", "lost_reason"},
    {LeadProvider::Salesforce, "Primary Contact", "contact"},
    {LeadProvider::Salesforce, "Contact Name", "contact"},
    {LeadProvider::Salesforce, "Email", "email"},
    {LeadProvider::Salesforce, "Phone", "phone"},
    {LeadProvider::Salesforce, "Opportunity Owner"},
    {LeadProvider::Salesforce, "Owner"},
    {LeadProvider::Salesforce, "Fiscal Period"},
    {LeadProvider::Salesforce, "Expected Revenue"},
    {LeadProvider::Salesforce, "Expected Revenue Currency"},
    {LeadProvider::Salesforce, "Age"},
    {LeadProvider::Salesforce, "Type"},
    {LeadProvider::Salesforce, "Forecast Category"},
    // The report in French.
    {LeadProvider::Salesforce, "Nom de l'opportunité", "title"},
    {LeadProvider::Salesforce, "Nom du compte", "company"},
    {LeadProvider::Salesforce, "Étape", "stage"},
    {LeadProvider::Salesforce, "Montant", "amount"},
    {LeadProvider::Salesforce, "Devise du montant", "currency"},
    {LeadProvider::Salesforce, "Probabilité (%)", "probability"},
    {LeadProvider::Salesforce, "Date de clôture", "close_by"},
    {LeadProvider::Salesforce, "Date de création", "created"},
    {LeadProvider::Salesforce, "Étape suivante", "next_action"},
    {LeadProvider::Salesforce, "Origine de la piste", "source"},
    {LeadProvider::Salesforce, "Propriétaire de l'opportunité"},
    {LeadProvider::Salesforce, "Période fiscale"},
    // Data Loader and the weekly export.
    {LeadProvider::Salesforce, "Id", "external_id"},
    {LeadProvider::Salesforce, "Name", "title"},
    {LeadProvider::Salesforce, "StageName", "stage"},
    {LeadProvider::Salesforce, "CurrencyIsoCode", "currency"},
    {LeadProvider::Salesforce, "CloseDate", "close_by"},
    {LeadProvider::Salesforce, "CreatedDate", "created"},
    {LeadProvider::Salesforce, "LastActivityDate", "touched"},
    {LeadProvider::Salesforce, "NextStep", "next_action"},
    {LeadProvider::Salesforce, "LeadSource", "source"},
    {LeadProvider::Salesforce, "IsClosed", "is_closed"},
    {LeadProvider::Salesforce, "IsWon", "is_won"},
    {LeadProvider::Salesforce, "IsDeleted", "deleted"},
    {LeadProvider::Salesforce, "AccountId"},
    {LeadProvider::Salesforce, "ExpectedRevenue"},
    {LeadProvider::Salesforce, "ForecastCategory"},
    {LeadProvider::Salesforce, "ForecastCategoryName"},
    {LeadProvider::Salesforce, "OwnerId"},
    {LeadProvider::Salesforce, "LastModifiedDate"},
    {LeadProvider::Salesforce, "FiscalQuarter"},
    {LeadProvider::Salesforce, "FiscalYear"},

    {LeadProvider::Trello, "Card ID", "external_id"},
    {LeadProvider::Trello, "Card Name", "company"},
    {LeadProvider::Trello, "Card URL", "link"},
    {LeadProvider::Trello, "Card Description", "note"},
    {LeadProvider::Trello, "Labels", "tags"},
    {LeadProvider::Trello, "Due Date", "next_due"},
    {LeadProvider::Trello, "Start Date", "start"},
    {LeadProvider::Trello, "List Name", "stage"},
    {LeadProvider::Trello, "Archived", "archived"},
    {LeadProvider::Trello, "Last Activity Date", "touched"},
    {LeadProvider::Trello, "Created", "created"},
    {LeadProvider::Trello, "Checklists", "milestones"},
    {LeadProvider::Trello, "Comments", "activities"},
    {LeadProvider::Trello, "Members"},
    {LeadProvider::Trello, "List ID"},
    {LeadProvider::Trello, "Board ID"},
    {LeadProvider::Trello, "Board Name"},
    {LeadProvider::Trello, "Attachment Count"},
    {LeadProvider::Trello, "Attachment Links"},
    {LeadProvider::Trello, "Checklist Item Total Count"},
    {LeadProvider::Trello, "Checklist Item Completed Count"},
    {LeadProvider::Trello, "Vote Count"},
    {LeadProvider::Trello, "Comment Count"},
    {LeadProvider::Trello, "Due Complete"},

    // Plain words that any table may use; see guessTargets.
    {LeadProvider::Unknown, "Account", "company"},
    {LeadProvider::Unknown, "Client", "company"},
    {LeadProvider::Unknown, "Customer", "company"},
    {LeadProvider::Unknown, "Organisation", "company"},
    {LeadProvider::Unknown, "Firma", "company"},
    {LeadProvider::Unknown, "Deal", "title"},
    {LeadProvider::Unknown, "Opportunity", "title"},
    {LeadProvider::Unknown, "Contact name", "contact"},
    {LeadProvider::Unknown, "Person", "contact"},
    {LeadProvider::Unknown, "Mail", "email"},
    {LeadProvider::Unknown, "E-mail address", "email"},
    {LeadProvider::Unknown, "Telephone", "phone"},
    {LeadProvider::Unknown, "Website", "link"},
    {LeadProvider::Unknown, "URL", "link"},
    {LeadProvider::Unknown, "Notes", "note"},
    {LeadProvider::Unknown, "Comment", "note"},
    {LeadProvider::Unknown, "Labels", "tags"},
    {LeadProvider::Unknown, "Betrag", "amount"},
    {LeadProvider::Unknown, "Währung", "currency"},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadImport", text);
}

QString folded(const char *label)
{
    return foldedLabel(QString::fromUtf8(label));
}

/// Fields that an import does not fill: the document's own.
bool isOwn(const Field &field)
{
    return field.type == FieldType::Key || qstrcmp(field.name, "position") == 0 ||
           qstrcmp(field.name, "project") == 0;
}

std::vector<LeadTarget> makeTargets()
{
    std::vector<LeadTarget> targets;
    const std::vector<Field> &fields = Lead::description().fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!isOwn(fields[i]))
            targets.push_back({QString::fromLatin1(fields[i].name), fields[i].labelText(), Role::Field, i});
    }
    const auto add = [&](const char *name, const QString &label, Role role) {
        targets.push_back({QString::fromLatin1(name), label, role});
    };
    add("status", tr("Status: open, won or lost"), Role::Status);
    add("is_won", tr("Is won"), Role::IsWon);
    add("is_closed", tr("Is closed"), Role::IsClosed);
    add("won_on", tr("Signed on"), Role::WonOn);
    add("closed_on", tr("Closed on"), Role::ClosedOn);
    add("activities", tr("Activities"), Role::Activities);
    add("milestones", tr("Milestones"), Role::Milestones);
    add("archived", tr("Is archived"), Role::IsArchived);
    add("deleted", tr("Is deleted"), Role::IsDeleted);
    add("id", tr("Id in this document"), Role::OwnId);
    return targets;
}

/// One provider's words: folded label → target.
using Words = QHash<QString, QString>;

const Words &wordsOf(LeadProvider provider)
{
    static const std::array<Words, 6> all = [] {
        std::array<Words, 6> words;
        for (const KnownColumn &column : knownColumns) {
            Words &own = words[static_cast<std::size_t>(column.provider)];
            if (const QString label = folded(column.label); !own.contains(label))
                own[label] = QString::fromLatin1(column.target);
        }
        Words &ours = words[static_cast<std::size_t>(LeadProvider::Own)];
        for (const LeadTarget &target : leadTargets()) {
            ours[foldedLabel(target.name)] = target.name;
            ours[foldedLabel(target.label)] = target.name;
        }
        return words;
    }();
    return all[static_cast<std::size_t>(provider)];
}

/// A tie goes to the one that is named first: what two share, the other's own words tell apart.
constexpr std::array providers{LeadProvider::Own, LeadProvider::Pipedrive, LeadProvider::HubSpot,
    LeadProvider::Salesforce, LeadProvider::Trello};

} // namespace

const std::vector<LeadTarget> &leadTargets()
{
    static const std::vector<LeadTarget> targets = makeTargets();
    return targets;
}

const LeadTarget *findTarget(const QString &word)
{
    for (const LeadTarget &target : leadTargets()) {
        if (word.compare(target.name, Qt::CaseInsensitive) == 0 ||
            word.compare(target.label, Qt::CaseInsensitive) == 0)
            return &target;
    }
    return nullptr;
}

LeadProvider recogniseProvider(const QStringList &header)
{
    LeadProvider best = LeadProvider::Unknown;
    qsizetype most = 1;
    for (const LeadProvider provider : providers) {
        const Words &words = wordsOf(provider);
        const auto known = std::ranges::count_if(
            header, [&](const QString &label) { return words.contains(foldedLabel(label)); });
        if (known > most) {
            most = known;
            best = provider;
        }
    }
    return best;
}

bool isKnownLabel(const QString &label)
{
    const QString word = foldedLabel(label);
    const auto knows = [&](LeadProvider provider) { return wordsOf(provider).contains(word); };
    return knows(LeadProvider::Unknown) || std::ranges::any_of(providers, knows);
}

QStringList guessTargets(const QStringList &header, LeadProvider provider)
{
    std::vector<LeadProvider> order{provider, LeadProvider::Own, LeadProvider::Unknown};
    if (provider == LeadProvider::Unknown)
        order.insert(order.end(), providers.begin() + 1, providers.end());
    QStringList targets(header.size());
    for (const LeadProvider asked : order) {
        const Words &words = wordsOf(asked);
        for (qsizetype i = 0; i < header.size(); ++i) {
            const QString target = words.value(foldedLabel(header[i]));
            const bool isSettled =
                !targets[i].isEmpty() || wordsOf(provider).contains(foldedLabel(header[i]));
            if (!target.isEmpty() && !targets.contains(target) && (asked == provider || !isSettled))
                targets[i] = target;
        }
    }
    return targets;
}

QString idPrefix(LeadProvider provider)
{
    switch (provider) {
    case LeadProvider::Pipedrive:
        return QStringLiteral("pipedrive");
    case LeadProvider::HubSpot:
        return QStringLiteral("hubspot");
    case LeadProvider::Salesforce:
        return QStringLiteral("salesforce");
    case LeadProvider::Trello:
        return QStringLiteral("trello");
    case LeadProvider::Own:
    case LeadProvider::Unknown:
        break;
    }
    return QStringLiteral("file");
}

QString providerName(LeadProvider provider)
{
    switch (provider) {
    case LeadProvider::Own:
        return QStringLiteral("Concave");
    case LeadProvider::Pipedrive:
        return QStringLiteral("Pipedrive");
    case LeadProvider::HubSpot:
        return QStringLiteral("HubSpot");
    case LeadProvider::Salesforce:
        return QStringLiteral("Salesforce");
    case LeadProvider::Trello:
        return QStringLiteral("Trello");
    case LeadProvider::Unknown:
        break;
    }
    return {};
}

QString foldedLabel(const QString &label)
{
    QString word = foldedWord(label);
    if (word.startsWith(QStringLiteral("deal")) &&
        label.trimmed().startsWith(QStringLiteral("Deal - "), Qt::CaseInsensitive))
        word.remove(0, 4);
    return word;
}

} // namespace concave
