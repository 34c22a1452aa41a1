//! Objects of the format, declared as tables of `field = "key"`. Both directions come from the one table, and the
//! compiler refuses a table that leaves out a field or a variant of the domain's type.

use super::super::FactsFileError;
use super::super::fields::{Fields, Object, Place};
use super::super::json::Json;
use super::format::Format;

/// A type that is written as an object, or as some fields of a larger one.
pub(super) trait Record: Sized {
    /// Writes its fields.
    fn put(&self, object: &mut Object);

    /// Takes its fields.
    fn take(fields: &mut Fields<'_>) -> Result<Self, FactsFileError>;
}

impl<T: Record> Format for T {
    fn write(&self) -> Json {
        let mut object = Object::default();
        self.put(&mut object);
        object.into_json()
    }

    fn read(place: Place<'_>) -> Result<Self, FactsFileError> {
        let mut fields = Fields::of(place)?;
        let value = T::take(&mut fields)?;
        fields.end()?;
        Ok(value)
    }
}

/// Declares how a struct is written. A field `or` a value is left out where it has that value, and has it where it is
/// absent: so fields are added without a new version.
macro_rules! record {
    (@put $object:ident $key:literal $field:ident) => { $object.put($key, $field) };
    (@put $object:ident $key:literal $field:ident $default:literal) => {
        if *$field != $default {
            $object.put($key, $field);
        }
    };
    (@take $fields:ident $key:literal) => { $fields.take($key)? };
    (@take $fields:ident $key:literal $default:literal) => { $fields.take::<Option<_>>($key)?.unwrap_or($default) };
    ($name:ident { $($field:ident = $key:literal $(or $default:literal)?),+ $(,)? }) => {
        impl $crate::facts_file::v1::record::Record for $name {
            fn put(&self, object: &mut $crate::facts_file::fields::Object) {
                let Self { $($field),+ } = self;
                $($crate::facts_file::v1::record::record!(@put object $key $field $($default)?);)+
            }

            fn take(
                fields: &mut $crate::facts_file::fields::Fields<'_>,
            ) -> Result<Self, $crate::facts_file::FactsFileError> {
                Ok(Self { $($field: $crate::facts_file::v1::record::record!(@take fields $key $($default)?)),+ })
            }
        }
    };
}

/// Declares how an enum is written: an object whose first key, `is`, names the variant. A variant has named fields
/// (`{ field = "key" }`), one value under a key (`(value = "key")`), one record whose fields stand beside `is`
/// (`[record]`), one word of a closed list under the key `reason` (`<word in LIST>`), or nothing.
///
/// `0: value` is how a tuple variant is written like a struct; the `let`s are there because a part of a macro that may be
/// absent must name what makes it present.
macro_rules! variants {
    ($name:ident { $(
        $tag:literal => $variant:ident
            $({ $($field:ident = $field_key:literal),+ $(,)? })?
            $(($value:ident = $value_key:literal))?
            $([$inner:ident])?
            $(<$word:ident in $list:ident>)?
    ),+ $(,)? }) => {
        impl $crate::facts_file::v1::record::Record for $name {
            fn put(&self, object: &mut $crate::facts_file::fields::Object) {
                match self {$(
                    Self::$variant { $($($field),+)? $(0: $value)? $(0: $inner)? $(0: $word)? } => {
                        object.put_word("is", $tag);
                        $($(object.put($field_key, $field);)+)?
                        $(object.put($value_key, $value);)?
                        $($crate::facts_file::v1::record::Record::put($inner, object);)?
                        $(object.put_word("reason", $word);)?
                    }
                )+}
            }

            fn take(
                fields: &mut $crate::facts_file::fields::Fields<'_>,
            ) -> Result<Self, $crate::facts_file::FactsFileError> {
                type Rest<T> = fn(
                    &mut $crate::facts_file::fields::Fields<'_>,
                ) -> Result<T, $crate::facts_file::FactsFileError>;
                let variants: &[(&'static str, Rest<Self>)] = &[$((
                    $tag,
                    |_fields| Ok(Self::$variant {
                        $($($field: _fields.take($field_key)?),+)?
                        $(0: _fields.take($value_key)?)?
                        $(0: {
                            let $inner = $crate::facts_file::v1::record::Record::take(_fields)?;
                            $inner
                        })?
                        $(0: {
                            let $word = _fields.take_word("reason", $list)?;
                            $word
                        })?
                    }),
                )),+];
                fields.take_one_of("is", variants)?(fields)
            }
        }
    };
}

/// Declares closed vocabularies of the domain, which have their spelling from there.
macro_rules! word_lists {
    ($($name:ident),+) => {$(
        impl $crate::facts_file::v1::format::Format for $name {
            fn write(&self) -> $crate::facts_file::json::Json {
                $crate::facts_file::json::Json::Text(self.as_str().to_owned())
            }

            fn read(
                place: $crate::facts_file::fields::Place<'_>,
            ) -> Result<Self, $crate::facts_file::FactsFileError> {
                let words: Vec<_> = Self::ALL.iter().map(|word| (word.as_str(), *word)).collect();
                place.one_of(&words)
            }
        }
    )+};
}

/// Declares how an enum without values is spelled.
macro_rules! spellings {
    ($name:ident { $($word:literal => $variant:ident),+ $(,)? }) => {
        impl $crate::facts_file::v1::format::Format for $name {
            fn write(&self) -> $crate::facts_file::json::Json {
                $crate::facts_file::json::Json::Text(match self { $(Self::$variant => $word),+ }.to_owned())
            }

            fn read(
                place: $crate::facts_file::fields::Place<'_>,
            ) -> Result<Self, $crate::facts_file::FactsFileError> {
                place.one_of(&[$(($word, Self::$variant)),+])
            }
        }
    };
}

pub(super) use {record, spellings, variants, word_lists};
