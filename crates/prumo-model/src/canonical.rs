//! Values as they are compared across the two paths: one spelling for what the ERP writes in several (domain: data formats).
//! It does not know where a value came from: the caller says which form the field has.

use crate::word::words;

words! {
    /// How a compared field is to be read.
    Form {
        /// Text; outer blanks do not count, and a blank is empty.
        Text = "text",
        /// A number with comma or point; trailing zeros do not count.
        Number = "number",
        /// A date: `dd/MM/yyyy` or ISO; the ERP's empty dates (year 1900, 30/12/1899) are empty.
        Date = "date",
        /// CNPJ or CPF as a numeric column holds it: without punctuation and leading zeros. One with letters is not in such
        /// a column, and counts as empty.
        TaxNumber = "tax-number",
        /// CNPJ or CPF as text: without punctuation and leading zeros, letters in upper case.
        Document = "document",
    }
}

impl Form {
    /// The one spelling of a value in this form; an unreadable value stands for itself, marked as such.
    #[must_use]
    pub fn canonical(self, written: &str) -> String {
        let trimmed = written.trim();
        match self {
            Self::Text => trimmed.to_owned(),
            Self::Number => number(trimmed).unwrap_or_else(|| format!("?{trimmed}")),
            Self::Date => date(trimmed).unwrap_or_else(|| format!("?{trimmed}")),
            Self::TaxNumber if document(trimmed).chars().any(char::is_alphabetic) => String::new(),
            Self::TaxNumber | Self::Document => document(trimmed),
        }
    }
}

/// A document as its digits and letters say it: `01.234.567/0001-95` and `1234567000195` are one.
fn document(text: &str) -> String {
    let bare = text.chars().filter(|c| !matches!(c, '.' | '/' | '-' | ' '));
    let bare: String = bare.flat_map(char::to_uppercase).collect();
    bare.trim_start_matches('0').to_owned()
}

/// A number without sign of zero, leading or trailing zeros; empty is 0, since the ERP stores 0 for a missing code.
fn number(text: &str) -> Option<String> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    if !whole.chars().chain(fraction.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if negative && !(whole == "0" && fraction.is_empty()) { "-" } else { "" };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// A date as `yyyy-mm-dd`; empty for the ERP's empty dates.
fn date(text: &str) -> Option<String> {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    if day.is_empty() {
        return Some(String::new());
    }
    let (year, month, day) = match day.split(['/', '-']).collect::<Vec<_>>().as_slice() {
        [a, b, c] if day.contains('/') => (*c, *b, *a),
        [a, b, c] => (*a, *b, *c),
        _ => return None,
    };
    let number = |part: &str, width| {
        (part.len() == width && part.chars().all(|c| c.is_ascii_digit())).then(|| part.to_owned())
    };
    let date = format!("{}-{}-{}", number(year, 4)?, number(month, 2)?, number(day, 2)?);
    Some(if date.starts_with("1900-") || date == "1899-12-30" { String::new() } else { date })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_comma_or_point_and_zeros_are_one() {
        for written in ["350,20", "350.2", "0350.200", "+350,2"] {
            assert_eq!(Form::Number.canonical(written), "350.2");
        }
        assert_eq!(Form::Number.canonical("-0,00"), "0");
        assert_eq!(Form::Number.canonical(""), "0");
        assert_eq!(Form::Number.canonical("1.000,00"), "?1.000,00");
    }

    #[test]
    fn dates_of_both_paths_are_one_and_the_erp_s_empty_dates_are_empty() {
        assert_eq!(Form::Date.canonical("24/11/2026"), "2026-11-24");
        assert_eq!(Form::Date.canonical("2026-11-24 00:00:00"), "2026-11-24");
        for empty in ["", "31/12/1900", "1900-12-31", "30/12/1899"] {
            assert_eq!(Form::Date.canonical(empty), "");
        }
        assert_eq!(Form::Date.canonical("24/11/26"), "?24/11/26");
    }

    #[test]
    fn documents_are_what_their_digits_and_letters_say() {
        for written in ["01.234.567/0001-95", "1234567000195", "01234567000195", " 1234567000195 "] {
            assert_eq!(Form::TaxNumber.canonical(written), "1234567000195");
            assert_eq!(Form::Document.canonical(written), "1234567000195");
        }
        assert_eq!(Form::TaxNumber.canonical("012.345.678-90"), "1234567890", "a CPF");
        assert_eq!(Form::Document.canonical("99.ab1.002/0001-10"), "99AB1002000110");
        for none in ["", " ", "0", "000.000.000-00"] {
            assert_eq!(Form::TaxNumber.canonical(none), "");
            assert_eq!(Form::Document.canonical(none), "");
        }
        // A numeric column holds 0 for the alphanumeric CNPJ, whatever the service answers.
        for lettered in ["99AB1002000110", "99.ab1.002/0001-10", "0"] {
            assert_eq!(Form::TaxNumber.canonical(lettered), "");
        }
    }

    #[test]
    fn a_blank_is_an_empty_text() {
        assert_eq!(Form::Text.canonical(" "), "");
        assert_eq!(Form::Text.canonical("São João "), "São João");
    }
}
