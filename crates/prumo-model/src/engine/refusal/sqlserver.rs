//! SQL Server's error numbers, as they belong into Microsoft's list "Database engine events and errors". Seen in pages of
//! Microsoft or of practitioners: 18456 and its state 1, 18470, 18486, 18488, 10928, 10929, 40501, 40613; the others wait to be
//! looked up. State and class say no more to a client: it sees state 1 of 18456 for nearly every cause.

use super::Refusal;

/// What a number means at a login.
pub(super) fn refusal(number: &str) -> Refusal {
    match number {
        // Wrong password, unknown login, a login that is not known in this database alone, Windows logins only: one number.
        "18456" => Refusal::Credentials,
        // Switched off; locked; the password has ended; it must be changed first; the server takes no such login.
        "18470" | "18486" | "18487" | "18488" | "18452" => Refusal::Account,
        // Azure SQL: its firewall; its rules of virtual networks; no public access at all.
        "40615" | "40914" | "47073" => Refusal::Host,
        // Of the server; by licence; of the database's workers or sessions (Azure SQL).
        "17809" | "18458" | "18459" | "18460" | "10928" | "10929" | "10936" => Refusal::Connections,
        // Administrators only, a single user, an upgrade; paused; shutting down; Azure SQL: moved, busy.
        "18401" | "18451" | "18461" | "17142" | "6005" | "40613" | "40197" | "40501" => Refusal::NotAvailable,
        // The name leads to nothing: told to a session that asks for another database, never at the login.
        "911" => Refusal::NoDatabase,
        // "Cannot open database … requested by the login": there is none, it is not open, or the login has no user in it. The
        // login itself was let in, and whoever may enter the database is the one who can tell which: the broader one.
        "4060" | "4064" | "916" => Refusal::Database,
        _ => Refusal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_means_one_thing() {
        for (number, meaning) in [
            ("18456", Refusal::Credentials),
            ("18470", Refusal::Account),
            ("18452", Refusal::Account),
            ("18486", Refusal::Account),
            ("18487", Refusal::Account),
            ("18488", Refusal::Account),
            ("40615", Refusal::Host),
            ("40914", Refusal::Host),
            ("47073", Refusal::Host),
            ("17809", Refusal::Connections),
            ("18458", Refusal::Connections),
            ("18459", Refusal::Connections),
            ("18460", Refusal::Connections),
            ("10928", Refusal::Connections),
            ("10929", Refusal::Connections),
            ("10936", Refusal::Connections),
            ("18401", Refusal::NotAvailable),
            ("18451", Refusal::NotAvailable),
            ("18461", Refusal::NotAvailable),
            ("17142", Refusal::NotAvailable),
            ("6005", Refusal::NotAvailable),
            ("40613", Refusal::NotAvailable),
            ("40197", Refusal::NotAvailable),
            ("40501", Refusal::NotAvailable),
            ("911", Refusal::NoDatabase),
            ("4060", Refusal::Database),
            ("4064", Refusal::Database),
            ("916", Refusal::Database),
            // A right that is missing later, no refusal of a login.
            ("229", Refusal::Other),
            ("", Refusal::Other),
        ] {
            assert_eq!(refusal(number), meaning, "{number}");
        }
    }
}
