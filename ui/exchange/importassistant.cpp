#include "ui/exchange/importassistant.h"

#include "core/document/wholefile.h"
#include "ui/exchange/importassistantmodels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tabbar.h"
#include "ui/widgets/taborder.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

namespace {

constexpr int patience = 500; ///< milliseconds
constexpr int wordRows = 5;   ///< that are seen without scrolling
constexpr int mappingWidth = 420;
constexpr int headerRows = 20; ///< of the file, to choose from

const std::vector<std::optional<Verdict>> verdictTabs = {
    std::nullopt, Verdict::New, Verdict::Update, Verdict::Duplicate, Verdict::Rejected};

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::field);
    return row;
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = plainColumn(widget);
    column->setSpacing(metrics::field);
    return column;
}

void setUp(QTableView &table)
{
    table.setProperty("boxed", true);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    QHeaderView *header = table.horizontalHeader();
    header->setFont(ui::font(TextStyle::Chip));
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
}

Choice *choiceOf(const Theme &theme, const char *name, QWidget *parent,
    const std::vector<std::pair<QString, QVariant>> &options = {})
{
    auto *choice = new Choice(theme, parent);
    choice->setObjectName(QString::fromLatin1(name));
    for (const auto &[label, value] : options)
        choice->addItem(label, value);
    return choice;
}

void select(Choice *choice, const QVariant &value)
{
    choice->setCurrentIndex(choice->findData(value));
}

QPushButton *quietButton(const QString &text, const char *name, QWidget *parent)
{
    QPushButton *made = button(text, ButtonKind::Secondary, ButtonSize::Standard, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false); // Enter belongs to the tables
    return made;
}

} // namespace

ImportAssistant::ImportAssistant(const Theme &theme, Document &document, std::unique_ptr<ImportKind> kind,
    const QString &path, QWidget *parent, AskFile askForFile, AskFile askWhereToSave)
    : QDialog(parent), m_theme(theme), m_askForFile(std::move(askForFile)),
      m_askWhereToSave(std::move(askWhereToSave)),
      m_presenter(*new ImportAssistantPresenter(document, std::move(kind), this))
{
    if (!m_askForFile)
        m_askForFile = [this](QWidget *asking) { return fileFor(m_presenter.kind(), asking); };
    setWindowTitle(m_presenter.kind().title());
    setAttribute(Qt::WA_DeleteOnClose);
    m_columns = new ColumnMapping(m_presenter, this);
    m_words = new WordMapping(m_presenter, this);
    m_preview = new ImportPreview(theme, m_presenter, this);
    auto *column = columnIn(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::pane);
    column->addWidget(head());
    m_body = new QWidget(this);
    auto *body = columnIn(m_body);
    body->addWidget(readingRow());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::pane);
    middle->addWidget(mappings());
    middle->addWidget(previewPane(), 1);
    body->addLayout(middle, 1);
    column->addWidget(m_body, 1);
    m_hint = new HintBox(theme, HintBox::Kind::Plain, {}, {}, this);
    m_hint->setObjectName(QStringLiteral("hint"));
    column->addWidget(m_hint);
    m_progress = progressRow();
    column->addWidget(m_progress);
    m_filler = new QWidget(this);
    column->addWidget(m_filler, 1);
    column->addWidget(buttonRow());
    orderTabs(*this);
    bind();
    m_presenter.open(path);
    m_name->setText(QFileInfo(path).fileName());
    const QSize wanted(4 * metrics::emptyText, 2 * metrics::emptyText + 3 * metrics::row);
    resize(wanted.boundedTo(parent ? parent->window()->size() : wanted));
}

