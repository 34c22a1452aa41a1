### As palavras: vereditos, passagens, responsáveis, motivos. Cada chave é a palavra estável do programa, com o seu grupo à frente.

## Vereditos, bases e estados

verdict-pass = aprovado
verdict-warn = atenção
verdict-fail = falha
verdict-unknown = indeterminado
verdict-blocked = à espera
verdict-skipped = dispensado
verdict-not-applicable = não se aplica

weight-note = observação
weight-warn = atenção
weight-unknown = indeterminado
weight-fail = falha

basis-proven = comprovado
basis-attested = declarado por uma pessoa
basis-inferred = inferido, não confirmado
basis-assumed = suposto

state-accepted = aceito
state-holds = em ordem, à espera de um passo anterior
state-fails = com falha
state-unknown = indeterminado
state-blocked = à espera
state-skipped = dispensado
state-not-applicable = não se aplica

whole-fail = Há passagens fechadas: a integração ainda não passa.
whole-unknown = Nem tudo pôde ser comprovado. O que está indeterminado não é dado como certo.
whole-with-waivers = Aberto, com passos dispensados por uma pessoa.
whole-warn = Tudo aberto, com pontos a melhorar.
whole-pass = Tudo aberto e comprovado: a integração tem por onde passar.
whole-partial = O que foi escolhido está aberto. O resto do projeto não foi julgado.
whole-resting = Tudo aberto, mas nem tudo comprovado: parte vale pela palavra de uma pessoa ou por inferência.

acceptance-attested = o que uma pessoa declarou
acceptance-inferred = o que foi inferido
acceptance-waived = os passos dispensados

## Passagens

gate-name = nome do servidor
gate-address = endereço público
gate-reach = conexão TCP
gate-tls = criptografia (TLS)
gate-greeting = protocolo do banco
gate-login = login no banco
gate-database = banco de dados
gate-minimum = direitos necessários
gate-excess = excesso de direitos
gate-read = leitura das tabelas
gate-application-server = servidor de aplicação
gate-deployed = web service publicado
gate-contract = contrato da operação
gate-answer = resposta da operação
gate-erp-login = login no ERP
gate-licence = licença do ERP
gate-system-code = sistema integrado (F000SIS)
gate-information-type = tipo de informação (F000SXT)
gate-configuration = configuração do web service (F000CWS)
gate-company = empresa e filial
gate-user-right = permissão do usuário
gate-business = dados aceitos pelo ERP
gate-rehearsal = ensaio

## Responsáveis, lugares e alvos

owner-network = administrador da rede
owner-dba = administrador do banco (DBA)
owner-erp-administrator = administrador do ERP
owner-consultant = consultor de implantação
owner-hosting-provider = provedor de hospedagem
owner-erp-maker = suporte do CRM ou do ERP

hosting-own = servidores próprios
hosting-provider = servidores em provedor

vantage-crm = CRM
vantage-inside = rede do cliente
vantage-outside = internet
vantage-from-crm = a partir de um endereço do CRM
vantage-from-inside = de dentro da rede do cliente
vantage-from-outside = de fora, pela internet

environment-homologation = homologação
environment-production = produção

erp-erp = Gestão Empresarial | ERP
erp-go-up = Gestão Empresarial PME | GO UP

network-internet = pela internet
network-private = por rede privada

side-database = banco de dados
side-services = web services

target-host = servidor
target-port = porta TCP
target-database = banco de dados
target-server = servidor de aplicação
target-service = web service
target-operation = operação (porta do ERP)
target-call = chamada
target-sample = dado de teste
target-rows = linhas comparadas
target-integration = integração

integration-accounts = contas
integration-financial-view = visão financeira
integration-orders-send = envio de pedidos
integration-orders-receive = recebimento de pedidos

effect-none = sem efeito
effect-unproven = efeito não comprovado
effect-marks = marca registros como exportados
effect-write = grava

certainty-confirmed = confirmado em fonte
certainty-inferred = inferido
certainty-other-erp = dito do outro ERP

language-pt-BR = português (Brasil)
language-en = inglês
language-es = espanhol

## Fatos em poucas palavras

fact-name = nome
fact-reach = conexão TCP
fact-tls = criptografia (TLS)
fact-greeting = protocolo do banco
fact-login = login no banco
fact-minimum = direitos necessários
fact-excess = excesso de direitos
fact-read = leitura das tabelas
fact-http = servidor de aplicação
fact-description = descrição do web service
fact-call = chamada
fact-database-rows = linhas do banco
fact-service-rows = linhas do web service
fact-rows-before = linhas antes da simulação
fact-rows-after = linhas depois da simulação

