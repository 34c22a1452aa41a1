### Um texto por código: título, e os atributos seen (o que se viu), why (por que importa), remedy (o que fazer), verify (como conferir).
### Nada de SQL aqui: o que se digita é gerado pelas ações.

## Qualquer passagem

not-looked = Não foi possível verificar
    .seen = {$targets}: {$reason}.
    .why = O que não foi visto não pode ser dado como certo: fica indeterminado até que alguém olhe.
    .remedy = Resolva o motivo indicado e repita a verificação. Se o alvo só pode ser visto de outro lugar, rode lá `prumo look` e junte o arquivo de fatos com `prumo judge`.
    .verify = Na próxima execução de `prumo check` este alvo deve ter um veredito próprio.

own-network-down = A rede desta máquina não deixa olhar
    .seen = {$targets}, olhando {$vantage}: {$reason}.
    .why = O que não saiu desta máquina não diz nada da rede do cliente nem do servidor: ninguém mais deve ser cobrado por isso.
    .remedy = Confira nesta máquina a conexão de rede, a VPN, as rotas (`ip route`), os servidores de DNS (`/etc/resolv.conf`) e as regras de saída do firewall local, e repita a verificação.
    .verify = A próxima execução de `prumo check` nesta máquina deve dar um veredito próprio a cada alvo.

further-services-unknown = Não está dito se há outros web services a liberar
    .seen = O projeto não tem a chave `further-services`.
    .why = O passo 2.4 do checklist pede a liberação dos demais web services que o cliente vá usar. Sem uma lista, ou a confirmação de que não há nenhum, não se sabe se falta algo.
    .remedy = Pergunte ao cliente. Se nada mais será usado, confirme com a lista vazia no arquivo do projeto.
    .verify = `prumo check --step 2.4` deve mostrar o passo como não aplicável.

## Passagem name

name-not-found = O nome do servidor não existe no DNS
    .seen = {$host} não leva a nenhum endereço.
    .why = O CRM procura o servidor por este nome: sem endereço não há conexão alguma.
    .remedy = Confira se o nome está escrito corretamente no projeto. Se estiver, crie o registro DNS (A ou AAAA) que aponta para o IP público fixo do servidor.
    .verify = `prumo check --step 1.1` (2.5 para os web services) deve mostrar o nome com o seu endereço.

name-not-resolved = O DNS não respondeu
    .seen = {$host}: {$reason}.
    .why = Não se sabe se o nome existe: quem não respondeu foi o servidor de DNS, e não o servidor procurado.
    .remedy = Verifique o DNS da máquina em que o Prumo roda e repita. Se só este nome falhar, verifique os servidores de DNS do domínio.
    .verify = `prumo check --step 1.1` (2.5 para os web services) deve mostrar o nome com o seu endereço.

## Passagem address

address-not-public = O endereço do servidor não é público
    .seen = { $addresses-count ->
        [one] {$host} leva a {$addresses}, um endereço que não se alcança pela internet.
       *[other] {$host} leva a {$addresses}, endereços que não se alcançam pela internet.
    }
    .why = O CRM chega pela internet. O checklist pede um IP público fixo para o servidor; com endereço interno ou reservado nenhuma conexão sai do CRM.
    .remedy = Peça a quem administra a rede um IP público fixo e o redirecionamento da porta TCP até o servidor, e faça o nome apontar para esse IP. Se o CRM chega por VPN ou pela mesma rede, escreva `reach = "private"` em `[project]`.
    .verify = `prumo check --step 1.1` (2.5 para os web services) deve mostrar um endereço público.

address-denied = Daqui o nome leva a um endereço interno
    .seen = De dentro da rede do cliente, {$host} leva a {$addresses}. O Prumo não se conecta a um endereço interno sem que o projeto o diga.
    .why = Dentro da rede é comum o mesmo nome levar a um endereço interno. Isso não prova nem desmente o endereço que o CRM vê.
    .remedy = Se este for mesmo o servidor, escreva no projeto a que endereço se conecta daqui. O endereço público se comprova olhando de fora ou de um endereço do CRM.
    .verify = `prumo check --step 1.1` (2.5 para os web services), de um endereço do CRM, deve mostrar um endereço público.

address-dynamic = O nome é de um serviço de DNS dinâmico
    .seen = {$host} é um nome de {$provider}, que existe para endereços que mudam.
    .why = O checklist pede um endereço IP público fixo. Se o endereço mudar, o CRM se conecta a outro lugar até o nome ser atualizado, e liberações por IP deixam de valer. Um só olhar não prova se este endereço muda.
    .remedy = Peça um endereço IP fixo a quem gerencia a rede e use no projeto e no CRM um nome do próprio domínio do cliente, apontado para ele. Se o endereço já for fixo, troque o nome por um que não dependa desse serviço.
    .verify = `prumo check --step 1.1` (2.5 para os web services) deve mostrar o endereço sem este apontamento.

split-dns = O nome leva a outro endereço dentro da rede
    .seen = De dentro da rede do cliente, {$host} leva a {$addresses}; de fora, a {$public}.
    .why = A rede do cliente responde ao mesmo nome de dois modos (split DNS). Para o CRM vale o endereço de fora.
    .remedy = Nada a corrigir para o CRM. Quem olhar de dentro precisa dizer no projeto a que endereço se conecta daí (`look-at`).
    .verify = `prumo check --step 1.1` (2.5 para os web services), de um endereço do CRM, deve mostrar o endereço público.

## Passagem reach

port-refused = A porta TCP recusa a conexão
    .seen = { $addresses-count ->
        [one] {$endpoint} recusou a conexão, olhando {$vantage} (endereço {$addresses}).
       *[other] {$endpoint} recusou a conexão, olhando {$vantage} (endereços {$addresses}).
    }
    .why = A máquina respondeu que ali não há nada: o serviço está parado, usa outra porta TCP ou um firewall rejeita a conexão.
    .remedy = Confirme que o serviço está no ar e que escuta nesta porta TCP. Depois libere a porta em cada firewall, proxy e redirecionamento do caminho para os endereços do CRM.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta.

port-silent = A porta TCP não responde
    .seen = { $addresses-count ->
        [one] {$endpoint} não respondeu em {$seconds} s, olhando {$vantage} (endereço {$addresses}).
       *[other] {$endpoint} não respondeu em {$seconds} s, olhando {$vantage} (endereços {$addresses}).
    }
    .why = O silêncio costuma ser um firewall que descarta o pacote. Enquanto isso durar, o CRM espera até desistir.
    .remedy = Libere a porta TCP para os endereços do CRM em todas as proteções do caminho: firewall de borda, firewall do próprio servidor, proxy, regra do provedor. Não abra a porta para a internet toda.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta.

port-unreachable = Não há rota até o servidor
    .seen = { $addresses-count ->
        [one] não há caminho de rede até {$endpoint}, olhando {$vantage} (endereço {$addresses}).
       *[other] não há caminho de rede até {$endpoint}, olhando {$vantage} (endereços {$addresses}).
    }
    .why = Algum roteador respondeu que o endereço não se alcança: falta rota, VPN ou a própria máquina.
    .remedy = Confira o endereço, a VPN e as rotas até ele. Se o IP mudou, corrija o DNS ou o projeto.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta.

connection-dropped = A conexão é cortada logo depois de aberta
    .seen = { $addresses-count ->
        [one] {$endpoint} aceitou a conexão e a encerrou sem enviar nada, olhando {$vantage} (endereço {$addresses}).
       *[other] {$endpoint} aceitou a conexão e a encerrou sem enviar nada, olhando {$vantage} (endereços {$addresses}).
    }
    .why = Quem atende existe, mas não deixa falar: em geral um proxy ou firewall que aceita e corta, ou um serviço que limita endereços de origem.
    .remedy = Procure no registro do firewall, do proxy e do serviço quem encerrou a conexão e inclua os endereços do CRM na lista de permitidos.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta e uma resposta do serviço.

some-addresses-shut = Alguns endereços do nome não atendem
    .seen = Olhando {$vantage}, {$endpoint} atende em {$open}, mas não em {$addresses}.
    .why = O nome leva a vários endereços e quem se conecta fica com qualquer um deles: com um endereço morto, a integração falha só de vez em quando, e ninguém acha a causa.
    .remedy = Faça o serviço atender em todos os endereços do nome, ou tire do DNS os que não atendem.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta sem este apontamento.

