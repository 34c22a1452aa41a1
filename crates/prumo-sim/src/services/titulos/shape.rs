//! The types of the two title queries: which fields there are is confirmed; which of
//! ConsultarTitulosAbertosCR's are ints, doubles or strings follows the columns' types where the page is silent.
//! It deliberately says nothing of what the fields hold.

use crate::contract::Shape;

pub(super) const OPEN_INPUT: Shape = Shape {
    texts: "codCli codSnf codTpt datBas flowInstanceID flowName indVrj numTit retRat snfNfc tipTit vctFim vctIni",
    ints: "codEmp codFil filCtr filNfc filNff filNfv filPed forNfc numCtr numNfc numNff numNfv numPed seqImo",
    ..Shape::NONE
};

pub(super) const OPEN_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("titulos", &OPEN_TITLE)],
    ..Shape::NONE
};

const OPEN_TITLE: Shape = Shape {
    texts: "catTef cheAge cheBan cheCta cheNum codCcu codCrp codCrt codFrj codIn1 codIn2 codMoe codMpt codOcr codPor \
            codSnf codTns codTpt comRec cpgNeg datDsc datEmi datEnt datNeg datPpt dupCre nsuTef numTit obsTcr proJrs \
            sitTit snfNfc tipJrs titBan titEfe vctOri vctPro",
    ints: "codCli codEmp codFil codFpg codFpj codNtg codRep ctaFin ctaRed filCtr filNfc filNff filNfv filPed forNfc \
           numArb numCtr numNfc numNff numNfv numPed numPrj seqImo tolDsc tolJrs tolMul",
    doubles: "codSac cotEmi cotFrj dscNeg jrsDia jrsNeg mulNeg outNeg perCom perDsc perJrs perMul taxNeg vlrAbe vlrBco \
              vlrCom vlrCor vlrDca vlrDcb vlrDes vlrDsc vlrEnc vlrJrs vlrMul vlrOac vlrOde vlrOri vlrOud",
    sets: &[("rateios", &APPORTIONMENT)],
};

const APPORTIONMENT: Shape = Shape {
    texts: "codCcu codTns datBas mesAno obsRat tipOri",
    ints: "codFpj criRat ctaFin ctaRed numPrj seqMov seqRat somSub",
    doubles: "perCta perRat vlrCta vlrRat",
    ..Shape::NONE
};

pub(super) const ALL_INPUT: Shape = Shape {
    texts: "codCli codEmp codFil codRep codTpt dataBuild filNff flowInstanceID flowName numNff numTit",
    ..Shape::NONE
};

pub(super) const ALL_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("titulos", &ANY_TITLE)],
    ..Shape::NONE
};

/// Every field but the company is declared a string, so that its money carries a comma.
const ANY_TITLE: Shape = Shape {
    texts: "catTef cheAge cheBan cheCta cheNum cnpjFilial codCcu codCli codCrp codCrt codFil codFpg codFpj codIn1 codIn2 \
            codMoe codMpt codNtg codPor codRep codSac codTns codTpt comRec cpgNeg ctaFin ctaRed datDsc datEmi datEnt datNeg \
            datPpt dscNeg emvQrc filNff ideTxi jrsDia jrsNeg msgPag mulNeg nsuTef numArb numNff numPrj numTit obsTcr outNeg \
            perCom perDsc perJrs perMul proJrs taxNeg tipJrs titBan tolDsc tolJrs tolMul urlPix vctOri vlrBco vlrCom vlrDca \
            vlrDcb vlrDsc vlrOri vlrOud",
    ints: "codEmp",
    ..Shape::NONE
};
