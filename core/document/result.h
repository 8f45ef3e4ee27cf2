// The one error idiom: a value, or an Error with one sentence for the user.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace concave {

/// What kind of failure, for callers that act differently on it.
enum class Failure {
    Input,    ///< what was given is at fault
    NotFound, ///< it names something that is not there
    ReadOnly, ///< the document may not be written
    Busy,     ///< another program holds the document
    DiskFull,
    Damaged,  ///< the file's contents are not what was written
    Conflict, ///< a later change depends on what was to be taken back
    Io,
};

/// `sentence` says what happened, what was kept and what to do.
struct Error
{
    Failure failure = Failure::Input;
    QString sentence;
};

template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    T &operator*() & { return std::get<T>(m_state); }
    const T &operator*() const & { return std::get<T>(m_state); }
    T &&operator*() && { return std::get<T>(std::move(m_state)); }
    T *operator->() { return &std::get<T>(m_state); }
    const T *operator->() const { return &std::get<T>(m_state); }
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<std::monostate>(m_state); }
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace concave
