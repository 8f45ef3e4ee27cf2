// A paragraph that begins with a bold sentence. Plain text, whatever it contains; breaks into lines as it
// must.
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QLabel>

class QTextLayout;

namespace concave::ui {

class LeadLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Lead {
        Inline, ///< the text goes on beside it
        Above,  ///< a line of its own
    };

    explicit LeadLabel(const Theme &theme, QWidget *parent = nullptr);

    void set(const QString &lead, const QString &text, Lead place);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Lays the paragraph out; its height.
    qreal arrange(QTextLayout &layout, qreal width) const;

    const Theme &m_theme;
    QString m_lead;
    QString m_rest;                    ///< with what joins it to the lead
    mutable QHash<int, int> m_heights; ///< by width: layouts ask for the same ones again and again
};

} // namespace concave::ui
