// The format: columns as the kinds describe them, the header, and files of every released version.
#include "core/canvas/records.h"
#include "core/concerns/records.h"
#include "core/deck/records.h"
#include "core/metrics/records.h"
#include "core/operations/records.h"
#include "core/pipeline/moves.h"
#include "core/portfolio/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// The rows of a query, one a line, columns joined by " ".
QString answer(const QString &path, const QByteArray &sql)
{
    sqlite3 *connection = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr);
    QStringList lines;
    const auto collect = [](void *to, int columns, char **values, char **) {
        QStringList words;
        for (int i = 0; i < columns; ++i)
            words << (values[i] ? QString::fromUtf8(values[i]) : QStringLiteral("NULL"));
        *static_cast<QStringList *>(to) << words.join(u' ');
        return 0;
    };
    char *fault = nullptr;
    if (sqlite3_exec(connection, sql.constData(), collect, &lines, &fault) != SQLITE_OK)
        lines << QString::fromUtf8(fault);
    sqlite3_free(fault);
    sqlite3_close(connection);
    return lines.join(u'\n');
}

/// "name TYPE" and "?" where it may be absent, for each column that a kind's fields ask for.
QString columnsOf(const Kind &kind)
{
    QStringList lines;
    for (const Field &field : kind.fields) {
        const bool isText =
            field.type == FieldType::Text || field.type == FieldType::Date || field.type == FieldType::Moment;
        const char *type = isText ? "TEXT" : field.type == FieldType::Number ? "REAL" : "INTEGER";
        lines << QStringLiteral("%1 %2%3").arg(QString::fromLatin1(field.name), QString::fromLatin1(type),
            field.optional ? QStringLiteral("?") : QString());
    }
    return lines.join(u'\n');
}

QStringList pictureOf(const Document &document)
{
    QStringList lines;
    for (const Kind *kind : document.kinds()) {
        const auto rows = document.rows(*kind);
        if (!rows)
            return {rows.error().sentence};
        for (const Row &row : *rows) {
            QStringList words = {QString::fromLatin1(kind->name)};
            for (std::size_t i = 1; i < row.size(); ++i) {
                const Field &field = kind->fields[i];
                if (field.type != FieldType::Reference)
                    words << QStringLiteral("%1=%2").arg(
                        QString::fromLatin1(field.name), toText(field, row[i]));
            }
            lines << words.join(u' ');
        }
    }
    for (const HistoryEntry &entry : *document.history()) {
        lines << QStringLiteral("%1%2 %3 %4 “%5” %6 %7")
                     .arg(entry.stands ? QString() : QStringLiteral("-"), QString::number(entry.seq),
                         entry.at.toString(Qt::ISODate), entry.author, entry.label, entry.why)
                     .arg(document.fieldChanges(entry)->size())
                     .simplified();
    }
    return lines;
}

