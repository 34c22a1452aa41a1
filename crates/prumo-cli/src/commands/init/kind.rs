//! What an answer may be, and how what a person typed becomes it. Pure: nothing is asked here.

use std::collections::BTreeSet;
use std::net::IpAddr;

use prumo_model::action::printable;
use prumo_model::host::{Host, Port};
use prumo_model::project::{BaseUrl, TlsRule};
use prumo_model::target::Branch;

/// A word that may be chosen, with what it means.
pub(super) type Choice = (String, String);

/// What an answer may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text that is not blank.
    Text,
    /// A text, or nothing.
    OptionalText,
    /// One of these.
    One(Vec<Choice>),
    /// Some of these.
    Some(Vec<Choice>),
    /// `yes` or `no`.
    YesNo,
    /// A host without port.
    Host,
    /// A TCP port.
    Port,
    /// Where web services are served.
    BaseUrl,
    /// A rule for TLS; these are offered by number.
    Tls(Vec<Choice>),
    /// IP addresses.
    Addresses(Vec<Choice>),
    /// Companies and branches, e.g. `1/1, 1/2`.
    Branches,
    /// A customer's code, or nothing.
    Customer,
}

/// The key of the text that says what is wanted instead.
type Wanted = &'static str;

/// What a project may hold of branches; the project file's own limit.
const MOST_BRANCHES: usize = 200;

impl Kind {
    /// The answer as it is kept; an empty one where nothing was said and nothing has to be.
    pub(super) fn read(&self, typed: &str) -> Result<String, Wanted> {
        let typed = typed.trim();
        match self {
            Self::OptionalText | Self::Customer if typed.is_empty() => Ok(String::new()),
            Self::Text | Self::OptionalText => {
                printable(typed).map(str::to_owned).map_err(|_| "init-wanted-text")
            }
            Self::One(choices) => one(choices, typed).ok_or("init-wanted-one"),
            Self::Some(choices) => some(typed, |word| one(choices, word)).ok_or("init-wanted-some"),
            Self::YesNo => yes_no(typed).map(str::to_owned).ok_or("init-wanted-yes-no"),
            Self::Host => Host::parse(typed).map(|host| host.as_str().to_owned()).map_err(|_| "wanted-host"),
            Self::Port => {
                let port = typed.parse().ok().and_then(Port::new);
                port.map(|port| port.to_string()).ok_or("wanted-port")
            }
            Self::BaseUrl => base_url(typed).ok_or("wanted-base-url"),
            Self::Tls(choices) => one(choices, typed)
                .or_else(|| TlsRule::parse(typed).map(|rule| rule.to_string()))
                .ok_or("wanted-tls-rule"),
            Self::Addresses(choices) => {
                let address = |word: &str| word.parse::<IpAddr>().ok().map(|address| address.to_string());
                some(typed, |word| one(choices, word).or_else(|| address(word))).ok_or("wanted-address")
            }
            Self::Branches => branches(typed).ok_or("init-wanted-branches"),
            Self::Customer => {
                let code = typed.parse().ok().filter(|code: &u32| (1..=999_999_999).contains(code));
                code.map(|code| code.to_string()).ok_or("wanted-customer")
            }
        }
    }

    /// What is offered by number.
    pub(super) fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices) | Self::Some(choices) | Self::Tls(choices) | Self::Addresses(choices) => {
                choices
            }
            _ => &[],
        }
    }

    /// Whether nothing is an answer.
    pub(super) fn is_optional(&self) -> bool {
        matches!(self, Self::OptionalText | Self::Customer)
    }
}

/// The words of an answer that holds several.
pub(super) fn words(answer: &str) -> impl Iterator<Item = &str> {
    answer.split([',', ' ', ';']).map(str::trim).filter(|word| !word.is_empty())
}

/// Company and branch of each word of an answer.
pub(super) fn parsed_branches(answer: &str) -> Option<Vec<Branch>> {
    let one = |word: &str| {
        let (company, branch) = word.split_once('/')?;
        let branch = Branch { company: company.parse().ok()?, branch: branch.parse().ok()? };
        ((1..=9999).contains(&branch.company) && (1..=99_999).contains(&branch.branch)).then_some(branch)
    };
    words(answer).map(one).collect()
}

/// A number from the list, or the word itself.
fn one(choices: &[Choice], typed: &str) -> Option<String> {
    let by_number = typed.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?));
    let by_word = || choices.iter().find(|(word, _)| word.eq_ignore_ascii_case(typed));
    by_number.or_else(by_word).map(|(word, _)| word.clone())
}

