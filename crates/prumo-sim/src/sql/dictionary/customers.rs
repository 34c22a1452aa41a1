//! Customers, their definitions and credit position, and representatives.
//! It deliberately includes SenCli and SenRep, the ciphered passwords that a reader should not see.

use super::Table;

pub(super) const E085CLI: Table = Table {
    name: "E085CLI",
    columns: "CodCli N(9)!; NomCli S(100)!; ApeCli S(50)!; TipCli S(1)!; TipMer S(1)!; CliCon S(1)!; CodRam S(5); \
              InsEst S(25); InsMun S(16); CgcCpf N(14); DocIde S(14); CodGre N(9); EndCli S(100); NenCli S(60); \
              CplEnd S(200); BaiCli S(75); CidCli S(60); SigUfs S(2); CepCli N(8); CepIni N(8); CodPai S(4); \
              TemEnt S(1)!; EndEnt S(100); NenEnt S(60); CplEnt S(200); BaiEnt S(75); CidEnt S(60); EstEnt S(2); \
              CepEnt N(8); TemCob S(1)!; EndCob S(100); NenCob S(60); CplCob S(200); BaiCob S(75); CidCob S(60); \
              EstCob S(2); CepCob N(8); FonCli S(20); FonCl2 S(20); FonCl3 S(20); FonCl4 S(20); FonCl5 S(20); \
              FaxCli S(20); IntNet S(100); EmaNfe S(100); SitCli S(1)!; CodMot N(6); BloCre S(1); ObsMot S(250); \
              DatCad Date; HorCad N(5); UsuCad N(10); DatAtu Date; HorAtu N(5); UsuAtu N(10); CodFor N(9); CliRep N(9); \
              CliTra N(9); CliFor S(1); IdeCli S(20); IndExp N(1); DatPal Date; HorPal N(5); TipAce N(1)!; TipEmp N(2); \
              CodRtr N(1); VlrLat S(100); VlrLon S(100); SenCli S(50)",
    key: "CodCli",
    references: &[],
};

pub(super) const E085HCL: Table = Table {
    name: "E085HCL",
    columns: "CodCli N(9)!; CodEmp N(4)!; CodFil N(5)!; SalDup N(15,2); SalOut N(15,2); SalCre N(15,2); VlrLim N(15,2); \
              DatLim Date; LimApr S(1); VlrPfa N(15,2); DatMac Date; VlrMac N(15,2); DatUpe Date; VlrUpe N(15,2); \
              DatUfa Date; VlrUfa N(15,2); DatUpg Date; VlrUpg N(15,2); QtdPgt N(9); DatAtr Date; VlrAtr N(15,2); \
              MaiAtr N(4); MedAtr N(4); PrzMrt N(5); QtdChs N(4); QtdPrt N(4); VlrPrt N(15,2); CatCli N(3)!; CodCca S(3); \
              AcePar S(1); PerDs1 N(5,2); PerDs2 N(5,2); PerDs3 N(5,2); PerDs4 N(5,2); PerDs5 N(5,2); CodCrp S(3); \
              CodRep N(9); CodVen N(9); CodRve S(3); CodTpr S(4); CodCpg S(6); CodFpg N(2); CodTra N(9); CifFob S(1); \
              RecJmm N(5,2); RecMul N(5,2); RecTjr S(1); RecDtj N(4); RecDtm N(4); PorSi1 S(4); CodCrt S(2); \
              CriRat N(1)!; ExiLcp S(1)!; EpcPed S(1); SeqEnt N(5); SeqCob N(5); UsuAlt N(10); DatAlt Date; HorAlt N(5)",
    key: "CodCli, CodEmp, CodFil",
    references: &[("CodCli", "E085CLI"), ("CodEmp, CodFil", "E070FIL")],
};

pub(super) const E090REP: Table = Table {
    name: "E090REP",
    columns: "CodRep N(9)!; NomRep S(100)!; ApeRep S(50)!; TipRep S(1)!; CgcCpf N(14); DocIdeRep S(14); EndRep S(100)!; \
              CidRep S(60); SigUfs S(2); CepRep N(8); FonRep S(20); IntNet S(100); SitRep S(1)!; DatCad Date; \
              DatAtu Date; HorAtu N(5); RepCli N(9); RepFor N(9); SenRep S(50)",
    key: "CodRep",
    references: &[],
};
