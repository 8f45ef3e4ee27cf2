#include "core/concerns/concernrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace concave {

namespace {

using Role = ConcernTarget::Role;

constexpr qsizetype longestQuote = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("ConcernImport", text);
}

/// A column that is imported.
struct Column
{
    std::size_t place;
    const ConcernTarget *target;
};

class RowReader
{
public:
    RowReader(const SourceFile &file, const ConcernChoices &choices) : m_file(file), m_choices(choices)
    {
        for (qsizetype i = 0; i < choices.targets.size(); ++i) {
            if (const ConcernTarget *target = findConcernTarget(choices.targets[i]))
                m_columns.push_back({static_cast<std::size_t>(i), target});
        }
    }

    ConcernRow read(std::size_t row)
    {
        m_row = {.line = m_file.grid.line(row)};
        for (const Column &column : m_columns) {
            const QString text = withPlainLines(asMeant(m_file.grid.cell(row, column.place)));
            if (!isNothing(text))
                readCell(*column.target, text);
        }
        nameIt();
        return std::move(m_row);
    }

private:
    void readCell(const ConcernTarget &target, const QString &text)
    {
        switch (target.role) {
        case Role::Field:
            return readField(target, text);
        case Role::Stakeholder:
            m_row.stakeholder = text.simplified();
            break;
        case Role::StakeholderRole:
            m_row.role = text.simplified();
            break;
        case Role::Story:
            readStory(text);
            break;
        case Role::Steps:
            readSteps(text);
            break;
        }
    }

    void readField(const ConcernTarget &target, const QString &text)
    {
        const Description<Concern> &kind = Concern::description();
        if (target.name == QStringLiteral("status")) {
            const auto known = std::ranges::find(m_choices.statuses, text, &StatusChoice::source);
            if (known == m_choices.statuses.end())
                return;
            m_row.concern.status = known->status;
        } else if (kind.fields[target.field].type == FieldType::Date) {
            const auto day = readDay(text, m_choices.dateOrder);
            if (!day) {
                m_row.faults << tr("%1 is no day: “%2”.").arg(target.label, text.left(longestQuote));
                return;
            }
            kind.setValue(m_row.concern, target.field, toValue(*day));
        } else {
            kind.setValue(m_row.concern, target.field,
                hasOneLine(kind.fields[target.field]) ? text.simplified() : text);
        }
        m_row.given.set(target.field);
    }

    void give(const char *field, const QString &text)
    {
        const std::size_t place = *Concern::description().index(QString::fromLatin1(field));
        Concern::description().setValue(m_row.concern, place, text.simplified());
        m_row.given.set(place, !text.isEmpty());
    }

    /// "As a dispatcher I want an alert, so that I can act"; what is said otherwise is what is wanted.
    void readStory(const QString &text)
    {
        static const QRegularExpression pattern(
            QStringLiteral("^as an? (.+?),? i want (.+?)(?:,? so that (.+?))?\\.?$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            return give("story_want", text);
        give("story_role", match.captured(1));
        give("story_want", match.captured(2));
        give("story_benefit", match.captured(3));
    }

    void readSteps(const QString &text)
    {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const bool isShown = line.startsWith(QStringLiteral("[x] "), Qt::CaseInsensitive);
            const bool isOpen = line.startsWith(QStringLiteral("[ ] "));
            const QString step = (isShown || isOpen ? line.sliced(4) : line).simplified();
            if (!step.isEmpty())
                m_row.steps.push_back({step, isShown});
        }
    }

    /// What they said stands for the name of the concern where there is none.
    void nameIt()
    {
        Concern &concern = m_row.concern;
        if (concern.name.isEmpty())
            concern.name = concern.words.simplified();
        if (concern.name.isEmpty())
            m_row.faults << tr("What the concern is, is missing.");
    }

    const SourceFile &m_file;
    const ConcernChoices &m_choices;
    std::vector<Column> m_columns;
    ConcernRow m_row;
};

} // namespace

bool hasOneLine(const Field &field)
{
    static const QStringList names = {QStringLiteral("name"), QStringLiteral("story_role"),
        QStringLiteral("owner"), QStringLiteral("accepted_by")};
    return names.contains(QString::fromLatin1(field.name));
}

QString withPlainLines(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n').trimmed();
}

std::vector<ConcernRow> readConcernRows(const SourceFile &file, const ConcernChoices &choices)
{
    RowReader reader(file, choices);
    std::vector<ConcernRow> rows;
    for (std::size_t row = choices.headerRow + 1; row < choices.endRow; ++row)
        rows.push_back(reader.read(row));
    return rows;
}

} // namespace concave