QWidget *ImportAssistant::head()
{
    auto *pane = new QWidget(this);
    auto *row = rowIn(pane);
    m_name = label({}, TextStyle::Title, Token::Text, pane);
    m_name->setObjectName(QStringLiteral("fileName"));
    m_origin = label({}, TextStyle::Note, Token::Text2, pane);
    m_origin->setObjectName(QStringLiteral("origin"));
    auto *other = quietButton(tr("Another file…"), "otherFile", pane);
    connect(other, &QPushButton::clicked, this, &ImportAssistant::chooseFile);
    row->addWidget(m_name);
    row->addWidget(m_origin);
    row->addStretch();
    row->addWidget(other);
    return pane;
}

/// How the file is read, as far as it was found out.
QWidget *ImportAssistant::readingRow()
{
    auto *pane = new QWidget(this);
    auto *row = rowIn(pane);
    const auto value = [](auto choice) { return QVariant(static_cast<int>(choice)); };
    m_encoding = choiceOf(m_theme, "encoding", pane,
        {{QStringLiteral("UTF-8"), value(Encoding::Utf8)}, {QStringLiteral("UTF-16"), value(Encoding::Utf16)},
            {QStringLiteral("Windows-1252"), value(Encoding::Windows1252)}});
    m_delimiter = choiceOf(m_theme, "delimiter", pane,
        {{tr("Comma"), int(',')}, {tr("Semicolon"), int(';')}, {tr("Tab"), int('\t')}});
    m_headerRow = choiceOf(m_theme, "headerRow", pane);
    m_dates = choiceOf(m_theme, "dates", pane,
        {{tr("Day first: 31/12/2026"), value(DateOrder::DayFirst)},
            {tr("Month first: 12/31/2026"), value(DateOrder::MonthFirst)}});
    m_decimals = choiceOf(m_theme, "decimals", pane,
        {{QStringLiteral("1,234.56"), value(DecimalMark::Point)},
            {QStringLiteral("1.234,56"), value(DecimalMark::Comma)}});
    const std::vector<ImportSetting> settings = m_presenter.kind().settings();
    for (const ImportSetting &setting : settings)
        m_settings.push_back(settingWidget(setting, pane));
    m_encodingBox = new FieldBox(m_theme, tr("Encoding"), m_encoding, pane);
    m_delimiterBox = new FieldBox(m_theme, tr("Cells are parted by"), m_delimiter, pane);
    m_datesBox = new FieldBox(m_theme, tr("Days"), m_dates, pane);
    m_decimalsBox = new FieldBox(m_theme, tr("Numbers"), m_decimals, pane);
    row->addWidget(m_encodingBox);
    row->addWidget(m_delimiterBox);
    m_headerBox = new FieldBox(m_theme, tr("Header"), m_headerRow, pane);
    row->addWidget(m_headerBox);
    row->addWidget(m_datesBox);
    row->addWidget(m_decimalsBox);
    m_decimalsBox->setVisible(m_presenter.kind().hasNumbers());
    for (std::size_t i = 0; i < settings.size(); ++i) {
        QWidget *setting = m_settings[i];
        if (!settings[i].options.empty())
            setting = new FieldBox(m_theme, settings[i].label, setting, pane);
        row->addWidget(setting, 0, Qt::AlignBottom);
    }
    row->addStretch();
    return pane;
}

/// What the kind of records alone asks of the reading.
QWidget *ImportAssistant::settingWidget(const ImportSetting &setting, QWidget *parent)
{
    const QString name = setting.name;
    if (setting.options.empty()) {
        auto *box = new QCheckBox(setting.label, parent);
        box->setObjectName(name);
        box->setMinimumHeight(metrics::control);
        connect(box, &QCheckBox::clicked, this,
            [this, name](bool on) { m_presenter.setSetting(name, on ? QStringLiteral("yes") : QString()); });
        return box;
    }
    auto *choice = new Choice(m_theme, parent);
    choice->setObjectName(name);
    for (const ImportOption &option : setting.options)
        choice->addItem(option.label, option.value);
    connect(choice, &QComboBox::activated, this,
        [this, name, choice] { m_presenter.setSetting(name, choice->currentData().toString()); });
    return choice;
}

