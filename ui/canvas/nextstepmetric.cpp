#include "ui/canvas/nextstepmetric.h"

#include "core/metrics/rule.h"
#include "ui/widgets/elidedlabel.h"

namespace concave::ui {

namespace {

QString ruleText(const Metric &metric)
{
    if (metric.rule.trimmed().isEmpty())
        return NextStepMetric::tr("No alert rule yet");
    const auto rule = readRule(metric.rule);
    const auto *sound = std::get_if<AlertRule>(&rule);
    return sound ? sound->shown() : metric.rule;
}

} // namespace

NextStepMetric::NextStepMetric(const Theme &theme, bool readOnly, QWidget *parent)
    : NextStepRow(theme, readOnly ? Right::Read : Right::Rename, parent),
      m_rule(new ElidedLabel({}, TextStyle::Note, Token::Text2, Qt::ElideRight, this))
{
    m_rule->setObjectName(QStringLiteral("rule"));
    addText(m_rule, 1);
}

void NextStepMetric::present(const Metric &metric, const QString &origin)
{
    NextStepRow::present(metric.name, origin);
    m_rule->setText(ruleText(metric));
}

} // namespace concave::ui
