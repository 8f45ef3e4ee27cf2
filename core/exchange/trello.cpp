#include "core/exchange/trello.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace concave {

namespace {

/// The file holds at most this many actions, and comments are actions.
constexpr qsizetype mostActions = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object[key].toString();
}

constexpr QLatin1StringView operator""_key(const char *key, std::size_t size)
{
    return {key, static_cast<qsizetype>(size)};
}

std::vector<QJsonObject> objects(const QJsonValue &array)
{
    std::vector<QJsonObject> all;
    for (const auto value : array.toArray())
        all.push_back(value.toObject());
    return all;
}

std::vector<QJsonObject> byPosition(const QJsonValue &array)
{
    std::vector<QJsonObject> sorted = objects(array);
    std::ranges::stable_sort(
        sorted, {}, [](const QJsonObject &object) { return object["pos"_key].toDouble(); });
    return sorted;
}

/// When a thing of Trello was made: the first eight digits of its id are seconds since 1970.
QString creation(const QString &id)
{
    bool isHex = false;
    const qint64 seconds = id.left(8).toLongLong(&isHex, 16);
    return isHex && id.size() >= 8 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate)
                                   : QString();
}

/// A card, and how it stands on the board.
struct Card
{
    QJsonObject json;
    qint64 line = 0;
    std::size_t list = 0; ///< place of its list from left to right
};

class BoardReader
{
public:
    explicit BoardReader(const QJsonObject &board) : m_board(board) {}

    Board read()
    {
        readLists();
        readCards();
        readChecklists();
        readComments();
        readCustomFields();
        writeHeader();
        for (const Card &card : m_cards)
            writeCard(card);
        return std::move(m_result);
    }

private:
    void readLists()
    {
        m_lists = byPosition(m_board["lists"_key]);
        for (std::size_t i = 0; i < m_lists.size(); ++i) {
            const QJsonObject &list = m_lists[i];
            m_listPlaces[text(list, "id"_key)] = i;
            if (!list["closed"_key].toBool())
                m_result.lists.push_back(
                    {text(list, "name"_key), std::clamp(list["softLimit"_key].toInt(), 0, 1'000'000)});
        }
    }

    void readCards()
    {
        qint64 line = 0;
        for (const QJsonObject &card : objects(m_board["cards"_key]))
            m_cards.push_back({card, ++line, m_listPlaces.value(text(card, "idList"_key), m_lists.size())});
        std::ranges::stable_sort(m_cards, {},
            [](const Card &card) { return std::pair(card.list, card.json["pos"_key].toDouble()); });
    }

    void readChecklists()
    {
        for (const QJsonObject &list : byPosition(m_board["checklists"_key])) {
            for (const QJsonObject &item : byPosition(list["checkItems"_key])) {
                const bool isDone = text(item, "state"_key) == "complete"_key;
                m_checklists[text(list, "idCard"_key)]
                    << (isDone ? QStringLiteral("[x] ") : QStringLiteral("[ ] ")) +
                           text(item, "name"_key).simplified();
            }
        }
    }

    void readComments()
    {
        const std::vector<QJsonObject> actions = objects(m_board["actions"_key]);
        for (auto action = actions.rbegin(); action != actions.rend(); ++action) { // the newest is first
            if (text(*action, "type"_key) != "commentCard"_key)
                continue;
            const QJsonObject data = (*action)["data"_key].toObject();
            const QString comment = text(data, "text"_key).trimmed();
            m_comments[text(data["card"_key].toObject(), "id"_key)]
                << text(*action, "date"_key) + u' ' + QString(comment).replace(u'\n', QStringLiteral("\n  "));
        }
        if (static_cast<qsizetype>(actions.size()) == mostActions)
            m_result.notes << tr("The board's file holds its last %1 actions alone: older comments are "
                                 "missing.")
                                  .arg(mostActions);
    }