address-family-shut = Endereços que o CRM não usa não atendem
    .seen = Olhando {$vantage}, {$endpoint} atende em {$open}, mas não em {$addresses}. O CRM não tem endereço dessa família (IPv4, IPv6).
    .why = O CRM chega por outro caminho, mas quem tem essa família espera à toa, ou falha, antes de tentar o endereço bom.
    .remedy = Faça o serviço atender também aí, ou tire o registro do DNS (AAAA para IPv6, A para IPv4).
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta sem esta observação.

address-not-tried = Um endereço do nome não pôde ser experimentado daqui
    .seen = {$endpoint} atende em {$open}. Olhando {$vantage}, a rede desta máquina não alcança {$addresses}.
    .why = O CRM pode ficar com esse endereço, e dele nada se viu.
    .remedy = Olhe de uma máquina que alcance todos os endereços do nome, ou tire do DNS os que o serviço não usa.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1), de lá, deve mostrar a conexão TCP aberta sem esta observação.

hairpin-possible = De dentro da rede o endereço público não atende, e isso pode não ser defeito
    .seen = Olhando de dentro da rede do cliente, {$endpoint} (endereço público {$addresses}) não atendeu ou recusou.
    .why = Muitos firewalls não trazem de volta para dentro uma conexão que sai para o próprio endereço público (hairpin, NAT loopback), ou a recusam eles mesmos, e deixam passar a mesma conexão quando vem de fora. Daqui não se distingue isso de uma porta TCP fechada.
    .remedy = Para olhar daqui, escreva no projeto o endereço interno do servidor, na chave `inside` de `look-at`. O caminho do CRM se comprova com `prumo look --step 1.2` a partir de um endereço do CRM, juntando os fatos com `prumo judge`.
    .verify = `prumo check --step 1.2` (2.5 para os web services sem a etapa 1) deve mostrar a conexão TCP aberta pelo endereço interno, ou a partir do CRM.

path-not-proven = O caminho a partir do CRM não foi comprovado
    .seen = { $endpoints-count ->
        [one] {$endpoints} só foi visto {$vantage}. O CRM chega de {$crm}.
       *[other] {$endpoints} só foram vistos {$vantage}. O CRM chega de {$crm}.
    }
    .why = Só uma conexão que parte de um endereço do CRM prova que o firewall deixa o CRM passar. De outro lugar, o silêncio é o certo e a conexão não prova nada.
    .remedy = Libere a passagem abaixo, se ainda não estiver liberada. Para comprovar, rode o Prumo de um endereço do CRM; se isso não for possível, registre com `--attest` a palavra de quem fez a liberação.
    .verify = `prumo check --step 1.2 --vantage crm`, rodado de um endereço do CRM, deve mostrar a conexão TCP aberta.

open-to-strangers = A porta TCP está aberta para qualquer um
    .seen = {$endpoint} aceitou uma conexão que não veio do CRM.
    .why = O checklist pede liberação só para os endereços do CRM. Aberta à internet, a porta recebe tentativas de senha e varreduras o tempo todo.
    .remedy = Restrinja a regra do firewall aos endereços do CRM e aos demais que realmente usam esta porta TCP.
    .verify = `prumo check --step 1.2 --vantage outside`, rodado de fora, não deve mais conseguir conectar; do CRM a conexão deve continuar aberta.

## Passagem tls

tls-refused = Não houve conexão criptografada
    .seen = {$endpoint}: {$reason}.
    .why = A senha só sai por uma conexão criptografada e verificada, a menos que o projeto aceite outra coisa. Sem TLS nada mais é verificado nesta porta.
    .remedy = Ative TLS no servidor com um certificado válido para o nome que o CRM usa. Se a conexão sem criptografia for uma decisão consciente (VPN, mesma máquina), escreva `tls = "plain-accepted"` nesta parte do projeto.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a versão do TLS.

certificate-expired = O certificado venceu
    .seen = {$endpoint}: o certificado de {$subject} venceu em {$until}.
    .why = Quem verifica o certificado recusa a conexão a partir desse dia.
    .remedy = Renove o certificado, instale-o no servidor e reinicie ou recarregue o serviço que o apresenta.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a nova data de validade.

certificate-not-yet-valid = O certificado ainda não vale
    .seen = {$endpoint}: o certificado de {$subject} só vale a partir de {$from}.
    .why = Quem verifica o certificado recusa a conexão até esse dia. Também acontece quando um dos relógios está errado.
    .remedy = Confira data e hora desta máquina e do servidor. Se estiverem certas, instale um certificado que já valha, ou espere até essa data.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a conexão criptografada sem este apontamento.

certificate-expires-soon = O certificado está perto de vencer
    .seen = { $days ->
        [one] {$endpoint}: o certificado de {$subject} vence em {$until}, daqui a {$days} dia.
       *[other] {$endpoint}: o certificado de {$subject} vence em {$until}, daqui a {$days} dias.
    }
    .why = No dia em que vencer, a integração deixa de funcionar sem que nada tenha mudado nela.
    .remedy = Programe a renovação antes dessa data e verifique se ela é automática.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a nova data de validade.

certificate-name-mismatch = O certificado é de outro nome
    .seen = { $names-count ->
        [0] {$endpoint} apresentou um certificado sem nenhum nome no campo que se confere (subject alternative name); falta nele {$host}.
        [one] {$endpoint} apresentou um certificado que vale para o nome {$names}, e não para {$host}.
       *[other] {$endpoint} apresentou um certificado que vale para os nomes {$names}, e não para {$host}.
    }
    .why = Um certificado de outro nome não prova que este é o servidor procurado; quem verifica recusa a conexão.
    .remedy = Use no projeto e no CRM o nome que está no certificado, ou emita um certificado que contenha {$host}.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a conexão criptografada sem este apontamento.

certificate-untrusted = O certificado não vem de uma autoridade confiável
    .seen = {$endpoint} apresentou um certificado emitido por {$issuer}: {$reason}. Impressão digital SHA-256: {$fingerprint}.
    .why = Qualquer um pode emitir um certificado próprio. Sem autoridade conhecida não se sabe com quem se fala, e a senha não é enviada.
    .remedy = Instale um certificado de uma autoridade reconhecida, com a cadeia completa, ou indique no projeto o arquivo da autoridade do cliente (`ca`). Outra saída é aceitar este certificado, depois de comparar a impressão digital com a que o responsável pelo servidor lê na própria máquina.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a conexão criptografada sem este apontamento.

certificate-not-checked = A conexão é criptografada, mas o certificado não foi conferido
    .seen = {$endpoint}: o projeto aceita conexão sem criptografia, e o certificado apresentado não passou na verificação. Impressão digital SHA-256: {$fingerprint}.
    .why = A criptografia protege de quem só escuta, mas não de quem se põe no meio e se passa pelo servidor.
    .remedy = Compare a impressão digital com a do servidor e fixe este certificado no projeto; ou instale um certificado reconhecido e volte para `tls = "required"`.
    .verify = `prumo check --step 1.4` (2.5 para os web services) deve mostrar a conexão criptografada sem este apontamento.

connection-not-encrypted = A conexão não é criptografada
    .seen = {$endpoint}: o projeto aceita conexão sem criptografia, e foi assim que se conectou.
    .why = Usuário, senha e dados passam legíveis por todo equipamento do caminho.
    .remedy = Ative TLS no servidor e troque para `tls = "required"` no projeto. Em VPN ou na mesma máquina o risco é menor; a decisão é do cliente.
    .verify = `prumo check --step 1.4` no banco, ou `--step 2.5` nos web services, deve mostrar a versão do TLS.

## Passagem greeting

not-this-engine = Quem responde não é o banco informado
    .seen = {$endpoint} deveria ser {$engine}, mas o que se viu foi: {$seen}.
    .why = A porta TCP está aberta, mas leva a outro programa. Com o motor errado nenhum login é possível.
    .remedy = Confira motor, servidor e porta TCP do banco no projeto com o DBA. Se a porta for redirecionada, confira o destino do redirecionamento.
    .verify = `prumo check --step 1.4` deve mostrar a saudação de {$engine}.

server-too-old = O servidor de banco é antigo demais
    .seen = O {$engine} que responde (versão {$version}) não conhece os limites que o Prumo põe em cada sessão.
    .why = Sem esses limites o Prumo não lê o banco: uma sessão que pode gravar ou esperar para sempre pode atrapalhar o ERP.
    .remedy = O Prumo olha versões a partir destas: {$least}. Confira no projeto se este é o servidor certo. Se for, veja com o DBA a atualização; o fabricante já não corrige falhas de uma versão assim.
    .verify = `prumo check --step 1.4` deve mostrar a versão do servidor.

