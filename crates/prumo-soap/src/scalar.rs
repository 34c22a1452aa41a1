//! The simple types of XML Schema as far as text can be told right or wrong by its form. Facets (lengths,
//! patterns, enumerations) and whether a date exists are not looked at.

/// A built-in simple type, or the built-in that a simple type derives from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// `xs:string` and what derives from it.
    String,
    /// `xs:boolean`.
    Boolean,
    /// `xs:int`, and the narrower `xs:short` and `xs:byte`.
    Int,
    /// `xs:long`.
    Long,
    /// `xs:integer` and the unsigned types: any number of digits.
    Integer,
    /// `xs:decimal`.
    Decimal,
    /// `xs:double` and `xs:float`.
    Double,
    /// `xs:date`.
    Date,
    /// `xs:time`.
    Time,
    /// `xs:dateTime`.
    DateTime,
    /// `xs:base64Binary`.
    Base64,
    /// `xs:hexBinary`.
    Hex,
    /// Any other (URIs, names, durations, parts of dates, lists, unions): every text passes.
    Other,
}

impl Scalar {
    /// The built-in named `local` in the namespace of XML Schema; `None` where there is no such simple type.
    pub(crate) fn built_in(local: &str) -> Option<Self> {
        Some(match local {
            "string" | "normalizedString" | "token" => Self::String,
            "boolean" => Self::Boolean,
            "int" | "short" | "byte" => Self::Int,
            "long" => Self::Long,
            "integer" | "nonPositiveInteger" | "negativeInteger" | "nonNegativeInteger"
            | "positiveInteger" | "unsignedLong" | "unsignedInt" | "unsignedShort" | "unsignedByte" => {
                Self::Integer
            }
            "decimal" => Self::Decimal,
            "double" | "float" => Self::Double,
            "date" => Self::Date,
            "time" => Self::Time,
            "dateTime" => Self::DateTime,
            "base64Binary" => Self::Base64,
            "hexBinary" => Self::Hex,
            "anySimpleType" | "anyURI" | "QName" | "NOTATION" | "duration" | "gYearMonth" | "gYear"
            | "gMonthDay" | "gDay" | "gMonth" | "language" | "Name" | "NCName" | "NMTOKEN" | "NMTOKENS"
            | "ID" | "IDREF" | "IDREFS" | "ENTITY" | "ENTITIES" => Self::Other,
            _ => return None,
        })
    }

    /// The name by which people know it, with the usual prefix.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::String => "xs:string",
            Self::Boolean => "xs:boolean",
            Self::Int => "xs:int",
            Self::Long => "xs:long",
            Self::Integer => "xs:integer",
            Self::Decimal => "xs:decimal",
            Self::Double => "xs:double",
            Self::Date => "xs:date",
            Self::Time => "xs:time",
            Self::DateTime => "xs:dateTime",
            Self::Base64 => "xs:base64Binary",
            Self::Hex => "xs:hexBinary",
            Self::Other => "xs:anySimpleType",
        }
    }

    /// Whether `text` has the form of this type; white space around is no matter but in strings.
    #[must_use]
    pub fn accepts(self, text: &str) -> bool {
        let text = trim(text);
        match self {
            Self::String | Self::Other => true,
            Self::Boolean => matches!(text, "true" | "false" | "0" | "1"),
            Self::Int => whole(text).is_some_and(|value| i32::try_from(value).is_ok()),
            Self::Long => whole(text).is_some(),
            Self::Integer => !unsigned(text).is_empty() && unsigned(text).bytes().all(|b| b.is_ascii_digit()),
            Self::Decimal => is_decimal(text),
            Self::Double => double(text).is_some(),
            Self::Date => is_date(text),
            Self::Time => is_time(text),
            Self::DateTime => text.split_once('T').is_some_and(|(day, time)| day_only(day) && is_time(time)),
            Self::Base64 => text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/= \r\n\t".contains(&b)),
            Self::Hex => text.len().is_multiple_of(2) && text.bytes().all(|b| b.is_ascii_hexdigit()),
        }
    }
}

/// The white space of XML, which is less than Unicode's.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

