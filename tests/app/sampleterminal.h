// The sample, and the command line asked about it on the same day.
#pragma once

#include "app/commandline.h"
#include "core/sample.h"
#include "tests/testing/documents.h"

#include <QJsonDocument>
#include <QTextStream>

struct SampleTerminal
{
    TestFolder folder;

    SampleTerminal()
    {
        if (!concave::addSample(*folder.create()))
            qFatal("the sample could not be added");
    }

    struct Answer
    {
        int status = -1;
        QString out;
        QString err;
        QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    };

    /// FILE is the document, @ a file beside it.
    Answer operator()(const QStringList &words) const
    {
        QStringList arguments;
        for (const QString &word : words) {
            arguments << (word == QLatin1StringView("FILE") ? folder.path()
                          : word.startsWith(u'@')           ? folder.path(word.sliced(1))
                                                            : word);
        }
        Answer answer;
        QTextStream out(&answer.out);
        QTextStream err(&answer.err);
        answer.status = concave::run(arguments, {.streams = {out, err}, .environment = testEnvironment()});
        return answer;
    }
    QString history() const
    {
        return (*this)({QStringLiteral("history"), QStringLiteral("FILE"), QStringLiteral("--json")}).out;
    }
};
