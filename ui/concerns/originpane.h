// Where the concern or its metric comes from: notes of a canvas, each a link that leads back to it.
#pragma once

#include "ui/concerns/concernpane.h"

class QPushButton;
class QVBoxLayout;

namespace concave::ui {

class OriginPane final : public ConcernPane
{
    Q_OBJECT

public:
    OriginPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Concern &concern) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Link
    {
        QString words;
        QPushButton *button;
    };

    void readNotes();
    void addLink(qint64 note, const QString &words);
    void elide();

    QVBoxLayout *m_column;
    std::vector<Link> m_links;
};

} // namespace concave::ui
