// Brings records from a file of another program: shows how it was read, lets every part of that be changed,
// and tells of each row what will become of it before anything is written.
#pragma once

#include "ui/exchange/importassistantpresenter.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace concave::ui {

class Choice;
class ColumnMapping;
class FieldBox;
class HintBox;
class ImportPreview;
class OptionModel;
class TabBar;
class WordMapping;

class ImportAssistant final : public QDialog
{
    Q_OBJECT

public:
    /// Asks for a file; empty where the user wants none.
    using AskFile = std::function<QString(QWidget *parent)>;

    /// Begins to read the file at once. Without `askForFile` the user is asked as by fileFor().
    ImportAssistant(const Theme &theme, Document &document, std::unique_ptr<ImportKind> kind,
        const QString &path, QWidget *parent = nullptr, AskFile askForFile = {},
        AskFile askWhereToSave = askForReport);

    /// Over a page, which tells of the import by these; the offer is to save the report. Asks for a file
    /// unless one is given.
    static void bring(const Theme &theme, Document &document, std::unique_ptr<ImportKind> kind,
        const QString &path, QWidget &page,
        std::function<void(const QString &what, const QString &offer, const std::function<void()> &take)>
            doneWith,
        std::function<void(const QString &sentence)> failed);

    static QString fileFor(const ImportKind &kind, QWidget *parent);
    static QString askForReport(QWidget *parent);
    /// Whether a file's name ends as one of those that can be imported.
    static bool takes(const QString &path);
    /// What went wrong; empty where nothing did, or the user wants no report.
    static QString saveReport(const QByteArray &report, const QString &path);

Q_SIGNALS:
    /// What was done, and the report of it.
    void imported(const QString &summary, const QByteArray &report);

private:
    QWidget *head();
    QWidget *readingRow();
    QWidget *mappings();
    QWidget *previewPane();
    QWidget *progressRow();
    QWidget *buttonRow();
    QWidget *settingWidget(const ImportSetting &setting, QWidget *parent);
    QTableView *optionTable(OptionModel &model, const char *name);
    void bind();

    void refresh();
    void refreshReading();
    void refreshCounts();
    void refreshHint();
    void chooseFile();
    void chooseCsv();
    void chooseVerdict(int tab);
    void keepReport();
    void import();

    const Theme &m_theme;
    AskFile m_askForFile;
    AskFile m_askWhereToSave;
    ImportAssistantPresenter &m_presenter; ///< a child: asked until the last table is hidden
    QLabel *m_name;
    QLabel *m_origin;
    Choice *m_encoding;
    Choice *m_delimiter;
    Choice *m_headerRow;
    Choice *m_dates;
    Choice *m_decimals;
    FieldBox *m_headerBox;
    FieldBox *m_encodingBox;
    FieldBox *m_delimiterBox;
    FieldBox *m_datesBox;
    FieldBox *m_decimalsBox;
    std::vector<QWidget *> m_settings; ///< choices and check boxes, in the order of the kind's settings
    ColumnMapping *m_columns;
    WordMapping *m_words;
    FieldBox *m_wordsBox;
    QTableView *m_wordTable;
    TabBar *m_verdicts;
    ImportPreview *m_preview;
    QTableView *m_previewTable;
    HintBox *m_hint;
    QWidget *m_body;
    QWidget *m_filler; ///< in the place of the body until a file was read
    QWidget *m_progress;
    QPushButton *m_report;
    QPushButton *m_import;
    QTimer m_patience; ///< what takes longer is shown to take long
};

} // namespace concave::ui