QTableView *ImportAssistant::optionTable(OptionModel &model, const char *name)
{
    auto *table = new QTableView(this);
    table->setObjectName(QString::fromLatin1(name));
    table->setModel(&model);
    setUp(*table);
    table->setItemDelegate(new OptionDelegate(m_theme, model, table));
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // Only the last column is chosen; the others are words.
    for (int column = 0; column + 1 < model.columnCount({}); ++column)
        table->setItemDelegateForColumn(column, new QStyledItemDelegate(table));
    return table;
}

QWidget *ImportAssistant::mappings()
{
    auto *pane = new QWidget(this);
    pane->setFixedWidth(mappingWidth);
    auto *column = columnIn(pane);
    column->addWidget(
        new FieldBox(m_theme, tr("Columns of the file"), optionTable(*m_columns, "columns"), pane), 1);
    m_wordTable = optionTable(*m_words, "words");
    m_wordsBox = new FieldBox(m_theme, m_presenter.kind().wordsLabel(), m_wordTable, pane);
    column->addWidget(m_wordsBox);
    return pane;
}

QWidget *ImportAssistant::previewPane()
{
    auto *pane = new QWidget(this);
    auto *column = columnIn(pane);
    m_verdicts = new TabBar(pane);
    m_verdicts->setObjectName(QStringLiteral("verdicts"));
    m_verdicts->setAccessibleName(tr("Rows by verdict"));
    for (std::size_t i = 0; i < verdictTabs.size(); ++i)
        m_verdicts->addTab({});
    m_previewTable = new QTableView(pane);
    m_previewTable->setObjectName(QStringLiteral("preview"));
    m_previewTable->setAccessibleName(tr("What becomes of each row"));
    m_previewTable->setModel(m_preview);
    m_previewTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_previewTable->setIconSize({metrics::iconSmall, metrics::iconSmall});
    setUp(*m_previewTable);
    QHeaderView *header = m_previewTable->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    constexpr int letter = 8;
    header->resizeSection(ImportPreview::VerdictColumn, 13 * letter);
    header->resizeSection(ImportPreview::RowColumn, 6 * letter);
    int section = ImportPreview::FirstColumn;
    for (const ImportColumn &own : m_presenter.kind().columns())
        header->resizeSection(section++, own.letters * letter);
    column->addWidget(m_verdicts);
    column->addWidget(m_previewTable, 1);
    return pane;
}

QWidget *ImportAssistant::progressRow()
{
    auto *pane = new QWidget(this);
    auto *row = rowIn(pane);
    auto *bar = new QProgressBar(pane);
    bar->setRange(0, 0); // how long it takes is not known
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Reading the file"));
    auto *stop = quietButton(tr("Stop reading"), "stop", pane);
    connect(stop, &QPushButton::clicked, &m_presenter, &ImportAssistantPresenter::cancel);
    row->addWidget(label(tr("Reading the file…"), TextStyle::Note, Token::Text2, pane));
    row->addWidget(bar, 1);
    row->addWidget(stop);
    pane->hide();
    return pane;
}

QWidget *ImportAssistant::buttonRow()
{
    auto *pane = new QWidget(this);
    auto *row = rowIn(pane);
    m_report = quietButton(tr("Save the report…"), "report", pane);
    auto *cancel = quietButton(tr("Cancel"), "cancel", pane);
    m_import = button(tr("Import"), ButtonKind::Primary, ButtonSize::Standard, pane);
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setAutoDefault(false);
    connect(m_report, &QPushButton::clicked, this, &ImportAssistant::keepReport);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportAssistant::import);
    row->addWidget(m_report);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_import);
    return pane;
}

