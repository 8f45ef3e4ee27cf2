// A page for tests of the shell: a button, a field, a top bar button, and a state that is kept.
#pragma once

#include "core/document/document.h"
#include "core/portfolio/records.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QLabel>

class FakePage final : public concave::ui::Page
{
    Q_OBJECT

public:
    FakePage(const QString &id, concave::Document &document, QWidget *parent)
        : Page(parent), m_id(id), m_document(document), m_add(concave::ui::button(QStringLiteral("Add"))),
          m_beside(new QLabel(this)), m_field(new concave::ui::TextEdit)
    {
        m_beside->setObjectName(QStringLiteral("beside-") + id);
        m_add->setObjectName(QStringLiteral("add-") + id);
        m_add->setParent(this);
        m_field->setObjectName(QStringLiteral("field-") + id);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_field);
        connect(m_add, &QPushButton::clicked, this, [this] { add(QStringLiteral("Dispatching engine")); });
        connect(m_field, &concave::ui::TextEdit::committed, this, &FakePage::add);
    }

    QString id() const override { return m_id; }
    QString title() const override { return m_id.at(0).toUpper() + m_id.mid(1); }
    concave::ui::Icon icon() const override { return concave::ui::Icon::Portfolio; }
    QString context() const override { return m_context; }
    QWidget *titleWidget() const override { return m_beside; }
    int count() const override { return m_count; }
    QList<QWidget *> topBarWidgets() const override { return {m_add}; }
    bool isWide() const override { return wide; }
    bool reveal(const concave::ui::Reference &reference) override { return reference.kind == m_id; }
    bool keepVersion() override { return keepsVersions && ++versions > 0; }
    QByteArray saveState() const override { return state; }
    void restoreState(const QByteArray &saved) override { state = saved; }

    void add(const QString &name)
    {
        const auto added = m_document.edit(QStringLiteral("Add %1").arg(name),
            [&](concave::Edit &edit) { edit.insert(concave::Project{.name = name}); });
        if (added)
            Q_EMIT done(QStringLiteral("Added %1").arg(name));
        else
            Q_EMIT failed(added.error().sentence);
    }

    std::size_t projectCount() const { return m_document.all<concave::Project>()->size(); }

    void setContext(const QString &context)
    {
        m_context = context;
        Q_EMIT contextChanged();
    }

    void setCount(int count)
    {
        m_count = count;
        Q_EMIT countChanged();
    }

    QByteArray state = "fresh";
    bool wide = false;
    bool keepsVersions = false;
    int versions = 0; ///< that were asked for

private:
    QString m_id;
    QString m_context = QStringLiteral("Pantrylark");
    concave::Document &m_document;
    QPushButton *m_add;
    QLabel *m_beside;
    int m_count = 0;
    concave::ui::TextEdit *m_field;
};
