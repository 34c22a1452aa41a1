//! A person at a terminal: a real pseudo-terminal, what stands on its screen, and keys. Waiting is for what is seen, never
//! for a time.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use prumo_harness::Program;

/// How long anything may take before the test is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ctrl-C as a terminal sends it.
pub(crate) const CTRL_C: &str = "\u{3}";

/// What we write ourselves after the program's last word: a title, which no screen shows.
const OVER: &[u8] = b"\x1b]0;over\x07";

/// O_NOCTTY of open(2) on Linux: looking at a terminal must not make it ours.
const NOT_OURS: i32 = 0o400;

/// A terminal with the program on it.
pub(crate) struct Terminal {
    shown: Arc<(Mutex<Shown>, Condvar)>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// Held open, since Linux may lose what is still under way when the last holder of a terminal goes.
    held: File,
    _master: Box<dyn MasterPty + Send>,
}

struct Shown {
    screen: vt100::Parser,
    over: bool,
}

impl Terminal {
    /// Starts the program on a terminal of so many columns.
    pub(crate) fn start(program: &Program, arguments: &[&str], columns: u16) -> Self {
        let size = PtySize { rows: 50, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let command = program.command(arguments);
        let mut builder = CommandBuilder::new(command.get_program());
        builder.args(command.get_args());
        builder.env_clear();
        let variables = command.get_envs().filter_map(|(name, value)| Some((name, value?)));
        variables.for_each(|(name, value)| builder.env(name, value));
        builder.env("TERM", "xterm-256color");
        builder.cwd(command.get_current_dir().unwrap());
        let child = pair.slave.spawn_command(builder).unwrap();
        let place = pair.master.tty_name().unwrap();
        let held = OpenOptions::new().write(true).custom_flags(NOT_OURS).open(place).unwrap();
        drop(pair.slave);
        let screen = vt100::Parser::new(size.rows.try_into().unwrap(), columns.try_into().unwrap(), 2000);
        let shown = Shown { screen, over: false };
        let shown = Arc::new((Mutex::new(shown), Condvar::new()));
        let mut output = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let seen = Arc::clone(&shown);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            let mut last = Vec::new();
            loop {
                let count = output.read(&mut bytes).unwrap_or(0);
                last.extend_from_slice(&bytes[..count]);
                last.drain(..last.len().saturating_sub(OVER.len()));
                let mut shown = seen.0.lock().unwrap();
                shown.over = count == 0 || last == OVER;
                shown.screen.process(&bytes[..count]);
                seen.1.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        Self { shown, keys, child, held, _master: pair.master }
    }

    /// Waits until the screen is as wanted; gives its lines.
    pub(crate) fn wait(&self, what: &str, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let until = Instant::now() + PATIENCE;
        let mut shown = self.shown.0.lock().unwrap();
        loop {
            let text = shown.screen.screen().contents();
            if wanted(&text) {
                return text.lines().map(|line| line.trim_end().to_owned()).collect();
            }
            assert!(!shown.over && Instant::now() < until, "no {what} on the screen:\n{text}");
            shown = self.shown.1.wait_timeout(shown, Duration::from_millis(200)).unwrap().0;
        }
    }

    /// Waits until a text stands on the screen.
    pub(crate) fn sees(&self, text: &str) -> Vec<String> {
        self.wait(&format!("{text:?}"), |screen| screen.contains(text))
    }

    /// Types.
    pub(crate) fn types(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits for the end; gives the exit code and the last screen.
    pub(crate) fn end(mut self) -> (u32, String) {
        let until = Instant::now() + PATIENCE;
        let mut shown = self.shown.0.lock().unwrap();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < until, "it does not end:\n{}", shown.screen.screen().contents());
            shown = self.shown.1.wait_timeout(shown, Duration::from_millis(20)).unwrap().0;
        };
        self.held.write_all(OVER).unwrap();
        while !shown.over {
            assert!(Instant::now() < until, "its last word does not come");
            shown = self.shown.1.wait_timeout(shown, Duration::from_millis(200)).unwrap().0;
        }
        (status.exit_code(), shown.screen.screen().contents())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // One that is gone already is what was wanted.
        let _ = self.child.kill();
    }
}