/// How tests/data/version-5.concave was made, once. Older versions were made in the same way, without what
/// came later.
void makeVersion5(const QString &path)
{
    const auto created = createDocument(path, schema(), testEnvironment());
    Document &document = **created;
    Id pricing;
    const auto edit = [&](const char *label, auto work, const char *why = "") {
        if (const auto done = document.edit(QString::fromUtf8(label), work, QString::fromUtf8(why)); !done)
            qFatal("%s", qPrintable(done.error().sentence));
    };
    edit("Add Pricing", [&](Edit &e) {
        pricing = e.insert(Project{.id = {},
            .name = QStringLiteral("Pricing"),
            .client = QStringLiteral("Müller & Söhne"),
            .owner = QStringLiteral("Grace"),
            .colour = 3,
            .state = ProjectState::Building,
            .weight = 1.5,
            .minimum = 2,
            .maximum = 40,
            .position = 1,
            .note = QStringLiteral("two\nlines")});
        e.insert(Curve{.project = pricing,
            .family = allocation::Family::Hill,
            .a = 30,
            .k = 12.5,
            .baseline = 60,
            .ceiling = 95,
            .aLow = 20,
            .aHigh = 36});
        e.insert(ReturnPoint{.id = {}, .project = pricing, .accuracy = 60});
        e.insert(ReturnPoint{.id = {}, .project = pricing, .accuracy = 90, .worth = 400});
    });
    edit("Add Vision", [&](Edit &e) {
        const Id vision =
            e.insert(Project{.id = {}, .name = QStringLiteral("Vision"), .pinned = 8, .position = 2});
        e.insert(Curve{.project = vision, .family = allocation::Family::Points});
        e.insert(MeasuredPoint{.id = {}, .project = vision, .effort = 3, .accuracy = 41.25});
        e.insert(Stage{.id = {}, .project = vision, .name = QStringLiteral("Pilot")});
        e.insert(Stage{.id = {}, .project = {}, .name = QStringLiteral("Trial"), .start = 5});
    });
    edit("Add Small budget", [&](Edit &e) {
        const Id scenario = e.insert(Scenario{.id = {},
            .name = QStringLiteral("Small budget"),
            .budget = 50,
            .whole = true,
            .current = true,
            .unit = QStringLiteral("k€"),
            .samples = 500,
            .seed = 7});
        e.insert(Adjustment{.id = {}, .scenario = scenario, .project = pricing, .weight = 3});
    });
    edit("Add Quillbank Insurance", [&](Edit &e) {
        establishStages(e);
        const Id lead = e.insert(Lead{.id = {},
            .company = QStringLiteral("Quillbank Insurance"),
            .contact = QStringLiteral("Helga Marrant"),
            .tags = QStringLiteral("claims, vip"),
            .stage = usualPipelineStages()[4].id,
            .amount = 72000,
            .start = QDate(2026, 5, 1),
            .project = pricing});
        e.insert(StageChange{.id = {},
            .lead = lead,
            .from = usualPipelineStages()[3].id,
            .to = usualPipelineStages()[4].id,
            .at = QDateTime(QDate(2026, 3, 9), QTime(16, 30))});
        e.insert(Activity{.id = {},
            .lead = lead,
            .kind = ContactKind::Call,
            .text = QStringLiteral("Budget is approved"),
            .at = QDateTime(QDate(2026, 2, 26), QTime(9, 0))});
        e.insert(Meeting{.id = {},
            .lead = lead,
            .name = QStringLiteral("Steering group"),
            .at = QDateTime(QDate(2026, 3, 18), QTime(14, 0)),
            .cadence = Cadence::EveryTwoWeeks});
        e.insert(Milestone{.id = {}, .lead = lead, .name = QStringLiteral("Claims sample"), .amount = 9000});
        e.insert(Party{.id = {}, .lead = lead, .name = QStringLiteral("You"), .signedOn = QDate(2026, 3, 6)});
        e.insert(Testimonial{.id = {}, .lead = lead, .person = QStringLiteral("Ida Brand"), .agreed = true});
        e.insert(LostReason{.id = {}, .name = QStringLiteral("No budget"), .position = 1});
        e.insert(
            LeadView{.id = {}, .name = QStringLiteral("Late ones"), .columns = QStringLiteral("company")});
        e.insert(
            LeadMapping{.id = {}, .header = QStringLiteral("[\"Deal\"]"), .choices = QStringLiteral("{}")});
    });
    edit("Add Orders vanish", [&](Edit &e) {
        const Id stakeholder = e.insert(Stakeholder{.id = {},
            .project = pricing,
            .name = QStringLiteral("Dario Pelk"),
            .role = QStringLiteral("Head of dispatch"),
            .nextMeeting = QDate(2026, 3, 12)});
        const Id concern = e.insert(Concern{.id = {},
            .project = pricing,
            .stakeholder = stakeholder,
            .name = QStringLiteral("Orders vanish"),
            .status = ConcernStatus::Accepted,
            .personActs = PersonActs::Yes,
            .acceptedBy = QStringLiteral("Dario Pelk"),
            .acceptedOn = QDate(2026, 3, 9)});
        e.insert(DemoStep{.id = {},
            .concern = concern,
            .text = QStringLiteral("Stop the engine"),
            .shownOn = QDate(2026, 3, 8)});
        e.insert(Recipient{.id = {}, .concern = concern, .name = QStringLiteral("Engineer on call")});
        const Id metric = e.insert(Metric{.id = {},
            .project = pricing,
            .concern = concern,
            .name = QStringLiteral("Orders in minus orders out"),
            .rule = QStringLiteral("incoming - outgoing = 0"),
            .interval = Interval::Minute});
        const Id series =
            e.insert(MetricSeries{.id = {}, .metric = metric, .name = QStringLiteral("incoming")});
        e.insert(Observation{
            .id = {}, .series = series, .at = QDateTime(QDate(2026, 3, 7), QTime(0, 0)), .value = 107});
        const Id slide = e.insert(Slide{
            .id = {}, .project = pricing, .kind = SlideKind::Concern, .concern = concern, .position = 2});
        e.insert(SlideText{.id = {},
            .slide = slide,
            .field = QStringLiteral("worst_case"),
            .text = QStringLiteral("40 orders wait")});
    });
    edit("Add a canvas", [&](Edit &e) {
        const Id task = e.insert(Task{.id = {},
            .project = pricing,
            .name = QStringLiteral("Ask for the refund report"),
            .due = QDate(2026, 3, 13)});
        const Id source = e.insert(DataSource{
            .id = {}, .project = pricing, .name = QStringLiteral("Weather by district"), .cost = 40});
        const Id form = e.insert(OwnTemplate{.id = {},
            .name = QStringLiteral("Ours"),
            .attribution = QStringLiteral("After a page of the team’s"),
            .licence = QStringLiteral("CC0")});
        e.insert(OwnBlock{.id = {},
            .form = form,
            .title = QStringLiteral("Decisions"),
            .hint = QStringLiteral("What changes?"),
            .icon = QStringLiteral("split"),
            .colour = 2,
            .row = 2,
            .columns = 3,
            .position = 1});
        e.insert(Canvas{.id = {},
            .project = pricing,
            .form = {},
            .ownForm = form,
            .designedFor = {},
            .designedBy = {},
            .day = {}});
        const Id canvas = e.insert(Canvas{.id = {},
            .project = pricing,
            .form = QStringLiteral("ml-canvas"),
            .ownForm = {},
            .designedFor = QStringLiteral("Müller & Söhne"),
            .designedBy = QStringLiteral("Grace"),
            .day = QDate(2026, 3, 9),
            .iteration = 2,
            .position = 1});
        const auto concern = e.all<Concern>().front();
        const auto metric = e.all<Metric>().front();
        e.insert(Note{.id = {},
            .canvas = canvas,
            .block = QStringLiteral("data-sources"),
            .text = QStringLiteral("Weather,\nby district"),
            .mark = NoteMark::Assumption,
            .concern = concern.id,
            .metric = metric.id,
            .dataSource = source,
            .task = task,
            .position = 1});
        e.insert(CanvasVersion{.id = {},
            .canvas = canvas,
            .name = QStringLiteral("Before the pilot"),
            .reason = QStringLiteral("Dario agreed"),
            .at = QDateTime(QDate(2026, 3, 8), QTime(17, 0))});
        e.insert(IntakeAnswer{.id = {},
            .project = pricing,
            .question = QStringLiteral("capacity"),
            .title = {},
            .state = IntakeState::Partly,
            .answer = QStringLiteral("2 hours a week, not confirmed"),
            .evidence = QStringLiteral("Mail of 2 March"),
            .reason = {},
            .contact = QStringLiteral("Dario Pelk"),
            .due = QDate(2026, 3, 12)});
        e.insert(IntakeAnswer{.id = {},
            .project = pricing,
            .question = {},
            .title = QStringLiteral("Legal and privacy"),
            .state = IntakeState::Waived,
            .answer = {},
            .evidence = {},
            .reason = QStringLiteral("No personal data"),
            .contact = {},
            .due = {},
            .position = 1});
    });
    edit(
        "Weigh Pricing", [&](Edit &e) { e.modify<Project>(pricing, [](Project &p) { p.weight = 2; }); },
        "It pays");
    edit("Rename Pricing",
        [&](Edit &e) { e.modify<Project>(pricing, [](Project &p) { p.name = QStringLiteral("Prices"); }); });
    (void)document.undo();
}

