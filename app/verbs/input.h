// What verbs read: documents, sources of portfolios, and options.
#pragma once

#include "app/verbs/verb.h"
#include "core/document/document.h"

namespace concave {

/// Opens with care; tells on standard error what the user should know about a document that did open.
Result<std::unique_ptr<Document>> open(const Call &call, const QString &path);

/// The portfolio of a document, opened like that.
Result<Portfolio> readPortfolio(const Call &call, const QString &path);

struct Source
{
    Portfolio portfolio;
    bool isDocument = false; ///< otherwise a CSV of projects, which has no scenarios
};

/// A document by its first bytes or its ending, else a CSV of projects.
Result<Source> readSource(const Call &call, const QString &path);

/// The scenario that --scenario names, or the current one, with --whole and the budget of --`budget` where
/// given.
Result<Scenario> chosenScenario(const Call &call, const Portfolio &portfolio, const QString &budget);

/// The project of --project or, where that is not given, the only one that has concerns; Input with the names
/// of those there are.
Result<Id> projectWithConcerns(const Call &call, const Document &document);

/// Likewise, the only one that has a canvas.
Result<Id> projectWithCanvas(const Call &call, const Document &document);

/// The names of the projects that have a curve, later ones of the same name numbered: they are keys.
std::vector<QString> candidateKeys(const Portfolio &portfolio);

/// Nothing where the option is not given; Input where it is no whole number from 0.
Result<std::optional<int>> countOption(const Call &call, const QString &name);
/// Nothing where the option is not given; Input where it is no number.
Result<std::optional<double>> numberOption(const Call &call, const QString &name);
/// Null where the option is not given; Input where it is no day such as 2026-06-30.
Result<QDate> dateOption(const Call &call, const QString &name);
/// The operand at `index` as a count from 1; 1 where there is none.
Result<int> countOperand(const Call &call, qsizetype index);

QCommandLineOption jsonOption();
QCommandLineOption scenarioOption();
QCommandLineOption wholeOption();
QCommandLineOption budgetOption();
QCommandLineOption projectOption();

} // namespace concave
