#include "core/pipeline/records.h"

#include "core/document/fields.h"
#include "core/exchange/currency.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

const std::vector<Choice> stageKinds = {
    {0, "open", QT_TRANSLATE_NOOP("Record", "Open")},
    {1, "won", QT_TRANSLATE_NOOP("Record", "Won once signed")},
};

const std::vector<Choice> pricings = {
    {0, "fixed", QT_TRANSLATE_NOOP("Record", "Fixed")},
    {1, "hourly", QT_TRANSLATE_NOOP("Record", "Hourly")},
    {2, "milestones", QT_TRANSLATE_NOOP("Record", "Per milestone")},
};

const std::vector<Choice> contactKinds = {
    {0, "task", QT_TRANSLATE_NOOP("Record", "Task")},
    {1, "mail", QT_TRANSLATE_NOOP("Record", "Mail")},
    {2, "call", QT_TRANSLATE_NOOP("Record", "Call")},
    {3, "meeting", QT_TRANSLATE_NOOP("Record", "Meeting")},
    {4, "note", QT_TRANSLATE_NOOP("Record", "Note")},
};

const std::vector<Choice> cadences = {
    {0, "once", QT_TRANSLATE_NOOP("Record", "Once")},
    {1, "weekly", QT_TRANSLATE_NOOP("Record", "Every week")},
    {2, "two-weeks", QT_TRANSLATE_NOOP("Record", "Every 2 weeks")},
    {3, "four-weeks", QT_TRANSLATE_NOOP("Record", "Every 4 weeks")},
    {4, "monthly", QT_TRANSLATE_NOOP("Record", "Every month")},
    {5, "quarterly", QT_TRANSLATE_NOOP("Record", "Every 3 months")},
};

const std::vector<Choice> testimonialKinds = {
    {0, "reference", QT_TRANSLATE_NOOP("Record", "Reference")},
    {1, "testimonial", QT_TRANSLATE_NOOP("Record", "Testimonial")},
};

Field leadField()
{
    return ownerField("lead", QT_TRANSLATE_NOOP("Record", "Lead"), "lead");
}

constexpr Limits percent()
{
    return {.least = 0, .most = 100};
}

std::optional<QString> leadRule(const Row &row)
{
    static const std::size_t company = *Lead::description().index(u"company");
    static const std::size_t currency = *Lead::description().index(u"currency");
    static const std::size_t lostOn = *Lead::description().index(u"lost_on");
    static const std::size_t lostReason = *Lead::description().index(u"lost_reason");
    static const std::size_t lostNote = *Lead::description().index(u"lost_note");
    const auto text = [&](std::size_t field) -> const QString & { return std::get<QString>(row[field]); };
    if (!isCurrency(text(currency)))
        return tr("“%1” is not a currency; write a code such as EUR.").arg(text(currency));
    const bool isLost = !std::holds_alternative<std::monostate>(row[lostOn]);
    const bool hasReason = !text(lostReason).trimmed().isEmpty();
    if (isLost && !hasReason)
        return tr("Why %1 was lost is missing.").arg(text(company));
    if (!isLost && (hasReason || !text(lostNote).isEmpty()))
        return tr("%1 has a reason for being lost, but no day since when it is.").arg(text(company));
    return std::nullopt;
}

} // namespace

const Description<PipelineStage> &PipelineStage::description()
{
    static const auto description =
        Description<PipelineStage>("pipeline_stage", QT_TRANSLATE_NOOP("Record", "Pipeline stage"))
            .with(keyField(), &PipelineStage::id)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &PipelineStage::name)
            .with(choiceField("kind", QT_TRANSLATE_NOOP("Record", "Kind"), stageKinds), &PipelineStage::kind)
            .with({.name = "probability",
                      .label = QT_TRANSLATE_NOOP("Record", "Probability, %"),
                      .type = FieldType::Number,
                      .limits = percent()},
                &PipelineStage::probability)
            .with(ordinalField("stale_after", QT_TRANSLATE_NOOP("Record", "Days until stale")),
                &PipelineStage::staleAfter)
            .with(ordinalField("card_limit", QT_TRANSLATE_NOOP("Record", "Limit of leads")),
                &PipelineStage::cardLimit)
            .with(ordinalField("colour", QT_TRANSLATE_NOOP("Record", "Colour")), &PipelineStage::colour)
            .with(positionField(), &PipelineStage::position);
    return description;
}

