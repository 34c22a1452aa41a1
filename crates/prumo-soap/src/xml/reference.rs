//! Character references and the five entities of XML; no others, and no expansion of anything into more than one character.

use super::error::{XmlErrorKind, excerpt};

/// Whether XML 1.0 (production 2, Char) has this character.
pub(crate) fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// What `&name;` stands for; `name` is without the ampersand and the semicolon.
pub(super) fn resolve(name: &str) -> Result<char, XmlErrorKind> {
    match name {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        _ => match name.strip_prefix('#') {
            Some(number) => character(number),
            None => Err(XmlErrorKind::Entity { name: excerpt(name) }),
        },
    }
}

fn character(number: &str) -> Result<char, XmlErrorKind> {
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |hex| (hex, 16));
    // `from_str_radix` also takes a sign, which XML does not.
    let code = Some(digits)
        .filter(|digits| digits.chars().all(|c| c.is_digit(radix)))
        .and_then(|digits| u32::from_str_radix(digits, radix).ok())
        .ok_or_else(|| XmlErrorKind::Syntax(format!("bad character reference #{}", excerpt(number))))?;
    char::from_u32(code).filter(|c| is_char(*c)).ok_or(XmlErrorKind::Character(code))
}

/// The value of an attribute: references resolved, white space normalised as for CDATA (XML 1.0, 3.3.3).
pub(super) fn attribute_value(raw: &str) -> Result<String, XmlErrorKind> {
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        push_normalised(&mut value, before)?;
        let (name, after) =
            after.split_once(';').ok_or_else(|| XmlErrorKind::Syntax("reference not closed".into()))?;
        value.push(resolve(name)?);
        rest = after;
    }
    push_normalised(&mut value, rest)?;
    Ok(value)
}

fn push_normalised(value: &mut String, raw: &str) -> Result<(), XmlErrorKind> {
    if raw.contains('<') {
        return Err(XmlErrorKind::Syntax("< in an attribute value".into()));
    }
    if !raw.contains(['\t', '\n', '\r']) {
        value.push_str(raw);
        return Ok(());
    }
    let mut previous = ' ';
    for c in raw.chars() {
        match (previous, c) {
            ('\r', '\n') => {}
            (_, '\t' | '\n' | '\r') => value.push(' '),
            _ => value.push(c),
        }
        previous = c;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stand_for_one_character() {
        assert_eq!(resolve("amp"), Ok('&'));
        assert_eq!(resolve("#227"), Ok('ã'));
        assert_eq!(resolve("#xE3"), Ok('ã'));
        assert_eq!(resolve("#x1F600"), Ok('😀'));
    }

    #[test]
    fn what_xml_does_not_have_is_refused() {
        assert_eq!(resolve("#0"), Err(XmlErrorKind::Character(0)));
        assert_eq!(resolve("#xD800"), Err(XmlErrorKind::Character(0xD800)));
        assert!(matches!(resolve("#+65"), Err(XmlErrorKind::Syntax(_))));
        assert!(matches!(resolve("#"), Err(XmlErrorKind::Syntax(_))));
        assert_eq!(resolve("nbsp"), Err(XmlErrorKind::Entity { name: "nbsp".into() }));
    }

    #[test]
    fn attribute_white_space_becomes_blanks_but_references_stay() {
        assert_eq!(attribute_value("a\tb\r\nc&#10;d").as_deref(), Ok("a b c\nd"));
    }
}