/// What a file of version 1 reads as today.
const QStringList version1 = {
    u"project name=Pricing client=Müller & Söhne owner=Grace colour=3 state=building weight=2 minimum=2 maximum=40 pinned= position=1 note=two\nlines"_s,
    u"project name=Vision client= owner= colour=0 state=idea weight=1 minimum=0 maximum= pinned=8 position=2 note="_s,
    u"curve family=hill a=30 b=0.1 p=0.5 k=12.5 baseline=60 ceiling=95 a_low= a_high= b_low= b_high= p_low= p_high= k_low= k_high="_s,
    u"curve family=points a=10 b=0.1 p=0.5 k=10 baseline=0 ceiling= a_low= a_high= b_low= b_high= p_low= p_high= k_low= k_high="_s,
    u"point effort=3 accuracy=41.25"_s,
    u"scenario name=Small budget note= budget=50 whole=true current=true position=0 unit= samples=10000 seed=1"_s,
    u"adjustment weight=3 minimum= maximum= pinned="_s,
    u"1 2026-03-10T09:00:03Z user 1 “Add Pricing” 20"_s,
    u"2 2026-03-10T09:00:07Z user 1 “Add Vision” 24"_s,
    u"3 2026-03-10T09:00:11Z user 1 “Add Small budget” 14"_s,
    u"4 2026-03-10T09:00:13Z user 1 “Weigh Pricing” It pays 1"_s,
    u"-5 2026-03-10T09:00:15Z user 1 “Rename Pricing” 1"_s,
    u"6 2026-03-10T09:00:17Z user 1 “Undo “Rename Pricing”” 1"_s,
};

