### Os passos como o fabricante do ERP os numera (etapas 1 e 2), com palavras nossas; a etapa 3 é nossa.

stage-1 = Integração via banco de dados
stage-2 = Integração via web services
stage-3 = Ensaio das integrações

step-1-1 = Abrir o servidor do banco de dados para acesso externo
    .procedure = Obter um endereço IP público e fixo para o servidor do banco de dados. O pedido se faz a quem administra a rede.
    .responsible = Cliente: administrador da rede

step-1-2 = Liberar os endereços do CRM em todas as ferramentas de proteção
    .procedure = Liberar, em firewall, proxy e demais proteções, a porta TCP do banco e também a porta TCP de cada web service, para 18.228.227.211 ou 189.16.40.2, conforme a preferência.
    .responsible = Cliente: administrador da rede

step-1-3 = Criar o usuário do banco de dados, somente leitura
    .procedure = Criar um usuário dedicado para cada ambiente (homologação, produção ou ambos), que leia o necessário e nada mais.
    .responsible = Cliente: administrador do banco (DBA)

step-1-4 = Testar a conexão com o banco de dados
    .procedure = Informar motor, servidor externo, usuário, senha e nome do banco. O Prumo vai além de abrir a conexão: confere os direitos tabela por tabela e coluna por coluna, e lê poucas linhas de cada uma.
    .responsible = Consultor de implantação

step-2-1 = Criar o usuário do ERP para os web services
    .procedure = Na tela Cadastro de Usuários (F099UCA), criar um usuário dedicado à integração.
    .responsible = Cliente: administrador do ERP

step-2-2 = Dar permissões a esse usuário
    .procedure = Na mesma tela (F099UCA), dar as permissões de que a integração precisa, em cada empresa e filial.
    .responsible = Cliente: administrador do ERP

step-2-3 = Liberar e configurar os web services da integração
    .procedure = Cadastrar o sistema integrado (F000SIS), ativar os tipos de informação (F000SXT) e configurar os web services com os campos exportados (F000CWS), em cada empresa e filial.
    .responsible = Cliente: administrador do ERP

step-2-4 = Liberar os demais web services necessários
    .procedure = Como no passo 2.3, para o que o projeto acrescenta. Sem acréscimos, confirmar que não há nenhum.
    .responsible = Cliente: administrador do ERP

step-2-5 = Testar a conexão com os web services
    .procedure = Informar servidor externo, porta TCP externa, usuário e senha, e a porta TCP de cada serviço onde for outra. O Prumo chama de verdade cada operação que não tem efeito.
    .responsible = Consultor de implantação

step-3-1 = Ensaiar cada integração
    .procedure = Ler linhas reais pelos dois caminhos (banco e web service) e compará-las: contas, visão financeira, envio e recebimento de pedidos. Nada é gravado.
    .responsible = Consultor de implantação