const Description<Lead> &Lead::description()
{
    static const auto description =
        Description<Lead>("lead", QT_TRANSLATE_NOOP("Record", "Lead"), leadRule)
            .with(keyField(), &Lead::id)
            .with(nameField("company", QT_TRANSLATE_NOOP("Record", "Company")), &Lead::company)
            .with(textField("title", QT_TRANSLATE_NOOP("Record", "Title")), &Lead::title)
            .with(textField("contact", QT_TRANSLATE_NOOP("Record", "Contact")), &Lead::contact)
            .with(textField("role", QT_TRANSLATE_NOOP("Record", "Role")), &Lead::role)
            .with(textField("email", QT_TRANSLATE_NOOP("Record", "E-mail")), &Lead::email)
            .with(textField("phone", QT_TRANSLATE_NOOP("Record", "Phone")), &Lead::phone)
            .with(textField("link", QT_TRANSLATE_NOOP("Record", "Link")), &Lead::link)
            .with(textField("source", QT_TRANSLATE_NOOP("Record", "Source")), &Lead::source)
            .with(textField("tags", QT_TRANSLATE_NOOP("Record", "Tags")), &Lead::tags)
            .with(linkField("stage", QT_TRANSLATE_NOOP("Record", "Stage"), "pipeline_stage"), &Lead::stage)
            .with(positionField(), &Lead::position)
            .with(choiceField("pricing", QT_TRANSLATE_NOOP("Record", "Pricing"), pricings), &Lead::pricing)
            .with(numberField("amount", QT_TRANSLATE_NOOP("Record", "Amount"), Limits::notNegative()),
                &Lead::amount)
            .with(numberField("rate", QT_TRANSLATE_NOOP("Record", "Rate per hour"), Limits::notNegative()),
                &Lead::rate)
            .with(numberField("hours", QT_TRANSLATE_NOOP("Record", "Hours"), Limits::notNegative()),
                &Lead::hours)
            .with(nameField("currency", QT_TRANSLATE_NOOP("Record", "Currency")), &Lead::currency)
            .with(numberField("probability", QT_TRANSLATE_NOOP("Record", "Probability, %"), percent()),
                &Lead::probability)
            .with(numberField(
                      "allocation", QT_TRANSLATE_NOOP("Record", "Allocation, %"), Limits::notNegative()),
                &Lead::allocation)
            .with(numberField("months", QT_TRANSLATE_NOOP("Record", "Months"), Limits::notNegative()),
                &Lead::months)
            .with(dateField("start", QT_TRANSLATE_NOOP("Record", "Start")), &Lead::start)
            .with(dateField("close_by", QT_TRANSLATE_NOOP("Record", "Expected close")), &Lead::closeBy)
            .with(textField("next_action", QT_TRANSLATE_NOOP("Record", "Next action")), &Lead::nextAction)
            .with(choiceField("next_kind", QT_TRANSLATE_NOOP("Record", "Kind of next action"), contactKinds),
                &Lead::nextKind)
            .with(dateField("next_due", QT_TRANSLATE_NOOP("Record", "Next action due")), &Lead::nextDue)
            .with(textField("note", QT_TRANSLATE_NOOP("Record", "Note")), &Lead::note)
            .with(dateField("created", QT_TRANSLATE_NOOP("Record", "Created")), &Lead::created)
            .with(dateField("entered", QT_TRANSLATE_NOOP("Record", "In this stage since")), &Lead::entered)
            .with(dateField("touched", QT_TRANSLATE_NOOP("Record", "Last contact")), &Lead::touched)
            .with(textField("agreement", QT_TRANSLATE_NOOP("Record", "Agreement")), &Lead::agreement)
            .with(dateField("agreement_sent", QT_TRANSLATE_NOOP("Record", "Agreement sent")),
                &Lead::agreementSent)
            .with(dateField("lost_on", QT_TRANSLATE_NOOP("Record", "Lost on")), &Lead::lostOn)
            .with(textField("lost_reason", QT_TRANSLATE_NOOP("Record", "Lost because")), &Lead::lostReason)
            .with(textField("lost_note", QT_TRANSLATE_NOOP("Record", "Note on the loss")), &Lead::lostNote)
            .with(linkField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Lead::project)
            .with(
                textField("external_id", QT_TRANSLATE_NOOP("Record", "Id at the source")), &Lead::externalId);
    return description;
}

