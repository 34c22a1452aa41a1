//! The gates that a call meets inside the ERP, in its order, and what it says at each.
//! The texts marked E4 to E14 are the ERP's own, word for word. Deliberately absent: the licence gate, whose text is not
//! known, and the user's rights, for which no text of their own is known either.

use crate::{
    fault::FaultCode,
    registry::{Configuration, Place, Registry, UserState},
    services::Call,
    wire::{Request, Row},
    world::World,
};

/// How a call is turned down. All of them come with HTTP 200.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// In `erroExecucao`, behind the prefix that quotes a title; `tipoRetorno` stays at its default 0.
    Execution { title: &'static str, text: String },
    /// In `erros/mensagemErro` with `tipoRetorno` -1: the services of registrations (cad.*).
    Errors(String),
    /// In `mensagemRetorno` with `tipoRetorno` 2: the services of titles.
    Business(String),
    /// In the row of an order (E12), with the `tipoRetorno` that the whole has all the same.
    Order { whole: i64, text: String },
}

/// The prefix mostly quotes a blank.
const NO_TITLE: &str = " ";

impl Refusal {
    /// The fields of the answer that carry it.
    pub(crate) fn row(&self) -> Row {
        match self {
            Self::Execution { title, text } => {
                let text = format!("Ocorreu um erro ao executar o serviço \"{title}\": {text}");
                Row::from([("erroExecucao", text.into()), ("tipoRetorno", 0_i64.into())])
            }
            Self::Errors(text) => Row::from([
                ("erros", vec![Row::from([("mensagemErro", text.clone().into())])].into()),
                ("mensagemRetorno", "Ocorreram erros.".into()),
                ("tipoRetorno", (-1_i64).into()),
            ]),
            Self::Business(text) => {
                Row::from([("mensagemRetorno", text.clone().into()), ("tipoRetorno", 2_i64.into())])
            }
            Self::Order { whole, text } => {
                let answer = Row::from([
                    ("msgRet", format!("ERRO: {text}").into()),
                    ("numPed", 0_i64.into()),
                    ("retorno", text.clone().into()),
                    ("tipRet", 2_i64.into()),
                ]);
                Row::from([
                    ("mensagemRetorno", "Processado com sucesso.".into()),
                    ("respostaPedido", vec![answer].into()),
                    ("tipoRetorno", (*whole).into()),
                ])
            }
        }
    }

    fn untitled(text: &str) -> Self {
        Self::Execution { title: NO_TITLE, text: text.to_owned() }
    }
}

/// The user exists (E4), and the password is right and usable (E5). What is ciphered cannot be right.
pub(crate) fn credentials(registry: &Registry, request: &Request) -> Result<(), Refusal> {
    let user =
        registry.users.get(&request.user).ok_or_else(|| Refusal::untitled("Credenciais inválidas."))?;
    let right = request.encryption == 0 && user.password == request.password;
    if right && user.state == UserState::Active {
        return Ok(());
    }
    Err(Refusal::untitled("Credenciais inválidas/desabilitadas/expiradas."))
}

/// The gates of a registration service: system code, information type, configuration, company and branch. Which company
/// is meant has to be known for the middle two, so that a parameter missing there is told first.
pub(crate) fn released<'a>(call: &Call<'a>) -> Result<(Place, &'a Configuration), Refusal> {
    let system = system(call)?;
    let place = place(call)?;
    if let Some(number) = call.service.information_type {
        let key = (system.to_owned(), place, number);
        if !call.registry.information.contains(&key) {
            return Err(Refusal::Errors(format!(
                "Integração do tipo de informação \"{number}\" está inativada."
            )));
        }
    }
    let found = call.registry.configuration(place, system, call.service.name, call.operation.name);
    let found = found.ok_or_else(|| Refusal::Execution {
        title: call.operation.title,
        text: "Web service não está parametrizado para ser utilizado.".to_owned(),
    })?;
    company_and_branch(call, place).map_err(Refusal::Errors)?;
    business(call)?;
    Ok((place, found))
}

/// E8.
fn system<'a>(call: &Call<'a>) -> Result<&'a str, Refusal> {
    let system = call
        .parameters
        .text_of("identificadorSistema")
        .filter(|_| !call.suffers(FaultCode::SystemCodeMissing));
    let system = system.ok_or_else(|| Refusal::Errors("Sistema integrado não informado".to_owned()))?;
    if call.registry.systems.contains_key(system) {
        return Ok(system);
    }
    Err(Refusal::Errors("Sigla de sistema não cadastrada".to_owned()))
}

/// E9 for the company, E10 for the branch.
fn place(call: &Call<'_>) -> Result<Place, Refusal> {
    let company = call.int("codEmp").ok_or_else(|| Refusal::Execution {
        title: call.operation.title,
        text: "Valores de parâmetros obrigatórios não foram informados.".to_owned(),
    })?;
    let branch = call.int("codFil").ok_or_else(|| Refusal::Errors(BRANCH_MISSING.to_owned()))?;
    Ok((company, branch))
}

/// E10, where the branch was not given.
pub(crate) const BRANCH_MISSING: &str = "Código da filial não informado.";

/// E10.
pub(crate) fn company_and_branch(call: &Call<'_>, (company, branch): Place) -> Result<(), String> {
    let World { companies, .. } = call.world;
    let known = companies.iter().find(|known| known.code == company);
    let known = known.filter(|_| !call.suffers(FaultCode::CompanyUnknown));
    let Some(known) = known else {
        return Err(format!("Código da empresa não cadastrado. Código de empresa informado: {company}"));
    };
    if call.suffers(FaultCode::BranchUnknown) || known.branches.iter().all(|known| known.code != branch) {
        return Err(format!(
            "Código da filial não cadastrado. Código da empresa/filial informados: {company}/{branch}"
        ));
    }
    Ok(())
}

/// E14, where it is planted.
pub(crate) fn runtime(call: &Call<'_>) -> Result<(), Refusal> {
    match call.suffered(FaultCode::ErpRuntimeError) {
        Some(fault) => Err(Refusal::untitled(fault.value.as_deref().unwrap_or("Divisão por zero."))),
        None => Ok(()),
    }
}

/// E14 and E11, where they are planted.
pub(crate) fn business(call: &Call<'_>) -> Result<(), Refusal> {
    runtime(call)?;
    if call.suffers(FaultCode::ErpRefusedData) {
        let text = DATE_FORM.to_owned();
        return Err(if call.service.information_type.is_some() {
            Refusal::Errors(text)
        } else {
            Refusal::Business(text)
        });
    }
    Ok(())
}

/// E11: ISO dates are refused.
pub(crate) const DATE_FORM: &str = "A data deve estar no formato dia/mês/ano";
