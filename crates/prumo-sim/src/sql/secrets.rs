//! Rows of what must not be readable. They are made up and say so.
//! It deliberately takes nothing from the running stand-in: no password that anybody typed gets into a script.

/// A user with a mail login, and a stored call with the password that it carried.
pub(super) const ROWS: &str = "\
INSERT INTO e099usu (codemp, codusu, situsu, usuaut, senaut) VALUES (1, 1, 'A', 'smtp.falso', 'SENHA-DE-MENTIRA');
INSERT INTO r960par (idreq, tippar, dadpar) VALUES
(1, 0, convert_to('<user>usuario.falso</user><password>SENHA-DE-MENTIRA</password><encryption>0</encryption>', 'UTF8')),
(1, 1, convert_to('<result/>', 'UTF8'));
";
