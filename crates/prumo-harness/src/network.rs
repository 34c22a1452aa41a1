//! A network of four hosts in namespaces of their own: the CRM, a stranger, a gateway between them and the ERP's server.
//! Its addresses are not those kept for examples, which Prumo does not dial; nothing of it leaves the machine.
//! It needs no root where the kernel grants user namespaces, and goes away with its value.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, bail};

use crate::program::Outcome;

/// The CRM, at one of the addresses that its maker names.
pub const CRM: &str = "crm";
/// Anybody else on the internet.
pub const STRANGER: &str = "stranger";
/// The gateway, which has the public addresses and forwards.
pub const GATEWAY: &str = "gateway";
/// The ERP's server, at 10.0.0.5 and 2a00:1:5::5.
pub const ERP: &str = "erp";

/// Sets the network up; it says `ready`, and ends with its input.
const SCRIPT: &str = r#"
set -eu
mount -t tmpfs tmpfs /run
in_ns() { host=$1; shift; nsenter --net=/run/netns/$host "$@"; }
for host in crm stranger gateway erp; do
    ip netns add $host
    in_ns $host ip link set lo up
done
link() { # host, its addresses, the gateway's
    ip link add $1-up netns $1 type veth peer name to-$1 netns gateway
    for address in $2; do in_ns $1 ip addr add $address dev $1-up nodad 2>/dev/null || in_ns $1 ip addr add $address dev $1-up; done
    for address in $3; do in_ns gateway ip addr add $address dev to-$1 nodad 2>/dev/null || in_ns gateway ip addr add $address dev to-$1; done
    in_ns $1 ip link set $1-up up
    in_ns gateway ip link set to-$1 up
    for address in $3; do in_ns $1 ip route add default via ${address%/*}; done
}
link crm "18.228.227.211/24 2a00:1:1::7/64" "18.228.227.1/24 2a00:1:1::1/64"
link stranger "46.46.46.9/24 2a00:1:2::9/64" "46.46.46.1/24 2a00:1:2::1/64"
link erp "10.0.0.5/24 2a00:1:5::5/64" "10.0.0.1/24 2a00:1:5::1/64"
in_ns gateway ip addr add 45.45.45.10/32 dev lo
in_ns gateway ip addr add 45.45.45.11/32 dev lo
in_ns gateway sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward; echo 1 > /proc/sys/net/ipv6/conf/all/forwarding'
echo ready
read -r _ || :
"#;

/// The network.
#[derive(Debug)]
pub struct Network {
    holder: Child,
    servers: Vec<Child>,
}

impl Network {
    /// Sets the network up; nothing where the kernel refuses namespaces, with what it said.
    ///
    /// # Errors
    /// Where a program that is needed can't be started.
    pub fn set_up() -> anyhow::Result<Result<Self, String>> {
        let mut holder = Command::new("unshare")
            .args(["--user", "--map-root-user", "--net", "--mount", "sh", "-c", SCRIPT])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("can't start unshare (util-linux)")?;
        let mut said = String::new();
        BufReader::new(holder.stdout.take().context("no output")?).read_line(&mut said)?;
        if said.trim() == "ready" {
            return Ok(Ok(Self { holder, servers: Vec::new() }));
        }
        let output = holder.wait_with_output()?;
        Ok(Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }

    /// Runs a program on a host, with a text as its input.
    ///
    /// # Errors
    /// Where it can't be started.
    pub fn run(&self, host: &str, program: &[&str], input: &str) -> anyhow::Result<Outcome> {
        let mut child = self
            .command(host, program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        // A program that does not read its input is as good.
        let _ = child.stdin.take().context("no input")?.write_all(input.as_bytes());
        let output = child.wait_with_output()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Outcome {
            code: output.status.code().unwrap_or(-1),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        })
    }

    /// Runs a script that must succeed, and gives what it printed.
    ///
    /// # Errors
    /// Where it fails, with what it said.
    pub fn script(&self, host: &str, script: &str) -> anyhow::Result<String> {
        let outcome = self.run(host, &["sh", "-eu"], script)?;
        if outcome.code != 0 {
            bail!("on {host}: {}\n{script}", outcome.stderr);
        }
        Ok(outcome.stdout)
    }

    /// Starts the ERP stand-in on a host, and returns when it listens.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn serve(&mut self, host: &str, program: &Path, listen: &str) -> anyhow::Result<()> {
        let program = program.to_str().context("a path that is no text")?;
        let mut server = self
            .command(host, &[program, "sim", "serve", "--listen", listen])
            .env("PRUMO_SIM_PASSWORD", "senha-do-erp-91c2")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        // It says where its services and its control door are.
        let said = BufReader::new(server.stdout.take().context("no output")?).lines().take(2).count();
        self.servers.push(server);
        if said < 2 {
            bail!("the stand-in does not listen at {listen}");
        }
        Ok(())
    }

    fn command(&self, host: &str, program: &[&str]) -> Command {
        let mut command = Command::new("nsenter");
        command.arg(format!("--target={}", self.holder.id()));
        command.args(["--user", "--net", "--mount", "--preserve-credentials", "nsenter"]);
        command.arg(format!("--net=/run/netns/{host}")).arg("--").args(program);
        command
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        for server in self.servers.iter_mut().chain([&mut self.holder]) {
            // One that has ended already is as good.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
