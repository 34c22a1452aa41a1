SELECT s.name, o.name, p.permission_name FROM sys.database_permissions AS p
JOIN sys.objects AS o ON o.object_id = p.major_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE p.class = 1 AND p.grantee_principal_id = 0 AND p.state IN ('G', 'W') AND o.is_ms_shipped = 0
ORDER BY s.name, o.name, p.permission_name
