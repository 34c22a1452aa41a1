//! CNPJ and CPF numbers with their check digits, by the published rule: module 11 over each character's ASCII code
//! less 48, which serves digits and the letters of the new alphanumeric CNPJ alike.
//! It deliberately does not know whom a number belongs to; the sample data uses roots and branches that nobody holds.

/// The 14 characters of a CNPJ from its first 12 (digits and capital letters).
pub(crate) fn cnpj(first_twelve: &str) -> String {
    let mut number = first_twelve.to_owned();
    for _ in 0..2 {
        let digit = check_digit(&number, 9);
        number.push(digit);
    }
    number
}

/// The 11 digits of a CPF from its first 9.
pub(crate) fn cpf(first_nine: &str) -> String {
    let mut number = first_nine.to_owned();
    for _ in 0..2 {
        let digit = check_digit(&number, u32::MAX);
        number.push(digit);
    }
    number
}

/// Weights run 2, 3, … from the right and start again after `greatest`; a remainder below 2 gives 0, else 11 − remainder.
fn check_digit(number: &str, greatest: u32) -> char {
    let weights = (2..=greatest).cycle();
    let sum: u32 = number
        .bytes()
        .rev()
        .zip(weights)
        .map(|(byte, weight)| u32::from(byte.saturating_sub(b'0')) * weight)
        .sum();
    let digit = match sum % 11 {
        0 | 1 => 0,
        remainder => 11 - remainder,
    };
    char::from_digit(digit, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::{cnpj, cpf};

    /// Worked examples that the tax authority and its documentation publish, and one computed by hand.
    #[test]
    fn cnpj_of_both_kinds() {
        assert_eq!(cnpj("112223330001"), "11222333000181");
        assert_eq!(cnpj("000000000001"), "00000000000191");
        assert_eq!(cnpj("12ABC34501DE"), "12ABC34501DE35");
    }

    #[test]
    fn cpf_of_published_examples() {
        assert_eq!(cpf("111444777"), "11144477735");
        assert_eq!(cpf("529982247"), "52998224725");
        assert_eq!(cpf("123456789"), "12345678909");
    }
}
