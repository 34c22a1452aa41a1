//! How single values are written and read: texts, numbers, times, addresses, lists.
//! Objects are written by [`Record`](super::record::Record).

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::time::Duration;

use jiff::Timestamp;

use super::super::FactsFileError;
use super::super::fields::Place;
use super::super::json::Json;
use super::super::path::Path;
use crate::fact::Flaw;
use crate::host::{Host, Port};

/// A value that this version can write and read back.
pub(in super::super) trait Format: Sized {
    /// The value as JSON.
    fn write(&self) -> Json;

    /// The value that stands here.
    fn read(place: Place<'_>) -> Result<Self, FactsFileError>;

    /// What it is where its key is absent; none where the key must be there.
    fn absent() -> Option<Self> {
        None
    }
}

impl Format for String {
    fn write(&self) -> Json {
        Json::Text(self.clone())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        place.text().map(ToOwned::to_owned)
    }
}

impl Format for bool {
    fn write(&self) -> Json {
        Json::Bool(*self)
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        match place.json {
            Json::Bool(value) => Ok(*value),
            _ => Err(place.expected("true or false")),
        }
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {$(
        impl Format for $number {
            fn write(&self) -> Json {
                Json::Whole((*self).into())
            }

            fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
                let Json::Whole(number) = place.json else { return Err(place.expected("a whole number")) };
                Self::try_from(*number).map_err(|_| {
                    place.invalid(format!("{number} is not within {} to {}", Self::MIN, Self::MAX))
                })
            }
        }
    )+};
}

whole_numbers! { u16, u32, u64, i32, i64 }

impl Format for Port {
    fn write(&self) -> Json {
        self.number().write()
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let Json::Whole(number) = place.json else { return Err(place.expected("a TCP port")) };
        let port = i64::try_from(*number).ok().and_then(Self::new);
        port.ok_or_else(|| place.invalid(format!("{number} is no TCP port (1 to 65535)")))
    }
}

/// Whole microseconds: what the key ends in says so.
impl Format for Duration {
    fn write(&self) -> Json {
        u64::try_from(self.as_micros()).unwrap_or(u64::MAX).write()
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        u64::read(place).map(Self::from_micros)
    }
}

impl Format for Timestamp {
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let text = Some(place.text()?).filter(|text| is_rfc3339(text));
        let time = text.and_then(|text| text.parse().ok());
        time.ok_or_else(|| place.invalid("not a point in time (RFC 3339)"))
    }
}

/// Whether a text has the shape of a `date-time` (RFC 3339, section 5.6): jiff reads more, such as hours without minutes,
/// which other readers of the file would refuse. A leap second (60) is none that we write, and jiff would read another.
fn is_rfc3339(text: &str) -> bool {
    let Some((moment, rest)) = text.split_at_checked("2026-11-24T13:05:00".len()) else { return false };
    let digit = |c: char| c.is_ascii_digit();
    let zone = match rest.strip_prefix('.') {
        Some(fraction) if fraction.starts_with(digit) => fraction.trim_start_matches(digit),
        _ => rest,
    };
    let is_zone = matches!(zone, "Z" | "z") || has_shape(zone, "+99:99") || has_shape(zone, "-99:99");
    is_zone
        && !moment.ends_with(":60")
        && (has_shape(moment, "9999-99-99T99:99:99") || has_shape(moment, "9999-99-99t99:99:99"))
}

/// Whether a text matches a shape in which `9` stands for a digit.
fn has_shape(text: &str, shape: &str) -> bool {
    let same = |(byte, wanted)| if wanted == b'9' { u8::is_ascii_digit(&byte) } else { byte == wanted };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(same)
}

impl Format for IpAddr {
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        place.text()?.parse().map_err(|_| place.invalid("not an IP address"))
    }
}

impl Format for Host {
    fn write(&self) -> Json {
        Json::Text(self.to_string())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        Self::parse(place.text()?).map_err(|error| place.invalid(error.to_string()))
    }
}

impl<T: Format> Format for Option<T> {
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Format::write)
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        T::read(place).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Format> Format for Vec<T> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(Format::write).collect())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        read_list(place, T::read)
    }
}

/// The items of the list that stands here.
pub(super) fn read_list<T>(
    place: Place<'_>,
    read: impl Fn(Place<'_>) -> Result<T, FactsFileError>,
) -> Result<Vec<T>, FactsFileError> {
    let Json::List(items) = place.json else { return Err(place.expected("a list")) };
    let numbered = items.iter().enumerate();
    numbered.map(|(number, json)| read(Place { json, path: &Path::Item(place.path, number) })).collect()
}

impl Format for BTreeSet<String> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(Format::write).collect())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let items: Vec<String> = Vec::read(place)?;
        let number = items.len();
        let set = Self::from_iter(items);
        if set.len() == number { Ok(set) } else { Err(place.invalid("an item stands twice")) }
    }
}

/// A set that the first version of the format did not have: where there is nothing in it, it is left out.
impl Format for BTreeSet<Flaw> {
    fn write(&self) -> Json {
        if self.is_empty() { Json::Null } else { Json::List(self.iter().map(Format::write).collect()) }
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let items: Vec<Flaw> = Vec::read(place)?;
        let number = items.len();
        let set = Self::from_iter(items);
        if set.len() == number { Ok(set) } else { Err(place.invalid("an item stands twice")) }
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl Format for BTreeMap<String, String> {
    fn write(&self) -> Json {
        Json::Object(self.iter().map(|(key, value)| (key.clone(), value.write())).collect())
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let Json::Object(entries) = place.json else { return Err(place.expected("an object")) };
        let mut map = Self::new();
        for (key, json) in entries {
            let place = Place { json, path: &Path::Key(place.path, key) };
            if map.insert(key.clone(), String::read(place)?).is_some() {
                return Err(place.invalid("the key stands twice"));
            }
        }
        Ok(map)
    }
}
