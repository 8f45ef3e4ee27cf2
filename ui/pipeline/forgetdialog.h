// Forgetting a person for good: the words by which the person is known, and what would be erased with them.
#pragma once

#include "core/document/forgetting.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace concave::ui {

class FieldBox;
class PipelinePresenter;
class Theme;

class ForgetDialog final : public QDialog
{
    Q_OBJECT

public:
    ForgetDialog(const Theme &theme, PipelinePresenter &presenter, const QStringList &words,
        QWidget *parent = nullptr);

private:
    QStringList words() const;
    void count();
    void tell(const Result<Erasure> &erasure);
    void forget();

    PipelinePresenter &m_presenter;
    QPlainTextEdit *m_words;
    FieldBox *m_box;
    QLabel *m_count;
    QLabel *m_leads; ///< whose records hold the words
    QPushButton *m_forget;
    QTimer m_pause; ///< in the typing, before it is counted
};

} // namespace concave::ui
