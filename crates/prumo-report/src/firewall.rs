//! What a firewall must let through, as text: the neutral table, and forms whose remarks are comments in the language.
//! The words to type are the model's; here nothing of them is changed.

use prumo_model::argument::Arguments;
use prumo_model::firewall::{Dialect, Firewall, Form, Line, Opening, Purpose, Question, Remark};
use prumo_model::project::CRM_ADDRESSES;
use unicode_width::UnicodeWidthStr;

use crate::texts::Texts;

/// Columns of the comments in a form.
const WIDTH: usize = 100;

/// The table, with what has to be known of it.
#[must_use]
pub fn table(firewall: &Firewall, texts: &Texts) -> String {
    let mut lines = vec![texts.say("firewall-head", &head(firewall)), String::new()];
    if firewall.openings.is_empty() {
        lines.push(texts.word("firewall-none"));
        return joined(&lines);
    }
    lines.extend(aligned(&rows(firewall, texts)));
    lines.push(String::new());
    lines.push(texts.word("firewall-least"));
    if CRM_ADDRESSES.iter().all(|known| firewall.from.iter().any(|from| from.to_string() == *known)) {
        lines.push(texts.word("firewall-either"));
    }
    joined(&lines)
}

/// The names by which forms are asked for.
#[must_use]
pub fn list(texts: &Texts) -> String {
    let mut lines = vec![texts.word("firewall-forms")];
    let rows: Vec<Vec<String>> =
        Dialect::ALL.iter().map(|dialect| vec![format!("  {dialect}"), dialect.title().to_owned()]).collect();
    lines.extend(aligned(&rows));
    joined(&lines)
}

/// A form: everything but the words to type is a comment, so that the text can be loaded as it is.
#[must_use]
pub fn form(firewall: &Firewall, form: &Form, texts: &Texts) -> String {
    let title = head(firewall).with("title", form.dialect.title());
    let mut lines = comment(&texts.say("firewall-form", &title));
    form.lines.iter().for_each(|line| lines.extend(drawn(firewall, line, texts)));
    lines.push(String::new());
    lines.extend(comment(&texts.word(&format!("remark-{}", Remark::Undo))));
    for line in form.undo.iter().flat_map(|line| drawn(firewall, line, texts)) {
        lines.push(format!("# {line}"));
    }
    joined(&lines)
}

/// What an opening is for.
#[must_use]
pub fn purpose(purpose: &Purpose, texts: &Texts) -> String {
    match purpose {
        Purpose::Database(engine) => {
            texts.say("firewall-purpose-database", &Arguments::new().with("engine", engine.title()))
        }
        Purpose::WebServices => texts.word("firewall-purpose-services"),
        Purpose::Services(names) => {
            texts.say("firewall-purpose-services-named", &Arguments::new().with_list("services", names))
        }
    }
}

fn head(firewall: &Firewall) -> Arguments {
    Arguments::new()
        .with("project", firewall.project.as_str())
        .with("environment", firewall.environment.as_str())
}

fn rows(firewall: &Firewall, texts: &Texts) -> Vec<Vec<String>> {
    let columns = ["purpose", "from", "public", "inner"];
    let titles = columns.map(|column| texts.word(&format!("firewall-column-{column}")));
    let from: Vec<String> = firewall.from.iter().map(ToString::to_string).collect();
    let one = |opening: &Opening| {
        let inner = opening.inner.as_ref().map(ToString::to_string);
        vec![
            purpose(&opening.purpose, texts),
            from.join(", "),
            opening.public.to_string(),
            inner.unwrap_or_else(|| texts.word("firewall-ask-inner")),
        ]
    };
    [titles.to_vec()].into_iter().chain(firewall.openings.iter().map(one)).collect()
}

/// Rows with their columns below each other.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let widest = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or_default()
    };
    let row = |cells: &Vec<String>| {
        let padded = cells.iter().enumerate().map(|(column, cell)| {
            let gap = widest(column).saturating_sub(cell.width());
            format!("{cell}{:gap$}", "")
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(row).collect()
}

fn drawn(firewall: &Firewall, line: &Line, texts: &Texts) -> Vec<String> {
    match line {
        Line::Blank => vec![String::new()],
        Line::Words(words) => vec![words.clone()],
        Line::Remark(remark) => comment(&texts.word(&format!("remark-{remark}"))),
        Line::Fill(question, name) => comment(&fill(question, name, texts)),
        Line::Opening(number) => match firewall.openings.get(*number) {
            Some(opening) => comment(&leads(opening, texts)),
            None => Vec::new(),
        },
        Line::Unreachable(address, number) => {
            let public = firewall.openings.get(*number).map(|opening| opening.public.to_string());
            let arguments = Arguments::new()
                .with("address", address.to_string())
                .with("public", public.unwrap_or_default());
            comment(&texts.say("firewall-unreachable", &arguments))
        }
    }
}

fn leads(opening: &Opening, texts: &Texts) -> String {
    let inner = opening.inner.as_ref().map(ToString::to_string);
    let same = inner.as_ref() == Some(&opening.public.to_string());
    let arguments = Arguments::new()
        .with("purpose", purpose(&opening.purpose, texts))
        .with("public", opening.public.to_string());
    if same {
        return texts.say("firewall-opening-untranslated", &arguments);
    }
    let inner = inner.unwrap_or_else(|| texts.word("firewall-inner-unknown"));
    texts.say("firewall-opening", &arguments.with("inner", inner))
}

fn fill(question: &Question, name: &str, texts: &Texts) -> String {
    let named = Arguments::new().with("name", name);
    match question {
        Question::AddressOf(host, family) => {
            let arguments = named.with("host", host.as_str()).with("family", family.as_str());
            texts.say("firewall-fill-address", &arguments)
        }
        Question::InnerOf(endpoint) => {
            texts.say("firewall-fill-inner", &named.with("endpoint", endpoint.to_string()))
        }
        Question::GroupOf(endpoint) => {
            texts.say("firewall-fill-group", &named.with("endpoint", endpoint.to_string()))
        }
        Question::OuterInterface => texts.say("firewall-fill-outer-interface", &named),
        Question::InnerInterface => texts.say("firewall-fill-inner-interface", &named),
    }
}

/// A comment in every one of the languages.
fn comment(text: &str) -> Vec<String> {
    let options = textwrap::Options::new(WIDTH).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let options = options.initial_indent("# ").subsequent_indent("#   ");
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}
