SELECT TOP ({most}) x.schema_name, x.name, x.inserts, x.updates, x.deletes, x.alters, x.executes
FROM (
    SELECT s.name AS schema_name, o.name AS name,
        ISNULL(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'INSERT'), 0) AS inserts,
        ISNULL(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'UPDATE'), 0) AS updates,
        ISNULL(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'DELETE'), 0) AS deletes,
        ISNULL(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'ALTER'), 0) AS alters,
        ISNULL(HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'EXECUTE'), 0) AS executes
    FROM sys.objects AS o
    JOIN sys.schemas AS s ON s.schema_id = o.schema_id
    WHERE o.is_ms_shipped = 0 AND o.type IN ('U', 'V', 'SN', 'P', 'PC', 'X', 'FN', 'IF', 'TF', 'SO')
) AS x
WHERE x.inserts + x.updates + x.deletes + x.alters + x.executes > 0
ORDER BY x.schema_name, x.name
