//! What facts were looked up with, as a digest per environment and side: facts of another user, system or sample are no
//! facts about this one. No secret is part of it.

use sha2::{Digest, Sha256};

use crate::digest::hexadecimal;
use crate::project::{Environment, Project};
use crate::step::Side;
use crate::target::Target;

/// The digest of what one side of an environment was looked up with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inputs {
    /// The environment's name.
    pub environment: String,
    /// The side.
    pub side: Side,
    /// 32 hexadecimal digits.
    pub digest: String,
}

/// The digests of a project's environments.
#[must_use]
pub fn of(project: &Project) -> Vec<Inputs> {
    let sides = |environment: &Environment| {
        let environment = environment.clone();
        Side::ALL.iter().map(move |side| Inputs {
            environment: environment.name.clone(),
            side: *side,
            digest: digest(&environment, *side),
        })
    };
    project.environments.iter().flat_map(sides).collect()
}

/// The side that a fact's target belongs to; none for those that both share.
#[must_use]
pub const fn side_of(target: &Target) -> Option<Side> {
    match target {
        Target::Database { .. } => Some(Side::Database),
        Target::Server(_) | Target::Service(_) | Target::Operation(_) | Target::Call(..) => {
            Some(Side::Services)
        }
        _ => None,
    }
}

fn digest(environment: &Environment, side: Side) -> String {
    let mut parts: Vec<String> = vec![format!("{:?}", environment.rehearsal)];
    match side {
        Side::Database => {
            if let Some(database) = environment.database.applies() {
                parts.push(database.target().to_string());
                parts.extend([database.user.clone(), database.tls.to_string()]);
                parts.push(database.schema.clone().unwrap_or_default());
            }
        }
        Side::Services => {
            if let Some(services) = environment.services.applies() {
                parts.push(services.base.url(&services.base.path));
                parts.extend([services.user.clone(), services.tls.to_string()]);
                parts.push(services.encryption.to_string());
                parts.push(services.system_code.clone().unwrap_or_default());
                parts.push(format!("{:?}{:?}", services.companies, services.elsewhere));
                // Apart, so that facts from before there was such a thing are still of this project.
                if !services.own_tls.is_empty() {
                    parts.push(format!("{:?}", services.own_tls));
                }
            }
        }
    }
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(Sha256::digest(part.as_bytes()));
    }
    hexadecimal(hash.finalize().get(..16).unwrap_or_default())
}
