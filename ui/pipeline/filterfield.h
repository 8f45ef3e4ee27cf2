// Where a filter of leads is typed: proposes words, says how many leads are shown, and lets go of them all
// with Esc.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"

#include <functional>
#include <vector>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace concave {
struct FilterHint;
}

namespace concave::ui {

class FilterField final : public LineField
{
    Q_OBJECT

public:
    /// What a word that is being typed can become.
    using Propose = std::function<std::vector<FilterHint>(const QString &word)>;

    FilterField(const Theme &theme, Propose propose, QWidget *parent = nullptr);

    /// "12 of 300", at the right of the text.
    void setCount(const QString &count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// With Esc or the cross: nothing is to be filtered any more.
    void cleared();
    /// With Enter: the filter stands, and the leads are to have the focus.
    void left();

protected:
    // There is nothing to commit: every key filters at once.
    bool isPending() const override { return !text().isEmpty(); }
    void accept() override {}
    void restore() override {}

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void propose();
    void complete(const QString &word);
    /// Takes the chosen proposal or else the first; false where nothing is proposed.
    bool completeChosen();
    QRect countPlace() const;
    void makeRoom();

    const Theme &m_theme;
    Propose m_propose;
    QString m_count;
    QAction *m_clear;
    QStandardItemModel *m_hints;
    QCompleter *m_completer;
};

} // namespace concave::ui
