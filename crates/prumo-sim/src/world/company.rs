//! `Company` and `Branch`: the ERP's empresas and filiais (E070EMP, E070FIL).
//! It deliberately holds no sales or receivables parameters: nothing here reads them.

use super::registration::cnpj;

/// A company of the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// CodEmp.
    pub code: u16,
    /// NomEmp.
    pub name: &'static str,
    /// SigEmp.
    pub short_name: &'static str,
    /// Its branches, by code.
    pub branches: Vec<Branch>,
}

/// A branch of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// CodFil.
    pub code: u16,
    /// NomFil.
    pub name: &'static str,
    /// CidFil.
    pub city: &'static str,
    /// SigUfs.
    pub state: &'static str,
    /// The branch's own CNPJ, 14 digits.
    pub registration: String,
}

/// Company 1 with branches 1 and 2, company 2 with branch 1.
pub(super) fn standard() -> Vec<Company> {
    let branch =
        |code, name, city, state, root: &str| Branch { code, name, city, state, registration: cnpj(root) };
    vec![
        Company {
            code: 1,
            name: "Metalúrgica Exemplo Ltda",
            short_name: "Metalúrgica Exemplo",
            branches: vec![
                branch(1, "Metalúrgica Exemplo - Matriz", "Blumenau", "SC", "990000010001"),
                branch(2, "Metalúrgica Exemplo - Filial São José", "São José", "SC", "990000010002"),
            ],
        },
        Company {
            code: 2,
            name: "Distribuidora Amostra S.A.",
            short_name: "Distribuidora Amostra",
            branches: vec![branch(1, "Distribuidora Amostra - Matriz", "Goiânia", "GO", "990000020001")],
        },
    ]
}
