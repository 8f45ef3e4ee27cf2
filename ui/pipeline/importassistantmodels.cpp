#include "ui/pipeline/importassistantmodels.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/money.h"

#include <QLocale>
#include <QPainter>
#include <QTimer>

#include <cmath>

namespace concave::ui {

namespace {

constexpr qint64 wonValue = -1;
constexpr qint64 lostValue = -2;
constexpr qint64 newStageValue = -3;

Icon iconOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New:
        return Icon::Add;
    case Verdict::Update:
        return Icon::Edit;
    case Verdict::Duplicate:
        return Icon::Copy;
    case Verdict::Rejected:
        break;
    }
    return Icon::Warning;
}

Token toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::New:
        return Token::Positive;
    case Verdict::Update:
        return Token::TextAccent;
    case Verdict::Duplicate:
        return Token::Text3;
    case Verdict::Rejected:
        break;
    }
    return Token::Danger;
}

/// With its cents, which showMoney leaves out: the preview is compared with the file.
QString exactMoney(double amount, const QString &currency)
{
    const int decimals = amount == std::floor(amount) ? 0 : 2;
    return currencySign(currency) + u' ' + QLocale().toString(amount, 'f', decimals);
}

QString labelOf(const std::vector<CellOption> &options, const QVariant &value)
{
    const auto found = std::ranges::find(options, value, &CellOption::value);
    return found == options.end() ? QString() : found->label;
}

} // namespace

Qt::ItemFlags OptionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == columnCount() - 1 ? flags | Qt::ItemIsEditable : flags;
}

int OptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

void OptionModel::refresh()
{
    if (m_rows != count()) {
        beginResetModel();
        m_rows = count();
        endResetModel();
    } else if (m_rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    }
}

ColumnMapping::ColumnMapping(ImportAssistantPresenter &presenter, QObject *parent)
    : OptionModel(parent), m_presenter(presenter)
{}

int ColumnMapping::count() const
{
    return static_cast<int>(m_presenter.choices().targets.size());
}

int ColumnMapping::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ColumnMapping::data(const QModelIndex &index, int role) const
{
    const QString target = m_presenter.choices().targets.value(index.row());
    if (role == Qt::EditRole)
        return target;
    const auto column = static_cast<std::size_t>(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == 0)
        return m_presenter.columns().value(index.row());
    if (index.column() == 1)
        return m_presenter.samples(column).join(QStringLiteral(" · "));
    return labelOf(options(index.row()), target);
}

QVariant ColumnMapping::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Column") : section == 1 ? tr("Examples") : tr("Becomes");
}

bool ColumnMapping::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    m_presenter.setTarget(static_cast<std::size_t>(index.row()), value.toString());
    return true;
}

std::vector<CellOption> ColumnMapping::options(int) const
{
    std::vector<CellOption> options{{tr("Not imported"), QString()}};
    for (const LeadTarget &target : leadTargets())
        options.push_back({target.label, target.name});
    return options;
}

StageMapping::StageMapping(ImportAssistantPresenter &presenter, QObject *parent)
    : OptionModel(parent), m_presenter(presenter)
{}

int StageMapping::count() const
{
    return static_cast<int>(m_presenter.choices().stages.size());
}

int StageMapping::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant StageMapping::data(const QModelIndex &index, int role) const
{
    const StageChoice &choice = m_presenter.choices().stages[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::DisplayRole ? choice.source : QVariant();
    qint64 value = choice.stage.value;
    if (choice.meaning == StageChoice::Meaning::Won)
        value = wonValue;
    else if (choice.meaning == StageChoice::Meaning::Lost)
        value = lostValue;
    else if (choice.meaning == StageChoice::Meaning::NewStage)
        value = newStageValue;
    if (role == Qt::EditRole)
        return value;
    if (role != Qt::DisplayRole)
        return {};
    const QString label = labelOf(options(index.row()), value);
    return choice.isGuess ? tr("%1 (guessed)").arg(label) : label;
}

QVariant StageMapping::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Stage in the file") : tr("Becomes");
}

bool StageMapping::setData(const QModelIndex &index, const QVariant &value, int role)
{
    using Meaning = StageChoice::Meaning;
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    const qint64 chosen = value.toLongLong();
    if (chosen == wonValue)
        m_presenter.setStage(row, Meaning::Won);
    else if (chosen == lostValue)
        m_presenter.setStage(row, Meaning::Lost);
    else if (chosen == newStageValue)
        m_presenter.setStage(row, Meaning::NewStage);
    else
        m_presenter.setStage(row, Meaning::Stage, {chosen});
    return true;
}

