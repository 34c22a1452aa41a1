//! `Screen`: a person's work on one of the ERP's screens, with the fields by the names that stand on it. Each ends as the
//! screen's "Processar" does. It deliberately knows the four screens that release web services and no others.

use crate::{
    erp::State,
    registry::{Configuration, Exported, Password, Place, Registry, System, User, UserState},
    services,
    world::World,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A screen with what was typed into it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Screen {
    screen: String,
    fields: BTreeMap<String, String>,
}

/// What the screen objects to. Only names are repeated, of screens, fields and columns: a value may be a password.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(super) enum ScreenError {
    #[error("unknown screen {0}; known: F099UCA, F000SIS, F000SXT, F000CWS")]
    Screen(String),
    #[error("{screen} has no field `{field}`")]
    Field { screen: String, field: String },
    #[error("{screen} needs the field `{field}`")]
    Missing { screen: String, field: &'static str },
    #[error("{screen}: `{field}` {need}")]
    Value { screen: String, field: &'static str, need: String },
}

impl Screen {
    /// Does the work, and says what was done.
    pub(super) fn work(&self, state: &mut State) -> Result<String, ScreenError> {
        let (allowed, work): (&[&str], Work) = match self.screen.as_str() {
            "F099UCA" => (&["Usuário", "Senha", "Situação"], Self::user),
            "F000SIS" => (&["Sigla", "Descrição", "Tipo", "Situação"], Self::system),
            "F000SXT" => {
                (&["Sistema", "Empresa", "Filial", "Tipo de informação", "Situação"], Self::information)
            }
            "F000CWS" => (
                &["Empresa", "Filial", "Sistema", "Web service", "Porta", "Campos exportados"],
                Self::configuration,
            ),
            _ => return Err(ScreenError::Screen(self.screen.clone())),
        };
        if let Some(field) = self.fields.keys().find(|field| !allowed.contains(&field.as_str())) {
            return Err(ScreenError::Field { screen: self.screen.clone(), field: field.clone() });
        }
        work(self, &mut state.registry, &state.world)
    }

    /// A user that exists gets the password and becomes active; without a password it is the one from the start, since
    /// whoever knows it types it into the screen and not into a remedy.
    fn user(&self, registry: &mut Registry, _: &World) -> Result<String, ScreenError> {
        let login = self.needed("Usuário")?.to_owned();
        self.active("Ativo")?;
        let password = self.fields.get("Senha").filter(|text| !text.is_empty()).map(Password::new);
        let password = password.unwrap_or_else(|| registry.seed.password.clone());
        registry.users.insert(login.clone(), User { password, state: UserState::Active });
        Ok(format!("F099UCA: {login}"))
    }

    fn system(&self, registry: &mut Registry, _: &World) -> Result<String, ScreenError> {
        let code = self.needed("Sigla")?.to_owned();
        self.active("A - Ativo")?;
        let description = self.needed("Descrição")?.to_owned();
        let kind = self.fields.get("Tipo").cloned().unwrap_or_else(|| "99".to_owned());
        registry.systems.insert(code.clone(), System { description, kind });
        Ok(format!("F000SIS: {code}"))
    }

    /// The type is its number, or the word that the catalogue of services has for it.
    fn information(&self, registry: &mut Registry, world: &World) -> Result<String, ScreenError> {
        let (system, place) = (self.known_system(registry)?, self.place(world)?);
        self.active("A - Ativo")?;
        let field = "Tipo de informação";
        let number = match self.needed(field)? {
            "Cliente" | "Clientes" => services::CUSTOMERS,
            text => text.parse().map_err(|_| self.wrong(field, "is a number or Cliente"))?,
        };
        registry.information.insert((system.clone(), place, number));
        Ok(format!("F000SXT: {system} {}/{} {number}", place.0, place.1))
    }

    fn configuration(&self, registry: &mut Registry, world: &World) -> Result<String, ScreenError> {
        let (system, place) = (self.known_system(registry)?, self.place(world)?);
        let (service, operation) = (self.needed("Web service")?.to_owned(), self.needed("Porta")?.to_owned());
        let known = services::exportable(&service, &operation);
        if known.is_empty() {
            return Err(self.wrong("Porta", "is none that can be configured for this web service"));
        }
        let exported = self.exported(&known)?;
        let done = format!("F000CWS: {}/{} {system} {service} {operation}", place.0, place.1);
        // What is processed here has no filter: a remedy takes it away.
        registry.configure(Configuration {
            place,
            system,
            service,
            operation,
            exported,
            hides_sample: false,
        });
        Ok(done)
    }

    /// A list with commas, or "todos". The screen lets nobody mark nothing.
    fn exported(&self, known: &BTreeSet<String>) -> Result<Exported, ScreenError> {
        let field = "Campos exportados";
        let text = self.needed(field)?;
        if text.eq_ignore_ascii_case("todos") {
            return Ok(Exported::All);
        }
        let fields: BTreeSet<_> = text.split(',').map(|name| name.trim().to_owned()).collect();
        let unknown: Vec<_> = fields.difference(known).map(String::as_str).collect();
        if unknown.is_empty() {
            return Ok(Exported::Only(fields));
        }
        Err(self.wrong(field, &format!("names what the operation does not have: {}", unknown.join(", "))))
    }

    fn known_system(&self, registry: &Registry) -> Result<String, ScreenError> {
        let code = self.needed("Sistema")?;
        let known = registry.systems.contains_key(code);
        if known { Ok(code.to_owned()) } else { Err(self.wrong("Sistema", "is not registered in F000SIS")) }
    }

    fn place(&self, world: &World) -> Result<Place, ScreenError> {
        let number = |field| self.needed(field)?.parse::<u16>().map_err(|_| self.wrong(field, "is a number"));
        let (company, branch) = (number("Empresa")?, number("Filial")?);
        let known = world.companies.iter().find(|known| known.code == company);
        let known = known.ok_or_else(|| self.wrong("Empresa", "is not registered"))?;
        if known.branches.iter().any(|known| known.code == branch) {
            return Ok((company, branch));
        }
        Err(self.wrong("Filial", "is not registered"))
    }

    /// The only situation that a remedy asks for.
    fn active(&self, wanted: &str) -> Result<(), ScreenError> {
        if self.needed("Situação")? == wanted {
            Ok(())
        } else {
            Err(self.wrong("Situação", &format!("has to be {wanted}")))
        }
    }

    fn needed(&self, field: &'static str) -> Result<&str, ScreenError> {
        let text = self.fields.get(field).map(|text| text.trim()).filter(|text| !text.is_empty());
        text.ok_or_else(|| ScreenError::Missing { screen: self.screen.clone(), field })
    }

    fn wrong(&self, field: &'static str, need: &str) -> ScreenError {
        ScreenError::Value { screen: self.screen.clone(), field, need: need.to_owned() }
    }
}

type Work = fn(&Screen, &mut Registry, &World) -> Result<String, ScreenError>;
