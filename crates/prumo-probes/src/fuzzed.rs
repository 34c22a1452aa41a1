//! The readers of what database servers send, for fuzzing and for the replay of what fuzzing kept (`fuzz/`): private
//! otherwise. It is part of no build but tests and fuzzing.

pub use crate::database::fuzzed::{mariadb, postgresql};

#[cfg(test)]
#[path = "../../../fuzz/targets/replay.rs"]
mod replay;

#[cfg(test)]
mod tests {
    use super::{mariadb, postgresql, replay};

    #[test]
    fn what_fuzzing_kept_of_postgresql() {
        replay::replay("postgresql", postgresql);
    }

    #[test]
    fn what_fuzzing_kept_of_mariadb() {
        replay::replay("mariadb", mariadb);
    }
}
