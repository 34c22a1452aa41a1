//! Products, orders and invoices. It deliberately has of E120PED and E140NFV, which are hundreds of columns wide, those
//! that are known.

use super::Table;

pub(super) const E075PRO: Table = Table {
    name: "E075PRO",
    columns: "CodEmp N(4)!; CodPro S(14)!; DesPro S(100)!; CplPro S(50); DesNfv S(99); CodFam S(6)!; UniMed S(3)!; \
              UniMe2 S(3); UniMe3 S(3); TipPro S(1)!; CodOri S(3)!; SitPro S(1)!; IndVen S(1)!; IndKit S(1)!; CodClf S(3); \
              CodStr S(3); PerIpi N(8,4); QtdMve N(12,5); CodMar S(10); CodRef S(40); PesBru N(11,5); PesLiq N(11,5); \
              IndExp N(1); UsuAlt N(10); DatAlt Date; HorAlt N(5); DatGer Date",
    key: "CodEmp, CodPro",
    references: &[("CodEmp", "E070EMP")],
};

pub(super) const E075DER: Table = Table {
    name: "E075DER",
    columns: "CodEmp N(4)!; CodPro S(14)!; CodDer S(7)!; DesDer S(50); DesCpl S(90); CodBar N(14); CodGtn S(14); \
              PreCus N(21,10); PreMed N(21,10); PreUen N(21,10); PreRep N(21,10); PesBru N(11,5); PesLiq N(11,5); \
              SitDer S(1)!; CtrLot S(1)!; CtrSep S(1)!; DepPad S(10); CodRef S(40); DatAlt Date; HorAlt N(5)",
    key: "CodEmp, CodPro, CodDer",
    references: &[("CodEmp, CodPro", "E075PRO")],
};

pub(super) const E120PED: Table = Table {
    name: "E120PED",
    columns: "CodEmp N(4)!; CodFil N(5)!; NumPed N(8)!; TipPed N(1); PrcPed N(2); TnsPro S(5); TnsSer S(5); DatEmi Date!; \
              HorEmi N(5); DatPrv Date; ObsPed S(999); CodCli N(9)!; CatCli N(3)!; PedCli S(20); CodRep N(9)!; CodMoe S(3); \
              CodCpg S(6)!; PgtAnt S(1)!; CodFpg N(2); QtdAbe N(14,5); QtdAen N(14,5); QtdOri N(14,5); CodTra N(9); \
              CodRed N(9); CifFob S(1)!; VlrFre N(15,2); VlrSeg N(15,2); VlrEmb N(15,2); VlrEnc N(15,2); VlrOut N(15,2); \
              VlrDar N(15,2); PerDs1 N(5,2); PerDs2 N(5,2); PerDs3 N(5,2); PerDs4 N(5,2); PerDs5 N(5,2); VlrBpr N(15,2); \
              VlrDpr N(15,2); VlrIpi N(15,2); VlrIcm N(15,2); VlrSic N(15,2); VlrCom N(15,2); VlrLpr N(15,2); \
              VlrLse N(15,2); VlrLiq N(15,2); VlrFin N(15,2); VlrOri N(15,2); TemPar S(1)!; CodPor S(4); CodCrt S(2); \
              SitPed N(1)!; CodMot N(6); ObsMot S(250); PedBlo S(1); IndSig S(1)!; UsuGer N(10); DatGer Date; HorGer N(5); \
              CodVen N(9); AcePar S(1)!; UsuFec N(10); DatFec Date; HorFec N(5); FilFat N(5); SomFre S(1); QtdItp N(4); \
              QtdIts N(4); IndPre S(1); NumInt S(20); IdeExt N(9); CodInt N(2); DocIdeSac S(14)",
    key: "CodEmp, CodFil, NumPed",
    references: &[
        ("CodEmp, CodFil", "E070FIL"),
        ("CodCli", "E085CLI"),
        ("CodRep", "E090REP"),
        ("CodEmp, CodCpg", "E028CPG"),
    ],
};

pub(super) const E120IPD: Table = Table {
    name: "E120IPD",
    columns: "CodEmp N(4)!; CodFil N(5)!; NumPed N(8)!; SeqIpd N(4)!; TnsPro S(5); PedPrv S(1)!; CodPro S(14); CodDer S(7); \
              CplIpd S(250); CodFam S(6); CodDep S(10); ResEst S(1)!; QtdPed N(14,5)!; QtdAen N(14,5); QtdFat N(14,5); \
              QtdCan N(14,5); QtdAbe N(14,5); UniMed S(3)!; CodTpr S(4); PreUni N(21,10); PreFix S(1)!; PerDsc N(5,2); \
              PerAcr N(10,5); PerIpi N(8,4); PerIcm N(5,2); PerCom N(5,2); DatEnt Date!; DatAne Date!; DatPoc Date!; \
              VlrBru N(15,2); VlrDsc N(15,2); VlrIpi N(15,2); VlrIcm N(15,2); VlrIcs N(15,2); VlrCom N(15,2); \
              VlrLiq N(15,2); VlrFin N(15,2); SitIpd N(1)!; GerNec N(1)!; GerCga S(1)!; ResMan S(1)!; IndAed S(1)!; \
              CmpKit S(1)!; DatGer Date!; ObsIpd S(999); CodRep N(9); DatAlt Date; HorAlt N(5); UsuAlt N(10)",
    key: "CodEmp, CodFil, NumPed, SeqIpd",
    references: &[("CodEmp, CodFil, NumPed", "E120PED")],
};

pub(super) const E140NFV: Table = Table {
    name: "E140NFV",
    columns: "CodEmp N(4)!; CodFil N(5)!; CodSnf S(3)!; NumNfv N(9)!; TipNfs N(2); CodEdc S(3); TnsPro S(5); TnsSer S(5); \
              NopPro S(5); DatEmi Date!; CodCli N(9)!; CodRep N(9)!; CodCpg S(6)!; CodFpg N(2); DatSai Date; CodTra N(9); \
              ObsNfv S(999); PesBru N(14,5); PesLiq N(14,5); CifFob S(1)!; VlrBpr N(15,2); VlrIpi N(15,2); VlrIcm N(15,2); \
              VlrSic N(15,2); VlrLpr N(15,2); VlrLiq N(15,2); VlrFin N(15,2); SitNfv S(1)!; IntImp S(1)!; UsuGer N(10); \
              DatGer Date",
    key: "CodEmp, CodFil, CodSnf, NumNfv",
    references: &[
        ("CodEmp, CodFil", "E070FIL"),
        ("CodCli", "E085CLI"),
        ("CodRep", "E090REP"),
        ("CodEmp, CodCpg", "E028CPG"),
    ],
};

pub(super) const E140IPV: Table = Table {
    name: "E140IPV",
    columns: "CodEmp N(4)!; CodFil N(5)!; CodSnf S(3)!; NumNfv N(9)!; SeqIpv N(3)!; TnsPro S(5); FilPed N(5); NumPed N(8); \
              SeqIpd N(4); CodPro S(14); CodDer S(7); CplIpv S(250); QtdFat N(14,5); QtdDev N(14,5); UniMed S(3)!; \
              CodTpr S(4); PreUni N(21,10); PerDsc N(5,2); VlrBru N(15,2); VlrDsc N(15,2); VlrIpi N(15,2); VlrIcm N(15,2); \
              VlrLiq N(15,2); VlrFin N(15,2)",
    key: "CodEmp, CodFil, CodSnf, NumNfv, SeqIpv",
    references: &[("CodEmp, CodFil, CodSnf, NumNfv", "E140NFV")],
};
