// What a won lead says, as notes for its project's first canvas.
#include "core/document/document.h"
#include "core/leadnotes.h"
#include "core/wonproject.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Deal
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();

    /// A lead that became a project.
    Id win(const QString &company, const QString &title = {}, const QString &note = {}) const
    {
        Id project;
        const Id lead = addLead(*document, company, 1, {.id = {}, .title = title, .note = note});
        edit(*document,
            [&](Edit &e) { project = makeProject(e, {.id = lead, .company = company, .title = title}); });
        return project;
    }

    void log(ContactKind kind, const QString &text, int day) const
    {
        edit(*document, [&](Edit &e) {
            e.insert(Activity{.id = {},
                .lead = document->all<Lead>()->front().id,
                .kind = kind,
                .text = text,
                .at = QDateTime(QDate(2026, 3, day), QTime(9, 0))});
        });
    }

    /// "From Pantrylark: a, b": a line a lead.
    QString notes(Id project) const
    {
        QStringList lines;
        for (const LeadNotes &lead : *leadNotesFor(*document, project)) {
            QStringList texts;
            for (const Note &note : lead.notes) {
                texts << note.text;
                if (note.block != u"From "_s + lead.lead.company || note.mark != NoteMark::Assumption)
                    return u"not as it should be: "_s + note.block;
            }
            lines << lead.notes.front().block + u": "_s + texts.join(u", "_s);
        }
        return lines.join(u'\n');
    }
};

} // namespace

class TestLeadNotes final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheDealIsAboutItsNoteAndItsLog()
    {
        const Deal deal;
        const Id project =
            deal.win(u"Pantrylark"_s, u"Menu images"_s, u"- 2 100 000 orders\n\n• By hand today"_s);
        deal.log(ContactKind::Call, u"Late orders cost money"_s, 9);
        deal.log(ContactKind::Meeting, u"Dario decides\nBy hand today"_s, 4);
        deal.log(ContactKind::Note, u"Late orders cost money"_s, 10);
        deal.log(ContactKind::Mail, u"Sent the offer"_s, 11);
        deal.log(ContactKind::Task, u"Send the offer"_s, 8);
        QCOMPARE(deal.notes(project),
            u"From Pantrylark: Menu images, 2 100 000 orders, By hand today, Dario decides, "
            "Late orders cost money"_s);
    }

    void eachLeadByItselfAndNoOthers()
    {
        const Deal deal;
        const Id first = deal.win(u"Pantrylark"_s, u"Menu images"_s);
        const Id other = deal.win(u"Quillbank"_s);
        QCOMPARE(deal.notes(first), u"From Pantrylark: Menu images"_s);
        QCOMPARE(deal.notes(other), QString());
        edit(*deal.document, [&](Edit &e) {
            e.modify<Lead>(deal.document->all<Lead>()->back().id, [&](Lead &lead) {
                lead.project = first;
                lead.note = u"Claims"_s;
            });
        });
        QCOMPARE(deal.notes(first), u"From Pantrylark: Menu images\nFrom Quillbank: Claims"_s);
    }

    void nothingWhereThereIsNothing()
    {
        const Deal deal;
        QCOMPARE(deal.notes(addProject(*deal.document, u"Pricing"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(TestLeadNotes)
#include "tst_leadnotes.moc"