listener-redirects = O listener manda a conexão para outro endereço
    .seen = {$endpoint} respondeu: conecte-se a {$to}.
    .why = O CRM também é mandado para lá: não basta que o firewall deixe passar o primeiro endereço. Nem todo cliente consegue seguir, e atrás de NAT o endereço costuma ser interno.
    .remedy = Prefira conexões dedicadas, que o listener atende sem mandar para outro lugar (SERVER=DEDICATED; num RAC, o listener do próprio nó). Se o desvio for desejado, libere também {$to} para o CRM.
    .verify = `prumo check --step 1.4` deve mostrar a saudação sem esta atenção.

listener-redirect-denied = O listener manda a conexão para um endereço que não se pode usar
    .seen = {$endpoint} respondeu: conecte-se a {$to}. Esse endereço não é aceito de onde se olha, e nada foi enviado a ele.
    .why = O CRM é mandado para o mesmo endereço, que em geral é interno e não existe do lado de fora.
    .remedy = O DBA deve fazer o listener atender ali mesmo (SERVER=DEDICATED) ou anunciar um endereço que o CRM alcança (LOCAL_LISTENER, REMOTE_LISTENER).
    .verify = `prumo check --step 1.4` deve mostrar a saudação sem desvio.

## Passagem login

database-login-refused = O banco recusou o usuário ou a senha
    .seen = O servidor recusou {$user} com o código {$answer}.
    .why = { $dialect ->
        [postgresql] Sem login nada mais do banco se verifica. O servidor dá o mesmo código para senha errada, usuário inexistente e senha vencida.
        [mariadb] Sem login nada mais do banco se verifica. O servidor dá o mesmo código para senha errada, usuário inexistente, conta que só vale para outro endereço e conta que exige TLS ou certificado.
        [sqlserver] Sem login nada mais do banco se verifica. O servidor dá o código 18456, estado 1, para senha errada, login inexistente e quase tudo o mais: o motivo verdadeiro é o estado que o DBA encontra no log de erros do servidor, na mesma hora.
        [oracle] Sem login nada mais do banco se verifica. O servidor dá o mesmo código para senha errada e usuário inexistente; num banco multitenant, também para um usuário que só existe em outro contêiner.
       *[any] Sem login nada mais do banco se verifica. O servidor não diz mais do que isso: a senha errada e o usuário inexistente dão o mesmo código. No PostgreSQL também a senha vencida; no MariaDB e no MySQL também a conta que só vale para outro endereço e a que exige TLS ou certificado. No SQL Server, quase todo motivo: o verdadeiro é o estado no log de erros do servidor.
    }
    .remedy = Confira usuário e senha com o DBA antes de tentar de novo: tentativas repetidas podem bloquear a conta. A ação abaixo põe a senha do projeto nesse usuário e, a partir daí, quem entra com a senha antiga é recusado.
    .verify = Depois de corrigir, `prumo check --step 1.3` deve mostrar o login aceito.

database-account-unusable = A conta do banco não pode fazer login
    .seen = O servidor não deixa {$user} entrar, e não é por causa da senha: código {$answer}.
    .why = Sem login nada mais do banco se verifica.
    .remedy = A conta pode não existir, existir sem direito de login, estar bloqueada ou ter a senha vencida. O DBA deve criá-la ou liberá-la.
    .verify = `prumo check --step 1.3` deve mostrar o login aceito.

database-host-not-allowed = O banco não aceita conexões deste endereço
    .seen = { $source-count ->
        [0] O servidor recusou {$user} antes de olhar a senha: código {$answer}.
       *[other] O servidor recusou {$user}, vindo de {$source}, antes de olhar a senha: código {$answer}.
    }
    .why = O próprio banco tem uma lista de quem pode entrar, de onde e se precisa de TLS. O firewall já deixou passar; falta esta lista.
    .remedy = { $dialect ->
        [postgresql] O DBA deve incluir na lista do servidor (pg_hba.conf) as linhas abaixo, uma por endereço, e recarregar a configuração. Se a conexão passa por NAT, o endereço que o servidor vê pode ser outro: confira no registro dele.
        [mariadb] O DBA deve criar, como abaixo, uma conta para os endereços do CRM. Se a conexão passa por NAT, o endereço que o servidor vê pode ser outro: confira no registro dele.
        [sqlserver] No Azure SQL, quem administra o servidor deve incluir no firewall dele as regras abaixo, uma por endereço; se o código fala de rede virtual ou de acesso público, é lá que se libera. Se a conexão passa por NAT, o endereço que o servidor vê pode ser outro: confira no registro dele.
        [oracle] O DBA deve liberar os endereços do CRM na lista de acesso do serviço no listener, ou nas regras do Connection Manager. Se a conexão passa por NAT, o endereço que o servidor vê pode ser outro: confira no registro dele.
       *[any] O DBA deve liberar os endereços do CRM no próprio banco: no PostgreSQL, linhas do pg_hba.conf; no MariaDB e no MySQL, uma conta para esses endereços. Se a conexão passa por NAT, o endereço que o servidor vê pode ser outro: confira no registro dele.
    }
    .verify = `prumo check --step 1.3` deve mostrar o login aceito.

database-password-expires-soon = A senha do usuário do banco vence em breve
    .seen = { $days ->
        [0] A senha de {$user} vence em {$until}, em menos de um dia.
        [one] A senha de {$user} vence em {$until}, em {$days} dia.
       *[other] A senha de {$user} vence em {$until}, em {$days} dias.
    }
    .why = Nesse dia o CRM deixa de entrar no banco sem que nada tenha mudado nele.
    .remedy = O DBA deve dar a esta conta de serviço uma senha sem vencimento, ou combinar quem a troca no CRM antes dessa data.
    .verify = `prumo check --step 1.3` deve mostrar o login sem esta atenção.

too-many-connections = O banco não aceita mais conexões
    .seen = O servidor recusou {$user} por falta de conexões livres: código {$answer}.
    .why = O CRM teria a mesma recusa. O Prumo usa no máximo as conexões que o projeto permite (2, se nada for dito).
    .remedy = Veja quem ocupa as conexões e se o usuário ou o banco tem um limite baixo demais. Espere ou aumente o limite e repita.
    .verify = `prumo check --step 1.3` deve mostrar o login aceito.

database-not-available = O servidor de banco não atende agora
    .seen = O servidor recusou {$user} porque o banco não está aberto para todos: código {$answer}.
    .why = O banco está iniciando, parando, em manutenção ou só para administradores. O CRM teria a mesma recusa.
    .remedy = Pergunte ao DBA se há manutenção ou uma parada. Se não houver, ele deve abrir o banco. Num serviço em nuvem isso costuma passar em minutos: espere e repita.
    .verify = `prumo check --step 1.3` deve mostrar o login aceito.

driver-cannot = O login não pôde ser feito por este programa
    .seen = {$user}: {$reason}.
    .why = O servidor pediu a senha de um modo que o Prumo não usa, ou encerrou a conversa. Nenhuma senha foi enviada de modo inseguro, e o login fica indeterminado.
    .remedy = { $dialect ->
        [sqlserver] O Prumo entra com login e senha do próprio servidor, sobre TLS. Se ele só aceita contas do Windows ou do Microsoft Entra, o DBA deve criar um login com senha.
        [oracle] O driver fala com a versão 12.1 ou mais nova, em claro ou por TCPS. Onde a senha só existe no formato 10G, o DBA deve dá-la de novo, para que seja gravada no formato atual; onde o servidor exige a criptografia de rede nativa, prefira TCPS.
       *[any] Prefira SCRAM-SHA-256 sobre TLS. Se o servidor pede a senha em claro ou por MD5, ative TLS nele ou troque o método de autenticação do usuário.
    }
    .verify = `prumo check --step 1.3` deve mostrar o login e o método.

database-secret-missing = Falta a senha do usuário do banco
    .seen = A referência {$secret} não leva a nenhum valor nesta máquina.
    .why = Sem a senha o login não é tentado, e tudo o que depende dele fica sem verificar.
    .remedy = Defina a variável ou o arquivo indicado na máquina em que o Prumo roda. Não escreva a senha no projeto nem a mande por e-mail.
    .verify = `prumo check --step 1.3` deve mostrar o login.

