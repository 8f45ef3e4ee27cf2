// Finds parts of a window by their objectName; one that is missing ends the test with the names there are.
#pragma once

#include <QObject>
#include <QStringList>

[[noreturn]] void sayWhatThereIs(const char *kind, const QString &name, QStringList names);

template <class T>
T &find(const QObject &root, const QString &name)
{
    if (T *found = root.findChild<T *>(name))
        return *found;
    QStringList names;
    for (const T *other : root.findChildren<T *>())
        names.append(other->objectName());
    sayWhatThereIs(T::staticMetaObject.className(), name, std::move(names));
}