brief-addresses = endereços
brief-address = endereço
brief-source = origem
brief-until = válido até
brief-tls = TLS
brief-plain = sem criptografia
brief-offers-tls = oferece TLS
brief-redirected-to = desviado para
brief-seen-from = o servidor viu
brief-version = versão
brief-method = método
brief-tables = tabelas
brief-columns = colunas
brief-statements = consultas
brief-server = servidor
brief-status = HTTP
brief-rewritten = endereço trocado
brief-operations = operações publicadas
brief-rows = linhas
brief-took-ms = ms

## Por que não se pôde olhar

reason-timed-out = o tempo se esgotou
reason-run-over = o tempo da execução se esgotou antes
reason-cancelled = a execução foi interrompida
reason-budget-spent = o limite de chamadas da execução foi atingido
reason-dropped = o outro lado encerrou a conexão
reason-server-refused = o servidor recusou uma consulta do Prumo
reason-secret-missing = falta a senha
reason-waiting = a verificação anterior não chegou longe o bastante
reason-no-driver = esta versão do Prumo não olha este motor de banco
reason-rights-not-visible = o servidor não mostrou os direitos do usuário
reason-too-much = veio mais do que os limites permitem
reason-protocol = o outro lado não seguiu o protocolo
reason-not-looked-at = ninguém olhou
reason-denied = as regras do Prumo não permitem conectar a esse endereço
reason-incomplete = veio só uma parte do que se pediu
reason-later = depende de um recurso que esta versão ainda não tem
reason-no-certificate = o servidor não apresentou certificado
reason-no-evidence = não há evidência suficiente
reason-other-digest-key = os fatos vêm de execuções com chaves diferentes e não podem ser comparados
reason-silence = silêncio

reason-system = o sistema operacional não fez a consulta
reason-again = o servidor de DNS não respondeu, ou só com falhas, nas três vezes em que foi consultado
reason-fail = o servidor de DNS respondeu com falha

reason-no-resolver = esta máquina não tem servidor de DNS que possa consultar
reason-no-route = esta máquina não tem rota até o endereço
reason-blocked-here = o filtro de saída desta máquina descarta a conexão
reason-not-offered = o servidor não oferece TLS
reason-alert = o servidor interrompeu a negociação de TLS
reason-not-tls = quem responde não fala TLS
reason-version = a versão de TLS do servidor não é aceita

reason-ssl-3-0 = o servidor só fala SSL 3.0, que não é mais seguro
reason-tls-1-0 = o servidor só fala TLS 1.0, que não é mais seguro
reason-tls-1-1 = o servidor só fala TLS 1.1, que não é mais seguro
reason-signature = o servidor não provou ter a chave do certificado que apresentou
reason-weak-key = a chave do certificado é curta demais (RSA com menos de 2048 bits)
reason-untrusted = não leva a nenhuma autoridade conhecida
reason-self-signed = foi assinado por ele mesmo
reason-unknown-root = a cadeia termina em uma autoridade desconhecida
reason-issuer-not-sent = o servidor não enviou o certificado de quem o emitiu: falta o intermediário na cadeia, ou a autoridade é própria e o projeto não a indica
reason-weak = a assinatura ou a chave é de um tipo que não se aceita mais
reason-purpose = não foi emitido para servidores
reason-unsound = não passa na verificação
reason-pooler = há um pooler (por exemplo PgBouncer) entre o Prumo e o banco, e por ele a sessão não fica somente leitura: olhe direto no servidor
reason-server-demands = o servidor exige um modo de entrar ou de criptografar que este programa não tem
reason-database-named-first = o listener respondeu antes do login
reason-cleartext = o servidor pede a senha em claro
reason-md5 = o servidor pede a senha por MD5
reason-kerberos = o servidor pede Kerberos
reason-gss = o servidor pede GSSAPI
reason-sspi = o servidor pede SSPI
reason-sasl = o servidor oferece um método SASL que o Prumo não usa
reason-unknown = o servidor pede um método que o Prumo não conhece

## Por que não se aplica, ou não é mais do que inferido

