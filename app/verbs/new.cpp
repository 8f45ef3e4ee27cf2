#include "app/verbs/verbs.h"
#include "core/document/opening.h"
#include "core/sample.h"
#include "core/schema.h"

#include <QCoreApplication>
#include <QFile>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Ending run(const Call &call)
{
    const QString &path = call.operands.front();
    auto document = createDocument(path, schema(), call.around.environment);
    if (!document)
        return document.error();
    if (!call.options.isSet(QStringLiteral("sample"))) {
        call.out() << tr("Made “%1”.").arg(path) << '\n';
        return {};
    }
    if (const auto added = addSample(**document); !added) {
        document->reset();
        QFile::remove(path);
        return added.error();
    }
    call.out() << tr("Made “%1” with the sample.").arg(path) << '\n';
    return {};
}

} // namespace

Verb newVerb()
{
    return {.name = "new",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Make a new document."),
        .operands = "FILE [--sample]",
        .options = {{QStringLiteral("sample"), tr("Fill it with the sample.")}},
        .run = run};
}

} // namespace concave
