// Finds parts of a window by their objectName; one that is missing ends the test with the names there are.
#pragma once

#include <QObject>
#include <QStringList>

/// The names of everything of type T below `root`, for the message.
template <class T>
QStringList namesBelow(const QObject &root)
{
    QStringList names;
    for (const T *found : root.findChildren<T *>()) {
        if (!found->objectName().isEmpty())
            names.append(found->objectName());
    }
    names.sort();
    return names;
}

template <class T>
T &find(const QObject &root, const QString &name)
{
    T *found = root.findChild<T *>(name);
    if (!found) {
        qFatal("There is no %s “%s”. There are: %s.", T::staticMetaObject.className(), qUtf8Printable(name),
            qUtf8Printable(namesBelow<T>(root).join(QStringLiteral(", "))));
    }
    return *found;
}