reason-reach-private = o CRM chega por rede privada
reason-not-looked-from-outside = ninguém olhou de fora
reason-shut-from-outside = fechado para quem vem de fora, como deve ser
reason-no-database = o projeto não tem acesso ao banco
reason-no-further-services = o cliente confirmou que não há outros web services
reason-not-exercised = a operação tem efeito e não foi chamada
reason-stopped-later = o ERP parou numa passagem posterior
reason-earlier-not-chosen = os passos anteriores não foram escolhidos
reason-password-not-asked = o servidor não pediu a senha
reason-more-rows = há mais linhas do que as que foram comparadas
reason-address-from-inside = de dentro da rede o nome leva a um endereço interno; olhe do CRM ou de fora
reason-fixed-not-shown = que o endereço é fixo, um só olhar não mostra: pergunte a quem gerencia a rede
reason-other-project-file = os fatos são de outro usuário, sistema ou amostra que o projeto já não usa
reason-no-data = a resposta veio sem dados
reason-confirmed = o catálogo o diz, e o projeto traz quem o confirmou
reason-catalogue = o catálogo o diz, e ninguém o confirmou
reason-vantage-attested = que isto é visto do CRM é a palavra de uma pessoa
reason-not-named = o projeto não diz qual é
reason-not-found = não foi encontrado no banco em nenhuma filial
reason-like-production = a chamada não foi feita: o que se comparou é igual no banco da produção, e nada distingue um ambiente do outro (mude em homologação o nome do cliente de teste)
reason-production-not-seen = a chamada não foi feita: o banco da produção não foi visto nesta execução com o mesmo dado de teste, e sem ele não se prova que este não é o da produção
reason-not-one-installation = a chamada não foi feita: os web services deste ambiente não mostraram as linhas do banco deste ambiente
reason-shared-with-production = a chamada não foi feita: este ambiente e a produção têm banco ou servidor em comum
reason-no-production = a chamada não foi feita: o projeto não descreve a produção, e sem ela não se prova que este ambiente não é a produção
reason-not-watched = não foi possível ler, antes e depois, o que a chamada poderia mudar
reason-database-only = só o banco mostrou as linhas, pois não se conhece operação que apenas leia para comparar
reason-not-simulated = nenhum pedido foi simulado: só acontece em homologação e quando pedido com --call
reason-other-erp = as fontes falam do outro ERP (Gestão Empresarial | ERP), e nenhuma deste

## O que há de errado numa descrição ou resposta

reason-address = um endereço nela não é válido
reason-import = uma importação não pôde ser seguida
reason-not-wanted = veio um documento que não foi pedido
reason-html-page = veio uma página HTML, de um proxy, de login ou de erro
reason-not-http = quem responde não fala HTTP
reason-not-a-description = o documento não é uma descrição (WSDL)
reason-too-large = é grande demais
reason-too-many-documents = tem documentos demais
reason-too-many-fields = tem campos demais
reason-too-many-operations = tem operações demais
reason-too-deep = tem níveis demais
reason-too-many = tem elementos demais
reason-too-long = tem um nome ou valor longo demais
reason-too-many-elements = tem elementos demais
reason-too-many-attributes = tem atributos demais num elemento
reason-value-too-long = tem um valor longo demais
reason-name-too-long = tem um nome longo demais
reason-empty = está vazia
reason-not-well-formed = não é XML bem formado
reason-character = tem um caractere que o XML não permite
reason-undeclared-prefix = usa um prefixo que não declara
reason-doctype = tem uma declaração DOCTYPE, que se recusa
reason-entity = tem uma entidade, que se recusa
reason-not-soap = não é um envelope SOAP
reason-soap-version = é de outra versão de SOAP
reason-no-body = não tem o corpo SOAP
reason-empty-body = o corpo SOAP está vazio
reason-not-supported = usa uma forma de SOAP que o Prumo não lê

## Por que uma chamada não pôde ser montada

reason-soap-action = o SOAPAction descrito não cabe num cabeçalho
reason-unknown-field = a operação não tem um campo que se quer enviar
reason-missing = falta o valor de um campo que a operação exige
reason-wrong-type = um valor a enviar não é do tipo que a operação pede
reason-count = um campo a enviar aparece mais vezes do que a operação permite
reason-not-nillable = um campo a enviar não pode ficar nulo
reason-name = a descrição dá a um campo a enviar um nome que o XML não permite
reason-opaque = um campo a enviar tem um tipo que a descrição não explica
