//! `Customer`: a client of the company (E085CLI), with the fields that cad.clientes exports.
//! It deliberately holds no person that exists: names, streets and numbers are made up; addresses end in `.example`.

use super::{
    day::Day,
    registration::{cnpj, cpf},
};

/// A legal or natural person who buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// CodCli.
    pub code: u32,
    /// NomCli.
    pub name: String,
    /// ApeCli.
    pub trade_name: String,
    /// TipCli: J legal person, F natural person.
    pub kind: char,
    /// CNPJ (14, digits or alphanumeric) or CPF (11 digits), leading zeros kept: DocIde.
    pub document: String,
    /// InsEst.
    pub state_registration: String,
    /// EndCli.
    pub street: &'static str,
    /// NenCli.
    pub number: String,
    /// CplEnd; empty for none.
    pub complement: &'static str,
    /// BaiCli.
    pub district: &'static str,
    /// CidCli.
    pub city: &'static str,
    /// SigUfs.
    pub state: &'static str,
    /// CepCli, eight digits.
    pub postcode: u32,
    /// FonCli.
    pub telephone: String,
    /// IntNet and EmaNfe.
    pub mail: String,
    /// SitCli: A active, I inactive.
    pub situation: char,
    /// DatCad.
    pub created: Day,
    /// DatAtu.
    pub changed: Day,
}

impl Customer {
    /// CgcCpf, which is Number(014): no leading zeros, and 0 where the CNPJ has letters.
    #[must_use]
    pub fn numeric_document(&self) -> u64 {
        self.document.parse().unwrap_or(0)
    }
}

/// Name, trade name, first characters of the document (12 of a CNPJ, 9 of a CPF).
type Person = (&'static str, &'static str, &'static str);

/// Customers 1002, 1009 and 1016 have the alphanumeric CNPJ; 1003 and 1015 have leading zeros; nine characters make a CPF.
const PEOPLE: [Person; 25] = [
    ("Comércio de Peças São João Ltda", "São João Peças", "990010010001"),
    ("Indústria Açucareira Conceição S.A.", "Açúcar Conceição", "99AB10020001"),
    ("Padaria Pão de Mel Eireli", "Pão de Mel", "009999999999"),
    ("José Antônio da Conceição", "José Antônio", "999000101"),
    ("Maria das Graças Muñoz", "Graças", "999000102"),
    ("Cerâmica Irmãos Güntzel Ltda", "Güntzel", "990010060001"),
    ("Móveis Bela Vista & Filhos Ltda", "Bela Vista", "990010070001"),
    ("Auto Elétrica Ipê Ltda", "Ipê", "990010080001"),
    ("Cooperativa Agrícola Três Rios", "Coop Três Rios", "A9C010090001"),
    ("Transportes Rápido d'Oeste Ltda", "Rápido d'Oeste", "990010100001"),
    ("Ana Lúcia Peçanha", "Ana Lúcia", "999000103"),
    ("Farmácia Saúde \"24 Horas\" Ltda", "Saúde 24h", "990010120001"),
    ("Têxtil Algodão Doce Ltda", "Algodão Doce", "990010130001"),
    ("Construtora Pedra Branca S.A.", "Pedra Branca", "990010140001"),
    ("Luís Otávio Brandão", "Luís Otávio", "000000353"),
    ("Frigorífico Boa Mesa Ltda", "Boa Mesa", "ZZ9X10160001"),
    ("Gráfica Traço Livre Ltda", "Traço Livre", "990010170001"),
    ("Escola Pequeno Príncipe Ltda", "Pequeno Príncipe", "990010180001"),
    ("Hotel Pôr do Sol Ltda", "Pôr do Sol", "990010190001"),
    ("Márcia Regina Falcão", "Márcia Regina", "999000104"),
    ("Vidraçaria Cristal Ltda", "Cristal", "990010210001"),
    ("Laticínios Vale Verde Ltda", "Vale Verde", "990010220001"),
    ("Papelaria Ímpar Ltda", "Ímpar", "990010230001"),
    ("Estância Quatro Irmãos <Agro> Ltda", "Quatro Irmãos", "990010240001"),
    ("Órion Informática Ltda", "Órion", "990010250001"),
];

/// Street, district, city, state, first five digits of the postcode.
const PLACES: [(&str, &str, &str, &str, u32); 5] = [
    ("Rua das Araucárias", "Velha", "Blumenau", "SC", 89036),
    ("Avenida Beira-Rio", "Centro", "São José", "SC", 88101),
    ("Rua Goyá", "Setor Oeste", "Goiânia", "GO", 74110),
    ("Travessa do Comércio", "Água Verde", "Curitiba", "PR", 80240),
    ("Alameda dos Ipês", "Moóca", "São Paulo", "SP", 3101),
];

/// Customers 1001 to 1025.
pub(super) fn standard() -> Vec<Customer> {
    (0_u8..).zip(PEOPLE).map(|(index, person)| customer(index, person)).collect()
}

fn customer(index: u8, (name, trade_name, document): Person) -> Customer {
    let person = document.len() == 9;
    let place = PLACES.get(usize::from(index) % PLACES.len()).copied().unwrap_or_default();
    let code = 1001 + u32::from(index);
    Customer {
        code,
        name: name.to_owned(),
        trade_name: trade_name.to_owned(),
        kind: if person { 'F' } else { 'J' },
        document: if person { cpf(document) } else { cnpj(document) },
        state_registration: if person { "ISENTO".to_owned() } else { format!("25{code:07}") },
        street: place.0,
        number: (10 + u32::from(index) * 37).to_string(),
        complement: if index % 4 == 1 { "Galpão 2" } else { "" },
        district: place.1,
        city: place.2,
        state: place.3,
        postcode: place.4 * 1000 + u32::from(index) * 10,
        telephone: format!("(47) 3000-{code}"),
        mail: format!("compras{code}@cliente.example"),
        situation: if index % 9 == 8 { 'I' } else { 'A' },
        created: Day::of(2019, index * 2, 15),
        changed: Day::of(2026, index % 10, 20),
    }
}

#[cfg(test)]
mod tests {
    use super::standard;

    #[test]
    fn the_hard_documents_are_there() {
        let customers = standard();
        assert_eq!(customers.len(), 25);
        let lettered = customers.iter().filter(|c| c.numeric_document() == 0).count();
        assert_eq!(lettered, 3);
        let padded: Vec<_> =
            customers.iter().filter(|c| c.document.starts_with('0')).map(|c| c.code).collect();
        assert_eq!(padded, [1003, 1015]);
    }
}
