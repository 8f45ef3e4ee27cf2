// The slides of a deck in their order, with their texts.
#include "core/deck/outline.h"

#include "core/deck/texts.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

/// The texts of one slide, and what was written over them.
class Fields
{
public:
    explicit Fields(std::map<QString, QString> own) : m_own(std::move(own)) {}

    void add(QAnyStringView fieldName, const QString &label, const QString &source)
    {
        const QString name = fieldName.toString();
        const auto own = m_own.find(name);
        const bool isEdited = own != m_own.end() && own->second != source;
        m_fields.push_back({name, label, isEdited ? own->second : source, source, isEdited});
    }
    void addHead(QAnyStringView fieldName, const QString &source)
    {
        add(field::head(fieldName), tr("Heading"), source);
    }
    /// A text under a heading.
    void addHeaded(QAnyStringView fieldName, const QString &head, const QString &source)
    {
        addHead(fieldName, head);
        add(fieldName, head, source);
    }
    std::vector<SlideField> take() { return std::move(m_fields); }

private:
    std::map<QString, QString> m_own;
    std::vector<SlideField> m_fields;
};

void addConcern(Fields &fields, const DeckSources &sources, const Concern &concern)
{
    fields.add(field::kicker, tr("Above the title"), texts::concernKicker(sources.book, concern.id));
    fields.add(field::words, tr("Their words"), quoted(wordsOf(concern)));
    fields.add(field::attribution, tr("Who said it"), texts::attribution(sources.book, concern));
    fields.addHeaded(field::worstCase, tr("Worst case"), concern.worstCase);
    fields.addHeaded(field::mitigation, tr("What we do about it"), concern.mitigation);
    fields.addHeaded(field::knowing, tr("How you will know"), texts::knowing(sources, concern));
    if (const Metric *metric = metricOf(sources.metrics, concern.id))
        fields.add(field::rule, tr("Alert rule"), texts::rule(*metric));
    fields.add(field::notes, tr("Speaker notes"), texts::concernNotes(concern));
}

void addMetric(Fields &fields, const DeckSources &sources, const Metric &metric)
{
    fields.add(field::kicker, tr("Above the title"), texts::metricKicker(sources.book, metric));
    fields.add(field::title, tr("Title"), texts::metricTitle(sources, metric));
    fields.add(field::caption, tr("Caption"), texts::metricCaption(metric));
    fields.addHeaded(field::rule, tr("Alert rule"), texts::rule(metric));
    fields.addHeaded(field::since,
        metric.liveSince.isValid() ? tr("Since the alert went live") : tr("Since the first reading"),
        texts::sinceLive(sources, metric));
    if (metric.concern)
        fields.addHeaded(field::told, tr("Who is told"), texts::told(sources.book, *metric.concern));
    fields.add(field::notes, tr("Speaker notes"), texts::metricNotes(sources, metric));
}

void addDemo(Fields &fields, const DeckSources &sources, const Concern &concern)
{
    fields.add(field::kicker, tr("Above the title"),
        tr("%1, shown live").arg(texts::concernKicker(sources.book, concern.id)));
    fields.add(field::title, tr("Title"), concern.failure.isEmpty() ? concern.name : concern.failure);
    fields.addHead(field::steps, tr("What you will see"));
    int number = 1;
    for (const DemoStep &step : stepsOf(sources.book, concern.id))
        fields.add(field::step(step.id), tr("Step %1").arg(number++), step.text);
    fields.addHeaded(field::fallback, tr("What takes over"), concern.fallback);
    fields.addHeaded(field::told, tr("Who is told"), texts::told(sources.book, concern.id));
    fields.addHeaded(field::whoActs, tr("Does a person have to act?"), texts::whoActs(concern));
    fields.addHeaded(field::onRetry, tr("When it is tried again"), concern.onRetry);
    fields.addHeaded(field::onPermanentFailure, tr("When it never works again"), concern.onPermanentFailure);
    fields.add(field::notes, tr("Speaker notes"), texts::demoNotes(sources.book, concern));
}

