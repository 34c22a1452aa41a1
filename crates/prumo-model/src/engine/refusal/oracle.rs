//! Oracle's error numbers, of the listener and of the database, as they belong into "Oracle Database Error Messages". Seen in
//! Oracle's own pages: 12526 to 12528 (Net Services Administrator's Guide, "About Blocked Connection Requests"), 12516, 12519
//! and 12520 (support document 240710.1); the others wait to be looked up. Whether they are written `1017` or `ORA-01017` makes
//! no difference.

use super::Refusal;

/// The number alone, without `ORA-` and zeros before it.
pub(super) fn number(code: &str) -> &str {
    code.trim_start_matches("ORA-").trim_start_matches("TNS-").trim_start_matches('0')
}

/// What a number means at a login.
pub(super) fn refusal(code: &str) -> Refusal {
    match number(code) {
        // Wrong password and unknown user: one number. No password was given.
        "1017" | "1005" => Refusal::Credentials,
        // Locked; the password has ended; no right to open a session.
        "28000" | "28001" | "1045" => Refusal::Account,
        // The listener's list of a service; a connection manager's rules.
        "12506" | "12529" => Refusal::Host,
        // Sessions; processes; sessions of the user (profile). The listener knows no free process: it could not hand over
        // (12518), or has none of the kind that was asked for.
        "18" | "20" | "2391" | "12516" | "12518" | "12519" | "12520" => Refusal::Connections,
        // Starting or stopping; not started; for administrators only; shutting down; not open; the listener is told that the
        // instance is restricted (12526, 12527) or takes nobody now (12528).
        "1033" | "1034" | "1035" | "1089" | "1090" | "1109" | "12526" | "12527" | "12528" => {
            Refusal::NotAvailable
        }
        // The listener does not know the SID, the service, the instance.
        "12505" | "12514" | "12521" => Refusal::NoDatabase,
        // No common way to prove the password; native network encryption is demanded.
        "28040" | "12660" | "12650" => Refusal::Method,
        _ => Refusal::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_means_one_thing_however_it_is_written() {
        for (code, meaning) in [
            ("1017", Refusal::Credentials),
            ("ORA-01017", Refusal::Credentials),
            ("ORA-01005", Refusal::Credentials),
            ("28000", Refusal::Account),
            ("ORA-28001", Refusal::Account),
            ("01045", Refusal::Account),
            ("12506", Refusal::Host),
            ("12529", Refusal::Host),
            ("ORA-00018", Refusal::Connections),
            ("20", Refusal::Connections),
            ("2391", Refusal::Connections),
            ("12516", Refusal::Connections),
            ("TNS-12518", Refusal::Connections),
            ("12519", Refusal::Connections),
            ("12520", Refusal::Connections),
            ("1033", Refusal::NotAvailable),
            ("1034", Refusal::NotAvailable),
            ("1035", Refusal::NotAvailable),
            ("1089", Refusal::NotAvailable),
            ("1090", Refusal::NotAvailable),
            ("1109", Refusal::NotAvailable),
            ("12526", Refusal::NotAvailable),
            ("12527", Refusal::NotAvailable),
            ("12528", Refusal::NotAvailable),
            ("12505", Refusal::NoDatabase),
            ("12514", Refusal::NoDatabase),
            ("12521", Refusal::NoDatabase),
            ("28040", Refusal::Method),
            ("12660", Refusal::Method),
            ("12650", Refusal::Method),
            // What comes later, or says nothing: a missing table, a right that is missing, a line that broke.
            ("942", Refusal::Other),
            ("1031", Refusal::Other),
            ("3113", Refusal::Other),
            ("12170", Refusal::Other),
            ("", Refusal::Other),
        ] {
            assert_eq!(refusal(code), meaning, "{code}");
        }
    }
}
