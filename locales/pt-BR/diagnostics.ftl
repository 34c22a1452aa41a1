### O que há de errado num arquivo escrito por uma pessoa, e o que fazer (hint).

diagnostic-syntax = O arquivo não é TOML válido: {$message}
    .hint = Corrija este ponto primeiro; o resto só se lê depois. As palavras são do leitor de TOML.

diagnostic-unknown-key = A chave `{$key}` não existe neste formato
    .hint = { $near-count ->
        [0] Retire a chave ou confira na referência em que tabela ela fica.
       *[other] Quis dizer `{$near}`?
    }

diagnostic-missing-key = Falta a chave `{$key}`
    .hint = Acrescente-a nesta tabela.

diagnostic-wrong-type = O valor de `{$key}` tem o tipo errado
    .hint = { $found ->
        [string] Esperado: {$wanted}. Aqui está um texto.
        [integer] Esperado: {$wanted}. Aqui está um número inteiro.
        [float] Esperado: {$wanted}. Aqui está um número com casas decimais.
        [boolean] Esperado: {$wanted}. Aqui está true ou false.
        [datetime] Esperado: {$wanted}. Aqui está uma data com hora, ou uma hora.
        [array] Esperado: {$wanted}. Aqui está uma lista.
        [table] Esperado: {$wanted}. Aqui está uma tabela.
       *[other] Esperado: {$wanted}. Aqui está: {$found}.
    }

diagnostic-unknown-word = "{$found}" não pode ser o valor de `{$key}`
    .hint = Valores possíveis: {$words}.

diagnostic-bad-value = O valor de `{$key}` não serve
    .hint = Esperado: {$wanted}.

diagnostic-empty-list = { $wanted ->
    [key-field] Nenhum campo de `{$key}` é chave
   *[element] A lista `{$key}` está vazia
}
    .hint = { $wanted ->
        [key-field] Ponha `key = true` nos campos que identificam uma linha.
       *[element] Acrescente ao menos um elemento.
    }

diagnostic-twice = "{$name}" aparece duas vezes em `{$key}`
    .hint = Deixe um só.

diagnostic-plain-secret = Há um segredo escrito em `{$key}`
    .hint = Ponha uma referência no lugar: env com o nome de uma variável que começa por PRUMO_, ou file com um arquivo. Se este arquivo já foi compartilhado, troque a senha.

diagnostic-variable-name = A variável "{$found}" de `{$key}` não tem um nome aceito
    .hint = O nome deve começar por PRUMO_ e ter só letras maiúsculas, algarismos e _, por exemplo PRUMO_EXEMPLO_HML_DB.

diagnostic-plain-not-accepted = `{$key}` usa http, e o projeto não aceita conexão sem criptografia
    .hint = Use https. Se a conexão sem criptografia for uma decisão consciente (VPN, mesma máquina), ponha "plain-accepted" em `{$tls}`.

diagnostic-unknown-reference = `{$key}` fala de "{$name}", que não existe
    .hint = { $near-count ->
        [0] Confira o nome. `prumo catalogue` mostra as integrações e o que elas leem e chamam.
       *[other] Quis dizer "{$near}"?
    }

diagnostic-other-engine = `{$key}` só existe com engine = "{$engine}"
    .hint = Retire a chave, ou confira o motor do banco.

diagnostic-conflict = `{$key}` não combina com `{$other}`
    .hint = Deixe só um dos dois, ou mude o valor do outro.

diagnostic-newer-version = `{$key}` é {$found}, e esta versão do Prumo lê a {$known}
    .hint = Se o arquivo é de um Prumo mais novo, atualize o programa. Se não, escreva {$known}.

diagnostic-effect-lowered = O catálogo quer diminuir o efeito de {$name}
    .hint = Um arquivo lido antes, ou o próprio nome da operação, o declara como "{$declared}" em `{$key}`; um catálogo do usuário só pode declarar o mesmo ou mais.

diagnostic-waits-for-later = { $name-count ->
    [0] `{$key}` é aceito, mas esta versão do Prumo ainda não o usa
   *[other] `{$key}`: "{$name}" é aceito, mas esta versão do Prumo ainda não o usa
}
    .hint = Nada a corrigir. O que depende dele fica indeterminado, e nunca aprovado.

