### As frases em volta dos apontamentos e das ações, no terminal e nos relatórios.

## Cabeçalho de um ambiente

seen-from = visto de:

## Apontamentos

heading-findings = { $count ->
    [one] {$count} apontamento
   *[other] {$count} apontamentos
}
heading-notes = Observações

finding-who = {$verdict} · passo {$step} · com: {$owner}
finding-blocks = { $count ->
    [one] {$count} verificação espera por este ponto.
   *[other] {$count} verificações esperam por este ponto.
}

label-seen = Visto
label-why = Por quê
label-remedy = A fazer
label-verify = Conferir

## Resumo

summary-counts = aprovadas: {$pass} · atenção: {$warn} · falhas: {$fail} · indeterminadas: {$unknown} · à espera: {$blocked}

## Ações

action-sql = No banco {$database} ({$engine}), como administrador:
action-sql-password = A variável prumo_password deve receber antes a senha de {$secret}; ela nunca é impressa. No psql 15 ou mais novo, \getenv prumo_password NOME lê uma variável de ambiente; \prompt prumo_password pergunta, mas mostra o que se digita.
action-sql-password-mariadb = Antes, na mesma sessão, SET @prumo_password = '…' com a senha de {$secret}; ela nunca é impressa. Para que o cliente não a guarde no histórico, inicie-o com MYSQL_HISTFILE=/dev/null.
action-sql-password-sqlserver = Antes, na mesma sessão, {$first} com a senha de {$secret} (aspas simples em dobro); ela nunca é impressa. No sqlcmd, use -x.
action-sql-password-oracle = O cliente (SQL*Plus, SQLcl, ou uma planilha que roda scripts) pergunta a senha de {$secret} sem mostrá-la; ela nunca é impressa. Conecte-se ao banco do ERP: num multitenant, ao PDB e não a CDB$ROOT.
action-undo = Para desfazer:
action-interrupts = Atenção: afeta quem usa isto agora.
action-option = Se for este o caso:
action-alternative = Ou, em vez disso:
action-opening = { $from-count ->
    [one] Liberar TCP do endereço {$from} para {$endpoint}.
   *[other] Liberar TCP dos endereços {$from} para {$endpoint}.
}
action-screen = Na tela {$screen} do ERP:
action-screen-press = Para gravar: {$button}
action-screen-secret = a senha de {$secret} (nunca é impressa)
action-screen-choose = a escolher pelo administrador do ERP; nenhuma fonte diz o valor
action-project-line = No arquivo do projeto:
action-server-line = No arquivo {$file} do servidor do banco, antes das linhas que já valem para este usuário; depois, no banco, o comando que recarrega:
action-refused = Ação não impressa: o nome {$shown} tem caracteres invisíveis ou que mudam a direção do texto, e poderia enganar quem o lê.

## Andamento

project-unreadable = Não foi possível ler o projeto {$file}
looking-at = Olhando: {$kind} · {$target}
looking-at-for = Olhando: {$kind} · {$target} · { $limit ->
    [0] {$seconds} s
   *[other] {$seconds} s de {$limit} s
}
slow-looks = Mais demorados: {$looks}
slow-look = {$kind} {$target} {$seconds} s
slow-look-unfinished = {$kind} {$target} {$seconds} s, sem terminar

## prumo explain

explain-gate = Passagem
explain-verdict = Veredito
explain-owner = Com quem está
explain-seen = O que se viu
explain-why = Por que importa
explain-remedy = O que fazer
explain-verify = Como conferir
hint-explain = Para entender um código: prumo explain {$code}

## prumo grants

