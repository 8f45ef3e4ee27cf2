// Where a project has no canvas yet: the templates to choose from, and what a won lead's notes would bring to
// it.
#pragma once

#include "core/canvas/template.h"
#include "core/leadnotes.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

class QCheckBox;
class QVBoxLayout;

namespace concave::ui {

class CanvasCard;
class CanvasPresenter;
class FlowLayout;
class HintBox;

class CanvasStart final : public QScrollArea
{
    Q_OBJECT

public:
    CanvasStart(const Theme &theme, CanvasPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void newTemplateRequested();
    /// A canvas that was written elsewhere is to be brought in.
    void importRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshCards();
    /// What the leads brought since; what was ticked off stays so.
    void refreshOffers();
    void addOffer(const LeadNotes &lead);
    void begin(const QString &key);

    struct Offer
    {
        QCheckBox *all;
        std::vector<std::pair<QCheckBox *, Note>> notes;
    };

    const Theme &m_theme;
    CanvasPresenter &m_presenter;
    QWidget *m_body;
    HintBox *m_readOnly = nullptr;
    QWidget *m_cardArea;
    FlowLayout *m_cards;
    std::vector<CanvasTemplate> m_forms;
    std::vector<CanvasCard *> m_shown; ///< for each of them
    QWidget *m_offerArea;
    QVBoxLayout *m_offerColumn;
    std::vector<Offer> m_offers;
    QString m_offered; ///< by which the offers are known, so that they are made anew only for others
};

} // namespace concave::ui
