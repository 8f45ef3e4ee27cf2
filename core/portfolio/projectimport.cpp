#include "core/portfolio/projectimport.h"

#include "core/portfolio/parameters.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// A column of a table of projects and the field it fills.
struct Column
{
    const char *name;
    const Kind *kind; ///< none for the measured points, which are records of their own
    std::size_t field;
};

/// The family comes before its parameters.
const std::vector<Column> &columns()
{
    static const Kind &project = Project::description();
    static const Kind &curve = Curve::description();
    static const std::vector<Column> columns = {
        {"name", &project, *project.index(u"name")},
        {"curve", &curve, *curve.index(u"family")},
        {"a", &curve, *curve.index(u"a")},
        {"b", &curve, *curve.index(u"b")},
        {"p", &curve, *curve.index(u"p")},
        {"k", &curve, *curve.index(u"k")},
        {"points", nullptr, 0},
        {"weight", &project, *project.index(u"weight")},
        {"min", &project, *project.index(u"minimum")},
        {"max", &project, *project.index(u"maximum")},
        {"baseline", &curve, *curve.index(u"baseline")},
        {"ceiling", &curve, *curve.index(u"ceiling")},
        {"client", &project, *project.index(u"client")},
        {"owner", &project, *project.index(u"owner")},
        {"a_low", &curve, *curve.index(u"a_low")},
        {"a_high", &curve, *curve.index(u"a_high")},
        {"b_low", &curve, *curve.index(u"b_low")},
        {"b_high", &curve, *curve.index(u"b_high")},
        {"p_low", &curve, *curve.index(u"p_low")},
        {"p_high", &curve, *curve.index(u"p_high")},
        {"k_low", &curve, *curve.index(u"k_low")},
        {"k_high", &curve, *curve.index(u"k_high")},
    };
    return columns;
}

QStringList columnNames()
{
    QStringList names;
    for (const Column &column : columns())
        names << QString::fromLatin1(column.name);
    return names;
}

std::size_t indexOf(QStringView name)
{
    return static_cast<std::size_t>(
        std::find_if(columns().begin(), columns().end(),
            [&](const Column &column) { return name == QLatin1StringView(column.name); }) -
        columns().begin());
}

/// Whether the solver takes it; see largestParameter.
bool hasSoundSize(double number)
{
    const double size = std::abs(number);
    return size == 0 || (size <= allocation::largestParameter && size >= 1 / allocation::largestParameter);
}

/// Turns rows into projects, one after the other.
class RowReader
{
public:
    RowReader(const CsvTable &table, std::vector<std::optional<std::size_t>> places)
        : m_table(table), m_places(std::move(places)), m_decimalComma(table.delimiter() == ';')
    {}

    /// Adds the row's project to the portfolio, or says what is wrong with it.
    QStringList readInto(Portfolio &portfolio, std::size_t row)
    {
        start(Id{static_cast<qint64>(portfolio.projects.size()) + 1});
        for (std::size_t i = 0; i < columns().size(); ++i) {
            if (m_places[i])
                readCell(i, m_table.cell(row, *m_places[i]).trimmed());
        }
        checkParameters();
        for (const auto &fault :
            {check(Project::description(), m_project), check(Curve::description(), m_curve)}) {
            if (fault)
                m_faults << fault->sentence;
        }
        if (m_faults.isEmpty())
            take(portfolio);
        return m_faults;
    }

private:
    void start(Id id)
    {
        m_project = m_blankProject;
        m_curve = m_blankCurve;
        m_project.front() = m_curve.front() = id.value;
        m_points.clear();
        m_family.reset();
        m_given.assign(columns().size(), false);
        m_faults.clear();
    }

    void readCell(std::size_t index, const QString &text)
    {
        const Column &column = columns()[index];
        if (text.isEmpty() || isFiller(column, text))
            return;
        m_given[index] = true;
        if (!column.kind)
            return takePoints(text);
        const Field &field = column.kind->fields[column.field];
        const auto value = read(field, text);
        if (!value)
            return;
        (column.kind == &Project::description() ? m_project : m_curve)[column.field] = *value;
        if (field.type == FieldType::Choice)
            fromValue(*value, m_family.emplace());
    }

