// Exports of decks beside the window, one at a time: how far it is, cancelling, what came of it, and what has
// changed in a project's deck since it was last exported.
#pragma once

#include "ui/deck/deckfile.h"

#include <QFutureWatcher>
#include <QMap>
#include <QObject>

#include <map>

namespace concave::ui {

class DeckExporter final : public QObject
{
    Q_OBJECT

public:
    explicit DeckExporter(QObject *parent = nullptr);
    ~DeckExporter() override;

    /// Cancels one that is running. `now` is when the deck was as it is given.
    void start(Id project, const Deck &deck, const QString &path, const QDateTime &now);
    void cancel();
    bool isRunning() const { return m_running.isRunning(); }
    /// "Exporting slide 6 of 10".
    QString progress() const;

    /// Of the last export that worked, else PowerPoint.
    DeckFormat format() const { return m_format; }
    /// The user's presentation whose masters .pptx takes; empty for none.
    QString templatePath() const { return m_templatePath; }
    void setTemplatePath(const QString &path);

    /// "Deck exported 9 March, 17:05. 2 slides changed since."; empty where it never was.
    QString history(Id project, const Deck &deck, const QDateTime &now) const;

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Started, further, or ended; or another template.
    void changed();
    void told(const QString &what);
    void failed(const QString &sentence);

private:
    /// What was exported when: a fingerprint of each slide.
    struct Exported
    {
        QDateTime at;
        QMap<QString, QByteArray> slides;
    };

    void finish();
    static QMap<QString, QByteArray> fingerprints(const Deck &deck);

    std::map<Id, Exported> m_exported; ///< by project
    QString m_templatePath;
    DeckFormat m_format = DeckFormat::PowerPoint;
    QFutureWatcher<Result<QStringList>> m_running;
    Id m_project; ///< whose deck it is
    Exported m_pending;
    DeckFormat m_pendingFormat = DeckFormat::PowerPoint;
};

} // namespace concave::ui