void addSummary(Fields &fields, const DeckSources &sources)
{
    fields.add(field::title, tr("Title"), texts::summaryTitle(sources));
    fields.addHead(field::concern, tr("Concern"));
    fields.addHead(field::mitigation, tr("What we do about it"));
    fields.addHead(field::status, tr("Status"));
    for (const Concern &concern : sources.book.concerns) {
        fields.add(field::rowName(concern.id), tr("Concern"), concern.name);
        fields.add(field::rowAnswer(concern.id), tr("What we do about it"), concern.mitigation);
    }
    fields.add(field::notes, tr("Speaker notes"), {});
}

std::vector<SlideField> fieldsOf(
    const DeckSources &sources, const SlideKey &key, std::map<QString, QString> own)
{
    Fields fields(std::move(own));
    switch (key.kind) {
    case SlideKind::Title:
        fields.add(field::client, tr("Client"), sources.project.client);
        fields.add(field::title, tr("Title"), sources.project.name);
        fields.add(field::subtitle, tr("Subtitle"), texts::subtitle());
        fields.add(field::author, tr("Author"), sources.author);
        fields.add(field::date, tr("Date"), texts::date(sources.today));
        fields.add(field::notes, tr("Speaker notes"), {});
        break;
    case SlideKind::Portfolio:
        fields.add(field::kicker, tr("Above the title"), texts::portfolioKicker(*sources.plan));
        fields.add(field::title, tr("Title"), texts::portfolioTitle(*sources.plan, sources.evenValue));
        fields.add(field::sentence, tr("Sentence"), texts::portfolioSentence(*sources.plan));
        fields.add(field::notes, tr("Speaker notes"), texts::portfolioNotes(*sources.plan));
        break;
    case SlideKind::Concern:
        addConcern(fields, sources, *findConcern(sources.book, key.subject));
        break;
    case SlideKind::Metric:
        addMetric(fields, sources, *findMetric(sources.metrics, key.subject));
        break;
    case SlideKind::Demo:
        addDemo(fields, sources, *findConcern(sources.book, key.subject));
        break;
    case SlideKind::Summary:
        addSummary(fields, sources);
        break;
    case SlideKind::Text:
        fields.add(field::title, tr("Title"), newSlideTitle());
        fields.add(field::body, tr("Text"), {});
        fields.add(field::notes, tr("Speaker notes"), {});
        break;
    }
    return fields.take();
}

QString labelOf(const DeckSources &sources, const SlideKey &key, const std::vector<SlideField> &fields)
{
    const auto numbered = [&](const QString &label, Id concern) {
        const auto place = std::ranges::find(sources.book.concerns, concern, &Concern::id);
        return label.arg(place - sources.book.concerns.begin() + 1);
    };
    switch (key.kind) {
    case SlideKind::Title:
        return tr("Title");
    case SlideKind::Portfolio:
        return tr("Portfolio");
    case SlideKind::Concern:
        return numbered(tr("Concern %1"), key.subject);
    case SlideKind::Metric: {
        const Metric &metric = *findMetric(sources.metrics, key.subject);
        return metric.concern ? numbered(tr("Metric %1"), *metric.concern) : shortened(metric.name);
    }
    case SlideKind::Demo:
        return numbered(tr("Demo %1"), key.subject);
    case SlideKind::Summary:
        return tr("Summary");
    case SlideKind::Text: {
        const QString title = shortened(fields.front().text);
        return title.isEmpty() ? newSlideTitle() : title;
    }
    }
    return {};
}

/// The slides' order where nothing was changed, without free ones.
std::vector<SlideKey> naturalOrder(const DeckSources &sources)
{
    const auto hasObservations = [&](const Metric &metric) {
        return std::ranges::any_of(seriesOf(sources.metrics, metric.id),
            [&](const MetricSeries &series) { return !observationsOf(sources.metrics, series.id).empty(); });
    };
    std::map<Id, std::vector<Id>> metrics; // of each concern, and of none
    for (const Metric &metric : sources.metrics.metrics) {
        if (hasObservations(metric))
            metrics[metric.concern.value_or(Id())].push_back(metric.id);
    }
    std::vector<SlideKey> keys{{SlideKind::Title, {}}};
    if (sources.plan)
        keys.push_back({SlideKind::Portfolio, {}});
    for (const Concern &concern : sources.book.concerns) {
        keys.push_back({SlideKind::Concern, concern.id});
        for (const Id metric : metrics[concern.id])
            keys.push_back({SlideKind::Metric, metric});
        if (!stepsOf(sources.book, concern.id).empty())
            keys.push_back({SlideKind::Demo, concern.id});
    }
    for (const Id metric : metrics[Id()])
        keys.push_back({SlideKind::Metric, metric});
    if (!sources.book.concerns.empty())
        keys.push_back({SlideKind::Summary, {}});
    return keys;
}

} // namespace

