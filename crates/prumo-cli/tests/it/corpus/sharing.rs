//! The server that the tests of this binary share, and running many cases on it a few at a time.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread;

use prumo_harness::{Options, Stage};

/// Cases at a time: each mostly waits for processes and time-outs.
const AT_A_TIME: usize = 4;

/// The shared server; it ends with the last case that holds it, since nothing ends a static.
static STAGE: Mutex<Weak<Stage>> = Mutex::new(Weak::new());

/// The stage of plain connections.
pub(crate) fn stage() -> Arc<Stage> {
    let mut shared = STAGE.lock().unwrap();
    shared.upgrade().unwrap_or_else(|| {
        let stage = Stage::start(Path::new(env!("CARGO_BIN_EXE_prumo")), &Options::default()).unwrap();
        *shared = Arc::downgrade(&stage);
        stage
    })
}

/// Runs every case and panics with all that went wrong.
pub(crate) fn run<T: Sync>(
    cases: &[T],
    name: impl Fn(&T) -> String + Sync,
    one: impl Fn(&T) -> Result<(), String> + Sync,
) {
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
                    if let Err(error) = one(case) {
                        wrong.lock().unwrap().push(format!("{}: {error}", name(case)));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