seen-from-elsewhere = O servidor viu a conexão chegar de um endereço que não é do CRM
    .seen = O servidor viu {$source}; os endereços do CRM são {$crm}.
    .why = Pode ser só uma tradução de endereços (NAT) na frente do servidor. Ou a conexão não saiu de onde o CRM sai, e então não prova o caminho do CRM.
    .remedy = Confira com quem gerencia a rede se {$source} é um endereço interno do firewall. Se não for, rode o Prumo de um endereço do CRM, ou corrija `crm-addresses`.
    .verify = `prumo check --step 1.3` deve mostrar o login com um endereço do CRM, ou a rede deve confirmar a tradução.

password-not-asked = O banco deixou entrar sem pedir senha
    .seen = O servidor aceitou {$user} sem pedir senha.
    .why = Assim, qualquer um que alcance a porta TCP entra com este nome. E a senha do projeto não foi posta à prova.
    .remedy = { $dialect ->
        [sqlserver] O DBA deve exigir senha para conexões de rede deste usuário.
        [oracle] O DBA deve exigir senha para conexões de rede deste usuário.
       *[any] O DBA deve exigir senha (SCRAM-SHA-256) para conexões de rede deste usuário.
    }
    .verify = `prumo check --step 1.3` deve mostrar o login com o método scram-sha-256.

## Passagem database

database-not-found = O banco de dados não existe
    .seen = { $dialect ->
        [oracle] O listener não conhece {$database}, nem como serviço nem como SID.
       *[any] O servidor aceitou o login, mas não tem um banco chamado {$database}.
    }
    .why = O CRM pede o banco pelo nome: com outro nome, ou em outro servidor, não há o que ler.
    .remedy = { $dialect ->
        [oracle] Confira com o DBA o nome do serviço deste ambiente (lsnrctl services mostra os que há; num banco multitenant é o do PDB) e corrija o projeto. Se o nome estiver certo, a instância não está registrada no listener.
       *[any] Confira com o DBA o nome exato do banco deste ambiente e corrija o projeto. Em geral é o nome, ou o servidor do outro ambiente.
    }
    .verify = `prumo check --step 1.3` deve mostrar o banco aberto.

database-not-allowed = O usuário não pode entrar no banco
    .seen = O servidor aceitou o login de {$user}, mas não o deixa entrar em {$database}.
    .why = { $dialect ->
        [postgresql] Sem entrar no banco nenhuma tabela pode ser lida.
        [sqlserver] Sem entrar no banco nenhuma tabela pode ser lida. O servidor responde assim também quando o banco não existe, está offline ou em restauração.
        [oracle] Sem entrar no banco nenhuma tabela pode ser lida.
       *[any] Sem entrar no banco nenhuma tabela pode ser lida. O MariaDB e o MySQL respondem assim também quando o banco não existe.
    }
    .remedy = { $dialect ->
        [sqlserver] Confira o nome do banco, e se ele está aberto. Se estiver tudo certo, o DBA deve criar nele o usuário do login. Se já há um usuário com esse nome (erro 15023), por exemplo num banco restaurado de outro servidor, o DBA deve ligá-lo ao login em vez de criá-lo.
       *[any] Confira o nome do banco. Se estiver certo, o DBA deve dar ao usuário o direito de entrar nele.
    }
    .verify = `prumo check --step 1.3` deve mostrar o banco aberto.

environments-mixed-up = Ambientes diferentes apontam para o mesmo banco
    .seen = { $environments-count ->
        [one] {$database} é o banco do ambiente {$environments}.
       *[other] {$database} é o banco dos ambientes {$environments}.
    }
    .why = Um teste feito na homologação atingiria a produção, ou a produção leria dados de teste.
    .remedy = Descubra de qual ambiente é este banco e corrija servidor ou nome do outro no projeto.
    .verify = `prumo check --step 1.3` deve mostrar um banco diferente em cada ambiente.

user-shared-by-environments = O mesmo usuário serve a mais de um ambiente
    .seen = { $environments-count ->
        [one] {$user} é o usuário do ambiente {$environments}.
       *[other] {$user} é o usuário dos ambientes {$environments} no mesmo servidor.
    }
    .why = O checklist pede um usuário por ambiente. Compartilhado, uma troca de senha na homologação derruba a produção.
    .remedy = Crie um usuário para cada ambiente, quando for possível.
    .verify = `prumo check --step 1.3` não deve mais mostrar esta observação.

## Passagem minimum

table-not-found = { $tables-count ->
    [one] Falta uma tabela no banco
   *[other] Faltam tabelas no banco
}
    .seen = { $tables-count ->
        [one] A tabela {$tables} não foi encontrada em nenhum esquema.
       *[other] {$tables-count} tabelas não foram encontradas em nenhum esquema: {$tables}.
    }
    .why = As integrações leem essas tabelas: a primeira execução pararia na primeira que falta.
    .remedy = Verifique se este é mesmo o banco do ERP e deste ambiente. Se for, pergunte ao suporte do ERP se a versão instalada tem a tabela. Não crie a tabela à mão.
    .verify = `prumo check --step 1.4` deve encontrar todas as tabelas.

table-in-another-schema = { $tables-count ->
    [one] A tabela está em outro esquema
   *[other] As tabelas estão em outro esquema
}
    .seen = { $tables-count ->
        [one] {$tables} só existe em {$schemas}, onde o usuário não a procura.
       *[other] {$tables-count} tabelas só existem em {$schemas}, onde o usuário não as procura: {$tables}.
    }
    .why = O CRM usa o nome sem esquema, salvo configuração em contrário, e assim não acharia a tabela.
    .remedy = Descubra qual esquema o CRM usa e escreva-o no projeto; ou peça ao DBA que o esquema padrão deste usuário seja o do ERP.
    .verify = `prumo check --step 1.4` deve encontrar as tabelas pelo nome.

table-not-readable = { $tables-count ->
    [one] O usuário não pode ler uma tabela
   *[other] O usuário não pode ler algumas tabelas
}
    .seen = { $tables-count ->
        [one] {$user} não tem direito de leitura em {$tables}.
       *[other] {$user} não tem direito de leitura em {$tables-count} tabelas: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] As integrações leem essas tabelas. O teste de conexão fica verde, e a primeira execução falha aqui.
        [sqlserver] As integrações leem essas tabelas. O teste de conexão fica verde, e a primeira execução falha aqui. Uma tabela sem direito nenhum não aparece para o usuário: ela pode também não existir.
        [oracle] As integrações leem essas tabelas. O teste de conexão fica verde, e a primeira execução falha aqui. Uma tabela sem direito não aparece para o usuário: ela pode também não existir.
       *[any] As integrações leem essas tabelas. O teste de conexão fica verde, e a primeira execução falha aqui. No MariaDB e no MySQL uma tabela sem direito nenhum não aparece para o usuário: ela pode também não existir.
    }
    .remedy = O DBA deve dar direito de leitura nelas, e só de leitura.
    .verify = `prumo check --step 1.4` deve mostrar todas as tabelas como legíveis.

column-not-found = { $columns-count ->
    [one] Falta uma coluna
   *[other] Faltam colunas
}
    .seen = { $columns-count ->
        [one] A coluna {$columns} não existe na tabela.
       *[other] {$columns-count} colunas não existem nas suas tabelas: {$columns}.
    }
    .why = As integrações leem essas colunas pelo nome.
    .remedy = Verifique a versão do ERP com o administrador e com o suporte: a coluna pode ser de uma versão mais nova. Não crie a coluna à mão.
    .verify = `prumo check --step 1.4` deve encontrar todas as colunas.

column-not-readable = { $columns-count ->
    [one] O usuário não pode ler uma coluna
   *[other] O usuário não pode ler algumas colunas
}
    .seen = { $columns-count ->
        [one] {$user} não tem direito de leitura na coluna {$columns}.
       *[other] {$user} não tem direito de leitura em {$columns-count} colunas: {$columns}.
    }
    .why = { $dialect ->
        [postgresql] Com direito só em parte das colunas, a leitura da tabela falha na primeira que falta. O CRM pode pedir todas as colunas de uma vez.
        [sqlserver] Com direito só em parte das colunas, a leitura da tabela falha na primeira que falta. O CRM pode pedir todas as colunas de uma vez.
        [oracle] Com direito só em parte das colunas, a leitura da tabela falha na primeira que falta. O CRM pode pedir todas as colunas de uma vez.
       *[any] Com direito só em parte das colunas, a leitura da tabela falha na primeira que falta. O CRM pode pedir todas as colunas de uma vez. No MariaDB e no MySQL uma coluna sem direito não aparece: ela pode também não existir.
    }
    .remedy = O DBA deve dar direito de leitura nas colunas que faltam.
    .verify = `prumo check --step 1.4` deve mostrar todas as colunas como legíveis.

