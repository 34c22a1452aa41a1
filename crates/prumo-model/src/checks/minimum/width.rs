//! Whether a column holds what the ERP's dictionary says: digits and characters. Types that are of another kind than the
//! dictionary's, or that this does not know, are not compared.

/// What a type holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// This many digits before the separator and behind it.
    Digits(u32, u32),
    /// This many characters.
    Characters(u32),
}

/// Whether a column's type, as an engine spells it, holds less than the dictionary's (`number(15,2)`, `string(100)`).
pub(super) fn is_narrower(found: &str, dictionary: &str) -> bool {
    match (room(found), room(dictionary)) {
        (Some(Room::Digits(whole, behind)), Some(Room::Digits(wanted, wanted_behind))) => {
            whole < wanted || behind < wanted_behind
        }
        (Some(Room::Characters(most)), Some(Room::Characters(wanted))) => most < wanted,
        _ => false,
    }
}

fn room(kind: &str) -> Option<Room> {
    let kind = kind.to_ascii_lowercase();
    let (name, rest) = kind.split_once('(').unwrap_or((kind.as_str(), ""));
    let mut sizes = rest.split(')').next()?.split(',').map(|size| size.trim().parse::<u32>().ok());
    let (first, second) = (sizes.next().flatten(), sizes.next().flatten().unwrap_or(0));
    let name = name.split_whitespace().next().unwrap_or_default();
    match name {
        // Without a size PostgreSQL's numeric has no end.
        "number" | "numeric" | "decimal" => {
            let precision = first?;
            Some(Room::Digits(precision.saturating_sub(second), second))
        }
        "tinyint" => Some(Room::Digits(2, 0)),
        "smallint" => Some(Room::Digits(4, 0)),
        "mediumint" => Some(Room::Digits(6, 0)),
        "int" | "integer" => Some(Room::Digits(9, 0)),
        "bigint" => Some(Room::Digits(18, 0)),
        "string" | "varchar" | "char" | "character" | "nvarchar" | "nchar" | "varchar2" => {
            Some(Room::Characters(first?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_narrower;

    #[test]
    fn digits_and_characters_are_compared() {
        for (found, dictionary, narrower) in [
            ("numeric(9,0)", "number(9)", false),
            ("numeric(8,0)", "number(9)", true),
            ("numeric", "number(15,2)", false),
            ("numeric(15,0)", "number(15,2)", true),
            ("numeric(15,2)", "number(15,2)", false),
            ("integer", "number(9)", false),
            ("integer", "number(14)", true),
            ("int(11)", "number(9)", false),
            ("bigint(20) unsigned", "number(14)", false),
            ("smallint", "number(5)", true),
            ("smallint", "number(4)", false),
            ("tinyint(4)", "number(3)", true),
            ("tinyint(4)", "number(2)", false),
            ("mediumint", "number(7)", true),
            ("mediumint", "number(6)", false),
            ("int", "number(10)", true),
            ("bigint", "number(18)", false),
            ("bigint", "number(19)", true),
            ("bigint", "number(9,2)", true),
            ("numeric(11,4)", "number(9,2)", false),
            ("numeric(10,4)", "number(9,2)", true),
            ("double precision", "number(15,2)", false),
            ("character varying(50)", "string(100)", true),
            ("character varying(100)", "string(100)", false),
            ("character varying", "string(100)", false),
            ("varchar(99)", "string(100)", true),
            ("text", "string(100)", false),
            ("date", "date", false),
            ("character varying(3)", "number(9)", false),
        ] {
            assert_eq!(is_narrower(found, dictionary), narrower, "{found} for {dictionary}");
        }
    }
}