diagnostic-hint = dica
diagnostic-more = { $count ->
    [one] e mais {$count} problema; corrija estes primeiro.
   *[other] e mais {$count} problemas; corrija estes primeiro.
}

## Como deve ser um valor

wanted-string = um texto entre aspas, por exemplo "erp"
wanted-text = um texto que não esteja vazio
wanted-integer = um número inteiro, por exemplo 1433
wanted-boolean = true ou false, sem aspas
wanted-table = uma tabela
wanted-array = uma lista entre colchetes, por exemplo ["accounts"]
wanted-local-date = uma data sem hora e sem aspas, por exemplo 2026-11-24
wanted-host = um nome de servidor ou endereço IP, sem porta nem http, por exemplo erp.example.com.br
wanted-port = uma porta TCP de 1 a 65535, por exemplo 1433
wanted-endpoint = servidor e porta TCP, por exemplo "10.0.0.5:5432" ou "[::1]:5432"
wanted-address = um endereço IP, por exemplo "18.228.227.211"
wanted-seconds = segundos, de 1 a 86400
wanted-count = uma quantidade a partir de 1, dentro do máximo desta chave
wanted-tls-rule = "required", "plain-accepted" ou "accept-sha256:" com os 64 algarismos hexadecimais da impressão digital
wanted-base-url = o endereço comum dos web services, sem usuário nem parâmetros, por exemplo "https://erp.example.com.br:8181/g5-senior-services"
wanted-secret-reference = uma só referência: env, file ou secret, por exemplo env = "PRUMO_EXEMPLO_HML_DB"
wanted-company = um código de empresa de 1 a 9999
wanted-branches-in-all = no máximo 200 filiais ao todo por ambiente
wanted-branch = um código de filial de 1 a 99999
wanted-customer = um código de cliente de 1 a 999999999
wanted-encryption = 0 (usuário e senha em texto) ou 2 (token)
wanted-least-rows = um número de linhas de 0 a 1000
wanted-answer-text = um trecho do texto do ERP com 8 caracteres ou mais: menos que isso acharia textos que dizem outra coisa
wanted-dictionary-type = um tipo do dicionário do ERP: "number(9)", "number(15,2)", "string(100)" ou "date"
wanted-send-value = um texto, um número inteiro ou um destes: $company, $branch, $system-code, $rehearsal.customer, $rehearsal.product

## Arquivos de fatos, e o que os argumentos pedem deles e do projeto

facts-unreadable = Não foi possível ler o arquivo de fatos {$file}: {$why}
facts-too-large = {$file} é grande demais para um arquivo de fatos: mais de {$mebibytes} MiB ou de {$values} valores
    .hint = Confira se é o arquivo que `prumo look` escreveu.
facts-not-json = {$file} não é JSON válido: linha {$line}, coluna {$column}: {$message}
    .hint = O arquivo pode ter chegado cortado; copie-o de novo. As palavras são as do leitor de JSON.
facts-other-file = {$file} não é um arquivo de fatos
    .hint = Arquivos de fatos vêm de `prumo look -o`; um relatório (--json) não serve.
facts-newer-version = {$file} tem a versão {$found}; este Prumo lê até a {$known}
    .hint = Atualize o Prumo nesta máquina.
facts-invalid = {$file}: em {$place} há algo que nenhum arquivo de fatos tem: {$message}
    .hint = O arquivo foi alterado depois de escrito; peça-o de novo. As palavras são as do leitor.
facts-other-project = {$file} tem fatos do projeto "{$found}", e não de "{$known}"
    .hint = Confira --project, ou o nome no arquivo do projeto.
argument-no-environment = o projeto não tem o ambiente "{$found}"; ele tem: {$known}
argument-attest-which = --attest é a palavra de alguém sobre um só ambiente: escolha-o com --env ({$known})
argument-form-which = as regras de dois ambientes não se carregam como um só texto: escolha o ambiente com --env ({$known})
