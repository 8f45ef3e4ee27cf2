#include "ui/exchange/importassistantmodels.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/choice.h"

#include <QLocale>
#include <QPainter>
#include <QTimer>

namespace concave::ui {

namespace {

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

QIcon verdictIcon(const Theme &theme, Verdict verdict)
{
    return theme.icon(iconOf(verdict), toneOf(verdict));
}

QString labelOf(const std::vector<ImportOption> &options, const QString &value)
{
    const auto found = std::ranges::find(options, value, &ImportOption::value);
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

std::vector<ImportOption> ColumnMapping::options(int) const
{
    std::vector<ImportOption> options{{tr("Not imported"), QString()}};
    std::ranges::copy(m_presenter.kind().targets(), std::back_inserter(options));
    return options;
}

WordMapping::WordMapping(ImportAssistantPresenter &presenter, QObject *parent)
    : OptionModel(parent), m_presenter(presenter)
{}

int WordMapping::count() const
{
    return static_cast<int>(m_presenter.kind().words().size());
}

int WordMapping::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant WordMapping::data(const QModelIndex &index, int role) const
{
    const ImportWord word = m_presenter.kind().words()[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::DisplayRole ? word.word : QVariant();
    if (role == Qt::EditRole)
        return word.value;
    if (role != Qt::DisplayRole)
        return {};
    const QString label = labelOf(options(index.row()), word.value);
    return word.isGuess ? tr("%1 (guessed)").arg(label) : label;
}

QVariant WordMapping::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? m_presenter.kind().wordHead() : tr("Becomes");
}

bool WordMapping::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    m_presenter.setWord(static_cast<std::size_t>(index.row()), value.toString());
    return true;
}

std::vector<ImportOption> WordMapping::options(int) const
{
    return m_presenter.kind().wordOptions();
}

ImportPreview::ImportPreview(const Theme &theme, ImportAssistantPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_theme(theme), m_presenter(presenter),
      m_columns(presenter.kind().columns())
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
    const ImportPlan *plan = m_presenter.plan();
    for (std::size_t row = 0; plan && row < plan->rowCount(); ++row) {
        if (!m_verdict || plan->verdict(row) == *m_verdict)
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
    return parent.isValid() ? 0 : FirstColumn + static_cast<int>(m_columns.size()) + 1;
}

QVariant ImportPreview::data(const QModelIndex &index, int role) const
{
    const std::size_t row = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == VerdictColumn
                   ? QVariant(verdictIcon(m_theme, m_presenter.plan()->verdict(row)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString ImportPreview::text(std::size_t row, int column) const
{
    const ImportPlan &plan = *m_presenter.plan();
    if (column == VerdictColumn)
        return verdictName(plan.verdict(row));
    if (column == RowColumn)
        return QLocale().toString(plan.line(row));
    return column == columnCount() - 1 ? plan.why(row) : plan.cell(row, column - FirstColumn);
}

bool ImportPreview::isNumber(int column) const
{
    const int own = column - FirstColumn;
    const bool isOwn = own >= 0 && own < static_cast<int>(m_columns.size());
    return column == RowColumn || (isOwn && m_columns[static_cast<std::size_t>(own)].isNumber);
}

QVariant ImportPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section < FirstColumn)
        return section == VerdictColumn ? tr("Verdict") : tr("Row");
    return section == columnCount() - 1 ? tr("Why")
                                        : m_columns[static_cast<std::size_t>(section - FirstColumn)].title;
}

OptionDelegate::OptionDelegate(const Theme &theme, OptionModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{}

QWidget *OptionDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *choice = new Choice(m_theme, parent);
    choice->setAccessibleName(m_model.index(index.row(), 0).data().toString());
    for (const ImportOption &option : m_model.options(index.row()))
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
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect arrow(0, 0, metrics::iconSmall, metrics::iconSmall);
    arrow.moveCenter(option.rect.center());
    arrow.moveRight(option.rect.right() - metrics::gap);
    QStyleOptionViewItem words = option;
    words.rect.setRight(arrow.left());
    QStyledItemDelegate::paint(painter, words, index);
    m_theme.icon(Icon::ChevronDown).paint(painter, arrow);
}

} // namespace concave::ui
