SELECT N'role', r.name FROM (VALUES (N'sysadmin'), (N'serveradmin'), (N'securityadmin'), (N'processadmin'),
    (N'setupadmin'), (N'bulkadmin'), (N'diskadmin'), (N'dbcreator')) AS r(name)
    WHERE IS_SRVROLEMEMBER(r.name) = 1
UNION ALL
SELECT N'role', r.name FROM (VALUES (N'db_owner'), (N'db_securityadmin'), (N'db_accessadmin'), (N'db_backupoperator'),
    (N'db_ddladmin'), (N'db_datawriter')) AS r(name)
    WHERE IS_MEMBER(r.name) = 1
UNION ALL
SELECT N'server', p.permission_name FROM sys.fn_my_permissions(NULL, N'SERVER') AS p
UNION ALL
SELECT N'database', p.permission_name FROM sys.fn_my_permissions(NULL, N'DATABASE') AS p
UNION ALL
SELECT N'impersonate', USER_NAME(p.major_id) FROM sys.database_permissions AS p
    WHERE p.class = 4 AND p.permission_name = N'IMPERSONATE' AND p.state IN ('G', 'W')
    AND (p.grantee_principal_id = USER_ID() OR IS_MEMBER(USER_NAME(p.grantee_principal_id)) = 1)
UNION ALL
SELECT N'impersonate', l.name FROM sys.server_permissions AS p
    JOIN sys.server_principals AS l ON l.principal_id = p.major_id
    WHERE p.class = 101 AND p.permission_name = N'IMPERSONATE' AND p.state IN ('G', 'W')
    AND p.grantee_principal_id = SUSER_ID()
UNION ALL
SELECT N'execute', N'xp_cmdshell' WHERE HAS_PERMS_BY_NAME(N'master..xp_cmdshell', N'OBJECT', N'EXECUTE') = 1