    /// Nothing, with the fault noted, where the text is no value of the field.
    std::optional<Value> read(const Field &field, QString text)
    {
        if (m_decimalComma && field.type == FieldType::Number && !text.contains(u'.'))
            text.replace(u',', u'.');
        Result<Value> value = fromText(field, text);
        if (!value) {
            m_faults << value.error().sentence;
            return std::nullopt;
        }
        const auto *number = std::get_if<double>(&*value);
        if (number && !hasSoundSize(*number)) {
            m_faults << tr("%1 is too large or too small to compute with: %2.").arg(field.labelText(), text);
            return std::nullopt;
        }
        return std::move(*value);
    }

    void takePoints(QString text)
    {
        if (m_decimalComma)
            text.replace(u',', u'.');
        const auto points = readPoints(text);
        if (!points) {
            m_faults << tr("Points are written effort:accuracy;effort:accuracy, and “%1” is not.").arg(text);
            return;
        }
        for (const allocation::Point &point : *points) {
            m_points.push_back({Id{1}, Id{1}, point.effort, point.accuracy});
            if (const auto fault =
                    check(MeasuredPoint::description(), MeasuredPoint::description().row(m_points.back())))
                m_faults << fault->sentence;
            else if (!hasSoundSize(point.effort) || !hasSoundSize(point.accuracy))
                m_faults << tr("A point is too large or too small to compute with: %1:%2.")
                                .arg(point.effort)
                                .arg(point.accuracy);
        }
    }

    /// Spreadsheets like to fill the parameters that a family does not have, and their intervals, with 0.
    bool isFiller(const Column &column, const QString &text) const
    {
        static const QStringList parameters = {
            QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("p"), QStringLiteral("k")};
        const QString parameter = QString::fromLatin1(column.name).section(u'_', 0, 0);
        return m_family && parameters.contains(parameter) && !hasParameter(*m_family, parameter) &&
               text.toDouble() == 0;
    }

    /// The family must be given, and so must what it needs.
    void checkParameters()
    {
        static const std::size_t family = indexOf(u"curve");
        if (!m_given[family])
            m_faults << tr("The curve is missing.");
        if (!m_family)
            return;
        std::vector<const char *> needed = parametersOf(*m_family);
        if (*m_family == allocation::Family::Points)
            needed = {"points"};
        for (const char *name : needed) {
            const QString parameter = QString::fromLatin1(name);
            const std::size_t index = indexOf(parameter);
            if (m_given[index])
                continue;
            const QString word = toText(
                Curve::description().fields[columns()[family].field], m_curve[columns()[family].field]);
            m_faults << (m_places[index]
                             ? tr("The curve “%1” needs “%2”, which is empty.")
                             : tr("The curve “%1” needs the column “%2”, which the file does not have."))
                            .arg(word, parameter);
        }
    }

    void take(Portfolio &portfolio)
    {
        Project project = Project::description().record(m_project);
        project.colour = static_cast<int>(project.id.value) - 1;
        project.position = static_cast<double>(project.id.value);
        for (MeasuredPoint &point : m_points) {
            point.id = Id{static_cast<qint64>(portfolio.points.size()) + 1};
            point.project = project.id;
            portfolio.points.push_back(point);
        }
        portfolio.projects.push_back(std::move(project));
        portfolio.curves.push_back(Curve::description().record(m_curve));
    }

    const CsvTable &m_table;
    const std::vector<std::optional<std::size_t>> m_places; ///< of columns()
    const bool m_decimalComma;
    const Row m_blankProject = Project::description().blank();
    const Row m_blankCurve = Curve::description().blank();

    // The row at hand.
    Row m_project;
    Row m_curve;
    std::vector<MeasuredPoint> m_points;
    std::optional<allocation::Family> m_family;
    std::vector<bool> m_given; ///< columns() that are not empty
    QStringList m_faults;
};

/// Indices of the projects whose names nobody has yet, neither those there are nor an earlier one.
std::vector<std::size_t> newcomers(const std::vector<Project> &present, const std::vector<Project> &offered)
{
    const auto key = [](const Project &project) { return project.name.trimmed().toCaseFolded(); };
    QSet<QString> names;
    for (const Project &project : present)
        names.insert(key(project));
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const qsizetype before = names.size();
        names.insert(key(offered[i]));
        if (names.size() > before)
            indices.push_back(i);
    }
    return indices;
}

