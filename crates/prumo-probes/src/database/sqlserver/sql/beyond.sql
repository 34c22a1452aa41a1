SELECT CONVERT(int, COUNT(*)) FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
WHERE o.is_ms_shipped = 0 AND o.type IN ('U', 'V')
    AND HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'SELECT') = 1
    AND o.name COLLATE Latin1_General_100_CI_AS NOT IN
        (SELECT w.name COLLATE Latin1_General_100_CI_AS FROM (VALUES {tables}) AS w(name))
