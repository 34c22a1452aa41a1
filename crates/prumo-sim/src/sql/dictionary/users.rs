//! What must not be readable: users with their mail login, and the parameters of web-service calls with the passwords.
//! It deliberately names R960PAR's columns on its own where the dictionary is not known.

use super::Table;

pub(super) const E099USU: Table = Table {
    name: "E099USU",
    columns: "CodEmp N(4)!; CodUsu N(10)!; EmpAti N(4); FilAti N(5); SitUsu S(1)!; CodMot N(6); ObsMot S(250); \
              IntNet S(100); CodCli N(9); CodFor N(9); CodRep N(9); CodTra N(9); MltLgn S(1); UsuAut S(100); SenAut S(100)",
    key: "CodEmp, CodUsu",
    references: &[],
};

pub(super) const R960PAR: Table = Table {
    name: "R960PAR",
    columns: "IdReq N(9)!; TipPar N(1)!; DadPar Image",
    key: "IdReq, TipPar",
    references: &[],
};