    void readCustomFields()
    {
        m_customFields = objects(m_board["customFields"_key]);
        for (const QJsonObject &field : m_customFields) {
            for (const QJsonObject &option : objects(field["options"_key]))
                m_options[text(option, "id"_key)] = text(option["value"_key].toObject(), "text"_key);
        }
    }

    void writeHeader()
    {
        for (const char *title :
            {"Card ID", "Card Name", "Card URL", "Card Description", "Labels", "Due Date", "List Name",
                "Archived", "Last Activity Date", "Created", "Checklists", "Comments"})
            m_result.grid.addCell(title);
        for (const QJsonObject &field : m_customFields)
            write(text(field, "name"_key));
        m_result.grid.endRow(1);
    }

    void writeCard(const Card &card)
    {
        const QString id = text(card.json, "id"_key);
        const bool isInList = card.list < m_lists.size();
        const QJsonObject list = isInList ? m_lists[card.list] : QJsonObject();
        const bool isArchived = card.json["closed"_key].toBool() || list["closed"_key].toBool();
        const QString url = text(card.json, "shortUrl"_key);
        write(id);
        write(text(card.json, "name"_key));
        write(url.isEmpty() ? text(card.json, "url"_key) : url);
        write(text(card.json, "desc"_key));
        write(labels(card.json));
        write(card.json["dueComplete"_key].toBool() ? QString() : text(card.json, "due"_key));
        write(text(list, "name"_key));
        write(isArchived ? QStringLiteral("true") : QStringLiteral("false"));
        write(text(card.json, "dateLastActivity"_key));
        write(creation(id));
        write(m_checklists.value(id).join(u'\n'));
        write(m_comments.value(id).join(u'\n'));
        for (const QJsonObject &field : m_customFields)
            write(customValue(card.json, text(field, "id"_key)));
        m_result.grid.endRow(card.line);
    }

    static QString labels(const QJsonObject &card)
    {
        QStringList names;
        for (const QJsonObject &label : objects(card["labels"_key])) {
            if (const QString name = text(label, "name"_key).simplified(); !name.isEmpty())
                names << name;
        }
        return names.join(QStringLiteral(", "));
    }

    QString customValue(const QJsonObject &card, const QString &field) const
    {
        for (const QJsonObject &item : objects(card["customFieldItems"_key])) {
            if (text(item, "idCustomField"_key) != field)
                continue;
            if (const QString option = text(item, "idValue"_key); !option.isEmpty())
                return m_options.value(option);
            const QJsonObject value = item["value"_key].toObject(); // with one key, the field's type
            return value.isEmpty() ? QString() : value.begin()->toVariant().toString();
        }
        return {};
    }

    void write(const QString &cell) { m_result.grid.addCell(cell.toUtf8()); }

    const QJsonObject &m_board;
    std::vector<QJsonObject> m_lists; ///< closed ones too
    QHash<QString, std::size_t> m_listPlaces;
    std::vector<Card> m_cards;
    QHash<QString, QStringList> m_checklists; ///< by card
    QHash<QString, QStringList> m_comments;   ///< by card
    std::vector<QJsonObject> m_customFields;
    QHash<QString, QString> m_options;
    Board m_result;
};

} // namespace

Result<Board> readBoard(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::DeepNesting)
        return Error{Failure::Input, tr("The file is nested deeper than any board. Nothing was read. Export "
                                        "the board again.")};
    if (error.error != QJsonParseError::NoError) {
        return Error{Failure::Input, tr("The file is damaged from byte %1 on (%2). Nothing was read. Export "
                                        "the board again.")
                                         .arg(error.offset)
                                         .arg(error.errorString())};
    }
    const QJsonObject board = document.object();
    if (!board["cards"_key].isArray() || !board["lists"_key].isArray())
        return Error{Failure::Input, tr("The file is no Trello board: it has no lists and cards. Nothing was "
                                        "read. Export the board as JSON, or its leads as CSV.")};
    return BoardReader(board).read();
}

} // namespace concave
