//! What the operations of orders take and give. Of an order's fields the names are known; that codes are whole numbers and
//! quantities texts follows from the payloads that are.
//! It deliberately has of an order's row no more than what is known to be answered.

use crate::contract::Shape;

const INSTALMENT: Shape = Shape {
    texts: "banOpe catTef cgcCre nsuTef opeExe perPar vctPar vlrPar",
    ints: "seqPar tipInt",
    ..Shape::NONE
};
const ITEM: Shape = Shape {
    texts: "codDep codDer codPro codTpr datEnt opeExe pedPrv perDsc preUni qtdPed resEst tnsPro uniMed",
    ints: "seqIpd sitIpd",
    ..Shape::NONE
};
const ORDER: Shape = Shape {
    texts: "acePar cifFob codCpg codMoe datEmi datPrv fecPed indPre indSig obsPed opeExe pedBlo pedCli pedRep perDs1 perDs2 \
            perDs3 perDs4 perDs5 pgtAnt temPar tnsPro tnsSer",
    ints: "catCli codCli codEmp codFil codFpg codRep codTra codVen ideExt numPed prcPed sitPed tipPed",
    sets: &[("parcelas", &INSTALMENT), ("produto", &ITEM)],
    ..Shape::NONE
};
pub(super) const SEND_INPUT: Shape = Shape {
    texts: "converterQtdUnidadeEstoque converterQtdUnidadeVenda dataBuild flowInstanceID flowName ignorarErrosItens \
            ignorarErrosParcela ignorarErrosPedidos ignorarPedidoBloqueado inserirApenasPedidoCompleto sigInt",
    sets: &[("pedido", &ORDER)],
    ..Shape::NONE
};

const ITEM_ANSWER: Shape =
    Shape { texts: "cnpjFilial retorno", ints: "codEmp codFil numPed seqIpd sitIpd", ..Shape::NONE };
const INSTALMENT_ANSWER: Shape =
    Shape { texts: "cnpjFilial retorno", ints: "codEmp codFil numPed seqPar", ..Shape::NONE };
const ORDER_ANSWER: Shape = Shape {
    texts: "cnpjFilial msgRet retorno",
    ints: "codEmp codFil ideExt numPed sitPed tipPed tipRet",
    sets: &[("gridPar", &INSTALMENT_ANSWER), ("gridPro", &ITEM_ANSWER)],
    ..Shape::NONE
};
pub(super) const SEND_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("respostaPedido", &ORDER_ANSWER)],
    ..Shape::NONE
};

const EXPORTED_ITEM: Shape =
    Shape { texts: "codDer codPro", ints: "seqIpd", doubles: "preUni qtdPed vlrLiq", ..Shape::NONE };
const EXPORTED_ORDER: Shape = Shape {
    texts: "datEmi",
    ints: "codCli codEmp codFil codRep numPed sitPed",
    doubles: "vlrLiq",
    sets: &[("produto", &EXPORTED_ITEM)],
};
pub(super) const EXPORT_INPUT: Shape = Shape {
    texts: "flowInstanceID flowName identificadorSistema tipoIntegracao",
    ints: "codEmp codFil quantidadeRegistros",
    ..Shape::NONE
};
pub(super) const EXPORT_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("pedido", &EXPORTED_ORDER)],
    ..Shape::NONE
};
pub(super) const ITEMS_INPUT: Shape =
    Shape { texts: "flowInstanceID flowName", ints: "codEmp codFil numPed", ..Shape::NONE };
pub(super) const ITEMS_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("produto", &EXPORTED_ITEM)],
    ..Shape::NONE
};
