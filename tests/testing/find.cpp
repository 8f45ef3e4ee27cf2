#include "tests/testing/find.h"

void sayWhatThereIs(const char *kind, const QString &name, QStringList names)
{
    names.removeAll(QString());
    names.sort();
    qFatal("There is no %s “%s”. There are: %s.", kind, qUtf8Printable(name),
        qUtf8Printable(names.join(QStringLiteral(", "))));
}
