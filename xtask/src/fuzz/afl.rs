//! AFL++ as cargo-afl calls it: builds the fuzzed program, runs it, minimises what was found.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

use crate::build::workspace;
use crate::say;
use crate::setup::tools;

/// A built program and who runs it.
pub(super) struct Afl {
    cargo_afl: PathBuf,
    folder: PathBuf,
}

/// What an input may take: bytes of it, milliseconds, MiB of address space.
const LARGEST: &str = "65536";
const SLOWEST: &str = "1000";
const WIDEST: &str = "512";

impl Afl {
    /// Builds the fuzzed program.
    pub(super) fn build(cargo_afl: &Path) -> anyhow::Result<Self> {
        let folder = workspace().canonicalize()?.join("target/fuzz");
        fs::create_dir_all(folder.join("out"))?;
        let afl = Self { cargo_afl: cargo_afl.to_owned(), folder };
        let mut build = afl.call("build");
        build.args(["--quiet", "--release", "--locked", "--manifest-path"]);
        build.arg(workspace().join("fuzz/Cargo.toml")).arg("--target-dir").arg(afl.folder.join("build"));
        say("building the fuzzed program (some minutes at first)");
        if !build.status().context("can't start cargo-afl")?.success() {
            bail!("the fuzzed program does not build");
        }
        Ok(afl)
    }

    fn call(&self, command: &str) -> Command {
        let mut call = Command::new("nice");
        call.args(["-n", "10"]).arg(&self.cargo_afl).args(["afl", command]).env("XDG_DATA_HOME", tools());
        // One core among others, no questions to the kernel, and what was found before is gone on with.
        for name in [
            "AFL_SKIP_CPUFREQ",
            "AFL_NO_AFFINITY",
            "AFL_NO_UI",
            "AFL_AUTORESUME",
            "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES",
        ] {
            call.env(name, "1");
        }
        call
    }

    fn program(&self) -> PathBuf {
        self.folder.join("build/release/prumo-fuzz")
    }

    /// Where what was found about a target stands.
    pub(super) fn out(&self, target: &str) -> PathBuf {
        self.folder.join("out").join(target)
    }

    /// What is kept of a target in the repository.
    pub(super) fn corpus(target: &str) -> PathBuf {
        workspace().join("fuzz/corpus").join(target)
    }

    /// Fuzzes a target for a time, on one core that others go before, and says how long that took.
    pub(super) fn fuzz(&self, target: &str, seconds: u64) -> anyhow::Result<Duration> {
        let log = self.folder.join(format!("{target}.log"));
        let mut fuzz = self.call("fuzz");
        fuzz.arg("-i").arg(Self::corpus(target)).arg("-o").arg(self.out(target));
        fuzz.args(["-t", SLOWEST, "-m", WIDEST, "-G", LARGEST, "-V", &seconds.to_string(), "--"]);
        fuzz.arg(self.program()).arg(target).stdin(Stdio::null());
        let file = fs::File::create(&log)?;
        let start = Instant::now();
        let status = fuzz.stdout(file.try_clone()?).stderr(file).status().context("can't start AFL++")?;
        if !status.success() {
            bail!("AFL++ did not run: {}", log.display());
        }
        Ok(start.elapsed())
    }

    /// The fewest of the found inputs that reach all that was reached, in a folder of their own.
    pub(super) fn fewest(&self, target: &str) -> anyhow::Result<PathBuf> {
        let fewest = self.folder.join("fewest").join(target);
        if fewest.exists() {
            fs::remove_dir_all(&fewest)?;
        }
        fs::create_dir_all(self.folder.join("fewest"))?;
        let mut minimise = self.call("cmin");
        minimise.arg("-i").arg(self.out(target).join("default/queue")).arg("-o").arg(&fewest);
        minimise.args(["-t", SLOWEST, "-m", WIDEST, "--"]).arg(self.program()).arg(target);
        let output = minimise.output().context("can't start AFL++")?;
        if !output.status.success() {
            bail!("can't minimise {target}: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(fewest)
    }
}