QStringList externalIdsOf(const Lead &lead)
{
    QStringList ids = lead.externalId.split(u' ', Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

QString joinedIds(const Lead &lead, const Lead &other)
{
    QStringList ids = externalIdsOf(lead) + externalIdsOf(other);
    ids.removeDuplicates();
    return ids.join(u' ');
}

const Description<StageChange> &StageChange::description()
{
    static const auto description =
        Description<StageChange>("stage_change", QT_TRANSLATE_NOOP("Record", "Move"))
            .with(keyField(), &StageChange::id)
            .with(leadField(), &StageChange::lead)
            .with(linkField("from_stage", QT_TRANSLATE_NOOP("Record", "From"), "pipeline_stage"),
                &StageChange::from)
            .with(
                linkField("to_stage", QT_TRANSLATE_NOOP("Record", "To"), "pipeline_stage"), &StageChange::to)
            .with(momentField(), &StageChange::at);
    return description;
}

const Description<Activity> &Activity::description()
{
    static const auto description =
        Description<Activity>("activity", QT_TRANSLATE_NOOP("Record", "Activity"))
            .with(keyField(), &Activity::id)
            .with(leadField(), &Activity::lead)
            .with(choiceField("kind", QT_TRANSLATE_NOOP("Record", "Kind"), contactKinds), &Activity::kind)
            .with(nameField("text", QT_TRANSLATE_NOOP("Record", "Text")), &Activity::text)
            .with(momentField(), &Activity::at);
    return description;
}

const Description<Meeting> &Meeting::description()
{
    static const auto description =
        Description<Meeting>("meeting", QT_TRANSLATE_NOOP("Record", "Meeting"))
            .with(keyField(), &Meeting::id)
            .with(leadField(), &Meeting::lead)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Meeting::name)
            .with(momentField(), &Meeting::at)
            .with(ordinalField("minutes", QT_TRANSLATE_NOOP("Record", "Minutes")), &Meeting::minutes)
            .with(choiceField("cadence", QT_TRANSLATE_NOOP("Record", "Cadence"), cadences), &Meeting::cadence)
            .with(dateField("until", QT_TRANSLATE_NOOP("Record", "Until")), &Meeting::until);
    return description;
}

const Description<Milestone> &Milestone::description()
{
    static const auto description =
        Description<Milestone>("milestone", QT_TRANSLATE_NOOP("Record", "Milestone"))
            .with(keyField(), &Milestone::id)
            .with(leadField(), &Milestone::lead)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Milestone::name)
            .with(dateField("due", QT_TRANSLATE_NOOP("Record", "Due")), &Milestone::due)
            .with(dateField("done_on", QT_TRANSLATE_NOOP("Record", "Done on")), &Milestone::doneOn)
            .with(numberField("amount", QT_TRANSLATE_NOOP("Record", "Amount"), Limits::notNegative()),
                &Milestone::amount)
            .with(positionField(), &Milestone::position);
    return description;
}

const Description<Party> &Party::description()
{
    static const auto description =
        Description<Party>("party", QT_TRANSLATE_NOOP("Record", "Party"))
            .with(keyField(), &Party::id)
            .with(leadField(), &Party::lead)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Party::name)
            .with(dateField("signed_on", QT_TRANSLATE_NOOP("Record", "Signed on")), &Party::signedOn)
            .with(positionField(), &Party::position);
    return description;
}

const Description<Testimonial> &Testimonial::description()
{
    static const auto description =
        Description<Testimonial>("testimonial", QT_TRANSLATE_NOOP("Record", "Testimonial"))
            .with(keyField(), &Testimonial::id)
            .with(leadField(), &Testimonial::lead)
            .with(choiceField("kind", QT_TRANSLATE_NOOP("Record", "Kind"), testimonialKinds),
                &Testimonial::kind)
            .with(nameField("person", QT_TRANSLATE_NOOP("Record", "Person")), &Testimonial::person)
            .with(textField("text", QT_TRANSLATE_NOOP("Record", "Text")), &Testimonial::text)
            .with(textField("link", QT_TRANSLATE_NOOP("Record", "Link")), &Testimonial::link)
            .with(flagField("agreed", QT_TRANSLATE_NOOP("Record", "May be shown")), &Testimonial::agreed);
    return description;
}

const Description<LostReason> &LostReason::description()
{
    static const auto description =
        Description<LostReason>("lost_reason", QT_TRANSLATE_NOOP("Record", "Reason for losing"))
            .with(keyField(), &LostReason::id)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &LostReason::name)
            .with(positionField(), &LostReason::position);
    return description;
}

const Description<LeadView> &LeadView::description()
{
    static const auto description =
        Description<LeadView>("lead_view", QT_TRANSLATE_NOOP("Record", "View of leads"))
            .with(keyField(), &LeadView::id)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &LeadView::name)
            .with(textField("columns", QT_TRANSLATE_NOOP("Record", "Columns")), &LeadView::columns)
            .with(textField("sort", QT_TRANSLATE_NOOP("Record", "Sorted by")), &LeadView::sort)
            .with(textField("filter", QT_TRANSLATE_NOOP("Record", "Filter")), &LeadView::filter)
            .with(positionField(), &LeadView::position);
    return description;
}

const Description<LeadMapping> &LeadMapping::description()
{
    static const auto description =
        Description<LeadMapping>("lead_mapping", QT_TRANSLATE_NOOP("Record", "Mapping of an import"))
            .with(keyField(), &LeadMapping::id)
            .with(nameField("header", QT_TRANSLATE_NOOP("Record", "Header")), &LeadMapping::header)
            .with(textField("choices", QT_TRANSLATE_NOOP("Record", "Choices")), &LeadMapping::choices);
    return description;
}

Kinds pipelineKinds()
{
    return {&PipelineStage::description(), &Lead::description(), &StageChange::description(),
        &Activity::description(), &Meeting::description(), &Milestone::description(), &Party::description(),
        &Testimonial::description(), &LostReason::description(), &LeadView::description(),
        &LeadMapping::description()};
}

} // namespace concave
