//! Digests of rows in version 1.

use super::record::record;
use crate::fact::{RowDigest, RowsFact};

record! { RowDigest { key = "key", fields = "fields" } }

record! { RowsFact { digest_key = "digest-key", rows = "rows", more = "more" } }
