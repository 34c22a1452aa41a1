//! Facts about calls of operations in version 1.

use super::record::{record, variants};
use crate::fact::{Answered, CallFact, CallOutcome, CharsetFact, SetFact};

record! { SetFact { path = "path", rows = "rows", filled = "filled" } }

record! { CharsetFact { declared = "declared", used = "used", mismatch = "mismatch" } }

record! { Answered {
    elements = "elements",
    return_type = "return-type",
    message = "message",
    execution_error = "execution-error",
    errors = "errors",
    refused = "refused",
    sets = "sets",
    deviations = "deviations",
    charset = "charset",
} }

variants! { CallOutcome {
    "answered" => Answered[answered],
    "fault" => Fault { code = "code", text = "text" },
    "hangs" => Hangs(limit = "limit-us"),
    "cut" => Cut,
    "too-large" => TooLarge(limit = "limit-bytes"),
    "not-soap" => NotSoap { status = "status", seen = "text" },
    "unreadable" => Unreadable(reason = "text"),
} }

record! { CallFact { warm_up = "warm-up", outcome = "outcome" } }