grants-head = Cria o usuário somente leitura do CRM. Rode como administrador do banco. A variável prumo_password deve receber antes a senha de {$secret}; ela nunca é impressa.
grants-head-mariadb = Cria o usuário somente leitura do CRM, uma conta por endereço de onde ele vem. Rode como administrador do banco. Antes, na mesma sessão, SET @prumo_password = '…' com a senha de {$secret}; ela nunca é impressa. Para que o cliente não a guarde no histórico, inicie-o com MYSQL_HISTFILE=/dev/null.
grants-head-sqlserver = Cria o login e o usuário somente leitura do CRM. Rode como administrador do servidor. Antes, na mesma sessão, {$first} com a senha de {$secret} (aspas simples em dobro); ela nunca é impressa. No sqlcmd, use -x. A senha segue a política do Windows do servidor, e não vence (CHECK_EXPIRATION = OFF).
grants-head-oracle = Cria o usuário somente leitura do CRM. Rode como DBA no SQL*Plus, no SQLcl ou numa planilha que roda scripts, conectado ao banco do ERP: num multitenant, ao PDB e não a CDB$ROOT. O cliente pergunta a senha de {$secret} sem mostrá-la; ela nunca é impressa. O direito READ existe a partir do 12.1.0.2: antes disso, o DBA o troca pelo direito de consulta comum. No fim, o script mostra o perfil da conta e o dia em que a senha vence (PASSWORD_LIFE_TIME: no perfil DEFAULT, em geral 180 dias); depois dele o CRM para.
grants-views = { $dialect ->
    [sqlserver] O usuário lê visões em um esquema próprio, sem as colunas com senhas; elas pertencem ao dono de cada tabela, para que o direito na visão baste. Coluna nova só aparece, e coluna excluída só deixa de falhar, depois de desfazer e rodar de novo: faça isso a cada atualização do ERP.
    [oracle] O usuário lê visões, sem as colunas com senhas; elas pertencem a uma segunda conta, bloqueada, que lê as tabelas e repassa só o que as visões mostram. A senha perguntada vale para as duas, mas com a segunda ninguém entra. Coluna nova só aparece, e coluna excluída só deixa de falhar, depois de desfazer e rodar de novo: faça isso a cada atualização do ERP.
   *[any] O usuário lê visões em um esquema próprio, sem as colunas com senhas; elas pertencem a quem roda este texto. Enquanto existirem, o banco não deixa excluir nem mudar o tipo de uma coluna que elas mostram: antes de atualizar o ERP, desfaça, e depois rode de novo. Coluna nova só aparece depois disso. Segurança por linha que valesse para o usuário não vale através de uma visão.
}
grants-views-database = As visões ficam no banco {$database}: é esse nome que o CRM deve usar como banco de dados, e que vai em `name` no projeto.
grants-limits = Opcionais, nenhum é necessário. Para usar um, tire os dois traços da linha do comando, e saiba o que ele causa:
grants-limit-connections = No máximo 5 conexões ao mesmo tempo: a sexta é recusada, e o CRM para se precisar de mais.
grants-limit-statement = Uma consulta de mais de 15 minutos é interrompida: uma primeira carga grande pode não terminar.
grants-limit-lock = Quem espera mais de 10 segundos por um bloqueio recebe um erro: durante uma manutenção do ERP, a leitura falha em vez de esperar.
grants-limit-idle-transaction = Uma transação parada por mais de 10 minutos é encerrada com a sua conexão.
grants-limit-read-only = As sessões começam só para leitura: uma proteção a mais contra enganos, que o próprio usuário pode desligar.
grants-limit-until = A senha vale até o dia da variável prumo_valid_until (no psql: \set prumo_valid_until 2027-12-31). Depois dele o login é recusado e o CRM para: alguém deve renovar antes.
grants-limit-age = A senha vale 365 dias. Depois disso o login é recusado e o CRM para: alguém deve trocá-la antes.
grants-limit-encrypted = Só entra quem usa TLS: sem criptografia o login é recusado com o mesmo código da senha errada.
grants-limit-policy = A senha passa a vencer pela política do Windows do servidor; a consulta mostra em que dia. Depois dele o login é recusado e o CRM para: alguém deve trocá-la antes.
grants-limit-profile = Um perfil só desta conta, em que a senha não vence; as linhas seguintes precisam dele. Para desfazer, exclua-o depois do usuário.
grants-no-other-limit = Limites de conexões, tempo ou espera por login o SQL Server não tem. O que existe é o Resource Governor, do servidor inteiro, onde a edição o tiver: fica com o DBA.
grants-contained = No Azure SQL Database, ou num banco contido, o usuário fica no próprio banco: no lugar das linhas do banco, do login e do usuário, use esta. Para desfazer basta excluir o usuário.

## prumo catalogue

catalogue-entry = tabelas: {$tables} · operações: {$operations} · comparações: {$comparisons}
catalogue-unreadable = Não foi possível ler o catálogo {$file}
catalogue-needs = Precisa de:
catalogue-tables = Tabelas que são lidas
catalogue-operations = Operações (portas do ERP) da integração
catalogue-gates = passagens:
catalogue-comparisons = O que o ensaio compara entre banco e web services
catalogue-forbidden = O que o usuário do banco não deve poder ler
catalogue-answers = Textos do ERP que este arquivo conhece
inferred-because = inferido: {$reasons}
confirmed-by = confirmado por {$by} em {$on}: {$items}
catalogue-watched = O que uma chamada pedida com --call deve deixar como estava
catalogue-database-alone = só o banco

## Avisos

caution-never-seen-live = As regras do Prumo para o ERP ainda não foram vistas num ERP real: foram verificadas contra um simulador feito a partir da documentação.
caution-screen-from-sources = Os nomes dos campos das telas do ERP não estão todos confirmados por documento do fabricante; a sua versão do ERP pode mostrá-los de outro modo.
caution-password-kept = O ERP guarda cada chamada que recebe; com encryption = 0, a senha fica legível na tabela R960PAR.
caution-refused-once = Uma senha recusada não é tentada de novo nesta execução: tentativas repetidas podem bloquear a conta.

## JUnit

junit-waits = à espera de: {$gate} ({$target})
junit-told-under = Descrito por inteiro em: {$case}
