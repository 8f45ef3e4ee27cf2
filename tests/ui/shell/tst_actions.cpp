#include "tests/testing/test.h"
#include "ui/shell/actions.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/widgets/keycap.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QWidget>

using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

class TestActions final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void shortcutsAreUnique()
    {
        QMap<QString, QString> taken;
        const auto take = [&](const QKeySequence &shortcut, const QString &who) {
            const QString keys = shortcut.toString(QKeySequence::PortableText);
            QVERIFY2(!taken.contains(keys), qPrintable(u"%1: %2 and %3"_s.arg(keys, taken.value(keys), who)));
            taken[keys] = who;
        };
        for (const CommandEntry &entry : commandCatalogue()) {
            for (const QKeySequence &shortcut : entry.shortcuts)
                take(shortcut, entry.id);
        }
        for (int page = 0; page < 9; ++page)
            take(pageShortcut(page), u"page %1"_s.arg(page));
        QVERIFY(pageShortcut(9).isEmpty());
    }

    void everyCommandSaysWhatItIs()
    {
        QSet<QString> ids;
        for (const CommandEntry &entry : commandCatalogue()) {
            QVERIFY2(!entry.text.isEmpty() && !entry.toolTip.isEmpty(), qPrintable(entry.id));
            QVERIFY2(
                !entry.toolTip.endsWith(u'.') && !entry.toolTip.endsWith(u'!'), qPrintable(entry.toolTip));
            QVERIFY2(!ids.contains(entry.id), qPrintable(entry.id));
            ids.insert(entry.id);
        }
    }

    void everyCommandIsAnActionOfTheWindow()
    {
        const Theme theme(*qApp);
        QWidget window;
        const Actions actions(theme, window);
        for (const CommandEntry &entry : commandCatalogue()) {
            const QAction &action = actions[entry.command];
            QCOMPARE(action.objectName(), entry.id);
            QCOMPARE(action.text(), entry.text);
            QCOMPARE(action.shortcuts(), entry.shortcuts);
            QCOMPARE(action.isEnabled(), !entry.needsDocument);
            QVERIFY(window.actions().contains(&actions[entry.command]));
        }
    }

    void aDocumentEnablesWhatNeedsOne()
    {
        const Theme theme(*qApp);
        QWidget window;
        Actions actions(theme, window);
        actions.setDocumentOpen(true);
        QVERIFY(actions[Command::SaveCopy].isEnabled());
        actions.setDocumentOpen(false);
        QVERIFY(!actions[Command::SaveCopy].isEnabled());
        QVERIFY(actions[Command::NewDocument].isEnabled());
    }

    void theListShowsEveryShortcut()
    {
        const ShortcutsDialog dialog({u"Portfolio"_s});
        QStringList keys;
        for (const auto *keycap : dialog.findChildren<Keycap *>())
            keys.append(keycap->text());
        QStringList wanted{pageShortcut(0).toString(QKeySequence::NativeText)};
        for (const CommandEntry &entry : commandCatalogue()) {
            for (const QKeySequence &shortcut : entry.shortcuts)
                wanted.append(shortcut.toString(QKeySequence::NativeText));
        }
        keys.sort();
        wanted.sort();
        QCOMPARE(keys, wanted);
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
