#include "ui/concerns/namepane.h"

#include "ui/widgets/columnlayout.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>

namespace concave::ui {

NamePane::NamePane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_name(line(QStringLiteral("name"), tr("name"), &Concern::name))
{
    m_name->setFont(ui::font(TextStyle::Title));
    m_name->setRequired(tr("A concern needs a name. The old one was kept. Type what it is about."));
    m_name->setAccessibleName(tr("Concern"));
    setQuiet(*m_name);
    auto *error = new ErrorLine(theme, this);
    error->follow(*m_name);
    QVBoxLayout *column = plainColumn(this);
    column->addWidget(m_name);
    column->addWidget(error);
}

void NamePane::beginRename()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

} // namespace concave::ui
