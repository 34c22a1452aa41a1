//! Titles to receive, their movements and apportionments. No page of the dictionary is known for these; columns and types
//! follow the services and public queries.
//! It deliberately declares no reference to orders and invoices: most titles have none.

use super::Table;

pub(super) const E301TCR: Table = Table {
    name: "E301TCR",
    columns: "CodEmp N(4)!; CodFil N(5)!; NumTit S(15)!; CodTpt S(3)!; CodTns S(5); SitTit S(2); DatEmi Date; DatEnt Date; \
              CodCli N(9); CodSac N(14); CodRep N(9); CodCrp S(3); ObsTcr S(250); VctOri Date; VctPro Date; DatPpt Date; \
              VlrOri N(15,2); VlrAbe N(15,2); CodFpg N(2); CodMoe S(3); CodNtg N(4); PerCom N(7,4); ComRec N(5,2); \
              VlrBco N(15,2); VlrCom N(15,2); PerDsc N(5,2); VlrDsc N(15,2); TolDsc N(4); DatDsc Date; PerJrs N(5,2); \
              TipJrs S(1); JrsDia N(9,2); TolJrs N(4); PerMul N(5,2); TolMul N(4); CodPor S(4); CodCrt S(2); TitBan S(20); \
              UltPgt Date; FilNfv N(5); CodSnf S(3); NumNfv N(9); FilPed N(5); NumPed N(8); FilCtr N(5); NumCtr N(9); \
              FilNff N(5); NumNff N(9)",
    key: "CodEmp, CodFil, NumTit, CodTpt",
    references: &[
        ("CodEmp, CodFil", "E070FIL"),
        ("CodEmp, CodTns", "E001TNS"),
        ("CodTpt", "E002TPT"),
        ("CodCli", "E085CLI"),
        ("CodRep", "E090REP"),
    ],
};

pub(super) const E301MCR: Table = Table {
    name: "E301MCR",
    columns: "CodEmp N(4)!; CodFil N(5)!; NumTit S(15)!; CodTpt S(3)!; SeqMov N(4)!; CodTns S(5); DatMov Date; DatPgt Date; \
              DatLib Date; VctPro Date; CodFpg N(2); VlrAbe N(15,2); VlrMov N(15,2); VlrDsc N(15,2); VlrOde N(15,2); \
              VlrJrs N(15,2); VlrMul N(15,2); VlrEnc N(15,2); VlrCor N(15,2); VlrOac N(15,2); VlrLiq N(15,2); \
              VlrBco N(15,2); VlrCom N(15,2); PerJrs N(5,2); UltPgt Date; FilRlc N(5); NumRlc S(15); TptRlc S(3)",
    key: "CodEmp, CodFil, NumTit, CodTpt, SeqMov",
    references: &[("CodEmp, CodFil, NumTit, CodTpt", "E301TCR")],
};

pub(super) const E301RAT: Table = Table {
    name: "E301RAT",
    columns: "CodEmp N(4)!; CodFil N(5)!; NumTit S(15)!; CodTpt S(3)!; SeqMov N(4)!; SeqRat N(4)!; CodCcu S(9); \
              PerRat N(5,2); VlrRat N(15,2)",
    key: "CodEmp, CodFil, NumTit, CodTpt, SeqMov, SeqRat",
    references: &[("CodEmp, CodFil, NumTit, CodTpt, SeqMov", "E301MCR")],
};
