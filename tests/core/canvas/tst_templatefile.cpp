#include "core/canvas/templatefile.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace concave;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString none =
    u"The file is no canvas template. Nothing was taken from it. Choose a template that Concave exported."_s;

/// What a file of these blocks is refused with.
QString refusal(const QByteArray &blocks, const QByteArray &more = {})
{
    return sentenceOf(readTemplate(R"({"name": "Own", "blocks": )" + blocks + more + '}'));
}

QString unusable(const QString &problem)
{
    return u"The template cannot be used. %1 Nothing was taken from it. Mend the file, or choose another."_s
        .arg(problem);
}

/// Sound, or refused with a sentence.
bool isAnswered(const QByteArray &json)
{
    const auto form = readTemplate(json);
    return form ? problemsOf(*form).empty() && arranged(*form) == *form
                : form.error().sentence.endsWith(u'.');
}

} // namespace

class TestTemplateFile final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateComesBackAsItWas()
    {
        for (const CanvasTemplate &form : builtInTemplates()) {
            const auto back = readTemplate(toJson(form));
            QCOMPARE(sentenceOf(back), QString());
            QCOMPARE(*back, form);
        }
    }

    void whatIsLeftOutHasItsUsualValue()
    {
        const auto form =
            readTemplate(R"({"name": "Own", "blocks": [{"title": "A"}, {"title": "B", "column": 2}]})");
        QCOMPARE(sentenceOf(form), QString());
        QCOMPARE(form->blocks[0].key, u"block-1"_s);
        QCOMPARE(form->blocks[1].key, u"block-2"_s);
        QCOMPARE(form->blocks[1].row, 1);
        QCOMPARE(form->blocks[1].columns, 1);
        QCOMPARE(form->blocks[1].order, 2);
    }

    void aMarkOfTheByteOrderIsReadOver()
    {
        QCOMPARE(sentenceOf(readTemplate("\xEF\xBB\xBF" + toJson(builtInTemplates().front()))), QString());
    }

    void markupIsText()
    {
        const auto form = readTemplate(R"({"name": "<b>Own</b>", "blocks": [{"title": "<i>A</i>"}]})");
        QCOMPARE(form->name, u"<b>Own</b>"_s);
        QCOMPARE(form->blocks[0].title, u"<i>A</i>"_s);
    }

    void whatCannotBeUsedIsRefusedWithASentence()
    {
        QCOMPARE(sentenceOf(readTemplate("")), none);
        QCOMPARE(sentenceOf(readTemplate("# Markdown")), none);
        QCOMPARE(sentenceOf(readTemplate("[]")), none);
        QCOMPARE(sentenceOf(readTemplate("{}")), none);
        QCOMPARE(sentenceOf(readTemplate(R"({"name": "Own", "blocks": "many"})")), none);
        QCOMPARE(refusal("[]"), unusable(u"The template has no blocks. Add at least one."_s));
        QCOMPARE(refusal("[1]"), unusable(u"A block has no title."_s));
        QCOMPARE(refusal(R"([{"title": "A", "row": "first"}])"),
            unusable(u"“A” stands outside of the grid of 12 × 12."_s));
        QCOMPARE(refusal(R"([{"title": "A", "row": 1.5}])"),
            unusable(u"“A” stands outside of the grid of 12 × 12."_s));
        QCOMPARE(refusal(R"([{"title": "A", "row": 1e300}])"),
            unusable(u"“A” stands outside of the grid of 12 × 12."_s));
        QCOMPARE(refusal(R"([{"title": "A", "row": 2147483647, "rows": 2147483647}])"),
            unusable(u"“A” stands outside of the grid of 12 × 12."_s));
        QCOMPARE(refusal(R"([{"title": "A"}, {"title": "B"}])"), unusable(u"“A” and “B” overlap."_s));
        const QString sizes =
            unusable(u"The heights and widths do not fit: there is at most one for each row and "
                     "column, each is above 0, and none is more than 20 times another."_s);
        QCOMPARE(refusal(R"([{"title": "A"}])", R"(, "heights": [0])"), sizes);
        QCOMPARE(refusal(R"([{"title": "A"}])", R"(, "heights": ["tall"])"), sizes);
        QCOMPARE(refusal(R"([{"title": "A"}])", R"(, "widths": [1, 1])"), sizes);
        QCOMPARE(refusal(R"([{"title": "A"}])", R"(, "bands": [{"title": "Predict", "column": 5}])"),
            unusable(u"A title above the columns is empty or too long, or stands beside them."_s));
    }

    void aThousandBlocksAreRefusedWithOneSentence()
    {
        QByteArray blocks;
        for (int i = 0; i < 1000; ++i)
            blocks += (i ? ", " : "") + QByteArray(R"({"title": "A"})");
        QCOMPARE(refusal('[' + blocks + ']'),
            unusable(u"The template has 1000 blocks; a canvas shows at most 60."_s));
    }

    void aFileThatIsCutOffIsRefused()
    {
        const QByteArray whole = toJson(builtInTemplates().front()).trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QCOMPARE(sentenceOf(readTemplate(whole.left(size))), none);
    }

    void everyFlippedBitIsAnswered()
    {
        const QByteArray whole = toJson(builtInTemplates().front());
        for (qsizetype place = 0; place < whole.size(); ++place) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = whole;
                flipped[place] = static_cast<char>(flipped[place] ^ (1 << bit));
                QVERIFY2(isAnswered(flipped), flipped.mid(place - 20, 40).constData());
            }
        }
    }

    void whatIsDeepOrHugeIsRefused()
    {
        QCOMPARE(sentenceOf(readTemplate(QByteArray(500000, '['))), none);
        QCOMPARE(sentenceOf(readTemplate(
                     R"({"blocks": )" + QByteArray(100000, '[') + QByteArray(100000, ']') + '}')),
            none);
        QVERIFY(isAnswered(R"({"name": "Own", "heights": [1e999], "blocks": [{"title": "A"}]})"));
        QByteArray heights;
        for (int i = 0; i < 300000; ++i)
            heights += "1,";
        QVERIFY(
            isAnswered(R"({"name": "Own", "heights": [)" + heights + R"(1], "blocks": [{"title": "A"}]})"));
        QVERIFY(isAnswered(R"({"name": ")" + QByteArray(900000, 'x') + R"(", "blocks": [{"title": "A"}]})"));
        QCOMPARE(sentenceOf(readTemplate(QByteArray(mostTemplateBytes + 1, ' '))),
            u"The file is larger than 1 MB, so it is no canvas template. Nothing was taken from it. Choose a "
            u"template "
            "that Concave exported."_s);
    }

    void aFileIsWrittenAndRead()
    {
        const TestFolder folder;
        const QString path = folder.path(u"own.json"_s);
        QCOMPARE(sentenceOf(writeTemplateFile(builtInTemplates().back(), path)), QString());
        const auto back = readTemplateFile(path);
        QCOMPARE(sentenceOf(back), QString());
        QCOMPARE(*back, builtInTemplates().back());
    }

    void aFileThatIsTooLargeIsNotReadToItsEnd()
    {
        const TestFolder folder;
        const QString path = folder.path(u"huge.json"_s);
        overwrite(path, {});
        QFile::resize(path, qint64(1) << 36); // nothing is stored of it
        QVERIFY(sentenceOf(readTemplateFile(path)).startsWith(u"The file is larger than 1 MB"_s));
    }

    void aFileThatIsNotThereIsASentence()
    {
        QCOMPARE(sentenceOf(readTemplateFile(u"/nowhere/own.json"_s)),
            u"“/nowhere/own.json” could not be read. No such file or directory. Nothing was taken from it."_s);
        QVERIFY(sentenceOf(writeTemplateFile(builtInTemplates().front(), u"/nowhere/own.json"_s))
                    .startsWith(u"“/nowhere/own.json” could not be written."_s));
        const TestFolder folder; // a folder is no file
        QVERIFY(!sentenceOf(readTemplateFile(folder.folder.path())).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTemplateFile)
#include "tst_templatefile.moc"
