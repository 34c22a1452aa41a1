//! Facts files: what is written is read back, what is wrong is refused with its place, and the published schema agrees.

mod arbitrary;
mod bad_files;
mod every_variant;
mod round_trip;
mod schema;