std::vector<CellOption> StageMapping::options(int) const
{
    std::vector<CellOption> options;
    for (const PipelineStage &stage : m_presenter.pipeline().stages)
        options.push_back({stage.name, stage.id.value});
    options.push_back({tr("Won"), wonValue});
    options.push_back({tr("Lost"), lostValue});
    options.push_back({tr("A new stage"), newStageValue});
    return options;
}

ImportPreview::ImportPreview(const Theme &theme, ImportAssistantPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_theme(theme), m_presenter(presenter)
{}

void ImportPreview::setVerdict(std::optional<Verdict> verdict)
{
    m_verdict = verdict;
    refresh();
}

void ImportPreview::refresh()
{
    beginResetModel();
    m_shown.clear();
    const LeadImport *plan = m_presenter.plan();
    for (std::size_t row = 0; plan && row < plan->rows.size(); ++row) {
        if (!m_verdict || plan->rows[row].verdict == *m_verdict)
            m_shown.push_back(row);
    }
    endResetModel();
}

int ImportPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : WhyColumn + 1;
}

QVariant ImportPreview::data(const QModelIndex &index, int role) const
{
    const JudgedRow &judged = m_presenter.plan()->rows[m_shown[static_cast<std::size_t>(index.row())]];
    const bool isNumber = index.column() == RowColumn || index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(judged, index.column());
    case Qt::DecorationRole:
        return index.column() == VerdictColumn
                   ? QVariant(m_theme.icon(iconOf(judged.verdict), toneOf(judged.verdict)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString ImportPreview::text(const JudgedRow &judged, int column) const
{
    const Lead &lead = judged.row.lead;
    switch (column) {
    case VerdictColumn:
        return verdictName(judged.verdict);
    case RowColumn:
        return QLocale().toString(judged.row.line);
    case CompanyColumn:
        return lead.company;
    case TitleColumn:
        return lead.title;
    case StageColumn:
        return stageOf(judged.row);
    case ValueColumn:
        return lead.amount ? exactMoney(*lead.amount, lead.currency) : QString();
    default:
        break;
    }
    QStringList remarks;
    if (judged.verdict == Verdict::Update)
        remarks << tr("Changes: %1").arg(judged.why.join(QStringLiteral(", ")));
    else
        remarks << judged.why;
    if (judged.verdict == Verdict::New && lead.lostOn.isValid())
        remarks << lead.lostReason;
    if (judged.verdict == Verdict::New && judged.row.isWon && !judged.row.signedOn.isValid())
        remarks << tr("Not signed");
    return remarks.join(u' ');
}

QString ImportPreview::stageOf(const LeadRow &row) const
{
    if (!row.faults.isEmpty())
        return {};
    if (row.lead.lostOn.isValid())
        return tr("Lost");
    if (row.newStage)
        return m_presenter.choices().stages[*row.newStage].source;
    const Pipeline &pipeline = m_presenter.pipeline();
    return pipeline.stages[stageIndex(pipeline, row.lead)].name;
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles = {
        tr("Verdict"), tr("Row"), tr("Company"), tr("Title"), tr("Stage"), tr("Value"), tr("Why")};
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == RowColumn || section == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    return {};
}

OptionDelegate::OptionDelegate(const Theme &theme, OptionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{}

QWidget *OptionDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *choice = new Choice(m_theme, parent);
    choice->setAccessibleName(m_model.index(index.row(), 0).data().toString());
    for (const CellOption &option : m_model.options(index.row()))
        choice->addItem(option.label, option.value);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        auto *self = const_cast<OptionDelegate *>(this);
        Q_EMIT self->commitData(choice);
        Q_EMIT self->closeEditor(choice);
    });
    QTimer::singleShot(0, choice, &QComboBox::showPopup);
    return choice;
}

void OptionDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
}

void OptionDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

void OptionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem words = option;
    QRect arrow(0, 0, metrics::iconSmall, metrics::iconSmall);
    arrow.moveCenter(option.rect.center());
    arrow.moveRight(option.rect.right() - metrics::gap);
    QStyledItemDelegate::paint(painter, words, index);
    m_theme.icon(Icon::ChevronDown).paint(painter, arrow);
}

} // namespace concave::ui
