#include "ui/exchange/importkind.h"

namespace concave::ui {

qint64 ImportPlan::count(Verdict verdict) const
{
    qint64 count = 0;
    for (std::size_t row = 0; row < rowCount(); ++row)
        count += this->verdict(row) == verdict ? 1 : 0;
    return count;
}

void ImportKind::read(std::shared_ptr<const SourceFile> file)
{
    m_file = std::move(file);
    guess();
}

} // namespace concave::ui
