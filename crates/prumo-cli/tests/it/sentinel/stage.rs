//! A stage whose secrets are sentinels: unique, and full of what has to be escaped somewhere.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use prumo_harness::{Options, Scene, StandIn};

use super::disguise::Disguises;
use super::watched::watch;
use crate::rogue::http;
use crate::rogue::peer::Peer;

const DATABASE: &str = "bancoK7vRq2&<\"'%+é /fimDoBancoW4xTz";
const ERP: &str = "erpH3nLs8&<\"'%+é /fimDoErpB6yPj";
const DIGEST: &str = "resumoD5mGc1&<\"'%+é /fimDoResumoV9kFw";
const WRONG_DATABASE: &str = "erradaQ2wNb6&<\"'%+é /fimErradaBancoT8cMh";
const WRONG_ERP: &str = "erradaJ4sXd3&<\"'%+é /fimErradaErpY5gLr";

/// Files that people put there, secrets included.
const OURS: &[&str] = &["prumo.toml", "senha.txt"];

/// A stage, and everything that the program left behind on it, by what left it.
pub(super) struct Stage {
    pub(super) scene: Scene,
    /// The ERP that knows the sentinel, where it is not one of the test's own.
    stand_in: Option<StandIn>,
    base_url: String,
    /// The ERP that repeats, where there is one.
    echo: Option<Peer>,
    left: RefCell<BTreeMap<String, Vec<u8>>>,
    /// How often a command's own line was seen in the list of processes.
    seen: Cell<usize>,
}

impl Stage {
    /// Where every secret is right.
    pub(super) fn open() -> Self {
        Self::with(DATABASE, ERP, &[])
    }

    /// Where every secret is refused.
    pub(super) fn refused() -> Self {
        Self::with(WRONG_DATABASE, WRONG_ERP, &["erp-password-unusable=wrong"])
    }

    /// Where the ERP repeats the password that it was sent, as it came in the request, in its answer.
    pub(super) fn echoed(answer: fn(&str) -> Vec<u8>) -> Self {
        let mut stage = Self::open();
        let echo = http::rogue_with_calls(move |request, talk| {
            let password =
                request.body.split("<password>").nth(1).and_then(|rest| rest.split("</password>").next());
            talk.say(&answer(password.expect("the call holds the password")))
        });
        stage.base_url = format!("http://127.0.0.1:{}/g5-senior-services", echo.port);
        stage.name_services();
        stage.echo = Some(echo);
        stage
    }

    fn with(database: &str, erp: &str, faults: &[&str]) -> Self {
        let options = Options::default();
        let mut scene = Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), &[], &options).unwrap();
        let quoted = DATABASE.replace('\'', "''");
        scene.sql(&format!("ALTER ROLE {} PASSWORD '{quoted}'", prumo_harness::USER)).unwrap();
        let knows = scene.program.clone().with("PRUMO_SIM_PASSWORD", ERP);
        let stand_in = StandIn::start(&knows, faults).unwrap();
        scene.program = scene
            .program
            .clone()
            .with("PRUMO_EXEMPLO_HML_DB", database)
            .with("PRUMO_EXEMPLO_HML_WS", erp)
            .with("PRUMO_EXEMPLO_RESUMO", DIGEST)
            .with("PRUMO_SIM_PASSWORD", ERP)
            .with("RUST_LOG", "trace")
            .with("RUST_BACKTRACE", "full");
        fs::write(scene.folder().join("senha.txt"), format!("{database}\n")).unwrap();
        scene.project.set("project.digest-key", "{ env = \"PRUMO_EXEMPLO_RESUMO\" }").unwrap();
        let base_url = stand_in.base_url.clone();
        let stage = Self {
            scene,
            stand_in: Some(stand_in),
            base_url,
            echo: None,
            left: RefCell::default(),
            seen: Cell::new(0),
        };
        stage.name_services();
        stage
    }

    fn name_services(&self) {
        let value = format!("\"{}\"", self.base_url);
        self.scene.project.set("environment.homologation.web-services.base-url", &value).unwrap();
    }

    /// The root of the web services.
    pub(super) fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Runs a command and keeps what it left behind; its exit code.
    pub(super) fn run(&self, arguments: &[&str]) -> i32 {
        let watched = watch(&mut self.scene.program.command(arguments));
        let named = arguments.join(" ");
        let mut left = self.left.borrow_mut();
        left.entry(format!("output of prumo {named}")).or_default().extend(watched.said);
        left.entry("command lines".to_owned()).or_default().extend(watched.command_lines.concat());
        self.seen.set(self.seen.get() + watched.seen_itself);
        watched.code
    }

    /// Everything that was left behind, by what left it.
    fn left(&self) -> BTreeMap<String, Vec<u8>> {
        let mut left = self.left.borrow().clone();
        for entry in fs::read_dir(self.scene.folder()).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !OURS.contains(&name.as_str()) {
                left.insert(format!("file {name}"), fs::read(&path).unwrap());
            }
        }
        if let Some(stand_in) = &self.stand_in {
            left.insert("the ERP's log".to_owned(), stand_in.log().unwrap().to_string().into_bytes());
        }
        left
    }

    /// Where one of these secrets was left behind, and in which disguise.
    fn found(&self, secrets: &[&str]) -> Vec<String> {
        let left = self.left();
        let mut found = Vec::new();
        for secret in secrets {
            let disguises = Disguises::of(secret);
            for (what, bytes) in &left {
                let disguise = disguises.found_in(bytes);
                found.extend(disguise.map(|disguise| format!("{secret} is in the {what} ({disguise})")));
            }
        }
        found
    }

    /// Asserts that no secret is in anything that was left behind, and that there was something to search.
    pub(super) fn assert_clean(&self) {
        assert!(self.left.borrow().len() > 3 && self.seen.get() > 0);
        if let Some(echo) = &self.echo {
            assert!(Disguises::of(ERP).found_in(&echo.took()).is_some(), "the ERP had something to repeat");
        }
        let found = self.found(&[DATABASE, ERP, DIGEST, WRONG_DATABASE, WRONG_ERP]);
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn a_planted_secret_is_found() {
    // A secret of its own: other tests look at the command lines of this one too.
    let planted = "plantadoX3gQm7";
    let stage = Stage::open();
    let attested = format!("1.2={planted}");
    stage.run(&["check", "--vantage", "inside", "--attest", &attested, "--json", "relatorio.json"]);
    let found = stage.found(&[planted]).join("\n");
    for what in ["command lines", "output of prumo check", "file relatorio.json"] {
        assert!(found.contains(what), "{what}: {found}");
    }
}