column-too-narrow = { $columns-count ->
    [one] Uma coluna guarda menos do que o dicionário do ERP diz
   *[other] Algumas colunas guardam menos do que o dicionário do ERP diz
}
    .seen = { $columns-count ->
        [one] {$columns}.
       *[other] {$columns-count} colunas: {$columns}.
    }
    .why = Um valor que o CRM conhece pode não caber, ou chegar cortado.
    .remedy = Veja com o administrador do ERP se a tabela é mesmo a do ERP e de que versão. Não altere a coluna à mão.
    .verify = `prumo check --step 1.4` deve mostrar as colunas sem esta atenção.

rights-not-visible = Os direitos do usuário não puderam ser vistos
    .seen = O servidor não mostrou a {$user} os próprios direitos, ou os mostrou de um modo que o Prumo não entende.
    .why = Sem vê-los não se sabe o que o usuário lê nem o que mais pode fazer; nada é dado como certo.
    .remedy = Um intermediário entre o Prumo e o banco (proxy, pool) pode responder no lugar dele: olhe direto no servidor. Se for o próprio servidor, envie ao suporte do Prumo a versão dele.
    .verify = `prumo check --step 1.4` deve mostrar as tabelas uma a uma.

names-in-other-case = { $tables-count ->
    [one] Uma tabela só se encontra com outra grafia
   *[other] Algumas tabelas só se encontram com outra grafia
}
    .seen = { $tables-count ->
        [one] O nome de {$tables} está gravado com outras maiúsculas e minúsculas do que o banco procura.
       *[other] Os nomes de {$tables-count} tabelas estão gravados com outras maiúsculas e minúsculas do que o banco procura: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] Só quem escreve o nome entre aspas encontra a tabela. Não se sabe como o CRM o escreve.
        [mariadb] Só quem escreve o nome com essas mesmas letras encontra a tabela. Não se sabe como o CRM o escreve.
        [sqlserver] A collation do banco diferencia maiúsculas de minúsculas: só quem escreve o nome com essas mesmas letras encontra a tabela. Não se sabe como o CRM o escreve.
        [oracle] Só quem escreve o nome entre aspas encontra a tabela. Não se sabe como o CRM o escreve.
       *[any] No PostgreSQL só quem escreve o nome entre aspas encontra a tabela; no MariaDB e no MySQL em Linux, só quem o escreve com essas mesmas letras. Não se sabe como o CRM o escreve.
    }
    .remedy = Nada a fazer se o CRM já lê este banco. Em caso de dúvida, pergunte ao suporte do CRM como os nomes são escritos.
    .verify = Um teste do CRM contra este banco esclarece; o Prumo continua a mostrar a observação.

## Passagem excess

user-can-write = O usuário pode gravar
    .seen = { $objects-count ->
        [one] {$user} pode alterar {$objects}.
       *[other] {$user} pode alterar mais de um objeto: {$objects}.
    }
    .why = O checklist pede um usuário somente leitura. Com direito de gravação, um erro ou uma senha vazada altera o ERP.
    .remedy = Crie um usuário novo, só de leitura, e use-o no projeto e no CRM. Não retire direitos do usuário atual: outros podem depender dele.
    .verify = `prumo check --step 1.3` com o usuário novo não deve mostrar excesso de direitos.

user-can-create = O usuário pode criar objetos
    .seen = { $places-count ->
        [one] {$user} pode criar objetos em {$places}.
       *[other] {$user} pode criar objetos em vários lugares: {$places}.
    }
    .why = O checklist pede um usuário somente leitura. Quem cria objetos pode ocupar o banco ou se pôr à frente das tabelas do ERP.
    .remedy = Crie um usuário novo, só de leitura, e use-o no projeto e no CRM. Não retire direitos do usuário atual: outros podem depender dele.
    .verify = `prumo check --step 1.3` com o usuário novo não deve mostrar excesso de direitos.

user-is-administrator = O usuário é administrador do banco
    .seen = { $powers-count ->
        [one] {$user} tem um poder de administrador: {$powers}.
       *[other] {$user} tem poderes de administrador: {$powers}.
    }
    .why = Uma senha vazada deste usuário entrega o servidor inteiro. O checklist pede um usuário somente leitura.
    .remedy = Crie um usuário novo, só de leitura, e use-o no projeto e no CRM. O usuário atual fica como está.
    .verify = `prumo check --step 1.3` com o usuário novo não deve mostrar excesso de direitos.

secret-table-readable = { $tables-count ->
    [one] O usuário lê uma tabela que guarda segredos
   *[other] O usuário lê tabelas que guardam segredos
}
    .seen = { $tables-count ->
        [one] {$user} pode ler {$tables}.
       *[other] {$user} pode ler {$tables-count} tabelas com segredos: {$tables}.
    }
    .why = Nelas há senhas ou dados de acesso. O ERP guarda, por exemplo, cada chamada de web service, com a senha legível quando vai sem criptografia.
    .remedy = Crie um usuário novo que leia só as tabelas necessárias e use-o no projeto e no CRM. Se o direito vier de PUBLIC (a observação abaixo o diz), um usuário novo também leria: decida com o DBA quem precisa dele.
    .verify = `prumo check --step 1.3` com o usuário novo não deve mostrar este apontamento.

secret-column-readable = { $columns-count ->
    [one] O usuário lê uma coluna que guarda um segredo
   *[other] O usuário lê colunas que guardam segredos
}
    .seen = { $columns-count ->
        [one] {$user} pode ler {$columns}.
       *[other] {$user} pode ler {$columns-count} colunas com segredos: {$columns}.
    }
    .why = São senhas guardadas no cadastro, que a integração não usa. Como o CRM pode pedir todas as colunas da tabela, retirá-las pode pará-lo.
    .remedy = Se o cliente quiser, dê a leitura por coluna ou por uma visão sem essas colunas, e teste o CRM em homologação antes.
    .verify = `prumo check --step 1.3` não deve mais mostrar esta observação.

reads-more-than-needed = O usuário lê mais do que o necessário
    .seen = { $count ->
        [one] {$user} pode ler mais {$count} tabela que as integrações não usam.
       *[other] {$user} pode ler mais {$count} tabelas que as integrações não usam.
    }
    .why = O que não se lê não vaza. Não atrapalha a integração.
    .remedy = Se o cliente quiser o mínimo, crie um usuário só com as tabelas necessárias: `prumo grants` mostra quais.
    .verify = `prumo check --step 1.3` não deve mais mostrar esta observação.

rights-through-public = Todos os usuários do banco têm direitos além da leitura
    .seen = { $objects-count ->
        [one] O direito vem de PUBLIC, isto é, vale para todos: {$objects}.
       *[other] Os direitos vêm de PUBLIC, isto é, valem para todos: {$objects}.
    }
    .why = Não é um direito deste usuário: qualquer usuário do banco o tem, e retirá-lo muda a vida de todos.
    .remedy = O DBA decide se isso é desejado. O Prumo não propõe retirar direitos de PUBLIC.
    .verify = `prumo check --step 1.3` não deve mais mostrar esta observação, se o DBA mudar algo.

## Passagem read

table-empty = { $tables-count ->
    [one] Uma tabela está vazia
   *[other] Algumas tabelas estão vazias
}
    .seen = { $tables-count ->
        [one] {$tables} não tem as linhas esperadas.
       *[other] {$tables-count} tabelas não têm as linhas esperadas: {$tables}.
    }
    .why = Um banco do ERP em uso tem dados nelas. Vazias, pode ser outro banco, uma base recém-criada ou um filtro de linhas.
    .remedy = Confira se este é o banco certo do ambiente. Em homologação, peça uma cópia com dados.
    .verify = `prumo check --step 1.4` deve ler linhas de cada uma.

rows-filtered = { $tables-count ->
    [one] O banco esconde linhas de uma tabela
   *[other] O banco esconde linhas de algumas tabelas
}
    .seen = { $tables-count ->
        [one] {$tables} tem uma política de linhas que se aplica a {$user}.
       *[other] {$tables-count} tabelas têm uma política de linhas que se aplica a {$user}: {$tables}.
    }
    .why = O usuário lê sem erro, mas só parte das linhas; o CRM mostraria dados incompletos.
    .remedy = O DBA deve confirmar que a política é proposital e que deixa ver todas as empresas e filiais da integração.
    .verify = `prumo check --step 1.4` não deve mais mostrar este apontamento; o ensaio do passo 3.1 compara as linhas.

