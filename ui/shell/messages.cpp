#include "ui/shell/messages.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hintbox.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr std::size_t most = 3;

Messages::Messages(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_list(new QWidget), m_column(new QVBoxLayout(m_list))
{
    setObjectName(u"messages"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::gap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, metrics::pane, metrics::page, metrics::pane);
    row->addStretch(1);
    row->addWidget(m_list, 1000);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Messages::say(const Finding &finding)
{
    const auto same = std::find_if(m_boxes.begin(), m_boxes.end(),
        [&](const Shown &shown) { return shown.sentence == finding.sentence; });
    if (same != m_boxes.end())
        remove(same->box);
    if (m_boxes.size() == most)
        remove(m_boxes.front().box);

    const bool failure = finding.kind == Finding::Kind::Failure;
    auto *box = new HintBox(
        m_theme, failure ? HintBox::Kind::Danger : HintBox::Kind::Warning, finding.lead, finding.sentence);
    box->setObjectName(u"message"_s);
    box->setAccessibleDescription(finding.sentence);
    if (finding.copyHelps) {
        QPushButton *copy = button(tr("Save a copy…"), ButtonKind::Secondary, ButtonSize::Small);
        connect(copy, &QPushButton::clicked, this, &Messages::copyRequested);
        box->addButton(copy);
    }
    QPushButton *close =
        button(tr("Close"), finding.copyHelps ? ButtonKind::Ghost : ButtonKind::Secondary, ButtonSize::Small);
    close->setObjectName(u"close-message"_s);
    close->setAccessibleDescription(finding.lead);
    connect(close, &QPushButton::clicked, this, [this, box] { remove(box); });
    box->addButton(close);

    m_boxes.push_back({finding.sentence, box});
    m_column->insertWidget(0, box);
    box->show();
    show();

    QAccessibleEvent alert(box, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Messages::clear()
{
    while (!m_boxes.empty())
        remove(m_boxes.back().box);
}

void Messages::setWidest(int width)
{
    m_list->setMaximumWidth(width);
}

void Messages::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_boxes.empty())
        remove(m_boxes.back().box);
    else
        QWidget::keyPressEvent(event);
}

void Messages::remove(HintBox *box)
{
    std::erase_if(m_boxes, [&](const Shown &shown) { return shown.box == box; });
    m_column->removeWidget(box);
    box->hide();
    box->deleteLater();
    setVisible(!m_boxes.empty());
}

} // namespace concave::ui
