//! Version 1 of facts files: which keys there are, how they are spelled, and what stands for what.
//! The domain's types know nothing of it: a renamed field there is a renamed key here only if somebody writes it here.

mod call;
mod connection;
mod description;
mod fact;
pub(super) mod format;
mod record;
mod rights;
mod rows;
mod target;

use super::fields::{Fields, Object, Place};
use super::json::Json;
use super::{FactsFile, FactsFileError, SCHEMA};
use crate::fact::Facts;
use crate::inputs::Inputs;
use crate::step::Side;
use crate::vantage::{Vantage, VantageBasis};
#[cfg(test)]
pub(super) use connection::{NAME_FAILURES, TLS_REFUSALS};
use format::{Format, read_list};
use record::{Record, record, word_lists};

/// This version's number.
const VERSION: u64 = 1;

/// The file as JSON.
pub(super) fn write(file: &FactsFile) -> Json {
    let mut object = Object::default();
    object.put_word("schema", SCHEMA);
    object.put("version", &VERSION);
    object.put("program", &file.program);
    object.put("written", &file.written);
    object.put("project", &file.project);
    object.put("catalogue", &file.catalogue);
    object.put("inputs", &file.inputs);
    object.put("vantages", &file.vantages);
    object
        .put_json("facts", Json::List(file.facts.iter().map(|(key, fact)| fact::write(key, fact)).collect()));
    object.into_json()
}

/// The file that stands here.
pub(super) fn read(place: Place<'_>) -> Result<FactsFile, FactsFileError> {
    let mut fields = Fields::of(place)?;
    fields.take_one_of("schema", &[(SCHEMA, ())])?;
    fields.take_with("version", read_version)?;
    let file = FactsFile {
        program: fields.take("program")?,
        written: fields.take("written")?,
        project: fields.take("project")?,
        catalogue: fields.take("catalogue")?,
        inputs: fields.take("inputs")?,
        vantages: fields.take("vantages")?,
        facts: fields.take_with("facts", read_facts)?,
    };
    fields.end()?;
    Ok(file)
}

fn read_version(place: Place<'_>) -> Result<(), FactsFileError> {
    match u64::read(place)? {
        VERSION => Ok(()),
        other => Err(place.invalid(format!("there is no version {other}"))),
    }
}

fn read_facts(place: Place<'_>) -> Result<Facts, FactsFileError> {
    let mut facts = Facts::new();
    for (key, fact) in read_list(place, fact::read)? {
        facts.insert(key, fact);
    }
    Ok(facts)
}

impl Record for (Vantage, VantageBasis) {
    fn put(&self, object: &mut Object) {
        object.put("vantage", &self.0);
        object.put("basis", &self.1);
    }

    fn take(fields: &mut Fields<'_>) -> Result<Self, FactsFileError> {
        Ok((fields.take("vantage")?, fields.take("basis")?))
    }
}

record! { Inputs { environment = "environment", side = "side", digest = "digest" } }

word_lists! { Side, Vantage, VantageBasis }
