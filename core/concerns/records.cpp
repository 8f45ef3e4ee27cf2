#include "core/concerns/records.h"

#include "core/document/fields.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

const std::vector<Choice> statuses = {
    {0, "raised", QT_TRANSLATE_NOOP("Record", "Raised")},
    {1, "addressed", QT_TRANSLATE_NOOP("Record", "Addressed")},
    {2, "demonstrated", QT_TRANSLATE_NOOP("Record", "Demonstrated")},
    {3, "accepted", QT_TRANSLATE_NOOP("Record", "Accepted")},
};

const std::vector<Choice> whoActs = {
    {0, "unknown", QT_TRANSLATE_NOOP("Record", "Not said yet")},
    {1, "no", QT_TRANSLATE_NOOP("Record", "Nobody has to act")},
    {2, "yes", QT_TRANSLATE_NOOP("Record", "A person has to act")},
};

std::optional<QString> acceptanceRule(const Row &row)
{
    static const std::size_t name = *Concern::description().index(u"name");
    static const std::size_t status = *Concern::description().index(u"status");
    static const std::size_t by = *Concern::description().index(u"accepted_by");
    static const std::size_t on = *Concern::description().index(u"accepted_on");
    const bool isAccepted = std::get<qint64>(row[status]) == static_cast<qint64>(ConcernStatus::Accepted);
    const bool hasPerson = !std::get<QString>(row[by]).trimmed().isEmpty();
    const bool hasDay = !std::holds_alternative<std::monostate>(row[on]);
    if (isAccepted && !(hasPerson && hasDay))
        return tr("Who accepted the answer to “%1”, and when, is missing.").arg(std::get<QString>(row[name]));
    return std::nullopt;
}

} // namespace

const Description<Stakeholder> &Stakeholder::description()
{
    static const auto description =
        Description<Stakeholder>("stakeholder", QT_TRANSLATE_NOOP("Record", "Stakeholder"))
            .with(keyField(), &Stakeholder::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"),
                &Stakeholder::project)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Stakeholder::name)
            .with(textField("role", QT_TRANSLATE_NOOP("Record", "Role")), &Stakeholder::role)
            .with(textField("decides", QT_TRANSLATE_NOOP("Record", "Decides")), &Stakeholder::decides)
            .with(textField("contact", QT_TRANSLATE_NOOP("Record", "Contact")), &Stakeholder::contact)
            .with(dateField("next_meeting", QT_TRANSLATE_NOOP("Record", "Next meeting")),
                &Stakeholder::nextMeeting)
            .with(positionField(), &Stakeholder::position);
    return description;
}

const Description<Concern> &Concern::description()
{
    static const auto description =
        Description<Concern>("concern", QT_TRANSLATE_NOOP("Record", "Concern"), acceptanceRule)
            .with(keyField(), &Concern::id)
            .with(ownerField("project", QT_TRANSLATE_NOOP("Record", "Project"), "project"), &Concern::project)
            .with(linkField("stakeholder", QT_TRANSLATE_NOOP("Record", "Stakeholder"), "stakeholder"),
                &Concern::stakeholder)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Concern")), &Concern::name)
            .with(textField("words", QT_TRANSLATE_NOOP("Record", "Their words")), &Concern::words)
            .with(textField("worst_case", QT_TRANSLATE_NOOP("Record", "Worst case")), &Concern::worstCase)
            .with(textField("mitigation", QT_TRANSLATE_NOOP("Record", "What we do about it")),
                &Concern::mitigation)
            .with(textField("story_role", QT_TRANSLATE_NOOP("Record", "As a")), &Concern::storyRole)
            .with(textField("story_want", QT_TRANSLATE_NOOP("Record", "I want")), &Concern::storyWant)
            .with(textField("story_benefit", QT_TRANSLATE_NOOP("Record", "So that")), &Concern::storyBenefit)
            .with(textField("owner", QT_TRANSLATE_NOOP("Record", "Owner")), &Concern::owner)
            .with(dateField("due", QT_TRANSLATE_NOOP("Record", "Due before")), &Concern::due)
            .with(choiceField("status", QT_TRANSLATE_NOOP("Record", "Status"), statuses), &Concern::status)
            .with(dateField("raised_on", QT_TRANSLATE_NOOP("Record", "Raised on")), &Concern::raisedOn)
            .with(textField("failure", QT_TRANSLATE_NOOP("Record", "Failure shown")), &Concern::failure)
            .with(textField("fallback", QT_TRANSLATE_NOOP("Record", "Fallback")), &Concern::fallback)
            .with(choiceField("person_acts", QT_TRANSLATE_NOOP("Record", "Must a person act"), whoActs),
                &Concern::personActs)
            .with(textField("on_retry", QT_TRANSLATE_NOOP("Record", "On retry")), &Concern::onRetry)
            .with(textField("on_permanent_failure", QT_TRANSLATE_NOOP("Record", "On permanent failure")),
                &Concern::onPermanentFailure)
            .with(textField("notes", QT_TRANSLATE_NOOP("Record", "Speaker notes")), &Concern::notes)
            .with(textField("accepted_by", QT_TRANSLATE_NOOP("Record", "Accepted by")), &Concern::acceptedBy)
            .with(dateField("accepted_on", QT_TRANSLATE_NOOP("Record", "Accepted on")), &Concern::acceptedOn)
            .with(positionField(), &Concern::position);
    return description;
}

const Description<DemoStep> &DemoStep::description()
{
    static const auto description =
        Description<DemoStep>("demo_step", QT_TRANSLATE_NOOP("Record", "Demo step"))
            .with(keyField(), &DemoStep::id)
            .with(
                ownerField("concern", QT_TRANSLATE_NOOP("Record", "Concern"), "concern"), &DemoStep::concern)
            .with(nameField("text", QT_TRANSLATE_NOOP("Record", "Text")), &DemoStep::text)
            .with(dateField("shown_on", QT_TRANSLATE_NOOP("Record", "Shown on")), &DemoStep::shownOn)
            .with(positionField(), &DemoStep::position);
    return description;
}

const Description<Recipient> &Recipient::description()
{
    static const auto description =
        Description<Recipient>("recipient", QT_TRANSLATE_NOOP("Record", "Who is notified"))
            .with(keyField(), &Recipient::id)
            .with(
                ownerField("concern", QT_TRANSLATE_NOOP("Record", "Concern"), "concern"), &Recipient::concern)
            .with(nameField("name", QT_TRANSLATE_NOOP("Record", "Name")), &Recipient::name)
            .with(textField("channel", QT_TRANSLATE_NOOP("Record", "By")), &Recipient::channel)
            .with(positionField(), &Recipient::position);
    return description;
}

Kinds concernKinds()
{
    return {&Stakeholder::description(), &Concern::description(), &DemoStep::description(),
        &Recipient::description()};
}

} // namespace concave
