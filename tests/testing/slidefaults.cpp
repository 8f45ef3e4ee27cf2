#include "tests/testing/slidefaults.h"

#include "core/deck/wording.h"

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

QString named(const QRectF &box)
{
    return u"(%1 %2 %3 %4)"_s.arg(box.left()).arg(box.top()).arg(box.width()).arg(box.height());
}

} // namespace

QString squeezed(QString text)
{
    static const auto isBlank = [](QChar letter) { return letter.isSpace(); };
    text = cleaned(text);
    text.removeIf(isBlank);
    return text;
}

QStringList differencesOn(const LaidSlide &page)
{
    QStringList differences;
    for (const SlideItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (!text)
            continue;
        QString lines;
        for (const QStringList &paragraph : text->lines)
            lines += paragraph.join(QString());
        if (squeezed(text->paragraphs.join(QString())) != squeezed(lines))
            differences << text->name;
    }
    return differences;
}

QStringList faultsOf(const LaidSlide &page, const TextMeasure &measure)
{
    QStringList faults;
    std::vector<std::pair<QString, QRectF>> boxes;
    for (const SlideItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            boxes.emplace_back(text->name, text->box);
            qsizetype lines = 0;
            for (const QStringList &paragraph : text->lines)
                lines += paragraph.size();
            const double height = static_cast<double>(lines) * text->lettering.line + 2 * text->inset;
            if (height > text->box.height() + 1)
                faults << u"%1 is too tall for its box"_s.arg(text->name);
            for (const QStringList &paragraph : text->lines) {
                for (const QString &line : paragraph) {
                    if (line.size() > 2 && measure.width(line, text->lettering) > text->box.width() + 0.1)
                        faults << u"%1 is too wide: %2"_s.arg(text->name, line);
                }
            }
        } else if (const auto *table = std::get_if<TableItem>(&item)) {
            boxes.emplace_back(table->name, table->box());
        } else if (const auto *chart = std::get_if<ChartItem>(&item)) {
            boxes.emplace_back(chart->name, chart->box);
        }
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const auto &[name, box] = boxes[i];
        if (!QRectF(QPointF(), page.size).contains(box))
            faults << u"%1 leaves the page: %2"_s.arg(name, named(box));
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF common = box.intersected(boxes[j].second);
            if (common.width() > 0.1 && common.height() > 0.1)
                faults << u"%1 lies over %2: %3"_s.arg(name, boxes[j].first, named(common));
        }
    }
    return faults;
}
