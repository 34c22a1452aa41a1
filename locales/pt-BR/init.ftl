### O que o assistente `prumo init` pergunta e diz. O texto .help de cada pergunta também é o comentário da chave no arquivo.

## Começo e fim

init-welcome = Vamos escrever o arquivo do projeto. Enter aceita o que está entre colchetes. Nenhuma senha é pedida. Cada resposta fica guardada em {$file} até o fim; Ctrl-C interrompe, e o mesmo comando continua depois.
init-goes-on = { $count ->
    [one] Continuando: {$count} resposta já está em {$file}. Para começar do zero: --start-over
   *[other] Continuando: {$count} respostas já estão em {$file}. Para começar do zero: --start-over
}
init-exists = {$file} já existe; com --force ele é substituído
init-interrupted = O que foi respondido está em {$file}; rode o mesmo comando para continuar.
init-input-ended = a entrada acabou antes da última pergunta
init-missing = faltam respostas, e estas não têm valor padrão: {$keys}. Dê cada uma com --set CHAVE=VALOR; --keys lista todas
init-no-such-key = não há pergunta {$key}; `prumo init --keys` lista todas
init-wrong = Não deu para entender. O que se espera: {$what}.
init-wrong-setting = --set {$key}: o que se espera é {$what}
init-written = {$file} está escrito.
init-secrets = As senhas ficam fora do arquivo, nestas variáveis. Assim elas não aparecem na tela nem ficam no histórico do shell:
init-next = Depois:
init-yes = sim
init-no = não

## O que uma resposta pode ser

init-wanted-text = um texto, sem caracteres invisíveis
init-wanted-one = um número da lista, ou a palavra
init-wanted-some = números da lista ou as palavras, separados por vírgula
init-wanted-yes-no = sim ou não
init-wanted-branches = empresa/filial, separadas por vírgula, por exemplo 1/1, 1/2 (no máximo 200)

## Projeto

init-project-name = Nome do cliente
    .help = Aparece nos relatórios, e dele vêm os nomes das variáveis das senhas.
init-project-erp = ERP do cliente
    .help = Qual ERP o cliente usa.
init-project-hosting = Onde ficam os servidores
    .help = Diz com quem está cada chave: em servidores próprios, com a rede e o DBA do cliente; em provedor, com ele.
init-project-integrations = Integrações
    .help = O que será integrado. Disto vêm as tabelas que o CRM lê e as operações que ele chama.
init-project-reach = Por onde o CRM chega
    .help = Pela internet, o endereço precisa ser público. Por rede privada (VPN ou a mesma rede), endereços internos são aceitos.
init-project-crm-addresses = Endereços de onde o CRM vem
    .help = O checklist do fabricante nomeia estes dois, "conforme a preferência": deixe só o que este CRM usa. Um CRM próprio vem de outro endereço.
init-project-no-further-services = O cliente confirma que não há outros web services, além dos das integrações?
    .help = Passo 2.4. Com further-services = [], o cliente confirmou que não há outros; sem a chave, o passo fica indeterminado.
init-environments = Ambientes
    .help = Cada ambiente tem banco, web services e usuários próprios.

## Banco de dados

init-database = O CRM lê o banco de dados deste ambiente?
    .help = Em alguns provedores não há acesso ao banco; então a etapa 1 não se aplica.
init-no-database = Por que não há acesso ao banco
    .help = O motivo aparece no relatório.
init-database-engine = Motor do banco de dados
    .help = O motor em que roda o banco do ERP.
init-database-host = Servidor do banco de dados
    .help = O nome ou endereço IP que o CRM usa para chegar ao banco.
init-database-port = Porta TCP do banco de dados
    .help = A porta que o CRM usa; a padrão do motor, ou a que o firewall encaminha.
init-database-name = Nome do banco de dados
    .help = O banco que guarda as tabelas do ERP.
init-database-schema = Schema das tabelas (Enter: o padrão do usuário)
    .help = Só se o CRM escreve o schema antes do nome das tabelas.
init-database-user = Usuário do CRM no banco
    .help = Só de leitura, e só do CRM. `prumo grants` escreve o SQL que o cria.
init-database-tls = O que a conexão com o banco precisa ser
    .help = Sem `required`, quem está no caminho pode ler a senha ou se passar pelo servidor.

## Web services

init-web-services = O CRM chama os web services deste ambiente?
    .help = Se não chama, as etapas 2 e 3 não se aplicam.
init-no-web-services = Por que não há web services
    .help = O motivo aparece no relatório.
init-web-services-base-url = Endereço dos web services
    .help = Até g5-senior-services, como o CRM o abre. O endereço de um serviço, com ?wsdl, também serve: o resto é cortado.
init-web-services-tls = O que a conexão com os web services precisa ser
    .help = Sem `required`, quem está no caminho pode ler a senha ou se passar pelo servidor.
