//! A command that is run while the command lines of all processes are looked at: what it said and what was seen.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What was seen of a command.
pub(super) struct Watched {
    pub(super) code: i32,
    /// Both of its outputs.
    pub(super) said: Vec<u8>,
    /// The command lines of all processes while it ran, each once.
    pub(super) command_lines: Vec<Vec<u8>>,
    /// How often its own command line was among them.
    pub(super) seen_itself: usize,
}

/// Runs a command to its end.
pub(super) fn watch(command: &mut Command) -> Watched {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let pid = child.id();
    let readers: [Box<dyn std::io::Read + Send>; 2] =
        [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
    let reading = readers.map(|mut reader| {
        std::thread::spawn(move || {
            let mut said = Vec::new();
            reader.read_to_end(&mut said).unwrap();
            said
        })
    });
    let (mut command_lines, mut seen_itself) = (Vec::new(), 0);
    let status = loop {
        for (of, line) in all_command_lines() {
            seen_itself += usize::from(of == pid);
            if !command_lines.contains(&line) {
                command_lines.push(line);
            }
        }
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        // Leaves the processor to what is looked at.
        std::thread::park_timeout(Duration::from_millis(1));
    };
    let said = reading.into_iter().flat_map(|reading| reading.join().unwrap()).collect();
    Watched { code: status.code().unwrap_or(-1), said, command_lines, seen_itself }
}

/// Process numbers and command lines (proc(5), cmdline) of what runs now and can be seen.
fn all_command_lines() -> Vec<(u32, Vec<u8>)> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers.filter_map(|pid| Some((pid, fs::read(format!("/proc/{pid}/cmdline")).ok()?))).collect()
}
