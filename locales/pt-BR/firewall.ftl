### O que um firewall deve liberar, em tabela e na sintaxe de cada firewall, e o formulário para o provedor de hospedagem.

firewall-head = {$project} · {$environment}: conexões TCP que os firewalls devem liberar para o CRM
firewall-none = Este ambiente não tem banco de dados nem web services: não há o que liberar.
firewall-column-purpose = para
firewall-column-from = de
firewall-column-public = endereço público e porta
firewall-column-inner = endereço interno e porta
firewall-ask-inner = a informar por quem administra a rede
firewall-least = Libere só estas portas, só TCP e só para estes endereços de origem.
firewall-either = O CRM usa um destes dois endereços, o que se preferir. Deixe em `crm-addresses` só o que ele usa, e a outra liberação não é necessária.
firewall-forms = As mesmas regras na sintaxe do seu firewall, com o que as desfaz: `prumo firewall --form` e um destes nomes
firewall-hint = As regras prontas para o seu firewall, com o que as desfaz: `prumo firewall`

firewall-purpose-database = banco de dados ({$engine})
firewall-purpose-services = web services
firewall-purpose-services-named = web services {$services}

firewall-form = {$project} · {$environment} · {$title}
firewall-opening = {$purpose}: {$public} → {$inner}
firewall-opening-untranslated = {$purpose}: {$public}
firewall-inner-unknown = endereço interno
firewall-unreachable = O endereço {$address} do CRM não alcança {$public}: um é IPv4, o outro é IPv6. Nada é liberado para ele ali.

firewall-fill-address = PREENCHER {$name}: o endereço {$family} que {$host} tem; se não tem nenhum, tire de `crm-addresses` os endereços {$family}
firewall-fill-inner = PREENCHER {$name}: o endereço interno do servidor a que {$endpoint} leva; onde não há tradução de endereços, o próprio endereço público
firewall-fill-group = PREENCHER {$name}: o grupo de segurança (sg-…) do servidor a que {$endpoint} leva
firewall-fill-outer-interface = PREENCHER {$name}: a interface por onde o CRM chega
firewall-fill-inner-interface = PREENCHER {$name}: a interface que leva ao servidor

remark-nftables = No gateway Linux, como root. Salve este texto em um arquivo, confira com `nft -c -f` e carregue com `nft -f`: ou tudo entra, ou nada. O filtro entra na tabela inet filter, cadeia forward, os nomes que o Debian dá; se os seus são outros, troque nas linhas que os citam e nas que desfazem. No próprio servidor, em vez do gateway, a cadeia é input.
remark-iptables = No gateway Linux, como root, em um shell. Enquanto faltar um endereço, nada é carregado. No próprio servidor, em vez do gateway, troque FORWARD por INPUT.
remark-windows = No próprio servidor (Windows Server 2012 ou mais novo), em um PowerShell de administrador. Uma regra que bloqueia a mesma porta vence esta.
remark-aws = Em um shell com a AWS CLI, com direito de alterar o grupo de segurança. A porta é a do servidor. Uma ACL de rede da sub-rede, se foi alterada, também deve deixar passar a conexão e a resposta.
remark-fortigate = Na linha de comando do FortiGate (FortiOS 6.4 ou mais novo), no VDOM certo. Troque cada texto entre < e > onde ele está. Cada política nova fica no fim da lista: mova-a para antes das que negam.
remark-pfsense = Nas páginas do pfSense, na interface em inglês, com os nomes da versão 2.6: outra versão pode usar outros. Onde o CRM não chega pela interface WAN (VPN), escolha a interface por onde ele chega.
remark-mikrotik = No terminal do RouterOS (6.49 ou mais novo). Cole o bloco inteiro, das chaves inclusive: enquanto faltar um endereço, ele para antes da primeira regra. As respostas passam pela regra de conexões estabelecidas, que a configuração padrão já tem.
remark-no-interruption = Não interrompe o serviço de ninguém: só acrescenta regras.
remark-never-run = Escrito a partir da documentação do fabricante e nunca executado pelo Prumo: confira antes de aplicar.
remark-not-kept = O que se carrega assim se perde quando a máquina reinicia: grave depois, do modo que se usa nela.
remark-translated-elsewhere = A tradução do endereço público para o interno é feita em outro equipamento: aqui só se filtra.
remark-switched-off = As políticas são criadas desligadas (status disable). Depois de preencher e conferir tudo, ligue cada uma com set status enable.
remark-undo = Para desfazer:

## Formulário do provedor

provider-head = Formulário de liberação para o provedor de hospedagem
provider-type = Tipo
provider-url = URL
provider-source = IP de origem
provider-evidence-address = Evidência do IP
provider-evidence-telnet = Evidência do telnet
provider-source-seen = a conexão partiu de {$source}, {$vantage}
provider-address-not-seen = ainda não há: olhe de um endereço do CRM (`prumo look -o crm.json`) e imprima de novo com `prumo firewall --facts crm.json`
provider-telnet-not-seen = ainda não há: olhe com `prumo look -o facts.json` e imprima de novo com `prumo firewall --facts facts.json`
provider-look = {$when}, {$vantage}, TCP para {$address}: {$outcome}

provider-outcome-connected = conectou
provider-outcome-dropped = conectou, e o outro lado encerrou
provider-outcome-refused = recusada
provider-outcome-silent = sem resposta
provider-outcome-unreachable = sem rota
provider-outcome-failed = falhou