init-web-services-user = Usuário do ERP para os web services
    .help = O usuário da tela F099UCA, só da integração.
init-web-services-system-code = Sigla do sistema integrado (Enter: ainda não se sabe)
    .help = Como o CRM está cadastrado na tela F000SIS. Não dá para adivinhar: pergunte ao administrador do ERP.
init-web-services-companies = Empresas e filiais
    .help = Empresa/filial de cada uma que a integração usa, por exemplo 1/1, 1/2. Cada uma é verificada.

## Ensaio

init-rehearsal-customer = Código de um cliente para o ensaio (Enter: ainda não se sabe)
    .help = Um cliente que pode ser lido, de preferência com títulos em aberto. Sem ele, o passo 3.1 fica indeterminado.
init-rehearsal-product = Código de um produto para o ensaio (Enter: ainda não se sabe)
    .help = Um produto que possa ser vendido. Sem ele, o ensaio dos pedidos fica indeterminado.

## O arquivo

init-file-head = Projeto do Prumo, escrito por `prumo init`. Verificar: `prumo check`. Nenhuma senha fica aqui.
init-file-password = A senha fica fora deste arquivo, nesta variável: {$variable}

## Perguntas sobre o que se viu

init-looking = Olhando {$target} …
init-engine-later = por enquanto só o nome e a porta TCP são olhados
init-tls-required = TLS com certificado confiável, nome e validade em ordem
init-tls-accept = TLS com exatamente o certificado que se viu, depois de comparar a impressão digital
init-tls-plain = sem criptografia, se o servidor não a oferecer; aparece como atenção
init-private = Mudar para reach = "private"?
    .help = O endereço é interno. Pela internet ele não serve, e o Prumo não o olharia. Responda sim se o CRM chega por VPN ou pela mesma rede.
init-again = Digitar outro endereço?
    .help = Deste computador não deu para chegar. Se a liberação ainda está pendente, ou se só o CRM chega lá, o endereço pode ficar como está.
init-other-engine = Trocar o motor para {$engine}?
    .help = É o que respondeu nessa porta.
init-compared = A impressão digital que o responsável pelo servidor leu na própria máquina é igual a esta?
    .help = {$sha256} · No servidor, ela sai com `openssl x509 -noout -fingerprint -sha256 -in cert.pem`
init-not-compared = Então fica `required`; depois de comparar, troque a chave tls no arquivo.
init-plain = Aceitar conexão sem criptografia (tls = "plain-accepted")?
    .help = Com http, a senha do ERP passa legível por todo equipamento do caminho, e o Prumo só a envia se o projeto disser que aceita. Com não, dê um endereço https.

## O que se viu

init-saw-name = o nome leva a {$addresses}
init-saw-no-name = o nome não existe
init-saw-name-failed = o nome não pôde ser consultado: {$why}
init-saw-connected = {$address}: a conexão TCP abriu
init-saw-refused = {$address}: recusou a conexão; nada escuta nessa porta, ou um firewall recusa
init-saw-silent = {$address}: não respondeu; provavelmente um firewall no caminho
init-saw-unreachable = {$address}: não há caminho até ele
init-saw-denied = {$address}: o Prumo não conecta a esse tipo de endereço
init-saw-failed = {$address}: a conexão foi encerrada ou falhou
init-saw-engine = quem responde fala o protocolo desse banco
init-saw-other-engine = quem responde é {$engine}, e não o motor informado
init-saw-no-engine = quem responde não fala o protocolo desse banco; começou com: {$seen}
init-saw-dropped = a conexão foi encerrada sem resposta
init-saw-mute = a conexão abriu, mas ninguém respondeu
init-saw-trusted = {$version}, certificado confiável de {$subject}, válido até {$until}
init-saw-expired = {$version}, certificado vencido de {$subject}, válido até {$until}
init-saw-other-name = {$version}, o certificado é de outro nome: {$subject}, válido até {$until}
init-saw-untrusted = {$version}, certificado que este computador não reconhece: {$subject}, válido até {$until}
init-saw-fingerprint = impressão digital SHA-256 do certificado: {$sha256}
init-saw-plain = sem criptografia
init-saw-no-tls = conexão sem TLS: {$why}
init-saw-not-http = quem responde não fala HTTP; começou com: {$seen}
init-saw-description = { $count ->
    [one] o web service de login (ger.sid) está publicado, com {$count} operação
   *[other] o web service de login (ger.sid) está publicado, com {$count} operações
}
init-saw-status = o web service de login (ger.sid) respondeu HTTP {$status} no lugar da descrição
init-saw-unreadable = o que veio no lugar da descrição (WSDL) de ger.sid não é uma
init-saw-nothing = não deu para ver: {$why}
