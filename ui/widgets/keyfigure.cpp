#include "ui/widgets/keyfigure.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QMenu>

namespace concave::ui {

static constexpr QChar minusSign(0x2212);

static QString withSign(const QString &figure, KeyFigure::Meaning meaning)
{
    const bool hasSign = figure.startsWith(u'+') || figure.startsWith(minusSign) || figure.startsWith(u'-');
    if (meaning == KeyFigure::Meaning::Neutral || hasSign)
        return figure;
    return (meaning == KeyFigure::Meaning::Gain ? QChar(u'+') : minusSign) + figure;
}

KeyFigure::KeyFigure(const QString &label, QWidget *parent)
    : QWidget(parent), m_head(new QHBoxLayout), m_label(ui::label(label, TextStyle::Label, Token::Text2)),
      m_figure(ui::label({}, TextStyle::Figure)), m_unit(ui::label({}, TextStyle::Body, Token::Text2))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::tight);
    line->addWidget(m_figure, 0, Qt::AlignBottom);
    line->addWidget(m_unit, 0, Qt::AlignBottom);
    line->addStretch();
    // The baselines of both sizes meet.
    m_unit->setContentsMargins(0, 0, 0, m_figure->fontMetrics().descent() - m_unit->fontMetrics().descent());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    m_head->setSpacing(metrics::tight);
    m_head->addWidget(m_label);
    m_head->addStretch();
    column->addLayout(m_head);
    column->addLayout(line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void KeyFigure::setLabel(const QString &label)
{
    m_label->setText(label);
}

QString KeyFigure::words() const
{
    const QString words = QStringLiteral("%1: %2").arg(m_label->text(), m_figure->text());
    return m_unit->text().isEmpty() ? words : words + u' ' + m_unit->text();
}

void KeyFigure::setMenu(const Theme &theme, QMenu *menu, const QString &name)
{
    auto *open = iconButton(theme, Icon::ChevronDown, name, {}, this);
    open->setProperty("inline", true);
    open->setIconSize({metrics::iconSmall, metrics::iconSmall});
    open->setFixedSize(metrics::icon, metrics::icon); // no higher than the label
    open->setPopupMode(QToolButton::InstantPopup);
    menu->setParent(open, menu->windowFlags());
    open->setMenu(menu);
    m_head->insertWidget(1, open);
}

void KeyFigure::set(const QString &figure, const QString &unit, Meaning meaning, const QString &second)
{
    m_figure->setText(withSign(figure, meaning));
    setTone(*m_figure, meaning == Meaning::Gain   ? Token::Positive
                       : meaning == Meaning::Loss ? Token::Danger
                                                  : Token::Text);
    const QString beside = unit.isEmpty() || second.isEmpty() ? unit + second : unit + u' ' + second;
    m_unit->setText(beside);
    setAccessibleName(m_label->text() + u' ' + m_figure->text() + u' ' + beside);
}

} // namespace concave::ui
