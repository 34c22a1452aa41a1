//! The known word that a mistyped one is nearest to, for a hint.

/// The known word that is nearest to a mistyped one, if any is near.
pub(crate) fn nearest<'w>(written: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let near = |word: &&str| distance(written, word) <= 1 + word.chars().count() / 4;
    known.into_iter().filter(near).min_by_key(|word| distance(written, word))
}

/// Levenshtein distance in characters.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, a) in one.chars().enumerate() {
        let mut next = vec![line + 1];
        for ((b, above), diagonal) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or_default();
            let cost = usize::from(a != *b);
            next.push((above + 1).min(left + 1).min(diagonal + cost));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_is_offered_when_one_is_near() {
        assert_eq!(nearest("integration", ["integrations", "hosting"]), Some("integrations"));
        assert_eq!(nearest("hots", ["host", "port", "hosts"]), Some("hosts"), "the nearest of several");
        assert_eq!(nearest("hxxx", ["host"]), None, "three letters of four are another word");
        assert_eq!(nearest("hots", ["host"]), Some("host"), "two letters of four are a slip");
        assert_eq!(nearest("integxxxtions", ["integrations"]), Some("integrations"));
        assert_eq!(nearest("xyz", ["integrations", "hosting"]), None);
    }

    #[test]
    fn a_distance_counts_letters_put_in_left_out_and_changed() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "abc", 0),
            ("abc", "abd", 1),
            ("abc", "ac", 1),
            ("ação", "acao", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }
}
