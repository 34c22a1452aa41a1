//! The Fluent files as Fluent's own parser reads them: keys, attributes, variables and plain text.
//! It formats nothing.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use prumo_report::texts::{File, Language};

/// What stands under a key: a message's value or one of its attributes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Body {
    /// The variables that it names.
    pub(super) variables: BTreeSet<String>,
    /// The variables that it chooses by.
    pub(super) selectors: BTreeSet<String>,
    /// Its plain text, variants one after the other.
    pub(super) text: String,
}

/// Every key of a file in a language, attributes as `message.attribute`.
pub(super) fn bodies(file: File, language: Language) -> BTreeMap<String, Body> {
    let resource = match parser::parse(file.source(language)) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{file:?} in {language}: {errors:?}"),
    };
    let mut found = BTreeMap::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut body = Body::default();
        body.read(pattern);
        let twice = found.insert(key.clone(), body);
        assert!(twice.is_none(), "{key} stands twice in {file:?}, {language}");
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                add(id.to_owned(), message.value.as_ref().unwrap_or_else(|| panic!("{id} has no value")));
                for attribute in &message.attributes {
                    add(format!("{id}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{entry:?} in {file:?}, {language}"),
        }
    }
    found
}

/// Every key of every file in a language.
pub(super) fn all(language: Language) -> BTreeMap<String, Body> {
    File::ALL.iter().flat_map(|file| bodies(*file, language)).collect()
}

impl Body {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => {
                self.variables.insert(variable(inline));
                self.text.push('…');
            }
            Expression::Select { selector, variants } => {
                let name = variable(selector);
                self.variables.insert(name.clone());
                self.selectors.insert(name);
                for variant in variants {
                    self.text.push('\n');
                    self.read(&variant.value);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => id.name.to_owned(),
        other => panic!("only variables stand in braces, not {other:?}"),
    }
}