read-too-slow = { $tables-count ->
    [one] A leitura de uma tabela é lenta
   *[other] A leitura de algumas tabelas é lenta
}
    .seen = { $tables-count ->
        [one] A leitura de poucas linhas de {$tables} levou mais de {$seconds} s.
       *[other] A leitura de poucas linhas levou mais de {$seconds} s em {$tables-count} tabelas: {$tables}.
    }
    .why = A integração lê muito mais do que isso, e pode estourar o tempo do CRM.
    .remedy = O DBA deve ver a carga do servidor, bloqueios e estatísticas dessas tabelas. A rede até o servidor também conta.
    .verify = `prumo check --step 1.4` deve ler todas dentro do limite.

read-failed = { $tables-count ->
    [one] A leitura de uma tabela falhou
   *[other] A leitura de algumas tabelas falhou
}
    .seen = { $tables-count ->
        [one] {$tables}: o servidor respondeu com o código {$answer}.
       *[other] {$tables-count} tabelas, todas com o código {$answer}: {$tables}.
    }
    .why = O direito existe, mas a leitura não se completa: a integração pararia aqui. O código 57014 quer dizer que o limite de tempo do servidor encerrou a leitura.
    .remedy = O DBA deve procurar o código no registro do servidor. Bloqueios longos e tabelas danificadas ou externas são causas comuns.
    .verify = `prumo check --step 1.4` deve ler todas as tabelas.

## Passagem application-server

application-server-down = O servidor de aplicação não responde
    .seen = {$endpoint} aceita a conexão, mas o que se viu foi: {$seen}.
    .why = A porta TCP está aberta, e atrás dela não há um servidor de aplicação no ar. Um 502, 503 ou 504 costuma vir de um balanceador cujo destino está parado.
    .remedy = Verifique se o servidor de aplicação (middleware) do ERP está no ar neste ambiente e se o balanceador aponta para ele.
    .verify = `prumo check --step 2.5` deve mostrar uma resposta HTTP do servidor.

answer-not-http = Quem responde não é um servidor web
    .seen = {$endpoint} respondeu com algo que não é HTTP: {$seen}.
    .why = A porta TCP leva a outro programa, ou exige TLS onde o projeto usa http (ou o contrário).
    .remedy = Confira `base-url` no projeto: esquema (http ou https), servidor e porta TCP externa dos web services.
    .verify = `prumo check --step 2.5` deve mostrar uma resposta HTTP do servidor.

## Passagem deployed

service-not-deployed = { $services-count ->
    [one] Um web service não está publicado
   *[other] Web services não estão publicados
}
    .seen = { $services-count ->
        [one] O servidor respondeu HTTP {$status} para {$services}.
       *[other] O servidor respondeu HTTP {$status} para {$services-count} serviços: {$services}.
    }
    .why = Sem o serviço no servidor de aplicação nenhuma operação dele pode ser chamada.
    .remedy = Verifique se o caminho em `base-url` está certo. Se estiver, publique o serviço no servidor de aplicação. No ERP, Recursos > Implementações > Web Services mostra os que existem na instalação; o que não está lá não pode ser usado.
    .verify = `prumo check --step 2.3` deve encontrar a descrição (WSDL) de cada serviço.

description-unreadable = { $services-count ->
    [one] A descrição de um web service não pôde ser lida
   *[other] A descrição de alguns web services não pôde ser lida
}
    .seen = { $details-count ->
        [0] { $services-count ->
            [one] {$services}: {$reason}.
           *[other] {$services-count} serviços ({$services}): {$reason}.
        }
       *[other] { $services-count ->
            [one] {$services}: {$reason} ({$details}).
           *[other] {$services-count} serviços ({$services}): {$reason} ({$details}).
        }
    }
    .why = A descrição (WSDL) diz quais operações e campos existem. Sem ela, o contrato não pode ser conferido nem uma chamada montada.
    .remedy = Abra o endereço do serviço com `?wsdl` no navegador e veja o que vem. Página de erro ou de login aponta para proxy ou caminho errado; descrição incompleta, para um serviço mal publicado.
    .verify = `prumo check --step 2.3` deve ler a descrição de cada serviço.

## Passagem contract

operation-not-published = { $operations-count ->
    [one] Uma operação (porta do ERP) não está publicada
   *[other] Operações (portas do ERP) não estão publicadas
}
    .seen = { $operations-count ->
        [one] A descrição do serviço não tem {$operations} em nenhuma versão que serve.
       *[other] As descrições dos serviços não têm {$operations-count} operações, em nenhuma versão que serve: {$operations}.
    }
    .why = A integração chama essa operação pelo nome e versão.
    .remedy = A instalação pode ser de uma versão anterior à da operação. Verifique a versão do ERP e atualize os web services, ou fale com o suporte do ERP.
    .verify = `prumo check --step 2.3` deve encontrar cada operação.

field-not-published = { $fields-count ->
    [one] Falta um campo na operação
   *[other] Faltam campos na operação
}
    .seen = { $fields-count ->
        [one] A descrição de {$operation} não tem o campo {$fields}.
       *[other] A descrição de {$operation} não tem {$fields-count} campos: {$fields}.
    }
    .why = A integração envia ou espera esses campos. O ERP ignora o que não conhece, e o CRM receberia menos do que precisa.
    .remedy = Verifique se a versão instalada do serviço é a que a integração pede, e atualize-a se for anterior.
    .verify = `prumo check --step 2.3` deve encontrar todos os campos.

## Passagem answer

call-hangs = { $operations-count ->
    [one] A chamada fica sem resposta
   *[other] As chamadas ficam sem resposta
}
    .seen = { $operations-count ->
        [one] {$operations} não respondeu em {$seconds} s, embora a descrição (WSDL) abra.
       *[other] {$operations-count} operações não responderam em {$seconds} s, embora a descrição (WSDL) abra: {$operations}.
    }
    .why = Uma descrição que abre não prova nada sobre as chamadas: em campo, já se viu a chamada parar assim quando o endereço de origem não estava liberado no provedor.
    .remedy = Peça a liberação dos endereços abaixo em todas as proteções até o servidor, inclusive na lista do provedor. Se já estiverem liberados, veja no servidor de aplicação se a chamada chegou e onde parou.
    .verify = `prumo check --step 2.5` deve mostrar uma resposta de cada operação.

call-outcome-unknown = Não se sabe o que foi feito da chamada
    .seen = {$operation} foi chamada uma vez e não respondeu até o fim.
    .why = O ERP pode ter executado a chamada. Repeti-la poderia fazer duas vezes o que ela faz; por isso o Prumo não a repete.
    .remedy = Veja no ERP, com o cliente e o produto do teste, se ficou algum pedido. Depois descubra por que a resposta não chegou.
    .verify = `prumo check --step 2.5` com a mesma opção `--call` deve mostrar uma resposta.

answer-too-slow = { $operations-count ->
    [one] Uma operação responde devagar
   *[other] Operações respondem devagar
}
    .seen = { $operations-count ->
        [one] {$operations} levou mais de {$seconds} s.
       *[other] {$operations-count} operações levaram mais de {$seconds} s: {$operations}.
    }
    .why = A primeira chamada de uma instância do ERP é demorada e não conta; esta veio depois. O CRM pode desistir de esperar.
    .remedy = Veja a carga do servidor de aplicação, a memória das instâncias do ERP e o banco. Se for só nesta operação, reduza o que ela devolve.
    .verify = `prumo check --step 2.5` deve mostrar respostas dentro do limite.

answer-too-large = { $operations-count ->
    [one] A resposta é grande demais
   *[other] As respostas são grandes demais
}
    .seen = { $operations-count ->
        [one] {$operations} passou de {$bytes} bytes, e a leitura parou ali.
       *[other] {$operations-count} operações passaram de {$bytes} bytes, e a leitura parou ali: {$operations}.
    }
    .why = Respostas assim esgotam memória e tempo dos dois lados.
    .remedy = Restrinja a consulta: filtro na configuração do web service (F000CWS), menos campos exportados, ou outro cliente de teste. Se o tamanho for normal, aumente `answer-mebibytes` em `[limits]`.
    .verify = `prumo check --step 2.5` deve ler a resposta inteira.

answer-cut = { $operations-count ->
    [one] A resposta veio pela metade
   *[other] As respostas vieram pela metade
}
    .seen = { $operations-count ->
        [one] A conexão de {$operations} terminou antes do fim da resposta.
       *[other] A conexão terminou antes do fim da resposta em {$operations-count} operações: {$operations}.
    }
    .why = Uma resposta cortada não pode ser usada. A causa comum é um proxy com limite de tempo ou tamanho, ou uma instância do ERP que caiu.
    .remedy = Procure no registro do servidor de aplicação e do proxy quem encerrou a conexão, e ajuste o limite de quem a cortou.
    .verify = `prumo check --step 2.5` deve ler a resposta inteira.