const QStringList version2 = {
    version1[0],
    version1[1],
    u"curve family=hill a=30 b=0.1 p=0.5 k=12.5 baseline=60 ceiling=95 a_low=20 a_high=36 b_low= b_high= p_low= p_high= k_low= k_high="_s,
    version1[3],
    version1[4],
    u"scenario name=Small budget note= budget=50 whole=true current=true position=0 unit=k€ samples=500 seed=7"_s,
    version1[6],
    u"return accuracy=60 worth=0"_s,
    u"return accuracy=90 worth=400"_s,
    u"stage name=Pilot start=0"_s,
    u"stage name=Trial start=5"_s,
    u"1 2026-03-10T09:00:05Z user 1 “Add Pricing” 36"_s,
    u"2 2026-03-10T09:00:11Z user 1 “Add Vision” 40"_s,
    u"3 2026-03-10T09:00:15Z user 1 “Add Small budget” 17"_s,
    u"4 2026-03-10T09:00:17Z user 1 “Weigh Pricing” It pays 1"_s,
    u"-5 2026-03-10T09:00:19Z user 1 “Rename Pricing” 1"_s,
    u"6 2026-03-10T09:00:21Z user 1 “Undo “Rename Pricing”” 1"_s,
};

const QStringList version3 = {
    version2[0],
    version2[1],
    version2[2],
    version2[3],
    version2[4],
    version2[5],
    version2[6],
    version2[7],
    version2[8],
    version2[9],
    version2[10],
    u"pipeline_stage name=Contacted kind=open probability=10 stale_after=14 card_limit=0 colour=0 position=1"_s,
    u"pipeline_stage name=Re-contacted kind=open probability=20 stale_after=14 card_limit=0 colour=1 position=2"_s,
    u"pipeline_stage name=Initial meeting booked kind=open probability=40 stale_after=14 card_limit=0 colour=2 position=3"_s,
    u"pipeline_stage name=Second meeting booked kind=open probability=60 stale_after=14 card_limit=0 colour=3 position=4"_s,
    u"pipeline_stage name=Deal closed kind=won probability=90 stale_after=14 card_limit=0 colour=4 position=5"_s,
    u"lead company=Quillbank Insurance title= contact=Helga Marrant role= email= phone= link= source= tags=claims, vip position=0 pricing=fixed amount=72000 rate= hours= currency=EUR probability= allocation= months= start=2026-05-01 close_by= next_action= next_kind=task next_due= note= created= entered= touched= agreement= agreement_sent= lost_on= lost_reason= lost_note= external_id="_s,
    u"stage_change at=2026-03-09T16:30"_s,
    u"activity kind=call text=Budget is approved at=2026-02-26T09:00"_s,
    u"meeting name=Steering group at=2026-03-18T14:00 minutes=60 cadence=two-weeks until="_s,
    u"milestone name=Claims sample due= done_on= amount=9000 position=0"_s,
    u"party name=You signed_on=2026-03-06 position=0"_s,
    u"testimonial kind=reference person=Ida Brand text= link= agreed=true"_s,
    u"lost_reason name=No budget position=1"_s,
    u"lead_view name=Late ones columns=company sort= filter= position=0"_s,
    u"lead_mapping header=[\"Deal\"] choices={}"_s,
    u"1 2026-03-10T09:00:05Z user 1 “Add Pricing” 36"_s,
    u"2 2026-03-10T09:00:11Z user 1 “Add Vision” 40"_s,
    u"3 2026-03-10T09:00:15Z user 1 “Add Small budget” 17"_s,
    u"4 2026-03-10T09:00:27Z user 1 “Add Quillbank Insurance” 124"_s,
    u"5 2026-03-10T09:00:29Z user 1 “Weigh Pricing” It pays 1"_s,
    u"-6 2026-03-10T09:00:31Z user 1 “Rename Pricing” 1"_s,
    u"7 2026-03-10T09:00:33Z user 1 “Undo “Rename Pricing”” 1"_s,
};