SlideKey keyOf(const Slide &slide)
{
    if (slide.kind == SlideKind::Text)
        return {slide.kind, slide.id};
    return {slide.kind, slide.concern ? *slide.concern : slide.metric.value_or(Id())};
}

QString newSlideTitle()
{
    return tr("New slide");
}

QString field::step(Id step)
{
    return QStringLiteral("step %1").arg(step.value);
}

QString field::rowName(Id concern)
{
    return QStringLiteral("concern %1").arg(concern.value);
}

QString field::rowAnswer(Id concern)
{
    return QStringLiteral("answer %1").arg(concern.value);
}

QString field::head(QAnyStringView field)
{
    return field.toString() + QStringLiteral(" head");
}

SlideOrder orderOf(const DeckSources &sources)
{
    SlideOrder order;
    order.natural = naturalOrder(sources);
    const std::set<SlideKey> there(order.natural.begin(), order.natural.end());
    std::set<SlideKey> chosen;
    std::vector<const Slide *> heads;
    for (const Slide &slide : sources.slides) {
        const SlideKey key = keyOf(slide);
        const bool isFree = slide.kind == SlideKind::Text;
        if (!isFree && !there.contains(key))
            continue;
        // Of two copies that were merged each may have made one: the elder counts.
        const auto [record, isFirst] = order.records.emplace(key, &slide);
        if (isFirst && (isFree || slide.position != 0)) {
            heads.push_back(&slide);
            chosen.insert(key);
        }
    }
    std::ranges::stable_sort(heads, {}, &Slide::position);

    // Each natural slide whose place was not chosen follows the one before it, wherever that stands.
    std::map<SlideKey, std::vector<SlideKey>> runs;
    std::vector<SlideKey> beginning;
    std::vector<SlideKey> *run = &beginning;
    for (const SlideKey &key : order.natural) {
        if (chosen.contains(key))
            run = &runs[key];
        else
            run->push_back(key);
    }
    order.keys = std::move(beginning);
    for (const Slide *head : heads) {
        const SlideKey key = keyOf(*head);
        order.keys.push_back(key);
        order.keys.insert(order.keys.end(), runs[key].begin(), runs[key].end());
    }
    return order;
}

namespace {

using OwnTexts = std::map<QString, QString>;

DeckSlide told(const DeckSources &sources, DeckSlide slide, const OwnTexts &own)
{
    slide.fields = fieldsOf(sources, slide.key, own);
    slide.label = labelOf(sources, slide.key, slide.fields);
    return slide;
}

} // namespace

DeckSlide withTexts(const DeckSources &sources, DeckSlide slide)
{
    OwnTexts own;
    for (const SlideText &text : sources.texts) {
        if (slide.record == text.slide)
            own.emplace(text.field, text.text);
    }
    return told(sources, std::move(slide), own);
}

std::vector<DeckSlide> outlineOf(const DeckSources &sources)
{
    const SlideOrder order = orderOf(sources);
    std::map<Id, OwnTexts> own;
    for (const SlideText &text : sources.texts)
        own[text.slide].emplace(text.field, text.text);

    std::vector<DeckSlide> slides;
    slides.reserve(order.keys.size());
    for (const SlideKey &key : order.keys) {
        DeckSlide slide{.key = key};
        if (const auto record = order.records.find(key); record != order.records.end()) {
            slide.record = record->second->id;
            slide.isLeftOut = record->second->leftOut;
        }
        const OwnTexts texts = slide.record ? own[*slide.record] : OwnTexts();
        slides.push_back(told(sources, std::move(slide), texts));
    }
    return slides;
}

} // namespace concave
