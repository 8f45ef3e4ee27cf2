#include "app/verbs/canvasreport.h"
#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void printText(QTextStream &out, const CanvasBook &book)
{
    using enum TextTable::Align;
    const Completeness completeness = completenessOf(book);
    out << printable(book.form.name) << QStringLiteral(": ")
        << tr("%1 of %2 blocks complete, open questions: %3")
               .arg(completeness.complete)
               .arg(completeness.blocks.size())
               .arg(completeness.questions)
        << "\n\n";
    TextTable table({{tr("Block")}, {tr("Agreed"), Right}, {tr("Assumptions"), Right},
        {tr("Open questions"), Right}, {tr("Parked"), Right}, {tr("Complete")}});
    for (const BlockCount &count : completeness.blocks) {
        table.add({findBlock(book.form, count.block)->title, QString::number(count.agreed),
            QString::number(count.assumptions), QString::number(count.questions),
            QString::number(count.parked), count.isComplete() ? tr("yes") : tr("no")});
    }
    table.print(out);
    const std::vector<CanvasFinding> findings = findingsOf(book);
    if (!findings.empty())
        out << '\n' << tr("What to ask next:") << '\n';
    for (const CanvasFinding &finding : findings)
        out << finding.id() << QStringLiteral(": ") << printable(finding.sentence) << '\n';
}

void printText(QTextStream &out, const ProjectReadiness &readiness)
{
    const IntakeVerdict &verdict = readiness.verdict;
    out << tr("Intake: %1 of %2 settled").arg(readiness.intake.settled()).arg(readiness.intake.items.size())
        << '\n'
        << printable(verdict.title + QStringLiteral(". ") + verdict.reason) << '\n';
    for (const QString &condition : verdict.conditions)
        out << printable(condition) << '\n';
    out << '\n';
    TextTable table({{tr("Question")}, {tr("State")}, {tr("Answer")}});
    for (const IntakeItem &item : readiness.intake.items) {
        const bool isWaived = item.answer.state == IntakeState::Waived;
        table.add({item.question.title, stateName(item.answer.state),
            isWaived ? item.answer.reason : item.answer.answer});
    }
    table.print(out);
    if (!readiness.findings.empty())
        out << '\n';
    for (const IntakeFinding &finding : readiness.findings)
        out << finding.id() << QStringLiteral(": ") << printable(finding.sentence) << '\n';
}

void printText(QTextStream &out, const ProjectCanvases &project)
{
    out << printable(project.project) << '\n';
    if (project.books.empty())
        out << tr("It has no canvas.") << '\n';
    for (std::size_t i = 0; i < project.books.size(); ++i) {
        out << '\n';
        printText(out, project.books[i]);
        if (const QString &fault = project.faults[static_cast<qsizetype>(i)]; !fault.isEmpty())
            out << '\n' << printable(fault) << '\n';
    }
    out << '\n';
    printText(out, project.readiness);
}

Ending run(const Call &call)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto projects = readCanvases(call, **document);
    if (!projects)
        return projects.error();
    if (call.wantsJson()) {
        QJsonArray array;
        for (const ProjectCanvases &project : *projects)
            array.append(toJson(project));
        print(call.out(), array);
        return {};
    }
    if (projects->empty())
        call.out() << tr("There are no canvases.") << '\n';
    for (const ProjectCanvases &project : *projects) {
        if (&project != &projects->front())
            call.out() << '\n';
        printText(call.out(), project);
    }
    return {};
}

} // namespace

Verb canvasVerb()
{
    return {.name = "canvas",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Tell how far the canvases are filled, block by block, "
                                                    "what the intake checklist says, and what to ask next."),
        .operands = "FILE [--project NAME] [--json]",
        .options = {{QStringLiteral("project"), tr("Only the canvases of this project."),
                        QStringLiteral("NAME")},
            jsonOption()},
        .run = run};
}

} // namespace concave