/// Several, each once; none where one of them can't be read or there is none.
fn some(typed: &str, one: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words(typed) {
        let word = one(word)?;
        if !found.contains(&word) {
            found.push(word);
        }
    }
    (!found.is_empty()).then(|| found.join(", "))
}

/// Yes or no in any of the three languages, whichever is spoken: people mix them.
fn yes_no(typed: &str) -> Option<&'static str> {
    match typed.to_lowercase().as_str() {
        "s" | "sim" | "y" | "yes" | "si" | "sí" => Some("yes"),
        "n" | "nao" | "não" | "no" => Some("no"),
        _ => None,
    }
}

/// The common address of the services; people paste the address of one of them, with `?wsdl`.
fn base_url(typed: &str) -> Option<String> {
    let bare = typed.split(['?', '#']).next().unwrap_or_default();
    let bare = bare.find("/sapiens_Sync").and_then(|at| bare.get(..at)).unwrap_or(bare);
    let bare = bare.trim_end_matches('/');
    BaseUrl::parse(bare).map(|_| bare.to_owned())
}

fn branches(typed: &str) -> Option<String> {
    let found: BTreeSet<Branch> = parsed_branches(typed)?.into_iter().collect();
    let fits = (1..=MOST_BRANCHES).contains(&found.len());
    fits.then(|| found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(words: &[&str]) -> Vec<Choice> {
        words.iter().map(|word| ((*word).to_owned(), String::new())).collect()
    }

    #[test]
    fn answers_are_read_or_refused_with_what_is_wanted() {
        let engines = Kind::One(choices(&["postgresql", "oracle"]));
        let integrations = Kind::Some(choices(&["accounts", "financial-view"]));
        let addresses = Kind::Addresses(choices(&["18.228.227.211", "189.16.40.2"]));
        let pin = format!("accept-sha256:{}", "0f".repeat(32));
        for (kind, typed, read) in [
            (&Kind::Text, "  Metalúrgica ", Ok("Metalúrgica")),
            (&Kind::Text, " ", Err("init-wanted-text")),
            (&Kind::Text, "a\u{202e}b", Err("init-wanted-text")),
            (&Kind::OptionalText, "", Ok("")),
            (&engines, "2", Ok("oracle")),
            (&engines, "PostgreSQL", Ok("postgresql")),
            (&engines, "3", Err("init-wanted-one")),
            (&engines, "0", Err("init-wanted-one")),
            (&integrations, "2, accounts 2", Ok("financial-view, accounts")),
            (&integrations, "1, x", Err("init-wanted-some")),
            (&integrations, " , ", Err("init-wanted-some")),
            (&Kind::YesNo, "Não", Ok("no")),
            (&Kind::YesNo, "sí", Ok("yes")),
            (&Kind::YesNo, "talvez", Err("init-wanted-yes-no")),
            (&Kind::Host, "ERP.Example.com.br", Ok("erp.example.com.br")),
            (&Kind::Host, "https://erp", Err("wanted-host")),
            (&Kind::Port, "5432", Ok("5432")),
            (&Kind::Port, "70000", Err("wanted-port")),
            (&Kind::Tls(choices(&["required"])), "1", Ok("required")),
            (&Kind::Tls(choices(&["required"])), "none", Err("wanted-tls-rule")),
            (&Kind::Tls(Vec::new()), &pin, Ok(pin.as_str())),
            (&addresses, "2 203.0.113.7", Ok("189.16.40.2, 203.0.113.7")),
            (&addresses, "crm.example", Err("wanted-address")),
            (&Kind::Branches, "2/1,1/2 1/1 1/1", Ok("1/1, 1/2, 2/1")),
            (&Kind::Branches, "1", Err("init-wanted-branches")),
            (&Kind::Branches, "10000/1", Err("init-wanted-branches")),
            (&Kind::Customer, "1001", Ok("1001")),
            (&Kind::Customer, "0", Err("wanted-customer")),
        ] {
            assert_eq!(kind.read(typed), read.map(str::to_owned), "{kind:?} {typed:?}");
        }
    }

    #[test]
    fn the_pasted_address_of_a_service_gives_the_common_one_and_a_password_in_it_is_refused() {
        let base = "https://erp.example.com.br:8181/g5-senior-services";
        for typed in [
            format!("{base}/"),
            format!("{base}/sapiens_Synccom_senior_g5_co_ger_sid?wsdl"),
            format!("{base}?wsdl"),
        ] {
            assert_eq!(Kind::BaseUrl.read(&typed), Ok(base.to_owned()), "{typed}");
        }
        assert_eq!(Kind::BaseUrl.read("https://crm:senha@erp/g5"), Err("wanted-base-url"));
        assert_eq!(Kind::BaseUrl.read("erp.example.com.br"), Err("wanted-base-url"));
    }
}
