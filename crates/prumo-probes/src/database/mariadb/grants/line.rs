//! One line of SHOW GRANTS, word by word.

use super::{Grant, Grantee, On, Right};

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// A bare word.
    Word(String),
    /// A name in backquotes or quotes.
    Name(String),
    /// One of `( ) , . * @`.
    Sign(char),
}

/// Reads a line.
pub(super) struct Reader {
    parts: std::iter::Peekable<std::vec::IntoIter<Part>>,
}

impl Reader {
    pub(super) fn new(line: &str) -> Self {
        Self { parts: parts(line).unwrap_or_default().into_iter().peekable() }
    }

    /// The grants of a line: one, or one per role.
    pub(super) fn grant(mut self) -> Option<Vec<Grant>> {
        self.word("GRANT")?;
        if matches!(self.parts.peek()?, Part::Name(_)) {
            return self.roles();
        }
        let rights = self.rights()?;
        let on = self.object(&rights)?;
        self.word("TO")?;
        let grantee = self.grantee()?;
        let rest: Vec<Part> = self.parts.collect();
        let with_grant_option = rest.windows(2).any(|two| {
            matches!(two, [Part::Word(first), Part::Word(second)] if first == "GRANT" && second == "OPTION")
        });
        Some(vec![Grant { rights, on, grantee, with_grant_option }])
    }

    fn roles(&mut self) -> Option<Vec<Grant>> {
        let mut roles = Vec::new();
        loop {
            let role = self.name()?;
            if self.sign('@') {
                // MySQL's roles have hosts; what a role is called is enough to tell it.
                self.name()?;
            }
            roles.push(role);
            if !self.sign(',') {
                break;
            }
        }
        self.word("TO")?;
        let grantee = self.grantee()?;
        let grant =
            |role| Grant { rights: Vec::new(), on: On::Role(role), grantee, with_grant_option: false };
        Some(roles.into_iter().map(grant).collect())
    }

    /// Rights up to `ON`: words, each perhaps with columns.
    fn rights(&mut self) -> Option<Vec<Right>> {
        let mut rights = Vec::new();
        loop {
            let mut words = Vec::new();
            while let Some(Part::Word(word)) =
                self.parts.next_if(|part| matches!(part, Part::Word(w) if w != "ON"))
            {
                words.push(word);
            }
            if words.is_empty() {
                return None;
            }
            let columns = if self.sign('(') { Some(self.columns()?) } else { None };
            rights.push(Right { name: words.join(" "), columns });
            if !self.sign(',') {
                break;
            }
        }
        self.word("ON")?;
        Some(rights)
    }

    fn columns(&mut self) -> Option<Vec<String>> {
        let mut columns = Vec::new();
        loop {
            columns.push(self.name()?);
            if !self.sign(',') {
                return self.sign(')').then_some(columns);
            }
        }
    }

    fn object(&mut self, rights: &[Right]) -> Option<On> {
        if matches!(rights, [right] if right.name == "PROXY") {
            let user = self.name()?;
            let host = if self.sign('@') { format!("@{}", self.name()?) } else { String::new() };
            return Some(On::Proxy(format!("{user}{host}")));
        }
        let mut kind = Vec::new();
        while let Some(Part::Word(word)) = self.parts.next_if(is_kind) {
            kind.push(word);
        }
        if self.sign('*') {
            return (self.sign('.') && self.sign('*')).then_some(On::Everything);
        }
        let schema = self.name()?;
        if !self.sign('.') {
            return None;
        }
        if self.sign('*') {
            return Some(On::Database(schema));
        }
        let name = self.name()?;
        let kind = kind.join(" ");
        let is_table = kind.is_empty() || kind == "TABLE";
        Some(if is_table { On::Table(schema, name) } else { On::Routine(kind, schema, name) })
    }

    fn grantee(&mut self) -> Option<Grantee> {
        match self.parts.next()? {
            Part::Word(word) if word == "PUBLIC" => Some(Grantee::Public),
            Part::Word(_) | Part::Name(_) => {
                if !self.sign('@') {
                    return Some(Grantee::Role);
                }
                self.name().map(|_| Grantee::User)
            }
            Part::Sign(_) => None,
        }
    }

    fn word(&mut self, wanted: &str) -> Option<()> {
        self.parts.next_if(|part| matches!(part, Part::Word(word) if word == wanted)).map(drop)
    }

    fn sign(&mut self, wanted: char) -> bool {
        self.parts.next_if(|part| *part == Part::Sign(wanted)).is_some()
    }

    fn name(&mut self) -> Option<String> {
        match self.parts.next()? {
            Part::Name(name) | Part::Word(name) => Some(name),
            Part::Sign(_) => None,
        }
    }
}

/// What stands before a routine's name, or a table's.
fn is_kind(part: &Part) -> bool {
    matches!(part, Part::Word(word) if matches!(word.as_str(), "PROCEDURE" | "FUNCTION" | "PACKAGE" | "BODY" | "TABLE"))
}

/// A line in its parts; none where a quote does not end.
fn parts(line: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            c if c.is_whitespace() => {}
            '(' | ')' | ',' | '.' | '*' | '@' => parts.push(Part::Sign(letter)),
            '`' | '\'' | '"' => {
                let mut name = String::new();
                loop {
                    match letters.next()? {
                        end if end == letter && letters.next_if_eq(&letter).is_none() => break,
                        inner => name.push(inner),
                    }
                }
                parts.push(Part::Name(name));
            }
            _ => {
                let mut word = String::from(letter);
                let is_of_word = |c: &char| !c.is_whitespace() && !"(),.*@`'\"".contains(*c);
                while let Some(inner) = letters.next_if(is_of_word) {
                    word.push(inner);
                }
                parts.push(Part::Word(word));
            }
        }
    }
    Some(parts)
}
