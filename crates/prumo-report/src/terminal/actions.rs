//! Actions as people read and copy them. What is to be typed stands alone on its lines, never wrapped.

use prumo_model::action::provider::ProviderRequest;
use prumo_model::action::{Action, FieldValue, Remedial, Screen, Sql};
use prumo_model::argument::Arguments;
use prumo_model::engine::Engine;

use super::layout::{Page, painted};
use super::{CYAN, DIM, YELLOW};
use crate::provider_form;
use crate::safe;
use crate::texts::Texts;

const INDENT: usize = 7;

pub(super) fn draw(page: &mut Page, texts: &Texts, actions: &[Remedial]) {
    for (number, remedial) in actions.iter().enumerate() {
        if remedial.alternative {
            let key = if number == 0 { "action-option" } else { "action-alternative" };
            page.paragraph(INDENT, &texts.word(key), DIM);
        }
        match &remedial.action {
            Action::Sql(sql) => draw_sql(page, texts, sql),
            Action::Opening { from, to } => {
                let arguments = Arguments::new()
                    .with_list("from", from.iter().map(ToString::to_string))
                    .with("endpoint", to.to_string());
                page.paragraph(INDENT, &texts.say("action-opening", &arguments), CYAN);
            }
            Action::ProviderForm(request) => draw_request(page, texts, request),
            Action::Screen(screen) => draw_screen(page, texts, screen),
            Action::ProjectLine { table, key, value } => {
                page.paragraph(INDENT, &texts.word("action-project-line"), DIM);
                page.line(INDENT + 2, &painted(CYAN, &safe::text(&format!("[{table}]"))));
                page.line(INDENT + 2, &painted(CYAN, &safe::text(&format!("{key} = {value}"))));
            }
            Action::ServerLine { file, line, apply } => {
                let arguments = Arguments::new().with("file", *file);
                page.paragraph(INDENT, &texts.say("action-server-line", &arguments), DIM);
                page.line(INDENT + 2, &painted(CYAN, &safe::text(line)));
                page.line(INDENT + 2, &painted(CYAN, apply));
            }
            Action::Refused(refused) => {
                let arguments = Arguments::new().with("shown", refused.shown.as_str());
                page.paragraph(INDENT, &texts.say("action-refused", &arguments), YELLOW);
            }
        }
        let opens = |remedial: &Remedial| matches!(remedial.action, Action::Opening { .. });
        if opens(remedial) && !actions.get(number + 1).is_some_and(opens) {
            page.paragraph(INDENT, &texts.word("firewall-hint"), DIM);
        }
        if remedial.interrupts {
            page.paragraph(INDENT, &texts.word("action-interrupts"), YELLOW);
        }
    }
}

fn draw_sql(page: &mut Page, texts: &Texts, sql: &Sql) {
    let arguments =
        Arguments::new().with("engine", sql.engine.title()).with("database", safe::text(&sql.database));
    page.paragraph(INDENT, &texts.say("action-sql", &arguments), DIM);
    for statement in &sql.statements {
        page.line(INDENT + 2, &painted(CYAN, statement));
    }
    if let Some(secret) = &sql.password {
        let arguments = Arguments::new()
            .with("secret", safe::text(&secret.to_string()))
            .with("first", sql.engine.dialect().password_first());
        let key = match sql.engine {
            Engine::PostgreSql => "action-sql-password",
            Engine::MariaDb => "action-sql-password-mariadb",
            Engine::SqlServer => "action-sql-password-sqlserver",
            Engine::Oracle => "action-sql-password-oracle",
        };
        page.paragraph(INDENT, &texts.say(key, &arguments), DIM);
    }
    if !sql.undo.is_empty() {
        page.paragraph(INDENT, &texts.word("action-undo"), DIM);
        for statement in &sql.undo {
            page.line(INDENT + 2, &painted(DIM, statement));
        }
    }
}

fn draw_request(page: &mut Page, texts: &Texts, request: &ProviderRequest) {
    page.paragraph(INDENT, &texts.word("provider-head"), DIM);
    for (label, values) in provider_form::fields(request, texts) {
        values.iter().for_each(|value| page.line(INDENT + 2, &painted(CYAN, &format!("{label}: {value}"))));
    }
}

fn draw_screen(page: &mut Page, texts: &Texts, screen: &Screen) {
    let arguments = Arguments::new().with("screen", screen.code);
    page.paragraph(INDENT, &texts.say("action-screen", &arguments), DIM);
    for (label, value) in &screen.fields {
        let value = match value {
            FieldValue::Text(text) => safe::text(text),
            FieldValue::Secret(secret) => texts.say(
                "action-screen-secret",
                &Arguments::new().with("secret", safe::text(&secret.to_string())),
            ),
            FieldValue::Choose => texts.word("action-screen-choose"),
        };
        page.line(INDENT + 2, &painted(CYAN, &format!("{label}: {value}")));
    }
    if let Some(button) = screen.press {
        let arguments = Arguments::new().with("button", button);
        page.paragraph(INDENT, &texts.say("action-screen-press", &arguments), DIM);
    }
}
