//! Rows of a comparison as keyed digests, by one rule for both paths. Values go in and do not come out.

use std::collections::BTreeMap;

use prumo_model::canonical::Form;
use prumo_model::catalogue::ComparedField;
use prumo_model::digest::DigestKey;
use prumo_model::fact::{RowDigest, RowsFact};

/// The digests of a comparison's rows.
pub(crate) struct Digests<'a> {
    key: &'a DigestKey,
    fields: &'a [ComparedField],
    most: usize,
    fact: RowsFact,
}

impl<'a> Digests<'a> {
    /// No rows yet; more than `most` are not kept.
    pub(crate) fn new(key: &'a DigestKey, fields: &'a [ComparedField], most: u32) -> Self {
        let fact = RowsFact { digest_key: key.fingerprint(), rows: Vec::new(), more: false };
        Self { key, fields, most: usize::try_from(most).unwrap_or(usize::MAX), fact }
    }

    /// Adds a row; `written` gives the value of a field by its place, as its path writes it.
    pub(crate) fn add(&mut self, written: impl Fn(usize) -> String) {
        if self.fact.rows.len() >= self.most {
            self.fact.more = true;
            return;
        }
        let mut fields = BTreeMap::new();
        let mut keys: Vec<String> = Vec::new();
        for (at, field) in self.fields.iter().enumerate() {
            let canonical = field.form.canonical(&written(at));
            if !is_empty(field.form, &canonical) {
                fields.insert(field.field.clone(), self.key.digest(&[&field.field, &canonical]));
            }
            if field.key {
                keys.push(canonical);
            }
        }
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        self.fact.rows.push(RowDigest { key: self.key.digest(&keys), fields });
    }

    /// The rows, sorted.
    pub(crate) fn fact(mut self) -> RowsFact {
        self.fact.rows.sort();
        self.fact
    }
}

/// Nothing and zero can't be told apart across the two paths: the ERP stores 0 for a missing code.
fn is_empty(form: Form, canonical: &str) -> bool {
    canonical.is_empty() || (form == Form::Number && canonical == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, form: Form, key: bool) -> ComparedField {
        ComparedField { field: name.to_owned(), column: name.to_owned(), form, key, optional: false }
    }

    fn rows(values: &[[&str; 3]], most: u32) -> RowsFact {
        let key = DigestKey::new(b"chave".to_vec());
        let fields = [
            field("numTit", Form::Text, true),
            field("vlrAbe", Form::Number, false),
            field("datEmi", Form::Date, false),
        ];
        let mut digests = Digests::new(&key, &fields, most);
        for row in values {
            digests.add(|at| row[at].to_owned());
        }
        digests.fact()
    }

    #[test]
    fn both_paths_give_one_digest_whatever_their_spelling_and_order() {
        let database = rows(&[["10", "350.20", "2026-11-24 00:00:00"], ["9 ", "1.000", "1900-12-31"]], 10);
        let service = rows(&[["9", "1", ""], ["10", "350,20", "24/11/2026"]], 10);
        assert_eq!(database, service);
        assert_ne!(database, rows(&[["9", "1", ""], ["10", "350,21", "24/11/2026"]], 10));
    }

    #[test]
    fn empty_values_are_left_out_and_rows_beyond_the_limit_are_only_told() {
        let fact = rows(&[["1", "0,00", ""], ["2", "1", ""]], 1);
        assert!(fact.more);
        assert_eq!(fact.rows[0].fields.keys().collect::<Vec<_>>(), ["numTit"]);
    }
}
