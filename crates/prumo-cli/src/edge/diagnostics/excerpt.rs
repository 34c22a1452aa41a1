//! The lines around a place of a file, cut where they are long: a file of one enormous line must not be drawn whole.

use std::ops::Range;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

/// Bytes that are shown before and after a place at the most.
const AROUND: usize = 200;

/// Bytes of the place itself that are underlined at the most.
const UNDERLINED: usize = 120;

/// An excerpt of a file, with its line and column in the whole.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    start: usize,
    line: usize,
    column: usize,
    place: Range<usize>,
}

impl Excerpt {
    /// The place with the line before it and the line after it.
    pub(super) fn around(name: &str, text: &str, place: Range<usize>) -> Self {
        let begin = floor(text, place.start.min(text.len()));
        let line_end =
            text.get(begin..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| begin + end);
        let end = floor(text, place.end.min(begin + UNDERLINED).min(line_end).max(begin));
        let line_start = text.get(..begin).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let before = text.get(..line_start.saturating_sub(1)).and_then(|before| before.rfind('\n'));
        let start = before.map_or(0, |at| at + 1).max(floor(text, begin.saturating_sub(AROUND)));
        let after = text.get(line_end + 1..).and_then(|rest| rest.find('\n')).map(|at| line_end + 1 + at);
        let stop = floor(text, after.unwrap_or(text.len()).min(end + AROUND));
        let whole = text.get(..start).unwrap_or_default();
        Self {
            name: name.to_owned(),
            text: text.get(start..stop).unwrap_or_default().to_owned(),
            start,
            line: whole.matches('\n').count(),
            column: whole.rsplit('\n').next().map_or(0, |line| line.chars().count()),
            place: begin..end,
        }
    }

    /// The place, in bytes of the whole file.
    pub(super) fn place(&self) -> Range<usize> {
        self.place.clone()
    }
}

/// The border of a character at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        // Asked for a place without its neighbours, miette wants to know the place's own line and column.
        let alone = (before, after) == (0, 0);
        let skipped = if alone { span.offset().saturating_sub(self.start) } else { 0 };
        let (head, shown) = self.text.split_at_checked(skipped).ok_or(MietteError::OutOfBounds)?;
        let lines = head.matches('\n').count();
        let last = head.rsplit('\n').next().map_or(0, |line| line.chars().count());
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            shown.as_bytes(),
            SourceSpan::new((self.start + skipped).into(), shown.len()),
            self.line + lines,
            if lines == 0 { self.column + last } else { last },
            shown.lines().count(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_keeps_its_line_and_its_neighbours() {
        let text = "one = 1\ntwo = 2\nthree = 3\nfour = 4\n";
        let excerpt = Excerpt::around("x.toml", text, 16..21);
        assert_eq!(
            (excerpt.text.as_str(), excerpt.line, excerpt.column),
            ("two = 2\nthree = 3\nfour = 4", 1, 0)
        );
        assert_eq!(excerpt.place(), 16..21);
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides_and_between_characters() {
        let text = "é".repeat(100_000);
        let excerpt = Excerpt::around("x.toml", &text, 100_001..150_000);
        assert!(excerpt.text.len() <= 2 * AROUND + UNDERLINED + 4);
        assert!(text.is_char_boundary(excerpt.place.start) && text.is_char_boundary(excerpt.place.end));
    }

    #[test]
    fn places_at_and_beyond_the_end_are_shown_at_the_end() {
        assert_eq!(Excerpt::around("x", "", 0..0).text, "");
        assert_eq!(Excerpt::around("x", "a", 7..9).place(), 1..1);
    }
}
