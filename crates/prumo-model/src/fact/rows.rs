//! Facts about rows seen over one path, as keyed digests: enough to compare, nothing to read.

use std::collections::BTreeMap;

use crate::catalogue::ComparedField;

/// One row: the digest of its key and of each compared field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowDigest {
    /// Digest over the key's values.
    pub key: String,
    /// Digest by field, under the catalogue's field names.
    pub fields: BTreeMap<String, String>,
}

/// The rows of a comparison as one path shows them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowsFact {
    /// Which digest key was used, as a digest of the key: rows of different keys can't be compared.
    pub digest_key: String,
    /// The rows, sorted; at most as many as the comparison's limit.
    pub rows: Vec<RowDigest>,
    /// Whether there were more.
    pub more: bool,
}

impl RowsFact {
    /// The rows that say anything. Where no field is a key there is one row at the most, and one of nothing but empty values
    /// is the same as none: a service answers with zeros where the database has no row.
    pub fn telling<'r>(&'r self, fields: &[ComparedField]) -> impl Iterator<Item = &'r RowDigest> + use<'r> {
        let keyed = fields.iter().any(|field| field.key);
        self.rows.iter().filter(move |row| keyed || !row.fields.is_empty())
    }
}