/// A whole number in the form of `xs:integer` that fits 64 bits.
pub(crate) fn whole(text: &str) -> Option<i64> {
    trim(text).parse().ok()
}

/// A number in the form of `xs:double`: with a point, never a comma; `INF` and `NaN` in capitals.
pub(crate) fn double(text: &str) -> Option<f64> {
    let text = trim(text);
    match unsigned(text) {
        "INF" => return Some(if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY }),
        "NaN" => return (text == "NaN").then_some(f64::NAN),
        _ => {}
    }
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let digits = unsigned(exponent);
    let good = is_decimal(mantissa) && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if good { text.parse().ok() } else { None }
}

/// How `xs:double` is written; Rust's own form but for the three that are not numbers.
pub(crate) fn write_double(value: f64) -> String {
    if value.is_nan() {
        "NaN".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { "INF" } else { "-INF" }.to_owned()
    } else {
        value.to_string()
    }
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

fn is_decimal(text: &str) -> bool {
    let (whole, fraction) = unsigned(text).split_once('.').unwrap_or((unsigned(text), ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty())
}

/// Whether `text` matches a shape in which `9` stands for a digit.
fn has_shape(text: &str, shape: &str) -> bool {
    let same = |(b, s): (u8, u8)| if s == b'9' { b.is_ascii_digit() } else { b == s };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(same)
}

fn day_only(text: &str) -> bool {
    // Years may have more digits than four and a sign before them.
    let positive = text.strip_prefix('-').unwrap_or(text);
    let split = positive.len().saturating_sub("-99-99".len());
    positive.split_at_checked(split).is_some_and(|(year, rest)| {
        year.len() >= 4 && year.bytes().all(|b| b.is_ascii_digit()) && has_shape(rest, "-99-99")
    })
}

fn is_date(text: &str) -> bool {
    day_only(without_zone(text))
}

fn is_time(text: &str) -> bool {
    let text = without_zone(text);
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    has_shape(seconds, "99:99:99") && !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit())
}

fn without_zone(text: &str) -> &str {
    if let Some(rest) = text.strip_suffix('Z') {
        return rest;
    }
    let split = text.len().saturating_sub("+99:99".len());
    match text.split_at_checked(split) {
        Some((rest, zone)) if has_shape(zone, "+99:99") || has_shape(zone, "-99:99") => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_numbers() {
        assert_eq!(double("1.50"), Some(1.5));
        assert_eq!(double(" -1E3 "), Some(-1000.0));
        assert_eq!(double("-INF"), Some(f64::NEG_INFINITY));
        for wrong in ["1,50", "", ".", "inf", "infinity", "1e", "0x10", "-NaN", "1.5.2"] {
            assert_eq!(double(wrong), None, "{wrong}");
        }
        assert!(Scalar::Int.accepts("2147483647") && !Scalar::Int.accepts("2147483648"));
        assert!(!Scalar::Int.accepts("1.0") && !Scalar::Int.accepts(""));
        assert!(Scalar::Integer.accepts("123456789012345678901234567890") && !Scalar::Integer.accepts("-"));
    }

    #[test]
    fn forms_of_dates() {
        assert!(Scalar::Date.accepts("2026-11-24") && Scalar::Date.accepts("2026-11-24-03:00"));
        assert!(!Scalar::Date.accepts("24/11/2026") && !Scalar::Date.accepts("é-11-24"));
        assert!(
            Scalar::DateTime.accepts("2026-11-24T10:00:00.5Z") && !Scalar::DateTime.accepts("2026-11-24")
        );
        assert!(Scalar::Time.accepts("23:59:59") && !Scalar::Time.accepts("23:59"));
    }

    #[test]
    fn other_forms() {
        assert!(Scalar::Boolean.accepts("1") && !Scalar::Boolean.accepts("S"));
        assert!(Scalar::Base64.accepts("YQ==") && !Scalar::Base64.accepts("ã"));
        assert!(Scalar::Hex.accepts("0aFF") && !Scalar::Hex.accepts("0aF"));
        assert_eq!(write_double(f64::NEG_INFINITY), "-INF");
        assert_eq!(write_double(0.1), "0.1");
    }
}