const QStringList version4 = {
    version3[0],
    version3[1],
    version3[2],
    version3[3],
    version3[4],
    version3[5],
    version3[6],
    version3[7],
    version3[8],
    version3[9],
    version3[10],
    version3[11],
    version3[12],
    version3[13],
    version3[14],
    version3[15],
    version3[16],
    version3[17],
    version3[18],
    version3[19],
    version3[20],
    version3[21],
    version3[22],
    version3[23],
    version3[24],
    version3[25],
    u"stakeholder name=Dario Pelk role=Head of dispatch decides= contact= next_meeting=2026-03-12 position=0"_s,
    u"concern name=Orders vanish words= worst_case= mitigation= story_role= story_want= story_benefit= owner= due= status=accepted raised_on= failure= fallback= person_acts=yes on_retry= on_permanent_failure= notes= accepted_by=Dario Pelk accepted_on=2026-03-09 position=0"_s,
    u"demo_step text=Stop the engine shown_on=2026-03-08 position=0"_s,
    u"recipient name=Engineer on call channel= position=0"_s,
    u"metric name=Orders in minus orders out rule=incoming - outgoing = 0 unit= interval=minute live_since= position=0"_s,
    u"metric_series name=incoming"_s,
    u"observation at=2026-03-07T00:00 value=107"_s,
    u"slide kind=concern left_out=false position=2"_s,
    u"slide_text field=worst_case text=40 orders wait"_s,
    version3[26],
    version3[27],
    version3[28],
    version3[29],
    u"5 2026-03-10T09:00:38Z user 1 “Add Orders vanish” 68"_s,
    u"6 2026-03-10T09:00:40Z user 1 “Weigh Pricing” It pays 1"_s,
    u"-7 2026-03-10T09:00:42Z user 1 “Rename Pricing” 1"_s,
    u"8 2026-03-10T09:00:44Z user 1 “Undo “Rename Pricing”” 1"_s,
};

const QStringList version5 =
    version4.first(11) +
    QStringList{
        u"task name=Ask for the refund report owner= due=2026-03-13 done_on= position=0"_s,
    } +
    version4.sliced(11, 24) +
    QStringList{
        u"data_source name=Weather by district owner= cost=40 currency=EUR note= position=0"_s,
        u"canvas_template name=Ours attribution=After a page of the team’s link= licence=CC0 position=0"_s,
        u"template_block title=Decisions hint=What changes? icon=split colour=2 grid_row=2 grid_column=1 row_span=1 column_span=3 position=1"_s,
        u"canvas form= designed_for= designed_by= day= iteration=1 position=0"_s,
        u"canvas form=ml-canvas designed_for=Müller & Söhne designed_by=Grace day=2026-03-09 iteration=2 position=1"_s,
        u"note block=data-sources text=Weather,\nby district mark=assumption position=1"_s,
        u"canvas_version name=Before the pilot reason=Dario agreed iteration=1 at=2026-03-08T17:00"_s,
        u"intake_answer question=capacity title= state=partly answer=2 hours a week, not confirmed evidence=Mail of 2 March reason= contact=Dario Pelk due=2026-03-12 position=0"_s,
        u"intake_answer question= title=Legal and privacy state=waived answer= evidence= reason=No personal data contact= due= position=1"_s,
    } +
    version4.sliced(35, 5) +
    QStringList{
        u"6 2026-03-10T09:00:50Z user 1 “Add a canvas” 88"_s,
        u"7 2026-03-10T09:00:52Z user 1 “Weigh Pricing” It pays 1"_s,
        u"-8 2026-03-10T09:00:54Z user 1 “Rename Pricing” 1"_s,
        u"9 2026-03-10T09:00:56Z user 1 “Undo “Rename Pricing”” 1"_s,
    };

/// A copy of the file that was frozen when its version was released; empty where it could not be made.
QString thawed(const TestFolder &folder, int version)
{
    const QString path = folder.path(QStringLiteral("thawed.concave"));
    const bool made =
        QFile::copy(QStringLiteral(CONCAVE_TEST_DATA "/version-%1.concave").arg(version), path) &&
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return made ? path : QString();
}

} // namespace

