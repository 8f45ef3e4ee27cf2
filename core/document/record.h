// Ties a plain struct to its Kind. Every record type R has
//
//     static const Description<R> &description();
//
// which names each member once. Members may be Id, QString, double, int, bool, an enum, std::optional of an
// Id or double, and QDate and QDateTime (in the user's own time), which are absent where they are null.
#pragma once

#include "core/document/kind.h"

#include <QDateTime>

#include <functional>
#include <type_traits>

namespace concave {

/// "2026-03-12". Rows are full of days, and Qt's own way is several times slower.
QString isoText(QDate day);

template <class M>
Value toValue(const M &member)
{
    if constexpr (std::is_same_v<M, Id>)
        return member.value;
    else if constexpr (std::is_same_v<M, bool> || std::is_same_v<M, int> || std::is_enum_v<M>)
        return static_cast<qint64>(member);
    else if constexpr (std::is_same_v<M, std::optional<double>>)
        return member ? Value(*member) : Value();
    else if constexpr (std::is_same_v<M, std::optional<Id>>)
        return member ? Value(member->value) : Value();
    else if constexpr (std::is_same_v<M, QDate>)
        return member.isValid() ? Value(isoText(member)) : Value();
    else if constexpr (std::is_same_v<M, QDateTime>)
        return member.isValid() ? Value(member.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))) : Value();
    else
        return Value(member);
}

/// Precondition: the value fits its field.
template <class M>
void fromValue(const Value &value, M &member)
{
    if constexpr (std::is_same_v<M, Id>)
        member = Id{std::get<qint64>(value)};
    else if constexpr (std::is_same_v<M, bool> || std::is_same_v<M, int> || std::is_enum_v<M>)
        member = static_cast<M>(std::get<qint64>(value));
    else if constexpr (std::is_same_v<M, std::optional<double>>)
        member =
            std::holds_alternative<double>(value) ? std::optional(std::get<double>(value)) : std::nullopt;
    else if constexpr (std::is_same_v<M, std::optional<Id>>)
        member =
            std::holds_alternative<qint64>(value) ? std::optional(Id{std::get<qint64>(value)}) : std::nullopt;
    else if constexpr (std::is_same_v<M, QDate>)
        member = std::holds_alternative<QString>(value)
                     ? QDate::fromString(std::get<QString>(value), Qt::ISODate)
                     : QDate();
    else if constexpr (std::is_same_v<M, QDateTime>)
        member = std::holds_alternative<QString>(value)
                     ? QDateTime::fromString(std::get<QString>(value), Qt::ISODate)
                     : QDateTime();
    else
        member = std::get<M>(value);
}

template <class R>
class Description final : public Kind
{
public:
    /// See Kind for the three.
    Description(const char *kindName, const char *kindLabel, decltype(Kind::rule) kindRule = nullptr)
        : Kind{kindName, kindLabel, {}, kindRule, [] { return R::description().row(R()); }}
    {}

    template <class M>
    Description &&with(Field field, M R::*member) &&
    {
        fields.push_back(std::move(field));
        m_members.push_back({[member](const R &record) { return toValue(record.*member); },
            [member](R &record, const Value &value) { fromValue(value, record.*member); }});
        return std::move(*this);
    }

    Row row(const R &record) const
    {
        Row row;
        row.reserve(m_members.size());
        for (const Member &member : m_members)
            row.push_back(member.get(record));
        return row;
    }

    /// One field alone; `field` is a place in Kind::fields.
    Value value(const R &record, std::size_t field) const { return m_members[field].get(record); }
    /// Precondition: the value fits the field.
    void setValue(R &record, std::size_t field, const Value &value) const
    {
        m_members[field].set(record, value);
    }

    /// Precondition: every value fits its field, as in every row that a document reads.
    R record(const Row &row) const
    {
        R record;
        for (std::size_t i = 0; i < row.size(); ++i)
            m_members[i].set(record, row[i]);
        return record;
    }

private:
    struct Member
    {
        std::function<Value(const R &)> get;
        std::function<void(R &, const Value &)> set;
    };
    std::vector<Member> m_members;
};

} // namespace concave
