//! Facts about descriptions of services in version 1.

use super::record::{record, variants};
use crate::fact::{DescriptionFact, PublishedOperation, Rewrite};

record! { Rewrite { written = "written", used = "used" } }

record! { PublishedOperation { name = "name", sends = "sends", answers = "answers" } }

variants! { DescriptionFact {
    "read" => Read { operations = "operations", published = "published", rewritten = "rewritten" },
    "status" => Status(status = "status"),
    "unreadable" => Unreadable(reason = "text"),
} }
