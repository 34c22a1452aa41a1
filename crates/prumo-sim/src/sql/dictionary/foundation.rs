//! Companies, branches, transactions, types of title, conditions and forms of payment.
//! It deliberately has of E002TPT no more than the three known columns and a description.

use super::Table;

pub(super) const E070EMP: Table = Table {
    name: "E070EMP",
    columns: "CodEmp N(4)!; NomEmp S(100)!; SigEmp S(30)!; CodGre N(9); CodPai S(4); VenEmp S(1)!; RecEmp S(1)!; \
              EspPro N(4); IndPrj S(1)",
    key: "CodEmp",
    references: &[],
};

pub(super) const E070FIL: Table = Table {
    name: "E070FIL",
    columns: "CodEmp N(4)!; CodFil N(5)!; NomFil S(100)!; SigFil S(30)!; NumCgc N(15); DocIde S(14); InsEst S(25); \
              InsMun S(16); EndFil S(100); CplEnd S(200); CepFil N(8); BaiFil S(75); CidFil S(60); SigUfs S(2); \
              NumFon S(20); IntNet S(100); VenPdi Date; VenPdf Date; VenTpp S(5); VenTps S(5); VenNpa S(1); VenSnp S(3); \
              VenCcc S(1); VenCcr S(1); VenPse S(1)!; VenPlc S(1); VenPta N(5); VenPdt N(5); VenIpd N(4)!; \
              VenVmp N(15,2); VenQdp N(4); VenLep S(1); RecPdi Date; RecPdf Date; RecMoe S(3); RecJmm N(5,2); \
              RecMul N(5,2); RecVjm N(9,2); RecVdm N(9,2); RecVmm N(9,2); RecTpm S(5)",
    key: "CodEmp, CodFil",
    references: &[("CodEmp", "E070EMP")],
};

pub(super) const E001TNS: Table = Table {
    name: "E001TNS",
    columns: "CodEmp N(4)!; CodTns S(5)!; DesTns S(60)!; DetTns S(599)!; LisMod S(3)!; AceMan S(1)!; CriRat N(1)!; \
              VenFat S(1); VenUpd S(1); VenAcp S(1); VenTpt S(3); RecDec S(1); RecAdc S(1); SitTns S(1)",
    key: "CodEmp, CodTns",
    references: &[],
};

pub(super) const E002TPT: Table = Table {
    name: "E002TPT",
    columns: "CodTpt S(3)!; DesTpt S(50)!; AplTpt S(1)!; RecSom S(1)",
    key: "CodTpt",
    references: &[],
};

pub(super) const E028CPG: Table = Table {
    name: "E028CPG",
    columns: "CodEmp N(4)!; CodCpg S(6)!; DesCpg S(50)!; AbrCpg S(10)!; AplCpg S(1)!; PgtAnt S(1)!; DiaEsp S(1)!; \
              QtdPar N(3)!; PrzMed N(3); AcrFin N(5,2); VenDsc N(5,2); TipPar N(1)!; SitCpg S(1)!; CodTpr S(4); \
              DatAtu Date; HorAtu N(5); IdeUni N(9)!",
    key: "CodEmp, CodCpg",
    references: &[],
};

pub(super) const E066FPG: Table = Table {
    name: "E066FPG",
    columns: "CodEmp N(4)!; CodFpg N(2)!; DesFpg S(30)!; AbrFpg S(10)!; VenMfp N(15,2); VenFpl S(1)!; TipFpg N(2)!; \
              SitFpg S(1)!; CodTpt S(3); TptSub S(3)!; IdeUni N(9)!",
    key: "CodEmp, CodFpg",
    references: &[("CodEmp", "E070EMP")],
};
