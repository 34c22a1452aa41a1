//! The ERP stand-in as a process: started by the program, asked through its control door.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};
use serde_json::{Value, json};

use crate::program::Program;

/// A running stand-in; it ends with the value.
#[derive(Debug)]
pub struct StandIn {
    /// The root of its services, e.g. `http://127.0.0.1:40001/g5-senior-services`.
    pub base_url: String,
    control: String,
    child: Child,
}

impl StandIn {
    /// Starts it with faults planted; the program's variable `PRUMO_SIM_PASSWORD` is the ERP user's password.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn start(program: &Program, faults: &[&str]) -> anyhow::Result<Self> {
        Self::start_with(program, faults, &["--listen", "127.0.0.1:0"])
    }

    /// Starts it with faults planted and further arguments of `prumo sim serve`, of which `--listen` is one.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn start_with(program: &Program, faults: &[&str], more: &[&str]) -> anyhow::Result<Self> {
        let mut arguments = vec!["sim", "serve"];
        arguments.extend(more);
        for fault in faults {
            arguments.extend(["--fault", fault]);
        }
        let mut child = program.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("no standard output")?).lines();
        let mut value = |name: &str| -> anyhow::Result<Option<String>> {
            let Some(line) = lines.next() else { return Ok(None) };
            Ok(line?.strip_prefix(name).map(|rest| rest.trim().to_owned()))
        };
        let (Some(base_url), Some(control)) = (value("services")?, value("control")?) else {
            let mut said = String::new();
            if let Some(mut error) = child.stderr.take() {
                error.read_to_string(&mut said)?;
            }
            bail!("the stand-in did not start: {said}");
        };
        Ok(Self { base_url, control, child })
    }

    /// Does what a person would do on a screen of the ERP.
    ///
    /// # Errors
    /// What the stand-in says is wrong with it.
    pub fn screen(&self, screen: &str, fields: &Value) -> anyhow::Result<Value> {
        self.ask("POST", "/screen", Some(&json!({ "screen": screen, "fields": fields })))
    }

    /// Plants a fault.
    ///
    /// # Errors
    /// Where the stand-in does not know it.
    pub fn plant(&self, fault: &str) -> anyhow::Result<()> {
        self.ask("POST", "/fault", Some(&json!({ "add": fault }))).map(drop)
    }

    /// Lifts a fault.
    ///
    /// # Errors
    /// Where the stand-in does not know it.
    pub fn lift(&self, fault: &str) -> anyhow::Result<()> {
        self.ask("POST", "/fault", Some(&json!({ "remove": fault }))).map(drop)
    }

    /// Every call that it answered.
    ///
    /// # Errors
    /// Where it does not answer.
    pub fn log(&self) -> anyhow::Result<Value> {
        self.ask("GET", "/log", None)
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> anyhow::Result<Value> {
        let authority = self.control.strip_prefix("http://").unwrap_or(&self.control);
        let mut stream = TcpStream::connect(authority).context("the control door is shut")?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let body = body.map(ToString::to_string).unwrap_or_default();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {authority}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").context("the control door's answer has no body")?;
        let status = head.split(' ').nth(1).unwrap_or_default();
        if !status.starts_with('2') {
            bail!("the stand-in answers {status}: {body}");
        }
        Ok(serde_json::from_str(body).unwrap_or(Value::Null))
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // Nothing is left to do about a process that is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