void ImportAssistant::bind()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_progress->setVisible(m_presenter.isBusy()); });
    connect(&m_presenter, &ImportAssistantPresenter::changed, this, &ImportAssistant::refresh);
    connect(m_encoding, &QComboBox::activated, this, &ImportAssistant::chooseCsv);
    connect(m_delimiter, &QComboBox::activated, this, &ImportAssistant::chooseCsv);
    connect(m_headerRow, &QComboBox::activated, this,
        [this](int row) { m_presenter.setHeaderRow(static_cast<std::size_t>(row)); });
    connect(m_dates, &QComboBox::activated, this,
        [this] { m_presenter.setDateOrder(static_cast<DateOrder>(m_dates->currentData().toInt())); });
    connect(m_decimals, &QComboBox::activated, this,
        [this] { m_presenter.setDecimalMark(static_cast<DecimalMark>(m_decimals->currentData().toInt())); });
    connect(m_verdicts, &QTabBar::currentChanged, this, &ImportAssistant::chooseVerdict);
}

void ImportAssistant::refresh()
{
    if (!m_presenter.isBusy()) {
        m_patience.stop();
        m_progress->hide();
        m_preview->refresh();
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
    m_body->setVisible(m_presenter.file());
    m_filler->setVisible(!m_presenter.file());
    m_body->setDisabled(m_presenter.isReading());
    m_columns->refresh();
    m_words->refresh();
    const auto words = static_cast<int>(m_presenter.kind().words().size());
    m_wordsBox->setVisible(words > 0);
    m_wordTable->setFixedHeight(m_wordTable->horizontalHeader()->sizeHint().height() +
                                std::clamp(words, 1, wordRows) * metrics::rowCompact + 2 * metrics::line);
    if (m_presenter.file())
        refreshReading();
    refreshCounts();
    refreshHint();
}

void ImportAssistant::refreshReading()
{
    const SourceFile &file = *m_presenter.file();
    const TableChoices &choices = m_presenter.choices();
    const bool isCsv = file.format == SourceFormat::Csv;
    m_name->setText(QFileInfo(file.path).fileName());
    m_origin->setText(m_presenter.origin());
    m_encodingBox->setVisible(isCsv);
    m_delimiterBox->setVisible(isCsv);
    m_headerBox->setVisible(file.format != SourceFormat::Trello);
    int section = ImportPreview::FirstColumn;
    for (const ImportColumn &own : m_presenter.kind().columns())
        m_previewTable->setColumnHidden(
            section++, !own.target.isEmpty() && !choices.targets.contains(own.target));
    select(m_encoding, static_cast<int>(file.encoding));
    select(m_delimiter, int(file.delimiter));
    m_headerRow->clear();
    for (int row = 0; row < headerRows && row < static_cast<int>(file.grid.rowCount()); ++row)
        m_headerRow->addItem(tr("Row %1").arg(file.grid.line(static_cast<std::size_t>(row))), row);
    select(m_headerRow, static_cast<int>(choices.headerRow));
    select(m_dates, static_cast<int>(choices.dateOrder));
    select(m_decimals, static_cast<int>(choices.decimalMark));
    m_datesBox->setLabel(m_presenter.isDateOrderOpen() ? tr("Days: which is right?") : tr("Days"));
    m_decimalsBox->setLabel(m_presenter.isDecimalMarkOpen() ? tr("Numbers: which is right?") : tr("Numbers"));
    const std::vector<ImportSetting> settings = m_presenter.kind().settings();
    for (std::size_t i = 0; i < settings.size(); ++i) {
        if (auto *box = qobject_cast<QCheckBox *>(m_settings[i])) {
            box->setVisible(settings[i].isOffered);
            box->setChecked(!settings[i].value.isEmpty());
        } else {
            select(qobject_cast<Choice *>(m_settings[i]), settings[i].value);
        }
    }
}

void ImportAssistant::refreshCounts()
{
    const ImportPlan *plan = m_presenter.plan();
    for (std::size_t i = 0; i < verdictTabs.size(); ++i) {
        const std::optional<Verdict> verdict = verdictTabs[i];
        const qint64 count = !plan     ? 0
                             : verdict ? plan->count(*verdict)
                                       : static_cast<qint64>(plan->rowCount());
        m_verdicts->setTabText(
            static_cast<int>(i), QStringLiteral("%1 %2").arg(
                                     verdict ? verdictName(*verdict) : tr("All"), QLocale().toString(count)));
    }
    m_report->setEnabled(plan);
    m_import->setEnabled(m_presenter.canImport());
    const qint64 taken = plan ? plan->taken() : 0;
    m_import->setText(taken == 0 ? tr("Import") : m_presenter.kind().counted(taken));
}

void ImportAssistant::refreshHint()
{
    QStringList notes = m_presenter.plan() ? m_presenter.plan()->notes() : QStringList();
    if (m_presenter.plan() && m_presenter.plan()->count(Verdict::Rejected) > 0)
        notes << tr("Rejected rows are left out; they do not hinder the others.");
    if (!m_presenter.fault().isEmpty())
        m_hint->set(HintBox::Kind::Danger, tr("This cannot be imported yet."), m_presenter.fault());
    else
        m_hint->set(HintBox::Kind::Plain, {}, notes.join(u'\n'));
    m_hint->setVisible(!m_presenter.fault().isEmpty() || !notes.isEmpty());
}

void ImportAssistant::chooseFile()
{
    if (const QString path = m_askForFile(this); !path.isEmpty())
        m_presenter.open(path);
}

void ImportAssistant::chooseCsv()
{
    m_presenter.setCsv({.encoding = static_cast<Encoding>(m_encoding->currentData().toInt()),
        .delimiter = static_cast<char>(m_delimiter->currentData().toInt())});
}

void ImportAssistant::chooseVerdict(int tab)
{
    m_preview->setVerdict(verdictTabs[static_cast<std::size_t>(tab)]);
}

void ImportAssistant::keepReport()
{
    if (const QString fault = saveReport(m_presenter.report(), m_askWhereToSave(this)); !fault.isEmpty())
        m_hint->set(HintBox::Kind::Danger, tr("The report was not saved."), fault);
}

void ImportAssistant::import()
{
    const QByteArray report = m_presenter.report();
    if (!m_presenter.import())
        return refreshHint();
    Q_EMIT imported(m_presenter.summary(), report);
    accept();
}

void ImportAssistant::bring(const Theme &theme, Document &document, std::unique_ptr<ImportKind> kind,
    const QString &path, QWidget &page,
    std::function<void(const QString &, const QString &, const std::function<void()> &)> doneWith,
    std::function<void(const QString &)> failed)
{
    const QString file = path.isEmpty() ? fileFor(*kind, &page) : path;
    if (file.isEmpty())
        return;
    auto *assistant = new ImportAssistant(theme, document, std::move(kind), file, &page);
    connect(assistant, &ImportAssistant::imported, &page,
        [&page, doneWith = std::move(doneWith), failed = std::move(failed)](
            const QString &summary, const QByteArray &report) {
            doneWith(summary, tr("Save the report…"), [&page, failed, report] {
                const QString fault = saveReport(report, askForReport(&page));
                if (!fault.isEmpty())
                    failed(fault);
            });
        });
    assistant->open();
}

QString ImportAssistant::fileFor(const ImportKind &kind, QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, kind.title(), QString(), kind.fileTypes() + tr(";;All files (*)"));
}

QString ImportAssistant::askForReport(QWidget *parent)
{
    return QFileDialog::getSaveFileName(
        parent, tr("Save the report"), tr("import-report.csv"), tr("Tables (*.csv)"));
}

bool ImportAssistant::takes(const QString &path)
{
    static const QStringList endings = {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt"),
        QStringLiteral("xlsx"), QStringLiteral("json")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

QString ImportAssistant::saveReport(const QByteArray &report, const QString &path)
{
    if (path.isEmpty())
        return {};
    if (const auto written = writeWhole(path, report); !written) {
        return tr("“%1” could not be written: %2. Choose another name or folder.")
            .arg(path, written.error().sentence);
    }
    return {};
}

} // namespace concave::ui
