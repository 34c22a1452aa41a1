SELECT s.name, p.permission_name FROM sys.schemas AS s
CROSS APPLY sys.fn_my_permissions(QUOTENAME(s.name), N'SCHEMA') AS p
WHERE p.permission_name IN (N'ALTER', N'CONTROL', N'TAKE OWNERSHIP')