/// Adds the chosen projects with their curves and points after those there are.
void addProjects(Edit &edit, const Portfolio &offered, const std::vector<Project> &present,
    const std::vector<std::size_t> &chosen)
{
    double position = 0;
    for (const Project &project : present)
        position = std::max(position, project.position);
    int colour = static_cast<int>(present.size());
    for (const std::size_t i : chosen) {
        Project project = offered.projects[i];
        Curve curve = offered.curves[i];
        const auto isBefore = [](const MeasuredPoint &point, Id id) { return point.project < id; };
        auto point = std::lower_bound(offered.points.begin(), offered.points.end(), project.id, isBefore);
        const Id offeredId = std::exchange(project.id, Id());
        project.position = ++position;
        project.colour = colour++;
        curve.project = edit.insert(project);
        edit.insert(curve);
        for (; point != offered.points.end() && point->project == offeredId; ++point)
            edit.insert(MeasuredPoint{{}, curve.project, point->effort, point->accuracy});
        if (edit.failure())
            return;
    }
}

/// All or nothing: a rejected row keeps the new ones out.
ProjectImport outcome(const ProjectTable &table, std::size_t fresh)
{
    const std::size_t duplicates = table.portfolio.projects.size() - fresh;
    const std::size_t added = table.rejected.empty() ? fresh : 0;
    return {table.read, static_cast<qint64>(added), static_cast<qint64>(duplicates), table.rejected};
}

} // namespace

Result<ProjectTable> readProjects(const CsvTable &table, const std::vector<ColumnChoice> &choices)
{
    const auto places =
        findColumns(table, columnNames(), {QStringLiteral("name"), QStringLiteral("curve")}, choices);
    if (!places)
        return places.error();
    ProjectTable projects;
    projects.read = static_cast<qint64>(table.rowCount() + table.ragged().size());
    if (projects.read == 0) {
        return Error{Failure::Input,
            tr("The file has no rows below its header. Nothing was read. Give every project a row.")};
    }
    projects.rejected = table.ragged();
    RowReader reader(table, *places);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (const QStringList faults = reader.readInto(projects.portfolio, row); !faults.isEmpty())
            projects.rejected.push_back({table.line(row), faults.join(u' ')});
    }
    std::stable_sort(projects.rejected.begin(), projects.rejected.end(),
        [](const Finding &one, const Finding &other) { return one.row < other.row; });
    return projects;
}

Result<Portfolio> soundPortfolio(ProjectTable table)
{
    if (table.rejected.empty())
        return std::move(table.portfolio);
    const Finding &first = table.rejected.front();
    const QString where = tr("Row %1 of the file is at fault: %2").arg(first.row).arg(first.why);
    const auto others = static_cast<qint64>(table.rejected.size()) - 1;
    const QString more = others == 0   ? QString()
                         : others == 1 ? tr(" So is 1 other row.")
                                       : tr(" So are %1 other rows.").arg(others);
    return Error{Failure::Input, where + more + tr(" Nothing was computed. Correct the file and try again.")};
}

Result<ProjectImport> previewImport(const Document &document, const ProjectTable &table)
{
    const auto present = document.all<Project>();
    if (!present)
        return present.error();
    return outcome(table, newcomers(*present, table.portfolio.projects).size());
}

Result<ProjectImport> importProjects(Document &document, const ProjectTable &table)
{
    Result<ProjectImport> preview = previewImport(document, table);
    if (!preview)
        return preview;
    if (!table.rejected.empty())
        return preview;
    std::vector<std::size_t> chosen;
    const QString label =
        preview->added == 1 ? tr("Import a project") : tr("Import %1 projects").arg(preview->added);
    const Result<Changes> added = document.edit(label, [&](Edit &edit) {
        const std::vector<Project> present = edit.all<Project>();
        chosen = newcomers(present, table.portfolio.projects);
        addProjects(edit, table.portfolio, present, chosen);
    });
    if (!added)
        return added.error();
    return outcome(table, chosen.size());
}

} // namespace concave
