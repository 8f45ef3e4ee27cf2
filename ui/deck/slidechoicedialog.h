// Which slides a deck has: a list to tick.
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;

namespace concave::ui {

class DeckPresenter;

class SlideChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SlideChoiceDialog(DeckPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

private:
    void setAll(bool shown);
    void count();

    DeckPresenter &m_presenter;
    QListWidget *m_slides;
    QLabel *m_count;
};

} // namespace concave::ui
