//! Text from a target, made safe to show: nothing in it can move a cursor, hide, or turn text around.

use prumo_model::argument::{Argument, Arguments};

/// The text with control, invisible and direction-changing characters written as escapes.
#[must_use]
pub fn text(untrusted: &str) -> String {
    untrusted.chars().fold(String::with_capacity(untrusted.len()), |mut safe, character| {
        let mut buffer = [0; 4];
        if prumo_model::action::printable(character.encode_utf8(&mut buffer)).is_ok() {
            safe.push(character);
        } else {
            safe.extend(character.escape_unicode());
        }
        safe
    })
}

/// Arguments with every text made safe.
#[must_use]
pub fn arguments(untrusted: &Arguments) -> Arguments {
    untrusted.iter().fold(Arguments::new(), |safe, (name, value)| match value {
        Argument::Text(value) => safe.with(name, text(value)),
        Argument::Number(number) => safe.with(name, *number),
        Argument::List(values) => safe.with_list(name, values.iter().map(|value| text(value))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_deceive_is_shown_as_what_it_is() {
        assert_eq!(text("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(text("São João\n"), "São João\\u{a}");
        assert_eq!(text("abc\u{202e}dcb"), "abc\\u{202e}dcb");
    }
}
