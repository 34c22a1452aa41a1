SELECT s.name, o.name, f.column_name
FROM (VALUES {forbidden}) AS f(table_name, column_name)
JOIN sys.objects AS o
    ON o.name COLLATE Latin1_General_100_CI_AS = f.table_name COLLATE Latin1_General_100_CI_AS
    AND o.type IN ('U', 'V', 'SN')
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'SELECT') = 1
    AND f.column_name IS NULL
    OR EXISTS (
        SELECT 1 FROM sys.columns AS c
        WHERE c.object_id = o.object_id
            AND (f.column_name IS NULL
                OR c.name COLLATE Latin1_General_100_CI_AS = f.column_name COLLATE Latin1_General_100_CI_AS)
            AND HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name),
                N'OBJECT', N'SELECT', QUOTENAME(c.name), N'COLUMN') = 1
    )
ORDER BY s.name, o.name, f.column_name