answer-not-soap = { $operations-count ->
    [one] A resposta não é SOAP
   *[other] As respostas não são SOAP
}
    .seen = { $operations-count ->
        [one] {$operations} respondeu { $status ->
            [0] algo ilegível
           *[other] HTTP {$status}
        } com: {$seen}.
       *[other] {$operations-count} operações responderam { $status ->
            [0] algo ilegível
           *[other] HTTP {$status}
        } com: {$seen}. Operações: {$operations}.
    }
    .why = Quem respondeu não foi o web service: costuma ser a página de um proxy, de login ou de erro.
    .remedy = Descubra quem responde nesse endereço. Confira `base-url` e peça que proxy e balanceador passem as chamadas sem redirecionar nem autenticar.
    .verify = `prumo check --step 2.5` deve mostrar uma resposta SOAP.

charset-mismatch = { $operations-count ->
    [one] A resposta declara uma codificação e usa outra
   *[other] As respostas declaram uma codificação e usam outra
}
    .seen = { $operations-count ->
        [one] {$operations} declara {$declared}, mas os bytes são de {$used}.
       *[other] {$operations-count} operações declaram {$declared}, mas os bytes são de {$used}: {$operations}.
    }
    .why = Quem acredita na declaração lê acentos trocados: nomes e endereços chegam errados ao CRM.
    .remedy = Corrija a codificação no servidor de aplicação ou no proxy que reescreve o cabeçalho. Confira no CRM um nome com acento.
    .verify = `prumo check --step 2.5` não deve mais mostrar este apontamento.

answer-breaks-contract = { $places-count ->
    [one] A resposta foge do contrato em um ponto
   *[other] A resposta foge do contrato em alguns pontos
}
    .seen = { $places-count ->
        [one] {$operation}: {$places}.
       *[other] {$operation}, em {$places-count} pontos: {$places}.
    }
    .why = Clientes gerados a partir da descrição (WSDL) podem recusar essa resposta. Quem lê por nome costuma tolerar.
    .remedy = Informe ao suporte do ERP a operação e os pontos. Se o CRM lê os dados mesmo assim, nada impede de seguir.
    .verify = `prumo check --step 2.5` não deve mais mostrar este apontamento.

## Passagem erp-login

erp-login-refused = O ERP recusou o usuário dos web services
    .seen = O ERP respondeu "Credenciais inválidas" para {$user}.
    .why = Nenhuma operação funciona sem este usuário. Em campo, este texto veio quando o ERP não conhecia o usuário. O erro vem com HTTP 200: quem só olha o HTTP não o vê.
    .remedy = Crie ou corrija o usuário na tela abaixo e confira a senha do projeto. Corrija antes de repetir: senhas erradas seguidas podem bloquear a conta.
    .verify = `prumo check --step 2.1` deve mostrar o login aceito.

erp-password-unusable = A senha do usuário do ERP não serve
    .seen = O ERP respondeu "Credenciais inválidas/desabilitadas/expiradas" para {$user}.
    .why = Esse texto não distingue senha errada, desativada e vencida. Até corrigir, nenhuma operação funciona.
    .remedy = Na tela abaixo, confira se o usuário está ativo e ponha a senha a que o projeto se refere. Para uma conta de integração convém uma senha que não vença. Corrija antes de repetir: a conta pode ser bloqueada.
    .verify = `prumo check --step 2.1` deve mostrar o login aceito.

erp-login-not-proven = O login no ERP não ficou comprovado
    .seen = A operação de login respondeu, para {$user}: "{$text}".
    .why = A resposta não é a de uma senha recusada nem a de um login aceito. Dá-la como certa seria adivinhar.
    .remedy = Leia o texto do ERP e resolva o que ele aponta. Se não disser nada útil, leve-o ao suporte do ERP.
    .verify = `prumo check --step 2.1` deve mostrar o login aceito.

erp-secret-missing = Falta a senha do usuário do ERP
    .seen = A referência {$secret} não leva a nenhum valor nesta máquina.
    .why = Sem a senha nenhuma operação é chamada, e tudo o que depende dela fica sem verificar.
    .remedy = Defina a variável ou o arquivo indicado na máquina em que o Prumo roda. Não escreva a senha no projeto nem a mande por e-mail.
    .verify = `prumo check --step 2.1` deve mostrar o login.

## Passagem licence

licence-missing = A licença do ERP não cobre o web service
    .seen = { $branches-count ->
        [one] Na empresa/filial {$branches}, o ERP respondeu a {$operations}: "{$text}".
       *[other] Nas empresas/filiais {$branches}, o ERP respondeu a {$operations}: "{$text}".
    }
    .why = Quem tem esse texto no catálogo diz que ele é o de um módulo que a licença (Proprietária) não tem; as portas cad.* pedem o módulo IPSI.
    .remedy = Veja em F000IPR (Ajuda > Informações da Proprietária) os módulos da licença. Faltando o IPSI, é o fabricante do ERP que o libera.
    .verify = `prumo check --step 2.3` deve passar da licença em cada operação.

service-not-in-installation = O web service não está disponível na instalação do ERP
    .seen = { $branches-count ->
        [one] Na empresa/filial {$branches}, o ERP respondeu a {$operations}: "{$text}".
       *[other] Nas empresas/filiais {$branches}, o ERP respondeu a {$operations}: "{$text}".
    }
    .why = Quem tem esse texto no catálogo diz que ele é o de um web service que a instalação não oferece: nenhuma permissão o libera.
    .remedy = Em Recursos > Implementações > Web Services > Editar, veja no provedor "Interno" se o web service está na lista. Se não estiver, é preciso outra versão do ERP ou outro módulo.
    .verify = `prumo check --step 2.3` deve passar da licença em cada operação.

## Passagem system-code

system-code-unknown = A sigla do sistema não está cadastrada no ERP
    .seen = { $branches-count ->
        [one] O ERP não conhece a sigla "{$system-code}" (empresa/filial {$branches}; {$operations}).
       *[other] O ERP não conhece a sigla "{$system-code}" (empresas/filiais {$branches}; {$operations}).
    }
    .why = As operações que pedem a sigla só respondem a um sistema integrado cadastrado. A sigla não se adivinha.
    .remedy = Se o sistema já existe em F000SIS com outra sigla, escreva essa sigla no projeto. Se não existe, cadastre-o na tela abaixo.
    .verify = `prumo check --step 2.3` deve passar da sigla.

system-code-missing = A chamada foi sem a sigla do sistema
    .seen = { $branches-count ->
        [one] O ERP respondeu "Sistema integrado não informado" (empresa/filial {$branches}; {$operations}).
       *[other] O ERP respondeu "Sistema integrado não informado" (empresas/filiais {$branches}; {$operations}).
    }
    .why = As operações que pedem a sigla do sistema integrado recusam a chamada sem ela.
    .remedy = Pergunte ao administrador do ERP qual é a Sigla do CRM em F000SIS e escreva-a no projeto.
    .verify = `prumo check --step 2.3` deve passar da sigla.

## Passagem information-type

information-type-inactive = O tipo de informação está inativo no ERP
    .seen = { $branches-count ->
        [one] O tipo de informação "{$type}" está inativo para o sistema {$system-code} na empresa/filial {$branches} ({$operations}).
       *[other] O tipo de informação "{$type}" está inativo para o sistema {$system-code} nas empresas/filiais {$branches} ({$operations}).
    }
    .why = O ERP só integra os tipos de informação ativados por sistema e filial, mesmo com usuário e serviço certos.
    .remedy = Ative o tipo na tela abaixo, em cada filial. Para repetir em outras filiais, F000DCI duplica a configuração.
    .verify = `prumo check --step 2.3` deve passar do tipo de informação em cada filial.

## Passagem configuration

service-not-configured = O web service não está configurado no ERP
    .seen = { $branches-count ->
        [one] {$operation} não está configurada para o sistema {$system-code} na empresa/filial {$branches}.
       *[other] {$operation} não está configurada para o sistema {$system-code} nas empresas/filiais {$branches}.
    }
    .why = Sem configuração em F000CWS o ERP bloqueia a chamada. A configuração vale por empresa: feita na 2, não serve à 3. E uma versão mais alta configurada não serve à versão mais baixa que é chamada.
    .remedy = Configure a operação (Porta, na tela) em cada empresa e filial, marque os campos a exportar e processe. F000DWS duplica a configuração.
    .verify = `prumo check --step 2.3` deve passar da configuração em cada filial.