class TestSchema : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheFieldsInOrder()
    {
        const TestFolder folder;
        folder.create();
        for (const Kind *kind : schema().kinds) {
            const QString columns = answer(folder.path(),
                "SELECT name || ' ' || type || iif(\"notnull\" OR pk, '', '?') FROM pragma_table_info('" +
                    QByteArray(kind->name) + "') ORDER BY cid");
            QCOMPARE(columns, columnsOf(*kind));
            QCOMPARE(answer(folder.path(), "SELECT group_concat(name) FROM pragma_table_info('" +
                                               QByteArray(kind->name) + "') WHERE pk"),
                QString::fromLatin1(kind->key().name));
        }
    }

    void referencesAreForeignKeysWithoutActions()
    {
        const TestFolder folder;
        folder.create();
        for (const Kind *kind : schema().kinds) {
            QStringList expected;
            for (const Field &field : kind->fields) {
                if (field.type == FieldType::Reference)
                    expected << QStringLiteral("%1 %2 NO ACTION")
                                    .arg(QString::fromLatin1(field.name), QString::fromLatin1(field.refers));
            }
            expected.sort();
            QCOMPARE(
                answer(folder.path(), "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list('" +
                                          QByteArray(kind->name) + "') ORDER BY 1"),
                expected.join(u'\n'));
        }
    }

    void everyTableIsStrictAndNothingElseIsThere()
    {
        const TestFolder folder;
        folder.create();
        QCOMPARE(
            answer(folder.path(), "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict"),
            QStringLiteral("sqlite_schema"));
        QCOMPARE(answer(folder.path(), "SELECT DISTINCT type FROM sqlite_schema ORDER BY 1"),
            QStringLiteral("index\ntable"));
    }

    void theHeaderSaysWhoseAndWhich()
    {
        const TestFolder folder;
        folder.create();
        QCOMPARE(answer(folder.path(),
                     "PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode; PRAGMA encoding"),
            QStringLiteral("%1\n5\ndelete\nUTF-8").arg(0x434E4356));
        QCOMPARE(contentsOf(folder.path()).mid(68, 4), QByteArray("CNCV"));
        QCOMPARE(schema().version(), 5);
    }

    void onlyItsUserMayReadIt()
    {
        const TestFolder folder;
        QVERIFY(folder.create()->saveCopy(folder.path(QStringLiteral("copy.concave"))));
        for (const char *name : {"test.concave", "copy.concave"}) {
            struct stat status = {};
            QVERIFY(stat(folder.path(QString::fromLatin1(name)).toUtf8().constData(), &status) == 0);
            QCOMPARE(status.st_mode & 0777, mode_t(0600));
        }
    }

    /// A document made by each older version and upgraded has the tables of one made today.
    void aFreshSchemaEqualsAMigratedOne()
    {
        const TestFolder folder;
        folder.create();
        const QByteArray tables = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2";
        for (int version = 1; version <= schema().version(); ++version) {
            const QString path = thawed(folder, version);
            const Opened opened = openDocument(path, schema(), testEnvironment());
            QVERIFY2(opened.document, qPrintable(opened.sentence));
            QCOMPARE(answer(path, tables), answer(folder.path(), tables));
            QVERIFY(QFile::remove(path));
        }
    }

    void releasedVersionsOpenAndRead_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QStringList>("picture");
        QTest::newRow("version 1") << 1 << version1;
        QTest::newRow("version 2") << 2 << version2;
        QTest::newRow("version 3") << 3 << version3;
        QTest::newRow("version 4") << 4 << version4;
        QTest::newRow("version 5") << 5 << version5;
    }

    void releasedVersionsOpenAndRead()
    {
        QFETCH(int, version);
        QFETCH(QStringList, picture);
        const TestFolder folder;
        const Opened opened = openDocument(thawed(folder, version), schema(), testEnvironment());
        QCOMPARE(opened.outcome, schema().version() == version ? Opening::Current : Opening::Upgraded);
        QCOMPARE(pictureOf(*opened.document), picture);
        QCOMPARE(opened.document->problems(), std::vector<QString>());
        QCOMPARE(sentenceOf(opened.document->redo()), QString());
        QCOMPARE(opened.document->all<Project>()->front().name, QStringLiteral("Prices"));
        QCOMPARE(sentenceOf(opened.document->restoreTo(0)), QString());
        QVERIFY(opened.document->all<Project>()->empty());
    }

    /// Freezes this version's file where the variable is set: once, before its release.
    void version5IsMadeTheSameWay()
    {
        const TestFolder folder;
        makeVersion5(folder.path());
        if (qEnvironmentVariableIsSet("CONCAVE_FREEZE"))
            QVERIFY(QFile::copy(folder.path(), QStringLiteral(CONCAVE_TEST_DATA "/version-5.concave")));
        QCOMPARE(pictureOf(*folder.open()), version5);
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