field-not-exported = { $fields-count ->
    [one] O ERP não exporta um campo necessário
   *[other] O ERP não exporta campos necessários
}
    .seen = { $system-code-count ->
        [0] {$operation}, em {$branches}: vieram vazios ou não vieram {$fields}.
       *[other] {$operation}, sistema {$system-code}, em {$branches}: vieram vazios ou não vieram {$fields}.
    }
    .why = A operação só devolve os campos marcados em F000CWS e as linhas que o filtro dessa tela deixa passar; sem campo marcado, ou com a linha filtrada, não devolve nada, e sem erro.
    .remedy = Marque na tela abaixo os campos que faltam, veja se o filtro (Where) não deixa de fora o dado de teste, em cada empresa e filial, e processe.
    .verify = `prumo check --step 2.3` deve encontrar todos os campos preenchidos.

export-not-proven = { $fields-count ->
    [one] Não se sabe se o ERP exporta um campo
   *[other] Não se sabe se o ERP exporta alguns campos
}
    .seen = { $system-code-count ->
        [0] {$operation}, em {$branches}: {$fields} vieram vazios, e o banco não pôde dizer se há valor.
       *[other] {$operation}, sistema {$system-code}, em {$branches}: {$fields} vieram vazios, e o banco não pôde dizer se há valor.
    }
    .why = Um campo vazio no cadastro e um campo não marcado em F000CWS chegam iguais. Só o banco distingue um do outro.
    .remedy = Dê ao Prumo acesso de leitura ao banco, ou use como dado de teste um cadastro com esses campos preenchidos. Na tela abaixo eles devem estar marcados.
    .verify = `prumo check --step 2.3` deve encontrar esses campos preenchidos.

## Passagem company

company-unknown = { $companies-count ->
    [one] A empresa não existe no ERP
   *[other] As empresas não existem no ERP
}
    .seen = { $companies-count ->
        [one] O ERP não conhece a empresa {$companies} ({$operations}).
       *[other] O ERP não conhece as empresas {$companies} ({$operations}).
    }
    .why = Toda chamada leva empresa e filial; com uma empresa que não existe nada volta.
    .remedy = Confira com o administrador do ERP os códigos de empresa deste ambiente e corrija `companies` no projeto.
    .verify = `prumo check --step 2.3` deve passar da empresa.

branch-unknown = { $branches-count ->
    [one] A filial não existe no ERP
   *[other] As filiais não existem no ERP
}
    .seen = { $branches-count ->
        [one] O ERP não conhece a empresa/filial {$branches} ({$operations}).
       *[other] O ERP não conhece as empresas/filiais {$branches} ({$operations}).
    }
    .why = Toda chamada leva empresa e filial; com uma filial que não existe nada volta.
    .remedy = Confira com o administrador do ERP os códigos de filial de cada empresa e corrija `companies` no projeto.
    .verify = `prumo check --step 2.3` deve passar da filial.

## Passagem user-right

erp-right-missing = O usuário do ERP não tem permissão
    .seen = { $branches-count ->
        [one] Na empresa/filial {$branches}, o ERP respondeu a {$operations}, como {$user}: "{$text}".
       *[other] Nas empresas/filiais {$branches}, o ERP respondeu a {$operations}, como {$user}: "{$text}".
    }
    .why = Quem tem esse texto no catálogo diz que ele é o de uma permissão que falta. As permissões valem por empresa.
    .remedy = Dê a permissão ao usuário em F099UCA, em cada empresa que a integração usa.
    .verify = `prumo check --step 2.2` deve receber dados de cada operação.

answer-without-data = A resposta veio sem dados
    .seen = { $branches-count ->
        [one] {$operation} respondeu sem erro e sem nenhuma linha na empresa/filial {$branches}.
       *[other] {$operation} respondeu sem erro e sem nenhuma linha nas empresas/filiais {$branches}.
    }
    .why = Uma resposta vazia não prova que o usuário tem permissão: pode faltar permissão, pode não haver dados, pode um filtro tê-los tirado. Nenhum texto do ERP para falta de permissão é conhecido.
    .remedy = Escolha para o teste um cliente que tenha dados em cada filial. Se ele já os tem, confira em F099UCA as permissões do usuário nessa empresa e filial, e em F000CWS se os campos estão marcados e se há um filtro.
    .verify = `prumo check --step 2.2` deve receber ao menos uma linha de cada operação; se não houver dados, registre com `--attest` a palavra do administrador.

## Passagem business

erp-refused-data = O ERP recusou os dados da chamada
    .seen = { $branches-count ->
        [one] {$operation}, em {$branches}, respondeu: "{$text}".
       *[other] {$operation}, em {$branches}, respondeu o mesmo: "{$text}".
    }
    .why = A chamada chegou até as regras de negócio do ERP: o que falta está nos dados do teste.
    .remedy = Leia o texto do ERP e corrija os dados de teste: o cliente de `rehearsal` deve existir e estar ativo.
    .verify = `prumo check --step 3.1` deve receber uma resposta sem recusa.

erp-runtime-error = O ERP falhou ao executar a operação
    .seen = { $branches-count ->
        [one] {$operation}, em {$branches}, respondeu: "{$text}".
       *[other] {$operation}, em {$branches}, respondeu o mesmo: "{$text}".
    }
    .why = É um erro de dentro do ERP, de uma regra ou do próprio serviço. Configuração e permissão não o resolvem.
    .remedy = Leve o texto ao suporte do ERP, com operação, empresa e filial. Se há uma regra (identificador) do cliente nessa operação, quem a escreveu deve vê-la primeiro. "Read Stream Error" costuma vir de caracteres especiais nos dados.
    .verify = `prumo check --step 3.1` deve receber uma resposta sem erro.

erp-answer-unknown = O ERP respondeu algo que o Prumo não conhece
    .seen = { $branches-count ->
        [one] {$operation}, em {$branches}, respondeu: "{$text}".
       *[other] {$operation}, em {$branches}, respondeu o mesmo: "{$text}".
    }
    .why = O ERP dá textos, e não códigos. Este não está entre os conhecidos: classificá-lo seria adivinhar.
    .remedy = Leia o texto: em geral ele diz o que falta. Se o motivo não for claro, leve-o ao suporte do ERP, e informe quem mantém o Prumo, para que o texto passe a ser reconhecido.
    .verify = `prumo check --step 3.1` deve receber uma resposta conhecida.

## Passagem rehearsal

paths-differ = O banco e o web service mostram coisas diferentes
    .seen = {$comparison}, em {$branches}: diferem {$fields}. Um "+" marca linhas que só o web service mostra; um "-", linhas que só o banco mostra.
    .why = O CRM mostraria um valor quando lê do banco e outro quando pergunta ao ERP. Ou os dois caminhos não levam ao mesmo ambiente.
    .remedy = Confirme que o banco e os web services são do mesmo ambiente. Depois compare uma linha à mão: filtro em F000CWS, campos não exportados ou dados alterados durante o teste são as causas comuns.
    .verify = `prumo check --step 3.1` deve mostrar as mesmas linhas pelos dois caminhos.

sample-missing = { $keys-count ->
    [one] Falta o dado de teste
   *[other] Faltam dados de teste
}
    .seen = { $keys-count ->
        [one] {$keys}: {$reason}.
       *[other] {$keys-count} itens ({$keys}): {$reason}.
    }
    .why = O ensaio compara linhas reais pelos dois caminhos. Sem um exemplo com dados não há o que comparar.
    .remedy = Escolha com o cliente um cadastro que possa ser lido no teste e que tenha dados, e escreva o seu código no projeto. O valor abaixo é um exemplo.
    .verify = `prumo check --step 3.1` deve comparar ao menos uma linha.

simulation-changed-data = A simulação de pedido deixou rastro no banco
    .seen = {$operation}, em {$branches}: entre o antes e o depois mudou {$tables}. Um "+" conta linhas novas; um "-", linhas que sumiram; um "~", linhas alteradas.
    .why = A simulação deveria calcular e não gravar nada. Se foi ela que gravou, o CRM criaria pedidos ao simular. Outra pessoa pode ter trabalhado com o mesmo cliente ou produto nesse momento.
    .remedy = Veja no ERP de homologação os pedidos do cliente de teste e repita quando ninguém mais estiver trabalhando. Se mudar de novo, não use a simulação e avise o suporte do ERP.
    .verify = `prumo check --step 3.1` com a mesma opção `--call` deve encontrar tudo como estava.
